// This file was generated with `clorinde`. Do not modify.

#[derive(Debug)]
pub struct PutParams<T1: crate::StringSql> {
    pub tenant_id: uuid::Uuid,
    pub id: uuid::Uuid,
    pub course_id: uuid::Uuid,
    pub user_id: uuid::Uuid,
    pub rating: i16,
    pub body: T1,
    pub at: time::OffsetDateTime,
}
#[derive(Clone, Copy, Debug)]
pub struct ListParams {
    pub course_id: uuid::Uuid,
    pub cursor_at: Option<time::OffsetDateTime>,
    pub cursor_id: Option<uuid::Uuid>,
    pub most: i64,
}
#[derive(Clone, Copy, Debug)]
pub struct OwnParams {
    pub course_id: uuid::Uuid,
    pub user_id: uuid::Uuid,
}
#[derive(Debug, Clone, PartialEq)]
pub struct ReviewRow {
    pub id: uuid::Uuid,
    pub rating: i16,
    pub body: String,
    pub created_at: time::OffsetDateTime,
    pub author: String,
}
pub struct ReviewRowBorrowed<'a> {
    pub id: uuid::Uuid,
    pub rating: i16,
    pub body: &'a str,
    pub created_at: time::OffsetDateTime,
    pub author: &'a str,
}
impl<'a> From<ReviewRowBorrowed<'a>> for ReviewRow {
    fn from(ReviewRowBorrowed { id, rating, body, created_at, author }: ReviewRowBorrowed<'a>) -> Self {
        Self { id, rating, body: body.into(), created_at, author: author.into() }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct OwnReviewRow {
    pub id: uuid::Uuid,
    pub rating: i16,
    pub body: String,
    pub created_at: time::OffsetDateTime,
}
pub struct OwnReviewRowBorrowed<'a> {
    pub id: uuid::Uuid,
    pub rating: i16,
    pub body: &'a str,
    pub created_at: time::OffsetDateTime,
}
impl<'a> From<OwnReviewRowBorrowed<'a>> for OwnReviewRow {
    fn from(OwnReviewRowBorrowed { id, rating, body, created_at }: OwnReviewRowBorrowed<'a>) -> Self {
        Self { id, rating, body: body.into(), created_at }
    }
}
#[derive(Debug, Clone, PartialEq, Copy)]
pub struct SpreadRow {
    pub rating: i16,
    pub count: i64,
}
use crate::client::async_::GenericClient;
use futures::{self, StreamExt, TryStreamExt};
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
pub struct ReviewRowQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<ReviewRowBorrowed, tokio_postgres::Error>,
    mapper: fn(ReviewRowBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> ReviewRowQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(ReviewRowBorrowed) -> R) -> ReviewRowQuery<'c, 'a, 's, C, R, N> {
        ReviewRowQuery {
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
pub struct OwnReviewRowQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<OwnReviewRowBorrowed, tokio_postgres::Error>,
    mapper: fn(OwnReviewRowBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> OwnReviewRowQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(OwnReviewRowBorrowed) -> R) -> OwnReviewRowQuery<'c, 'a, 's, C, R, N> {
        OwnReviewRowQuery {
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
pub struct SpreadRowQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<SpreadRow, tokio_postgres::Error>,
    mapper: fn(SpreadRow) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> SpreadRowQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(SpreadRow) -> R) -> SpreadRowQuery<'c, 'a, 's, C, R, N> {
        SpreadRowQuery {
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
pub struct PutStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn put() -> PutStmt {
    PutStmt(
        "insert into course_reviews (tenant_id, id, course_id, user_id, rating, body, created_at) values ($1, $2, $3, $4, $5, $6, $7) on conflict on constraint review_once do update set rating = excluded.rating, body = excluded.body returning id",
        None,
    )
}
impl PutStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient, T1: crate::StringSql>(
        &'s self,
        client: &'c C,
        tenant_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
        course_id: &'a uuid::Uuid,
        user_id: &'a uuid::Uuid,
        rating: &'a i16,
        body: &'a T1,
        at: &'a time::OffsetDateTime,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 7> {
        UuidUuidQuery {
            client,
            params: [tenant_id, id, course_id, user_id, rating, body, at],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it,
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::StringSql>
    crate::client::async_::Params<'c, 'a, 's, PutParams<T1>, UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 7>, C>
    for PutStmt
{
    fn params(&'s self, client: &'c C, params: &'a PutParams<T1>) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 7> {
        self.bind(
            client,
            &params.tenant_id,
            &params.id,
            &params.course_id,
            &params.user_id,
            &params.rating,
            &params.body,
            &params.at,
        )
    }
}
pub struct RecomputeStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn recompute() -> RecomputeStmt {
    RecomputeStmt(
        "update courses c set rating = r.rating, rating_count = r.count from ( select coalesce(round(avg(rating), 2), 0) as rating, count(*)::integer as count from course_reviews where course_id = $1 ) r where c.id = $1",
        None,
    )
}
impl RecomputeStmt {
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
pub struct ListStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn list() -> ListStmt {
    ListStmt(
        "select r.id, r.rating, r.body, r.created_at, u.first_name || ' ' || left(u.last_name, 1) || '.' as author from course_reviews r join users u on u.tenant_id = r.tenant_id and u.id = r.user_id where r.course_id = $1 and ($2::timestamptz is null or (r.created_at, r.id) < ($2, $3::uuid)) order by r.created_at desc, r.id desc limit $4",
        None,
    )
}
impl ListStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        course_id: &'a uuid::Uuid,
        cursor_at: &'a Option<time::OffsetDateTime>,
        cursor_id: &'a Option<uuid::Uuid>,
        most: &'a i64,
    ) -> ReviewRowQuery<'c, 'a, 's, C, ReviewRow, 4> {
        ReviewRowQuery {
            client,
            params: [course_id, cursor_at, cursor_id, most],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<ReviewRowBorrowed, tokio_postgres::Error> {
                Ok(ReviewRowBorrowed {
                    id: row.try_get(0)?,
                    rating: row.try_get(1)?,
                    body: row.try_get(2)?,
                    created_at: row.try_get(3)?,
                    author: row.try_get(4)?,
                })
            },
            mapper: |it| ReviewRow::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<'c, 'a, 's, ListParams, ReviewRowQuery<'c, 'a, 's, C, ReviewRow, 4>, C> for ListStmt
{
    fn params(&'s self, client: &'c C, params: &'a ListParams) -> ReviewRowQuery<'c, 'a, 's, C, ReviewRow, 4> {
        self.bind(client, &params.course_id, &params.cursor_at, &params.cursor_id, &params.most)
    }
}
pub struct OwnStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn own() -> OwnStmt {
    OwnStmt("select id, rating, body, created_at from course_reviews where course_id = $1 and user_id = $2", None)
}
impl OwnStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        course_id: &'a uuid::Uuid,
        user_id: &'a uuid::Uuid,
    ) -> OwnReviewRowQuery<'c, 'a, 's, C, OwnReviewRow, 2> {
        OwnReviewRowQuery {
            client,
            params: [course_id, user_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<OwnReviewRowBorrowed, tokio_postgres::Error> {
                Ok(OwnReviewRowBorrowed {
                    id: row.try_get(0)?,
                    rating: row.try_get(1)?,
                    body: row.try_get(2)?,
                    created_at: row.try_get(3)?,
                })
            },
            mapper: |it| OwnReviewRow::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<'c, 'a, 's, OwnParams, OwnReviewRowQuery<'c, 'a, 's, C, OwnReviewRow, 2>, C>
    for OwnStmt
{
    fn params(&'s self, client: &'c C, params: &'a OwnParams) -> OwnReviewRowQuery<'c, 'a, 's, C, OwnReviewRow, 2> {
        self.bind(client, &params.course_id, &params.user_id)
    }
}
pub struct SpreadStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn spread() -> SpreadStmt {
    SpreadStmt(
        "select rating, count(*) as count from course_reviews where course_id = $1 group by rating order by rating desc",
        None,
    )
}
impl SpreadStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        course_id: &'a uuid::Uuid,
    ) -> SpreadRowQuery<'c, 'a, 's, C, SpreadRow, 1> {
        SpreadRowQuery {
            client,
            params: [course_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<SpreadRow, tokio_postgres::Error> {
                Ok(SpreadRow { rating: row.try_get(0)?, count: row.try_get(1)? })
            },
            mapper: |it| SpreadRow::from(it),
        }
    }
}
