// This file was generated with `clorinde`. Do not modify.

#[derive(Debug)]
pub struct EmitParams<T1: crate::StringSql, T2: crate::JsonSql> {
    pub tenant_id: uuid::Uuid,
    pub id: uuid::Uuid,
    pub kind: T1,
    pub entity_id: uuid::Uuid,
    pub actor: Option<uuid::Uuid>,
    pub payload: T2,
    pub at: time::OffsetDateTime,
}
#[derive(Debug)]
pub struct MarkDeliveredParams<T1: crate::ArraySql<Item = uuid::Uuid>> {
    pub at: time::OffsetDateTime,
    pub ids: T1,
}
#[derive(Debug, Clone, PartialEq)]
pub struct Undelivered {
    pub id: uuid::Uuid,
    pub kind: String,
    pub entity_id: uuid::Uuid,
    pub actor: Option<uuid::Uuid>,
    pub payload: serde_json::Value,
    pub at: time::OffsetDateTime,
}
pub struct UndeliveredBorrowed<'a> {
    pub id: uuid::Uuid,
    pub kind: &'a str,
    pub entity_id: uuid::Uuid,
    pub actor: Option<uuid::Uuid>,
    pub payload: postgres_types::Json<&'a serde_json::value::RawValue>,
    pub at: time::OffsetDateTime,
}
impl<'a> From<UndeliveredBorrowed<'a>> for Undelivered {
    fn from(UndeliveredBorrowed { id, kind, entity_id, actor, payload, at }: UndeliveredBorrowed<'a>) -> Self {
        Self { id, kind: kind.into(), entity_id, actor, payload: serde_json::from_str(payload.0.get()).unwrap(), at }
    }
}
use crate::client::async_::GenericClient;
use futures::{self, StreamExt, TryStreamExt};
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
pub struct UndeliveredQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<UndeliveredBorrowed, tokio_postgres::Error>,
    mapper: fn(UndeliveredBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> UndeliveredQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(UndeliveredBorrowed) -> R) -> UndeliveredQuery<'c, 'a, 's, C, R, N> {
        UndeliveredQuery {
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
pub struct EmitStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn emit() -> EmitStmt {
    EmitStmt(
        "with happened as ( insert into events (tenant_id, id, kind, entity_id, actor, payload, at) values ($1, $2, $3, $4, $5, $6, $7) ) insert into audit_log (tenant_id, id, actor, action, entity_id, detail, at) values ($1, $2, $5, $3, $4, $6, $7)",
        None,
    )
}
impl EmitStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient, T1: crate::StringSql, T2: crate::JsonSql>(
        &'s self,
        client: &'c C,
        tenant_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
        kind: &'a T1,
        entity_id: &'a uuid::Uuid,
        actor: &'a Option<uuid::Uuid>,
        payload: &'a T2,
        at: &'a time::OffsetDateTime,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[tenant_id, id, kind, entity_id, actor, payload, at]).await
    }
}
impl<'a, C: GenericClient + Send + Sync, T1: crate::StringSql, T2: crate::JsonSql>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        EmitParams<T1, T2>,
        std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>>,
        C,
    > for EmitStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a EmitParams<T1, T2>,
    ) -> std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>> {
        Box::pin(self.bind(
            client,
            &params.tenant_id,
            &params.id,
            &params.kind,
            &params.entity_id,
            &params.actor,
            &params.payload,
            &params.at,
        ))
    }
}
pub struct HoldDeliveryStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn hold_delivery() -> HoldDeliveryStmt {
    HoldDeliveryStmt("select pg_try_advisory_xact_lock(hashtextextended($1::text, 1)) as held", None)
}
impl HoldDeliveryStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient, T1: crate::StringSql>(
        &'s self,
        client: &'c C,
        tenant: &'a T1,
    ) -> BoolQuery<'c, 'a, 's, C, bool, 1> {
        BoolQuery {
            client,
            params: [tenant],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it,
        }
    }
}
pub struct TenantsWithUndeliveredStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn tenants_with_undelivered() -> TenantsWithUndeliveredStmt {
    TenantsWithUndeliveredStmt("select distinct tenant_id from events where delivered_at is null limit 100", None)
}
impl TenantsWithUndeliveredStmt {
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
pub struct ClaimUndeliveredStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn claim_undelivered() -> ClaimUndeliveredStmt {
    ClaimUndeliveredStmt(
        "select id, kind, entity_id, actor, payload, at from events where delivered_at is null order by id limit $1 for update skip locked",
        None,
    )
}
impl ClaimUndeliveredStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        most: &'a i64,
    ) -> UndeliveredQuery<'c, 'a, 's, C, Undelivered, 1> {
        UndeliveredQuery {
            client,
            params: [most],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<UndeliveredBorrowed, tokio_postgres::Error> {
                Ok(UndeliveredBorrowed {
                    id: row.try_get(0)?,
                    kind: row.try_get(1)?,
                    entity_id: row.try_get(2)?,
                    actor: row.try_get(3)?,
                    payload: row.try_get(4)?,
                    at: row.try_get(5)?,
                })
            },
            mapper: |it| Undelivered::from(it),
        }
    }
}
pub struct MarkDeliveredStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn mark_delivered() -> MarkDeliveredStmt {
    MarkDeliveredStmt("update events set delivered_at = $1 where id = any($2)", None)
}
impl MarkDeliveredStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient, T1: crate::ArraySql<Item = uuid::Uuid>>(
        &'s self,
        client: &'c C,
        at: &'a time::OffsetDateTime,
        ids: &'a T1,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[at, ids]).await
    }
}
impl<'a, C: GenericClient + Send + Sync, T1: crate::ArraySql<Item = uuid::Uuid>>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        MarkDeliveredParams<T1>,
        std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>>,
        C,
    > for MarkDeliveredStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a MarkDeliveredParams<T1>,
    ) -> std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>> {
        Box::pin(self.bind(client, &params.at, &params.ids))
    }
}
