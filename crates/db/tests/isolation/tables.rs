//! Two sample tenants, every tenant table of the catalogue, and ways to act as a role for one of them.

use cluster::Role;
use testkit::{TestDb, sample};
use tokio_postgres::error::{Error, SqlState};
use tokio_postgres::{Client, Row};
use uuid::Uuid;

/// The roles that reach rows of tenants. The owner is among them because row security is forced on it too.
pub(crate) const ROLES: [Role; 3] = [Role::App, Role::Auth, Role::Owner];

/// A database with the sample rows of two tenants.
pub(crate) struct Samples {
    pub(crate) test: TestDb,
    pub(crate) superuser: Client,
    pub(crate) a: Uuid,
    pub(crate) b: Uuid,
}

impl Samples {
    pub(crate) async fn load() -> Self {
        let test = TestDb::new().await;
        let superuser = test.superuser().await;
        for slug in ["a", "b"] {
            sample::load(&superuser, slug, 0..=u32::MAX).await;
        }
        let (a, b) = (sample::id(&superuser, "a", "tenant").await, sample::id(&superuser, "b", "tenant").await);
        Self { test, superuser, a, b }
    }

    /// As [`Samples::load`], with every right on every table given to every role, so that nothing but row security is
    /// between a tenant and the others.
    pub(crate) async fn load_with_all_rights() -> Self {
        let samples = Self::load().await;
        let grant = "grant all on all tables in schema public to courseworx_app, courseworx_auth, courseworx_owner";
        samples.superuser.batch_execute(grant).await.unwrap();
        samples
    }

    /// Every table with a column `tenant_id`, its name quoted.
    pub(crate) async fn tables(&self) -> Vec<String> {
        let sql = "select class.oid::regclass::text
            from pg_class class
            join pg_namespace space on space.oid = class.relnamespace
            join pg_attribute tenant on tenant.attrelid = class.oid and tenant.attname = 'tenant_id'
            where (space.nspname = 'public' or space.nspname ~ '^plg_') and class.relkind in ('r', 'p')
            order by 1";
        self.superuser.query(sql, &[]).await.unwrap().iter().map(|row| row.get(0)).collect()
    }

    /// How many rows of `tenant` there really are.
    pub(crate) async fn count(&self, table: &str, tenant: Uuid) -> i64 {
        let sql = format!("select count(*) from {table} where tenant_id = $1");
        self.superuser.query_one(&sql, &[&tenant]).await.unwrap().get(0)
    }

    /// A connection as `role`, in a transaction of `tenant` that is never committed.
    pub(crate) async fn acting(&self, role: Role, tenant: Uuid) -> Acting {
        let client = self.test.connect(role).await;
        Acting { client, tenant }
    }
}

/// A role at work for one tenant.
pub(crate) struct Acting {
    client: Client,
    tenant: Uuid,
}

impl Acting {
    /// Runs one statement in a transaction of its own and rolls it back: how many rows it touched, and what it returned.
    pub(crate) async fn attempt(
        &self,
        sql: &str,
        params: &[&(dyn tokio_postgres::types::ToSql + Sync)],
    ) -> Result<(u64, Vec<Row>), Error> {
        let begin = format!("begin; select set_config('app.tenant_id', '{}', true)", self.tenant);
        self.client.batch_execute(&begin).await.unwrap();
        let outcome = if sql.starts_with("select") {
            self.client.query(sql, params).await.map(|rows| (0, rows))
        } else {
            self.client.execute(sql, params).await.map(|touched| (touched, Vec::new()))
        };
        self.client.batch_execute("rollback").await.unwrap();
        outcome
    }

    /// What `select count(*)` says.
    pub(crate) async fn count(
        &self,
        sql: &str,
        params: &[&(dyn tokio_postgres::types::ToSql + Sync)],
    ) -> Result<i64, Error> {
        self.attempt(sql, params).await.map(|(_, rows)| rows.first().map_or(0, |row| row.get(0)))
    }
}

/// Whether row security refused the write.
pub(crate) fn is_row_security(error: &Error) -> bool {
    let said = error.as_db_error().map(|e| e.message().to_owned()).unwrap_or_default();
    error.code() == Some(&SqlState::INSUFFICIENT_PRIVILEGE) && said.contains("row-level security")
}

/// Whether the role lacks the right.
pub(crate) fn is_denied(error: &Error) -> bool {
    error.code() == Some(&SqlState::INSUFFICIENT_PRIVILEGE)
}
