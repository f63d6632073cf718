// This file was generated with `clorinde`. Do not modify.

#[derive(Debug)]
pub struct InsertParams<T1: crate::StringSql, T2: crate::BytesSql, T3: crate::StringSql> {
    pub tenant_id: uuid::Uuid,
    pub asset_id: uuid::Uuid,
    pub width: i32,
    pub format: T1,
    pub bytes: i64,
    pub sha256: T2,
    pub blob_key: T3,
    pub at: time::OffsetDateTime,
}
#[derive(Debug)]
pub struct OfWidthParams<T1: crate::StringSql> {
    pub asset_id: uuid::Uuid,
    pub width: i32,
    pub format: T1,
}
#[derive(Debug, Clone, PartialEq)]
pub struct VariantRow {
    pub format: String,
    pub bytes: i64,
    pub sha256: Vec<u8>,
    pub blob_key: String,
}
pub struct VariantRowBorrowed<'a> {
    pub format: &'a str,
    pub bytes: i64,
    pub sha256: &'a [u8],
    pub blob_key: &'a str,
}
impl<'a> From<VariantRowBorrowed<'a>> for VariantRow {
    fn from(VariantRowBorrowed { format, bytes, sha256, blob_key }: VariantRowBorrowed<'a>) -> Self {
        Self { format: format.into(), bytes, sha256: sha256.into(), blob_key: blob_key.into() }
    }
}
use crate::client::async_::GenericClient;
use futures::{self, StreamExt, TryStreamExt};
pub struct VariantRowQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<VariantRowBorrowed, tokio_postgres::Error>,
    mapper: fn(VariantRowBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> VariantRowQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(VariantRowBorrowed) -> R) -> VariantRowQuery<'c, 'a, 's, C, R, N> {
        VariantRowQuery {
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
pub struct InsertStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn insert() -> InsertStmt {
    InsertStmt(
        "insert into media_variants (tenant_id, asset_id, width, format, bytes, sha256, blob_key, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (tenant_id, asset_id, width, format) do update set bytes = excluded.bytes, sha256 = excluded.sha256, blob_key = excluded.blob_key",
        None,
    )
}
impl InsertStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient, T1: crate::StringSql, T2: crate::BytesSql, T3: crate::StringSql>(
        &'s self,
        client: &'c C,
        tenant_id: &'a uuid::Uuid,
        asset_id: &'a uuid::Uuid,
        width: &'a i32,
        format: &'a T1,
        bytes: &'a i64,
        sha256: &'a T2,
        blob_key: &'a T3,
        at: &'a time::OffsetDateTime,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[tenant_id, asset_id, width, format, bytes, sha256, blob_key, at]).await
    }
}
impl<'a, C: GenericClient + Send + Sync, T1: crate::StringSql, T2: crate::BytesSql, T3: crate::StringSql>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        InsertParams<T1, T2, T3>,
        std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>>,
        C,
    > for InsertStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a InsertParams<T1, T2, T3>,
    ) -> std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>> {
        Box::pin(self.bind(
            client,
            &params.tenant_id,
            &params.asset_id,
            &params.width,
            &params.format,
            &params.bytes,
            &params.sha256,
            &params.blob_key,
            &params.at,
        ))
    }
}
pub struct OfWidthStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn of_width() -> OfWidthStmt {
    OfWidthStmt(
        "select format, bytes, sha256, blob_key from media_variants where asset_id = $1 and width = $2 order by format = $3 desc limit 1",
        None,
    )
}
impl OfWidthStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient, T1: crate::StringSql>(
        &'s self,
        client: &'c C,
        asset_id: &'a uuid::Uuid,
        width: &'a i32,
        format: &'a T1,
    ) -> VariantRowQuery<'c, 'a, 's, C, VariantRow, 3> {
        VariantRowQuery {
            client,
            params: [asset_id, width, format],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<VariantRowBorrowed, tokio_postgres::Error> {
                Ok(VariantRowBorrowed {
                    format: row.try_get(0)?,
                    bytes: row.try_get(1)?,
                    sha256: row.try_get(2)?,
                    blob_key: row.try_get(3)?,
                })
            },
            mapper: |it| VariantRow::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::StringSql>
    crate::client::async_::Params<'c, 'a, 's, OfWidthParams<T1>, VariantRowQuery<'c, 'a, 's, C, VariantRow, 3>, C>
    for OfWidthStmt
{
    fn params(&'s self, client: &'c C, params: &'a OfWidthParams<T1>) -> VariantRowQuery<'c, 'a, 's, C, VariantRow, 3> {
        self.bind(client, &params.asset_id, &params.width, &params.format)
    }
}
pub struct KeysStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn keys() -> KeysStmt {
    KeysStmt("select blob_key from media_variants where asset_id = $1 order by blob_key", None)
}
impl KeysStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        asset_id: &'a uuid::Uuid,
    ) -> StringQuery<'c, 'a, 's, C, String, 1> {
        StringQuery {
            client,
            params: [asset_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it.into(),
        }
    }
}
