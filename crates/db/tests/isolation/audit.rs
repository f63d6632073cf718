//! The audit of the catalogue finds nothing, and does find what is planted for it.

use testkit::TestDb;
use tokio_postgres::Client;

const AUDIT: &str = include_str!("../../../../sql/audit/rls-audit.sql");

/// What is planted, and how the finding begins.
const HOLES: [(&str, &str); 21] = [
    ("create table hole (tenant_id uuid not null primary key)", "row security is not enabled: hole"),
    ("alter table users no force row level security", "row security is not forced: users"),
    ("create table hole (tenant_id uuid, id uuid)", "tenant_id may be null: hole"),
    ("alter table platform_audit enable row level security", "no policy at all, with row security on: platform_audit"),
    ("alter table users disable row level security", "policies without effect, row security is off: users"),
    ("drop policy tenant on users", "no policy names the tenant: users"),
    (
        "create policy hole on users for update using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid))",
        "policy lets any row be written: hole on users",
    ),
    (
        "create policy hole on users for select using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)",
        "policy asks the setting once per row: hole on users",
    ),
    ("create policy hole on users for select using (is_active)", "policy opens a tenant table to a role that serves tenants: hole on users"),
    ("create view hole as select * from users", "view reads with the rights of its owner: hole"),
    ("create materialized view hole as select * from users", "stored view keeps rows of tenants: hole"),
    (
        "create function hole() returns bigint language sql security definer as 'select count(*) from users'",
        "function runs with the rights of its owner: hole()",
    ),
    (
        "alter table user_roles add column other uuid;
         alter table users add constraint user_id_alone unique (id);
         alter table user_roles add constraint hole foreign key (other) references users (id)",
        "foreign key without the tenant: hole on user_roles",
    ),
    (
        "alter table user_roles add column other uuid;
         alter table user_roles add constraint hole foreign key (tenant_id, other) references users (tenant_id, id) on delete set null",
        "foreign key writes tenant_id when its target goes: hole on user_roles",
    ),
    ("alter table course_publications drop constraint course_publications_pkey", "no primary key: course_publications"),
    ("create unique index hole on sessions (token_hash)", "key does not begin with tenant_id: hole"),
    ("create index hole on users (email)", "index does not begin with tenant_id, and the platform"),
    ("alter table users owner to courseworx_app", "serving role owns: users"),
    ("grant create on schema public to courseworx_auth", "serving role may create objects in public: courseworx_auth"),
    ("grant truncate on users to courseworx_app", "serving role may empty, trigger on or reference users: courseworx_app"),
    ("grant select on platform_audit to courseworx_app", "table without row security is open to a role that serves tenants: platform_audit"),
];

async fn findings(client: &Client) -> Vec<String> {
    client.query(AUDIT, &[]).await.unwrap().iter().map(|row| row.get(0)).collect()
}

#[tokio::test]
async fn the_isolation_audit_finds_nothing() {
    let test = TestDb::new().await;
    let found = findings(&test.superuser().await).await;
    assert!(found.is_empty(), "{found:#?}");
}

#[tokio::test]
async fn the_isolation_audit_finds_every_hole_that_is_planted() {
    let test = TestDb::new().await;
    let client = test.superuser().await;
    for (hole, finding) in HOLES {
        client.batch_execute("begin").await.unwrap();
        client.batch_execute(hole).await.unwrap_or_else(|e| panic!("{hole}: {e:?}"));
        let found = findings(&client).await;
        client.batch_execute("rollback").await.unwrap();
        assert!(found.iter().any(|f| f.starts_with(finding)), "{hole}\nwas not found: {found:#?}");
    }
}

#[tokio::test]
async fn the_isolation_audit_finds_who_else_may_read_password_hashes() {
    let test = TestDb::new().await;
    let client = test.superuser().await;
    client.batch_execute("begin; grant select (hash) on user_passwords to courseworx_app").await.unwrap();
    assert_eq!(findings(&client).await, ["password hashes can be read by courseworx_app"]);
}
