// This file was generated with `clorinde`. Do not modify.

#[derive(Clone, Copy, Debug)]
pub struct SnapshotParams {
    pub user_id: uuid::Uuid,
    pub course_id: uuid::Uuid,
}
#[derive(Debug)]
pub struct KeepLogoParams<T1: crate::BytesSql, T2: crate::BytesSql> {
    pub tenant_id: uuid::Uuid,
    pub sha256: T1,
    pub bytes: T2,
}
#[derive(Debug)]
pub struct InsertParams<
    T1: crate::StringSql,
    T2: crate::StringSql,
    T3: crate::StringSql,
    T4: crate::StringSql,
    T5: crate::StringSql,
    T6: crate::StringSql,
    T7: crate::StringSql,
    T8: crate::JsonSql,
    T9: crate::BytesSql,
    T10: crate::StringSql,
> {
    pub tenant_id: uuid::Uuid,
    pub id: uuid::Uuid,
    pub user_id: uuid::Uuid,
    pub course_id: uuid::Uuid,
    pub template_id: uuid::Uuid,
    pub code: T1,
    pub locale: T2,
    pub issued_at: time::OffsetDateTime,
    pub title: T3,
    pub learner_name: T4,
    pub course_title: T5,
    pub issuer_name: T6,
    pub instructor_name: T7,
    pub hours: Option<i32>,
    pub branding: T8,
    pub logo_sha256: Option<T9>,
    pub verify_url: T10,
}
#[derive(Clone, Copy, Debug)]
pub struct OwnParams {
    pub id: uuid::Uuid,
    pub user_id: uuid::Uuid,
}
#[derive(Debug)]
pub struct ListParams<T1: crate::StringSql, T2: crate::StringSql> {
    pub text: Option<T1>,
    pub code: Option<T2>,
    pub cursor_at: Option<time::OffsetDateTime>,
    pub cursor_id: Option<uuid::Uuid>,
    pub most: i64,
}
#[derive(Clone, Copy, Debug)]
pub struct OfCourseParams {
    pub user_id: uuid::Uuid,
    pub course_id: uuid::Uuid,
}
#[derive(Debug)]
pub struct RevokeParams<T1: crate::StringSql> {
    pub tenant_id: uuid::Uuid,
    pub id: uuid::Uuid,
    pub certificate_id: uuid::Uuid,
    pub by: uuid::Uuid,
    pub reason: T1,
    pub at: time::OffsetDateTime,
}
#[derive(Debug, Clone, PartialEq)]
pub struct Snapshot {
    pub learner_name: String,
    pub course_title: String,
    pub language: String,
    pub duration_minutes: i32,
    pub instructor_name: String,
    pub issuer_name: String,
    pub default_locale: String,
    pub branding: serde_json::Value,
}
pub struct SnapshotBorrowed<'a> {
    pub learner_name: &'a str,
    pub course_title: &'a str,
    pub language: &'a str,
    pub duration_minutes: i32,
    pub instructor_name: &'a str,
    pub issuer_name: &'a str,
    pub default_locale: &'a str,
    pub branding: postgres_types::Json<&'a serde_json::value::RawValue>,
}
impl<'a> From<SnapshotBorrowed<'a>> for Snapshot {
    fn from(
        SnapshotBorrowed {
            learner_name,
            course_title,
            language,
            duration_minutes,
            instructor_name,
            issuer_name,
            default_locale,
            branding,
        }: SnapshotBorrowed<'a>,
    ) -> Self {
        Self {
            learner_name: learner_name.into(),
            course_title: course_title.into(),
            language: language.into(),
            duration_minutes,
            instructor_name: instructor_name.into(),
            issuer_name: issuer_name.into(),
            default_locale: default_locale.into(),
            branding: serde_json::from_str(branding.0.get()).unwrap(),
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct CertificateRow {
    pub id: uuid::Uuid,
    pub user_id: uuid::Uuid,
    pub course_id: uuid::Uuid,
    pub code: String,
    pub locale: String,
    pub issued_at: time::OffsetDateTime,
    pub expires_at: Option<time::OffsetDateTime>,
    pub title: String,
    pub learner_name: String,
    pub course_title: String,
    pub issuer_name: String,
    pub instructor_name: String,
    pub hours: Option<i32>,
    pub verify_url: String,
    pub revoked_at: Option<time::OffsetDateTime>,
    pub revoke_reason: Option<String>,
}
pub struct CertificateRowBorrowed<'a> {
    pub id: uuid::Uuid,
    pub user_id: uuid::Uuid,
    pub course_id: uuid::Uuid,
    pub code: &'a str,
    pub locale: &'a str,
    pub issued_at: time::OffsetDateTime,
    pub expires_at: Option<time::OffsetDateTime>,
    pub title: &'a str,
    pub learner_name: &'a str,
    pub course_title: &'a str,
    pub issuer_name: &'a str,
    pub instructor_name: &'a str,
    pub hours: Option<i32>,
    pub verify_url: &'a str,
    pub revoked_at: Option<time::OffsetDateTime>,
    pub revoke_reason: Option<&'a str>,
}
impl<'a> From<CertificateRowBorrowed<'a>> for CertificateRow {
    fn from(
        CertificateRowBorrowed {
            id,
            user_id,
            course_id,
            code,
            locale,
            issued_at,
            expires_at,
            title,
            learner_name,
            course_title,
            issuer_name,
            instructor_name,
            hours,
            verify_url,
            revoked_at,
            revoke_reason,
        }: CertificateRowBorrowed<'a>,
    ) -> Self {
        Self {
            id,
            user_id,
            course_id,
            code: code.into(),
            locale: locale.into(),
            issued_at,
            expires_at,
            title: title.into(),
            learner_name: learner_name.into(),
            course_title: course_title.into(),
            issuer_name: issuer_name.into(),
            instructor_name: instructor_name.into(),
            hours,
            verify_url: verify_url.into(),
            revoked_at,
            revoke_reason: revoke_reason.map(|v| v.into()),
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct SheetRow {
    pub branding: serde_json::Value,
    pub source: String,
    pub logo: Option<Vec<u8>>,
}
pub struct SheetRowBorrowed<'a> {
    pub branding: postgres_types::Json<&'a serde_json::value::RawValue>,
    pub source: &'a str,
    pub logo: Option<&'a [u8]>,
}
impl<'a> From<SheetRowBorrowed<'a>> for SheetRow {
    fn from(SheetRowBorrowed { branding, source, logo }: SheetRowBorrowed<'a>) -> Self {
        Self {
            branding: serde_json::from_str(branding.0.get()).unwrap(),
            source: source.into(),
            logo: logo.map(|v| v.into()),
        }
    }
}
use crate::client::async_::GenericClient;
use futures::{self, StreamExt, TryStreamExt};
pub struct SnapshotQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<SnapshotBorrowed, tokio_postgres::Error>,
    mapper: fn(SnapshotBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> SnapshotQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(SnapshotBorrowed) -> R) -> SnapshotQuery<'c, 'a, 's, C, R, N> {
        SnapshotQuery {
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
pub struct CertificateRowQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<CertificateRowBorrowed, tokio_postgres::Error>,
    mapper: fn(CertificateRowBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> CertificateRowQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(CertificateRowBorrowed) -> R) -> CertificateRowQuery<'c, 'a, 's, C, R, N> {
        CertificateRowQuery {
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
pub struct SheetRowQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<SheetRowBorrowed, tokio_postgres::Error>,
    mapper: fn(SheetRowBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> SheetRowQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(SheetRowBorrowed) -> R) -> SheetRowQuery<'c, 'a, 's, C, R, N> {
        SheetRowQuery {
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
pub struct SnapshotStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn snapshot() -> SnapshotStmt {
    SnapshotStmt(
        "select u.first_name || ' ' || u.last_name as learner_name, c.title as course_title, c.language, c.duration_minutes, i.first_name || ' ' || i.last_name as instructor_name, t.name as issuer_name, t.default_locale, t.branding from courses c join tenants t on t.id = c.tenant_id join users i on i.tenant_id = c.tenant_id and i.id = c.trainer_id join users u on u.tenant_id = c.tenant_id and u.id = $1 where c.id = $2",
        None,
    )
}
impl SnapshotStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        user_id: &'a uuid::Uuid,
        course_id: &'a uuid::Uuid,
    ) -> SnapshotQuery<'c, 'a, 's, C, Snapshot, 2> {
        SnapshotQuery {
            client,
            params: [user_id, course_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<SnapshotBorrowed, tokio_postgres::Error> {
                Ok(SnapshotBorrowed {
                    learner_name: row.try_get(0)?,
                    course_title: row.try_get(1)?,
                    language: row.try_get(2)?,
                    duration_minutes: row.try_get(3)?,
                    instructor_name: row.try_get(4)?,
                    issuer_name: row.try_get(5)?,
                    default_locale: row.try_get(6)?,
                    branding: row.try_get(7)?,
                })
            },
            mapper: |it| Snapshot::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<'c, 'a, 's, SnapshotParams, SnapshotQuery<'c, 'a, 's, C, Snapshot, 2>, C>
    for SnapshotStmt
{
    fn params(&'s self, client: &'c C, params: &'a SnapshotParams) -> SnapshotQuery<'c, 'a, 's, C, Snapshot, 2> {
        self.bind(client, &params.user_id, &params.course_id)
    }
}
pub struct KeepLogoStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn keep_logo() -> KeepLogoStmt {
    KeepLogoStmt(
        "insert into certificate_logos (tenant_id, sha256, bytes) values ($1, $2, $3) on conflict (tenant_id, sha256) do nothing",
        None,
    )
}
impl KeepLogoStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient, T1: crate::BytesSql, T2: crate::BytesSql>(
        &'s self,
        client: &'c C,
        tenant_id: &'a uuid::Uuid,
        sha256: &'a T1,
        bytes: &'a T2,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[tenant_id, sha256, bytes]).await
    }
}
impl<'a, C: GenericClient + Send + Sync, T1: crate::BytesSql, T2: crate::BytesSql>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        KeepLogoParams<T1, T2>,
        std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>>,
        C,
    > for KeepLogoStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a KeepLogoParams<T1, T2>,
    ) -> std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>> {
        Box::pin(self.bind(client, &params.tenant_id, &params.sha256, &params.bytes))
    }
}
pub struct InsertStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn insert() -> InsertStmt {
    InsertStmt(
        "insert into certificates ( tenant_id, id, user_id, course_id, template_id, code, locale, issued_at, title, learner_name, course_title, issuer_name, instructor_name, hours, branding, logo_sha256, verify_url ) values ( $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17 ) on conflict on constraint certificate_once do nothing returning id",
        None,
    )
}
impl InsertStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<
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
        T7: crate::StringSql,
        T8: crate::JsonSql,
        T9: crate::BytesSql,
        T10: crate::StringSql,
    >(
        &'s self,
        client: &'c C,
        tenant_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
        user_id: &'a uuid::Uuid,
        course_id: &'a uuid::Uuid,
        template_id: &'a uuid::Uuid,
        code: &'a T1,
        locale: &'a T2,
        issued_at: &'a time::OffsetDateTime,
        title: &'a T3,
        learner_name: &'a T4,
        course_title: &'a T5,
        issuer_name: &'a T6,
        instructor_name: &'a T7,
        hours: &'a Option<i32>,
        branding: &'a T8,
        logo_sha256: &'a Option<T9>,
        verify_url: &'a T10,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 17> {
        UuidUuidQuery {
            client,
            params: [
                tenant_id,
                id,
                user_id,
                course_id,
                template_id,
                code,
                locale,
                issued_at,
                title,
                learner_name,
                course_title,
                issuer_name,
                instructor_name,
                hours,
                branding,
                logo_sha256,
                verify_url,
            ],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it,
        }
    }
}
impl<
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
    T7: crate::StringSql,
    T8: crate::JsonSql,
    T9: crate::BytesSql,
    T10: crate::StringSql,
>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        InsertParams<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10>,
        UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 17>,
        C,
    > for InsertStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a InsertParams<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10>,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 17> {
        self.bind(
            client,
            &params.tenant_id,
            &params.id,
            &params.user_id,
            &params.course_id,
            &params.template_id,
            &params.code,
            &params.locale,
            &params.issued_at,
            &params.title,
            &params.learner_name,
            &params.course_title,
            &params.issuer_name,
            &params.instructor_name,
            &params.hours,
            &params.branding,
            &params.logo_sha256,
            &params.verify_url,
        )
    }
}
pub struct ByCodeStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn by_code() -> ByCodeStmt {
    ByCodeStmt(
        "select k.id, k.user_id, k.course_id, k.code, k.locale, k.issued_at, k.expires_at, k.title, k.learner_name, k.course_title, k.issuer_name, k.instructor_name, k.hours, k.verify_url, r.revoked_at, r.reason as revoke_reason from certificates k left join certificate_revocations r on r.tenant_id = k.tenant_id and r.certificate_id = k.id where k.code = $1",
        None,
    )
}
impl ByCodeStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient, T1: crate::StringSql>(
        &'s self,
        client: &'c C,
        code: &'a T1,
    ) -> CertificateRowQuery<'c, 'a, 's, C, CertificateRow, 1> {
        CertificateRowQuery {
            client,
            params: [code],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<CertificateRowBorrowed, tokio_postgres::Error> {
                Ok(CertificateRowBorrowed {
                    id: row.try_get(0)?,
                    user_id: row.try_get(1)?,
                    course_id: row.try_get(2)?,
                    code: row.try_get(3)?,
                    locale: row.try_get(4)?,
                    issued_at: row.try_get(5)?,
                    expires_at: row.try_get(6)?,
                    title: row.try_get(7)?,
                    learner_name: row.try_get(8)?,
                    course_title: row.try_get(9)?,
                    issuer_name: row.try_get(10)?,
                    instructor_name: row.try_get(11)?,
                    hours: row.try_get(12)?,
                    verify_url: row.try_get(13)?,
                    revoked_at: row.try_get(14)?,
                    revoke_reason: row.try_get(15)?,
                })
            },
            mapper: |it| CertificateRow::from(it),
        }
    }
}
pub struct OwnStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn own() -> OwnStmt {
    OwnStmt(
        "select k.id, k.user_id, k.course_id, k.code, k.locale, k.issued_at, k.expires_at, k.title, k.learner_name, k.course_title, k.issuer_name, k.instructor_name, k.hours, k.verify_url, r.revoked_at, r.reason as revoke_reason from certificates k left join certificate_revocations r on r.tenant_id = k.tenant_id and r.certificate_id = k.id where k.id = $1 and k.user_id = $2",
        None,
    )
}
impl OwnStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        id: &'a uuid::Uuid,
        user_id: &'a uuid::Uuid,
    ) -> CertificateRowQuery<'c, 'a, 's, C, CertificateRow, 2> {
        CertificateRowQuery {
            client,
            params: [id, user_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<CertificateRowBorrowed, tokio_postgres::Error> {
                Ok(CertificateRowBorrowed {
                    id: row.try_get(0)?,
                    user_id: row.try_get(1)?,
                    course_id: row.try_get(2)?,
                    code: row.try_get(3)?,
                    locale: row.try_get(4)?,
                    issued_at: row.try_get(5)?,
                    expires_at: row.try_get(6)?,
                    title: row.try_get(7)?,
                    learner_name: row.try_get(8)?,
                    course_title: row.try_get(9)?,
                    issuer_name: row.try_get(10)?,
                    instructor_name: row.try_get(11)?,
                    hours: row.try_get(12)?,
                    verify_url: row.try_get(13)?,
                    revoked_at: row.try_get(14)?,
                    revoke_reason: row.try_get(15)?,
                })
            },
            mapper: |it| CertificateRow::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<'c, 'a, 's, OwnParams, CertificateRowQuery<'c, 'a, 's, C, CertificateRow, 2>, C>
    for OwnStmt
{
    fn params(&'s self, client: &'c C, params: &'a OwnParams) -> CertificateRowQuery<'c, 'a, 's, C, CertificateRow, 2> {
        self.bind(client, &params.id, &params.user_id)
    }
}
pub struct MineStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn mine() -> MineStmt {
    MineStmt(
        "select k.id, k.user_id, k.course_id, k.code, k.locale, k.issued_at, k.expires_at, k.title, k.learner_name, k.course_title, k.issuer_name, k.instructor_name, k.hours, k.verify_url, r.revoked_at, r.reason as revoke_reason from certificates k left join certificate_revocations r on r.tenant_id = k.tenant_id and r.certificate_id = k.id where k.user_id = $1 order by k.issued_at desc, k.id desc",
        None,
    )
}
impl MineStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        user_id: &'a uuid::Uuid,
    ) -> CertificateRowQuery<'c, 'a, 's, C, CertificateRow, 1> {
        CertificateRowQuery {
            client,
            params: [user_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<CertificateRowBorrowed, tokio_postgres::Error> {
                Ok(CertificateRowBorrowed {
                    id: row.try_get(0)?,
                    user_id: row.try_get(1)?,
                    course_id: row.try_get(2)?,
                    code: row.try_get(3)?,
                    locale: row.try_get(4)?,
                    issued_at: row.try_get(5)?,
                    expires_at: row.try_get(6)?,
                    title: row.try_get(7)?,
                    learner_name: row.try_get(8)?,
                    course_title: row.try_get(9)?,
                    issuer_name: row.try_get(10)?,
                    instructor_name: row.try_get(11)?,
                    hours: row.try_get(12)?,
                    verify_url: row.try_get(13)?,
                    revoked_at: row.try_get(14)?,
                    revoke_reason: row.try_get(15)?,
                })
            },
            mapper: |it| CertificateRow::from(it),
        }
    }
}
pub struct ListStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn list() -> ListStmt {
    ListStmt(
        "select k.id, k.user_id, k.course_id, k.code, k.locale, k.issued_at, k.expires_at, k.title, k.learner_name, k.course_title, k.issuer_name, k.instructor_name, k.hours, k.verify_url, r.revoked_at, r.reason as revoke_reason from certificates k left join certificate_revocations r on r.tenant_id = k.tenant_id and r.certificate_id = k.id where ($1::text is null or k.code = $2 or strpos(search_normalize(k.learner_name || ' ' || k.course_title || ' ' || k.code), search_normalize($1)) > 0) and ($3::timestamptz is null or (k.issued_at, k.id) < ($3, $4::uuid)) order by k.issued_at desc, k.id desc limit $5",
        None,
    )
}
impl ListStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient, T1: crate::StringSql, T2: crate::StringSql>(
        &'s self,
        client: &'c C,
        text: &'a Option<T1>,
        code: &'a Option<T2>,
        cursor_at: &'a Option<time::OffsetDateTime>,
        cursor_id: &'a Option<uuid::Uuid>,
        most: &'a i64,
    ) -> CertificateRowQuery<'c, 'a, 's, C, CertificateRow, 5> {
        CertificateRowQuery {
            client,
            params: [text, code, cursor_at, cursor_id, most],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<CertificateRowBorrowed, tokio_postgres::Error> {
                Ok(CertificateRowBorrowed {
                    id: row.try_get(0)?,
                    user_id: row.try_get(1)?,
                    course_id: row.try_get(2)?,
                    code: row.try_get(3)?,
                    locale: row.try_get(4)?,
                    issued_at: row.try_get(5)?,
                    expires_at: row.try_get(6)?,
                    title: row.try_get(7)?,
                    learner_name: row.try_get(8)?,
                    course_title: row.try_get(9)?,
                    issuer_name: row.try_get(10)?,
                    instructor_name: row.try_get(11)?,
                    hours: row.try_get(12)?,
                    verify_url: row.try_get(13)?,
                    revoked_at: row.try_get(14)?,
                    revoke_reason: row.try_get(15)?,
                })
            },
            mapper: |it| CertificateRow::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::StringSql, T2: crate::StringSql>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        ListParams<T1, T2>,
        CertificateRowQuery<'c, 'a, 's, C, CertificateRow, 5>,
        C,
    > for ListStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ListParams<T1, T2>,
    ) -> CertificateRowQuery<'c, 'a, 's, C, CertificateRow, 5> {
        self.bind(client, &params.text, &params.code, &params.cursor_at, &params.cursor_id, &params.most)
    }
}
pub struct OfCourseStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn of_course() -> OfCourseStmt {
    OfCourseStmt("select id from certificates where user_id = $1 and course_id = $2", None)
}
impl OfCourseStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        user_id: &'a uuid::Uuid,
        course_id: &'a uuid::Uuid,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 2> {
        UuidUuidQuery {
            client,
            params: [user_id, course_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it,
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<'c, 'a, 's, OfCourseParams, UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 2>, C>
    for OfCourseStmt
{
    fn params(&'s self, client: &'c C, params: &'a OfCourseParams) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 2> {
        self.bind(client, &params.user_id, &params.course_id)
    }
}
pub struct SheetStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn sheet() -> SheetStmt {
    SheetStmt(
        "select k.branding, t.source, l.bytes as logo from certificates k join certificate_templates t on t.tenant_id = k.tenant_id and t.id = k.template_id left join certificate_logos l on l.tenant_id = k.tenant_id and l.sha256 = k.logo_sha256 where k.id = $1",
        None,
    )
}
impl SheetStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        id: &'a uuid::Uuid,
    ) -> SheetRowQuery<'c, 'a, 's, C, SheetRow, 1> {
        SheetRowQuery {
            client,
            params: [id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<SheetRowBorrowed, tokio_postgres::Error> {
                Ok(SheetRowBorrowed { branding: row.try_get(0)?, source: row.try_get(1)?, logo: row.try_get(2)? })
            },
            mapper: |it| SheetRow::from(it),
        }
    }
}
pub struct ExistsOneStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn exists_one() -> ExistsOneStmt {
    ExistsOneStmt("select exists (select from certificates where id = $1) as known", None)
}
impl ExistsOneStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        id: &'a uuid::Uuid,
    ) -> BoolQuery<'c, 'a, 's, C, bool, 1> {
        BoolQuery {
            client,
            params: [id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it,
        }
    }
}
pub struct RevokeStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn revoke() -> RevokeStmt {
    RevokeStmt(
        "insert into certificate_revocations (tenant_id, id, certificate_id, revoked_by, reason, revoked_at) values ($1, $2, $3, $4, $5, $6) on conflict on constraint revocation_once do nothing returning id",
        None,
    )
}
impl RevokeStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient, T1: crate::StringSql>(
        &'s self,
        client: &'c C,
        tenant_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
        certificate_id: &'a uuid::Uuid,
        by: &'a uuid::Uuid,
        reason: &'a T1,
        at: &'a time::OffsetDateTime,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 6> {
        UuidUuidQuery {
            client,
            params: [tenant_id, id, certificate_id, by, reason, at],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it,
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::StringSql>
    crate::client::async_::Params<'c, 'a, 's, RevokeParams<T1>, UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 6>, C>
    for RevokeStmt
{
    fn params(&'s self, client: &'c C, params: &'a RevokeParams<T1>) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 6> {
        self.bind(client, &params.tenant_id, &params.id, &params.certificate_id, &params.by, &params.reason, &params.at)
    }
}
