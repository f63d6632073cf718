//! What authors wait for: a large file on its way in, films on their way out, and the editor of a large course.

use std::{
    fmt,
    io::{self, Write},
};

use super::{
    Options, Part,
    plan::Facts,
    server::{Program, Server},
};
use crate::{Fallible, root};

mod author;
mod editor;
mod film;
mod nginx;
mod ranges;
mod upload;

use author::Author;

/// What one part found out.
pub(super) struct Finding {
    pub(super) rows: Vec<Row>,
    /// How it was measured.
    pub(super) notes: Vec<String>,
}

/// One line of the table.
#[derive(Default)]
pub(super) struct Row {
    measured: String,
    figure: String,
    beside: String,
    ratio: String,
    target: String,
    verdict: String,
}

impl fmt::Display for Row {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { measured, figure, beside, ratio, target, verdict } = self;
        write!(out, "| {measured} | {figure} | {beside} | {ratio} | {target} | {verdict} |")
    }
}

/// What a row says of its figure: `ok`, or how it misses the target.
fn verdict(met: bool, missed: &str) -> String {
    if met { "ok" } else { missed }.to_owned()
}

/// Megabytes with one decimal, of kibibytes.
fn megabytes(kibibytes: u64) -> String {
    let tenths = kibibytes * 1024 / 100_000;
    format!("{}.{} MB", tenths / 10, tenths % 10)
}

/// Measures the parts that are wanted, one after the other.
pub(super) async fn measure(program: &Program, server: &Server, options: &Options) -> Fallible<Vec<Finding>> {
    let mut findings = Vec::new();
    if ![Part::Upload, Part::Ranges, Part::Editor].into_iter().any(|part| options.wants(part)) {
        return Ok(findings);
    }
    let facts = Facts(program.load(&root(), "authoring").await?);
    let author = Author::sign_in(server.address, &facts).await?;
    // Where memory is measured, it is that of a program which has done nothing else.
    if options.wants(Part::Upload) {
        writeln!(io::stderr(), "measuring: an upload")?;
        let fresh = program.serve().await?;
        findings.push(upload::measure(program, &fresh, &author.at(fresh.address), options).await?);
        fresh.stop()?;
    }
    if options.wants(Part::Ranges) {
        writeln!(io::stderr(), "measuring: ranges")?;
        let fresh = program.serve().await?;
        findings.push(ranges::measure(program, &fresh, &author.at(fresh.address), options).await?);
        fresh.stop()?;
    }
    if options.wants(Part::Editor) {
        writeln!(io::stderr(), "measuring: the editor")?;
        findings.push(editor::measure(&author, &facts, options.edits.get()).await?);
    }
    Ok(findings)
}
