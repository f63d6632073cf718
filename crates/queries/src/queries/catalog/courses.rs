// This file was generated with `clorinde`. Do not modify.

#[derive(Debug)]
pub struct InsertParams<
    T1: crate::StringSql,
    T2: crate::StringSql,
    T3: crate::StringSql,
    T4: crate::StringSql,
    T5: crate::StringSql,
    T6: crate::StringSql,
    T7: crate::StringSql,
    T8: crate::StringSql,
    T9: crate::StringSql,
    T10: crate::ArraySql<Item = T9>,
    T11: crate::StringSql,
    T12: crate::StringSql,
    T13: crate::StringSql,
    T14: crate::ArraySql<Item = T13>,
    T15: crate::StringSql,
    T16: crate::ArraySql<Item = T15>,
    T17: crate::JsonSql,
    T18: crate::JsonSql,
    T19: crate::StringSql,
> {
    pub tenant_id: uuid::Uuid,
    pub id: uuid::Uuid,
    pub trainer_id: uuid::Uuid,
    pub title: T1,
    pub slug: T2,
    pub description: T3,
    pub short_description: T4,
    pub thumbnail_asset_id: Option<uuid::Uuid>,
    pub thumbnail_alt: T5,
    pub price_minor: i64,
    pub currency: T6,
    pub duration_minutes: i32,
    pub level: T7,
    pub category: T8,
    pub tags: T10,
    pub course_type: T11,
    pub language: T12,
    pub is_featured: bool,
    pub max_students: Option<i32>,
    pub start_date: Option<time::OffsetDateTime>,
    pub end_date: Option<time::OffsetDateTime>,
    pub requirements: T14,
    pub learning_outcomes: T16,
    pub curriculum: T17,
    pub metadata: T18,
    pub location: T19,
    pub allow_recording: bool,
}
#[derive(Debug)]
pub struct SetStatusParams<T1: crate::StringSql> {
    pub status: T1,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct OpenForChangeParams {
    pub user_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct AuthorshipParams {
    pub user_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Debug)]
pub struct UpdateParams<
    T1: crate::StringSql,
    T2: crate::StringSql,
    T3: crate::StringSql,
    T4: crate::StringSql,
    T5: crate::StringSql,
    T6: crate::StringSql,
    T7: crate::StringSql,
    T8: crate::StringSql,
    T9: crate::StringSql,
    T10: crate::ArraySql<Item = T9>,
    T11: crate::StringSql,
    T12: crate::StringSql,
    T13: crate::StringSql,
    T14: crate::ArraySql<Item = T13>,
    T15: crate::StringSql,
    T16: crate::ArraySql<Item = T15>,
    T17: crate::JsonSql,
    T18: crate::JsonSql,
    T19: crate::StringSql,
> {
    pub title: T1,
    pub slug: T2,
    pub description: T3,
    pub short_description: T4,
    pub thumbnail_alt: T5,
    pub price_minor: i64,
    pub currency: T6,
    pub duration_minutes: i32,
    pub level: T7,
    pub category: T8,
    pub tags: T10,
    pub course_type: T11,
    pub language: T12,
    pub max_students: Option<i32>,
    pub start_date: Option<time::OffsetDateTime>,
    pub end_date: Option<time::OffsetDateTime>,
    pub requirements: T14,
    pub learning_outcomes: T16,
    pub curriculum: T17,
    pub metadata: T18,
    pub location: T19,
    pub allow_recording: bool,
    pub id: uuid::Uuid,
}
#[derive(Debug)]
pub struct SetThumbnailParams<T1: crate::StringSql> {
    pub thumbnail_asset_id: Option<uuid::Uuid>,
    pub thumbnail_alt: T1,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct SetFeaturedParams {
    pub is_featured: bool,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct OpenPublicationParams {
    pub tenant_id: uuid::Uuid,
    pub id: uuid::Uuid,
    pub course_id: uuid::Uuid,
    pub by: Option<uuid::Uuid>,
    pub at: time::OffsetDateTime,
}
#[derive(Clone, Copy, Debug)]
pub struct ClosePublicationParams {
    pub by: Option<uuid::Uuid>,
    pub at: time::OffsetDateTime,
    pub course_id: uuid::Uuid,
}
#[derive(Debug)]
pub struct ListParams<T1: crate::StringSql, T2: crate::StringSql> {
    pub status: Option<T1>,
    pub trainer: Option<uuid::Uuid>,
    pub text: Option<T2>,
    pub cursor_at: Option<time::OffsetDateTime>,
    pub cursor_id: Option<uuid::Uuid>,
    pub most: i64,
}
#[derive(Debug)]
pub struct CopyParams<T1: crate::StringSql, T2: crate::StringSql> {
    pub copy_id: uuid::Uuid,
    pub trainer_id: uuid::Uuid,
    pub title: T1,
    pub slug: T2,
    pub id: uuid::Uuid,
}
#[derive(Debug)]
pub struct CopySectionsParams<T1: crate::ArraySql<Item = uuid::Uuid>, T2: crate::ArraySql<Item = uuid::Uuid>> {
    pub copy_id: uuid::Uuid,
    pub sections: T1,
    pub new_sections: T2,
    pub id: uuid::Uuid,
}
#[derive(Debug)]
pub struct CopyContentsParams<
    T1: crate::ArraySql<Item = uuid::Uuid>,
    T2: crate::ArraySql<Item = uuid::Uuid>,
    T3: crate::ArraySql<Item = uuid::Uuid>,
    T4: crate::ArraySql<Item = uuid::Uuid>,
> {
    pub copy_id: uuid::Uuid,
    pub contents: T1,
    pub new_contents: T2,
    pub sections: T3,
    pub new_sections: T4,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct SetTrainerParams {
    pub trainer_id: uuid::Uuid,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct AddInstructorParams {
    pub tenant_id: uuid::Uuid,
    pub course_id: uuid::Uuid,
    pub user_id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct RemoveInstructorParams {
    pub course_id: uuid::Uuid,
    pub user_id: uuid::Uuid,
}
#[derive(Debug)]
pub struct KeepDaysParams<T1: crate::StringSql, T2: crate::StringSql> {
    pub before: T1,
    pub after: T2,
}
#[derive(Debug)]
pub struct KeepReleaseDaysParams<T1: crate::StringSql, T2: crate::StringSql> {
    pub before: T1,
    pub after: T2,
}
#[derive(Debug, Clone, PartialEq)]
pub struct CourseRow {
    pub id: uuid::Uuid,
    pub trainer_id: uuid::Uuid,
    pub title: String,
    pub slug: String,
    pub description: String,
    pub short_description: String,
    pub thumbnail_asset_id: Option<uuid::Uuid>,
    pub thumbnail_alt: String,
    pub price_minor: i64,
    pub currency: String,
    pub duration_minutes: i32,
    pub level: String,
    pub category: String,
    pub tags: Vec<String>,
    pub course_type: String,
    pub language: String,
    pub status: String,
    pub is_featured: bool,
    pub max_students: Option<i32>,
    pub start_date: Option<time::OffsetDateTime>,
    pub end_date: Option<time::OffsetDateTime>,
    pub requirements: Vec<String>,
    pub learning_outcomes: Vec<String>,
    pub curriculum: serde_json::Value,
    pub metadata: serde_json::Value,
    pub rating: rust_decimal::Decimal,
    pub rating_count: i32,
    pub enrollment_count: i32,
    pub completion_count: i32,
    pub location: String,
    pub allow_recording: bool,
    pub created_at: time::OffsetDateTime,
    pub updated_at: time::OffsetDateTime,
    pub trainer_name: String,
    pub trainer_avatar: Option<uuid::Uuid>,
}
pub struct CourseRowBorrowed<'a> {
    pub id: uuid::Uuid,
    pub trainer_id: uuid::Uuid,
    pub title: &'a str,
    pub slug: &'a str,
    pub description: &'a str,
    pub short_description: &'a str,
    pub thumbnail_asset_id: Option<uuid::Uuid>,
    pub thumbnail_alt: &'a str,
    pub price_minor: i64,
    pub currency: &'a str,
    pub duration_minutes: i32,
    pub level: &'a str,
    pub category: &'a str,
    pub tags: crate::ArrayIterator<'a, &'a str>,
    pub course_type: &'a str,
    pub language: &'a str,
    pub status: &'a str,
    pub is_featured: bool,
    pub max_students: Option<i32>,
    pub start_date: Option<time::OffsetDateTime>,
    pub end_date: Option<time::OffsetDateTime>,
    pub requirements: crate::ArrayIterator<'a, &'a str>,
    pub learning_outcomes: crate::ArrayIterator<'a, &'a str>,
    pub curriculum: postgres_types::Json<&'a serde_json::value::RawValue>,
    pub metadata: postgres_types::Json<&'a serde_json::value::RawValue>,
    pub rating: rust_decimal::Decimal,
    pub rating_count: i32,
    pub enrollment_count: i32,
    pub completion_count: i32,
    pub location: &'a str,
    pub allow_recording: bool,
    pub created_at: time::OffsetDateTime,
    pub updated_at: time::OffsetDateTime,
    pub trainer_name: &'a str,
    pub trainer_avatar: Option<uuid::Uuid>,
}
impl<'a> From<CourseRowBorrowed<'a>> for CourseRow {
    fn from(
        CourseRowBorrowed {
            id,
            trainer_id,
            title,
            slug,
            description,
            short_description,
            thumbnail_asset_id,
            thumbnail_alt,
            price_minor,
            currency,
            duration_minutes,
            level,
            category,
            tags,
            course_type,
            language,
            status,
            is_featured,
            max_students,
            start_date,
            end_date,
            requirements,
            learning_outcomes,
            curriculum,
            metadata,
            rating,
            rating_count,
            enrollment_count,
            completion_count,
            location,
            allow_recording,
            created_at,
            updated_at,
            trainer_name,
            trainer_avatar,
        }: CourseRowBorrowed<'a>,
    ) -> Self {
        Self {
            id,
            trainer_id,
            title: title.into(),
            slug: slug.into(),
            description: description.into(),
            short_description: short_description.into(),
            thumbnail_asset_id,
            thumbnail_alt: thumbnail_alt.into(),
            price_minor,
            currency: currency.into(),
            duration_minutes,
            level: level.into(),
            category: category.into(),
            tags: tags.map(|v| v.into()).collect(),
            course_type: course_type.into(),
            language: language.into(),
            status: status.into(),
            is_featured,
            max_students,
            start_date,
            end_date,
            requirements: requirements.map(|v| v.into()).collect(),
            learning_outcomes: learning_outcomes.map(|v| v.into()).collect(),
            curriculum: serde_json::from_str(curriculum.0.get()).unwrap(),
            metadata: serde_json::from_str(metadata.0.get()).unwrap(),
            rating,
            rating_count,
            enrollment_count,
            completion_count,
            location: location.into(),
            allow_recording,
            created_at,
            updated_at,
            trainer_name: trainer_name.into(),
            trainer_avatar,
        }
    }
}
#[derive(Debug, Clone, PartialEq, Copy)]
pub struct OpenForChange {
    pub revision: i32,
    pub teaches: bool,
}
#[derive(Debug, Clone, PartialEq, Copy)]
pub struct Authorship {
    pub revision: i32,
    pub teaches: bool,
}
#[derive(Debug, Clone, PartialEq)]
pub struct CourseListRow {
    pub id: uuid::Uuid,
    pub title: String,
    pub slug: String,
    pub status: String,
    pub is_featured: bool,
    pub course_type: String,
    pub language: String,
    pub level: String,
    pub enrollment_count: i32,
    pub completion_count: i32,
    pub rating: rust_decimal::Decimal,
    pub rating_count: i32,
    pub created_at: time::OffsetDateTime,
    pub updated_at: time::OffsetDateTime,
    pub trainer_name: String,
}
pub struct CourseListRowBorrowed<'a> {
    pub id: uuid::Uuid,
    pub title: &'a str,
    pub slug: &'a str,
    pub status: &'a str,
    pub is_featured: bool,
    pub course_type: &'a str,
    pub language: &'a str,
    pub level: &'a str,
    pub enrollment_count: i32,
    pub completion_count: i32,
    pub rating: rust_decimal::Decimal,
    pub rating_count: i32,
    pub created_at: time::OffsetDateTime,
    pub updated_at: time::OffsetDateTime,
    pub trainer_name: &'a str,
}
impl<'a> From<CourseListRowBorrowed<'a>> for CourseListRow {
    fn from(
        CourseListRowBorrowed {
            id,
            title,
            slug,
            status,
            is_featured,
            course_type,
            language,
            level,
            enrollment_count,
            completion_count,
            rating,
            rating_count,
            created_at,
            updated_at,
            trainer_name,
        }: CourseListRowBorrowed<'a>,
    ) -> Self {
        Self {
            id,
            title: title.into(),
            slug: slug.into(),
            status: status.into(),
            is_featured,
            course_type: course_type.into(),
            language: language.into(),
            level: level.into(),
            enrollment_count,
            completion_count,
            rating,
            rating_count,
            created_at,
            updated_at,
            trainer_name: trainer_name.into(),
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct Recounted {
    pub id: uuid::Uuid,
    pub title: String,
}
pub struct RecountedBorrowed<'a> {
    pub id: uuid::Uuid,
    pub title: &'a str,
}
impl<'a> From<RecountedBorrowed<'a>> for Recounted {
    fn from(RecountedBorrowed { id, title }: RecountedBorrowed<'a>) -> Self {
        Self { id, title: title.into() }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct StaffRow {
    pub id: uuid::Uuid,
    pub name: String,
    pub email: String,
    pub is_trainer: bool,
}
pub struct StaffRowBorrowed<'a> {
    pub id: uuid::Uuid,
    pub name: &'a str,
    pub email: &'a str,
    pub is_trainer: bool,
}
impl<'a> From<StaffRowBorrowed<'a>> for StaffRow {
    fn from(StaffRowBorrowed { id, name, email, is_trainer }: StaffRowBorrowed<'a>) -> Self {
        Self { id, name: name.into(), email: email.into(), is_trainer }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct InstructorRow {
    pub id: uuid::Uuid,
    pub name: String,
    pub email: String,
}
pub struct InstructorRowBorrowed<'a> {
    pub id: uuid::Uuid,
    pub name: &'a str,
    pub email: &'a str,
}
impl<'a> From<InstructorRowBorrowed<'a>> for InstructorRow {
    fn from(InstructorRowBorrowed { id, name, email }: InstructorRowBorrowed<'a>) -> Self {
        Self { id, name: name.into(), email: email.into() }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct WordInUse {
    pub kind: String,
    pub word: String,
    pub courses: i64,
}
pub struct WordInUseBorrowed<'a> {
    pub kind: &'a str,
    pub word: &'a str,
    pub courses: i64,
}
impl<'a> From<WordInUseBorrowed<'a>> for WordInUse {
    fn from(WordInUseBorrowed { kind, word, courses }: WordInUseBorrowed<'a>) -> Self {
        Self { kind: kind.into(), word: word.into(), courses }
    }
}
use crate::client::async_::GenericClient;
use futures::{self, StreamExt, TryStreamExt};
pub struct StringQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<&str, tokio_postgres::Error>,
    mapper: fn(&str) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> StringQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(&str) -> R) -> StringQuery<'c, 'a, 's, C, R, N> {
        StringQuery {
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
pub struct CourseRowQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<CourseRowBorrowed, tokio_postgres::Error>,
    mapper: fn(CourseRowBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> CourseRowQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(CourseRowBorrowed) -> R) -> CourseRowQuery<'c, 'a, 's, C, R, N> {
        CourseRowQuery {
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
pub struct OpenForChangeQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<OpenForChange, tokio_postgres::Error>,
    mapper: fn(OpenForChange) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> OpenForChangeQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(OpenForChange) -> R) -> OpenForChangeQuery<'c, 'a, 's, C, R, N> {
        OpenForChangeQuery {
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
pub struct AuthorshipQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<Authorship, tokio_postgres::Error>,
    mapper: fn(Authorship) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> AuthorshipQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(Authorship) -> R) -> AuthorshipQuery<'c, 'a, 's, C, R, N> {
        AuthorshipQuery {
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
pub struct OptionuuidUuidQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<Option<uuid::Uuid>, tokio_postgres::Error>,
    mapper: fn(Option<uuid::Uuid>) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> OptionuuidUuidQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(Option<uuid::Uuid>) -> R) -> OptionuuidUuidQuery<'c, 'a, 's, C, R, N> {
        OptionuuidUuidQuery {
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
pub struct CourseListRowQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<CourseListRowBorrowed, tokio_postgres::Error>,
    mapper: fn(CourseListRowBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> CourseListRowQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(CourseListRowBorrowed) -> R) -> CourseListRowQuery<'c, 'a, 's, C, R, N> {
        CourseListRowQuery {
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
pub struct RecountedQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<RecountedBorrowed, tokio_postgres::Error>,
    mapper: fn(RecountedBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> RecountedQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(RecountedBorrowed) -> R) -> RecountedQuery<'c, 'a, 's, C, R, N> {
        RecountedQuery {
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
pub struct StaffRowQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<StaffRowBorrowed, tokio_postgres::Error>,
    mapper: fn(StaffRowBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> StaffRowQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(StaffRowBorrowed) -> R) -> StaffRowQuery<'c, 'a, 's, C, R, N> {
        StaffRowQuery {
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
pub struct InstructorRowQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<InstructorRowBorrowed, tokio_postgres::Error>,
    mapper: fn(InstructorRowBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> InstructorRowQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(InstructorRowBorrowed) -> R) -> InstructorRowQuery<'c, 'a, 's, C, R, N> {
        InstructorRowQuery {
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
pub struct WordInUseQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<WordInUseBorrowed, tokio_postgres::Error>,
    mapper: fn(WordInUseBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> WordInUseQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(WordInUseBorrowed) -> R) -> WordInUseQuery<'c, 'a, 's, C, R, N> {
        WordInUseQuery {
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
pub struct InsertStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn insert() -> InsertStmt {
    InsertStmt(
        "insert into courses ( tenant_id, id, trainer_id, title, slug, description, short_description, thumbnail_asset_id, thumbnail_alt, price_minor, currency, duration_minutes, level, category, tags, course_type, language, is_featured, max_students, start_date, end_date, requirements, learning_outcomes, curriculum, metadata, location, allow_recording ) values ( $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27 )",
        None,
    )
}
impl InsertStmt {
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
        T6: crate::StringSql,
        T7: crate::StringSql,
        T8: crate::StringSql,
        T9: crate::StringSql,
        T10: crate::ArraySql<Item = T9>,
        T11: crate::StringSql,
        T12: crate::StringSql,
        T13: crate::StringSql,
        T14: crate::ArraySql<Item = T13>,
        T15: crate::StringSql,
        T16: crate::ArraySql<Item = T15>,
        T17: crate::JsonSql,
        T18: crate::JsonSql,
        T19: crate::StringSql,
    >(
        &'s self,
        client: &'c C,
        tenant_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
        trainer_id: &'a uuid::Uuid,
        title: &'a T1,
        slug: &'a T2,
        description: &'a T3,
        short_description: &'a T4,
        thumbnail_asset_id: &'a Option<uuid::Uuid>,
        thumbnail_alt: &'a T5,
        price_minor: &'a i64,
        currency: &'a T6,
        duration_minutes: &'a i32,
        level: &'a T7,
        category: &'a T8,
        tags: &'a T10,
        course_type: &'a T11,
        language: &'a T12,
        is_featured: &'a bool,
        max_students: &'a Option<i32>,
        start_date: &'a Option<time::OffsetDateTime>,
        end_date: &'a Option<time::OffsetDateTime>,
        requirements: &'a T14,
        learning_outcomes: &'a T16,
        curriculum: &'a T17,
        metadata: &'a T18,
        location: &'a T19,
        allow_recording: &'a bool,
    ) -> Result<u64, tokio_postgres::Error> {
        client
            .execute(
                self.0,
                &[
                    tenant_id,
                    id,
                    trainer_id,
                    title,
                    slug,
                    description,
                    short_description,
                    thumbnail_asset_id,
                    thumbnail_alt,
                    price_minor,
                    currency,
                    duration_minutes,
                    level,
                    category,
                    tags,
                    course_type,
                    language,
                    is_featured,
                    max_students,
                    start_date,
                    end_date,
                    requirements,
                    learning_outcomes,
                    curriculum,
                    metadata,
                    location,
                    allow_recording,
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
    T6: crate::StringSql,
    T7: crate::StringSql,
    T8: crate::StringSql,
    T9: crate::StringSql,
    T10: crate::ArraySql<Item = T9>,
    T11: crate::StringSql,
    T12: crate::StringSql,
    T13: crate::StringSql,
    T14: crate::ArraySql<Item = T13>,
    T15: crate::StringSql,
    T16: crate::ArraySql<Item = T15>,
    T17: crate::JsonSql,
    T18: crate::JsonSql,
    T19: crate::StringSql,
>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        InsertParams<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17, T18, T19>,
        std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>>,
        C,
    > for InsertStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a InsertParams<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17, T18, T19>,
    ) -> std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>> {
        Box::pin(self.bind(
            client,
            &params.tenant_id,
            &params.id,
            &params.trainer_id,
            &params.title,
            &params.slug,
            &params.description,
            &params.short_description,
            &params.thumbnail_asset_id,
            &params.thumbnail_alt,
            &params.price_minor,
            &params.currency,
            &params.duration_minutes,
            &params.level,
            &params.category,
            &params.tags,
            &params.course_type,
            &params.language,
            &params.is_featured,
            &params.max_students,
            &params.start_date,
            &params.end_date,
            &params.requirements,
            &params.learning_outcomes,
            &params.curriculum,
            &params.metadata,
            &params.location,
            &params.allow_recording,
        ))
    }
}
pub struct SlugsLikeStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn slugs_like() -> SlugsLikeStmt {
    SlugsLikeStmt("select slug from courses where slug = $1 or slug like $1 || '-%'", None)
}
impl SlugsLikeStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient, T1: crate::StringSql>(
        &'s self,
        client: &'c C,
        slug: &'a T1,
    ) -> StringQuery<'c, 'a, 's, C, String, 1> {
        StringQuery {
            client,
            params: [slug],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it.into(),
        }
    }
}
pub struct DetailStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn detail() -> DetailStmt {
    DetailStmt(
        "select c.id, c.trainer_id, c.title, c.slug, c.description, c.short_description, c.thumbnail_asset_id, c.thumbnail_alt, c.price_minor, c.currency, c.duration_minutes, c.level, c.category, c.tags, c.course_type, c.language, c.status, c.is_featured, c.max_students, c.start_date, c.end_date, c.requirements, c.learning_outcomes, c.curriculum, c.metadata, c.rating, c.rating_count, c.enrollment_count, c.completion_count, c.location, c.allow_recording, c.created_at, c.updated_at, u.first_name || ' ' || u.last_name as trainer_name, u.avatar_asset_id as trainer_avatar from courses c join users u on u.tenant_id = c.tenant_id and u.id = c.trainer_id where c.slug = $1",
        None,
    )
}
impl DetailStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient, T1: crate::StringSql>(
        &'s self,
        client: &'c C,
        slug: &'a T1,
    ) -> CourseRowQuery<'c, 'a, 's, C, CourseRow, 1> {
        CourseRowQuery {
            client,
            params: [slug],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<CourseRowBorrowed, tokio_postgres::Error> {
                Ok(CourseRowBorrowed {
                    id: row.try_get(0)?,
                    trainer_id: row.try_get(1)?,
                    title: row.try_get(2)?,
                    slug: row.try_get(3)?,
                    description: row.try_get(4)?,
                    short_description: row.try_get(5)?,
                    thumbnail_asset_id: row.try_get(6)?,
                    thumbnail_alt: row.try_get(7)?,
                    price_minor: row.try_get(8)?,
                    currency: row.try_get(9)?,
                    duration_minutes: row.try_get(10)?,
                    level: row.try_get(11)?,
                    category: row.try_get(12)?,
                    tags: row.try_get(13)?,
                    course_type: row.try_get(14)?,
                    language: row.try_get(15)?,
                    status: row.try_get(16)?,
                    is_featured: row.try_get(17)?,
                    max_students: row.try_get(18)?,
                    start_date: row.try_get(19)?,
                    end_date: row.try_get(20)?,
                    requirements: row.try_get(21)?,
                    learning_outcomes: row.try_get(22)?,
                    curriculum: row.try_get(23)?,
                    metadata: row.try_get(24)?,
                    rating: row.try_get(25)?,
                    rating_count: row.try_get(26)?,
                    enrollment_count: row.try_get(27)?,
                    completion_count: row.try_get(28)?,
                    location: row.try_get(29)?,
                    allow_recording: row.try_get(30)?,
                    created_at: row.try_get(31)?,
                    updated_at: row.try_get(32)?,
                    trainer_name: row.try_get(33)?,
                    trainer_avatar: row.try_get(34)?,
                })
            },
            mapper: |it| CourseRow::from(it),
        }
    }
}
pub struct ByIdStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn by_id() -> ByIdStmt {
    ByIdStmt(
        "select c.id, c.trainer_id, c.title, c.slug, c.description, c.short_description, c.thumbnail_asset_id, c.thumbnail_alt, c.price_minor, c.currency, c.duration_minutes, c.level, c.category, c.tags, c.course_type, c.language, c.status, c.is_featured, c.max_students, c.start_date, c.end_date, c.requirements, c.learning_outcomes, c.curriculum, c.metadata, c.rating, c.rating_count, c.enrollment_count, c.completion_count, c.location, c.allow_recording, c.created_at, c.updated_at, u.first_name || ' ' || u.last_name as trainer_name, u.avatar_asset_id as trainer_avatar from courses c join users u on u.tenant_id = c.tenant_id and u.id = c.trainer_id where c.id = $1",
        None,
    )
}
impl ByIdStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        id: &'a uuid::Uuid,
    ) -> CourseRowQuery<'c, 'a, 's, C, CourseRow, 1> {
        CourseRowQuery {
            client,
            params: [id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<CourseRowBorrowed, tokio_postgres::Error> {
                Ok(CourseRowBorrowed {
                    id: row.try_get(0)?,
                    trainer_id: row.try_get(1)?,
                    title: row.try_get(2)?,
                    slug: row.try_get(3)?,
                    description: row.try_get(4)?,
                    short_description: row.try_get(5)?,
                    thumbnail_asset_id: row.try_get(6)?,
                    thumbnail_alt: row.try_get(7)?,
                    price_minor: row.try_get(8)?,
                    currency: row.try_get(9)?,
                    duration_minutes: row.try_get(10)?,
                    level: row.try_get(11)?,
                    category: row.try_get(12)?,
                    tags: row.try_get(13)?,
                    course_type: row.try_get(14)?,
                    language: row.try_get(15)?,
                    status: row.try_get(16)?,
                    is_featured: row.try_get(17)?,
                    max_students: row.try_get(18)?,
                    start_date: row.try_get(19)?,
                    end_date: row.try_get(20)?,
                    requirements: row.try_get(21)?,
                    learning_outcomes: row.try_get(22)?,
                    curriculum: row.try_get(23)?,
                    metadata: row.try_get(24)?,
                    rating: row.try_get(25)?,
                    rating_count: row.try_get(26)?,
                    enrollment_count: row.try_get(27)?,
                    completion_count: row.try_get(28)?,
                    location: row.try_get(29)?,
                    allow_recording: row.try_get(30)?,
                    created_at: row.try_get(31)?,
                    updated_at: row.try_get(32)?,
                    trainer_name: row.try_get(33)?,
                    trainer_avatar: row.try_get(34)?,
                })
            },
            mapper: |it| CourseRow::from(it),
        }
    }
}
pub struct SetStatusStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn set_status() -> SetStatusStmt {
    SetStatusStmt("update courses set status = $1, revision = revision + 1 where id = $2", None)
}
impl SetStatusStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient, T1: crate::StringSql>(
        &'s self,
        client: &'c C,
        status: &'a T1,
        id: &'a uuid::Uuid,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[status, id]).await
    }
}
impl<'a, C: GenericClient + Send + Sync, T1: crate::StringSql>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        SetStatusParams<T1>,
        std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>>,
        C,
    > for SetStatusStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a SetStatusParams<T1>,
    ) -> std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>> {
        Box::pin(self.bind(client, &params.status, &params.id))
    }
}
pub struct OpenForChangeStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn open_for_change() -> OpenForChangeStmt {
    OpenForChangeStmt(
        "select c.revision, c.trainer_id = $1 or exists ( select from course_instructors i where i.tenant_id = c.tenant_id and i.course_id = c.id and i.user_id = $1 ) as teaches from courses c where c.id = $2 for update of c",
        None,
    )
}
impl OpenForChangeStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        user_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
    ) -> OpenForChangeQuery<'c, 'a, 's, C, OpenForChange, 2> {
        OpenForChangeQuery {
            client,
            params: [user_id, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<OpenForChange, tokio_postgres::Error> {
                Ok(OpenForChange { revision: row.try_get(0)?, teaches: row.try_get(1)? })
            },
            mapper: |it| OpenForChange::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        OpenForChangeParams,
        OpenForChangeQuery<'c, 'a, 's, C, OpenForChange, 2>,
        C,
    > for OpenForChangeStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a OpenForChangeParams,
    ) -> OpenForChangeQuery<'c, 'a, 's, C, OpenForChange, 2> {
        self.bind(client, &params.user_id, &params.id)
    }
}
pub struct AuthorshipStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn authorship() -> AuthorshipStmt {
    AuthorshipStmt(
        "select c.revision, c.trainer_id = $1 or exists ( select from course_instructors i where i.tenant_id = c.tenant_id and i.course_id = c.id and i.user_id = $1 ) as teaches from courses c where c.id = $2",
        None,
    )
}
impl AuthorshipStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        user_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
    ) -> AuthorshipQuery<'c, 'a, 's, C, Authorship, 2> {
        AuthorshipQuery {
            client,
            params: [user_id, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<Authorship, tokio_postgres::Error> {
                Ok(Authorship { revision: row.try_get(0)?, teaches: row.try_get(1)? })
            },
            mapper: |it| Authorship::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<'c, 'a, 's, AuthorshipParams, AuthorshipQuery<'c, 'a, 's, C, Authorship, 2>, C>
    for AuthorshipStmt
{
    fn params(&'s self, client: &'c C, params: &'a AuthorshipParams) -> AuthorshipQuery<'c, 'a, 's, C, Authorship, 2> {
        self.bind(client, &params.user_id, &params.id)
    }
}
pub struct UpdateStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn update() -> UpdateStmt {
    UpdateStmt(
        "update courses set title = $1, slug = $2, description = $3, short_description = $4, thumbnail_alt = $5, price_minor = $6, currency = $7, duration_minutes = $8, level = $9, category = $10, tags = $11, course_type = $12, language = $13, max_students = $14, start_date = $15, end_date = $16, requirements = $17, learning_outcomes = $18, curriculum = $19, metadata = $20, location = $21, allow_recording = $22, revision = revision + 1 where id = $23 returning revision",
        None,
    )
}
impl UpdateStmt {
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
        T5: crate::StringSql,
        T6: crate::StringSql,
        T7: crate::StringSql,
        T8: crate::StringSql,
        T9: crate::StringSql,
        T10: crate::ArraySql<Item = T9>,
        T11: crate::StringSql,
        T12: crate::StringSql,
        T13: crate::StringSql,
        T14: crate::ArraySql<Item = T13>,
        T15: crate::StringSql,
        T16: crate::ArraySql<Item = T15>,
        T17: crate::JsonSql,
        T18: crate::JsonSql,
        T19: crate::StringSql,
    >(
        &'s self,
        client: &'c C,
        title: &'a T1,
        slug: &'a T2,
        description: &'a T3,
        short_description: &'a T4,
        thumbnail_alt: &'a T5,
        price_minor: &'a i64,
        currency: &'a T6,
        duration_minutes: &'a i32,
        level: &'a T7,
        category: &'a T8,
        tags: &'a T10,
        course_type: &'a T11,
        language: &'a T12,
        max_students: &'a Option<i32>,
        start_date: &'a Option<time::OffsetDateTime>,
        end_date: &'a Option<time::OffsetDateTime>,
        requirements: &'a T14,
        learning_outcomes: &'a T16,
        curriculum: &'a T17,
        metadata: &'a T18,
        location: &'a T19,
        allow_recording: &'a bool,
        id: &'a uuid::Uuid,
    ) -> I32Query<'c, 'a, 's, C, i32, 23> {
        I32Query {
            client,
            params: [
                title,
                slug,
                description,
                short_description,
                thumbnail_alt,
                price_minor,
                currency,
                duration_minutes,
                level,
                category,
                tags,
                course_type,
                language,
                max_students,
                start_date,
                end_date,
                requirements,
                learning_outcomes,
                curriculum,
                metadata,
                location,
                allow_recording,
                id,
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
    T5: crate::StringSql,
    T6: crate::StringSql,
    T7: crate::StringSql,
    T8: crate::StringSql,
    T9: crate::StringSql,
    T10: crate::ArraySql<Item = T9>,
    T11: crate::StringSql,
    T12: crate::StringSql,
    T13: crate::StringSql,
    T14: crate::ArraySql<Item = T13>,
    T15: crate::StringSql,
    T16: crate::ArraySql<Item = T15>,
    T17: crate::JsonSql,
    T18: crate::JsonSql,
    T19: crate::StringSql,
>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        UpdateParams<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17, T18, T19>,
        I32Query<'c, 'a, 's, C, i32, 23>,
        C,
    > for UpdateStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a UpdateParams<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17, T18, T19>,
    ) -> I32Query<'c, 'a, 's, C, i32, 23> {
        self.bind(
            client,
            &params.title,
            &params.slug,
            &params.description,
            &params.short_description,
            &params.thumbnail_alt,
            &params.price_minor,
            &params.currency,
            &params.duration_minutes,
            &params.level,
            &params.category,
            &params.tags,
            &params.course_type,
            &params.language,
            &params.max_students,
            &params.start_date,
            &params.end_date,
            &params.requirements,
            &params.learning_outcomes,
            &params.curriculum,
            &params.metadata,
            &params.location,
            &params.allow_recording,
            &params.id,
        )
    }
}
pub struct SetThumbnailStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn set_thumbnail() -> SetThumbnailStmt {
    SetThumbnailStmt(
        "update courses c set thumbnail_asset_id = $1, thumbnail_alt = $2, revision = c.revision + 1 from courses former where c.id = $3 and former.tenant_id = c.tenant_id and former.id = c.id returning former.thumbnail_asset_id as before",
        None,
    )
}
impl SetThumbnailStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient, T1: crate::StringSql>(
        &'s self,
        client: &'c C,
        thumbnail_asset_id: &'a Option<uuid::Uuid>,
        thumbnail_alt: &'a T1,
        id: &'a uuid::Uuid,
    ) -> OptionuuidUuidQuery<'c, 'a, 's, C, Option<uuid::Uuid>, 3> {
        OptionuuidUuidQuery {
            client,
            params: [thumbnail_asset_id, thumbnail_alt, id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it,
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::StringSql>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        SetThumbnailParams<T1>,
        OptionuuidUuidQuery<'c, 'a, 's, C, Option<uuid::Uuid>, 3>,
        C,
    > for SetThumbnailStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a SetThumbnailParams<T1>,
    ) -> OptionuuidUuidQuery<'c, 'a, 's, C, Option<uuid::Uuid>, 3> {
        self.bind(client, &params.thumbnail_asset_id, &params.thumbnail_alt, &params.id)
    }
}
pub struct SetFeaturedStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn set_featured() -> SetFeaturedStmt {
    SetFeaturedStmt(
        "update courses set is_featured = $1, revision = revision + 1 where id = $2 and is_featured <> $1",
        None,
    )
}
impl SetFeaturedStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        is_featured: &'a bool,
        id: &'a uuid::Uuid,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[is_featured, id]).await
    }
}
impl<'a, C: GenericClient + Send + Sync>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        SetFeaturedParams,
        std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>>,
        C,
    > for SetFeaturedStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a SetFeaturedParams,
    ) -> std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>> {
        Box::pin(self.bind(client, &params.is_featured, &params.id))
    }
}
pub struct OpenPublicationStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn open_publication() -> OpenPublicationStmt {
    OpenPublicationStmt(
        "insert into course_publications (tenant_id, id, course_id, published_by, published_at) values ($1, $2, $3, $4, $5)",
        None,
    )
}
impl OpenPublicationStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        tenant_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
        course_id: &'a uuid::Uuid,
        by: &'a Option<uuid::Uuid>,
        at: &'a time::OffsetDateTime,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[tenant_id, id, course_id, by, at]).await
    }
}
impl<'a, C: GenericClient + Send + Sync>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        OpenPublicationParams,
        std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>>,
        C,
    > for OpenPublicationStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a OpenPublicationParams,
    ) -> std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>> {
        Box::pin(self.bind(client, &params.tenant_id, &params.id, &params.course_id, &params.by, &params.at))
    }
}
pub struct ClosePublicationStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn close_publication() -> ClosePublicationStmt {
    ClosePublicationStmt(
        "update course_publications set withdrawn_by = $1, withdrawn_at = $2 where course_id = $3 and withdrawn_at is null",
        None,
    )
}
impl ClosePublicationStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        by: &'a Option<uuid::Uuid>,
        at: &'a time::OffsetDateTime,
        course_id: &'a uuid::Uuid,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[by, at, course_id]).await
    }
}
impl<'a, C: GenericClient + Send + Sync>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        ClosePublicationParams,
        std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>>,
        C,
    > for ClosePublicationStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a ClosePublicationParams,
    ) -> std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>> {
        Box::pin(self.bind(client, &params.by, &params.at, &params.course_id))
    }
}
pub struct ListStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn list() -> ListStmt {
    ListStmt(
        "select c.id, c.title, c.slug, c.status, c.is_featured, c.course_type, c.language, c.level, c.enrollment_count, c.completion_count, c.rating, c.rating_count, c.created_at, c.updated_at, u.first_name || ' ' || u.last_name as trainer_name from courses c join users u on u.tenant_id = c.tenant_id and u.id = c.trainer_id where ($1::text is null or c.status = $1) and ($2::uuid is null or c.trainer_id = $2 or exists ( select from course_instructors i where i.tenant_id = c.tenant_id and i.course_id = c.id and i.user_id = $2 )) and ($3::text is null or strpos(search_normalize(c.title), search_normalize($3)) > 0) and ($4::timestamptz is null or (c.created_at, c.id) < ($4, $5::uuid)) order by c.created_at desc, c.id desc limit $6",
        None,
    )
}
impl ListStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient, T1: crate::StringSql, T2: crate::StringSql>(
        &'s self,
        client: &'c C,
        status: &'a Option<T1>,
        trainer: &'a Option<uuid::Uuid>,
        text: &'a Option<T2>,
        cursor_at: &'a Option<time::OffsetDateTime>,
        cursor_id: &'a Option<uuid::Uuid>,
        most: &'a i64,
    ) -> CourseListRowQuery<'c, 'a, 's, C, CourseListRow, 6> {
        CourseListRowQuery {
            client,
            params: [status, trainer, text, cursor_at, cursor_id, most],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<CourseListRowBorrowed, tokio_postgres::Error> {
                Ok(CourseListRowBorrowed {
                    id: row.try_get(0)?,
                    title: row.try_get(1)?,
                    slug: row.try_get(2)?,
                    status: row.try_get(3)?,
                    is_featured: row.try_get(4)?,
                    course_type: row.try_get(5)?,
                    language: row.try_get(6)?,
                    level: row.try_get(7)?,
                    enrollment_count: row.try_get(8)?,
                    completion_count: row.try_get(9)?,
                    rating: row.try_get(10)?,
                    rating_count: row.try_get(11)?,
                    created_at: row.try_get(12)?,
                    updated_at: row.try_get(13)?,
                    trainer_name: row.try_get(14)?,
                })
            },
            mapper: |it| CourseListRow::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::StringSql, T2: crate::StringSql>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ListParams<T1, T2>,
        CourseListRowQuery<'c, 'a, 's, C, CourseListRow, 6>,
        C,
    > for ListStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ListParams<T1, T2>,
    ) -> CourseListRowQuery<'c, 'a, 's, C, CourseListRow, 6> {
        self.bind(
            client,
            &params.status,
            &params.trainer,
            &params.text,
            &params.cursor_at,
            &params.cursor_id,
            &params.most,
        )
    }
}
pub struct TakeSeatStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn take_seat() -> TakeSeatStmt {
    TakeSeatStmt(
        "update courses set enrollment_count = enrollment_count + 1 where id = $1 and (max_students is null or enrollment_count < max_students) returning enrollment_count",
        None,
    )
}
impl TakeSeatStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        id: &'a uuid::Uuid,
    ) -> I32Query<'c, 'a, 's, C, i32, 1> {
        I32Query {
            client,
            params: [id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it,
        }
    }
}
pub struct FreeSeatStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn free_seat() -> FreeSeatStmt {
    FreeSeatStmt(
        "update courses set enrollment_count = enrollment_count - 1 where id = $1 and enrollment_count > 0",
        None,
    )
}
impl FreeSeatStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        id: &'a uuid::Uuid,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[id]).await
    }
}
pub struct CountCompletionStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn count_completion() -> CountCompletionStmt {
    CountCompletionStmt("update courses set completion_count = completion_count + 1 where id = $1", None)
}
impl CountCompletionStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        id: &'a uuid::Uuid,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[id]).await
    }
}
pub struct RecountStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn recount() -> RecountStmt {
    RecountStmt(
        "with truth as ( select c.id, (select count(*) from enrollments e where e.tenant_id = c.tenant_id and e.course_id = c.id and e.status in ('enrolled', 'completed', 'suspended'))::integer as enrolled, (select count(*) from enrollments e where e.tenant_id = c.tenant_id and e.course_id = c.id and e.status = 'completed')::integer as completed, (select count(*) from course_reviews r where r.tenant_id = c.tenant_id and r.course_id = c.id)::integer as reviews, (select coalesce(round(avg(r.rating), 2), 0) from course_reviews r where r.tenant_id = c.tenant_id and r.course_id = c.id) as rating from courses c ) update courses c set enrollment_count = t.enrolled, completion_count = t.completed, rating_count = t.reviews, rating = t.rating from truth t where t.id = c.id and (c.enrollment_count, c.completion_count, c.rating_count, c.rating) is distinct from (t.enrolled, t.completed, t.reviews, t.rating) returning c.id, c.title",
        None,
    )
}
impl RecountStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(&'s self, client: &'c C) -> RecountedQuery<'c, 'a, 's, C, Recounted, 0> {
        RecountedQuery {
            client,
            params: [],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<RecountedBorrowed, tokio_postgres::Error> {
                Ok(RecountedBorrowed { id: row.try_get(0)?, title: row.try_get(1)? })
            },
            mapper: |it| Recounted::from(it),
        }
    }
}
pub struct CopyStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn copy() -> CopyStmt {
    CopyStmt(
        "insert into courses ( tenant_id, id, trainer_id, title, slug, description, short_description, thumbnail_asset_id, thumbnail_alt, price_minor, currency, duration_minutes, level, category, tags, course_type, language, max_students, start_date, end_date, requirements, learning_outcomes, curriculum, metadata, location, allow_recording, certificate_template_id ) select tenant_id, $1, $2, $3, $4, description, short_description, thumbnail_asset_id, thumbnail_alt, price_minor, currency, duration_minutes, level, category, tags, course_type, language, max_students, start_date, end_date, requirements, learning_outcomes, curriculum, metadata, location, allow_recording, certificate_template_id from courses where id = $5",
        None,
    )
}
impl CopyStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient, T1: crate::StringSql, T2: crate::StringSql>(
        &'s self,
        client: &'c C,
        copy_id: &'a uuid::Uuid,
        trainer_id: &'a uuid::Uuid,
        title: &'a T1,
        slug: &'a T2,
        id: &'a uuid::Uuid,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[copy_id, trainer_id, title, slug, id]).await
    }
}
impl<'a, C: GenericClient + Send + Sync, T1: crate::StringSql, T2: crate::StringSql>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        CopyParams<T1, T2>,
        std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>>,
        C,
    > for CopyStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a CopyParams<T1, T2>,
    ) -> std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>> {
        Box::pin(self.bind(client, &params.copy_id, &params.trainer_id, &params.title, &params.slug, &params.id))
    }
}
pub struct CopySectionsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn copy_sections() -> CopySectionsStmt {
    CopySectionsStmt(
        "insert into course_sections (tenant_id, id, course_id, title, description, position, is_published) select s.tenant_id, n.id, $1, s.title, s.description, s.position, s.is_published from course_sections s join unnest($2::uuid[], $3::uuid[]) as n (old, id) on n.old = s.id where s.course_id = $4",
        None,
    )
}
impl CopySectionsStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<
        'c,
        'a,
        's,
        C: GenericClient,
        T1: crate::ArraySql<Item = uuid::Uuid>,
        T2: crate::ArraySql<Item = uuid::Uuid>,
    >(
        &'s self,
        client: &'c C,
        copy_id: &'a uuid::Uuid,
        sections: &'a T1,
        new_sections: &'a T2,
        id: &'a uuid::Uuid,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[copy_id, sections, new_sections, id]).await
    }
}
impl<'a, C: GenericClient + Send + Sync, T1: crate::ArraySql<Item = uuid::Uuid>, T2: crate::ArraySql<Item = uuid::Uuid>>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        CopySectionsParams<T1, T2>,
        std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>>,
        C,
    > for CopySectionsStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a CopySectionsParams<T1, T2>,
    ) -> std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>> {
        Box::pin(self.bind(client, &params.copy_id, &params.sections, &params.new_sections, &params.id))
    }
}
pub struct CopyContentsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn copy_contents() -> CopyContentsStmt {
    CopyContentsStmt(
        "insert into course_contents ( tenant_id, id, course_id, section_id, title, description, type, content, article_html, asset_id, alt, captions, duration_seconds, position, is_published, is_required, is_preview, points, quiz_data, certificate_template, metadata, release_at, release_after_days, prerequisites ) select c.tenant_id, n.id, $1, s.id, c.title, c.description, c.type, c.content, c.article_html, c.asset_id, c.alt, c.captions, c.duration_seconds, c.position, c.is_published, c.is_required, c.is_preview, c.points, c.quiz_data, c.certificate_template, c.metadata, c.release_at, c.release_after_days, array(select r.id from unnest($2::uuid[], $3::uuid[]) as r (old, id) where r.old = any (c.prerequisites)) from course_contents c join unnest($2::uuid[], $3::uuid[]) as n (old, id) on n.old = c.id left join unnest($4::uuid[], $5::uuid[]) as s (old, id) on s.old = c.section_id where c.course_id = $6",
        None,
    )
}
impl CopyContentsStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<
        'c,
        'a,
        's,
        C: GenericClient,
        T1: crate::ArraySql<Item = uuid::Uuid>,
        T2: crate::ArraySql<Item = uuid::Uuid>,
        T3: crate::ArraySql<Item = uuid::Uuid>,
        T4: crate::ArraySql<Item = uuid::Uuid>,
    >(
        &'s self,
        client: &'c C,
        copy_id: &'a uuid::Uuid,
        contents: &'a T1,
        new_contents: &'a T2,
        sections: &'a T3,
        new_sections: &'a T4,
        id: &'a uuid::Uuid,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[copy_id, contents, new_contents, sections, new_sections, id]).await
    }
}
impl<
    'a,
    C: GenericClient + Send + Sync,
    T1: crate::ArraySql<Item = uuid::Uuid>,
    T2: crate::ArraySql<Item = uuid::Uuid>,
    T3: crate::ArraySql<Item = uuid::Uuid>,
    T4: crate::ArraySql<Item = uuid::Uuid>,
