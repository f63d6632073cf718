//! `cargo xtask tidy`: the figures of the code, and the rules that no compiler keeps.
//!
//! Every rule reads the working tree once, in memory, and answers with findings; one finding fails the run.

use std::{
    fmt,
    io::{self, Write},
};

use crate::{Fallible, root};

mod arrows;
mod messages;
mod rust;
mod sizes;
mod styles;
mod templates;
mod tree;
mod words;

use tree::Tree;

/// One broken rule, and where.
#[derive(Debug)]
struct Finding {
    path: String,
    line: usize,
    rule: String,
}

impl Finding {
    fn new(path: &str, line: usize, rule: impl Into<String>) -> Self {
        Self { path: path.to_owned(), line, rule: rule.into() }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}: {}", self.path, self.line, self.rule)
    }
}

/// Checks every rule, prints the figures and the findings.
pub(crate) fn run() -> Fallible {
    let root = root();
    let tree = Tree::read(&root)?;
    let files = rust::read(&tree)?;
    let mut findings = sizes::check(&files);
    findings.extend(rust::check(&files));
    findings.extend(words::check(&tree)?);
    findings.extend(templates::check(&tree)?);
    findings.extend(styles::check(&tree)?);
    findings.extend(messages::check(&tree)?);
    findings.extend(arrows::check(&root)?);

    let mut out = io::stdout().lock();
    write!(out, "{}", sizes::Figures::of(&files))?;
    for finding in &findings {
        writeln!(out, "{finding}")?;
    }
    if findings.is_empty() {
        writeln!(out, "tidy: nothing found in {} files", tree.files().len())?;
        return Ok(());
    }
    Err(format!("tidy: {} findings", findings.len()).into())
}
