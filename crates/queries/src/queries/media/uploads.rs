// This file was generated with `clorinde`. Do not modify.

#[derive(Clone, Copy, Debug)]
pub struct SetLimitsParams {
    pub upload_max_bytes: i64,
    pub storage_quota_bytes: Option<i64>,
    pub tenant_id: uuid::Uuid,
}
#[derive(Debug)]
pub struct InsertParams<T1: crate::StringSql> {
    pub tenant_id: uuid::Uuid,
    pub id: uuid::Uuid,
    pub user_id: uuid::Uuid,
    pub course_id: uuid::Uuid,
    pub name: T1,
    pub length: i64,
    pub at: time::OffsetDateTime,
    pub expires_at: time::OffsetDateTime,
}
#[derive(Clone, Copy, Debug)]
pub struct ByIdParams {
    pub id: uuid::Uuid,
    pub user_id: uuid::Uuid,
    pub now: time::OffsetDateTime,
}
#[derive(Clone, Copy, Debug)]
pub struct OfCourseParams {
    pub course_id: uuid::Uuid,
    pub user_id: uuid::Uuid,
    pub now: time::OffsetDateTime,
}
#[derive(Debug)]
pub struct RecogniseParams<T1: crate::StringSql> {
    pub kind: T1,
    pub id: uuid::Uuid,
}
#[derive(Debug)]
pub struct FinishParams<T1: crate::StringSql> {
    pub asset_id: uuid::Uuid,
    pub kind: T1,
    pub expires_at: time::OffsetDateTime,
    pub id: uuid::Uuid,
}
#[derive(Debug)]
pub struct UnnamedParams<T1: crate::StringSql, T2: crate::ArraySql<Item = T1>> {
    pub keys: T2,
    pub tenant_id: uuid::Uuid,
}
#[derive(Debug, Clone, PartialEq, Copy)]
pub struct Usage {
    pub files: i64,
    pub stored: i64,
    pub promised: i64,
}
#[derive(Debug, Clone, PartialEq)]
pub struct UploadRow {
    pub id: uuid::Uuid,
    pub course_id: uuid::Uuid,
    pub name: String,
    pub length: i64,
    pub kind: Option<String>,
    pub asset_id: Option<uuid::Uuid>,
    pub expires_at: time::OffsetDateTime,
}
pub struct UploadRowBorrowed<'a> {
    pub id: uuid::Uuid,
    pub course_id: uuid::Uuid,
    pub name: &'a str,
    pub length: i64,
    pub kind: Option<&'a str>,
    pub asset_id: Option<uuid::Uuid>,
    pub expires_at: time::OffsetDateTime,
}
impl<'a> From<UploadRowBorrowed<'a>> for UploadRow {
    fn from(
        UploadRowBorrowed { id, course_id, name, length, kind, asset_id, expires_at }: UploadRowBorrowed<'a>,
    ) -> Self {
        Self { id, course_id, name: name.into(), length, kind: kind.map(|v| v.into()), asset_id, expires_at }
    }
}
use crate::client::async_::GenericClient;
use futures::{self, StreamExt, TryStreamExt};
pub struct SerdejsonValueQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor:
        fn(&tokio_postgres::Row) -> Result<postgres_types::Json<&serde_json::value::RawValue>, tokio_postgres::Error>,
    mapper: fn(postgres_types::Json<&serde_json::value::RawValue>) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> SerdejsonValueQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(
        self,
        mapper: fn(postgres_types::Json<&serde_json::value::RawValue>) -> R,
    ) -> SerdejsonValueQuery<'c, 'a, 's, C, R, N> {
        SerdejsonValueQuery {
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
pub struct UsageQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<Usage, tokio_postgres::Error>,
    mapper: fn(Usage) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> UsageQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(Usage) -> R) -> UsageQuery<'c, 'a, 's, C, R, N> {
        UsageQuery {
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
pub struct UploadRowQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<UploadRowBorrowed, tokio_postgres::Error>,
    mapper: fn(UploadRowBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> UploadRowQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(UploadRowBorrowed) -> R) -> UploadRowQuery<'c, 'a, 's, C, R, N> {
        UploadRowQuery {
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
pub struct HoldSettingsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn hold_settings() -> HoldSettingsStmt {
    HoldSettingsStmt("select settings from tenants where id = $1 for no key update", None)
}
impl HoldSettingsStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        tenant_id: &'a uuid::Uuid,
    ) -> SerdejsonValueQuery<'c, 'a, 's, C, serde_json::Value, 1> {
        SerdejsonValueQuery {
            client,
            params: [tenant_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| serde_json::from_str(it.0.get()).unwrap(),
        }
    }
}
pub struct SettingsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn settings() -> SettingsStmt {
    SettingsStmt("select settings from tenants where id = $1", None)
}
impl SettingsStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        tenant_id: &'a uuid::Uuid,
    ) -> SerdejsonValueQuery<'c, 'a, 's, C, serde_json::Value, 1> {
        SerdejsonValueQuery {
            client,
            params: [tenant_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| serde_json::from_str(it.0.get()).unwrap(),
        }
    }
}
pub struct UsageStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn usage() -> UsageStmt {
    UsageStmt(
        "select (select count(*) from media_assets) as files, ( coalesce((select sum(bytes) from media_assets), 0) + coalesce((select sum(bytes) from media_variants), 0) )::bigint as stored, coalesce((select sum(length) from uploads where asset_id is null and expires_at > $1), 0)::bigint as promised",
        None,
    )
}
impl UsageStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        now: &'a time::OffsetDateTime,
    ) -> UsageQuery<'c, 'a, 's, C, Usage, 1> {
        UsageQuery {
            client,
            params: [now],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<Usage, tokio_postgres::Error> {
                Ok(Usage { files: row.try_get(0)?, stored: row.try_get(1)?, promised: row.try_get(2)? })
            },
            mapper: |it| Usage::from(it),
        }
    }
}
pub struct SetLimitsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn set_limits() -> SetLimitsStmt {
    SetLimitsStmt(
        "update tenants set settings = settings || jsonb_build_object( 'uploadMaxBytes', $1::bigint, 'storageQuotaBytes', $2::bigint ) where id = $3",
        None,
    )
}
impl SetLimitsStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        upload_max_bytes: &'a i64,
        storage_quota_bytes: &'a Option<i64>,
        tenant_id: &'a uuid::Uuid,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[upload_max_bytes, storage_quota_bytes, tenant_id]).await
    }
}
impl<'a, C: GenericClient + Send + Sync>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        SetLimitsParams,
        std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>>,
        C,
    > for SetLimitsStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a SetLimitsParams,
    ) -> std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>> {
        Box::pin(self.bind(client, &params.upload_max_bytes, &params.storage_quota_bytes, &params.tenant_id))
    }
}
pub struct InsertStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn insert() -> InsertStmt {
    InsertStmt(
        "insert into uploads (tenant_id, id, user_id, course_id, name, length, created_at, expires_at) values ($1, $2, $3, $4, $5, $6, $7, $8)",
        None,
    )
}
impl InsertStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient, T1: crate::StringSql>(
        &'s self,
        client: &'c C,
        tenant_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
        user_id: &'a uuid::Uuid,
        course_id: &'a uuid::Uuid,
        name: &'a T1,
        length: &'a i64,
        at: &'a time::OffsetDateTime,
        expires_at: &'a time::OffsetDateTime,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[tenant_id, id, user_id, course_id, name, length, at, expires_at]).await
    }
}
impl<'a, C: GenericClient + Send + Sync, T1: crate::StringSql>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        InsertParams<T1>,
        std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>>,
        C,
    > for InsertStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a InsertParams<T1>,
    ) -> std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>> {
        Box::pin(self.bind(
            client,
            &params.tenant_id,
            &params.id,
            &params.user_id,
            &params.course_id,
            &params.name,
            &params.length,
            &params.at,
            &params.expires_at,
        ))
    }
}
pub struct ByIdStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn by_id() -> ByIdStmt {
    ByIdStmt(
        "select id, course_id, name, length, kind, asset_id, expires_at from uploads where id = $1 and user_id = $2 and expires_at > $3",
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
    ) -> UploadRowQuery<'c, 'a, 's, C, UploadRow, 3> {
        UploadRowQuery {
            client,
            params: [id, user_id, now],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<UploadRowBorrowed, tokio_postgres::Error> {
                Ok(UploadRowBorrowed {
                    id: row.try_get(0)?,
                    course_id: row.try_get(1)?,
                    name: row.try_get(2)?,
                    length: row.try_get(3)?,
                    kind: row.try_get(4)?,
                    asset_id: row.try_get(5)?,
                    expires_at: row.try_get(6)?,
                })
            },
            mapper: |it| UploadRow::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<'c, 'a, 's, ByIdParams, UploadRowQuery<'c, 'a, 's, C, UploadRow, 3>, C> for ByIdStmt
{
    fn params(&'s self, client: &'c C, params: &'a ByIdParams) -> UploadRowQuery<'c, 'a, 's, C, UploadRow, 3> {
        self.bind(client, &params.id, &params.user_id, &params.now)
    }
}
pub struct HoldStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn hold() -> HoldStmt {
    HoldStmt(
        "select id, course_id, name, length, kind, asset_id, expires_at from uploads where id = $1 for update",
        None,
    )
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
    ) -> UploadRowQuery<'c, 'a, 's, C, UploadRow, 1> {
        UploadRowQuery {
            client,
            params: [id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<UploadRowBorrowed, tokio_postgres::Error> {
                Ok(UploadRowBorrowed {
                    id: row.try_get(0)?,
                    course_id: row.try_get(1)?,
                    name: row.try_get(2)?,
                    length: row.try_get(3)?,
                    kind: row.try_get(4)?,
                    asset_id: row.try_get(5)?,
                    expires_at: row.try_get(6)?,
                })
            },
            mapper: |it| UploadRow::from(it),
        }
    }
}
pub struct OfCourseStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn of_course() -> OfCourseStmt {
    OfCourseStmt(
        "select u.id, u.course_id, u.name, u.length, u.kind, u.asset_id, u.expires_at from uploads u where u.course_id = $1 and u.user_id = $2 and u.expires_at > $3 and not exists ( select from course_contents c where c.tenant_id = u.tenant_id and ( c.asset_id = u.asset_id or c.captions @> jsonb_build_array(jsonb_build_object('assetId', u.asset_id)) or strpos(c.article_html, 'data-asset=\"' || u.asset_id || '\"') > 0 ) ) and not exists ( select from courses c where c.tenant_id = u.tenant_id and c.thumbnail_asset_id = u.asset_id ) order by u.created_at, u.id",
        None,
    )
}
impl OfCourseStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        course_id: &'a uuid::Uuid,
        user_id: &'a uuid::Uuid,
        now: &'a time::OffsetDateTime,
    ) -> UploadRowQuery<'c, 'a, 's, C, UploadRow, 3> {
        UploadRowQuery {
            client,
            params: [course_id, user_id, now],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<UploadRowBorrowed, tokio_postgres::Error> {
                Ok(UploadRowBorrowed {
                    id: row.try_get(0)?,
                    course_id: row.try_get(1)?,
                    name: row.try_get(2)?,
                    length: row.try_get(3)?,
                    kind: row.try_get(4)?,
                    asset_id: row.try_get(5)?,
                    expires_at: row.try_get(6)?,
                })
            },
            mapper: |it| UploadRow::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<'c, 'a, 's, OfCourseParams, UploadRowQuery<'c, 'a, 's, C, UploadRow, 3>, C>
    for OfCourseStmt
{
    fn params(&'s self, client: &'c C, params: &'a OfCourseParams) -> UploadRowQuery<'c, 'a, 's, C, UploadRow, 3> {
        self.bind(client, &params.course_id, &params.user_id, &params.now)
    }
}
pub struct RecogniseStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn recognise() -> RecogniseStmt {
    RecogniseStmt("update uploads set kind = $1 where id = $2", None)
}
impl RecogniseStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient, T1: crate::StringSql>(
        &'s self,
        client: &'c C,
        kind: &'a T1,
        id: &'a uuid::Uuid,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[kind, id]).await
    }
}
impl<'a, C: GenericClient + Send + Sync, T1: crate::StringSql>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        RecogniseParams<T1>,
        std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>>,
        C,
    > for RecogniseStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a RecogniseParams<T1>,
    ) -> std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>> {
        Box::pin(self.bind(client, &params.kind, &params.id))
    }
}
pub struct FinishStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn finish() -> FinishStmt {
    FinishStmt("update uploads set asset_id = $1, kind = $2, expires_at = $3 where id = $4", None)
}
impl FinishStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient, T1: crate::StringSql>(
        &'s self,
        client: &'c C,
        asset_id: &'a uuid::Uuid,
        kind: &'a T1,
        expires_at: &'a time::OffsetDateTime,
        id: &'a uuid::Uuid,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[asset_id, kind, expires_at, id]).await
    }
}
impl<'a, C: GenericClient + Send + Sync, T1: crate::StringSql>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        FinishParams<T1>,
        std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>>,
        C,
    > for FinishStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a FinishParams<T1>,
    ) -> std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>> {
        Box::pin(self.bind(client, &params.asset_id, &params.kind, &params.expires_at, &params.id))
    }
}
pub struct RemoveStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn remove() -> RemoveStmt {
    RemoveStmt("delete from uploads where id = $1", None)
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
pub struct ExpiredStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn expired() -> ExpiredStmt {
    ExpiredStmt(
        "select id, course_id, name, length, kind, asset_id, expires_at from uploads where expires_at <= $1 for update skip locked",
        None,
    )
}
impl ExpiredStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        now: &'a time::OffsetDateTime,
    ) -> UploadRowQuery<'c, 'a, 's, C, UploadRow, 1> {
        UploadRowQuery {
            client,
            params: [now],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<UploadRowBorrowed, tokio_postgres::Error> {
                Ok(UploadRowBorrowed {
                    id: row.try_get(0)?,
                    course_id: row.try_get(1)?,
                    name: row.try_get(2)?,
                    length: row.try_get(3)?,
                    kind: row.try_get(4)?,
                    asset_id: row.try_get(5)?,
                    expires_at: row.try_get(6)?,
                })
            },
            mapper: |it| UploadRow::from(it),
        }
    }
}
pub struct KnownStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn known() -> KnownStmt {
    KnownStmt("select id from uploads where id = any($1)", None)
}
impl KnownStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient, T1: crate::ArraySql<Item = uuid::Uuid>>(
        &'s self,
        client: &'c C,
        ids: &'a T1,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 1> {
        UuidUuidQuery {
            client,
            params: [ids],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it,
        }
    }
}
pub struct IsUsedStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn is_used() -> IsUsedStmt {
    IsUsedStmt(
        "select exists ( select from course_contents where asset_id = $1 or captions @> jsonb_build_array(jsonb_build_object('assetId', $1)) or strpos(article_html, 'data-asset=\"' || $1::uuid || '\"') > 0 ) or exists (select from courses where thumbnail_asset_id = $1) or exists (select from users where avatar_asset_id = $1) or exists (select from tenants where branding ->> 'logoAssetId' = $1::text) as used",
        None,
    )
}
impl IsUsedStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        asset_id: &'a uuid::Uuid,
    ) -> BoolQuery<'c, 'a, 's, C, bool, 1> {
        BoolQuery {
            client,
            params: [asset_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it,
        }
    }
}
pub struct NoteUnusedStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn note_unused() -> NoteUnusedStmt {
    NoteUnusedStmt(
        "with used as ( select asset_id as id from course_contents where asset_id is not null union select (track ->> 'assetId')::uuid from course_contents cross join jsonb_array_elements(captions) as track union select (regexp_matches(article_html, 'data-asset=\"([0-9a-f-]{36})\"', 'g'))[1]::uuid from course_contents where article_html like '%data-asset=%' union select thumbnail_asset_id from courses where thumbnail_asset_id is not null union select avatar_asset_id from users where avatar_asset_id is not null union select (branding ->> 'logoAssetId')::uuid from tenants where branding ->> 'logoAssetId' is not null union select asset_id from uploads where asset_id is not null ) update media_assets a set unused_since = case when u.id is null then $1::timestamptz end from media_assets b left join used u on u.id = b.id where a.tenant_id = b.tenant_id and a.id = b.id and (b.unused_since is null) = (u.id is null)",
        None,
    )
}
impl NoteUnusedStmt {
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
pub struct UnusedStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn unused() -> UnusedStmt {
    UnusedStmt("select id from media_assets where unused_since <= $1 order by id limit 500", None)
}
impl UnusedStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        before: &'a time::OffsetDateTime,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 1> {
        UuidUuidQuery {
            client,
            params: [before],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it,
        }
    }
}
pub struct UnnamedStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn unnamed() -> UnnamedStmt {
    UnnamedStmt(
        "select blob.key from unnest($1::text[]) as blob (key) where not exists (select from media_assets a where a.blob_key = blob.key) and not exists (select from media_variants v where v.blob_key = blob.key) and not exists (select from uploads u where blob.key = $2::uuid || '/' || u.id) and not exists ( select from jobs j where j.kind = 'media.variants' and j.finished_at is null and j.failed_at is null and blob.key like $2::uuid || '/' || j.key || '.%' ) order by blob.key",
        None,
    )
}
impl UnnamedStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient, T1: crate::StringSql, T2: crate::ArraySql<Item = T1>>(
        &'s self,
        client: &'c C,
        keys: &'a T2,
        tenant_id: &'a uuid::Uuid,
    ) -> StringQuery<'c, 'a, 's, C, String, 2> {
        StringQuery {
            client,
            params: [keys, tenant_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it.into(),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::StringSql, T2: crate::ArraySql<Item = T1>>
    crate::client::async_::Params<'c, 'a, 's, UnnamedParams<T1, T2>, StringQuery<'c, 'a, 's, C, String, 2>, C>
    for UnnamedStmt
{
    fn params(&'s self, client: &'c C, params: &'a UnnamedParams<T1, T2>) -> StringQuery<'c, 'a, 's, C, String, 2> {
        self.bind(client, &params.keys, &params.tenant_id)
    }
}
