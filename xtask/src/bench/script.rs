//! Scripts for pgbench, made of the program's own statements, so that the two can not differ.
//!
//! A script in `bench/pgbench` names a statement with the line `-- statement: learning/enrollment my_enrollments`; in its place
//! comes the text of that statement from `sql/queries`. Both write a parameter as `:name`.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::Fallible;

const MARK: &str = "-- statement: ";

/// Writes the script of this name, statements filled in, into `folder`.
pub(super) fn compose(root: &Path, name: &str, folder: &Path) -> Fallible<PathBuf> {
    let mut script = String::new();
    for line in fs::read_to_string(root.join(format!("bench/pgbench/{name}.sql")))?.lines() {
        match line.strip_prefix(MARK).and_then(|named| named.split_once(' ')) {
            Some((file, statement)) => {
                let text = fs::read_to_string(root.join(format!("sql/queries/{file}.sql")))?;
                let body = find(&text, statement).ok_or_else(|| format!("no statement {statement} in {file}.sql"))?;
                script.push_str(&body);
            }
            None => script.push_str(line),
        }
        script.push('\n');
    }
    let path = folder.join(format!("{name}.sql"));
    fs::write(&path, script)?;
    Ok(path)
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
mod tests {
    #[test]
    fn a_statement_is_found_by_its_name() {
        let text = "--! one (a?) : One\nselect 1\n\n--! two\n-- why\nselect :id;\n";
        assert_eq!(super::find(text, "two").as_deref(), Some("select :id;"));
        assert_eq!(super::find(text, "one").as_deref(), Some("select 1;"));
        assert_eq!(super::find(text, "three"), None);
    }
}
