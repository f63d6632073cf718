//! Scripts for the database, made of the program's own statements, so that the two can not differ.
//!
//! A script in `bench` names a statement with a line such as
//! `-- statement: learning/enrollments mine user_id=:learner cursor_at=null`; in its place comes the text of that statement from
//! `sql/queries`, with the parameters that the line names replaced. Both write a parameter as `:name`.

use std::{
    fs,
    path::{Path, PathBuf},
};

use regex::{Captures, Regex};

use crate::Fallible;

const MARK: &str = "-- statement: ";

/// Writes the script `bench/NAME.sql`, statements filled in, into `folder`.
pub(super) fn compose(root: &Path, name: &str, folder: &Path) -> Fallible<PathBuf> {
    let mut script = String::new();
    for line in fs::read_to_string(root.join(format!("bench/{name}.sql")))?.lines() {
        match line.strip_prefix(MARK) {
            Some(named) => script.push_str(&statement(root, named)?),
            None => script.push_str(line),
        }
        script.push('\n');
    }
    let path = folder.join(format!("{}.sql", name.replace('/', "-")));
    fs::write(&path, script)?;
    Ok(path)
}

/// The statement that the rest of a mark names, its parameters replaced.
fn statement(root: &Path, named: &str) -> Fallible<String> {
    let mut words = named.split_whitespace();
    let (Some(file), Some(name)) = (words.next(), words.next()) else {
        return Err(format!("`{MARK}{named}` names no statement").into());
    };
    let text = fs::read_to_string(root.join(format!("sql/queries/{file}.sql")))?;
    let body = find(&text, name).ok_or_else(|| format!("no statement {name} in {file}.sql"))?;
    let values: Vec<(&str, &str)> = words.filter_map(|word| word.split_once('=')).collect();
    replace(&body, &values)
}

/// Puts values in the place of parameters; a cast (`::uuid`) is none.
fn replace(body: &str, values: &[(&str, &str)]) -> Fallible<String> {
    let parameter = Regex::new("(^|[^:]):([a-z_]+)")?;
    let put = |found: &Captures<'_>| {
        let part = |index| found.get(index).map_or("", |part| part.as_str());
        let value = values.iter().find(|(name, _)| *name == part(2)).map(|(_, value)| *value);
        value.map_or_else(|| part(0).to_owned(), |value| format!("{}{value}", part(1)))
    };
    Ok(parameter.replace_all(body, put).into_owned())
}

/// The text of one statement: what stands between its `--!` line and the next, without comments, ended once.
fn find(text: &str, name: &str) -> Option<String> {
    let mut lines = text.lines().skip_while(|line| !names(line, name)).skip(1);
    let mut body: Vec<&str> = Vec::new();
    for line in lines.by_ref().take_while(|line| !line.starts_with("--!")) {
        if !line.trim_start().starts_with("--") {
            body.push(line);
        }
    }
    let body = body.join("\n");
    let body = body.trim().trim_end_matches(';');
    (!body.is_empty()).then(|| format!("{body};"))
}

fn names(line: &str, name: &str) -> bool {
    let Some(rest) = line.strip_prefix("--!") else { return false };
    rest.trim_start().split(|letter: char| !(letter.is_alphanumeric() || letter == '_')).next() == Some(name)
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test fails by panicking")]
mod tests {
    #[test]
    fn parameters_are_replaced_and_casts_are_not() {
        let values = [("at", "null"), ("user", ":learner")];
        let text = super::replace("where a = :user and (:at::date is null or b < :at) and c = :c", &values);
        assert_eq!(
            text.expect("the pattern compiles"),
            "where a = :learner and (null::date is null or b < null) and c = :c"
        );
    }

    #[test]
    fn a_statement_is_found_by_its_name() {
        let text = "--! one (a?) : One\nselect 1\n\n--! two\n-- why\nselect :id;\n";
        assert_eq!(super::find(text, "two").as_deref(), Some("select :id;"));
        assert_eq!(super::find(text, "one").as_deref(), Some("select 1;"));
        assert_eq!(super::find(text, "three"), None);
    }
}
