//! Migrations after the first release meet tables with many rows and a program that serves meanwhile: no statement may hold
//! such a table for as long as it takes to read it.

use std::fs;

/// Migrations up to this version came with the first release and ran on an empty database.
const FIRST_RELEASE: u32 = 16;

/// What operators and authors fill by hand: read from end to end in milliseconds. All other tables grow with the learners.
const SMALL: [&str; 6] =
    ["tenants", "certificate_templates", "media_places", "courses", "course_sections", "course_contents"];

/// The first line of a migration that runs outside a transaction.
const OUTSIDE: &str = "-- outside a transaction\n";

const NOT_CONCURRENTLY: &str = "an index is not made concurrently";
const IN_TRANSACTION: &str = "an index is made concurrently without the first line `-- outside a transaction`";
const NOT_REPEATABLE: &str = "outside a transaction stand only pairs of `drop index concurrently if exists` and `create index concurrently` of one name";
const CHECKED: &str =
    "a constraint is checked while the table is held: add it `not valid`, validate it in a later migration";
const SAME: &str =
    "a constraint is validated in the transaction that added it, while the table is held: do it in a later migration";
const INDEXED: &str = "a constraint makes its index while the table is held: give it one that was made concurrently";
const REWRITTEN: &str = "the table is read or written anew while it is held";
const NO_VALUE: &str = "a column that must not be null has no value for the rows that are there";

type Words = Vec<String>;

/// What a migration says that would hold a table which is there already.
fn holds(sql: &str) -> Vec<String> {
    let statements = statements(sql);
    if sql.starts_with(OUTSIDE) {
        return if repeatable(&statements) { Vec::new() } else { vec![NOT_REPEATABLE.to_owned()] };
    }
    let new: Words = statements.iter().filter_map(|words| after(words, &["create", "table"])).collect();
    let mut found = Vec::new();
    let mut added = Words::new();
    for words in &statements {
        let (table, why) = if is(words, &["create", "index"]) || is(words, &["create", "unique", "index"]) {
            let why = if is(words, &["concurrently"]) { IN_TRANSACTION } else { NOT_CONCURRENTLY };
            (after(words, &["on"]), vec![why])
        } else if words.starts_with(&["alter".to_owned(), "table".to_owned()]) {
            let table = after(words, &["alter", "table"]);
            let small = table.as_deref().is_some_and(|table| SMALL.contains(&table));
            (table, actions(words).iter().filter_map(|action| held_by(action, small, &mut added)).collect())
        } else {
            (None, Vec::new())
        };
        let Some(table) = table.filter(|table| !new.contains(table)) else { continue };
        found.extend(why.into_iter().map(|why| format!("{table}: {why}")));
    }
    found
}

/// Why one action of `alter table` would hold the table for long.
fn held_by(action: &[String], small: bool, added: &mut Words) -> Option<&'static str> {
    let says = |phrase: &[&str]| is(action, phrase);
    let starts =
        |phrase: &[&str]| action.iter().zip(phrase).filter(|(word, wanted)| word == *wanted).count() == phrase.len();
    let checks = says(&["check"]) || says(&["references"]) || says(&["foreign", "key"]);
    let indexes = says(&["unique"]) || says(&["primary", "key"]) || says(&["exclude"]);
    if starts(&["add", "constraint"]) {
        added.extend(after(action, &["constraint"]));
        return match (indexes && !says(&["using", "index"]), checks && !says(&["not", "valid"])) {
            _ if small => None,
            (true, _) => Some(INDEXED),
            (false, true) => Some(CHECKED),
            (false, false) => None,
        };
    }
    if starts(&["validate", "constraint"]) {
        return after(action, &["constraint"]).filter(|name| !small && added.contains(name)).map(|_| SAME);
    }
    if starts(&["alter"]) {
        return (!small && (says(&["set", "not", "null"]) || says(&["type"]))).then_some(REWRITTEN);
    }
    if !starts(&["add"]) {
        return None;
    }
    let valued = says(&["default"]) || says(&["generated"]);
    let changing = ["gen_random_uuid", "clock_timestamp", "random", "nextval", "generated", "serial", "bigserial"];
    if says(&["not", "null"]) && !valued {
        Some(NO_VALUE)
    } else if small {
        None
    } else if action.iter().any(|word| changing.contains(&word.as_str())) {
        Some(REWRITTEN)
    } else if indexes {
        Some(INDEXED)
    } else {
        checks.then_some(CHECKED)
    }
}

/// Whether each index that is made was dropped before, so that what failed half way can be done again.
fn repeatable(statements: &[Words]) -> bool {
    !statements.is_empty()
        && statements.chunks(2).all(|pair| {
            let [drop, create] = pair else { return false };
            let name = after(drop, &["drop", "index", "concurrently"]);
            let (plain, unique) = (["create", "index", "concurrently"], ["create", "unique", "index", "concurrently"]);
            let made = after(create, &plain).or_else(|| after(create, &unique));
            is(drop, &["if", "exists"]) && !is(create, &["exists"]) && name.is_some() && name == made
        })
}

