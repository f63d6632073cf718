// This file was generated with `clorinde`. Do not modify.

#[derive(Debug)]
pub struct InsertSectionParams<T1: crate::StringSql, T2: crate::StringSql> {
    pub tenant_id: uuid::Uuid,
    pub id: uuid::Uuid,
    pub course_id: uuid::Uuid,
    pub title: T1,
    pub description: T2,
}
#[derive(Debug)]
pub struct InsertContentParams<
    T1: crate::StringSql,
    T2: crate::StringSql,
    T3: crate::StringSql,
    T4: crate::StringSql,
    T5: crate::StringSql,
    T6: crate::JsonSql,
> {
    pub tenant_id: uuid::Uuid,
    pub id: uuid::Uuid,
    pub course_id: uuid::Uuid,
    pub section_id: Option<uuid::Uuid>,
    pub title: T1,
    pub description: T2,
    pub r#type: T3,
    pub article_html: Option<T4>,
    pub asset_id: Option<uuid::Uuid>,
    pub alt: T5,
    pub captions: T6,
    pub duration_seconds: i32,
    pub is_required: bool,
    pub is_preview: bool,
    pub is_published: bool,
    pub points: i32,
}
#[derive(Clone, Copy, Debug)]
pub struct PreviewParams {
    pub id: uuid::Uuid,
    pub course_id: uuid::Uuid,
    pub at: time::OffsetDateTime,
}
#[derive(Debug)]
pub struct ArrangeContentsParams<T1: crate::ArraySql<Item = uuid::Uuid>> {
    pub content_id: uuid::Uuid,
    pub section_id: Option<uuid::Uuid>,
    pub order: T1,
    pub course_id: uuid::Uuid,
}
#[derive(Debug)]
pub struct ArrangeSectionsParams<T1: crate::ArraySql<Item = uuid::Uuid>> {
    pub order: T1,
    pub course_id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct SetPublishedParams {
    pub published: bool,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct AuthoredParams {
    pub id: uuid::Uuid,
    pub course_id: uuid::Uuid,
}
#[derive(Debug)]
pub struct RewriteParams<
    T1: crate::StringSql,
    T2: crate::StringSql,
    T3: crate::StringSql,
    T4: crate::StringSql,
    T5: crate::JsonSql,
    T6: crate::ArraySql<Item = uuid::Uuid>,
> {
    pub title: T1,
    pub description: T2,
    pub article_html: Option<T3>,
    pub asset_id: Option<uuid::Uuid>,
    pub alt: T4,
    pub captions: T5,
    pub duration_seconds: i32,
    pub is_required: bool,
    pub is_preview: bool,
    pub points: i32,
    pub release_at: Option<time::OffsetDateTime>,
    pub release_after_days: Option<i32>,
    pub prerequisites: T6,
    pub id: uuid::Uuid,
    pub course_id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct RemoveContentParams {
    pub id: uuid::Uuid,
    pub course_id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct ForgetPrerequisiteParams {
    pub id: uuid::Uuid,
    pub course_id: uuid::Uuid,
}
#[derive(Debug)]
pub struct RewriteSectionParams<T1: crate::StringSql, T2: crate::StringSql> {
    pub title: T1,
    pub description: T2,
    pub id: uuid::Uuid,
    pub course_id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct ShowSectionParams {
    pub published: bool,
    pub id: uuid::Uuid,
    pub course_id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct EmptySectionParams {
    pub hidden: bool,
    pub course_id: uuid::Uuid,
    pub section_id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct RemoveSectionParams {
    pub id: uuid::Uuid,
    pub course_id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct AuthorsWithParams {
    pub every_course: bool,
    pub user_id: uuid::Uuid,
    pub asset_id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct SetRequiredParams {
    pub required: bool,
    pub id: uuid::Uuid,
}
#[derive(Debug, Clone, PartialEq)]
pub struct OutlineRow {
    pub id: uuid::Uuid,
    pub title: String,
    pub r#type: String,
    pub duration_seconds: i32,
    pub is_required: bool,
    pub is_preview: bool,
    pub points: i32,
    pub position: i32,
    pub section_id: Option<uuid::Uuid>,
    pub section_title: Option<String>,
    pub section_description: Option<String>,
    pub section_position: Option<i32>,
}
pub struct OutlineRowBorrowed<'a> {
    pub id: uuid::Uuid,
    pub title: &'a str,
    pub r#type: &'a str,
    pub duration_seconds: i32,
    pub is_required: bool,
    pub is_preview: bool,
    pub points: i32,
    pub position: i32,
    pub section_id: Option<uuid::Uuid>,
    pub section_title: Option<&'a str>,
    pub section_description: Option<&'a str>,
    pub section_position: Option<i32>,
}
impl<'a> From<OutlineRowBorrowed<'a>> for OutlineRow {
    fn from(
        OutlineRowBorrowed {
            id,
            title,
            r#type,
            duration_seconds,
            is_required,
            is_preview,
            points,
            position,
            section_id,
            section_title,
            section_description,
            section_position,
        }: OutlineRowBorrowed<'a>,
    ) -> Self {
        Self {
            id,
            title: title.into(),
            r#type: r#type.into(),
            duration_seconds,
            is_required,
            is_preview,
            points,
            position,
            section_id,
            section_title: section_title.map(|v| v.into()),
            section_description: section_description.map(|v| v.into()),
            section_position,
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct SectionRow {
    pub id: uuid::Uuid,
    pub title: String,
    pub description: String,
    pub position: i32,
    pub is_published: bool,
    pub revision: i32,
}
pub struct SectionRowBorrowed<'a> {
    pub id: uuid::Uuid,
    pub title: &'a str,
    pub description: &'a str,
    pub position: i32,
    pub is_published: bool,
    pub revision: i32,
}
impl<'a> From<SectionRowBorrowed<'a>> for SectionRow {
    fn from(
        SectionRowBorrowed { id, title, description, position, is_published, revision }: SectionRowBorrowed<'a>,
    ) -> Self {
        Self { id, title: title.into(), description: description.into(), position, is_published, revision }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct DraftRow {
    pub id: uuid::Uuid,
    pub section_id: Option<uuid::Uuid>,
    pub title: String,
    pub r#type: String,
    pub duration_seconds: i32,
    pub is_required: bool,
    pub is_preview: bool,
    pub is_published: bool,
    pub points: i32,
}
pub struct DraftRowBorrowed<'a> {
    pub id: uuid::Uuid,
    pub section_id: Option<uuid::Uuid>,
    pub title: &'a str,
    pub r#type: &'a str,
    pub duration_seconds: i32,
    pub is_required: bool,
    pub is_preview: bool,
    pub is_published: bool,
    pub points: i32,
}
impl<'a> From<DraftRowBorrowed<'a>> for DraftRow {
    fn from(
        DraftRowBorrowed {
            id,
            section_id,
            title,
            r#type,
            duration_seconds,
            is_required,
            is_preview,
            is_published,
            points,
        }: DraftRowBorrowed<'a>,
    ) -> Self {
        Self {
            id,
            section_id,
            title: title.into(),
            r#type: r#type.into(),
            duration_seconds,
            is_required,
            is_preview,
            is_published,
            points,
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct PreviewRow {
    pub id: uuid::Uuid,
    pub course_id: uuid::Uuid,
    pub title: String,
    pub description: String,
    pub r#type: String,
    pub article_html: Option<String>,
    pub asset_id: Option<uuid::Uuid>,
    pub alt: String,
    pub captions: serde_json::Value,
    pub duration_seconds: i32,
}
pub struct PreviewRowBorrowed<'a> {
    pub id: uuid::Uuid,
    pub course_id: uuid::Uuid,
    pub title: &'a str,
    pub description: &'a str,
    pub r#type: &'a str,
    pub article_html: Option<&'a str>,
    pub asset_id: Option<uuid::Uuid>,
    pub alt: &'a str,
    pub captions: postgres_types::Json<&'a serde_json::value::RawValue>,
    pub duration_seconds: i32,
}
impl<'a> From<PreviewRowBorrowed<'a>> for PreviewRow {
    fn from(
        PreviewRowBorrowed {
            id,
            course_id,
            title,
            description,
            r#type,
            article_html,
            asset_id,
            alt,
            captions,
            duration_seconds,
        }: PreviewRowBorrowed<'a>,
    ) -> Self {
        Self {
            id,
            course_id,
            title: title.into(),
            description: description.into(),
            r#type: r#type.into(),
            article_html: article_html.map(|v| v.into()),
            asset_id,
            alt: alt.into(),
            captions: serde_json::from_str(captions.0.get()).unwrap(),
            duration_seconds,
        }
    }
}
#[derive(Debug, Clone, PartialEq, Copy)]
pub struct Placed {
    pub id: uuid::Uuid,
    pub section_id: Option<uuid::Uuid>,
}
#[derive(Debug, Clone, PartialEq, Copy)]
pub struct TouchedContent {
    pub id: uuid::Uuid,
    pub course_id: uuid::Uuid,
}
#[derive(Debug, Clone, PartialEq)]
pub struct AuthoredRow {
    pub id: uuid::Uuid,
    pub section_id: Option<uuid::Uuid>,
    pub title: String,
    pub description: String,
    pub r#type: String,
    pub article_html: Option<String>,
    pub asset_id: Option<uuid::Uuid>,
    pub alt: String,
    pub captions: serde_json::Value,
    pub duration_seconds: i32,
    pub is_published: bool,
    pub is_required: bool,
    pub is_preview: bool,
    pub points: i32,
    pub release_at: Option<time::OffsetDateTime>,
    pub release_after_days: Option<i32>,
    pub revision: i32,
    pub updated_at: time::OffsetDateTime,
    pub prerequisites: Vec<uuid::Uuid>,
    pub has_evidence: bool,
}
pub struct AuthoredRowBorrowed<'a> {
    pub id: uuid::Uuid,
    pub section_id: Option<uuid::Uuid>,
    pub title: &'a str,
    pub description: &'a str,
    pub r#type: &'a str,
    pub article_html: Option<&'a str>,
    pub asset_id: Option<uuid::Uuid>,
    pub alt: &'a str,
    pub captions: postgres_types::Json<&'a serde_json::value::RawValue>,
    pub duration_seconds: i32,
    pub is_published: bool,
    pub is_required: bool,
    pub is_preview: bool,
    pub points: i32,
    pub release_at: Option<time::OffsetDateTime>,
    pub release_after_days: Option<i32>,
    pub revision: i32,
    pub updated_at: time::OffsetDateTime,
    pub prerequisites: crate::ArrayIterator<'a, uuid::Uuid>,
    pub has_evidence: bool,
}
impl<'a> From<AuthoredRowBorrowed<'a>> for AuthoredRow {
    fn from(
        AuthoredRowBorrowed {
            id,
            section_id,
            title,
            description,
            r#type,
            article_html,
            asset_id,
            alt,
            captions,
            duration_seconds,
            is_published,
            is_required,
            is_preview,
            points,
            release_at,
            release_after_days,
            revision,
            updated_at,
            prerequisites,
            has_evidence,
        }: AuthoredRowBorrowed<'a>,
    ) -> Self {
        Self {
            id,
            section_id,
            title: title.into(),
            description: description.into(),
            r#type: r#type.into(),
            article_html: article_html.map(|v| v.into()),
            asset_id,
            alt: alt.into(),
            captions: serde_json::from_str(captions.0.get()).unwrap(),
            duration_seconds,
            is_published,
            is_required,
            is_preview,
            points,
            release_at,
            release_after_days,
            revision,
            updated_at,
            prerequisites: prerequisites.map(|v| v).collect(),
            has_evidence,
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct Prerequisites {
    pub id: uuid::Uuid,
    pub prerequisites: Vec<uuid::Uuid>,
}
pub struct PrerequisitesBorrowed<'a> {
    pub id: uuid::Uuid,
    pub prerequisites: crate::ArrayIterator<'a, uuid::Uuid>,
}
impl<'a> From<PrerequisitesBorrowed<'a>> for Prerequisites {
    fn from(PrerequisitesBorrowed { id, prerequisites }: PrerequisitesBorrowed<'a>) -> Self {
        Self { id, prerequisites: prerequisites.map(|v| v).collect() }
    }
}
use crate::client::async_::GenericClient;
use futures::{self, StreamExt, TryStreamExt};
pub struct OutlineRowQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<OutlineRowBorrowed, tokio_postgres::Error>,
    mapper: fn(OutlineRowBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> OutlineRowQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(OutlineRowBorrowed) -> R) -> OutlineRowQuery<'c, 'a, 's, C, R, N> {
        OutlineRowQuery {
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
pub struct SectionRowQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<SectionRowBorrowed, tokio_postgres::Error>,
    mapper: fn(SectionRowBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> SectionRowQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(SectionRowBorrowed) -> R) -> SectionRowQuery<'c, 'a, 's, C, R, N> {
        SectionRowQuery {
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
pub struct DraftRowQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<DraftRowBorrowed, tokio_postgres::Error>,
    mapper: fn(DraftRowBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> DraftRowQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(DraftRowBorrowed) -> R) -> DraftRowQuery<'c, 'a, 's, C, R, N> {
        DraftRowQuery {
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
pub struct PreviewRowQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<PreviewRowBorrowed, tokio_postgres::Error>,
    mapper: fn(PreviewRowBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> PreviewRowQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(PreviewRowBorrowed) -> R) -> PreviewRowQuery<'c, 'a, 's, C, R, N> {
        PreviewRowQuery {
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
pub struct PlacedQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<Placed, tokio_postgres::Error>,
    mapper: fn(Placed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> PlacedQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(Placed) -> R) -> PlacedQuery<'c, 'a, 's, C, R, N> {
        PlacedQuery {
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
pub struct TouchedContentQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<TouchedContent, tokio_postgres::Error>,
    mapper: fn(TouchedContent) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> TouchedContentQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(TouchedContent) -> R) -> TouchedContentQuery<'c, 'a, 's, C, R, N> {
        TouchedContentQuery {
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
pub struct UuidUuidQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<uuid::Uuid, tokio_postgres::Error>,
    mapper: fn(uuid::Uuid) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> UuidUuidQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(uuid::Uuid) -> R) -> UuidUuidQuery<'c, 'a, 's, C, R, N> {
        UuidUuidQuery {
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
pub struct AuthoredRowQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<AuthoredRowBorrowed, tokio_postgres::Error>,
    mapper: fn(AuthoredRowBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> AuthoredRowQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(AuthoredRowBorrowed) -> R) -> AuthoredRowQuery<'c, 'a, 's, C, R, N> {
        AuthoredRowQuery {
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
pub struct I32Query<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<i32, tokio_postgres::Error>,
    mapper: fn(i32) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> I32Query<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(i32) -> R) -> I32Query<'c, 'a, 's, C, R, N> {
        I32Query {
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
pub struct PrerequisitesQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<PrerequisitesBorrowed, tokio_postgres::Error>,
    mapper: fn(PrerequisitesBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> PrerequisitesQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(PrerequisitesBorrowed) -> R) -> PrerequisitesQuery<'c, 'a, 's, C, R, N> {
        PrerequisitesQuery {
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
pub struct InsertSectionStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn insert_section() -> InsertSectionStmt {
    InsertSectionStmt(
        "insert into course_sections (tenant_id, id, course_id, title, description, position) values ($1, $2, $3, $4, $5, ( select coalesce(max(position), 0) + 1 from course_sections s where s.course_id = $3 ))",
        None,
    )
}
impl InsertSectionStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient, T1: crate::StringSql, T2: crate::StringSql>(
        &'s self,
        client: &'c C,
        tenant_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
        course_id: &'a uuid::Uuid,
        title: &'a T1,
        description: &'a T2,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[tenant_id, id, course_id, title, description]).await
    }
}
impl<'a, C: GenericClient + Send + Sync, T1: crate::StringSql, T2: crate::StringSql>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        InsertSectionParams<T1, T2>,
        std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>>,
        C,
    > for InsertSectionStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a InsertSectionParams<T1, T2>,
    ) -> std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>> {
        Box::pin(self.bind(
            client,
            &params.tenant_id,
            &params.id,
            &params.course_id,
            &params.title,
            &params.description,
        ))
    }
}
pub struct InsertContentStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn insert_content() -> InsertContentStmt {
    InsertContentStmt(
        "insert into course_contents ( tenant_id, id, course_id, section_id, title, description, type, article_html, asset_id, alt, captions, duration_seconds, position, is_required, is_preview, is_published, points ) values ( $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, (select coalesce(max(position), 0) + 1 from course_contents c where c.course_id = $3), $13, $14, $15, $16 )",
        None,
    )
}
impl InsertContentStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<
        'c,
        'a,
        's,
        C: GenericClient,
        T1: crate::StringSql,
        T2: crate::StringSql,
        T3: crate::StringSql,
        T4: crate::StringSql,
        T5: crate::StringSql,
        T6: crate::JsonSql,
    >(
        &'s self,
        client: &'c C,
        tenant_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
        course_id: &'a uuid::Uuid,
        section_id: &'a Option<uuid::Uuid>,
        title: &'a T1,
        description: &'a T2,
        r#type: &'a T3,
        article_html: &'a Option<T4>,
        asset_id: &'a Option<uuid::Uuid>,
        alt: &'a T5,
        captions: &'a T6,
        duration_seconds: &'a i32,
        is_required: &'a bool,
        is_preview: &'a bool,
        is_published: &'a bool,
        points: &'a i32,
    ) -> Result<u64, tokio_postgres::Error> {
        client
            .execute(
                self.0,
                &[
                    tenant_id,
                    id,
                    course_id,
                    section_id,
                    title,
                    description,
                    r#type,
                    article_html,
                    asset_id,
                    alt,
                    captions,
                    duration_seconds,
                    is_required,
                    is_preview,
                    is_published,
                    points,
                ],
            )
            .await
    }
}
impl<
    'a,
    C: GenericClient + Send + Sync,
    T1: crate::StringSql,
    T2: crate::StringSql,
    T3: crate::StringSql,
    T4: crate::StringSql,
    T5: crate::StringSql,
    T6: crate::JsonSql,
>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        InsertContentParams<T1, T2, T3, T4, T5, T6>,
        std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>>,
        C,
    > for InsertContentStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a InsertContentParams<T1, T2, T3, T4, T5, T6>,
    ) -> std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>> {
        Box::pin(self.bind(
            client,
            &params.tenant_id,
            &params.id,
            &params.course_id,
            &params.section_id,
            &params.title,
            &params.description,
            &params.r#type,
            &params.article_html,
            &params.asset_id,
            &params.alt,
            &params.captions,
            &params.duration_seconds,
            &params.is_required,
            &params.is_preview,
            &params.is_published,
            &params.points,
        ))
    }
}
pub struct PublishedStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn published() -> PublishedStmt {
    PublishedStmt(
        "select c.id, c.title, c.type, c.duration_seconds, c.is_required, c.is_preview, c.points, c.position, s.id as section_id, s.title as section_title, s.description as section_description, s.position as section_position from course_contents c left join course_sections s on s.tenant_id = c.tenant_id and s.course_id = c.course_id and s.id = c.section_id where c.course_id = $1 and c.is_published and (s.id is null or s.is_published)",
        None,
    )
}
impl PublishedStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        course_id: &'a uuid::Uuid,
    ) -> OutlineRowQuery<'c, 'a, 's, C, OutlineRow, 1> {
        OutlineRowQuery {
            client,
            params: [course_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<OutlineRowBorrowed, tokio_postgres::Error> {
                Ok(OutlineRowBorrowed {
                    id: row.try_get(0)?,
                    title: row.try_get(1)?,
                    r#type: row.try_get(2)?,
                    duration_seconds: row.try_get(3)?,
                    is_required: row.try_get(4)?,
                    is_preview: row.try_get(5)?,
                    points: row.try_get(6)?,
                    position: row.try_get(7)?,
                    section_id: row.try_get(8)?,
                    section_title: row.try_get(9)?,
                    section_description: row.try_get(10)?,
                    section_position: row.try_get(11)?,
                })
            },
            mapper: |it| OutlineRow::from(it),
        }
    }
}
pub struct SectionsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn sections() -> SectionsStmt {
    SectionsStmt(
        "select id, title, description, position, is_published, revision from course_sections where course_id = $1 order by position",
        None,
    )
}
impl SectionsStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        course_id: &'a uuid::Uuid,
    ) -> SectionRowQuery<'c, 'a, 's, C, SectionRow, 1> {
        SectionRowQuery {
            client,
            params: [course_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<SectionRowBorrowed, tokio_postgres::Error> {
                Ok(SectionRowBorrowed {
                    id: row.try_get(0)?,
                    title: row.try_get(1)?,
                    description: row.try_get(2)?,
                    position: row.try_get(3)?,
                    is_published: row.try_get(4)?,
                    revision: row.try_get(5)?,
                })
            },
            mapper: |it| SectionRow::from(it),
        }
    }
}
pub struct ContentsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn contents() -> ContentsStmt {
    ContentsStmt(
        "select id, section_id, title, type, duration_seconds, is_required, is_preview, is_published, points from course_contents where course_id = $1 order by position",
        None,
    )
}
impl ContentsStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        course_id: &'a uuid::Uuid,
    ) -> DraftRowQuery<'c, 'a, 's, C, DraftRow, 1> {
        DraftRowQuery {
            client,
            params: [course_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<DraftRowBorrowed, tokio_postgres::Error> {
                Ok(DraftRowBorrowed {
                    id: row.try_get(0)?,
                    section_id: row.try_get(1)?,
                    title: row.try_get(2)?,
                    r#type: row.try_get(3)?,
                    duration_seconds: row.try_get(4)?,
                    is_required: row.try_get(5)?,
                    is_preview: row.try_get(6)?,
                    is_published: row.try_get(7)?,
                    points: row.try_get(8)?,
                })
            },
            mapper: |it| DraftRow::from(it),
        }
    }
}
pub struct PreviewStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn preview() -> PreviewStmt {
    PreviewStmt(
        "select c.id, c.course_id, c.title, c.description, c.type, c.article_html, c.asset_id, c.alt, c.captions, c.duration_seconds from course_contents c left join course_sections s on s.tenant_id = c.tenant_id and s.course_id = c.course_id and s.id = c.section_id where c.id = $1 and c.course_id = $2 and c.is_preview and c.is_published and (c.release_at is null or c.release_at <= $3) and (s.id is null or s.is_published)",
        None,
    )
}
impl PreviewStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        id: &'a uuid::Uuid,
        course_id: &'a uuid::Uuid,
        at: &'a time::OffsetDateTime,
    ) -> PreviewRowQuery<'c, 'a, 's, C, PreviewRow, 3> {
        PreviewRowQuery {
            client,
            params: [id, course_id, at],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<PreviewRowBorrowed, tokio_postgres::Error> {
                Ok(PreviewRowBorrowed {
                    id: row.try_get(0)?,
                    course_id: row.try_get(1)?,
                    title: row.try_get(2)?,
                    description: row.try_get(3)?,
                    r#type: row.try_get(4)?,
                    article_html: row.try_get(5)?,
                    asset_id: row.try_get(6)?,
                    alt: row.try_get(7)?,
                    captions: row.try_get(8)?,
                    duration_seconds: row.try_get(9)?,
                })
            },
            mapper: |it| PreviewRow::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<'c, 'a, 's, PreviewParams, PreviewRowQuery<'c, 'a, 's, C, PreviewRow, 3>, C>
    for PreviewStmt
{
    fn params(&'s self, client: &'c C, params: &'a PreviewParams) -> PreviewRowQuery<'c, 'a, 's, C, PreviewRow, 3> {
        self.bind(client, &params.id, &params.course_id, &params.at)
    }
}
pub struct PlacesStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn places() -> PlacesStmt {
    PlacesStmt("select id, section_id from course_contents where course_id = $1 order by position", None)
}
impl PlacesStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        course_id: &'a uuid::Uuid,
    ) -> PlacedQuery<'c, 'a, 's, C, Placed, 1> {
        PlacedQuery {
            client,
            params: [course_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<Placed, tokio_postgres::Error> {
                Ok(Placed { id: row.try_get(0)?, section_id: row.try_get(1)? })
            },
            mapper: |it| Placed::from(it),
        }
    }
}
pub struct ArrangeContentsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn arrange_contents() -> ArrangeContentsStmt {
    ArrangeContentsStmt(
        "update course_contents c set position = wanted.place, section_id = case when c.id = $1 then $2 else c.section_id end from unnest($3::uuid[]) with ordinality as wanted (id, place) where c.id = wanted.id and c.course_id = $4 and (c.position <> wanted.place or c.id = $1)",
        None,
    )
}
impl ArrangeContentsStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient, T1: crate::ArraySql<Item = uuid::Uuid>>(
        &'s self,
        client: &'c C,
        content_id: &'a uuid::Uuid,
        section_id: &'a Option<uuid::Uuid>,
        order: &'a T1,
        course_id: &'a uuid::Uuid,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[content_id, section_id, order, course_id]).await
    }
}
impl<'a, C: GenericClient + Send + Sync, T1: crate::ArraySql<Item = uuid::Uuid>>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        ArrangeContentsParams<T1>,
        std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>>,
        C,
    > for ArrangeContentsStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a ArrangeContentsParams<T1>,
    ) -> std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>> {
        Box::pin(self.bind(client, &params.content_id, &params.section_id, &params.order, &params.course_id))
    }
}
pub struct ArrangeSectionsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn arrange_sections() -> ArrangeSectionsStmt {
    ArrangeSectionsStmt(
        "update course_sections s set position = wanted.place from unnest($1::uuid[]) with ordinality as wanted (id, place) where s.id = wanted.id and s.course_id = $2 and s.position <> wanted.place",
        None,
    )
}
impl ArrangeSectionsStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient, T1: crate::ArraySql<Item = uuid::Uuid>>(
        &'s self,
        client: &'c C,
        order: &'a T1,
        course_id: &'a uuid::Uuid,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[order, course_id]).await
    }
}
impl<'a, C: GenericClient + Send + Sync, T1: crate::ArraySql<Item = uuid::Uuid>>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        ArrangeSectionsParams<T1>,
        std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>>,
        C,
    > for ArrangeSectionsStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a ArrangeSectionsParams<T1>,
    ) -> std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>> {
        Box::pin(self.bind(client, &params.order, &params.course_id))
    }
}
pub struct SetPublishedStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn set_published() -> SetPublishedStmt {
    SetPublishedStmt(
        "update course_contents set is_published = $1 where id = $2 and is_published <> $1 returning id, course_id",
        None,
    )
}
impl SetPublishedStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        published: &'a bool,
        id: &'a uuid::Uuid,
    ) -> TouchedContentQuery<'c, 'a, 's, C, TouchedContent, 2> {
        TouchedContentQuery {
            client,
            params: [published, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<TouchedContent, tokio_postgres::Error> {
                Ok(TouchedContent { id: row.try_get(0)?, course_id: row.try_get(1)? })
            },
            mapper: |it| TouchedContent::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        SetPublishedParams,
        TouchedContentQuery<'c, 'a, 's, C, TouchedContent, 2>,
        C,
    > for SetPublishedStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a SetPublishedParams,
    ) -> TouchedContentQuery<'c, 'a, 's, C, TouchedContent, 2> {
        self.bind(client, &params.published, &params.id)
    }
}
pub struct CourseOfStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn course_of() -> CourseOfStmt {
    CourseOfStmt("select course_id from course_contents where id = $1", None)
}
impl CourseOfStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        id: &'a uuid::Uuid,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 1> {
        UuidUuidQuery {
            client,
            params: [id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it,
        }
    }
}
pub struct PublishedOfSlugStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn published_of_slug() -> PublishedOfSlugStmt {
    PublishedOfSlugStmt(
        "select c.id, c.title, c.type, c.duration_seconds, c.is_required, c.is_preview, c.points, c.position, s.id as section_id, s.title as section_title, s.description as section_description, s.position as section_position from course_contents c left join course_sections s on s.tenant_id = c.tenant_id and s.course_id = c.course_id and s.id = c.section_id where c.course_id = (select id from courses where slug = $1) and c.is_published and (s.id is null or s.is_published)",
        None,
    )
}
impl PublishedOfSlugStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient, T1: crate::StringSql>(
        &'s self,
        client: &'c C,
        slug: &'a T1,
    ) -> OutlineRowQuery<'c, 'a, 's, C, OutlineRow, 1> {
        OutlineRowQuery {
            client,
            params: [slug],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<OutlineRowBorrowed, tokio_postgres::Error> {
                Ok(OutlineRowBorrowed {
                    id: row.try_get(0)?,
                    title: row.try_get(1)?,
                    r#type: row.try_get(2)?,
                    duration_seconds: row.try_get(3)?,
                    is_required: row.try_get(4)?,
                    is_preview: row.try_get(5)?,
                    points: row.try_get(6)?,
                    position: row.try_get(7)?,
                    section_id: row.try_get(8)?,
                    section_title: row.try_get(9)?,
                    section_description: row.try_get(10)?,
                    section_position: row.try_get(11)?,
                })
            },
            mapper: |it| OutlineRow::from(it),
        }
    }
}
pub struct AuthoredStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn authored() -> AuthoredStmt {
    AuthoredStmt(
        "select c.id, c.section_id, c.title, c.description, c.type, c.article_html, c.asset_id, c.alt, c.captions, c.duration_seconds, c.is_published, c.is_required, c.is_preview, c.points, c.release_at, c.release_after_days, c.revision, c.updated_at, c.prerequisites, exists ( select from lesson_progress p where p.tenant_id = c.tenant_id and p.course_id = c.course_id and p.content_id = c.id ) as has_evidence from course_contents c where c.id = $1 and c.course_id = $2",
        None,
    )
}
impl AuthoredStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        id: &'a uuid::Uuid,
        course_id: &'a uuid::Uuid,
    ) -> AuthoredRowQuery<'c, 'a, 's, C, AuthoredRow, 2> {
        AuthoredRowQuery {
            client,
            params: [id, course_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<AuthoredRowBorrowed, tokio_postgres::Error> {
                Ok(AuthoredRowBorrowed {
                    id: row.try_get(0)?,
                    section_id: row.try_get(1)?,
                    title: row.try_get(2)?,
                    description: row.try_get(3)?,
                    r#type: row.try_get(4)?,
                    article_html: row.try_get(5)?,
                    asset_id: row.try_get(6)?,
                    alt: row.try_get(7)?,
                    captions: row.try_get(8)?,
                    duration_seconds: row.try_get(9)?,
                    is_published: row.try_get(10)?,
                    is_required: row.try_get(11)?,
                    is_preview: row.try_get(12)?,
                    points: row.try_get(13)?,
                    release_at: row.try_get(14)?,
                    release_after_days: row.try_get(15)?,
                    revision: row.try_get(16)?,
                    updated_at: row.try_get(17)?,
                    prerequisites: row.try_get(18)?,
                    has_evidence: row.try_get(19)?,
                })
            },
            mapper: |it| AuthoredRow::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<'c, 'a, 's, AuthoredParams, AuthoredRowQuery<'c, 'a, 's, C, AuthoredRow, 2>, C>
    for AuthoredStmt
{
    fn params(&'s self, client: &'c C, params: &'a AuthoredParams) -> AuthoredRowQuery<'c, 'a, 's, C, AuthoredRow, 2> {
        self.bind(client, &params.id, &params.course_id)
    }
}
pub struct RewriteStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn rewrite() -> RewriteStmt {
    RewriteStmt(
        "update course_contents set title = $1, description = $2, article_html = $3, asset_id = $4, alt = $5, captions = $6, duration_seconds = $7, is_required = $8, is_preview = $9, points = $10, release_at = $11, release_after_days = $12, prerequisites = $13, revision = revision + 1 where id = $14 and course_id = $15 returning revision",
        None,
    )
}
impl RewriteStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<
        'c,
        'a,
        's,
        C: GenericClient,
        T1: crate::StringSql,
        T2: crate::StringSql,
        T3: crate::StringSql,
        T4: crate::StringSql,
        T5: crate::JsonSql,
        T6: crate::ArraySql<Item = uuid::Uuid>,
    >(
        &'s self,
        client: &'c C,
        title: &'a T1,
        description: &'a T2,
        article_html: &'a Option<T3>,
        asset_id: &'a Option<uuid::Uuid>,
        alt: &'a T4,
        captions: &'a T5,
        duration_seconds: &'a i32,
        is_required: &'a bool,
        is_preview: &'a bool,
        points: &'a i32,
        release_at: &'a Option<time::OffsetDateTime>,
        release_after_days: &'a Option<i32>,
        prerequisites: &'a T6,
        id: &'a uuid::Uuid,
        course_id: &'a uuid::Uuid,
    ) -> I32Query<'c, 'a, 's, C, i32, 15> {
        I32Query {
            client,
            params: [
                title,
                description,
                article_html,
                asset_id,
                alt,
                captions,
                duration_seconds,
                is_required,
                is_preview,
                points,
                release_at,
                release_after_days,
                prerequisites,
                id,
                course_id,
            ],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it,
        }
    }
}
impl<
    'c,
    'a,
    's,
    C: GenericClient,
    T1: crate::StringSql,
    T2: crate::StringSql,
    T3: crate::StringSql,
    T4: crate::StringSql,
    T5: crate::JsonSql,
    T6: crate::ArraySql<Item = uuid::Uuid>,
> crate::client::async_::Params<'c, 'a, 's, RewriteParams<T1, T2, T3, T4, T5, T6>, I32Query<'c, 'a, 's, C, i32, 15>, C>
    for RewriteStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a RewriteParams<T1, T2, T3, T4, T5, T6>,
    ) -> I32Query<'c, 'a, 's, C, i32, 15> {
        self.bind(
            client,
            &params.title,
            &params.description,
            &params.article_html,
            &params.asset_id,
            &params.alt,
            &params.captions,
            &params.duration_seconds,
            &params.is_required,
            &params.is_preview,
            &params.points,
            &params.release_at,
            &params.release_after_days,
            &params.prerequisites,
            &params.id,
            &params.course_id,
        )
    }
}
pub struct PrerequisitesStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn prerequisites() -> PrerequisitesStmt {
    PrerequisitesStmt("select id, prerequisites from course_contents where course_id = $1", None)
}
impl PrerequisitesStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        course_id: &'a uuid::Uuid,
    ) -> PrerequisitesQuery<'c, 'a, 's, C, Prerequisites, 1> {
        PrerequisitesQuery {
            client,
            params: [course_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<PrerequisitesBorrowed, tokio_postgres::Error> {
                Ok(PrerequisitesBorrowed { id: row.try_get(0)?, prerequisites: row.try_get(1)? })
            },
            mapper: |it| Prerequisites::from(it),
        }
    }
}
pub struct RemoveContentStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn remove_content() -> RemoveContentStmt {
    RemoveContentStmt(
        "delete from course_contents c where c.id = $1 and c.course_id = $2 and not exists ( select from lesson_progress p where p.tenant_id = c.tenant_id and p.course_id = c.course_id and p.content_id = c.id )",
        None,
    )
}
impl RemoveContentStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        id: &'a uuid::Uuid,
        course_id: &'a uuid::Uuid,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[id, course_id]).await
    }
}
impl<'a, C: GenericClient + Send + Sync>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        RemoveContentParams,
        std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>>,
        C,
    > for RemoveContentStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a RemoveContentParams,
    ) -> std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>> {
        Box::pin(self.bind(client, &params.id, &params.course_id))
    }
}
pub struct ForgetPrerequisiteStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn forget_prerequisite() -> ForgetPrerequisiteStmt {
    ForgetPrerequisiteStmt(
        "update course_contents set prerequisites = array_remove(prerequisites, $1) where course_id = $2 and $1 = any (prerequisites)",
        None,
    )
}
impl ForgetPrerequisiteStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        id: &'a uuid::Uuid,
        course_id: &'a uuid::Uuid,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[id, course_id]).await
    }
}
impl<'a, C: GenericClient + Send + Sync>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        ForgetPrerequisiteParams,
        std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>>,
        C,
    > for ForgetPrerequisiteStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a ForgetPrerequisiteParams,
    ) -> std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>> {
        Box::pin(self.bind(client, &params.id, &params.course_id))
    }
}
pub struct RewriteSectionStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn rewrite_section() -> RewriteSectionStmt {
    RewriteSectionStmt(
        "update course_sections set title = $1, description = $2, revision = revision + 1 where id = $3 and course_id = $4 returning revision",
        None,
    )
}
impl RewriteSectionStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient, T1: crate::StringSql, T2: crate::StringSql>(
        &'s self,
        client: &'c C,
        title: &'a T1,
        description: &'a T2,
        id: &'a uuid::Uuid,
        course_id: &'a uuid::Uuid,
    ) -> I32Query<'c, 'a, 's, C, i32, 4> {
        I32Query {
            client,
            params: [title, description, id, course_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it,
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::StringSql, T2: crate::StringSql>
    crate::client::async_::Params<'c, 'a, 's, RewriteSectionParams<T1, T2>, I32Query<'c, 'a, 's, C, i32, 4>, C>
    for RewriteSectionStmt
{
    fn params(&'s self, client: &'c C, params: &'a RewriteSectionParams<T1, T2>) -> I32Query<'c, 'a, 's, C, i32, 4> {
        self.bind(client, &params.title, &params.description, &params.id, &params.course_id)
    }
}
pub struct ShowSectionStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn show_section() -> ShowSectionStmt {
    ShowSectionStmt(
        "update course_sections set is_published = $1 where id = $2 and course_id = $3 and is_published <> $1",
        None,
    )
}
impl ShowSectionStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        published: &'a bool,
        id: &'a uuid::Uuid,
        course_id: &'a uuid::Uuid,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[published, id, course_id]).await
    }
}
impl<'a, C: GenericClient + Send + Sync>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        ShowSectionParams,
        std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>>,
        C,
    > for ShowSectionStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a ShowSectionParams,
    ) -> std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>> {
        Box::pin(self.bind(client, &params.published, &params.id, &params.course_id))
    }
}
pub struct EmptySectionStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn empty_section() -> EmptySectionStmt {
    EmptySectionStmt(
        "update course_contents c set section_id = null, position = n.place, is_published = c.is_published and not $1 from ( select id, ( (select coalesce(max(o.position), 0) from course_contents o where o.course_id = $2 and o.section_id is null) + row_number() over (order by position) )::integer as place from course_contents where section_id = $3 and course_id = $2 ) n where c.id = n.id and c.course_id = $2",
        None,
    )
}
impl EmptySectionStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        hidden: &'a bool,
        course_id: &'a uuid::Uuid,
        section_id: &'a uuid::Uuid,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[hidden, course_id, section_id]).await
    }
}
impl<'a, C: GenericClient + Send + Sync>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        EmptySectionParams,
        std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>>,
        C,
    > for EmptySectionStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a EmptySectionParams,
    ) -> std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>> {
        Box::pin(self.bind(client, &params.hidden, &params.course_id, &params.section_id))
    }
}
pub struct RemoveSectionStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn remove_section() -> RemoveSectionStmt {
    RemoveSectionStmt("delete from course_sections where id = $1 and course_id = $2", None)
}
impl RemoveSectionStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        id: &'a uuid::Uuid,
        course_id: &'a uuid::Uuid,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[id, course_id]).await
    }
}
impl<'a, C: GenericClient + Send + Sync>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        RemoveSectionParams,
        std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>>,
        C,
    > for RemoveSectionStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a RemoveSectionParams,
    ) -> std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>> {
        Box::pin(self.bind(client, &params.id, &params.course_id))
    }
}
pub struct AuthorsWithStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn authors_with() -> AuthorsWithStmt {
    AuthorsWithStmt(
        "select exists ( select from courses c where ($1 or c.trainer_id = $2 or exists ( select from course_instructors i where i.tenant_id = c.tenant_id and i.course_id = c.id and i.user_id = $2 )) and (c.thumbnail_asset_id = $3 or exists ( select from course_contents o where o.tenant_id = c.tenant_id and o.course_id = c.id and ( o.asset_id = $3 or o.captions @> jsonb_build_array(jsonb_build_object('assetId', $3::uuid)) or strpos(o.article_html, 'data-asset=\"' || $3::uuid || '\"') > 0 ) )) ) as allowed",
        None,
    )
}
impl AuthorsWithStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        every_course: &'a bool,
        user_id: &'a uuid::Uuid,
        asset_id: &'a uuid::Uuid,
    ) -> BoolQuery<'c, 'a, 's, C, bool, 3> {
        BoolQuery {
            client,
            params: [every_course, user_id, asset_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it,
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<'c, 'a, 's, AuthorsWithParams, BoolQuery<'c, 'a, 's, C, bool, 3>, C>
    for AuthorsWithStmt
{
    fn params(&'s self, client: &'c C, params: &'a AuthorsWithParams) -> BoolQuery<'c, 'a, 's, C, bool, 3> {
        self.bind(client, &params.every_course, &params.user_id, &params.asset_id)
    }
}
pub struct SetRequiredStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn set_required() -> SetRequiredStmt {
    SetRequiredStmt("update course_contents set is_required = $1, revision = revision + 1 where id = $2", None)
}
impl SetRequiredStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        required: &'a bool,
        id: &'a uuid::Uuid,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[required, id]).await
    }
}
impl<'a, C: GenericClient + Send + Sync>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        SetRequiredParams,
        std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>>,
        C,
    > for SetRequiredStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a SetRequiredParams,
    ) -> std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>> {
        Box::pin(self.bind(client, &params.required, &params.id))
    }
}
pub struct HasCertificateStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn has_certificate() -> HasCertificateStmt {
    HasCertificateStmt(
        "select exists ( select from course_contents where course_id = $1 and type = 'certificate' ) as has",
        None,
    )
}
impl HasCertificateStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        course_id: &'a uuid::Uuid,
    ) -> BoolQuery<'c, 'a, 's, C, bool, 1> {
        BoolQuery {
            client,
            params: [course_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it,
        }
    }
}
