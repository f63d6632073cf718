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
    pub first_name: T1,
    pub last_name: T2,
    pub email: T3,
    pub phone: Option<T4>,
    pub email_verified_at: Option<time::OffsetDateTime>,
    pub requires_password_change: bool,
    pub locale: Option<T5>,
    pub timezone: T6,
    pub at: time::OffsetDateTime,
}
#[derive(Debug)]
pub struct GrantRolesParams<T1: crate::StringSql, T2: crate::ArraySql<Item = T1>> {
    pub tenant_id: uuid::Uuid,
    pub user_id: uuid::Uuid,
    pub at: time::OffsetDateTime,
    pub roles: T2,
}
#[derive(Debug)]
pub struct UpdateProfileParams<
    T1: crate::StringSql,
    T2: crate::StringSql,
    T3: crate::StringSql,
    T4: crate::StringSql,
    T5: crate::StringSql,
> {
    pub first_name: T1,
    pub last_name: T2,
    pub phone: Option<T3>,
    pub locale: Option<T4>,
    pub timezone: T5,
    pub id: uuid::Uuid,
}
#[derive(Debug)]
pub struct ListParams<T1: crate::StringSql, T2: crate::StringSql> {
    pub search: Option<T1>,
    pub role: Option<T2>,
    pub active: Option<bool>,
    pub after_at: Option<time::OffsetDateTime>,
    pub after_id: Option<uuid::Uuid>,
    pub most: i64,
}
#[derive(Debug, Clone, PartialEq)]
pub struct Addressee {
    pub id: uuid::Uuid,
    pub email: String,
    pub first_name: String,
    pub last_name: String,
    pub locale: Option<String>,
}
pub struct AddresseeBorrowed<'a> {
    pub id: uuid::Uuid,
    pub email: &'a str,
    pub first_name: &'a str,
    pub last_name: &'a str,
    pub locale: Option<&'a str>,
}
impl<'a> From<AddresseeBorrowed<'a>> for Addressee {
    fn from(AddresseeBorrowed { id, email, first_name, last_name, locale }: AddresseeBorrowed<'a>) -> Self {
        Self {
            id,
            email: email.into(),
            first_name: first_name.into(),
            last_name: last_name.into(),
            locale: locale.map(|v| v.into()),
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct ProfileRow {
    pub id: uuid::Uuid,
    pub first_name: String,
    pub last_name: String,
    pub email: String,
    pub phone: Option<String>,
    pub avatar_asset_id: Option<uuid::Uuid>,
    pub email_verified: bool,
    pub locale: Option<String>,
    pub timezone: String,
    pub last_login: Option<time::OffsetDateTime>,
    pub created_at: time::OffsetDateTime,
    pub roles: Vec<String>,
}
pub struct ProfileRowBorrowed<'a> {
    pub id: uuid::Uuid,
    pub first_name: &'a str,
    pub last_name: &'a str,
    pub email: &'a str,
    pub phone: Option<&'a str>,
    pub avatar_asset_id: Option<uuid::Uuid>,
    pub email_verified: bool,
    pub locale: Option<&'a str>,
    pub timezone: &'a str,
    pub last_login: Option<time::OffsetDateTime>,
    pub created_at: time::OffsetDateTime,
    pub roles: crate::ArrayIterator<'a, &'a str>,
}
impl<'a> From<ProfileRowBorrowed<'a>> for ProfileRow {
    fn from(
        ProfileRowBorrowed {
            id,
            first_name,
            last_name,
            email,
            phone,
            avatar_asset_id,
            email_verified,
            locale,
            timezone,
            last_login,
            created_at,
            roles,
        }: ProfileRowBorrowed<'a>,
    ) -> Self {
        Self {
            id,
            first_name: first_name.into(),
            last_name: last_name.into(),
            email: email.into(),
            phone: phone.map(|v| v.into()),
            avatar_asset_id,
            email_verified,
            locale: locale.map(|v| v.into()),
            timezone: timezone.into(),
            last_login,
            created_at,
            roles: roles.map(|v| v.into()).collect(),
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct ListedUser {
    pub id: uuid::Uuid,
    pub first_name: String,
    pub last_name: String,
    pub email: String,
    pub phone: Option<String>,
    pub is_active: bool,
    pub email_verified: bool,
    pub last_login: Option<time::OffsetDateTime>,
    pub created_at: time::OffsetDateTime,
    pub roles: Vec<String>,
}
pub struct ListedUserBorrowed<'a> {
    pub id: uuid::Uuid,
    pub first_name: &'a str,
    pub last_name: &'a str,
    pub email: &'a str,
    pub phone: Option<&'a str>,
    pub is_active: bool,
    pub email_verified: bool,
    pub last_login: Option<time::OffsetDateTime>,
    pub created_at: time::OffsetDateTime,
    pub roles: crate::ArrayIterator<'a, &'a str>,
}
impl<'a> From<ListedUserBorrowed<'a>> for ListedUser {
    fn from(
        ListedUserBorrowed {
            id,
            first_name,
            last_name,
            email,
            phone,
            is_active,
            email_verified,
            last_login,
            created_at,
            roles,
        }: ListedUserBorrowed<'a>,
    ) -> Self {
        Self {
            id,
            first_name: first_name.into(),
            last_name: last_name.into(),
            email: email.into(),
            phone: phone.map(|v| v.into()),
            is_active,
            email_verified,
            last_login,
            created_at,
            roles: roles.map(|v| v.into()).collect(),
        }
    }
}
#[derive(Debug, Clone, PartialEq, Copy)]
pub struct Count {
    pub people: i64,
    pub active: i64,
}
use crate::client::async_::GenericClient;
use futures::{self, StreamExt, TryStreamExt};
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
pub struct AddresseeQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<AddresseeBorrowed, tokio_postgres::Error>,
    mapper: fn(AddresseeBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> AddresseeQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(AddresseeBorrowed) -> R) -> AddresseeQuery<'c, 'a, 's, C, R, N> {
        AddresseeQuery {
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
pub struct ProfileRowQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<ProfileRowBorrowed, tokio_postgres::Error>,
    mapper: fn(ProfileRowBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> ProfileRowQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(ProfileRowBorrowed) -> R) -> ProfileRowQuery<'c, 'a, 's, C, R, N> {
        ProfileRowQuery {
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
pub struct ListedUserQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<ListedUserBorrowed, tokio_postgres::Error>,
    mapper: fn(ListedUserBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> ListedUserQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(ListedUserBorrowed) -> R) -> ListedUserQuery<'c, 'a, 's, C, R, N> {
        ListedUserQuery {
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
pub struct CountQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<Count, tokio_postgres::Error>,
    mapper: fn(Count) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> CountQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(Count) -> R) -> CountQuery<'c, 'a, 's, C, R, N> {
        CountQuery {
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
        "insert into users (tenant_id, id, first_name, last_name, email, phone, email_verified_at, requires_password_change, locale, timezone, created_at, updated_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11)",
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
        first_name: &'a T1,
        last_name: &'a T2,
        email: &'a T3,
        phone: &'a Option<T4>,
        email_verified_at: &'a Option<time::OffsetDateTime>,
        requires_password_change: &'a bool,
        locale: &'a Option<T5>,
        timezone: &'a T6,
        at: &'a time::OffsetDateTime,
    ) -> Result<u64, tokio_postgres::Error> {
        client
            .execute(
                self.0,
                &[
                    tenant_id,
                    id,
                    first_name,
                    last_name,
                    email,
                    phone,
                    email_verified_at,
                    requires_password_change,
                    locale,
                    timezone,
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
            &params.first_name,
            &params.last_name,
            &params.email,
            &params.phone,
            &params.email_verified_at,
            &params.requires_password_change,
            &params.locale,
            &params.timezone,
            &params.at,
        ))
    }
}
pub struct GrantRolesStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn grant_roles() -> GrantRolesStmt {
    GrantRolesStmt(
        "insert into user_roles (tenant_id, user_id, role, created_at) select $1, $2, role, $3 from unnest($4::text[]) as role",
        None,
    )
}
impl GrantRolesStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient, T1: crate::StringSql, T2: crate::ArraySql<Item = T1>>(
        &'s self,
        client: &'c C,
        tenant_id: &'a uuid::Uuid,
        user_id: &'a uuid::Uuid,
        at: &'a time::OffsetDateTime,
        roles: &'a T2,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[tenant_id, user_id, at, roles]).await
    }
}
impl<'a, C: GenericClient + Send + Sync, T1: crate::StringSql, T2: crate::ArraySql<Item = T1>>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        GrantRolesParams<T1, T2>,
        std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>>,
        C,
    > for GrantRolesStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a GrantRolesParams<T1, T2>,
    ) -> std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>> {
        Box::pin(self.bind(client, &params.tenant_id, &params.user_id, &params.at, &params.roles))
    }
}
pub struct IdByEmailStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn id_by_email() -> IdByEmailStmt {
    IdByEmailStmt("select id from users where email = $1", None)
}
impl IdByEmailStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient, T1: crate::StringSql>(
        &'s self,
        client: &'c C,
        email: &'a T1,
    ) -> UuidUuidQuery<'c, 'a, 's, C, uuid::Uuid, 1> {
        UuidUuidQuery {
            client,
            params: [email],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it,
        }
    }
}
pub struct AddresseeStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn addressee() -> AddresseeStmt {
    AddresseeStmt("select id, email, first_name, last_name, locale from users where id = $1 and is_active", None)
}
impl AddresseeStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        id: &'a uuid::Uuid,
    ) -> AddresseeQuery<'c, 'a, 's, C, Addressee, 1> {
        AddresseeQuery {
            client,
            params: [id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<AddresseeBorrowed, tokio_postgres::Error> {
                Ok(AddresseeBorrowed {
                    id: row.try_get(0)?,
                    email: row.try_get(1)?,
                    first_name: row.try_get(2)?,
                    last_name: row.try_get(3)?,
                    locale: row.try_get(4)?,
                })
            },
            mapper: |it| Addressee::from(it),
        }
    }
}
pub struct AddresseeByEmailStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn addressee_by_email() -> AddresseeByEmailStmt {
    AddresseeByEmailStmt(
        "select id, email, first_name, last_name, locale from users where email = $1 and is_active",
        None,
    )
}
impl AddresseeByEmailStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient, T1: crate::StringSql>(
        &'s self,
        client: &'c C,
        email: &'a T1,
    ) -> AddresseeQuery<'c, 'a, 's, C, Addressee, 1> {
        AddresseeQuery {
            client,
            params: [email],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<AddresseeBorrowed, tokio_postgres::Error> {
                Ok(AddresseeBorrowed {
                    id: row.try_get(0)?,
                    email: row.try_get(1)?,
                    first_name: row.try_get(2)?,
                    last_name: row.try_get(3)?,
                    locale: row.try_get(4)?,
                })
            },
            mapper: |it| Addressee::from(it),
        }
    }
}
pub struct ProfileStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn profile() -> ProfileStmt {
    ProfileStmt(
        "select u.id, u.first_name, u.last_name, u.email, u.phone, u.avatar_asset_id, u.email_verified_at is not null as email_verified, u.locale, u.timezone, u.last_login, u.created_at, array(select r.role from user_roles r where r.tenant_id = u.tenant_id and r.user_id = u.id) as roles from users u where u.id = $1",
        None,
    )
}
impl ProfileStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        id: &'a uuid::Uuid,
    ) -> ProfileRowQuery<'c, 'a, 's, C, ProfileRow, 1> {
        ProfileRowQuery {
            client,
            params: [id],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<ProfileRowBorrowed, tokio_postgres::Error> {
                Ok(ProfileRowBorrowed {
                    id: row.try_get(0)?,
                    first_name: row.try_get(1)?,
                    last_name: row.try_get(2)?,
                    email: row.try_get(3)?,
                    phone: row.try_get(4)?,
                    avatar_asset_id: row.try_get(5)?,
                    email_verified: row.try_get(6)?,
                    locale: row.try_get(7)?,
                    timezone: row.try_get(8)?,
                    last_login: row.try_get(9)?,
                    created_at: row.try_get(10)?,
                    roles: row.try_get(11)?,
                })
            },
            mapper: |it| ProfileRow::from(it),
        }
    }
}
pub struct UpdateProfileStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn update_profile() -> UpdateProfileStmt {
    UpdateProfileStmt(
        "update users set first_name = $1, last_name = $2, phone = $3, locale = $4, timezone = $5 where id = $6",
        None,
    )
}
impl UpdateProfileStmt {
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
    >(
        &'s self,
        client: &'c C,
        first_name: &'a T1,
        last_name: &'a T2,
        phone: &'a Option<T3>,
        locale: &'a Option<T4>,
        timezone: &'a T5,
        id: &'a uuid::Uuid,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[first_name, last_name, phone, locale, timezone, id]).await
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
>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        UpdateProfileParams<T1, T2, T3, T4, T5>,
        std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>>,
        C,
    > for UpdateProfileStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a UpdateProfileParams<T1, T2, T3, T4, T5>,
    ) -> std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>> {
        Box::pin(self.bind(
            client,
            &params.first_name,
            &params.last_name,
            &params.phone,
            &params.locale,
            &params.timezone,
            &params.id,
        ))
    }
}
pub struct ListStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn list() -> ListStmt {
    ListStmt(
        "select u.id, u.first_name, u.last_name, u.email, u.phone, u.is_active, u.email_verified_at is not null as email_verified, u.last_login, u.created_at, array(select r.role from user_roles r where r.tenant_id = u.tenant_id and r.user_id = u.id) as roles from users u where ($1::text is null or strpos(lower(u.first_name || ' ' || u.last_name), lower($1)) > 0 or strpos(u.email, lower($1)) > 0 or strpos(u.phone, $1) > 0) and ($2::text is null or exists (select from user_roles r where r.tenant_id = u.tenant_id and r.user_id = u.id and r.role = $2)) and ($3::boolean is null or u.is_active = $3) and ($4::timestamptz is null or (u.created_at, u.id) < ($4, $5::uuid)) order by u.created_at desc, u.id desc limit $6",
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
        search: &'a Option<T1>,
        role: &'a Option<T2>,
        active: &'a Option<bool>,
        after_at: &'a Option<time::OffsetDateTime>,
        after_id: &'a Option<uuid::Uuid>,
        most: &'a i64,
    ) -> ListedUserQuery<'c, 'a, 's, C, ListedUser, 6> {
        ListedUserQuery {
            client,
            params: [search, role, active, after_at, after_id, most],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<ListedUserBorrowed, tokio_postgres::Error> {
                Ok(ListedUserBorrowed {
                    id: row.try_get(0)?,
                    first_name: row.try_get(1)?,
                    last_name: row.try_get(2)?,
                    email: row.try_get(3)?,
                    phone: row.try_get(4)?,
                    is_active: row.try_get(5)?,
                    email_verified: row.try_get(6)?,
                    last_login: row.try_get(7)?,
                    created_at: row.try_get(8)?,
                    roles: row.try_get(9)?,
                })
            },
            mapper: |it| ListedUser::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::StringSql, T2: crate::StringSql>
    crate::client::async_::Params<'c, 'a, 's, ListParams<T1, T2>, ListedUserQuery<'c, 'a, 's, C, ListedUser, 6>, C>
    for ListStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a ListParams<T1, T2>,
    ) -> ListedUserQuery<'c, 'a, 's, C, ListedUser, 6> {
        self.bind(
            client,
            &params.search,
            &params.role,
            &params.active,
            &params.after_at,
            &params.after_id,
            &params.most,
        )
    }
}
pub struct CountStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn count() -> CountStmt {
    CountStmt("select count(*) as people, count(*) filter (where is_active) as active from users", None)
}
impl CountStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(&'s self, client: &'c C) -> CountQuery<'c, 'a, 's, C, Count, 0> {
        CountQuery {
            client,
            params: [],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<Count, tokio_postgres::Error> {
                Ok(Count { people: row.try_get(0)?, active: row.try_get(1)? })
            },
            mapper: |it| Count::from(it),
        }
    }
}
