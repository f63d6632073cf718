// This file was generated with `clorinde`. Do not modify.

#[derive(Debug)]
pub struct InsertParams<
    T1: crate::StringSql,
    T2: crate::StringSql,
    T3: crate::StringSql,
    T4: crate::StringSql,
    T5: crate::StringSql,
    T6: crate::StringSql,
> {
    pub tenant_id: uuid::Uuid,
    pub id: uuid::Uuid,
    pub email: T1,
    pub first_name: T2,
    pub last_name: T3,
    pub password_hash: T4,
    pub locale: T5,
    pub next_path: T6,
    pub expires_at: time::OffsetDateTime,
    pub at: time::OffsetDateTime,
}
#[derive(Clone, Copy, Debug)]
pub struct ForLetterParams {
    pub since: time::OffsetDateTime,
    pub id: uuid::Uuid,
    pub now: time::OffsetDateTime,
}
#[derive(Debug)]
pub struct GiveTokenParams<T1: crate::BytesSql> {
    pub token_hash: T1,
    pub id: uuid::Uuid,
}
#[derive(Debug)]
pub struct ByTokenParams<T1: crate::BytesSql> {
    pub token_hash: T1,
    pub now: time::OffsetDateTime,
}
#[derive(Debug)]
pub struct TakeParams<T1: crate::BytesSql> {
    pub token_hash: T1,
    pub now: time::OffsetDateTime,
}
#[derive(Debug, Clone, PartialEq)]
pub struct ForLetter {
    pub email: String,
    pub first_name: String,
    pub last_name: String,
    pub locale: String,
    pub next_path: String,
    pub taken: bool,
    pub lately: i64,
}
pub struct ForLetterBorrowed<'a> {
    pub email: &'a str,
    pub first_name: &'a str,
    pub last_name: &'a str,
    pub locale: &'a str,
    pub next_path: &'a str,
    pub taken: bool,
    pub lately: i64,
}
impl<'a> From<ForLetterBorrowed<'a>> for ForLetter {
    fn from(
        ForLetterBorrowed { email, first_name, last_name, locale, next_path, taken, lately }: ForLetterBorrowed<'a>,
    ) -> Self {
        Self {
            email: email.into(),
            first_name: first_name.into(),
            last_name: last_name.into(),
            locale: locale.into(),
            next_path: next_path.into(),
            taken,
            lately,
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct ByToken {
    pub id: uuid::Uuid,
    pub email: String,
    pub first_name: String,
    pub last_name: String,
}
pub struct ByTokenBorrowed<'a> {
    pub id: uuid::Uuid,
    pub email: &'a str,
    pub first_name: &'a str,
    pub last_name: &'a str,
}
impl<'a> From<ByTokenBorrowed<'a>> for ByToken {
    fn from(ByTokenBorrowed { id, email, first_name, last_name }: ByTokenBorrowed<'a>) -> Self {
        Self { id, email: email.into(), first_name: first_name.into(), last_name: last_name.into() }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct Take {
    pub id: uuid::Uuid,
    pub email: String,
    pub first_name: String,
    pub last_name: String,
    pub password_hash: String,
    pub locale: String,
}
pub struct TakeBorrowed<'a> {
    pub id: uuid::Uuid,
    pub email: &'a str,
    pub first_name: &'a str,
    pub last_name: &'a str,
    pub password_hash: &'a str,
    pub locale: &'a str,
}
impl<'a> From<TakeBorrowed<'a>> for Take {
    fn from(TakeBorrowed { id, email, first_name, last_name, password_hash, locale }: TakeBorrowed<'a>) -> Self {
        Self {
            id,
            email: email.into(),
            first_name: first_name.into(),
            last_name: last_name.into(),
            password_hash: password_hash.into(),
            locale: locale.into(),
        }
    }
}
use crate::client::async_::GenericClient;
use futures::{self, StreamExt, TryStreamExt};
pub struct ForLetterQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<ForLetterBorrowed, tokio_postgres::Error>,
    mapper: fn(ForLetterBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> ForLetterQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(ForLetterBorrowed) -> R) -> ForLetterQuery<'c, 'a, 's, C, R, N> {
        ForLetterQuery {
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
pub struct ByTokenQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<ByTokenBorrowed, tokio_postgres::Error>,
    mapper: fn(ByTokenBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> ByTokenQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(ByTokenBorrowed) -> R) -> ByTokenQuery<'c, 'a, 's, C, R, N> {
        ByTokenQuery {
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
pub struct TakeQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<TakeBorrowed, tokio_postgres::Error>,
    mapper: fn(TakeBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> TakeQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(TakeBorrowed) -> R) -> TakeQuery<'c, 'a, 's, C, R, N> {
        TakeQuery {
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
        "insert into sign_ups (tenant_id, id, email, first_name, last_name, password_hash, locale, next_path, expires_at, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
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
    >(
        &'s self,
        client: &'c C,
        tenant_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
        email: &'a T1,
        first_name: &'a T2,
        last_name: &'a T3,
        password_hash: &'a T4,
        locale: &'a T5,
        next_path: &'a T6,
        expires_at: &'a time::OffsetDateTime,
        at: &'a time::OffsetDateTime,
    ) -> Result<u64, tokio_postgres::Error> {
        client
            .execute(
                self.0,
                &[tenant_id, id, email, first_name, last_name, password_hash, locale, next_path, expires_at, at],
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
>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        InsertParams<T1, T2, T3, T4, T5, T6>,
        std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>>,
        C,
    > for InsertStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a InsertParams<T1, T2, T3, T4, T5, T6>,
    ) -> std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>> {
        Box::pin(self.bind(
            client,
            &params.tenant_id,
            &params.id,
            &params.email,
            &params.first_name,
            &params.last_name,
            &params.password_hash,
            &params.locale,
            &params.next_path,
            &params.expires_at,
            &params.at,
        ))
    }
}
pub struct ForLetterStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn for_letter() -> ForLetterStmt {
    ForLetterStmt(
        "select s.email, s.first_name, s.last_name, s.locale, s.next_path, exists (select from users u where u.tenant_id = s.tenant_id and u.email = s.email) as taken, (select count(*) from sign_ups o where o.tenant_id = s.tenant_id and o.email = s.email and o.created_at > $1) as lately from sign_ups s where s.id = $2 and s.expires_at > $3",
        None,
    )
}
impl ForLetterStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        since: &'a time::OffsetDateTime,
        id: &'a uuid::Uuid,
        now: &'a time::OffsetDateTime,
    ) -> ForLetterQuery<'c, 'a, 's, C, ForLetter, 3> {
        ForLetterQuery {
            client,
            params: [since, id, now],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<ForLetterBorrowed, tokio_postgres::Error> {
                Ok(ForLetterBorrowed {
                    email: row.try_get(0)?,
                    first_name: row.try_get(1)?,
                    last_name: row.try_get(2)?,
                    locale: row.try_get(3)?,
                    next_path: row.try_get(4)?,
                    taken: row.try_get(5)?,
                    lately: row.try_get(6)?,
                })
            },
            mapper: |it| ForLetter::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<'c, 'a, 's, ForLetterParams, ForLetterQuery<'c, 'a, 's, C, ForLetter, 3>, C>
    for ForLetterStmt
{
    fn params(&'s self, client: &'c C, params: &'a ForLetterParams) -> ForLetterQuery<'c, 'a, 's, C, ForLetter, 3> {
        self.bind(client, &params.since, &params.id, &params.now)
    }
}
pub struct GiveTokenStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn give_token() -> GiveTokenStmt {
    GiveTokenStmt("update sign_ups set token_hash = $1 where id = $2", None)
}
impl GiveTokenStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient, T1: crate::BytesSql>(
        &'s self,
        client: &'c C,
        token_hash: &'a T1,
        id: &'a uuid::Uuid,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[token_hash, id]).await
    }
}
impl<'a, C: GenericClient + Send + Sync, T1: crate::BytesSql>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        GiveTokenParams<T1>,
        std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>>,
        C,
    > for GiveTokenStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a GiveTokenParams<T1>,
    ) -> std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>> {
        Box::pin(self.bind(client, &params.token_hash, &params.id))
    }
}
pub struct ByTokenStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn by_token() -> ByTokenStmt {
    ByTokenStmt("select id, email, first_name, last_name from sign_ups where token_hash = $1 and expires_at > $2", None)
}
impl ByTokenStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient, T1: crate::BytesSql>(
        &'s self,
        client: &'c C,
        token_hash: &'a T1,
        now: &'a time::OffsetDateTime,
    ) -> ByTokenQuery<'c, 'a, 's, C, ByToken, 2> {
        ByTokenQuery {
            client,
            params: [token_hash, now],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<ByTokenBorrowed, tokio_postgres::Error> {
                Ok(ByTokenBorrowed {
                    id: row.try_get(0)?,
                    email: row.try_get(1)?,
                    first_name: row.try_get(2)?,
                    last_name: row.try_get(3)?,
                })
            },
            mapper: |it| ByToken::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::BytesSql>
    crate::client::async_::Params<'c, 'a, 's, ByTokenParams<T1>, ByTokenQuery<'c, 'a, 's, C, ByToken, 2>, C>
    for ByTokenStmt
{
    fn params(&'s self, client: &'c C, params: &'a ByTokenParams<T1>) -> ByTokenQuery<'c, 'a, 's, C, ByToken, 2> {
        self.bind(client, &params.token_hash, &params.now)
    }
}
pub struct TakeStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn take() -> TakeStmt {
    TakeStmt(
        "delete from sign_ups where token_hash = $1 and expires_at > $2 returning id, email, first_name, last_name, password_hash, locale",
        None,
    )
}
impl TakeStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient, T1: crate::BytesSql>(
        &'s self,
        client: &'c C,
        token_hash: &'a T1,
        now: &'a time::OffsetDateTime,
    ) -> TakeQuery<'c, 'a, 's, C, Take, 2> {
        TakeQuery {
            client,
            params: [token_hash, now],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<TakeBorrowed, tokio_postgres::Error> {
                Ok(TakeBorrowed {
                    id: row.try_get(0)?,
                    email: row.try_get(1)?,
                    first_name: row.try_get(2)?,
                    last_name: row.try_get(3)?,
                    password_hash: row.try_get(4)?,
                    locale: row.try_get(5)?,
                })
            },
            mapper: |it| Take::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::BytesSql>
    crate::client::async_::Params<'c, 'a, 's, TakeParams<T1>, TakeQuery<'c, 'a, 's, C, Take, 2>, C> for TakeStmt
{
    fn params(&'s self, client: &'c C, params: &'a TakeParams<T1>) -> TakeQuery<'c, 'a, 's, C, Take, 2> {
        self.bind(client, &params.token_hash, &params.now)
    }
}
pub struct DeleteOfEmailStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn delete_of_email() -> DeleteOfEmailStmt {
    DeleteOfEmailStmt("delete from sign_ups where email = $1", None)
}
impl DeleteOfEmailStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient, T1: crate::StringSql>(
        &'s self,
        client: &'c C,
        email: &'a T1,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[email]).await
    }
}
pub struct DeleteOneStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn delete_one() -> DeleteOneStmt {
    DeleteOneStmt("delete from sign_ups where id = $1", None)
}
impl DeleteOneStmt {
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
pub struct DeleteExpiredStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn delete_expired() -> DeleteExpiredStmt {
    DeleteExpiredStmt("delete from sign_ups where expires_at < $1", None)
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
