// This file was generated with `clorinde`. Do not modify.

#[derive(Clone, Copy, Debug)]
pub struct LockOneParams {
    pub user_id: uuid::Uuid,
    pub content_id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct OpenParams {
    pub tenant_id: uuid::Uuid,
    pub id: uuid::Uuid,
    pub user_id: uuid::Uuid,
    pub course_id: uuid::Uuid,
    pub content_id: uuid::Uuid,
    pub at: time::OffsetDateTime,
}
#[derive(Clone, Copy, Debug)]
pub struct ConfirmParams {
    pub at: time::OffsetDateTime,
    pub user_id: uuid::Uuid,
    pub content_id: uuid::Uuid,
}
#[derive(Debug)]
pub struct ReportParams<T1: crate::BytesSql> {
    pub covered: T1,
    pub covered_seconds: i32,
    pub gained: i32,
    pub position: i32,
    pub at: time::OffsetDateTime,
    pub user_id: uuid::Uuid,
    pub content_id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct SetCompletedParams {
    pub completed: bool,
    pub completed_at: Option<time::OffsetDateTime>,
    pub user_id: uuid::Uuid,
    pub content_id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct LessonsParams {
    pub course_id: uuid::Uuid,
    pub user_id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct MaterialParams {
    pub user_id: uuid::Uuid,
    pub content_id: uuid::Uuid,
    pub course_id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct ContentParams {
    pub user_id: uuid::Uuid,
    pub at: time::OffsetDateTime,
    pub content_id: uuid::Uuid,
    pub course_id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct MayHaveParams {
    pub at: time::OffsetDateTime,
    pub user_id: uuid::Uuid,
    pub asset_id: uuid::Uuid,
}
#[derive(Debug, Clone, PartialEq)]
pub struct EvidenceRow {
    pub id: uuid::Uuid,
    pub opened_at: time::OffsetDateTime,
    pub confirmed_at: Option<time::OffsetDateTime>,
    pub covered: Vec<u8>,
    pub covered_seconds: i32,
    pub time_spent: i32,
    pub last_position: i32,
    pub reported_at: time::OffsetDateTime,
    pub completed: bool,
    pub completed_at: Option<time::OffsetDateTime>,
}
pub struct EvidenceRowBorrowed<'a> {
    pub id: uuid::Uuid,
    pub opened_at: time::OffsetDateTime,
    pub confirmed_at: Option<time::OffsetDateTime>,
    pub covered: &'a [u8],
    pub covered_seconds: i32,
    pub time_spent: i32,
    pub last_position: i32,
    pub reported_at: time::OffsetDateTime,
    pub completed: bool,
    pub completed_at: Option<time::OffsetDateTime>,
}
impl<'a> From<EvidenceRowBorrowed<'a>> for EvidenceRow {
    fn from(
        EvidenceRowBorrowed {
            id,
            opened_at,
            confirmed_at,
            covered,
            covered_seconds,
            time_spent,
            last_position,
            reported_at,
            completed,
            completed_at,
        }: EvidenceRowBorrowed<'a>,
    ) -> Self {
        Self {
            id,
            opened_at,
            confirmed_at,
            covered: covered.into(),
            covered_seconds,
            time_spent,
            last_position,
            reported_at,
            completed,
            completed_at,
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct LessonRow {
    pub id: uuid::Uuid,
    pub title: String,
    pub r#type: String,
    pub duration_seconds: i32,
    pub is_required: bool,
    pub position: i32,
    pub release_at: Option<time::OffsetDateTime>,
    pub release_after_days: Option<i32>,
    pub prerequisites: Vec<uuid::Uuid>,
    pub section_id: Option<uuid::Uuid>,
    pub section_title: Option<String>,
    pub section_position: Option<i32>,
    pub opened_at: Option<time::OffsetDateTime>,
    pub confirmed_at: Option<time::OffsetDateTime>,
    pub covered_seconds: Option<i32>,
    pub completed: Option<bool>,
    pub completed_at: Option<time::OffsetDateTime>,
    pub last_position: Option<i32>,
}
pub struct LessonRowBorrowed<'a> {
    pub id: uuid::Uuid,
    pub title: &'a str,
    pub r#type: &'a str,
    pub duration_seconds: i32,
    pub is_required: bool,
    pub position: i32,
    pub release_at: Option<time::OffsetDateTime>,
    pub release_after_days: Option<i32>,
    pub prerequisites: crate::ArrayIterator<'a, uuid::Uuid>,
    pub section_id: Option<uuid::Uuid>,
    pub section_title: Option<&'a str>,
    pub section_position: Option<i32>,
    pub opened_at: Option<time::OffsetDateTime>,
    pub confirmed_at: Option<time::OffsetDateTime>,
    pub covered_seconds: Option<i32>,
    pub completed: Option<bool>,
    pub completed_at: Option<time::OffsetDateTime>,
    pub last_position: Option<i32>,
}
impl<'a> From<LessonRowBorrowed<'a>> for LessonRow {
    fn from(
        LessonRowBorrowed {
            id,
            title,
            r#type,
            duration_seconds,
            is_required,
            position,
            release_at,
            release_after_days,
            prerequisites,
            section_id,
            section_title,
            section_position,
            opened_at,
            confirmed_at,
            covered_seconds,
            completed,
            completed_at,
            last_position,
        }: LessonRowBorrowed<'a>,
    ) -> Self {
        Self {
            id,
            title: title.into(),
            r#type: r#type.into(),
            duration_seconds,
            is_required,
            position,
            release_at,
            release_after_days,
            prerequisites: prerequisites.map(|v| v).collect(),
            section_id,
            section_title: section_title.map(|v| v.into()),
            section_position,
            opened_at,
            confirmed_at,
            covered_seconds,
            completed,
            completed_at,
            last_position,
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct MaterialRow {
    pub id: uuid::Uuid,
    pub title: String,
    pub description: String,
    pub r#type: String,
    pub article_html: Option<String>,
    pub asset_id: Option<uuid::Uuid>,
    pub alt: String,
    pub captions: serde_json::Value,
    pub duration_seconds: i32,
    pub is_required: bool,
    pub covered: Option<Vec<u8>>,
    pub last_position: Option<i32>,
    pub completed: Option<bool>,
}
pub struct MaterialRowBorrowed<'a> {
    pub id: uuid::Uuid,
    pub title: &'a str,
    pub description: &'a str,
    pub r#type: &'a str,
    pub article_html: Option<&'a str>,
    pub asset_id: Option<uuid::Uuid>,
    pub alt: &'a str,
    pub captions: postgres_types::Json<&'a serde_json::value::RawValue>,
    pub duration_seconds: i32,
    pub is_required: bool,
    pub covered: Option<&'a [u8]>,
    pub last_position: Option<i32>,
    pub completed: Option<bool>,
}
impl<'a> From<MaterialRowBorrowed<'a>> for MaterialRow {
    fn from(
        MaterialRowBorrowed {
            id,
            title,
            description,
            r#type,
            article_html,
            asset_id,
            alt,
            captions,
            duration_seconds,
            is_required,
            covered,
            last_position,
            completed,
        }: MaterialRowBorrowed<'a>,
    ) -> Self {
        Self {
            id,
            title: title.into(),
            description: description.into(),
            r#type: r#type.into(),
            article_html: article_html.map(|v| v.into()),
            asset_id,
            alt: alt.into(),
            captions: serde_json::from_str(captions.0.get()).unwrap(),
            duration_seconds,
            is_required,
            covered: covered.map(|v| v.into()),
            last_position,
            completed,
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct ContentFacts {
    pub r#type: String,
    pub duration_seconds: i32,
    pub published: bool,
    pub opens: bool,
}
pub struct ContentFactsBorrowed<'a> {
    pub r#type: &'a str,
    pub duration_seconds: i32,
    pub published: bool,
    pub opens: bool,
}
impl<'a> From<ContentFactsBorrowed<'a>> for ContentFacts {
    fn from(ContentFactsBorrowed { r#type, duration_seconds, published, opens }: ContentFactsBorrowed<'a>) -> Self {
        Self { r#type: r#type.into(), duration_seconds, published, opens }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct AnyLesson {
    pub id: uuid::Uuid,
    pub course_id: uuid::Uuid,
    pub is_required: bool,
    pub r#type: String,
}
pub struct AnyLessonBorrowed<'a> {
    pub id: uuid::Uuid,
    pub course_id: uuid::Uuid,
    pub is_required: bool,
    pub r#type: &'a str,
}
impl<'a> From<AnyLessonBorrowed<'a>> for AnyLesson {
    fn from(AnyLessonBorrowed { id, course_id, is_required, r#type }: AnyLessonBorrowed<'a>) -> Self {
        Self { id, course_id, is_required, r#type: r#type.into() }
    }
}
#[derive(Debug, Clone, PartialEq, Copy)]
pub struct CompletedContent {
    pub user_id: uuid::Uuid,
    pub content_id: uuid::Uuid,
}
#[derive(Debug, Clone, PartialEq)]
pub struct AnyEvidence {
    pub user_id: uuid::Uuid,
    pub course_id: uuid::Uuid,
    pub content_id: uuid::Uuid,
    pub confirmed_at: Option<time::OffsetDateTime>,
    pub covered_seconds: i32,
    pub reported_at: time::OffsetDateTime,
    pub completed: bool,
    pub completed_at: Option<time::OffsetDateTime>,
    pub r#type: String,
    pub duration_seconds: i32,
}
pub struct AnyEvidenceBorrowed<'a> {
    pub user_id: uuid::Uuid,
    pub course_id: uuid::Uuid,
    pub content_id: uuid::Uuid,
    pub confirmed_at: Option<time::OffsetDateTime>,
    pub covered_seconds: i32,
    pub reported_at: time::OffsetDateTime,
    pub completed: bool,
    pub completed_at: Option<time::OffsetDateTime>,
    pub r#type: &'a str,
    pub duration_seconds: i32,
}
impl<'a> From<AnyEvidenceBorrowed<'a>> for AnyEvidence {
    fn from(
        AnyEvidenceBorrowed {
            user_id,
            course_id,
            content_id,
            confirmed_at,
            covered_seconds,
            reported_at,
            completed,
            completed_at,
            r#type,
            duration_seconds,
        }: AnyEvidenceBorrowed<'a>,
    ) -> Self {
        Self {
            user_id,
            course_id,
            content_id,
            confirmed_at,
            covered_seconds,
            reported_at,
            completed,
            completed_at,
            r#type: r#type.into(),
            duration_seconds,
        }
    }
}
use crate::client::async_::GenericClient;
use futures::{self, StreamExt, TryStreamExt};
pub struct EvidenceRowQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<EvidenceRowBorrowed, tokio_postgres::Error>,
    mapper: fn(EvidenceRowBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> EvidenceRowQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(EvidenceRowBorrowed) -> R) -> EvidenceRowQuery<'c, 'a, 's, C, R, N> {
        EvidenceRowQuery {
            client: self.client,
            params: self.params,
            query: self.query,
            cached: self.cached,
            extractor: self.extractor,
            mapper,
        }
    }
    pub async fn one(self) -> Result<T, tokio_postgres::Error> {
        let row = crate::client::async_::one(self.client, self.query, &self.params, self.cached).await?;
        Ok((self.mapper)((self.extractor)(&row)?))
    }
    pub async fn all(self) -> Result<Vec<T>, tokio_postgres::Error> {
        self.iter().await?.try_collect().await
    }
    pub async fn opt(self) -> Result<Option<T>, tokio_postgres::Error> {
        let opt_row = crate::client::async_::opt(self.client, self.query, &self.params, self.cached).await?;
        Ok(opt_row
            .map(|row| {
                let extracted = (self.extractor)(&row)?;
                Ok((self.mapper)(extracted))
            })
            .transpose()?)
    }
    pub async fn iter(
        self,
    ) -> Result<impl futures::Stream<Item = Result<T, tokio_postgres::Error>> + 'c, tokio_postgres::Error> {
        let stream =
            crate::client::async_::raw(self.client, self.query, crate::slice_iter(&self.params), self.cached).await?;
        let mapped = stream
            .map(move |res| {
                res.and_then(|row| {
                    let extracted = (self.extractor)(&row)?;
                    Ok((self.mapper)(extracted))
                })
            })
            .into_stream();
        Ok(mapped)
    }
}
pub struct LessonRowQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<LessonRowBorrowed, tokio_postgres::Error>,
    mapper: fn(LessonRowBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> LessonRowQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(LessonRowBorrowed) -> R) -> LessonRowQuery<'c, 'a, 's, C, R, N> {
        LessonRowQuery {
            client: self.client,
            params: self.params,
            query: self.query,
            cached: self.cached,
            extractor: self.extractor,
            mapper,
        }
    }
    pub async fn one(self) -> Result<T, tokio_postgres::Error> {
        let row = crate::client::async_::one(self.client, self.query, &self.params, self.cached).await?;
        Ok((self.mapper)((self.extractor)(&row)?))
    }
    pub async fn all(self) -> Result<Vec<T>, tokio_postgres::Error> {
        self.iter().await?.try_collect().await
    }
    pub async fn opt(self) -> Result<Option<T>, tokio_postgres::Error> {
        let opt_row = crate::client::async_::opt(self.client, self.query, &self.params, self.cached).await?;
        Ok(opt_row
            .map(|row| {
                let extracted = (self.extractor)(&row)?;
                Ok((self.mapper)(extracted))
            })
            .transpose()?)
    }
    pub async fn iter(
        self,
    ) -> Result<impl futures::Stream<Item = Result<T, tokio_postgres::Error>> + 'c, tokio_postgres::Error> {
        let stream =
            crate::client::async_::raw(self.client, self.query, crate::slice_iter(&self.params), self.cached).await?;
        let mapped = stream
            .map(move |res| {
                res.and_then(|row| {
                    let extracted = (self.extractor)(&row)?;
                    Ok((self.mapper)(extracted))
                })
            })
            .into_stream();
        Ok(mapped)
    }
}
pub struct MaterialRowQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<MaterialRowBorrowed, tokio_postgres::Error>,
    mapper: fn(MaterialRowBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> MaterialRowQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(MaterialRowBorrowed) -> R) -> MaterialRowQuery<'c, 'a, 's, C, R, N> {
        MaterialRowQuery {
            client: self.client,
            params: self.params,
            query: self.query,
            cached: self.cached,
            extractor: self.extractor,
            mapper,
        }
    }
    pub async fn one(self) -> Result<T, tokio_postgres::Error> {
        let row = crate::client::async_::one(self.client, self.query, &self.params, self.cached).await?;
        Ok((self.mapper)((self.extractor)(&row)?))
    }
    pub async fn all(self) -> Result<Vec<T>, tokio_postgres::Error> {
        self.iter().await?.try_collect().await
    }
    pub async fn opt(self) -> Result<Option<T>, tokio_postgres::Error> {
        let opt_row = crate::client::async_::opt(self.client, self.query, &self.params, self.cached).await?;
        Ok(opt_row
            .map(|row| {
                let extracted = (self.extractor)(&row)?;
                Ok((self.mapper)(extracted))
            })
            .transpose()?)
    }
    pub async fn iter(
        self,
    ) -> Result<impl futures::Stream<Item = Result<T, tokio_postgres::Error>> + 'c, tokio_postgres::Error> {
        let stream =
            crate::client::async_::raw(self.client, self.query, crate::slice_iter(&self.params), self.cached).await?;
        let mapped = stream
            .map(move |res| {
                res.and_then(|row| {
                    let extracted = (self.extractor)(&row)?;
                    Ok((self.mapper)(extracted))
                })
            })
            .into_stream();
        Ok(mapped)
    }
}
pub struct ContentFactsQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<ContentFactsBorrowed, tokio_postgres::Error>,
    mapper: fn(ContentFactsBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> ContentFactsQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(ContentFactsBorrowed) -> R) -> ContentFactsQuery<'c, 'a, 's, C, R, N> {
        ContentFactsQuery {
            client: self.client,
            params: self.params,
            query: self.query,
            cached: self.cached,
            extractor: self.extractor,
            mapper,
        }
    }
    pub async fn one(self) -> Result<T, tokio_postgres::Error> {
        let row = crate::client::async_::one(self.client, self.query, &self.params, self.cached).await?;
        Ok((self.mapper)((self.extractor)(&row)?))
    }
    pub async fn all(self) -> Result<Vec<T>, tokio_postgres::Error> {
        self.iter().await?.try_collect().await
    }
    pub async fn opt(self) -> Result<Option<T>, tokio_postgres::Error> {
        let opt_row = crate::client::async_::opt(self.client, self.query, &self.params, self.cached).await?;
        Ok(opt_row
            .map(|row| {
                let extracted = (self.extractor)(&row)?;
                Ok((self.mapper)(extracted))
            })
            .transpose()?)
    }
    pub async fn iter(
        self,
    ) -> Result<impl futures::Stream<Item = Result<T, tokio_postgres::Error>> + 'c, tokio_postgres::Error> {
        let stream =
            crate::client::async_::raw(self.client, self.query, crate::slice_iter(&self.params), self.cached).await?;
        let mapped = stream
            .map(move |res| {
                res.and_then(|row| {
                    let extracted = (self.extractor)(&row)?;
                    Ok((self.mapper)(extracted))
                })
            })
            .into_stream();
        Ok(mapped)
    }
}
pub struct AnyLessonQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<AnyLessonBorrowed, tokio_postgres::Error>,
    mapper: fn(AnyLessonBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> AnyLessonQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(AnyLessonBorrowed) -> R) -> AnyLessonQuery<'c, 'a, 's, C, R, N> {
        AnyLessonQuery {
            client: self.client,
            params: self.params,
            query: self.query,
            cached: self.cached,
            extractor: self.extractor,
            mapper,
        }
    }
    pub async fn one(self) -> Result<T, tokio_postgres::Error> {
        let row = crate::client::async_::one(self.client, self.query, &self.params, self.cached).await?;
        Ok((self.mapper)((self.extractor)(&row)?))
    }
    pub async fn all(self) -> Result<Vec<T>, tokio_postgres::Error> {
        self.iter().await?.try_collect().await
    }
    pub async fn opt(self) -> Result<Option<T>, tokio_postgres::Error> {
        let opt_row = crate::client::async_::opt(self.client, self.query, &self.params, self.cached).await?;
        Ok(opt_row
            .map(|row| {
                let extracted = (self.extractor)(&row)?;
                Ok((self.mapper)(extracted))
            })
            .transpose()?)
    }
    pub async fn iter(
        self,
    ) -> Result<impl futures::Stream<Item = Result<T, tokio_postgres::Error>> + 'c, tokio_postgres::Error> {
        let stream =
            crate::client::async_::raw(self.client, self.query, crate::slice_iter(&self.params), self.cached).await?;
        let mapped = stream
            .map(move |res| {
                res.and_then(|row| {
                    let extracted = (self.extractor)(&row)?;
                    Ok((self.mapper)(extracted))
                })
            })
            .into_stream();
        Ok(mapped)
    }
}
pub struct CompletedContentQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<CompletedContent, tokio_postgres::Error>,
    mapper: fn(CompletedContent) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> CompletedContentQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(CompletedContent) -> R) -> CompletedContentQuery<'c, 'a, 's, C, R, N> {
        CompletedContentQuery {
            client: self.client,
            params: self.params,
            query: self.query,
            cached: self.cached,
            extractor: self.extractor,
            mapper,
        }
    }
    pub async fn one(self) -> Result<T, tokio_postgres::Error> {
        let row = crate::client::async_::one(self.client, self.query, &self.params, self.cached).await?;
        Ok((self.mapper)((self.extractor)(&row)?))
    }
    pub async fn all(self) -> Result<Vec<T>, tokio_postgres::Error> {
        self.iter().await?.try_collect().await
    }
    pub async fn opt(self) -> Result<Option<T>, tokio_postgres::Error> {
        let opt_row = crate::client::async_::opt(self.client, self.query, &self.params, self.cached).await?;
        Ok(opt_row
            .map(|row| {
                let extracted = (self.extractor)(&row)?;
                Ok((self.mapper)(extracted))
            })
            .transpose()?)
    }
    pub async fn iter(
        self,
    ) -> Result<impl futures::Stream<Item = Result<T, tokio_postgres::Error>> + 'c, tokio_postgres::Error> {
        let stream =
            crate::client::async_::raw(self.client, self.query, crate::slice_iter(&self.params), self.cached).await?;
        let mapped = stream
            .map(move |res| {
                res.and_then(|row| {
                    let extracted = (self.extractor)(&row)?;
                    Ok((self.mapper)(extracted))
                })
            })
            .into_stream();
        Ok(mapped)
    }
}
pub struct AnyEvidenceQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<AnyEvidenceBorrowed, tokio_postgres::Error>,
    mapper: fn(AnyEvidenceBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> AnyEvidenceQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(AnyEvidenceBorrowed) -> R) -> AnyEvidenceQuery<'c, 'a, 's, C, R, N> {
        AnyEvidenceQuery {
            client: self.client,
            params: self.params,
            query: self.query,
            cached: self.cached,
            extractor: self.extractor,
            mapper,
        }
    }
    pub async fn one(self) -> Result<T, tokio_postgres::Error> {
        let row = crate::client::async_::one(self.client, self.query, &self.params, self.cached).await?;
        Ok((self.mapper)((self.extractor)(&row)?))
    }
    pub async fn all(self) -> Result<Vec<T>, tokio_postgres::Error> {
        self.iter().await?.try_collect().await
    }
    pub async fn opt(self) -> Result<Option<T>, tokio_postgres::Error> {
        let opt_row = crate::client::async_::opt(self.client, self.query, &self.params, self.cached).await?;
        Ok(opt_row
            .map(|row| {
                let extracted = (self.extractor)(&row)?;
                Ok((self.mapper)(extracted))
            })
            .transpose()?)
    }
    pub async fn iter(
        self,
    ) -> Result<impl futures::Stream<Item = Result<T, tokio_postgres::Error>> + 'c, tokio_postgres::Error> {
        let stream =
            crate::client::async_::raw(self.client, self.query, crate::slice_iter(&self.params), self.cached).await?;
        let mapped = stream
            .map(move |res| {
                res.and_then(|row| {
                    let extracted = (self.extractor)(&row)?;
                    Ok((self.mapper)(extracted))
                })
            })
            .into_stream();
        Ok(mapped)
    }
}
pub struct BoolQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<bool, tokio_postgres::Error>,
    mapper: fn(bool) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> BoolQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(bool) -> R) -> BoolQuery<'c, 'a, 's, C, R, N> {
        BoolQuery {
            client: self.client,
            params: self.params,
            query: self.query,
            cached: self.cached,
            extractor: self.extractor,
            mapper,
        }
    }
    pub async fn one(self) -> Result<T, tokio_postgres::Error> {
        let row = crate::client::async_::one(self.client, self.query, &self.params, self.cached).await?;
        Ok((self.mapper)((self.extractor)(&row)?))
    }
    pub async fn all(self) -> Result<Vec<T>, tokio_postgres::Error> {
        self.iter().await?.try_collect().await
    }
    pub async fn opt(self) -> Result<Option<T>, tokio_postgres::Error> {
        let opt_row = crate::client::async_::opt(self.client, self.query, &self.params, self.cached).await?;
        Ok(opt_row
            .map(|row| {
                let extracted = (self.extractor)(&row)?;
                Ok((self.mapper)(extracted))
            })
            .transpose()?)
    }
    pub async fn iter(
        self,
    ) -> Result<impl futures::Stream<Item = Result<T, tokio_postgres::Error>> + 'c, tokio_postgres::Error> {
        let stream =
            crate::client::async_::raw(self.client, self.query, crate::slice_iter(&self.params), self.cached).await?;
        let mapped = stream
            .map(move |res| {
                res.and_then(|row| {
                    let extracted = (self.extractor)(&row)?;
                    Ok((self.mapper)(extracted))
                })
            })
            .into_stream();
        Ok(mapped)
    }
}
pub struct LockOneStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn lock_one() -> LockOneStmt {
    LockOneStmt(
        "select id, opened_at, confirmed_at, covered, covered_seconds, time_spent, last_position, reported_at, completed, completed_at from lesson_progress where user_id = $1 and content_id = $2 for update",
        None,
    )
}
impl LockOneStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        user_id: &'a uuid::Uuid,
        content_id: &'a uuid::Uuid,
    ) -> EvidenceRowQuery<'c, 'a, 's, C, EvidenceRow, 2> {
        EvidenceRowQuery {
            client,
            params: [user_id, content_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<EvidenceRowBorrowed, tokio_postgres::Error> {
                Ok(EvidenceRowBorrowed {
                    id: row.try_get(0)?,
                    opened_at: row.try_get(1)?,
                    confirmed_at: row.try_get(2)?,
                    covered: row.try_get(3)?,
                    covered_seconds: row.try_get(4)?,
                    time_spent: row.try_get(5)?,
                    last_position: row.try_get(6)?,
                    reported_at: row.try_get(7)?,
                    completed: row.try_get(8)?,
                    completed_at: row.try_get(9)?,
                })
            },
            mapper: |it| EvidenceRow::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<'c, 'a, 's, LockOneParams, EvidenceRowQuery<'c, 'a, 's, C, EvidenceRow, 2>, C>
    for LockOneStmt
{
    fn params(&'s self, client: &'c C, params: &'a LockOneParams) -> EvidenceRowQuery<'c, 'a, 's, C, EvidenceRow, 2> {
        self.bind(client, &params.user_id, &params.content_id)
    }
}
pub struct OpenStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn open() -> OpenStmt {
    OpenStmt(
        "insert into lesson_progress (tenant_id, id, user_id, course_id, content_id, opened_at, reported_at) values ($1, $2, $3, $4, $5, $6, $6) on conflict on constraint progress_once do nothing",
        None,
    )
}
impl OpenStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        tenant_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
        user_id: &'a uuid::Uuid,
        course_id: &'a uuid::Uuid,
        content_id: &'a uuid::Uuid,
        at: &'a time::OffsetDateTime,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[tenant_id, id, user_id, course_id, content_id, at]).await
    }
}
impl<'a, C: GenericClient + Send + Sync>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        OpenParams,
        std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>>,
        C,
    > for OpenStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a OpenParams,
    ) -> std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>> {
        Box::pin(self.bind(
            client,
            &params.tenant_id,
            &params.id,
            &params.user_id,
            &params.course_id,
            &params.content_id,
            &params.at,
        ))
    }
}
pub struct ConfirmStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn confirm() -> ConfirmStmt {
    ConfirmStmt(
        "update lesson_progress set confirmed_at = $1 where user_id = $2 and content_id = $3 and confirmed_at is null",
        None,
    )
}
impl ConfirmStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        at: &'a time::OffsetDateTime,
        user_id: &'a uuid::Uuid,
        content_id: &'a uuid::Uuid,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[at, user_id, content_id]).await
    }
}
impl<'a, C: GenericClient + Send + Sync>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        ConfirmParams,
        std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>>,
        C,
    > for ConfirmStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a ConfirmParams,
    ) -> std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>> {
        Box::pin(self.bind(client, &params.at, &params.user_id, &params.content_id))
    }
}
pub struct ReportStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn report() -> ReportStmt {
    ReportStmt(
        "update lesson_progress set covered = $1, covered_seconds = $2, time_spent = time_spent + $3, last_position = $4, reported_at = $5 where user_id = $6 and content_id = $7",
        None,
    )
}
impl ReportStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient, T1: crate::BytesSql>(
        &'s self,
        client: &'c C,
        covered: &'a T1,
        covered_seconds: &'a i32,
        gained: &'a i32,
        position: &'a i32,
        at: &'a time::OffsetDateTime,
        user_id: &'a uuid::Uuid,
        content_id: &'a uuid::Uuid,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[covered, covered_seconds, gained, position, at, user_id, content_id]).await
    }
}
impl<'a, C: GenericClient + Send + Sync, T1: crate::BytesSql>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        ReportParams<T1>,
        std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>>,
        C,
    > for ReportStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a ReportParams<T1>,
    ) -> std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>> {
        Box::pin(self.bind(
            client,
            &params.covered,
            &params.covered_seconds,
            &params.gained,
            &params.position,
            &params.at,
            &params.user_id,
            &params.content_id,
        ))
    }
}
pub struct SetCompletedStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn set_completed() -> SetCompletedStmt {
    SetCompletedStmt(
        "update lesson_progress set completed = $1, completed_at = $2 where user_id = $3 and content_id = $4",
        None,
    )
}
impl SetCompletedStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        completed: &'a bool,
        completed_at: &'a Option<time::OffsetDateTime>,
        user_id: &'a uuid::Uuid,
        content_id: &'a uuid::Uuid,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[completed, completed_at, user_id, content_id]).await
    }
}
impl<'a, C: GenericClient + Send + Sync>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        SetCompletedParams,
        std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>>,
        C,
    > for SetCompletedStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a SetCompletedParams,
    ) -> std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>> {
        Box::pin(self.bind(client, &params.completed, &params.completed_at, &params.user_id, &params.content_id))
    }
}
pub struct LessonsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn lessons() -> LessonsStmt {
    LessonsStmt(
        "select c.id, c.title, c.type, c.duration_seconds, c.is_required, c.position, c.release_at, c.release_after_days, c.prerequisites, s.id as section_id, s.title as section_title, s.position as section_position, p.opened_at, p.confirmed_at, p.covered_seconds, p.completed, p.completed_at, p.last_position from course_contents c left join course_sections s on s.course_id = $1 and s.id = c.section_id left join lesson_progress p on p.course_id = $1 and p.content_id = c.id and p.user_id = $2 where c.course_id = $1 and c.is_published and (s.id is null or s.is_published)",
        None,
    )
}
impl LessonsStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        course_id: &'a uuid::Uuid,
        user_id: &'a uuid::Uuid,
    ) -> LessonRowQuery<'c, 'a, 's, C, LessonRow, 2> {
        LessonRowQuery {
            client,
            params: [course_id, user_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<LessonRowBorrowed, tokio_postgres::Error> {
                Ok(LessonRowBorrowed {
                    id: row.try_get(0)?,
                    title: row.try_get(1)?,
                    r#type: row.try_get(2)?,
                    duration_seconds: row.try_get(3)?,
                    is_required: row.try_get(4)?,
                    position: row.try_get(5)?,
                    release_at: row.try_get(6)?,
                    release_after_days: row.try_get(7)?,
                    prerequisites: row.try_get(8)?,
                    section_id: row.try_get(9)?,
                    section_title: row.try_get(10)?,
                    section_position: row.try_get(11)?,
                    opened_at: row.try_get(12)?,
                    confirmed_at: row.try_get(13)?,
                    covered_seconds: row.try_get(14)?,
                    completed: row.try_get(15)?,
                    completed_at: row.try_get(16)?,
                    last_position: row.try_get(17)?,
                })
            },
            mapper: |it| LessonRow::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<'c, 'a, 's, LessonsParams, LessonRowQuery<'c, 'a, 's, C, LessonRow, 2>, C>
    for LessonsStmt
{
    fn params(&'s self, client: &'c C, params: &'a LessonsParams) -> LessonRowQuery<'c, 'a, 's, C, LessonRow, 2> {
        self.bind(client, &params.course_id, &params.user_id)
    }
}
pub struct MaterialStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn material() -> MaterialStmt {
    MaterialStmt(
        "select c.id, c.title, c.description, c.type, c.article_html, c.asset_id, c.alt, c.captions, c.duration_seconds, c.is_required, p.covered, p.last_position, p.completed from course_contents c left join course_sections s on s.tenant_id = c.tenant_id and s.course_id = c.course_id and s.id = c.section_id left join lesson_progress p on p.tenant_id = c.tenant_id and p.course_id = c.course_id and p.content_id = c.id and p.user_id = $1 where c.id = $2 and c.course_id = $3 and c.is_published and (s.id is null or s.is_published)",
        None,
    )
}
impl MaterialStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        user_id: &'a uuid::Uuid,
        content_id: &'a uuid::Uuid,
        course_id: &'a uuid::Uuid,
    ) -> MaterialRowQuery<'c, 'a, 's, C, MaterialRow, 3> {
        MaterialRowQuery {
            client,
            params: [user_id, content_id, course_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<MaterialRowBorrowed, tokio_postgres::Error> {
                Ok(MaterialRowBorrowed {
                    id: row.try_get(0)?,
                    title: row.try_get(1)?,
                    description: row.try_get(2)?,
                    r#type: row.try_get(3)?,
                    article_html: row.try_get(4)?,
                    asset_id: row.try_get(5)?,
                    alt: row.try_get(6)?,
                    captions: row.try_get(7)?,
                    duration_seconds: row.try_get(8)?,
                    is_required: row.try_get(9)?,
                    covered: row.try_get(10)?,
                    last_position: row.try_get(11)?,
                    completed: row.try_get(12)?,
                })
            },
            mapper: |it| MaterialRow::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<'c, 'a, 's, MaterialParams, MaterialRowQuery<'c, 'a, 's, C, MaterialRow, 3>, C>
    for MaterialStmt
{
    fn params(&'s self, client: &'c C, params: &'a MaterialParams) -> MaterialRowQuery<'c, 'a, 's, C, MaterialRow, 3> {
        self.bind(client, &params.user_id, &params.content_id, &params.course_id)
    }
}
pub struct ContentStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn content() -> ContentStmt {
    ContentStmt(
        "select c.type, c.duration_seconds, c.is_published and (s.id is null or s.is_published) as published, content_opens(c, $1, $2) as opens from course_contents c left join course_sections s on s.tenant_id = c.tenant_id and s.course_id = c.course_id and s.id = c.section_id where c.id = $3 and c.course_id = $4",
        None,
    )
}
impl ContentStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        user_id: &'a uuid::Uuid,
        at: &'a time::OffsetDateTime,
        content_id: &'a uuid::Uuid,
        course_id: &'a uuid::Uuid,
    ) -> ContentFactsQuery<'c, 'a, 's, C, ContentFacts, 4> {
        ContentFactsQuery {
            client,
            params: [user_id, at, content_id, course_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<ContentFactsBorrowed, tokio_postgres::Error> {
                Ok(ContentFactsBorrowed {
                    r#type: row.try_get(0)?,
                    duration_seconds: row.try_get(1)?,
                    published: row.try_get(2)?,
                    opens: row.try_get(3)?,
                })
            },
            mapper: |it| ContentFacts::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<'c, 'a, 's, ContentParams, ContentFactsQuery<'c, 'a, 's, C, ContentFacts, 4>, C>
    for ContentStmt
{
    fn params(&'s self, client: &'c C, params: &'a ContentParams) -> ContentFactsQuery<'c, 'a, 's, C, ContentFacts, 4> {
        self.bind(client, &params.user_id, &params.at, &params.content_id, &params.course_id)
    }
}
pub struct AllLessonsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn all_lessons() -> AllLessonsStmt {
    AllLessonsStmt(
        "select c.id, c.course_id, c.is_required, c.type from course_contents c left join course_sections s on s.tenant_id = c.tenant_id and s.course_id = c.course_id and s.id = c.section_id where c.is_published and (s.id is null or s.is_published)",
        None,
    )
}
impl AllLessonsStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(&'s self, client: &'c C) -> AnyLessonQuery<'c, 'a, 's, C, AnyLesson, 0> {
        AnyLessonQuery {
            client,
            params: [],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<AnyLessonBorrowed, tokio_postgres::Error> {
                Ok(AnyLessonBorrowed {
                    id: row.try_get(0)?,
                    course_id: row.try_get(1)?,
                    is_required: row.try_get(2)?,
                    r#type: row.try_get(3)?,
                })
            },
            mapper: |it| AnyLesson::from(it),
        }
    }
}
pub struct LessonsOfCourseStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn lessons_of_course() -> LessonsOfCourseStmt {
    LessonsOfCourseStmt(
        "select c.id, c.course_id, c.is_required, c.type from course_contents c left join course_sections s on s.tenant_id = c.tenant_id and s.course_id = c.course_id and s.id = c.section_id where c.course_id = $1 and c.is_published and (s.id is null or s.is_published)",
        None,
    )
}
impl LessonsOfCourseStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        course_id: &'a uuid::Uuid,
    ) -> AnyLessonQuery<'c, 'a, 's, C, AnyLesson, 1> {
        AnyLessonQuery {
            client,
            params: [course_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<AnyLessonBorrowed, tokio_postgres::Error> {
                Ok(AnyLessonBorrowed {
                    id: row.try_get(0)?,
                    course_id: row.try_get(1)?,
                    is_required: row.try_get(2)?,
                    r#type: row.try_get(3)?,
                })
            },
            mapper: |it| AnyLesson::from(it),
        }
    }
}
pub struct CompletedInCourseStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn completed_in_course() -> CompletedInCourseStmt {
    CompletedInCourseStmt(
        "select p.user_id, p.content_id from enrollments e join lesson_progress p on p.tenant_id = e.tenant_id and p.user_id = e.user_id and p.course_id = e.course_id where e.course_id = $1 and e.status in ('enrolled', 'suspended') and p.completed",
        None,
    )
}
impl CompletedInCourseStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        course_id: &'a uuid::Uuid,
    ) -> CompletedContentQuery<'c, 'a, 's, C, CompletedContent, 1> {
        CompletedContentQuery {
            client,
            params: [course_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<CompletedContent, tokio_postgres::Error> {
                Ok(CompletedContent { user_id: row.try_get(0)?, content_id: row.try_get(1)? })
            },
            mapper: |it| CompletedContent::from(it),
        }
    }
}
pub struct AllEvidenceStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn all_evidence() -> AllEvidenceStmt {
    AllEvidenceStmt(
        "select p.user_id, p.course_id, p.content_id, p.confirmed_at, p.covered_seconds, p.reported_at, p.completed, p.completed_at, c.type, c.duration_seconds from lesson_progress p join course_contents c on c.tenant_id = p.tenant_id and c.id = p.content_id order by p.user_id, p.course_id",
        None,
    )
}
impl AllEvidenceStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
    ) -> AnyEvidenceQuery<'c, 'a, 's, C, AnyEvidence, 0> {
        AnyEvidenceQuery {
            client,
            params: [],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<AnyEvidenceBorrowed, tokio_postgres::Error> {
                Ok(AnyEvidenceBorrowed {
                    user_id: row.try_get(0)?,
                    course_id: row.try_get(1)?,
                    content_id: row.try_get(2)?,
                    confirmed_at: row.try_get(3)?,
                    covered_seconds: row.try_get(4)?,
                    reported_at: row.try_get(5)?,
                    completed: row.try_get(6)?,
                    completed_at: row.try_get(7)?,
                    r#type: row.try_get(8)?,
                    duration_seconds: row.try_get(9)?,
                })
            },
            mapper: |it| AnyEvidence::from(it),
        }
    }
}
pub struct MayHaveStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn may_have() -> MayHaveStmt {
    MayHaveStmt(
        "select exists ( select from course_contents c left join course_sections s on s.tenant_id = c.tenant_id and s.course_id = c.course_id and s.id = c.section_id left join courses o on o.tenant_id = c.tenant_id and o.id = c.course_id and (o.start_date is null or o.start_date <= $1) left join enrollments e on e.tenant_id = o.tenant_id and e.course_id = o.id and e.user_id = $2 and e.status in ('enrolled', 'completed') where (c.asset_id = $3 or c.captions @> jsonb_build_array(jsonb_build_object('assetId', $3::uuid))) and c.is_published and (s.id is null or s.is_published) and ( c.is_preview and (c.release_at is null or c.release_at <= $1) or e.id is not null and content_opens(c, $2, $1) and exists ( select from entitlements n where n.tenant_id = c.tenant_id and n.user_id = $2 and n.course_id = c.course_id and n.revoked_at is null and n.starts_at <= $1 and (n.ends_at is null or n.ends_at > $1) ) ) ) as allowed",
        None,
    )
}
impl MayHaveStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        at: &'a time::OffsetDateTime,
        user_id: &'a uuid::Uuid,
        asset_id: &'a uuid::Uuid,
    ) -> BoolQuery<'c, 'a, 's, C, bool, 3> {
        BoolQuery {
            client,
            params: [at, user_id, asset_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it,
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<'c, 'a, 's, MayHaveParams, BoolQuery<'c, 'a, 's, C, bool, 3>, C> for MayHaveStmt
{
    fn params(&'s self, client: &'c C, params: &'a MayHaveParams) -> BoolQuery<'c, 'a, 's, C, bool, 3> {
        self.bind(client, &params.at, &params.user_id, &params.asset_id)
    }
}