/// The statements in small letters, without comments and the bodies of functions, brackets and commas as words of their own.
fn statements(sql: &str) -> Vec<Words> {
    let bare: Vec<&str> = sql.lines().map(|line| line.split("--").next().unwrap_or_default()).collect();
    let bare = bare.join("\n").to_lowercase();
    let outside_bodies: String = bare.split("$$").step_by(2).collect();
    let spaced = ['(', ')', ','].iter().fold(outside_bodies, |text, mark| text.replace(*mark, &format!(" {mark} ")));
    spaced
        .split(';')
        .map(|statement| statement.split_whitespace().map(str::to_owned).collect::<Words>())
        .filter(|words| !words.is_empty())
        .collect()
}

/// What an `alter table` does, one action each.
fn actions(words: &[String]) -> Vec<Words> {
    let skipped = ["alter", "table", "if", "exists", "only"];
    let table = words.iter().position(|word| !skipped.contains(&word.as_str())).unwrap_or_default();
    let (mut depth, mut actions) = (0, vec![Words::new()]);
    for word in words.iter().skip(table + 1) {
        match word.as_str() {
            "(" => depth += 1,
            ")" => depth -= 1,
            "," if depth == 0 => actions.push(Words::new()),
            _ => {}
        }
        if word != "," || depth > 0 {
            actions.last_mut().unwrap().push(word.clone());
        }
    }
    actions
}

fn is(words: &[String], phrase: &[&str]) -> bool {
    words.windows(phrase.len()).any(|window| window == phrase)
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
    for (bad, why) in [
        ("create index by_user on enrollments (tenant_id, user_id)", NOT_CONCURRENTLY),
        ("CREATE UNIQUE INDEX by_title ON courses (tenant_id, title)", NOT_CONCURRENTLY),
        ("create index concurrently by_user on enrollments (tenant_id, user_id)", IN_TRANSACTION),
        ("alter table users add constraint c check (email <> '')", CHECKED),
        (
            "alter table only users add constraint f foreign key (tenant_id, x) references courses (tenant_id, id)",
            CHECKED,
        ),
        ("alter table users add column motto text check (motto <> '')", CHECKED),
        ("alter table users add column course uuid references courses (id)", CHECKED),
        ("alter table users add constraint u unique (tenant_id, phone)", INDEXED),
        ("alter table users add column badge text, add column seat int unique", INDEXED),
        ("alter table users add constraint c check (true) not valid; alter table users validate constraint c", SAME),
        ("alter table users alter column first_name set not null", REWRITTEN),
        ("alter table users alter column first_name type varchar(10)", REWRITTEN),
        ("alter table users alter first_name set data type varchar(10)", REWRITTEN),
        ("alter table users add column key uuid not null default gen_random_uuid()", REWRITTEN),
        ("alter table users add column n bigint generated always as (1) stored", REWRITTEN),
        ("alter table users add column motto text not null", NO_VALUE),
        ("alter table tenants add column motto text not null", NO_VALUE),
    ] {
        let found = holds(bad);
        assert!(matches!(found.as_slice(), [one] if one.ends_with(why)), "{bad}: {found:?}");
    }
}

#[test]
fn the_rule_lets_pass_what_holds_none_for_long() {
    for good in [
        "create table rooms (tenant_id uuid, id uuid); create index by_id on rooms(tenant_id, id); alter table rooms add constraint c check (true)",
        "alter table users add constraint c check (email <> '') not valid",
        "alter table users validate constraint c",
        "alter table users add constraint u unique using index users_by_phone",
        "alter table users add column motto text not null default '', add column type text, add column a numeric(5, 2)",
        "alter table users add column since timestamptz not null default now()",
        "alter table tenants add column zone text not null default 'UTC' constraint zone_length check (char_length(zone) <= 64)",
        "alter table users drop constraint c, drop column motto; update users set motto = null where motto = ''",
        "create function f() returns void language plpgsql as $$ begin create index x on users (id); end $$;",
        "-- create index by_title on courses (title)\nselect 1",
    ] {
        assert_eq!(holds(good), Vec::<String>::new(), "{good}");
    }
}

#[test]
fn outside_a_transaction_stand_indexes_that_can_be_made_again() {
    let marked = |sql: &str| holds(&format!("{OUTSIDE}-- Why.\n{sql}"));
    let made = "create index concurrently by_user on enrollments (tenant_id, user_id)";
    let dropped = "drop index concurrently if exists by_user";
    assert_eq!(marked(&format!("{dropped};\n{made};\n")), Vec::<String>::new());
    assert_eq!(marked(&format!("{dropped};\ncreate unique index concurrently by_user on users (id);\n")).len(), 0);
    for bad in [
        "",
        made,
        "drop index concurrently if exists another; create index concurrently by_user on enrollments (user_id)",
        "drop index concurrently if exists by_user; create index concurrently if not exists by_user on enrollments (user_id)",
        "drop index concurrently if exists by_user; update users set phone = null",
    ] {
        assert_eq!(marked(bad), [NOT_REPEATABLE], "{bad}");
    }
}
