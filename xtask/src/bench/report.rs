//! The page that a run leaves behind, in Markdown.

use std::{fmt::Write, path::PathBuf, time::Duration};

use super::{
    authoring::Finding,
    memory::mebibytes,
    requests::{Figure, Requests},
};
use crate::Fallible;

/// Hundredths of what pgbench reaches that a line has to reach.
const SHARE: u64 = 70;

/// Everything that a run found out.
pub(super) struct Report {
    pub(super) machine: (usize, u64),
    /// The program, when it was not the release build.
    pub(super) binary: Option<PathBuf>,
    pub(super) connections: usize,
    pub(super) rounds: u16,
    pub(super) seconds: u64,
    pub(super) requests: Option<Requests>,
    /// One for each part that was measured.
    pub(super) authoring: Vec<Finding>,
}

impl Report {
    /// The page, dated.
    pub(super) fn markdown(&self, date: &str) -> Fallible<String> {
        let (cores, gibibytes) = self.machine;
        let build = self.binary.as_ref().map_or_else(|| "release build".to_owned(), |path| path.display().to_string());
        let mut out = String::new();
        writeln!(out, "# Load figures of {date}\n")?;
        writeln!(
            out,
            "{cores} cores and {gibibytes} GiB of memory, shared by the program ({build}), its PostgreSQL and the load \
             generator. {} keep-alive connections on loopback, each asking again as soon as it is answered; {} rounds of {} s per \
             line, of which the table has the median.",
            self.connections, self.rounds, self.seconds,
        )?;
        if let Some(requests) = &self.requests {
            requests.write(&mut out)?;
        }
        if !self.authoring.is_empty() {
            writeln!(out, "\n## Authoring\n")?;
            writeln!(out, "| measured | figure | beside it | ratio | to reach | |")?;
            writeln!(out, "|---|---|---|--:|--:|---|")?;
            for row in self.authoring.iter().flat_map(|finding| &finding.rows) {
                writeln!(out, "{row}")?;
            }
            writeln!(out)?;
            for note in self.authoring.iter().flat_map(|finding| &finding.notes) {
                writeln!(out, "* {note}")?;
            }
        }
        Ok(out)
    }
}

impl Requests {
    fn write(&self, out: &mut String) -> Fallible {
        writeln!(
            out,
            "\n## Requests\n\nThe pgbench column is what PostgreSQL's own generator reaches with the same statements, asking over as \
             many connections as the program is asked by; the share of it to reach is 0.70. The pooled column is the same over \
             the {} connections that the program holds to the database, and the share of that. Both are measured right after \
             the line they stand in, in the same rounds.\n",
            self.pool,
        )?;
        writeln!(
            out,
            "| request | a second | p50 | p99 | body | round trips | pgbench | share | pooled | share | to reach | |"
        )?;
        writeln!(out, "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|---|")?;
        for figure in &self.figures {
            writeln!(out, "{}", figure.row())?;
        }
        self.closing(out)
    }

    fn closing(&self, out: &mut String) -> Fallible {
        let (catalogue, sign_ins) = &self.storm;
        writeln!(out)?;
        writeln!(
            out,
            "* While 32 sign-ins are always in flight ({} answered, of them {} not with a session): the catalogue answers {} a \
             second, p50 {}, p99 {} (to stay under 50 ms).",
            sign_ins.requests(),
            sign_ins.failures,
            catalogue.rate(),
            millis(catalogue.percentile(50)),
            millis(catalogue.percentile(99)),
        )?;
        writeln!(
            out,
            "* Memory of the program after all this: {} MiB resident, {} MiB its own share, {} MiB at the most (to stay under \
             80 MB).",
            mebibytes(self.memory.resident),
            mebibytes(self.memory.proportional),
            mebibytes(self.memory.peak),
        )?;
        writeln!(
            out,
            "* From the start of the process to ready, database up: {} ms (to stay under 500 ms).",
            self.start_millis
        )?;
        Ok(())
    }
}

impl Figure {
    fn row(&self) -> String {
        let outcome = &self.outcome;
        let share_of = |ceiling: Option<u64>| ceiling.and_then(|ceiling| (outcome.rate() * 100).checked_div(ceiling));
        let share = share_of(self.pgbench);
        let verdict = match (outcome.failures, self.target) {
            (0, Some(target)) if outcome.rate() < target => "below".to_owned(),
            (0, Some(_)) if share.is_some_and(|percent| percent < SHARE) => "below the share".to_owned(),
            (0, _) => "ok".to_owned(),
            (failures, _) => format!("{failures} wrong answers"),
        };
        format!(
            "| {} | {} | {} | {} | {} B | {} | {} | {} | {} | {} | {} | {verdict} |",
            self.name,
            outcome.rate(),
            millis(outcome.percentile(50)),
            millis(outcome.percentile(99)),
            outcome.bytes(),
            cell(self.round_trips.map(hundredths)),
            cell(self.pgbench),
            cell(share.map(hundredths)),
            cell(self.pooled),
            cell(share_of(self.pooled).map(hundredths)),
            cell(self.target),
        )
    }
}

fn cell(content: Option<impl ToString>) -> String {
    content.map_or_else(String::new, |content| content.to_string())
}

/// A number given in hundredths, such as `0.83`.
pub(super) fn hundredths(number: u64) -> String {
    format!("{}.{:02}", number / 100, number % 100)
}

/// Milliseconds with one decimal.
pub(super) fn millis(time: Duration) -> String {
    let micros = time.as_micros();
    format!("{}.{} ms", micros / 1000, micros % 1000 / 100)
}
