//! Migrations after the first release meet tables with many rows and a program that serves meanwhile: no statement may hold
//! such a table for as long as it takes to read it.

use std::fs;

/// Migrations up to this version came with the first release and ran on an empty database.
const FIRST_RELEASE: u32 = 49;

/// What a migration says that would hold a table which is there already.
fn holds(sql: &str) -> Vec<String> {
    let text: String =
        sql.lines().map(|line| line.split("--").next().unwrap_or_default()).collect::<Vec<_>>().join("\n");
    let statements: Vec<Vec<String>> = text
        .to_lowercase()
        .replace('(', " ( ")
        .split(';')
        .map(|statement| statement.split_whitespace().map(str::to_owned).collect())
        .collect();
    let new: Vec<String> = statements.iter().filter_map(|words| after(words, &["create", "table"])).collect();
    let mut found = Vec::new();
    for words in &statements {
        let is = |phrase: &[&str]| words.windows(phrase.len()).any(|window| window == phrase);
        let (table, why) = if is(&["create", "index"]) || is(&["create", "unique", "index"]) {
            (after(words, &["on"]), (!is(&["concurrently"])).then_some("an index is not made concurrently"))
        } else if is(&["alter", "table"]) {
            let checks = is(&["foreign", "key"]) || is(&["check"]);
            let why = if is(&["add", "constraint"]) && checks && !is(&["not", "valid"]) {
                Some("a constraint is checked while the table is held: add it `not valid`, then validate it")
            } else if is(&["add", "constraint"]) && (is(&["unique"]) || is(&["primary"])) && !is(&["using", "index"]) {
                Some("a constraint makes its index while the table is held: give it one that was made concurrently")
            } else if is(&["set", "not", "null"]) || is(&["type"]) {
                Some("the table is read or written anew while it is held")
            } else {
                None
            };
            (after(words, &["alter", "table"]), why)
        } else {
            (None, None)
        };
        if let (Some(table), Some(why)) = (table, why)
            && !new.contains(&table)
        {
            found.push(format!("{table}: {why}"));
        }
    }
    found
}

/// The word that follows `phrase`, without `if not exists` and `only`.
fn after(words: &[String], phrase: &[&str]) -> Option<String> {
    let at = words.windows(phrase.len()).position(|window| window == phrase)? + phrase.len();
    words.get(at..)?.iter().find(|word| !["if", "not", "exists", "only"].contains(&word.as_str())).cloned()
}

#[test]
fn no_migration_after_the_first_release_holds_a_table_that_is_in_use() {
    let mut found = Vec::new();
    for entry in fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../../sql/migrations")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if name.split_once('_').unwrap().0.parse::<u32>().unwrap() > FIRST_RELEASE {
            found.extend(holds(&fs::read_to_string(&path).unwrap()).into_iter().map(|why| format!("{name}: {why}")));
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn the_rule_knows_what_holds_a_table() {
    for bad in [
        "create index by_title on courses (tenant_id, title)",
        "CREATE UNIQUE INDEX by_title ON courses (tenant_id, title)",
        "alter table courses add constraint c check (price_minor >= 0)",
        "alter table only courses add constraint f foreign key (tenant_id, x) references users (tenant_id, id)",
        "alter table courses add constraint u unique (tenant_id, title)",
        "alter table courses alter column title set not null",
        "alter table courses alter column title type varchar(10)",
    ] {
        assert_eq!(holds(bad).len(), 1, "{bad}");
    }
    for good in [
        "create index concurrently by_title on courses (tenant_id, title)",
        "create table rooms (tenant_id uuid, id uuid); create index by_id on rooms(tenant_id, id); alter table rooms add constraint c check (true)",
        "alter table courses add constraint c check (price_minor >= 0) not valid; alter table courses validate constraint c",
        "alter table courses add column motto text not null default ''",
        "-- create index by_title on courses (title)\nselect 1",
    ] {
        assert_eq!(holds(good), Vec::<String>::new(), "{good}");
    }
}
