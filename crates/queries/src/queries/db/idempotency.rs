// This file was generated with `clorinde`. Do not modify.

#[derive(Debug)]
pub struct FindParams<T1: crate::StringSql> {
    pub user_id: uuid::Uuid,
    pub key: T1,
}
#[derive(Debug)]
pub struct KeepParams<T1: crate::StringSql, T2: crate::BytesSql, T3: crate::JsonSql> {
    pub tenant_id: uuid::Uuid,
    pub user_id: uuid::Uuid,
    pub key: T1,
    pub request_hash: T2,
    pub status: i32,
    pub body: T3,
    pub at: time::OffsetDateTime,
}
#[derive(Debug, Clone, PartialEq)]
pub struct Find {
    pub request_hash: Vec<u8>,
    pub status: i32,
    pub body: serde_json::Value,
}
pub struct FindBorrowed<'a> {
    pub request_hash: &'a [u8],
    pub status: i32,
    pub body: postgres_types::Json<&'a serde_json::value::RawValue>,
}
impl<'a> From<FindBorrowed<'a>> for Find {
    fn from(FindBorrowed { request_hash, status, body }: FindBorrowed<'a>) -> Self {
        Self { request_hash: request_hash.into(), status, body: serde_json::from_str(body.0.get()).unwrap() }
    }
}
use crate::client::async_::GenericClient;
use futures::{self, StreamExt, TryStreamExt};
pub struct FindQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<FindBorrowed, tokio_postgres::Error>,
    mapper: fn(FindBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> FindQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(FindBorrowed) -> R) -> FindQuery<'c, 'a, 's, C, R, N> {
        FindQuery {
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
pub struct FindStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn find() -> FindStmt {
    FindStmt("select request_hash, status, body from idempotency_keys where user_id = $1 and key = $2", None)
}
impl FindStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient, T1: crate::StringSql>(
        &'s self,
        client: &'c C,
        user_id: &'a uuid::Uuid,
        key: &'a T1,
    ) -> FindQuery<'c, 'a, 's, C, Find, 2> {
        FindQuery {
            client,
            params: [user_id, key],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<FindBorrowed, tokio_postgres::Error> {
                Ok(FindBorrowed { request_hash: row.try_get(0)?, status: row.try_get(1)?, body: row.try_get(2)? })
            },
            mapper: |it| Find::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::StringSql>
    crate::client::async_::Params<'c, 'a, 's, FindParams<T1>, FindQuery<'c, 'a, 's, C, Find, 2>, C> for FindStmt
{
    fn params(&'s self, client: &'c C, params: &'a FindParams<T1>) -> FindQuery<'c, 'a, 's, C, Find, 2> {
        self.bind(client, &params.user_id, &params.key)
    }
}
pub struct KeepStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn keep() -> KeepStmt {
    KeepStmt(
        "insert into idempotency_keys (tenant_id, user_id, key, request_hash, status, body, created_at) values ($1, $2, $3, $4, $5, $6, $7)",
        None,
    )
}
impl KeepStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient, T1: crate::StringSql, T2: crate::BytesSql, T3: crate::JsonSql>(
        &'s self,
        client: &'c C,
        tenant_id: &'a uuid::Uuid,
        user_id: &'a uuid::Uuid,
        key: &'a T1,
        request_hash: &'a T2,
        status: &'a i32,
        body: &'a T3,
        at: &'a time::OffsetDateTime,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[tenant_id, user_id, key, request_hash, status, body, at]).await
    }
}
impl<'a, C: GenericClient + Send + Sync, T1: crate::StringSql, T2: crate::BytesSql, T3: crate::JsonSql>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        KeepParams<T1, T2, T3>,
        std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>>,
        C,
    > for KeepStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a KeepParams<T1, T2, T3>,
    ) -> std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>> {
        Box::pin(self.bind(
            client,
            &params.tenant_id,
            &params.user_id,
            &params.key,
            &params.request_hash,
            &params.status,
            &params.body,
            &params.at,
        ))
    }
}
