// This file was generated with `clorinde`. Do not modify.

#[derive(Debug)]
pub struct EnqueueParams<T1: crate::StringSql, T2: crate::JsonSql, T3: crate::StringSql> {
    pub tenant_id: uuid::Uuid,
    pub id: uuid::Uuid,
    pub kind: T1,
    pub payload: T2,
    pub actor: Option<uuid::Uuid>,
    pub key: Option<T3>,
    pub run_at: time::OffsetDateTime,
}
#[derive(Debug)]
pub struct ClaimParams<T1: crate::StringSql> {
    pub now: time::OffsetDateTime,
    pub worker: T1,
    pub stale_before: time::OffsetDateTime,
}
#[derive(Clone, Copy, Debug)]
pub struct FinishParams {
    pub at: time::OffsetDateTime,
    pub id: uuid::Uuid,
}
#[derive(Debug)]
pub struct FailParams<T1: crate::StringSql> {
    pub error: T1,
    pub run_at: time::OffsetDateTime,
    pub failed_at: Option<time::OffsetDateTime>,
    pub id: uuid::Uuid,
}
#[derive(Debug)]
pub struct ReportProgressParams<T1: crate::StringSql> {
    pub progress: rust_decimal::Decimal,
    pub note: T1,
    pub at: time::OffsetDateTime,
    pub id: uuid::Uuid,
}
#[derive(Debug, Clone, PartialEq)]
pub struct Claimed {
    pub tenant_id: uuid::Uuid,
    pub id: uuid::Uuid,
    pub kind: String,
    pub payload: serde_json::Value,
    pub actor: Option<uuid::Uuid>,
    pub attempts: i32,
    pub max_attempts: i32,
}
pub struct ClaimedBorrowed<'a> {
    pub tenant_id: uuid::Uuid,
    pub id: uuid::Uuid,
    pub kind: &'a str,
    pub payload: postgres_types::Json<&'a serde_json::value::RawValue>,
    pub actor: Option<uuid::Uuid>,
    pub attempts: i32,
    pub max_attempts: i32,
}
impl<'a> From<ClaimedBorrowed<'a>> for Claimed {
    fn from(
        ClaimedBorrowed { tenant_id, id, kind, payload, actor, attempts, max_attempts }: ClaimedBorrowed<'a>,
    ) -> Self {
        Self {
            tenant_id,
            id,
            kind: kind.into(),
            payload: serde_json::from_str(payload.0.get()).unwrap(),
            actor,
            attempts,
            max_attempts,
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct JobState {
    pub kind: String,
    pub progress: rust_decimal::Decimal,
    pub note: String,
    pub last_error: Option<String>,
    pub finished_at: Option<time::OffsetDateTime>,
    pub failed_at: Option<time::OffsetDateTime>,
    pub attempts: i32,
}
pub struct JobStateBorrowed<'a> {
    pub kind: &'a str,
    pub progress: rust_decimal::Decimal,
    pub note: &'a str,
    pub last_error: Option<&'a str>,
    pub finished_at: Option<time::OffsetDateTime>,
    pub failed_at: Option<time::OffsetDateTime>,
    pub attempts: i32,
}
impl<'a> From<JobStateBorrowed<'a>> for JobState {
    fn from(
        JobStateBorrowed { kind, progress, note, last_error, finished_at, failed_at, attempts }: JobStateBorrowed<'a>,
    ) -> Self {
        Self {
            kind: kind.into(),
            progress,
            note: note.into(),
            last_error: last_error.map(|v| v.into()),
            finished_at,
            failed_at,
            attempts,
        }
    }
}
use crate::client::async_::GenericClient;
use futures::{self, StreamExt, TryStreamExt};
pub struct ClaimedQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<ClaimedBorrowed, tokio_postgres::Error>,
    mapper: fn(ClaimedBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> ClaimedQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(ClaimedBorrowed) -> R) -> ClaimedQuery<'c, 'a, 's, C, R, N> {
        ClaimedQuery {
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
pub struct JobStateQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<JobStateBorrowed, tokio_postgres::Error>,
    mapper: fn(JobStateBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> JobStateQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(JobStateBorrowed) -> R) -> JobStateQuery<'c, 'a, 's, C, R, N> {
        JobStateQuery {
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
pub struct EnqueueStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn enqueue() -> EnqueueStmt {
    EnqueueStmt(
        "insert into jobs (tenant_id, id, kind, payload, actor, key, run_at) values ($1, $2, $3, $4, $5, $6, $7) on conflict on constraint job_key_unique do nothing",
        None,
    )
}
impl EnqueueStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient, T1: crate::StringSql, T2: crate::JsonSql, T3: crate::StringSql>(
        &'s self,
        client: &'c C,
        tenant_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
        kind: &'a T1,
        payload: &'a T2,
        actor: &'a Option<uuid::Uuid>,
        key: &'a Option<T3>,
        run_at: &'a time::OffsetDateTime,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[tenant_id, id, kind, payload, actor, key, run_at]).await
    }
}
impl<'a, C: GenericClient + Send + Sync, T1: crate::StringSql, T2: crate::JsonSql, T3: crate::StringSql>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        EnqueueParams<T1, T2, T3>,
        std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>>,
        C,
    > for EnqueueStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a EnqueueParams<T1, T2, T3>,
    ) -> std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>> {
        Box::pin(self.bind(
            client,
            &params.tenant_id,
            &params.id,
            &params.kind,
            &params.payload,
            &params.actor,
            &params.key,
            &params.run_at,
        ))
    }
}
pub struct ClaimStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn claim() -> ClaimStmt {
    ClaimStmt(
        "update jobs set locked_at = $1, locked_by = $2, attempts = attempts + 1 where (tenant_id, id) = ( select tenant_id, id from jobs where finished_at is null and failed_at is null and run_at <= $1 and (locked_at is null or locked_at < $3) order by run_at, id limit 1 for update skip locked ) returning tenant_id, id, kind, payload, actor, attempts, max_attempts",
        None,
    )
}
impl ClaimStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient, T1: crate::StringSql>(
        &'s self,
        client: &'c C,
        now: &'a time::OffsetDateTime,
        worker: &'a T1,
        stale_before: &'a time::OffsetDateTime,
    ) -> ClaimedQuery<'c, 'a, 's, C, Claimed, 3> {
        ClaimedQuery {
            client,
            params: [now, worker, stale_before],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<ClaimedBorrowed, tokio_postgres::Error> {
                Ok(ClaimedBorrowed {
                    tenant_id: row.try_get(0)?,
                    id: row.try_get(1)?,
                    kind: row.try_get(2)?,
                    payload: row.try_get(3)?,
                    actor: row.try_get(4)?,
                    attempts: row.try_get(5)?,
                    max_attempts: row.try_get(6)?,
                })
            },
            mapper: |it| Claimed::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::StringSql>
    crate::client::async_::Params<'c, 'a, 's, ClaimParams<T1>, ClaimedQuery<'c, 'a, 's, C, Claimed, 3>, C>
    for ClaimStmt
{
    fn params(&'s self, client: &'c C, params: &'a ClaimParams<T1>) -> ClaimedQuery<'c, 'a, 's, C, Claimed, 3> {
        self.bind(client, &params.now, &params.worker, &params.stale_before)
    }
}
pub struct FinishStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn finish() -> FinishStmt {
    FinishStmt(
        "update jobs set finished_at = $1, progress = 100, locked_at = null, locked_by = null, last_error = null where id = $2",
        None,
    )
}
impl FinishStmt {
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
        FinishParams,
        std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>>,
        C,
    > for FinishStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a FinishParams,
    ) -> std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>> {
        Box::pin(self.bind(client, &params.at, &params.id))
    }
}
pub struct FailStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn fail() -> FailStmt {
    FailStmt(
        "update jobs set locked_at = null, locked_by = null, last_error = left($1, 2000), run_at = $2, failed_at = $3 where id = $4",
        None,
    )
}
impl FailStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient, T1: crate::StringSql>(
        &'s self,
        client: &'c C,
        error: &'a T1,
        run_at: &'a time::OffsetDateTime,
        failed_at: &'a Option<time::OffsetDateTime>,
        id: &'a uuid::Uuid,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[error, run_at, failed_at, id]).await
    }
}
impl<'a, C: GenericClient + Send + Sync, T1: crate::StringSql>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        FailParams<T1>,
        std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>>,
        C,
    > for FailStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a FailParams<T1>,
    ) -> std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>> {
        Box::pin(self.bind(client, &params.error, &params.run_at, &params.failed_at, &params.id))
    }
}
pub struct ReportProgressStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn report_progress() -> ReportProgressStmt {
    ReportProgressStmt("update jobs set progress = $1, note = left($2, 500), locked_at = $3 where id = $4", None)
}
impl ReportProgressStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient, T1: crate::StringSql>(
        &'s self,
        client: &'c C,
        progress: &'a rust_decimal::Decimal,
        note: &'a T1,
        at: &'a time::OffsetDateTime,
        id: &'a uuid::Uuid,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[progress, note, at, id]).await
    }
}
impl<'a, C: GenericClient + Send + Sync, T1: crate::StringSql>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        ReportProgressParams<T1>,
        std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>>,
        C,
    > for ReportProgressStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a ReportProgressParams<T1>,
    ) -> std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>> {
        Box::pin(self.bind(client, &params.progress, &params.note, &params.at, &params.id))
    }
}
pub struct StateStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn state() -> StateStmt {
    StateStmt("select kind, progress, note, last_error, finished_at, failed_at, attempts from jobs where id = $1", None)
}
impl StateStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        id: &'a uuid::Uuid,
    ) -> JobStateQuery<'c, 'a, 's, C, JobState, 1> {
        JobStateQuery {
            client,
            params: [id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<JobStateBorrowed, tokio_postgres::Error> {
                Ok(JobStateBorrowed {
                    kind: row.try_get(0)?,
                    progress: row.try_get(1)?,
                    note: row.try_get(2)?,
                    last_error: row.try_get(3)?,
                    finished_at: row.try_get(4)?,
                    failed_at: row.try_get(5)?,
                    attempts: row.try_get(6)?,
                })
            },
            mapper: |it| JobState::from(it),
        }
    }
}
pub struct ForgetFinishedStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn forget_finished() -> ForgetFinishedStmt {
    ForgetFinishedStmt("delete from jobs where finished_at < $1", None)
}
impl ForgetFinishedStmt {
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
