// This file was generated with `clorinde`. Do not modify.

#[derive(Debug)]
pub struct InsertParams<
    T1: crate::StringSql,
    T2: crate::StringSql,
    T3: crate::StringSql,
    T4: crate::BytesSql,
    T5: crate::StringSql,
> {
    pub tenant_id: uuid::Uuid,
    pub id: uuid::Uuid,
    pub kind: T1,
    pub mime: T2,
    pub name: T3,
    pub bytes: i64,
    pub sha256: T4,
    pub blob_key: T5,
    pub width: Option<i32>,
    pub height: Option<i32>,
    pub duration_seconds: Option<i32>,
    pub is_public: bool,
    pub created_by: Option<uuid::Uuid>,
    pub at: time::OffsetDateTime,
}
#[derive(Debug, Clone, PartialEq)]
pub struct AssetRow {
    pub id: uuid::Uuid,
    pub kind: String,
    pub mime: String,
    pub name: String,
    pub bytes: i64,
    pub sha256: Vec<u8>,
    pub blob_key: String,
    pub width: Option<i32>,
    pub height: Option<i32>,
    pub duration_seconds: Option<i32>,
    pub is_public: bool,
    pub created_by: Option<uuid::Uuid>,
    pub created_at: time::OffsetDateTime,
}
pub struct AssetRowBorrowed<'a> {
    pub id: uuid::Uuid,
    pub kind: &'a str,
    pub mime: &'a str,
    pub name: &'a str,
    pub bytes: i64,
    pub sha256: &'a [u8],
    pub blob_key: &'a str,
    pub width: Option<i32>,
    pub height: Option<i32>,
    pub duration_seconds: Option<i32>,
    pub is_public: bool,
    pub created_by: Option<uuid::Uuid>,
    pub created_at: time::OffsetDateTime,
}
impl<'a> From<AssetRowBorrowed<'a>> for AssetRow {
    fn from(
        AssetRowBorrowed {
            id,
            kind,
            mime,
            name,
            bytes,
            sha256,
            blob_key,
            width,
            height,
            duration_seconds,
            is_public,
            created_by,
            created_at,
        }: AssetRowBorrowed<'a>,
    ) -> Self {
        Self {
            id,
            kind: kind.into(),
            mime: mime.into(),
            name: name.into(),
            bytes,
            sha256: sha256.into(),
            blob_key: blob_key.into(),
            width,
            height,
            duration_seconds,
            is_public,
            created_by,
            created_at,
        }
    }
}
use crate::client::async_::GenericClient;
use futures::{self, StreamExt, TryStreamExt};
pub struct AssetRowQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<AssetRowBorrowed, tokio_postgres::Error>,
    mapper: fn(AssetRowBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> AssetRowQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(AssetRowBorrowed) -> R) -> AssetRowQuery<'c, 'a, 's, C, R, N> {
        AssetRowQuery {
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
pub struct InsertStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn insert() -> InsertStmt {
    InsertStmt(
        "insert into media_assets ( tenant_id, id, kind, mime, name, bytes, sha256, blob_key, width, height, duration_seconds, is_public, created_by, created_at ) values ( $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14 )",
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
        T4: crate::BytesSql,
        T5: crate::StringSql,
    >(
        &'s self,
        client: &'c C,
        tenant_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
        kind: &'a T1,
        mime: &'a T2,
        name: &'a T3,
        bytes: &'a i64,
        sha256: &'a T4,
        blob_key: &'a T5,
        width: &'a Option<i32>,
        height: &'a Option<i32>,
        duration_seconds: &'a Option<i32>,
        is_public: &'a bool,
        created_by: &'a Option<uuid::Uuid>,
        at: &'a time::OffsetDateTime,
    ) -> Result<u64, tokio_postgres::Error> {
        client
            .execute(
                self.0,
                &[
                    tenant_id,
                    id,
                    kind,
                    mime,
                    name,
                    bytes,
                    sha256,
                    blob_key,
                    width,
                    height,
                    duration_seconds,
                    is_public,
                    created_by,
                    at,
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
    T4: crate::BytesSql,
    T5: crate::StringSql,
>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        InsertParams<T1, T2, T3, T4, T5>,
        std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>>,
        C,
    > for InsertStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a InsertParams<T1, T2, T3, T4, T5>,
    ) -> std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>> {
        Box::pin(self.bind(
            client,
            &params.tenant_id,
            &params.id,
            &params.kind,
            &params.mime,
            &params.name,
            &params.bytes,
            &params.sha256,
            &params.blob_key,
            &params.width,
            &params.height,
            &params.duration_seconds,
            &params.is_public,
            &params.created_by,
            &params.at,
        ))
    }
}
pub struct ByIdStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn by_id() -> ByIdStmt {
    ByIdStmt(
        "select id, kind, mime, name, bytes, sha256, blob_key, width, height, duration_seconds, is_public, created_by, created_at from media_assets where id = $1",
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
    ) -> AssetRowQuery<'c, 'a, 's, C, AssetRow, 1> {
        AssetRowQuery {
            client,
            params: [id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<AssetRowBorrowed, tokio_postgres::Error> {
                Ok(AssetRowBorrowed {
                    id: row.try_get(0)?,
                    kind: row.try_get(1)?,
                    mime: row.try_get(2)?,
                    name: row.try_get(3)?,
                    bytes: row.try_get(4)?,
                    sha256: row.try_get(5)?,
                    blob_key: row.try_get(6)?,
                    width: row.try_get(7)?,
                    height: row.try_get(8)?,
                    duration_seconds: row.try_get(9)?,
                    is_public: row.try_get(10)?,
                    created_by: row.try_get(11)?,
                    created_at: row.try_get(12)?,
                })
            },
            mapper: |it| AssetRow::from(it),
        }
    }
}
pub struct PublicByIdStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn public_by_id() -> PublicByIdStmt {
    PublicByIdStmt(
        "select id, kind, mime, name, bytes, sha256, blob_key, width, height, duration_seconds, is_public, created_by, created_at from media_assets where id = $1 and is_public",
        None,
    )
}
impl PublicByIdStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        id: &'a uuid::Uuid,
    ) -> AssetRowQuery<'c, 'a, 's, C, AssetRow, 1> {
        AssetRowQuery {
            client,
            params: [id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<AssetRowBorrowed, tokio_postgres::Error> {
                Ok(AssetRowBorrowed {
                    id: row.try_get(0)?,
                    kind: row.try_get(1)?,
                    mime: row.try_get(2)?,
                    name: row.try_get(3)?,
                    bytes: row.try_get(4)?,
                    sha256: row.try_get(5)?,
                    blob_key: row.try_get(6)?,
                    width: row.try_get(7)?,
                    height: row.try_get(8)?,
                    duration_seconds: row.try_get(9)?,
                    is_public: row.try_get(10)?,
                    created_by: row.try_get(11)?,
                    created_at: row.try_get(12)?,
                })
            },
            mapper: |it| AssetRow::from(it),
        }
    }
}
pub struct HoldStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn hold() -> HoldStmt {
    HoldStmt("select id from media_assets where id = $1 for key share", None)
}
impl HoldStmt {
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
pub struct RemoveStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn remove() -> RemoveStmt {
    RemoveStmt("delete from media_assets where id = $1", None)
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
