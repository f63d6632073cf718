// This file was generated with `clorinde`. Do not modify.

#[derive(Debug)]
pub struct ByCookieParams<T1: crate::BytesSql> {
    pub token_hash: T1,
    pub now: time::OffsetDateTime,
}
#[derive(Clone, Copy, Debug)]
pub struct ByIdParams {
    pub id: uuid::Uuid,
    pub user_id: uuid::Uuid,
    pub now: time::OffsetDateTime,
}
#[derive(Debug)]
pub struct StartParams<T1: crate::StringSql, T2: crate::BytesSql, T3: crate::StringSql, T4: crate::StringSql> {
    pub tenant_id: uuid::Uuid,
    pub id: uuid::Uuid,
    pub user_id: uuid::Uuid,
    pub kind: T1,
    pub token_hash: T2,
    pub user_agent: T3,
    pub ip: T4,
    pub at: time::OffsetDateTime,
    pub expires_at: time::OffsetDateTime,
}
#[derive(Clone, Copy, Debug)]
pub struct TouchParams {
    pub now: time::OffsetDateTime,
    pub expires_at: time::OffsetDateTime,
    pub most_days: i32,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct OfUserParams {
    pub user_id: uuid::Uuid,
    pub now: time::OffsetDateTime,
}
#[derive(Clone, Copy, Debug)]
pub struct EndOneParams {
    pub id: uuid::Uuid,
    pub user_id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct EndOthersParams {
    pub user_id: uuid::Uuid,
    pub kept: uuid::Uuid,
}
#[derive(Debug)]
pub struct ExchangeParams<T1: crate::BytesSql, T2: crate::BytesSql> {
    pub next_hash: T1,
    pub now: time::OffsetDateTime,
    pub expires_at: time::OffsetDateTime,
    pub most_days: i32,
    pub token_hash: T2,
}
#[derive(Debug)]
pub struct SpendParams<T1: crate::BytesSql> {
    pub tenant_id: uuid::Uuid,
    pub token_hash: T1,
    pub session_id: uuid::Uuid,
    pub at: time::OffsetDateTime,
}
#[derive(Debug, Clone, PartialEq)]
pub struct Holder {
    pub session_id: uuid::Uuid,
    pub last_seen_at: time::OffsetDateTime,
    pub expires_at: time::OffsetDateTime,
    pub user_id: uuid::Uuid,
    pub first_name: String,
    pub last_name: String,
    pub email: String,
    pub locale: Option<String>,
    pub timezone: String,
    pub avatar_asset_id: Option<uuid::Uuid>,
    pub requires_password_change: bool,
    pub email_verified: bool,
    pub roles: Vec<String>,
}
pub struct HolderBorrowed<'a> {
    pub session_id: uuid::Uuid,
    pub last_seen_at: time::OffsetDateTime,
    pub expires_at: time::OffsetDateTime,
    pub user_id: uuid::Uuid,
    pub first_name: &'a str,
    pub last_name: &'a str,
    pub email: &'a str,
    pub locale: Option<&'a str>,
    pub timezone: &'a str,
    pub avatar_asset_id: Option<uuid::Uuid>,
    pub requires_password_change: bool,
    pub email_verified: bool,
    pub roles: crate::ArrayIterator<'a, &'a str>,
}
impl<'a> From<HolderBorrowed<'a>> for Holder {
    fn from(
        HolderBorrowed {
            session_id,
            last_seen_at,
            expires_at,
            user_id,
            first_name,
            last_name,
            email,
            locale,
            timezone,
            avatar_asset_id,
            requires_password_change,
            email_verified,
            roles,
        }: HolderBorrowed<'a>,
    ) -> Self {
        Self {
            session_id,
            last_seen_at,
            expires_at,
            user_id,
            first_name: first_name.into(),
            last_name: last_name.into(),
            email: email.into(),
            locale: locale.map(|v| v.into()),
            timezone: timezone.into(),
            avatar_asset_id,
            requires_password_change,
            email_verified,
            roles: roles.map(|v| v.into()).collect(),
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct OfUser {
    pub id: uuid::Uuid,
    pub kind: String,
    pub user_agent: String,
    pub ip: String,
    pub created_at: time::OffsetDateTime,
    pub last_seen_at: time::OffsetDateTime,
    pub expires_at: time::OffsetDateTime,
}
pub struct OfUserBorrowed<'a> {
    pub id: uuid::Uuid,
    pub kind: &'a str,
    pub user_agent: &'a str,
    pub ip: &'a str,
    pub created_at: time::OffsetDateTime,
    pub last_seen_at: time::OffsetDateTime,
    pub expires_at: time::OffsetDateTime,
}
impl<'a> From<OfUserBorrowed<'a>> for OfUser {
    fn from(
        OfUserBorrowed { id, kind, user_agent, ip, created_at, last_seen_at, expires_at }: OfUserBorrowed<'a>,
    ) -> Self {
        Self {
            id,
            kind: kind.into(),
            user_agent: user_agent.into(),
            ip: ip.into(),
            created_at,
            last_seen_at,
            expires_at,
        }
    }
}
#[derive(Debug, Clone, PartialEq, Copy)]
pub struct EndByToken {
    pub id: uuid::Uuid,
    pub user_id: uuid::Uuid,
}
#[derive(Debug, Clone, PartialEq, Copy)]
pub struct Exchange {
    pub id: uuid::Uuid,
    pub user_id: uuid::Uuid,
    pub expires_at: time::OffsetDateTime,
}
#[derive(Debug, Clone, PartialEq, Copy)]
pub struct EndBySpentToken {
    pub id: uuid::Uuid,
    pub user_id: uuid::Uuid,
}
use crate::client::async_::GenericClient;
use futures::{self, StreamExt, TryStreamExt};
pub struct HolderQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<HolderBorrowed, tokio_postgres::Error>,
    mapper: fn(HolderBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> HolderQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(HolderBorrowed) -> R) -> HolderQuery<'c, 'a, 's, C, R, N> {
        HolderQuery {
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
pub struct OfUserQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<OfUserBorrowed, tokio_postgres::Error>,
    mapper: fn(OfUserBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> OfUserQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(OfUserBorrowed) -> R) -> OfUserQuery<'c, 'a, 's, C, R, N> {
        OfUserQuery {
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
pub struct EndByTokenQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<EndByToken, tokio_postgres::Error>,
    mapper: fn(EndByToken) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> EndByTokenQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(EndByToken) -> R) -> EndByTokenQuery<'c, 'a, 's, C, R, N> {
        EndByTokenQuery {
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
pub struct ExchangeQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<Exchange, tokio_postgres::Error>,
    mapper: fn(Exchange) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> ExchangeQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(Exchange) -> R) -> ExchangeQuery<'c, 'a, 's, C, R, N> {
        ExchangeQuery {
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
pub struct EndBySpentTokenQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<EndBySpentToken, tokio_postgres::Error>,
    mapper: fn(EndBySpentToken) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> EndBySpentTokenQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(EndBySpentToken) -> R) -> EndBySpentTokenQuery<'c, 'a, 's, C, R, N> {
        EndBySpentTokenQuery {
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
pub struct ByCookieStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn by_cookie() -> ByCookieStmt {
    ByCookieStmt(
        "select s.id as session_id, s.last_seen_at, s.expires_at, u.id as user_id, u.first_name, u.last_name, u.email, u.locale, u.timezone, u.avatar_asset_id, u.requires_password_change, u.email_verified_at is not null as email_verified, array(select r.role from user_roles r where r.tenant_id = u.tenant_id and r.user_id = u.id) as roles from sessions s join users u on u.tenant_id = s.tenant_id and u.id = s.user_id where s.token_hash = $1 and s.kind = 'web' and s.expires_at > $2 and u.is_active",
        None,
    )
}
impl ByCookieStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient, T1: crate::BytesSql>(
        &'s self,
        client: &'c C,
        token_hash: &'a T1,
        now: &'a time::OffsetDateTime,
    ) -> HolderQuery<'c, 'a, 's, C, Holder, 2> {
        HolderQuery {
            client,
            params: [token_hash, now],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<HolderBorrowed, tokio_postgres::Error> {
                Ok(HolderBorrowed {
                    session_id: row.try_get(0)?,
                    last_seen_at: row.try_get(1)?,
                    expires_at: row.try_get(2)?,
                    user_id: row.try_get(3)?,
                    first_name: row.try_get(4)?,
                    last_name: row.try_get(5)?,
                    email: row.try_get(6)?,
                    locale: row.try_get(7)?,
                    timezone: row.try_get(8)?,
                    avatar_asset_id: row.try_get(9)?,
                    requires_password_change: row.try_get(10)?,
                    email_verified: row.try_get(11)?,
                    roles: row.try_get(12)?,
                })
            },
            mapper: |it| Holder::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::BytesSql>
    crate::client::async_::Params<'c, 'a, 's, ByCookieParams<T1>, HolderQuery<'c, 'a, 's, C, Holder, 2>, C>
    for ByCookieStmt
{
    fn params(&'s self, client: &'c C, params: &'a ByCookieParams<T1>) -> HolderQuery<'c, 'a, 's, C, Holder, 2> {
        self.bind(client, &params.token_hash, &params.now)
    }
}
pub struct ByIdStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn by_id() -> ByIdStmt {
    ByIdStmt(
        "select s.id as session_id, s.last_seen_at, s.expires_at, u.id as user_id, u.first_name, u.last_name, u.email, u.locale, u.timezone, u.avatar_asset_id, u.requires_password_change, u.email_verified_at is not null as email_verified, array(select r.role from user_roles r where r.tenant_id = u.tenant_id and r.user_id = u.id) as roles from sessions s join users u on u.tenant_id = s.tenant_id and u.id = s.user_id where s.id = $1 and s.user_id = $2 and s.kind = 'api' and s.expires_at > $3 and u.is_active",
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
        user_id: &'a uuid::Uuid,
        now: &'a time::OffsetDateTime,
    ) -> HolderQuery<'c, 'a, 's, C, Holder, 3> {
        HolderQuery {
            client,
            params: [id, user_id, now],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<HolderBorrowed, tokio_postgres::Error> {
                Ok(HolderBorrowed {
                    session_id: row.try_get(0)?,
                    last_seen_at: row.try_get(1)?,
                    expires_at: row.try_get(2)?,
                    user_id: row.try_get(3)?,
                    first_name: row.try_get(4)?,
                    last_name: row.try_get(5)?,
                    email: row.try_get(6)?,
                    locale: row.try_get(7)?,
                    timezone: row.try_get(8)?,
                    avatar_asset_id: row.try_get(9)?,
                    requires_password_change: row.try_get(10)?,
                    email_verified: row.try_get(11)?,
                    roles: row.try_get(12)?,
                })
            },
            mapper: |it| Holder::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<'c, 'a, 's, ByIdParams, HolderQuery<'c, 'a, 's, C, Holder, 3>, C> for ByIdStmt
{
    fn params(&'s self, client: &'c C, params: &'a ByIdParams) -> HolderQuery<'c, 'a, 's, C, Holder, 3> {
        self.bind(client, &params.id, &params.user_id, &params.now)
    }
}
pub struct StartStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn start() -> StartStmt {
    StartStmt(
        "insert into sessions (tenant_id, id, user_id, kind, token_hash, user_agent, ip, last_seen_at, expires_at, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $8)",
        None,
    )
}
impl StartStmt {
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
        T2: crate::BytesSql,
        T3: crate::StringSql,
        T4: crate::StringSql,
    >(
        &'s self,
        client: &'c C,
        tenant_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
        user_id: &'a uuid::Uuid,
        kind: &'a T1,
        token_hash: &'a T2,
        user_agent: &'a T3,
        ip: &'a T4,
        at: &'a time::OffsetDateTime,
        expires_at: &'a time::OffsetDateTime,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[tenant_id, id, user_id, kind, token_hash, user_agent, ip, at, expires_at]).await
    }
}
impl<
    'a,
    C: GenericClient + Send + Sync,
    T1: crate::StringSql,
    T2: crate::BytesSql,
    T3: crate::StringSql,
    T4: crate::StringSql,
>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        StartParams<T1, T2, T3, T4>,
        std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>>,
        C,
    > for StartStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a StartParams<T1, T2, T3, T4>,
    ) -> std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>> {
        Box::pin(self.bind(
            client,
            &params.tenant_id,
            &params.id,
            &params.user_id,
            &params.kind,
            &params.token_hash,
            &params.user_agent,
            &params.ip,
            &params.at,
            &params.expires_at,
        ))
    }
}
pub struct TouchStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn touch() -> TouchStmt {
    TouchStmt(
        "update sessions set last_seen_at = $1, expires_at = least($2, created_at + make_interval(days => $3)) where id = $4",
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
        now: &'a time::OffsetDateTime,
        expires_at: &'a time::OffsetDateTime,
        most_days: &'a i32,
        id: &'a uuid::Uuid,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[now, expires_at, most_days, id]).await
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
        Box::pin(self.bind(client, &params.now, &params.expires_at, &params.most_days, &params.id))
    }
}
pub struct OfUserStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn of_user() -> OfUserStmt {
    OfUserStmt(
        "select id, kind, user_agent, ip, created_at, last_seen_at, expires_at from sessions where user_id = $1 and expires_at > $2 order by last_seen_at desc, id desc limit 100",
        None,
    )
}
impl OfUserStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        user_id: &'a uuid::Uuid,
        now: &'a time::OffsetDateTime,
    ) -> OfUserQuery<'c, 'a, 's, C, OfUser, 2> {
        OfUserQuery {
            client,
            params: [user_id, now],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<OfUserBorrowed, tokio_postgres::Error> {
                Ok(OfUserBorrowed {
                    id: row.try_get(0)?,
                    kind: row.try_get(1)?,
                    user_agent: row.try_get(2)?,
                    ip: row.try_get(3)?,
                    created_at: row.try_get(4)?,
                    last_seen_at: row.try_get(5)?,
                    expires_at: row.try_get(6)?,
                })
            },
            mapper: |it| OfUser::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<'c, 'a, 's, OfUserParams, OfUserQuery<'c, 'a, 's, C, OfUser, 2>, C> for OfUserStmt
{
    fn params(&'s self, client: &'c C, params: &'a OfUserParams) -> OfUserQuery<'c, 'a, 's, C, OfUser, 2> {
        self.bind(client, &params.user_id, &params.now)
    }
}
pub struct EndOneStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn end_one() -> EndOneStmt {
    EndOneStmt("delete from sessions where id = $1 and user_id = $2", None)
}
impl EndOneStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        id: &'a uuid::Uuid,
        user_id: &'a uuid::Uuid,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[id, user_id]).await
    }
}
impl<'a, C: GenericClient + Send + Sync>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        EndOneParams,
        std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>>,
        C,
    > for EndOneStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a EndOneParams,
    ) -> std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>> {
        Box::pin(self.bind(client, &params.id, &params.user_id))
    }
}
pub struct EndByTokenStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn end_by_token() -> EndByTokenStmt {
    EndByTokenStmt("delete from sessions where token_hash = $1 returning id, user_id", None)
}
impl EndByTokenStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient, T1: crate::BytesSql>(
        &'s self,
        client: &'c C,
        token_hash: &'a T1,
    ) -> EndByTokenQuery<'c, 'a, 's, C, EndByToken, 1> {
        EndByTokenQuery {
            client,
            params: [token_hash],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<EndByToken, tokio_postgres::Error> {
                Ok(EndByToken { id: row.try_get(0)?, user_id: row.try_get(1)? })
            },
            mapper: |it| EndByToken::from(it),
        }
    }
}
pub struct EndAllStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn end_all() -> EndAllStmt {
    EndAllStmt("delete from sessions where user_id = $1", None)
}
impl EndAllStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        user_id: &'a uuid::Uuid,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[user_id]).await
    }
}
pub struct EndOthersStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn end_others() -> EndOthersStmt {
    EndOthersStmt("delete from sessions where user_id = $1 and id <> $2", None)
}
impl EndOthersStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        user_id: &'a uuid::Uuid,
        kept: &'a uuid::Uuid,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[user_id, kept]).await
    }
}
impl<'a, C: GenericClient + Send + Sync>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        EndOthersParams,
        std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>>,
        C,
    > for EndOthersStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a EndOthersParams,
    ) -> std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>> {
        Box::pin(self.bind(client, &params.user_id, &params.kept))
    }
}
pub struct ExchangeStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn exchange() -> ExchangeStmt {
    ExchangeStmt(
        "update sessions s set token_hash = $1, last_seen_at = $2, expires_at = least($3, s.created_at + make_interval(days => $4)) from users u where s.token_hash = $5 and s.kind = 'api' and s.expires_at > $2 and u.tenant_id = s.tenant_id and u.id = s.user_id and u.is_active returning s.id, s.user_id, s.expires_at",
        None,
    )
}
impl ExchangeStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient, T1: crate::BytesSql, T2: crate::BytesSql>(
        &'s self,
        client: &'c C,
        next_hash: &'a T1,
        now: &'a time::OffsetDateTime,
        expires_at: &'a time::OffsetDateTime,
        most_days: &'a i32,
        token_hash: &'a T2,
    ) -> ExchangeQuery<'c, 'a, 's, C, Exchange, 5> {
        ExchangeQuery {
            client,
            params: [next_hash, now, expires_at, most_days, token_hash],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<Exchange, tokio_postgres::Error> {
                Ok(Exchange { id: row.try_get(0)?, user_id: row.try_get(1)?, expires_at: row.try_get(2)? })
            },
            mapper: |it| Exchange::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::BytesSql, T2: crate::BytesSql>
    crate::client::async_::Params<'c, 'a, 's, ExchangeParams<T1, T2>, ExchangeQuery<'c, 'a, 's, C, Exchange, 5>, C>
    for ExchangeStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ExchangeParams<T1, T2>,
    ) -> ExchangeQuery<'c, 'a, 's, C, Exchange, 5> {
        self.bind(client, &params.next_hash, &params.now, &params.expires_at, &params.most_days, &params.token_hash)
    }
}
pub struct SpendStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn spend() -> SpendStmt {
    SpendStmt(
        "insert into spent_refresh_tokens (tenant_id, token_hash, session_id, spent_at) values ($1, $2, $3, $4)",
        None,
    )
}
impl SpendStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient, T1: crate::BytesSql>(
        &'s self,
        client: &'c C,
        tenant_id: &'a uuid::Uuid,
        token_hash: &'a T1,
        session_id: &'a uuid::Uuid,
        at: &'a time::OffsetDateTime,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[tenant_id, token_hash, session_id, at]).await
    }
}
impl<'a, C: GenericClient + Send + Sync, T1: crate::BytesSql>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        SpendParams<T1>,
        std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>>,
        C,
    > for SpendStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a SpendParams<T1>,
    ) -> std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>> {
        Box::pin(self.bind(client, &params.tenant_id, &params.token_hash, &params.session_id, &params.at))
    }
}
pub struct EndBySpentTokenStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn end_by_spent_token() -> EndBySpentTokenStmt {
    EndBySpentTokenStmt(
        "delete from sessions s using spent_refresh_tokens t where t.token_hash = $1 and s.tenant_id = t.tenant_id and s.id = t.session_id returning s.id, s.user_id",
        None,
    )
}
impl EndBySpentTokenStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient, T1: crate::BytesSql>(
        &'s self,
        client: &'c C,
        token_hash: &'a T1,
    ) -> EndBySpentTokenQuery<'c, 'a, 's, C, EndBySpentToken, 1> {
        EndBySpentTokenQuery {
            client,
            params: [token_hash],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<EndBySpentToken, tokio_postgres::Error> {
                Ok(EndBySpentToken { id: row.try_get(0)?, user_id: row.try_get(1)? })
            },
            mapper: |it| EndBySpentToken::from(it),
        }
    }
}
pub struct DeleteExpiredStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn delete_expired() -> DeleteExpiredStmt {
    DeleteExpiredStmt("delete from sessions where expires_at < $1", None)
}
impl DeleteExpiredStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        now: &'a time::OffsetDateTime,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[now]).await
    }
}
