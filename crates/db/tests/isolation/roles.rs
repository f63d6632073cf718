//! The login roles: none is above row security, those that serve own nothing, and each reads only what it is there for.

use cluster::Role;

use crate::tables::{Samples, is_denied};

/// What the platform's role may reach across tenants: nothing that a tenant keeps to itself.
const PLATFORM_REACHES: [&str; 9] = [
    "catalog_listings",
    "catalog_words",
    "events",
    "jobs",
    "media_assets",
    "media_places",
    "media_variants",
    "platform_audit",
    "tenants",
];
/// What only the role for authentication may read.
const SECRET: [&str; 5] = ["email_tokens", "sign_in_failures", "sign_ups", "spent_refresh_tokens", "user_passwords"];

#[tokio::test]
async fn no_role_is_above_row_security() {
    let samples = Samples::load().await;
    let sql = "select rolname::text, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication
        from pg_roles
        where rolname ~ '^courseworx_'";
    let roles = samples.superuser.query(sql, &[]).await.unwrap();
    assert_eq!(roles.len(), 4);
    for role in roles {
        assert!(!role.get::<_, bool>(1), "{} has too much power", role.get::<_, String>(0));
    }
}

#[tokio::test]
async fn the_serving_roles_own_nothing() {
    let samples = Samples::load().await;
    let sql = "select owner.rolname || ' owns ' || pg_describe_object(dependency.classid, dependency.objid, dependency.objsubid)
        from pg_shdepend dependency
        join pg_roles owner on owner.oid = dependency.refobjid
        where dependency.deptype = 'o'
          and dependency.dbid = (select oid from pg_database where datname = current_database())
          and owner.rolname in ('courseworx_app', 'courseworx_auth', 'courseworx_platform')";
    let owned: Vec<String> = samples.superuser.query(sql, &[]).await.unwrap().iter().map(|row| row.get(0)).collect();
    assert!(owned.is_empty(), "{owned:?}");
}

#[tokio::test]
async fn the_serving_roles_can_not_become_another_or_switch_row_security_off() {
    let samples = Samples::load().await;
    for role in [Role::App, Role::Auth, Role::Platform] {
        let client = samples.test.connect(role).await;
        for sql in [
            "set role courseworx_owner",
            "set session authorization postgres",
            "alter table users disable row level security",
            "alter table users no force row level security",
            "create policy all_of_it on users using (true)",
            "create table mine (id int)",
            "create schema mine",
            "alter role courseworx_app bypassrls",
            "truncate users",
            "call protect_tenant_table('users', 'select')",
        ] {
            assert!(client.batch_execute(sql).await.is_err(), "{role:?} may: {sql}");
        }
        client.batch_execute("set row_security = off").await.unwrap();
        let error = client.query("select * from sessions", &[]).await.unwrap_err();
        assert!(is_denied(&error), "{role:?}: {error:?}");
    }
}

#[tokio::test]
async fn secrets_are_read_by_the_role_for_authentication_alone() {
    let samples = Samples::load().await;
    for table in SECRET {
        let sql = format!("select count(*) from {table}");
        for role in [Role::App, Role::Platform] {
            let error = samples.acting(role, samples.a).await.count(&sql, &[]).await.unwrap_err();
            assert!(is_denied(&error), "{role:?} {table}: {error}");
        }
        assert!(samples.acting(Role::Auth, samples.a).await.count(&sql, &[]).await.unwrap() > 0, "{table}");
    }
}

#[tokio::test]
async fn the_platform_reaches_only_what_was_opened_to_it() {
    let samples = Samples::load().await;
    let sql = "select class.oid::regclass::text
        from pg_class class
        join pg_namespace space on space.oid = class.relnamespace
        where (space.nspname = 'public' or space.nspname ~ '^plg_')
          and class.relkind in ('r', 'p', 'v', 'm')
          and (has_any_column_privilege('courseworx_platform', class.oid, 'select, insert, update')
            or has_table_privilege('courseworx_platform', class.oid, 'delete'))
        order by 1";
    let reached: Vec<String> = samples.superuser.query(sql, &[]).await.unwrap().iter().map(|row| row.get(0)).collect();
    assert_eq!(reached, PLATFORM_REACHES);
}

#[tokio::test]
async fn of_files_the_platform_sees_the_public_ones_alone_and_changes_none() {
    let samples = Samples::load().await;
    let platform = samples.test.connect(Role::Platform).await;
    let seen = platform.query("select is_public from media_assets", &[]).await.unwrap();
    assert_eq!(seen.iter().map(|row| row.get::<_, bool>(0)).collect::<Vec<_>>(), [true, true], "one of each tenant");
    assert!(is_denied(&platform.execute("update media_assets set is_public = true", &[]).await.unwrap_err()));
}

#[tokio::test]
async fn what_was_audited_stays() {
    let samples = Samples::load().await;
    for (role, sql) in [
        (Role::App, "update audit_log set action = 'x'"),
        (Role::App, "delete from audit_log"),
        (Role::Auth, "delete from audit_log"),
        (Role::Platform, "update platform_audit set action = 'x'"),
        (Role::Platform, "delete from platform_audit"),
    ] {
        let error = samples.acting(role, samples.a).await.attempt(sql, &[]).await.unwrap_err();
        assert!(is_denied(&error), "{role:?}: {sql}: {error}");
    }
}

#[tokio::test]
async fn a_tenant_sees_itself_alone_and_can_not_change_what_the_platform_decides() {
    let samples = Samples::load().await;
    let b = samples.acting(Role::App, samples.b).await;
    assert_eq!(b.count("select count(*) from tenants", &[]).await.unwrap(), 1);
    assert_eq!(b.count("select count(*) from tenants where id = $1", &[&samples.a]).await.unwrap(), 0);
    let (touched, _) = b.attempt("update tenants set name = 'Taken over' where id = $1", &[&samples.a]).await.unwrap();
    assert_eq!(touched, 0);
    for column in
        ["slug = 'mine'", "status = 'active'", "plan = 'gold'", "custom_domain = 'mine.example'", "kind = 'platform'"]
    {
        let error = b.attempt(&format!("update tenants set {column}"), &[]).await.unwrap_err();
        assert!(is_denied(&error), "{column}: {error}");
    }
    assert!(is_denied(&b.attempt("delete from tenants", &[]).await.unwrap_err()));
}
