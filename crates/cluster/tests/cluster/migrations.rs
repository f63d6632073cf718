//! Every migration applies over a database that has rows in every table that there is at that version.

use std::collections::BTreeMap;

use testkit::{TestDb, sample};
use tokio_postgres::Client;

/// How many rows each table of the program has.
async fn rows(client: &Client) -> BTreeMap<String, i64> {
    let sql = "select oid::regclass::text
        from pg_class
        where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'refinery_schema_history'";
    let mut counts = BTreeMap::new();
    for table in client.query(sql, &[]).await.unwrap() {
        let table: String = table.get(0);
        let count = client.query_one(&format!("select count(*) from {table}"), &[]).await.unwrap().get(0);
        counts.insert(table, count);
    }
    counts
}

fn versions() -> Vec<u32> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../sql/migrations");
    let names = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut versions: Vec<u32> = names.filter_map(|name| name.split_once('_')?.0.parse().ok()).collect();
    versions.sort_unstable();
    versions
}

#[tokio::test]
async fn each_migration_applies_over_sample_rows_and_keeps_them() {
    let test = TestDb::new().await;
    let name = format!("steps_{}", std::process::id());
    let empty = test.cluster.scratch(&name).await.unwrap();
    let (client, connection) = empty.admin().connect(tokio_postgres::NoTls).await.unwrap();
    let _connection = tokio::runtime::Handle::current().spawn(connection);
    let mut loaded = 0;
    for version in versions() {
        let before = rows(&client).await;
        empty.prepare_up_to(i32::try_from(version).unwrap()).await.unwrap();
        let after = rows(&client).await;
        for (table, count) in before {
            assert!(after.get(&table).is_none_or(|now| *now >= count), "migration {version} lost rows of {table}");
        }
        for slug in ["a", "b"] {
            sample::load(&client, slug, version..=version).await;
        }
        loaded += sample::files().iter().filter(|(of, _)| *of == version).count();
    }
    assert_eq!(loaded, sample::files().len(), "a sample file has a version that no migration has");
    let bare: Vec<_> =
        rows(&client).await.into_iter().filter(|(_, count)| *count == 0).map(|(table, _)| table).collect();
    assert!(bare.is_empty(), "add rows to sql/sample for: {bare:?}");
    let before = rows(&client).await;
    empty.prepare().await.unwrap();
    assert_eq!(rows(&client).await, before, "running the migrator again changes nothing");
    test.cluster.discard(&name).await.unwrap();
}

#[test]
fn versions_are_unique_and_none_is_below_the_one_before_it() {
    let versions = versions();
    assert!(versions.windows(2).all(|pair| matches!(pair, [one, two] if one < two)), "{versions:?}");
    assert_eq!(versions.last(), Some(&cluster::latest_version()));
}

#[tokio::test]
async fn a_last_day_that_was_kept_as_its_beginning_lasts_until_its_end() {
    let test = TestDb::new().await;
    let name = format!("last_days_{}", std::process::id());
    let old = test.cluster.scratch(&name).await.unwrap();
    let (client, connection) = old.admin().connect(tokio_postgres::NoTls).await.unwrap();
    let _connection = tokio::runtime::Handle::current().spawn(connection);
    old.prepare_up_to(16).await.unwrap();
    for slug in ["a", "b"] {
        sample::load(&client, slug, 1..=16).await;
    }
    let set = "update courses set start_date = '2026-03-01T00:00Z', end_date = case slug
        when 'sample-course' then '2026-03-05T00:00Z'::timestamptz else '2026-03-05T14:00Z' end";
    client.execute(set, &[]).await.unwrap();
    old.prepare_up_to(17).await.unwrap();
    let shown =
        "select string_agg(distinct slug || ' ' || to_char(start_date at time zone 'UTC', 'DD HH24:MI:SS') || ' '
        || to_char(end_date at time zone 'UTC', 'DD HH24:MI:SS'), ', ') from courses";
    let shown: String = client.query_one(shown, &[]).await.unwrap().get(0);
    assert_eq!(shown, "sample-course 01 00:00:00 05 23:59:59, sample-draft 01 00:00:00 05 14:00:00");
    let forced = "select relforcerowsecurity from pg_class where oid = 'courses'::regclass";
    assert!(client.query_one(forced, &[]).await.unwrap().get::<_, bool>(0));
    test.cluster.discard(&name).await.unwrap();
}
