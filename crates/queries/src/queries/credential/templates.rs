// This file was generated with `clorinde`. Do not modify.

#[derive(Debug)]
pub struct InsertDefaultParams<T1: crate::StringSql, T2: crate::StringSql, T3: crate::StringSql> {
    pub tenant_id: uuid::Uuid,
    pub id: uuid::Uuid,
    pub name: T1,
    pub locale: T2,
    pub source: T3,
}
#[derive(Debug)]
pub struct ForCourseParams<T1: crate::StringSql> {
    pub locale: T1,
    pub course_id: uuid::Uuid,
}
#[derive(Debug)]
pub struct InsertVersionParams<T1: crate::StringSql, T2: crate::StringSql, T3: crate::StringSql> {
    pub tenant_id: uuid::Uuid,
    pub id: uuid::Uuid,
    pub name: T1,
    pub locale: T2,
    pub source: T3,
    pub revision: i32,
    pub at: time::OffsetDateTime,
}
#[derive(Debug, Clone, PartialEq)]
pub struct TemplateRow {
    pub id: uuid::Uuid,
    pub name: String,
}
pub struct TemplateRowBorrowed<'a> {
    pub id: uuid::Uuid,
    pub name: &'a str,
}
impl<'a> From<TemplateRowBorrowed<'a>> for TemplateRow {
    fn from(TemplateRowBorrowed { id, name }: TemplateRowBorrowed<'a>) -> Self {
        Self { id, name: name.into() }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct DefaultRow {
    pub id: uuid::Uuid,
    pub locale: String,
    pub name: String,
    pub source: String,
    pub revision: i32,
    pub created_at: time::OffsetDateTime,
}
pub struct DefaultRowBorrowed<'a> {
    pub id: uuid::Uuid,
    pub locale: &'a str,
    pub name: &'a str,
    pub source: &'a str,
    pub revision: i32,
    pub created_at: time::OffsetDateTime,
}
impl<'a> From<DefaultRowBorrowed<'a>> for DefaultRow {
    fn from(DefaultRowBorrowed { id, locale, name, source, revision, created_at }: DefaultRowBorrowed<'a>) -> Self {
        Self { id, locale: locale.into(), name: name.into(), source: source.into(), revision, created_at }
    }
}
use crate::client::async_::GenericClient;
use futures::{self, StreamExt, TryStreamExt};
pub struct TemplateRowQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<TemplateRowBorrowed, tokio_postgres::Error>,
    mapper: fn(TemplateRowBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> TemplateRowQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(TemplateRowBorrowed) -> R) -> TemplateRowQuery<'c, 'a, 's, C, R, N> {
        TemplateRowQuery {
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
pub struct DefaultRowQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<DefaultRowBorrowed, tokio_postgres::Error>,
    mapper: fn(DefaultRowBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> DefaultRowQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(DefaultRowBorrowed) -> R) -> DefaultRowQuery<'c, 'a, 's, C, R, N> {
        DefaultRowQuery {
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
pub struct InsertDefaultStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn insert_default() -> InsertDefaultStmt {
    InsertDefaultStmt(
        "insert into certificate_templates (tenant_id, id, name, locale, source, is_default) values ($1, $2, $3, $4, $5, true) on conflict (tenant_id, locale) where is_default do nothing",
        None,
    )
}
impl InsertDefaultStmt {
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
    >(
        &'s self,
        client: &'c C,
        tenant_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
        name: &'a T1,
        locale: &'a T2,
        source: &'a T3,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[tenant_id, id, name, locale, source]).await
    }
}
impl<'a, C: GenericClient + Send + Sync, T1: crate::StringSql, T2: crate::StringSql, T3: crate::StringSql>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        InsertDefaultParams<T1, T2, T3>,
        std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>>,
        C,
    > for InsertDefaultStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a InsertDefaultParams<T1, T2, T3>,
    ) -> std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>> {
        Box::pin(self.bind(client, &params.tenant_id, &params.id, &params.name, &params.locale, &params.source))
    }
}
pub struct ForCourseStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn for_course() -> ForCourseStmt {
    ForCourseStmt(
        "select t.id, t.name from courses c join certificate_templates t on t.tenant_id = c.tenant_id and (t.id = c.certificate_template_id or (c.certificate_template_id is null and t.locale = $1 and t.is_default)) where c.id = $2",
        None,
    )
}
impl ForCourseStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient, T1: crate::StringSql>(
        &'s self,
        client: &'c C,
        locale: &'a T1,
        course_id: &'a uuid::Uuid,
    ) -> TemplateRowQuery<'c, 'a, 's, C, TemplateRow, 2> {
        TemplateRowQuery {
            client,
            params: [locale, course_id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<TemplateRowBorrowed, tokio_postgres::Error> {
                Ok(TemplateRowBorrowed { id: row.try_get(0)?, name: row.try_get(1)? })
            },
            mapper: |it| TemplateRow::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::StringSql>
    crate::client::async_::Params<'c, 'a, 's, ForCourseParams<T1>, TemplateRowQuery<'c, 'a, 's, C, TemplateRow, 2>, C>
    for ForCourseStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ForCourseParams<T1>,
    ) -> TemplateRowQuery<'c, 'a, 's, C, TemplateRow, 2> {
        self.bind(client, &params.locale, &params.course_id)
    }
}
pub struct DefaultsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn defaults() -> DefaultsStmt {
    DefaultsStmt(
        "select id, locale, name, source, revision, created_at from certificate_templates where is_default order by locale",
        None,
    )
}
impl DefaultsStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
    ) -> DefaultRowQuery<'c, 'a, 's, C, DefaultRow, 0> {
        DefaultRowQuery {
            client,
            params: [],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<DefaultRowBorrowed, tokio_postgres::Error> {
                Ok(DefaultRowBorrowed {
                    id: row.try_get(0)?,
                    locale: row.try_get(1)?,
                    name: row.try_get(2)?,
                    source: row.try_get(3)?,
                    revision: row.try_get(4)?,
                    created_at: row.try_get(5)?,
                })
            },
            mapper: |it| DefaultRow::from(it),
        }
    }
}
pub struct HoldDefaultsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn hold_defaults() -> HoldDefaultsStmt {
    HoldDefaultsStmt(
        "select id, locale, name, source, revision, created_at from certificate_templates where is_default order by locale for update",
        None,
    )
}
impl HoldDefaultsStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
    ) -> DefaultRowQuery<'c, 'a, 's, C, DefaultRow, 0> {
        DefaultRowQuery {
            client,
            params: [],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<DefaultRowBorrowed, tokio_postgres::Error> {
                Ok(DefaultRowBorrowed {
                    id: row.try_get(0)?,
                    locale: row.try_get(1)?,
                    name: row.try_get(2)?,
                    source: row.try_get(3)?,
                    revision: row.try_get(4)?,
                    created_at: row.try_get(5)?,
                })
            },
            mapper: |it| DefaultRow::from(it),
        }
    }
}
pub struct RetireDefaultsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn retire_defaults() -> RetireDefaultsStmt {
    RetireDefaultsStmt("update certificate_templates set is_default = false where is_default", None)
}
impl RetireDefaultsStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient>(&'s self, client: &'c C) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[]).await
    }
}
pub struct InsertVersionStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn insert_version() -> InsertVersionStmt {
    InsertVersionStmt(
        "insert into certificate_templates (tenant_id, id, name, locale, source, is_default, revision, created_at) values ($1, $2, $3, $4, $5, true, $6, $7)",
        None,
    )
}
impl InsertVersionStmt {
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
    >(
        &'s self,
        client: &'c C,
        tenant_id: &'a uuid::Uuid,
        id: &'a uuid::Uuid,
        name: &'a T1,
        locale: &'a T2,
        source: &'a T3,
        revision: &'a i32,
        at: &'a time::OffsetDateTime,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[tenant_id, id, name, locale, source, revision, at]).await
    }
}
impl<'a, C: GenericClient + Send + Sync, T1: crate::StringSql, T2: crate::StringSql, T3: crate::StringSql>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        InsertVersionParams<T1, T2, T3>,
        std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>>,
        C,
    > for InsertVersionStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a InsertVersionParams<T1, T2, T3>,
    ) -> std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>> {
        Box::pin(self.bind(
            client,
            &params.tenant_id,
            &params.id,
            &params.name,
            &params.locale,
            &params.source,
            &params.revision,
            &params.at,
        ))
    }
}
