//! Every tenant table: rows of tenant A, tried by tenant B. First with the rights that the program has, then with every right
//! granted, so that a right given by mistake one day still opens nothing.

use serde_json::Value;

use crate::tables::{ROLES, Samples, is_denied, is_row_security};

#[tokio::test]
async fn every_tenant_table_has_sample_rows() {
    let samples = Samples::load().await;
    let tables = samples.tables().await;
    assert!(tables.len() > 20, "the catalogue was not read");
    let mut forgotten = Vec::new();
    for table in tables {
        if samples.count(&table, samples.a).await == 0 || samples.count(&table, samples.b).await == 0 {
            forgotten.push(table);
        }
    }
    assert!(forgotten.is_empty(), "add rows to sql/sample for: {forgotten:?}");
}

#[tokio::test]
async fn rows_of_another_tenant_are_not_seen() {
    let samples = Samples::load().await;
    for role in ROLES {
        let b = samples.acting(role, samples.b).await;
        for table in samples.tables().await {
            match b.count(&format!("select count(*) from {table} where tenant_id = $1"), &[&samples.a]).await {
                Ok(seen) => assert_eq!(seen, 0, "{role:?} sees rows of another tenant in {table}"),
                Err(error) => assert!(is_denied(&error), "{role:?} {table}: {error}"),
            }
        }
    }
}

#[tokio::test]
async fn rows_of_another_tenant_are_not_seen_whatever_is_granted() {
    let samples = Samples::load_with_all_rights().await;
    for role in ROLES {
        let b = samples.acting(role, samples.b).await;
        for table in samples.tables().await {
            let own = b.count(&format!("select count(*) from {table}"), &[]).await.unwrap();
            assert_eq!(own, samples.count(&table, samples.b).await, "{role:?} sees too much or too little in {table}");
        }
    }
}

#[tokio::test]
async fn without_a_tenant_no_row_of_any_table_is_seen() {
    let samples = Samples::load_with_all_rights().await;
    for role in ROLES {
        let nobody = samples.test.connect(role).await;
        for table in samples.tables().await {
            let seen: i64 = nobody.query_one(&format!("select count(*) from {table}"), &[]).await.unwrap().get(0);
            assert_eq!(seen, 0, "{role:?} sees rows in {table} without a tenant");
        }
    }
}

#[tokio::test]
async fn rows_of_another_tenant_are_not_changed_or_removed_whatever_is_granted() {
    let samples = Samples::load_with_all_rights().await;
    for role in ROLES {
        let b = samples.acting(role, samples.b).await;
        for table in samples.tables().await {
            for verb in [format!("update {table} set tenant_id = tenant_id"), format!("delete from {table}")] {
                let (touched, _) = b.attempt(&format!("{verb} where tenant_id = $1"), &[&samples.a]).await.unwrap();
                assert_eq!(touched, 0, "{role:?}: {verb}");
            }
        }
    }
}

#[tokio::test]
async fn no_row_is_added_for_or_moved_to_another_tenant_whatever_is_granted() {
    let samples = Samples::load_with_all_rights().await;
    for role in ROLES {
        let b = samples.acting(role, samples.b).await;
        for table in samples.tables().await {
            let sql = format!("select to_jsonb(r) from {table} r where tenant_id = $1 limit 1");
            let theirs: Value = samples.superuser.query_one(&sql, &[&samples.a]).await.unwrap().get(0);
            let insert = format!("insert into {table} select * from jsonb_populate_record(null::{table}, $1)");
            let refused = b.attempt(&insert, &[&theirs]).await.unwrap_err();
            assert!(is_row_security(&refused), "{role:?} added a row to {table} for another tenant: {refused:?}");
            let give = format!("update {table} set tenant_id = $1 where ctid = (select ctid from {table} limit 1)");
            let refused = b.attempt(&give, &[&samples.a]).await.unwrap_err();
            assert!(is_row_security(&refused), "{role:?} gave a row of {table} away: {refused:?}");
        }
    }
}

#[tokio::test]
async fn the_serving_roles_may_not_touch_rows_of_another_tenant() {
    let samples = Samples::load().await;
    for role in [cluster::Role::App, cluster::Role::Auth] {
        let b = samples.acting(role, samples.b).await;
        for table in samples.tables().await {
            for verb in [format!("update {table} set tenant_id = tenant_id"), format!("delete from {table}")] {
                match b.attempt(&format!("{verb} where tenant_id = $1"), &[&samples.a]).await {
                    Ok((touched, _)) => assert_eq!(touched, 0, "{role:?}: {verb}"),
                    Err(error) => assert!(is_denied(&error), "{role:?}: {verb}: {error}"),
                }
            }
        }
    }
}
