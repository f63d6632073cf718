// This file was generated with `clorinde`. Do not modify.

#[derive(Debug)]
pub struct ByIdentifierParams<T1: crate::StringSql, T2: crate::StringSql> {
    pub email: Option<T1>,
    pub phone: Option<T2>,
}
#[derive(Debug)]
pub struct SetPasswordParams<T1: crate::StringSql> {
    pub tenant_id: uuid::Uuid,
    pub user_id: uuid::Uuid,
    pub hash: T1,
    pub at: time::OffsetDateTime,
}
#[derive(Clone, Copy, Debug)]
pub struct NoteSignInParams {
    pub at: time::OffsetDateTime,
    pub id: uuid::Uuid,
}
#[derive(Clone, Copy, Debug)]
pub struct VerifyEmailParams {
    pub at: time::OffsetDateTime,
    pub id: uuid::Uuid,
}
#[derive(Debug)]
pub struct FailureStateParams<T1: crate::BytesSql> {
    pub identifier_hash: T1,
    pub now: time::OffsetDateTime,
}
#[derive(Debug)]
pub struct CountFailureParams<T1: crate::BytesSql> {
    pub tenant_id: uuid::Uuid,
    pub identifier_hash: T1,
    pub now: time::OffsetDateTime,
    pub forget_before: time::OffsetDateTime,
}
#[derive(Debug)]
pub struct LockParams<T1: crate::BytesSql> {
    pub until: time::OffsetDateTime,
    pub identifier_hash: T1,
}
#[derive(Debug, Clone, PartialEq)]
pub struct Account {
    pub id: uuid::Uuid,
    pub is_active: bool,
    pub requires_password_change: bool,
    pub hash: Option<String>,
}
pub struct AccountBorrowed<'a> {
    pub id: uuid::Uuid,
    pub is_active: bool,
    pub requires_password_change: bool,
    pub hash: Option<&'a str>,
}
impl<'a> From<AccountBorrowed<'a>> for Account {
    fn from(AccountBorrowed { id, is_active, requires_password_change, hash }: AccountBorrowed<'a>) -> Self {
        Self { id, is_active, requires_password_change, hash: hash.map(|v| v.into()) }
    }
}
#[derive(Debug, Clone, PartialEq, Copy)]
pub struct FailureState {
    pub failures: i32,
    pub locked_until: Option<time::OffsetDateTime>,
}
use crate::client::async_::GenericClient;
use futures::{self, StreamExt, TryStreamExt};
pub struct AccountQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<AccountBorrowed, tokio_postgres::Error>,
    mapper: fn(AccountBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> AccountQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(AccountBorrowed) -> R) -> AccountQuery<'c, 'a, 's, C, R, N> {
        AccountQuery {
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
pub struct FailureStateQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<FailureState, tokio_postgres::Error>,
    mapper: fn(FailureState) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> FailureStateQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(FailureState) -> R) -> FailureStateQuery<'c, 'a, 's, C, R, N> {
        FailureStateQuery {
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
pub struct ByIdentifierStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn by_identifier() -> ByIdentifierStmt {
    ByIdentifierStmt(
        "select u.id, u.is_active, u.requires_password_change, p.hash from users u left join user_passwords p on p.tenant_id = u.tenant_id and p.user_id = u.id where u.email = $1 or u.phone = $2",
        None,
    )
}
impl ByIdentifierStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient, T1: crate::StringSql, T2: crate::StringSql>(
        &'s self,
        client: &'c C,
        email: &'a Option<T1>,
        phone: &'a Option<T2>,
    ) -> AccountQuery<'c, 'a, 's, C, Account, 2> {
        AccountQuery {
            client,
            params: [email, phone],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<AccountBorrowed, tokio_postgres::Error> {
                Ok(AccountBorrowed {
                    id: row.try_get(0)?,
                    is_active: row.try_get(1)?,
                    requires_password_change: row.try_get(2)?,
                    hash: row.try_get(3)?,
                })
            },
            mapper: |it| Account::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::StringSql, T2: crate::StringSql>
    crate::client::async_::Params<'c, 'a, 's, ByIdentifierParams<T1, T2>, AccountQuery<'c, 'a, 's, C, Account, 2>, C>
    for ByIdentifierStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ByIdentifierParams<T1, T2>,
    ) -> AccountQuery<'c, 'a, 's, C, Account, 2> {
        self.bind(client, &params.email, &params.phone)
    }
}
pub struct ByUserStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn by_user() -> ByUserStmt {
    ByUserStmt(
        "select u.id, u.is_active, u.requires_password_change, p.hash from users u left join user_passwords p on p.tenant_id = u.tenant_id and p.user_id = u.id where u.id = $1",
        None,
    )
}
impl ByUserStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        id: &'a uuid::Uuid,
    ) -> AccountQuery<'c, 'a, 's, C, Account, 1> {
        AccountQuery {
            client,
            params: [id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<AccountBorrowed, tokio_postgres::Error> {
                Ok(AccountBorrowed {
                    id: row.try_get(0)?,
                    is_active: row.try_get(1)?,
                    requires_password_change: row.try_get(2)?,
                    hash: row.try_get(3)?,
                })
            },
            mapper: |it| Account::from(it),
        }
    }
}
pub struct SetPasswordStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn set_password() -> SetPasswordStmt {
    SetPasswordStmt(
        "insert into user_passwords (tenant_id, user_id, hash, changed_at) values ($1, $2, $3, $4) on conflict (tenant_id, user_id) do update set hash = excluded.hash, changed_at = excluded.changed_at",
        None,
    )
}
impl SetPasswordStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient, T1: crate::StringSql>(
        &'s self,
        client: &'c C,
        tenant_id: &'a uuid::Uuid,
        user_id: &'a uuid::Uuid,
        hash: &'a T1,
        at: &'a time::OffsetDateTime,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[tenant_id, user_id, hash, at]).await
    }
}
impl<'a, C: GenericClient + Send + Sync, T1: crate::StringSql>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        SetPasswordParams<T1>,
        std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>>,
        C,
    > for SetPasswordStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a SetPasswordParams<T1>,
    ) -> std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>> {
        Box::pin(self.bind(client, &params.tenant_id, &params.user_id, &params.hash, &params.at))
    }
}
pub struct PasswordIsOwnStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn password_is_own() -> PasswordIsOwnStmt {
    PasswordIsOwnStmt("update users set requires_password_change = false where id = $1", None)
}
impl PasswordIsOwnStmt {
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
pub struct NoteSignInStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn note_sign_in() -> NoteSignInStmt {
    NoteSignInStmt("update users set last_login = $1 where id = $2", None)
}
impl NoteSignInStmt {
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
        NoteSignInParams,
        std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>>,
        C,
    > for NoteSignInStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a NoteSignInParams,
    ) -> std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>> {
        Box::pin(self.bind(client, &params.at, &params.id))
    }
}
pub struct VerifyEmailStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn verify_email() -> VerifyEmailStmt {
    VerifyEmailStmt("update users set email_verified_at = $1 where id = $2 and email_verified_at is null", None)
}
impl VerifyEmailStmt {
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
        VerifyEmailParams,
        std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>>,
        C,
    > for VerifyEmailStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a VerifyEmailParams,
    ) -> std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>> {
        Box::pin(self.bind(client, &params.at, &params.id))
    }
}
pub struct FailureStateStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn failure_state() -> FailureStateStmt {
    FailureStateStmt(
        "select failures, locked_until from sign_in_failures where identifier_hash = $1 and locked_until > $2",
        None,
    )
}
impl FailureStateStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient, T1: crate::BytesSql>(
        &'s self,
        client: &'c C,
        identifier_hash: &'a T1,
        now: &'a time::OffsetDateTime,
    ) -> FailureStateQuery<'c, 'a, 's, C, FailureState, 2> {
        FailureStateQuery {
            client,
            params: [identifier_hash, now],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<FailureState, tokio_postgres::Error> {
                Ok(FailureState { failures: row.try_get(0)?, locked_until: row.try_get(1)? })
            },
            mapper: |it| FailureState::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::BytesSql>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        FailureStateParams<T1>,
        FailureStateQuery<'c, 'a, 's, C, FailureState, 2>,
        C,
    > for FailureStateStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a FailureStateParams<T1>,
    ) -> FailureStateQuery<'c, 'a, 's, C, FailureState, 2> {
        self.bind(client, &params.identifier_hash, &params.now)
    }
}
pub struct CountFailureStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn count_failure() -> CountFailureStmt {
    CountFailureStmt(
        "insert into sign_in_failures as f (tenant_id, identifier_hash, failures, last_failed_at) values ($1, $2, 1, $3) on conflict (tenant_id, identifier_hash) do update set failures = case when f.last_failed_at < $4 then 1 else f.failures + 1 end, last_failed_at = $3 where f.locked_until is null or f.locked_until <= $3 returning failures",
        None,
    )
}
impl CountFailureStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient, T1: crate::BytesSql>(
        &'s self,
        client: &'c C,
        tenant_id: &'a uuid::Uuid,
        identifier_hash: &'a T1,
        now: &'a time::OffsetDateTime,
        forget_before: &'a time::OffsetDateTime,
    ) -> I32Query<'c, 'a, 's, C, i32, 4> {
        I32Query {
            client,
            params: [tenant_id, identifier_hash, now, forget_before],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it,
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::BytesSql>
    crate::client::async_::Params<'c, 'a, 's, CountFailureParams<T1>, I32Query<'c, 'a, 's, C, i32, 4>, C>
    for CountFailureStmt
{
    fn params(&'s self, client: &'c C, params: &'a CountFailureParams<T1>) -> I32Query<'c, 'a, 's, C, i32, 4> {
        self.bind(client, &params.tenant_id, &params.identifier_hash, &params.now, &params.forget_before)
    }
}
pub struct LockStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn lock() -> LockStmt {
    LockStmt("update sign_in_failures set locked_until = $1 where identifier_hash = $2", None)
}
impl LockStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient, T1: crate::BytesSql>(
        &'s self,
        client: &'c C,
        until: &'a time::OffsetDateTime,
        identifier_hash: &'a T1,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[until, identifier_hash]).await
    }
}
impl<'a, C: GenericClient + Send + Sync, T1: crate::BytesSql>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        LockParams<T1>,
        std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>>,
        C,
    > for LockStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a LockParams<T1>,
    ) -> std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>> {
        Box::pin(self.bind(client, &params.until, &params.identifier_hash))
    }
}
pub struct ForgetFailuresStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn forget_failures() -> ForgetFailuresStmt {
    ForgetFailuresStmt("delete from sign_in_failures where identifier_hash = any($1)", None)
}
impl ForgetFailuresStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient, T1: crate::BytesSql, T2: crate::ArraySql<Item = T1>>(
        &'s self,
        client: &'c C,
        identifier_hashes: &'a T2,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[identifier_hashes]).await
    }
}
pub struct DeleteOldFailuresStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn delete_old_failures() -> DeleteOldFailuresStmt {
    DeleteOldFailuresStmt(
        "delete from sign_in_failures where last_failed_at < $1 and (locked_until is null or locked_until < $1)",
        None,
    )
}
impl DeleteOldFailuresStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        before: &'a time::OffsetDateTime,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[before]).await
    }
}
