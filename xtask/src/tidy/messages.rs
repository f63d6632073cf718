//! Messages of the locales: the same in each language, every one used, none missing.
//!
//! A message counts as used when its id stands as a string in a template or a source, when a string such as
//! `"level-{}"` builds ids that begin like it, or when another message refers to it.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::{ast::Entry, parser};
use regex::Regex;

use super::{
    Finding,
    tree::{File, Tree},
};
use crate::Fallible;

const LOCALES: [&str; 2] = ["en", "ar"];

/// Where each id of a language stands.
type Ids<'t> = BTreeMap<String, &'t File>;

/// Compares the languages with each other and with their use.
pub(super) fn check(tree: &Tree) -> Fallible<Vec<Finding>> {
    let mut findings = Vec::new();
    let [english, arabic] = LOCALES.map(|locale| ids(tree, locale, &mut findings));
    for (here, there, locale) in [(&english, &arabic, "ar"), (&arabic, &english, "en")] {
        for (id, file) in here.iter().filter(|(id, _)| !there.contains_key(*id)) {
            findings.push(at(file, id, format!("the message `{id}` is missing in {locale}")));
        }
    }
    let used = Used::read(tree)?;
    for (id, file) in english.iter().filter(|(id, _)| !used.covers(id)) {
        findings.push(at(file, id, format!("the message `{id}` is used nowhere")));
    }
    for (id, path, line) in used.asked.iter().filter(|(id, ..)| !english.contains_key(id)) {
        findings.push(Finding::new(path, *line, format!("the message `{id}` is in no locale")));
    }
    Ok(findings)
}

fn at(file: &File, id: &str, rule: String) -> Finding {
    let line = file.text.lines().position(|line| line.split([' ', '=']).next() == Some(id)).unwrap_or_default();
    Finding::new(&file.path, line + 1, rule)
}

/// The ids of a language's messages; what does not parse or stands twice becomes a finding.
fn ids<'t>(tree: &'t Tree, locale: &str, findings: &mut Vec<Finding>) -> Ids<'t> {
    let mut ids = Ids::new();
    let folder = format!("locales/{locale}/");
    for file in tree.with("ftl").filter(|file| file.path.starts_with(&folder)) {
        let resource = parser::parse(file.text.as_str()).unwrap_or_else(|(resource, errors)| {
            for error in errors {
                let line = file.text.get(..error.pos.start).map_or(0, |before| before.matches('\n').count()) + 1;
                findings.push(Finding::new(&file.path, line, format!("not Fluent: {error}")));
            }
            resource
        });
        for entry in resource.body {
            if let Entry::Message(message) = entry
                && ids.insert(message.id.name.to_owned(), file).is_some()
            {
                findings.push(at(file, message.id.name, format!("the message `{}` stands twice", message.id.name)));
            }
        }
    }
    ids
}

/// What templates and sources say of messages.
#[derive(Default)]
struct Used<'t> {
    /// Ids asked for by name: id, path, line.
    asked: Vec<(String, &'t str, usize)>,
    /// Every string that could be an id.
    strings: BTreeSet<String>,
    /// The beginnings of ids that are built.
    beginnings: BTreeSet<String>,
}

impl<'t> Used<'t> {
    fn read(tree: &'t Tree) -> Fallible<Self> {
        let asked = Regex::new(r#"\bt[ns]?\(\s*"([a-z][a-z0-9-]*)""#)?;
        let string = Regex::new(r#"["'`]([a-z][a-z0-9]*(?:-[a-z0-9]+)*)["'`]"#)?;
        let beginning = Regex::new(r#"["'`]([a-z][a-z0-9-]*-)(?:\{|["'`])"#)?;
        let reference = Regex::new(r"\{\s*([a-z][a-z0-9-]*)\s*[}.]")?;
        let mut used = Self::default();
        for file in tree.files() {
            match file.extension() {
                "rs" | "html" | "txt" if !file.path.starts_with("xtask/") => {
                    for hit in asked.captures_iter(&file.text).filter_map(|hit| hit.get(1)) {
                        let line = file.text.get(..hit.start()).map_or(0, |before| before.matches('\n').count()) + 1;
                        used.asked.push((hit.as_str().to_owned(), &file.path, line));
                    }
                    used.strings.extend(firsts(&string, &file.text));
                    used.beginnings.extend(firsts(&beginning, &file.text));
                }
                "ftl" => used.strings.extend(firsts(&reference, &file.text)),
                _ => {}
            }
        }
        Ok(used)
    }

    fn covers(&self, id: &str) -> bool {
        self.strings.contains(id) || self.beginnings.iter().any(|beginning| id.starts_with(beginning.as_str()))
    }
}

fn firsts<'t>(pattern: &'t Regex, text: &'t str) -> impl Iterator<Item = String> + 't {
    pattern.captures_iter(text).filter_map(|hit| hit.get(1)).map(|hit| hit.as_str().to_owned())
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_in_both_languages_and_used() {
        let tree = Tree::of(&[
            ("locales/en/a.ftl", "used = { other }\nother = x\nidle = y\nonly-english = { $n }\nlevel-one = 1\n"),
            ("locales/ar/a.ftl", "used = ا\nother = ب\nidle = ج\nlevel-one = د\n"),
            ("crates/web/templates/a.html", "{{ t(\"used\") }} {{ t(\"absent\") }} {{ t(\"only-english\") }}"),
            ("crates/web/src/a.rs", "fn f() { format!(\"level-{n}\"); }"),
        ]);
        let rules: Vec<_> = check(&tree).expect("the rules compile").into_iter().map(|finding| finding.rule).collect();
        assert_eq!(
            rules,
            [
                "the message `only-english` is missing in ar",
                "the message `idle` is used nowhere",
                "the message `absent` is in no locale",
            ]
        );
    }
}
