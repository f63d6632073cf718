// This file was generated with `clorinde`. Do not modify.

#[derive(Debug)]
pub struct GrantAccessParams<T1: crate::StringSql, T2: crate::StringSql> {
    pub tenant_id: uuid::Uuid,
    pub id: uuid::Uuid,
    pub user_id: uuid::Uuid,
    pub course_id: uuid::Uuid,
    pub reason: T1,
    pub source: T2,
    pub granted_by: Option<uuid::Uuid>,
    pub at: time::OffsetDateTime,
    pub ends_at: Option<time::OffsetDateTime>,
}
#[derive(Debug)]
pub struct RevokeFreeParams<T1: crate::StringSql> {
    pub at: time::OffsetDateTime,
    pub by: Option<uuid::Uuid>,
    pub reason: T1,
    pub user_id: uuid::Uuid,
    pub course_id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct OfLearnerParams {
    pub user_id: uuid::Uuid,
    pub course_id: uuid::Uuid,
}
#[derive(Debug, Clone, PartialEq)]
pub struct EntitlementRow {
    pub id: uuid::Uuid,
    pub reason: String,
    pub source: String,
    pub granted_at: time::OffsetDateTime,
    pub starts_at: time::OffsetDateTime,
    pub ends_at: Option<time::OffsetDateTime>,
    pub revoked_at: Option<time::OffsetDateTime>,
    pub revoke_reason: Option<String>,
    pub granted_by_name: Option<String>,
}
pub struct EntitlementRowBorrowed<'a> {
    pub id: uuid::Uuid,
    pub reason: &'a str,
    pub source: &'a str,
    pub granted_at: time::OffsetDateTime,
    pub starts_at: time::OffsetDateTime,
    pub ends_at: Option<time::OffsetDateTime>,
    pub revoked_at: Option<time::OffsetDateTime>,
    pub revoke_reason: Option<&'a str>,
    pub granted_by_name: Option<&'a str>,
}
impl<'a> From<EntitlementRowBorrowed<'a>> for EntitlementRow {
    fn from(
        EntitlementRowBorrowed {
            id,
            reason,
            source,
            granted_at,
            starts_at,
            ends_at,
            revoked_at,
            revoke_reason,
            granted_by_name,
        }: EntitlementRowBorrowed<'a>,
    ) -> Self {
        Self {
            id,
            reason: reason.into(),
            source: source.into(),
            granted_at,
            starts_at,
            ends_at,
            revoked_at,
            revoke_reason: revoke_reason.map(|v| v.into()),
            granted_by_name: granted_by_name.map(|v| v.into()),
        }
    }
}
use crate::client::async_::GenericClient;
use futures::{self, StreamExt, TryStreamExt};
pub struct EntitlementRowQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<EntitlementRowBorrowed, tokio_postgres::Error>,
    mapper: fn(EntitlementRowBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> EntitlementRowQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(EntitlementRowBorrowed) -> R) -> EntitlementRowQuery<'c, 'a, 's, C, R, N> {
        EntitlementRowQuery {
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
pub struct GrantAccessStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn grant_access() -> GrantAccessStmt {
    GrantAccessStmt(
        "insert into entitlements (tenant_id, id, user_id, course_id, reason, source, granted_by, granted_at, starts_at, ends_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9) on conflict (tenant_id, user_id, course_id, reason, source) where revoked_at is null do nothing",
        None,
    )
}
impl GrantAccessStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient, T1: crate::StringSql, T2: crate::StringSql>(
        &'s self,
        client: &'c C,
        tenant_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
        user_id: &'a uuid::Uuid,
        course_id: &'a uuid::Uuid,
        reason: &'a T1,
        source: &'a T2,
        granted_by: &'a Option<uuid::Uuid>,
        at: &'a time::OffsetDateTime,
        ends_at: &'a Option<time::OffsetDateTime>,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[tenant_id, id, user_id, course_id, reason, source, granted_by, at, ends_at]).await
    }
}
impl<'a, C: GenericClient + Send + Sync, T1: crate::StringSql, T2: crate::StringSql>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        GrantAccessParams<T1, T2>,
        std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>>,
        C,
    > for GrantAccessStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a GrantAccessParams<T1, T2>,
    ) -> std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>> {
        Box::pin(self.bind(
            client,
            &params.tenant_id,
            &params.id,
            &params.user_id,
            &params.course_id,
            &params.reason,
            &params.source,
            &params.granted_by,
            &params.at,
            &params.ends_at,
        ))
    }
}
pub struct RevokeFreeStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn revoke_free() -> RevokeFreeStmt {
    RevokeFreeStmt(
        "update entitlements set revoked_at = $1, revoked_by = $2, revoke_reason = $3 where user_id = $4 and course_id = $5 and reason = 'free' and revoked_at is null",
        None,
    )
}
impl RevokeFreeStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient, T1: crate::StringSql>(
        &'s self,
        client: &'c C,
        at: &'a time::OffsetDateTime,
        by: &'a Option<uuid::Uuid>,
        reason: &'a T1,
        user_id: &'a uuid::Uuid,
        course_id: &'a uuid::Uuid,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[at, by, reason, user_id, course_id]).await
    }
}
impl<'a, C: GenericClient + Send + Sync, T1: crate::StringSql>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        RevokeFreeParams<T1>,
        std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>>,
        C,
    > for RevokeFreeStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a RevokeFreeParams<T1>,
    ) -> std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>> {
        Box::pin(self.bind(client, &params.at, &params.by, &params.reason, &params.user_id, &params.course_id))
    }
}
pub struct OfLearnerStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn of_learner() -> OfLearnerStmt {
    OfLearnerStmt(
        "select n.id, n.reason, n.source, n.granted_at, n.starts_at, n.ends_at, n.revoked_at, n.revoke_reason, g.first_name || ' ' || g.last_name as granted_by_name from entitlements n left join users g on g.tenant_id = n.tenant_id and g.id = n.granted_by where n.user_id = $1 and n.course_id = $2 order by n.granted_at desc, n.id desc",
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
    ) -> EntitlementRowQuery<'c, 'a, 's, C, EntitlementRow, 2> {
        EntitlementRowQuery {
            client,
            params: [user_id, course_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<EntitlementRowBorrowed, tokio_postgres::Error> {
                Ok(EntitlementRowBorrowed {
                    id: row.try_get(0)?,
                    reason: row.try_get(1)?,
                    source: row.try_get(2)?,
                    granted_at: row.try_get(3)?,
                    starts_at: row.try_get(4)?,
                    ends_at: row.try_get(5)?,
                    revoked_at: row.try_get(6)?,
                    revoke_reason: row.try_get(7)?,
                    granted_by_name: row.try_get(8)?,
                })
            },
            mapper: |it| EntitlementRow::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<'c, 'a, 's, OfLearnerParams, EntitlementRowQuery<'c, 'a, 's, C, EntitlementRow, 2>, C>
    for OfLearnerStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a OfLearnerParams,
    ) -> EntitlementRowQuery<'c, 'a, 's, C, EntitlementRow, 2> {
        self.bind(client, &params.user_id, &params.course_id)
    }
}
