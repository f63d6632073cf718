// This file was generated with `clorinde`. Do not modify.

#[derive(Debug)]
pub struct ListParams<T1: crate::StringSql> {
    pub search: Option<T1>,
    pub after_at: Option<time::OffsetDateTime>,
    pub after_id: Option<uuid::Uuid>,
    pub most: i64,
}
#[derive(Clone, Copy, Debug)]
pub struct ListedParams {
    pub after_at: Option<time::OffsetDateTime>,
    pub after_id: Option<uuid::Uuid>,
    pub most: i64,
}
#[derive(Debug)]
pub struct InsertParams<
    T1: crate::StringSql,
    T2: crate::StringSql,
    T3: crate::StringSql,
    T4: crate::StringSql,
    T5: crate::StringSql,
    T6: crate::StringSql,
    T7: crate::JsonSql,
    T8: crate::StringSql,
    T9: crate::StringSql,
    T10: crate::StringSql,
> {
    pub id: uuid::Uuid,
    pub slug: T1,
    pub kind: T2,
    pub name: T3,
    pub tagline: T4,
    pub custom_domain: Option<T5>,
    pub plan: T6,
    pub branding: T7,
    pub default_locale: T8,
    pub default_currency: T9,
    pub timezone: T10,
    pub listed: bool,
    pub at: time::OffsetDateTime,
}
#[derive(Debug)]
pub struct BrandParams<T1: crate::JsonSql> {
    pub branding: T1,
    pub id: uuid::Uuid,
}
#[derive(Debug)]
pub struct SetTimezoneParams<T1: crate::StringSql> {
    pub timezone: T1,
    pub id: uuid::Uuid,
}
#[derive(Debug)]
pub struct DescribeParams<
    T1: crate::StringSql,
    T2: crate::StringSql,
    T3: crate::StringSql,
    T4: crate::StringSql,
    T5: crate::StringSql,
    T6: crate::StringSql,