>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        CopyContentsParams<T1, T2, T3, T4>,
        std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>>,
        C,
    > for CopyContentsStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a CopyContentsParams<T1, T2, T3, T4>,
    ) -> std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>> {
        Box::pin(self.bind(
            client,
            &params.copy_id,
            &params.contents,
            &params.new_contents,
            &params.sections,
            &params.new_sections,
            &params.id,
        ))
    }
}
pub struct RemoveStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn remove() -> RemoveStmt {
    RemoveStmt(
        "delete from courses c where c.id = $1 and not exists (select from enrollments e where e.tenant_id = c.tenant_id and e.course_id = c.id) and not exists (select from entitlements n where n.tenant_id = c.tenant_id and n.course_id = c.id)",
        None,
    )
}
impl RemoveStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        id: &'a uuid::Uuid,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[id]).await
    }
}
pub struct StaffStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn staff() -> StaffStmt {
    StaffStmt(
        "select u.id, u.first_name || ' ' || u.last_name as name, u.email, u.id = c.trainer_id as is_trainer from courses c join users u on u.tenant_id = c.tenant_id and (u.id = c.trainer_id or exists ( select from course_instructors i where i.tenant_id = c.tenant_id and i.course_id = c.id and i.user_id = u.id )) where c.id = $1 order by u.id <> c.trainer_id, name, u.id",
        None,
    )
}
impl StaffStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        id: &'a uuid::Uuid,
    ) -> StaffRowQuery<'c, 'a, 's, C, StaffRow, 1> {
        StaffRowQuery {
            client,
            params: [id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<StaffRowBorrowed, tokio_postgres::Error> {
                Ok(StaffRowBorrowed {
                    id: row.try_get(0)?,
                    name: row.try_get(1)?,
                    email: row.try_get(2)?,
                    is_trainer: row.try_get(3)?,
                })
            },
            mapper: |it| StaffRow::from(it),
        }
    }
}
pub struct InstructorsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn instructors() -> InstructorsStmt {
    InstructorsStmt(
        "select u.id, u.first_name || ' ' || u.last_name as name, u.email from users u join user_roles r on r.tenant_id = u.tenant_id and r.user_id = u.id and r.role = 'instructor' where u.is_active order by name, u.id limit 1000",
        None,
    )
}
impl InstructorsStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
    ) -> InstructorRowQuery<'c, 'a, 's, C, InstructorRow, 0> {
        InstructorRowQuery {
            client,
            params: [],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<InstructorRowBorrowed, tokio_postgres::Error> {
                Ok(InstructorRowBorrowed { id: row.try_get(0)?, name: row.try_get(1)?, email: row.try_get(2)? })
            },
            mapper: |it| InstructorRow::from(it),
        }
    }
}
pub struct IsInstructorStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn is_instructor() -> IsInstructorStmt {
    IsInstructorStmt(
        "select exists ( select from users u join user_roles r on r.tenant_id = u.tenant_id and r.user_id = u.id and r.role = 'instructor' where u.id = $1 and u.is_active ) as yes",
        None,
    )
}
impl IsInstructorStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        user_id: &'a uuid::Uuid,
    ) -> BoolQuery<'c, 'a, 's, C, bool, 1> {
        BoolQuery {
            client,
            params: [user_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it,
        }
    }
}
pub struct SetTrainerStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn set_trainer() -> SetTrainerStmt {
    SetTrainerStmt(
        "update courses set trainer_id = $1, revision = revision + 1 where id = $2 and trainer_id <> $1",
        None,
    )
}
impl SetTrainerStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        trainer_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[trainer_id, id]).await
    }
}
impl<'a, C: GenericClient + Send + Sync>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        SetTrainerParams,
        std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>>,
        C,
    > for SetTrainerStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a SetTrainerParams,
    ) -> std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>> {
        Box::pin(self.bind(client, &params.trainer_id, &params.id))
    }
}
pub struct AddInstructorStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn add_instructor() -> AddInstructorStmt {
    AddInstructorStmt(
        "insert into course_instructors (tenant_id, course_id, user_id) values ($1, $2, $3) on conflict do nothing",
        None,
    )
}
impl AddInstructorStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        tenant_id: &'a uuid::Uuid,
        course_id: &'a uuid::Uuid,
        user_id: &'a uuid::Uuid,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[tenant_id, course_id, user_id]).await
    }
}
impl<'a, C: GenericClient + Send + Sync>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        AddInstructorParams,
        std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>>,
        C,
    > for AddInstructorStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a AddInstructorParams,
    ) -> std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>> {
        Box::pin(self.bind(client, &params.tenant_id, &params.course_id, &params.user_id))
    }
}
pub struct RemoveInstructorStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn remove_instructor() -> RemoveInstructorStmt {
    RemoveInstructorStmt("delete from course_instructors where course_id = $1 and user_id = $2", None)
}
impl RemoveInstructorStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        course_id: &'a uuid::Uuid,
        user_id: &'a uuid::Uuid,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[course_id, user_id]).await
    }
}
impl<'a, C: GenericClient + Send + Sync>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        RemoveInstructorParams,
        std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>>,
        C,
    > for RemoveInstructorStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a RemoveInstructorParams,
    ) -> std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>> {
        Box::pin(self.bind(client, &params.course_id, &params.user_id))
    }
}
pub struct WordsInUseStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn words_in_use() -> WordsInUseStmt {
    WordsInUseStmt(
        "( select 'category' as kind, category as word, count(*) as courses from courses where category <> '' group by category order by courses desc, word limit 100 ) union all ( select 'tag', tag, count(*) as courses from courses cross join unnest(tags) as tag group by tag order by courses desc, tag limit 20 )",
        None,
    )
}
impl WordsInUseStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(&'s self, client: &'c C) -> WordInUseQuery<'c, 'a, 's, C, WordInUse, 0> {
        WordInUseQuery {
            client,
            params: [],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<WordInUseBorrowed, tokio_postgres::Error> {
                Ok(WordInUseBorrowed { kind: row.try_get(0)?, word: row.try_get(1)?, courses: row.try_get(2)? })
            },
            mapper: |it| WordInUse::from(it),
        }
    }
}
pub struct KeepDaysStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn keep_days() -> KeepDaysStmt {
    KeepDaysStmt(
        "update courses c set start_date = m.start_date, end_date = m.end_date, revision = c.revision + 1 from ( select tenant_id, id, first_moment_moved(start_date, $1, $2) as start_date, greatest( last_second_moved(end_date, $1, $2), case when end_date is not null then first_moment_moved(start_date, $1, $2) end ) as end_date from courses ) m where m.tenant_id = c.tenant_id and m.id = c.id and (m.start_date, m.end_date) is distinct from (c.start_date, c.end_date)",
        None,
    )
}
impl KeepDaysStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient, T1: crate::StringSql, T2: crate::StringSql>(
        &'s self,
        client: &'c C,
        before: &'a T1,
        after: &'a T2,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[before, after]).await
    }
}
impl<'a, C: GenericClient + Send + Sync, T1: crate::StringSql, T2: crate::StringSql>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        KeepDaysParams<T1, T2>,
        std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>>,
        C,
    > for KeepDaysStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a KeepDaysParams<T1, T2>,
    ) -> std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>> {
        Box::pin(self.bind(client, &params.before, &params.after))
    }
}
pub struct KeepReleaseDaysStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn keep_release_days() -> KeepReleaseDaysStmt {
    KeepReleaseDaysStmt(
        "update course_contents set release_at = first_moment_moved(release_at, $1, $2), revision = revision + 1 where release_at is not null and first_moment_moved(release_at, $1, $2) <> release_at",
        None,
    )
}
impl KeepReleaseDaysStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient, T1: crate::StringSql, T2: crate::StringSql>(
        &'s self,
        client: &'c C,
        before: &'a T1,
        after: &'a T2,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[before, after]).await
    }
}
impl<'a, C: GenericClient + Send + Sync, T1: crate::StringSql, T2: crate::StringSql>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        KeepReleaseDaysParams<T1, T2>,
        std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>>,
        C,
    > for KeepReleaseDaysStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a KeepReleaseDaysParams<T1, T2>,
    ) -> std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>> {
        Box::pin(self.bind(client, &params.before, &params.after))
    }
}
