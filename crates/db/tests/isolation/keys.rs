//! Foreign keys: a row of tenant B can not point to a row of tenant A, although the checks of foreign keys look past row
//! security.

use tokio_postgres::error::SqlState;

use cluster::Role;

use crate::tables::Samples;

/// A foreign key between two tenant tables, without its tenant columns.
struct Link {
    name: String,
    from: String,
    from_columns: Vec<String>,
    to: String,
    to_columns: Vec<String>,
}

async fn links(samples: &Samples) -> Vec<Link> {
    let sql = "select
            link.conname::text,
            link.conrelid::regclass::text,
            array_agg(quote_ident(here.attname) order by pair.n),
            link.confrelid::regclass::text,
            array_agg(quote_ident(there.attname) order by pair.n)
        from pg_constraint link
        cross join lateral unnest(link.conkey, link.confkey) with ordinality as pair (here, there, n)
        join pg_attribute here on here.attrelid = link.conrelid and here.attnum = pair.here
        join pg_attribute there on there.attrelid = link.confrelid and there.attnum = pair.there
        where link.contype = 'f'
          and here.attname <> 'tenant_id'
          and exists (select from pg_attribute t where t.attrelid = link.conrelid and t.attname = 'tenant_id')
          and exists (select from pg_attribute t where t.attrelid = link.confrelid and t.attname = 'tenant_id')
        group by link.oid, link.conname, link.conrelid, link.confrelid
        order by 2, 1";
    let rows = samples.superuser.query(sql, &[]).await.unwrap();
    let link = |row: &tokio_postgres::Row| Link {
        name: row.get(0),
        from: row.get(1),
        from_columns: row.get(2),
        to: row.get(3),
        to_columns: row.get(4),
    };
    rows.iter().map(link).collect()
}

#[tokio::test]
async fn no_row_points_into_another_tenant() {
    let samples = Samples::load_with_all_rights().await;
    let app = samples.acting(Role::App, samples.b).await;
    let links = links(&samples).await;
    assert!(links.len() > 20, "the catalogue was not read");
    for Link { name, from, from_columns, to, to_columns } in links {
        // The ids of one of A's rows, read by the superuser and written by B into one of its own rows.
        let ids = to_columns
            .iter()
            .map(|column| format!("quote_literal({column}::text)"))
            .collect::<Vec<_>>()
            .join(" || ', ' || ");
        let read = format!("select {ids} from {to} where tenant_id = $1 limit 1");
        let theirs: String = samples.superuser.query_one(&read, &[&samples.a]).await.unwrap().get(0);
        let columns = from_columns.join(", ");
        let point =
            format!("update {from} set ({columns}) = row ({theirs}) where ctid = (select ctid from {from} limit 1)");
        match app.attempt(&point, &[]).await {
            Ok((touched, _)) => panic!("{name}: {touched} rows of {from} point to another tenant's {to}"),
            Err(error) => {
                assert_eq!(error.code(), Some(&SqlState::FOREIGN_KEY_VIOLATION), "{name} of {from}: {error:?}");
            }
        }
    }
}
