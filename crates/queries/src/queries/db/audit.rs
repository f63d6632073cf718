// This file was generated with `clorinde`. Do not modify.

#[derive(Debug)]
pub struct PlatformActParams<T1: crate::StringSql, T2: crate::JsonSql> {
    pub id: uuid::Uuid,
    pub actor: Option<uuid::Uuid>,
    pub action: T1,
    pub detail: T2,
    pub at: time::OffsetDateTime,
}
use crate::client::async_::GenericClient;
use futures::{self, StreamExt, TryStreamExt};
pub struct PlatformActStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn platform_act() -> PlatformActStmt {
    PlatformActStmt("insert into platform_audit (id, actor, action, detail, at) values ($1, $2, $3, $4, $5)", None)
}
impl PlatformActStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient, T1: crate::StringSql, T2: crate::JsonSql>(
        &'s self,
        client: &'c C,
        id: &'a uuid::Uuid,
        actor: &'a Option<uuid::Uuid>,
        action: &'a T1,
        detail: &'a T2,
        at: &'a time::OffsetDateTime,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[id, actor, action, detail, at]).await
    }
}
impl<'a, C: GenericClient + Send + Sync, T1: crate::StringSql, T2: crate::JsonSql>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        PlatformActParams<T1, T2>,
        std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>>,
        C,
    > for PlatformActStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a PlatformActParams<T1, T2>,
    ) -> std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>> {
        Box::pin(self.bind(client, &params.id, &params.actor, &params.action, &params.detail, &params.at))
    }
}
