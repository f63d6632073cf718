// This file was generated with `clorinde`. Do not modify.

#[derive(Clone, Copy, Debug)]
pub struct CandidateParams {
    pub user_id: uuid::Uuid,
    pub course_id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct InsertParams {
    pub tenant_id: uuid::Uuid,
    pub id: uuid::Uuid,
    pub user_id: uuid::Uuid,
    pub course_id: uuid::Uuid,
    pub at: time::OffsetDateTime,
}
#[derive(Clone, Copy, Debug)]
pub struct ReopenParams {
    pub at: time::OffsetDateTime,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct DropOutParams {
    pub at: time::OffsetDateTime,
    pub user_id: uuid::Uuid,
    pub course_id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct MineParams {
    pub user_id: uuid::Uuid,
    pub cursor_at: Option<time::OffsetDateTime>,
    pub cursor_id: Option<uuid::Uuid>,
    pub most: i64,
}
#[derive(Clone, Copy, Debug)]
pub struct OfLearnerParams {
    pub user_id: uuid::Uuid,
    pub course_id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct StandingParams {
    pub user_id: uuid::Uuid,
    pub at: time::OffsetDateTime,
    pub course_id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct LockOfLearnerParams {
    pub user_id: uuid::Uuid,
    pub course_id: uuid::Uuid,
}
#[derive(Debug)]
pub struct SetProgressParams<T1: crate::StringSql> {
    pub progress: rust_decimal::Decimal,
    pub status: T1,
    pub completed_at: Option<time::OffsetDateTime>,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct TouchParams {
    pub content_id: uuid::Uuid,
    pub at: time::OffsetDateTime,
    pub user_id: uuid::Uuid,
    pub course_id: uuid::Uuid,
}
#[derive(Debug)]
pub struct ListParams<T1: crate::StringSql, T2: crate::StringSql> {
    pub status: Option<T1>,
    pub course: Option<uuid::Uuid>,
    pub text: Option<T2>,
    pub cursor_at: Option<time::OffsetDateTime>,
    pub cursor_id: Option<uuid::Uuid>,
    pub most: i64,
}
#[derive(Clone, Copy, Debug)]
pub struct LockStatsParams {
    pub tenant_id: uuid::Uuid,
    pub course_id: uuid::Uuid,
    pub at: time::OffsetDateTime,
}
#[derive(Debug)]
pub struct StatusOfSlugParams<T1: crate::StringSql> {
    pub user_id: uuid::Uuid,
    pub slug: T1,
}
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate {
    pub id: uuid::Uuid,
    pub title: String,
    pub status: String,
    pub price_minor: i64,
    pub currency: String,
    pub end_date: Option<time::OffsetDateTime>,
    pub enrollment_id: Option<uuid::Uuid>,
    pub enrollment_status: Option<String>,
}
pub struct CandidateBorrowed<'a> {
    pub id: uuid::Uuid,
    pub title: &'a str,
    pub status: &'a str,
    pub price_minor: i64,
    pub currency: &'a str,
    pub end_date: Option<time::OffsetDateTime>,
    pub enrollment_id: Option<uuid::Uuid>,
    pub enrollment_status: Option<&'a str>,
}
impl<'a> From<CandidateBorrowed<'a>> for Candidate {
    fn from(
        CandidateBorrowed {
            id,
            title,
            status,
            price_minor,
            currency,
            end_date,
            enrollment_id,
            enrollment_status,
        }: CandidateBorrowed<'a>,
    ) -> Self {
        Self {
            id,
            title: title.into(),
            status: status.into(),
            price_minor,
            currency: currency.into(),
            end_date,
            enrollment_id,
            enrollment_status: enrollment_status.map(|v| v.into()),
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct MineRow {
    pub id: uuid::Uuid,
    pub course_id: uuid::Uuid,
    pub status: String,
    pub progress: rust_decimal::Decimal,
    pub enrolled_at: time::OffsetDateTime,
    pub completed_at: Option<time::OffsetDateTime>,
    pub last_active_at: time::OffsetDateTime,
    pub last_content_id: Option<uuid::Uuid>,
    pub title: String,
    pub slug: String,
    pub language: String,
    pub thumbnail_asset_id: Option<uuid::Uuid>,
    pub thumbnail_alt: String,
    pub trainer_name: String,
}
pub struct MineRowBorrowed<'a> {
    pub id: uuid::Uuid,
    pub course_id: uuid::Uuid,
    pub status: &'a str,
    pub progress: rust_decimal::Decimal,
    pub enrolled_at: time::OffsetDateTime,
    pub completed_at: Option<time::OffsetDateTime>,
    pub last_active_at: time::OffsetDateTime,
    pub last_content_id: Option<uuid::Uuid>,
    pub title: &'a str,
    pub slug: &'a str,
    pub language: &'a str,
    pub thumbnail_asset_id: Option<uuid::Uuid>,
    pub thumbnail_alt: &'a str,
    pub trainer_name: &'a str,
}
impl<'a> From<MineRowBorrowed<'a>> for MineRow {
    fn from(
        MineRowBorrowed {
            id,
            course_id,
            status,
            progress,
            enrolled_at,
            completed_at,
            last_active_at,
            last_content_id,
            title,
            slug,
            language,
            thumbnail_asset_id,
            thumbnail_alt,
            trainer_name,
        }: MineRowBorrowed<'a>,
    ) -> Self {
        Self {
            id,
            course_id,
            status: status.into(),
            progress,
            enrolled_at,
            completed_at,
            last_active_at,
            last_content_id,
            title: title.into(),
            slug: slug.into(),
            language: language.into(),
            thumbnail_asset_id,
            thumbnail_alt: thumbnail_alt.into(),
            trainer_name: trainer_name.into(),
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct PlaceRow {
    pub id: uuid::Uuid,
    pub status: String,
    pub progress: rust_decimal::Decimal,
    pub enrolled_at: time::OffsetDateTime,
    pub completed_at: Option<time::OffsetDateTime>,
    pub last_content_id: Option<uuid::Uuid>,
    pub grade: Option<rust_decimal::Decimal>,
    pub start_date: Option<time::OffsetDateTime>,
}
pub struct PlaceRowBorrowed<'a> {
    pub id: uuid::Uuid,
    pub status: &'a str,
    pub progress: rust_decimal::Decimal,
    pub enrolled_at: time::OffsetDateTime,
    pub completed_at: Option<time::OffsetDateTime>,
    pub last_content_id: Option<uuid::Uuid>,
    pub grade: Option<rust_decimal::Decimal>,
    pub start_date: Option<time::OffsetDateTime>,
}
impl<'a> From<PlaceRowBorrowed<'a>> for PlaceRow {
    fn from(
        PlaceRowBorrowed {
            id,
            status,
            progress,
            enrolled_at,
            completed_at,
            last_content_id,
            grade,
            start_date,
        }: PlaceRowBorrowed<'a>,
    ) -> Self {
        Self { id, status: status.into(), progress, enrolled_at, completed_at, last_content_id, grade, start_date }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct StandingRow {
    pub course_status: String,
    pub status: Option<String>,
    pub progress: Option<rust_decimal::Decimal>,
    pub enrolled_at: Option<time::OffsetDateTime>,
    pub completed_at: Option<time::OffsetDateTime>,
    pub last_content_id: Option<uuid::Uuid>,
    pub start_date: Option<time::OffsetDateTime>,
    pub live: bool,
}
pub struct StandingRowBorrowed<'a> {
    pub course_status: &'a str,
    pub status: Option<&'a str>,
    pub progress: Option<rust_decimal::Decimal>,
    pub enrolled_at: Option<time::OffsetDateTime>,
    pub completed_at: Option<time::OffsetDateTime>,
    pub last_content_id: Option<uuid::Uuid>,
    pub start_date: Option<time::OffsetDateTime>,
    pub live: bool,
}
impl<'a> From<StandingRowBorrowed<'a>> for StandingRow {
    fn from(
        StandingRowBorrowed {
            course_status,
            status,
            progress,
            enrolled_at,
            completed_at,
            last_content_id,
            start_date,
            live,
        }: StandingRowBorrowed<'a>,
    ) -> Self {
        Self {
            course_status: course_status.into(),
            status: status.map(|v| v.into()),
            progress,
            enrolled_at,
            completed_at,
            last_content_id,
            start_date,
            live,
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct LockedPlace {
    pub id: uuid::Uuid,
    pub user_id: uuid::Uuid,
    pub course_id: uuid::Uuid,
    pub status: String,
    pub progress: rust_decimal::Decimal,
    pub completed_at: Option<time::OffsetDateTime>,
}
pub struct LockedPlaceBorrowed<'a> {
    pub id: uuid::Uuid,
    pub user_id: uuid::Uuid,
    pub course_id: uuid::Uuid,
    pub status: &'a str,
    pub progress: rust_decimal::Decimal,
    pub completed_at: Option<time::OffsetDateTime>,
}
impl<'a> From<LockedPlaceBorrowed<'a>> for LockedPlace {
    fn from(
        LockedPlaceBorrowed { id, user_id, course_id, status, progress, completed_at }: LockedPlaceBorrowed<'a>,
    ) -> Self {
        Self { id, user_id, course_id, status: status.into(), progress, completed_at }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct EnrollmentRow {
    pub id: uuid::Uuid,
    pub user_id: uuid::Uuid,
    pub course_id: uuid::Uuid,
    pub status: String,
    pub progress: rust_decimal::Decimal,
    pub enrolled_at: time::OffsetDateTime,
    pub completed_at: Option<time::OffsetDateTime>,
    pub last_active_at: time::OffsetDateTime,
    pub course_title: String,
    pub learner_name: String,
    pub email: String,
}
pub struct EnrollmentRowBorrowed<'a> {
    pub id: uuid::Uuid,
    pub user_id: uuid::Uuid,
    pub course_id: uuid::Uuid,
    pub status: &'a str,
    pub progress: rust_decimal::Decimal,
    pub enrolled_at: time::OffsetDateTime,
    pub completed_at: Option<time::OffsetDateTime>,
    pub last_active_at: time::OffsetDateTime,
    pub course_title: &'a str,
    pub learner_name: &'a str,
    pub email: &'a str,
}
impl<'a> From<EnrollmentRowBorrowed<'a>> for EnrollmentRow {
    fn from(
        EnrollmentRowBorrowed {
            id,
            user_id,
            course_id,
            status,
            progress,
            enrolled_at,
            completed_at,
            last_active_at,
            course_title,
            learner_name,
            email,
        }: EnrollmentRowBorrowed<'a>,
    ) -> Self {
        Self {
            id,
            user_id,
            course_id,
            status: status.into(),
            progress,
            enrolled_at,
            completed_at,
            last_active_at,
            course_title: course_title.into(),
            learner_name: learner_name.into(),
            email: email.into(),
        }
    }
}
use crate::client::async_::GenericClient;
use futures::{self, StreamExt, TryStreamExt};
pub struct CandidateQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<CandidateBorrowed, tokio_postgres::Error>,
    mapper: fn(CandidateBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> CandidateQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(CandidateBorrowed) -> R) -> CandidateQuery<'c, 'a, 's, C, R, N> {
        CandidateQuery {
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
pub struct MineRowQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<MineRowBorrowed, tokio_postgres::Error>,
    mapper: fn(MineRowBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> MineRowQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(MineRowBorrowed) -> R) -> MineRowQuery<'c, 'a, 's, C, R, N> {
        MineRowQuery {
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
pub struct PlaceRowQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<PlaceRowBorrowed, tokio_postgres::Error>,
    mapper: fn(PlaceRowBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> PlaceRowQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(PlaceRowBorrowed) -> R) -> PlaceRowQuery<'c, 'a, 's, C, R, N> {
        PlaceRowQuery {
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
pub struct StandingRowQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<StandingRowBorrowed, tokio_postgres::Error>,
    mapper: fn(StandingRowBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> StandingRowQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(StandingRowBorrowed) -> R) -> StandingRowQuery<'c, 'a, 's, C, R, N> {
        StandingRowQuery {
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
pub struct LockedPlaceQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<LockedPlaceBorrowed, tokio_postgres::Error>,
    mapper: fn(LockedPlaceBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> LockedPlaceQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(LockedPlaceBorrowed) -> R) -> LockedPlaceQuery<'c, 'a, 's, C, R, N> {
        LockedPlaceQuery {
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
pub struct EnrollmentRowQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<EnrollmentRowBorrowed, tokio_postgres::Error>,
    mapper: fn(EnrollmentRowBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> EnrollmentRowQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(EnrollmentRowBorrowed) -> R) -> EnrollmentRowQuery<'c, 'a, 's, C, R, N> {
        EnrollmentRowQuery {
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
pub struct CandidateStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn candidate() -> CandidateStmt {
    CandidateStmt(
        "select c.id, c.title, c.status, c.price_minor, c.currency, c.end_date, e.id as enrollment_id, e.status as enrollment_status from courses c left join enrollments e on e.tenant_id = c.tenant_id and e.course_id = c.id and e.user_id = $1 where c.id = $2",
        None,
    )
}
impl CandidateStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        user_id: &'a uuid::Uuid,
        course_id: &'a uuid::Uuid,
    ) -> CandidateQuery<'c, 'a, 's, C, Candidate, 2> {
        CandidateQuery {
            client,
            params: [user_id, course_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<CandidateBorrowed, tokio_postgres::Error> {
                Ok(CandidateBorrowed {
                    id: row.try_get(0)?,
                    title: row.try_get(1)?,
                    status: row.try_get(2)?,
                    price_minor: row.try_get(3)?,
                    currency: row.try_get(4)?,
                    end_date: row.try_get(5)?,
                    enrollment_id: row.try_get(6)?,
                    enrollment_status: row.try_get(7)?,
                })
            },
            mapper: |it| Candidate::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<'c, 'a, 's, CandidateParams, CandidateQuery<'c, 'a, 's, C, Candidate, 2>, C>
    for CandidateStmt
{
    fn params(&'s self, client: &'c C, params: &'a CandidateParams) -> CandidateQuery<'c, 'a, 's, C, Candidate, 2> {
        self.bind(client, &params.user_id, &params.course_id)
    }
}
pub struct InsertStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn insert() -> InsertStmt {
    InsertStmt(
        "insert into enrollments (tenant_id, id, user_id, course_id, status, enrolled_at, last_active_at) values ($1, $2, $3, $4, 'enrolled', $5, $5)",
        None,
    )
}
impl InsertStmt {
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
        at: &'a time::OffsetDateTime,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[tenant_id, id, user_id, course_id, at]).await
    }
}
impl<'a, C: GenericClient + Send + Sync>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        InsertParams,
        std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>>,
        C,
    > for InsertStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a InsertParams,
    ) -> std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>> {
        Box::pin(self.bind(client, &params.tenant_id, &params.id, &params.user_id, &params.course_id, &params.at))
    }
}
pub struct ReopenStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn reopen() -> ReopenStmt {
    ReopenStmt(
        "update enrollments set status = 'enrolled', enrolled_at = $1, last_active_at = $1 where id = $2 and status in ('dropped', 'waitlisted')",
        None,
    )
}
impl ReopenStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        at: &'a time::OffsetDateTime,
        id: &'a uuid::Uuid,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[at, id]).await
    }
}
impl<'a, C: GenericClient + Send + Sync>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        ReopenParams,
        std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>>,
        C,
    > for ReopenStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a ReopenParams,
    ) -> std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>> {
        Box::pin(self.bind(client, &params.at, &params.id))
    }
}
pub struct DropOutStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn drop_out() -> DropOutStmt {
    DropOutStmt(
        "update enrollments set status = 'dropped', last_active_at = $1 where user_id = $2 and course_id = $3 and status = 'enrolled' returning id",
        None,
    )
}
impl DropOutStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        at: &'a time::OffsetDateTime,
        user_id: &'a uuid::Uuid,
        course_id: &'a uuid::Uuid,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3> {
        UuidUuidQuery {
            client,
            params: [at, user_id, course_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it,
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<'c, 'a, 's, DropOutParams, UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3>, C>
    for DropOutStmt
{
    fn params(&'s self, client: &'c C, params: &'a DropOutParams) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 3> {
        self.bind(client, &params.at, &params.user_id, &params.course_id)
    }
}
pub struct MineStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn mine() -> MineStmt {
    MineStmt(
        "select e.id, e.course_id, e.status, e.progress, e.enrolled_at, e.completed_at, e.last_active_at, e.last_content_id, c.title, c.slug, c.language, c.thumbnail_asset_id, c.thumbnail_alt, u.first_name || ' ' || u.last_name as trainer_name from enrollments e join courses c on c.tenant_id = e.tenant_id and c.id = e.course_id join users u on u.tenant_id = c.tenant_id and u.id = c.trainer_id where e.user_id = $1 and e.status <> 'dropped' and ($2::timestamptz is null or (e.enrolled_at, e.id) < ($2, $3::uuid)) order by e.enrolled_at desc, e.id desc limit $4",
        None,
    )
}
impl MineStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        user_id: &'a uuid::Uuid,
        cursor_at: &'a Option<time::OffsetDateTime>,
        cursor_id: &'a Option<uuid::Uuid>,
        most: &'a i64,
    ) -> MineRowQuery<'c, 'a, 's, C, MineRow, 4> {
        MineRowQuery {
            client,
            params: [user_id, cursor_at, cursor_id, most],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<MineRowBorrowed, tokio_postgres::Error> {
                Ok(MineRowBorrowed {
                    id: row.try_get(0)?,
                    course_id: row.try_get(1)?,
                    status: row.try_get(2)?,
                    progress: row.try_get(3)?,
                    enrolled_at: row.try_get(4)?,
                    completed_at: row.try_get(5)?,
                    last_active_at: row.try_get(6)?,
                    last_content_id: row.try_get(7)?,
                    title: row.try_get(8)?,
                    slug: row.try_get(9)?,
                    language: row.try_get(10)?,
                    thumbnail_asset_id: row.try_get(11)?,
                    thumbnail_alt: row.try_get(12)?,
                    trainer_name: row.try_get(13)?,
                })
            },
            mapper: |it| MineRow::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<'c, 'a, 's, MineParams, MineRowQuery<'c, 'a, 's, C, MineRow, 4>, C> for MineStmt
{
    fn params(&'s self, client: &'c C, params: &'a MineParams) -> MineRowQuery<'c, 'a, 's, C, MineRow, 4> {
        self.bind(client, &params.user_id, &params.cursor_at, &params.cursor_id, &params.most)
    }
}
pub struct OfLearnerStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn of_learner() -> OfLearnerStmt {
    OfLearnerStmt(
        "select e.id, e.status, e.progress, e.enrolled_at, e.completed_at, e.last_content_id, e.grade, c.start_date from enrollments e join courses c on c.tenant_id = e.tenant_id and c.id = e.course_id where e.user_id = $1 and e.course_id = $2",
        None,
    )
}
impl OfLearnerStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        user_id: &'a uuid::Uuid,
        course_id: &'a uuid::Uuid,
    ) -> PlaceRowQuery<'c, 'a, 's, C, PlaceRow, 2> {
        PlaceRowQuery {
            client,
            params: [user_id, course_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<PlaceRowBorrowed, tokio_postgres::Error> {
                Ok(PlaceRowBorrowed {
                    id: row.try_get(0)?,
                    status: row.try_get(1)?,
                    progress: row.try_get(2)?,
                    enrolled_at: row.try_get(3)?,
                    completed_at: row.try_get(4)?,
                    last_content_id: row.try_get(5)?,
                    grade: row.try_get(6)?,
                    start_date: row.try_get(7)?,
                })
            },
            mapper: |it| PlaceRow::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<'c, 'a, 's, OfLearnerParams, PlaceRowQuery<'c, 'a, 's, C, PlaceRow, 2>, C>
    for OfLearnerStmt
{
    fn params(&'s self, client: &'c C, params: &'a OfLearnerParams) -> PlaceRowQuery<'c, 'a, 's, C, PlaceRow, 2> {
        self.bind(client, &params.user_id, &params.course_id)
    }
}
pub struct StandingStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn standing() -> StandingStmt {
    StandingStmt(
        "select c.status as course_status, e.status, e.progress, e.enrolled_at, e.completed_at, e.last_content_id, c.start_date, exists ( select from entitlements n where n.tenant_id = c.tenant_id and n.user_id = $1 and n.course_id = c.id and n.revoked_at is null and n.starts_at <= $2 and (n.ends_at is null or n.ends_at > $2) ) as live from courses c left join enrollments e on e.tenant_id = c.tenant_id and e.course_id = c.id and e.user_id = $1 where c.id = $3",
        None,
    )
}
impl StandingStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        user_id: &'a uuid::Uuid,
        at: &'a time::OffsetDateTime,
        course_id: &'a uuid::Uuid,
    ) -> StandingRowQuery<'c, 'a, 's, C, StandingRow, 3> {
        StandingRowQuery {
            client,
            params: [user_id, at, course_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<StandingRowBorrowed, tokio_postgres::Error> {
                Ok(StandingRowBorrowed {
                    course_status: row.try_get(0)?,
                    status: row.try_get(1)?,
                    progress: row.try_get(2)?,
                    enrolled_at: row.try_get(3)?,
                    completed_at: row.try_get(4)?,
                    last_content_id: row.try_get(5)?,
                    start_date: row.try_get(6)?,
                    live: row.try_get(7)?,
                })
            },
            mapper: |it| StandingRow::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<'c, 'a, 's, StandingParams, StandingRowQuery<'c, 'a, 's, C, StandingRow, 3>, C>
    for StandingStmt
{
    fn params(&'s self, client: &'c C, params: &'a StandingParams) -> StandingRowQuery<'c, 'a, 's, C, StandingRow, 3> {
        self.bind(client, &params.user_id, &params.at, &params.course_id)
    }
}
pub struct LockOfLearnerStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn lock_of_learner() -> LockOfLearnerStmt {
    LockOfLearnerStmt(
        "select id, user_id, course_id, status, progress, completed_at from enrollments where user_id = $1 and course_id = $2 for update",
        None,
    )
}
impl LockOfLearnerStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        user_id: &'a uuid::Uuid,
        course_id: &'a uuid::Uuid,
    ) -> LockedPlaceQuery<'c, 'a, 's, C, LockedPlace, 2> {
        LockedPlaceQuery {
            client,
            params: [user_id, course_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<LockedPlaceBorrowed, tokio_postgres::Error> {
                Ok(LockedPlaceBorrowed {
                    id: row.try_get(0)?,
                    user_id: row.try_get(1)?,
                    course_id: row.try_get(2)?,
                    status: row.try_get(3)?,
                    progress: row.try_get(4)?,
                    completed_at: row.try_get(5)?,
                })
            },
            mapper: |it| LockedPlace::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<'c, 'a, 's, LockOfLearnerParams, LockedPlaceQuery<'c, 'a, 's, C, LockedPlace, 2>, C>
    for LockOfLearnerStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a LockOfLearnerParams,
    ) -> LockedPlaceQuery<'c, 'a, 's, C, LockedPlace, 2> {
        self.bind(client, &params.user_id, &params.course_id)
    }
}
pub struct LockOfCourseStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn lock_of_course() -> LockOfCourseStmt {
    LockOfCourseStmt(
        "select id, user_id, course_id, status, progress, completed_at from enrollments where course_id = $1 and status in ('enrolled', 'suspended') order by id for update",
        None,
    )
}
impl LockOfCourseStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        course_id: &'a uuid::Uuid,
    ) -> LockedPlaceQuery<'c, 'a, 's, C, LockedPlace, 1> {
        LockedPlaceQuery {
            client,
            params: [course_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<LockedPlaceBorrowed, tokio_postgres::Error> {
                Ok(LockedPlaceBorrowed {
                    id: row.try_get(0)?,
                    user_id: row.try_get(1)?,
                    course_id: row.try_get(2)?,
                    status: row.try_get(3)?,
                    progress: row.try_get(4)?,
                    completed_at: row.try_get(5)?,
                })
            },
            mapper: |it| LockedPlace::from(it),
        }
    }
}
pub struct LockAllStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn lock_all() -> LockAllStmt {
    LockAllStmt(
        "select id, user_id, course_id, status, progress, completed_at from enrollments where status in ('enrolled', 'completed', 'suspended') order by id for update",
        None,
    )
}
impl LockAllStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
    ) -> LockedPlaceQuery<'c, 'a, 's, C, LockedPlace, 0> {
        LockedPlaceQuery {
            client,
            params: [],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<LockedPlaceBorrowed, tokio_postgres::Error> {
                Ok(LockedPlaceBorrowed {
                    id: row.try_get(0)?,
                    user_id: row.try_get(1)?,
                    course_id: row.try_get(2)?,
                    status: row.try_get(3)?,
                    progress: row.try_get(4)?,
                    completed_at: row.try_get(5)?,
                })
            },
            mapper: |it| LockedPlace::from(it),
        }
    }
}
pub struct SetProgressStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn set_progress() -> SetProgressStmt {
    SetProgressStmt("update enrollments set progress = $1, status = $2, completed_at = $3 where id = $4", None)
}
impl SetProgressStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient, T1: crate::StringSql>(
        &'s self,
        client: &'c C,
        progress: &'a rust_decimal::Decimal,
        status: &'a T1,
        completed_at: &'a Option<time::OffsetDateTime>,
        id: &'a uuid::Uuid,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[progress, status, completed_at, id]).await
    }
}
impl<'a, C: GenericClient + Send + Sync, T1: crate::StringSql>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        SetProgressParams<T1>,
        std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>>,
        C,
    > for SetProgressStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a SetProgressParams<T1>,
    ) -> std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>> {
        Box::pin(self.bind(client, &params.progress, &params.status, &params.completed_at, &params.id))
    }
}
pub struct TouchStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn touch() -> TouchStmt {
    TouchStmt(
        "update enrollments set last_content_id = $1, last_active_at = $2 where user_id = $3 and course_id = $4",
        None,
    )
}
impl TouchStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        content_id: &'a uuid::Uuid,
        at: &'a time::OffsetDateTime,
        user_id: &'a uuid::Uuid,
        course_id: &'a uuid::Uuid,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[content_id, at, user_id, course_id]).await
    }
}
impl<'a, C: GenericClient + Send + Sync>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        TouchParams,
        std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>>,
        C,
    > for TouchStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a TouchParams,
    ) -> std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>> {
        Box::pin(self.bind(client, &params.content_id, &params.at, &params.user_id, &params.course_id))
    }
}
pub struct ListStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn list() -> ListStmt {
    ListStmt(
        "select e.id, e.user_id, e.course_id, e.status, e.progress, e.enrolled_at, e.completed_at, e.last_active_at, c.title as course_title, u.first_name || ' ' || u.last_name as learner_name, u.email from enrollments e join courses c on c.tenant_id = e.tenant_id and c.id = e.course_id join users u on u.tenant_id = e.tenant_id and u.id = e.user_id where ($1::text is null or e.status = $1) and ($2::uuid is null or e.course_id = $2) and ($3::text is null or strpos(search_normalize(u.first_name || ' ' || u.last_name || ' ' || u.email || ' ' || c.title), search_normalize($3)) > 0) and ($4::timestamptz is null or (e.enrolled_at, e.id) < ($4, $5::uuid)) order by e.enrolled_at desc, e.id desc limit $6",
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
        course: &'a Option<uuid::Uuid>,
        text: &'a Option<T2>,
        cursor_at: &'a Option<time::OffsetDateTime>,
        cursor_id: &'a Option<uuid::Uuid>,
        most: &'a i64,
    ) -> EnrollmentRowQuery<'c, 'a, 's, C, EnrollmentRow, 6> {
        EnrollmentRowQuery {
            client,
            params: [status, course, text, cursor_at, cursor_id, most],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<EnrollmentRowBorrowed, tokio_postgres::Error> {
                Ok(EnrollmentRowBorrowed {
                    id: row.try_get(0)?,
                    user_id: row.try_get(1)?,
                    course_id: row.try_get(2)?,
                    status: row.try_get(3)?,
                    progress: row.try_get(4)?,
                    enrolled_at: row.try_get(5)?,
                    completed_at: row.try_get(6)?,
                    last_active_at: row.try_get(7)?,
                    course_title: row.try_get(8)?,
                    learner_name: row.try_get(9)?,
                    email: row.try_get(10)?,
                })
            },
            mapper: |it| EnrollmentRow::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::StringSql, T2: crate::StringSql>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ListParams<T1, T2>,
        EnrollmentRowQuery<'c, 'a, 's, C, EnrollmentRow, 6>,
        C,
    > for ListStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ListParams<T1, T2>,
    ) -> EnrollmentRowQuery<'c, 'a, 's, C, EnrollmentRow, 6> {
        self.bind(
            client,
            &params.status,
            &params.course,
            &params.text,
            &params.cursor_at,
            &params.cursor_id,
            &params.most,
        )
    }
}
pub struct LockStatsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn lock_stats() -> LockStatsStmt {
    LockStatsStmt(
        "insert into course_stats (tenant_id, course_id, last_updated) values ($1, $2, $3) on conflict (tenant_id, course_id) do update set last_updated = excluded.last_updated",
        None,
    )
}
impl LockStatsStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        tenant_id: &'a uuid::Uuid,
        course_id: &'a uuid::Uuid,
        at: &'a time::OffsetDateTime,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[tenant_id, course_id, at]).await
    }
}
impl<'a, C: GenericClient + Send + Sync>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        LockStatsParams,
        std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>>,
        C,
    > for LockStatsStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a LockStatsParams,
    ) -> std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>> {
        Box::pin(self.bind(client, &params.tenant_id, &params.course_id, &params.at))
    }
}
pub struct PutStatsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn put_stats() -> PutStatsStmt {
    PutStatsStmt(
        "update course_stats set (total_enrollments, active_enrollments, completed_enrollments, average_progress, completion_rate) = ( select count(*)::integer, (count(*) filter (where status = 'enrolled'))::integer, (count(*) filter (where status = 'completed'))::integer, coalesce(round(avg(progress), 2), 0), coalesce(round(100.0 * count(*) filter (where status = 'completed') / nullif(count(*), 0), 2), 0) from enrollments where course_id = $1 and status in ('enrolled', 'completed', 'suspended') ) where course_id = $1",
        None,
    )
}
impl PutStatsStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        course_id: &'a uuid::Uuid,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[course_id]).await
    }
}
pub struct LockCoursesStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn lock_courses() -> LockCoursesStmt {
    LockCoursesStmt("select id from courses order by id for no key update", None)
}
impl LockCoursesStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(&'s self, client: &'c C) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 0> {
        UuidUuidQuery {
            client,
            params: [],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it,
        }
    }
}
pub struct PutAllStatsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn put_all_stats() -> PutAllStatsStmt {
    PutAllStatsStmt(
        "with truth as ( select c.tenant_id, c.id, c.title, count(e.id)::integer as total, (count(e.id) filter (where e.status = 'enrolled'))::integer as active, (count(e.id) filter (where e.status = 'completed'))::integer as completed, coalesce(round(avg(e.progress), 2), 0) as average, coalesce(round(100.0 * count(e.id) filter (where e.status = 'completed') / nullif(count(e.id), 0), 2), 0) as rate from courses c left join enrollments e on e.tenant_id = c.tenant_id and e.course_id = c.id and e.status in ('enrolled', 'completed', 'suspended') group by c.tenant_id, c.id ), written as ( insert into course_stats as s ( tenant_id, course_id, total_enrollments, active_enrollments, completed_enrollments, average_progress, completion_rate, last_updated ) select tenant_id, id, total, active, completed, average, rate, $1 from truth on conflict (tenant_id, course_id) do update set total_enrollments = excluded.total_enrollments, active_enrollments = excluded.active_enrollments, completed_enrollments = excluded.completed_enrollments, average_progress = excluded.average_progress, completion_rate = excluded.completion_rate, last_updated = excluded.last_updated where (s.total_enrollments, s.active_enrollments, s.completed_enrollments, s.average_progress, s.completion_rate) is distinct from (excluded.total_enrollments, excluded.active_enrollments, excluded.completed_enrollments, excluded.average_progress, excluded.completion_rate) returning s.course_id ) select t.title from truth t join written w on w.course_id = t.id order by t.title",
        None,
    )
}
impl PutAllStatsStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        at: &'a time::OffsetDateTime,
    ) -> StringQuery<'c, 'a, 's, C, String, 1> {
        StringQuery {
            client,
            params: [at],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it.into(),
        }
    }
}
pub struct StatusOfSlugStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn status_of_slug() -> StatusOfSlugStmt {
    StatusOfSlugStmt(
        "select e.status from enrollments e join courses c on c.tenant_id = e.tenant_id and c.id = e.course_id where e.user_id = $1 and c.slug = $2",
        None,
    )
}
impl StatusOfSlugStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient, T1: crate::StringSql>(
        &'s self,
        client: &'c C,
        user_id: &'a uuid::Uuid,
        slug: &'a T1,
    ) -> StringQuery<'c, 'a, 's, C, String, 2> {
        StringQuery {
            client,
            params: [user_id, slug],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it.into(),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::StringSql>
    crate::client::async_::Params<'c, 'a, 's, StatusOfSlugParams<T1>, StringQuery<'c, 'a, 's, C, String, 2>, C>
    for StatusOfSlugStmt
{
    fn params(&'s self, client: &'c C, params: &'a StatusOfSlugParams<T1>) -> StringQuery<'c, 'a, 's, C, String, 2> {
        self.bind(client, &params.user_id, &params.slug)
    }
}