> {
    pub name: T1,
    pub tagline: T2,
    pub custom_domain: Option<T3>,
    pub status: T4,
    pub default_locale: T5,
    pub default_currency: T6,
    pub listed: bool,
    pub id: uuid::Uuid,
}
#[derive(Debug, Clone, PartialEq)]
pub struct TenantRow {
    pub id: uuid::Uuid,
    pub slug: String,
    pub kind: String,
    pub name: String,
    pub tagline: String,
    pub custom_domain: Option<String>,
    pub status: String,
    pub plan: String,
    pub branding: serde_json::Value,
    pub default_locale: String,
    pub default_currency: String,
    pub timezone: String,
    pub listed_in_marketplace: bool,
    pub created_at: time::OffsetDateTime,
}
pub struct TenantRowBorrowed<'a> {
    pub id: uuid::Uuid,
    pub slug: &'a str,
    pub kind: &'a str,
    pub name: &'a str,
    pub tagline: &'a str,
    pub custom_domain: Option<&'a str>,
    pub status: &'a str,
    pub plan: &'a str,
    pub branding: postgres_types::Json<&'a serde_json::value::RawValue>,
    pub default_locale: &'a str,
    pub default_currency: &'a str,
    pub timezone: &'a str,
    pub listed_in_marketplace: bool,
    pub created_at: time::OffsetDateTime,
}
impl<'a> From<TenantRowBorrowed<'a>> for TenantRow {
    fn from(
        TenantRowBorrowed {
            id,
            slug,
            kind,
            name,
            tagline,
            custom_domain,
            status,
            plan,
            branding,
            default_locale,
            default_currency,
            timezone,
            listed_in_marketplace,
            created_at,
        }: TenantRowBorrowed<'a>,
    ) -> Self {
        Self {
            id,
            slug: slug.into(),
            kind: kind.into(),
            name: name.into(),
            tagline: tagline.into(),
            custom_domain: custom_domain.map(|v| v.into()),
            status: status.into(),
            plan: plan.into(),
            branding: serde_json::from_str(branding.0.get()).unwrap(),
            default_locale: default_locale.into(),
            default_currency: default_currency.into(),
            timezone: timezone.into(),
            listed_in_marketplace,
            created_at,
        }
    }
}
use crate::client::async_::GenericClient;
use futures::{self, StreamExt, TryStreamExt};
pub struct TenantRowQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<TenantRowBorrowed, tokio_postgres::Error>,
    mapper: fn(TenantRowBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> TenantRowQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(TenantRowBorrowed) -> R) -> TenantRowQuery<'c, 'a, 's, C, R, N> {
        TenantRowQuery {
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
pub struct BySlugStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn by_slug() -> BySlugStmt {
    BySlugStmt(
        "select id, slug, kind, name, tagline, custom_domain, status, plan, branding, default_locale, default_currency, timezone, listed_in_marketplace, created_at from tenants where slug = $1 and kind = 'centre'",
        None,
    )
}
impl BySlugStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient, T1: crate::StringSql>(
        &'s self,
        client: &'c C,
        slug: &'a T1,
    ) -> TenantRowQuery<'c, 'a, 's, C, TenantRow, 1> {
        TenantRowQuery {
            client,
            params: [slug],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<TenantRowBorrowed, tokio_postgres::Error> {
                Ok(TenantRowBorrowed {
                    id: row.try_get(0)?,
                    slug: row.try_get(1)?,
                    kind: row.try_get(2)?,
                    name: row.try_get(3)?,
                    tagline: row.try_get(4)?,
                    custom_domain: row.try_get(5)?,
                    status: row.try_get(6)?,
                    plan: row.try_get(7)?,
                    branding: row.try_get(8)?,
                    default_locale: row.try_get(9)?,
                    default_currency: row.try_get(10)?,
                    timezone: row.try_get(11)?,
                    listed_in_marketplace: row.try_get(12)?,
                    created_at: row.try_get(13)?,
                })
            },
            mapper: |it| TenantRow::from(it),
        }
    }
}
pub struct ByDomainStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn by_domain() -> ByDomainStmt {
    ByDomainStmt(
        "select id, slug, kind, name, tagline, custom_domain, status, plan, branding, default_locale, default_currency, timezone, listed_in_marketplace, created_at from tenants where custom_domain = $1 and kind = 'centre'",
        None,
    )
}
impl ByDomainStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient, T1: crate::StringSql>(
        &'s self,
        client: &'c C,
        domain: &'a T1,
    ) -> TenantRowQuery<'c, 'a, 's, C, TenantRow, 1> {
        TenantRowQuery {
            client,
            params: [domain],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<TenantRowBorrowed, tokio_postgres::Error> {
                Ok(TenantRowBorrowed {
                    id: row.try_get(0)?,
                    slug: row.try_get(1)?,
                    kind: row.try_get(2)?,
                    name: row.try_get(3)?,
                    tagline: row.try_get(4)?,
                    custom_domain: row.try_get(5)?,
                    status: row.try_get(6)?,
                    plan: row.try_get(7)?,
                    branding: row.try_get(8)?,
                    default_locale: row.try_get(9)?,
                    default_currency: row.try_get(10)?,
                    timezone: row.try_get(11)?,
                    listed_in_marketplace: row.try_get(12)?,
                    created_at: row.try_get(13)?,
                })
            },
            mapper: |it| TenantRow::from(it),
        }
    }
}
pub struct PlatformStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn platform() -> PlatformStmt {
    PlatformStmt(
        "select id, slug, kind, name, tagline, custom_domain, status, plan, branding, default_locale, default_currency, timezone, listed_in_marketplace, created_at from tenants where kind = 'platform'",
        None,
    )
}
impl PlatformStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(&'s self, client: &'c C) -> TenantRowQuery<'c, 'a, 's, C, TenantRow, 0> {
        TenantRowQuery {
            client,
            params: [],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<TenantRowBorrowed, tokio_postgres::Error> {
                Ok(TenantRowBorrowed {
                    id: row.try_get(0)?,
                    slug: row.try_get(1)?,
                    kind: row.try_get(2)?,
                    name: row.try_get(3)?,
                    tagline: row.try_get(4)?,
                    custom_domain: row.try_get(5)?,
                    status: row.try_get(6)?,
                    plan: row.try_get(7)?,
                    branding: row.try_get(8)?,
                    default_locale: row.try_get(9)?,
                    default_currency: row.try_get(10)?,
                    timezone: row.try_get(11)?,
                    listed_in_marketplace: row.try_get(12)?,
                    created_at: row.try_get(13)?,
                })
            },
            mapper: |it| TenantRow::from(it),
        }
    }
}
pub struct OwnStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn own() -> OwnStmt {
    OwnStmt(
        "select id, slug, kind, name, tagline, custom_domain, status, plan, branding, default_locale, default_currency, timezone, listed_in_marketplace, created_at from tenants where id = $1",
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
    ) -> TenantRowQuery<'c, 'a, 's, C, TenantRow, 1> {
        TenantRowQuery {
            client,
            params: [id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<TenantRowBorrowed, tokio_postgres::Error> {
                Ok(TenantRowBorrowed {
                    id: row.try_get(0)?,
                    slug: row.try_get(1)?,
                    kind: row.try_get(2)?,
                    name: row.try_get(3)?,
                    tagline: row.try_get(4)?,
                    custom_domain: row.try_get(5)?,
                    status: row.try_get(6)?,
                    plan: row.try_get(7)?,
                    branding: row.try_get(8)?,
                    default_locale: row.try_get(9)?,
                    default_currency: row.try_get(10)?,
                    timezone: row.try_get(11)?,
                    listed_in_marketplace: row.try_get(12)?,
                    created_at: row.try_get(13)?,
                })
            },
            mapper: |it| TenantRow::from(it),
        }
    }
}
pub struct ListStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn list() -> ListStmt {
    ListStmt(
        "select id, slug, kind, name, tagline, custom_domain, status, plan, branding, default_locale, default_currency, timezone, listed_in_marketplace, created_at from tenants where ($1::text is null or strpos(lower(name), lower($1)) > 0 or strpos(slug, lower($1)) > 0 or strpos(custom_domain, lower($1)) > 0) and ($2::timestamptz is null or (created_at, id) < ($2, $3::uuid)) order by created_at desc, id desc limit $4",
        None,
    )
}
impl ListStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient, T1: crate::StringSql>(
        &'s self,
        client: &'c C,
        search: &'a Option<T1>,
        after_at: &'a Option<time::OffsetDateTime>,
        after_id: &'a Option<uuid::Uuid>,
        most: &'a i64,
    ) -> TenantRowQuery<'c, 'a, 's, C, TenantRow, 4> {
        TenantRowQuery {
            client,
            params: [search, after_at, after_id, most],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<TenantRowBorrowed, tokio_postgres::Error> {
                Ok(TenantRowBorrowed {
                    id: row.try_get(0)?,
                    slug: row.try_get(1)?,
                    kind: row.try_get(2)?,
                    name: row.try_get(3)?,
                    tagline: row.try_get(4)?,
                    custom_domain: row.try_get(5)?,
                    status: row.try_get(6)?,
                    plan: row.try_get(7)?,
                    branding: row.try_get(8)?,
                    default_locale: row.try_get(9)?,
                    default_currency: row.try_get(10)?,
                    timezone: row.try_get(11)?,
                    listed_in_marketplace: row.try_get(12)?,
                    created_at: row.try_get(13)?,
                })
            },
            mapper: |it| TenantRow::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::StringSql>
    crate::client::async_::Params<'c, 'a, 's, ListParams<T1>, TenantRowQuery<'c, 'a, 's, C, TenantRow, 4>, C>
    for ListStmt
{
    fn params(&'s self, client: &'c C, params: &'a ListParams<T1>) -> TenantRowQuery<'c, 'a, 's, C, TenantRow, 4> {
        self.bind(client, &params.search, &params.after_at, &params.after_id, &params.most)
    }
}
pub struct ListedStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn listed() -> ListedStmt {
    ListedStmt(
        "select id, slug, kind, name, tagline, custom_domain, status, plan, branding, default_locale, default_currency, timezone, listed_in_marketplace, created_at from tenants where kind = 'centre' and status = 'active' and listed_in_marketplace and ($1::timestamptz is null or (created_at, id) < ($1, $2::uuid)) order by created_at desc, id desc limit $3",
        None,
    )
}
impl ListedStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        after_at: &'a Option<time::OffsetDateTime>,
        after_id: &'a Option<uuid::Uuid>,
        most: &'a i64,
    ) -> TenantRowQuery<'c, 'a, 's, C, TenantRow, 3> {
        TenantRowQuery {
            client,
            params: [after_at, after_id, most],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<TenantRowBorrowed, tokio_postgres::Error> {
                Ok(TenantRowBorrowed {
                    id: row.try_get(0)?,
                    slug: row.try_get(1)?,
                    kind: row.try_get(2)?,
                    name: row.try_get(3)?,
                    tagline: row.try_get(4)?,
                    custom_domain: row.try_get(5)?,
                    status: row.try_get(6)?,
                    plan: row.try_get(7)?,
                    branding: row.try_get(8)?,
                    default_locale: row.try_get(9)?,
                    default_currency: row.try_get(10)?,
                    timezone: row.try_get(11)?,
                    listed_in_marketplace: row.try_get(12)?,
                    created_at: row.try_get(13)?,
                })
            },
            mapper: |it| TenantRow::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient>
    crate::client::async_::Params<'c, 'a, 's, ListedParams, TenantRowQuery<'c, 'a, 's, C, TenantRow, 3>, C>
    for ListedStmt
{
    fn params(&'s self, client: &'c C, params: &'a ListedParams) -> TenantRowQuery<'c, 'a, 's, C, TenantRow, 3> {
        self.bind(client, &params.after_at, &params.after_id, &params.most)
    }
}
pub struct InsertStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn insert() -> InsertStmt {
    InsertStmt(
        "insert into tenants (id, slug, kind, name, tagline, custom_domain, plan, branding, default_locale, default_currency, timezone, listed_in_marketplace, created_at, updated_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13)",
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
        T7: crate::JsonSql,
        T8: crate::StringSql,
        T9: crate::StringSql,
        T10: crate::StringSql,
    >(
        &'s self,
        client: &'c C,
        id: &'a uuid::Uuid,
        slug: &'a T1,
        kind: &'a T2,
        name: &'a T3,
        tagline: &'a T4,
        custom_domain: &'a Option<T5>,
        plan: &'a T6,
        branding: &'a T7,
        default_locale: &'a T8,
        default_currency: &'a T9,
        timezone: &'a T10,
        listed: &'a bool,
        at: &'a time::OffsetDateTime,
    ) -> Result<u64, tokio_postgres::Error> {
        client
            .execute(
                self.0,
                &[
                    id,
                    slug,
                    kind,
                    name,
                    tagline,
                    custom_domain,
                    plan,
                    branding,
                    default_locale,
                    default_currency,
                    timezone,
                    listed,
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
    T4: crate::StringSql,
    T5: crate::StringSql,
    T6: crate::StringSql,
    T7: crate::JsonSql,
    T8: crate::StringSql,
    T9: crate::StringSql,
    T10: crate::StringSql,
>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        InsertParams<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10>,
        std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>>,
        C,
    > for InsertStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a InsertParams<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10>,
    ) -> std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>> {
        Box::pin(self.bind(
            client,
            &params.id,
            &params.slug,
            &params.kind,
            &params.name,
            &params.tagline,
            &params.custom_domain,
            &params.plan,
            &params.branding,
            &params.default_locale,
            &params.default_currency,
            &params.timezone,
            &params.listed,
            &params.at,
        ))
    }
}
pub struct BrandStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn brand() -> BrandStmt {
    BrandStmt("update tenants set branding = $1 where id = $2", None)
}
impl BrandStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient, T1: crate::JsonSql>(
        &'s self,
        client: &'c C,
        branding: &'a T1,
        id: &'a uuid::Uuid,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[branding, id]).await
    }
}
impl<'a, C: GenericClient + Send + Sync, T1: crate::JsonSql>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        BrandParams<T1>,
        std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>>,
        C,
    > for BrandStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a BrandParams<T1>,
    ) -> std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>> {
        Box::pin(self.bind(client, &params.branding, &params.id))
    }
}
pub struct HoldStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn hold() -> HoldStmt {
    HoldStmt(
        "select id, slug, kind, name, tagline, custom_domain, status, plan, branding, default_locale, default_currency, timezone, listed_in_marketplace, created_at from tenants where id = $1 for no key update",
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
    ) -> TenantRowQuery<'c, 'a, 's, C, TenantRow, 1> {
        TenantRowQuery {
            client,
            params: [id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<TenantRowBorrowed, tokio_postgres::Error> {
                Ok(TenantRowBorrowed {
                    id: row.try_get(0)?,
                    slug: row.try_get(1)?,
                    kind: row.try_get(2)?,
                    name: row.try_get(3)?,
                    tagline: row.try_get(4)?,
                    custom_domain: row.try_get(5)?,
                    status: row.try_get(6)?,
                    plan: row.try_get(7)?,
                    branding: row.try_get(8)?,
                    default_locale: row.try_get(9)?,
                    default_currency: row.try_get(10)?,
                    timezone: row.try_get(11)?,
                    listed_in_marketplace: row.try_get(12)?,
                    created_at: row.try_get(13)?,
                })
            },
            mapper: |it| TenantRow::from(it),
        }
    }
}
pub struct SetTimezoneStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn set_timezone() -> SetTimezoneStmt {
    SetTimezoneStmt("update tenants set timezone = $1 where id = $2", None)
}
impl SetTimezoneStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient, T1: crate::StringSql>(
        &'s self,
        client: &'c C,
        timezone: &'a T1,
        id: &'a uuid::Uuid,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[timezone, id]).await
    }
}
impl<'a, C: GenericClient + Send + Sync, T1: crate::StringSql>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        SetTimezoneParams<T1>,
        std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>>,
        C,
    > for SetTimezoneStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a SetTimezoneParams<T1>,
    ) -> std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>> {
        Box::pin(self.bind(client, &params.timezone, &params.id))
    }
}
pub struct HoldCentreStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn hold_centre() -> HoldCentreStmt {
    HoldCentreStmt("select revision from tenants where id = $1 and kind = 'centre' for update", None)
}
impl HoldCentreStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        id: &'a uuid::Uuid,
    ) -> I32Query<'c, 'a, 's, C, i32, 1> {
        I32Query {
            client,
            params: [id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it,
        }
    }
}
pub struct RevisionStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn revision() -> RevisionStmt {
    RevisionStmt("select revision from tenants where id = $1 and kind = 'centre'", None)
}
impl RevisionStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        id: &'a uuid::Uuid,
    ) -> I32Query<'c, 'a, 's, C, i32, 1> {
        I32Query {
            client,
            params: [id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it,
        }
    }
}
pub struct DescribeStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn describe() -> DescribeStmt {
    DescribeStmt(
        "update tenants set name = $1, tagline = $2, custom_domain = $3, status = $4, default_locale = $5, default_currency = $6, listed_in_marketplace = $7, revision = revision + 1 where id = $8 returning revision",
        None,
    )
}
impl DescribeStmt {
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
    >(
        &'s self,
        client: &'c C,
        name: &'a T1,
        tagline: &'a T2,
        custom_domain: &'a Option<T3>,
        status: &'a T4,
        default_locale: &'a T5,
        default_currency: &'a T6,
        listed: &'a bool,
        id: &'a uuid::Uuid,
    ) -> I32Query<'c, 'a, 's, C, i32, 8> {
        I32Query {
            client,
            params: [name, tagline, custom_domain, status, default_locale, default_currency, listed, id],
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
> crate::client::async_::Params<'c, 'a, 's, DescribeParams<T1, T2, T3, T4, T5, T6>, I32Query<'c, 'a, 's, C, i32, 8>, C>
    for DescribeStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a DescribeParams<T1, T2, T3, T4, T5, T6>,
    ) -> I32Query<'c, 'a, 's, C, i32, 8> {
        self.bind(
            client,
            &params.name,
            &params.tagline,
            &params.custom_domain,
            &params.status,
            &params.default_locale,
            &params.default_currency,
            &params.listed,
            &params.id,
        )
    }
}
