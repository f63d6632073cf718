//! Words that say a thing is not finished. What is not finished is not there, and its place is an issue.

use regex::Regex;

use super::{Finding, tree::Tree};
use crate::Fallible;

/// Finds them in every text but the licence texts and this file, which has to name them.
pub(super) fn check(tree: &Tree) -> Fallible<Vec<Finding>> {
    let unfinished = Regex::new(
        r"\b(TODO|FIXME|HACK)\b|\b(todo|unimplemented)!\s*\(|(?i:\bfor now\b|\bnot (yet )?implemented\b|\bcoming soon\b|\blorem ipsum\b)",
    )?;
    let mut findings = Vec::new();
    for file in tree.files().iter().filter(|file| file.path != "xtask/src/tidy/words.rs") {
        for (number, line) in file.text.lines().enumerate() {
            if let Some(found) = unfinished.find(line) {
                let rule = format!("`{}`: finish it, or file it", found.as_str().trim_end_matches('('));
                findings.push(Finding::new(&file.path, number + 1, rule));
            }
        }
    }
    Ok(findings)
}
