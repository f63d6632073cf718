//! The table that a run leaves behind, in Markdown.

use std::fmt::Write;

use super::{
    load::Outcome,
    memory::{Memory, mebibytes},
};
use crate::Fallible;

/// Hundredths of what pgbench reaches that a line has to reach.
const SHARE: u64 = 70;

/// One line of the table.
pub(super) struct Figure {
    pub(super) name: &'static str,
    pub(super) outcome: Outcome,
    /// Round trips to the database per request, in hundredths.
    pub(super) round_trips: Option<u64>,
    /// What pgbench reaches with the same statements.
    pub(super) pgbench: Option<u64>,
    /// What the figure has to reach.
    pub(super) target: Option<u64>,
}

/// Everything that a run found out.
pub(super) struct Report {
    pub(super) machine: (usize, u64),
    pub(super) connections: usize,
    pub(super) rounds: usize,
    pub(super) seconds: u64,
    pub(super) figures: Vec<Figure>,
    /// The catalogue while people sign in, and how many did in that time.
    pub(super) storm: (Outcome, Outcome),
    pub(super) memory: Memory,
    pub(super) start_millis: u128,
}

impl Report {
    /// The page, dated.
    pub(super) fn markdown(&self, date: &str) -> Fallible<String> {
        let (cores, gibibytes) = self.machine;
        let mut out = String::new();
        writeln!(out, "# Load figures of {date}\n")?;
        writeln!(
            out,
            "{cores} cores and {gibibytes} GiB of memory, shared by the program (release build), its PostgreSQL and the load \
             generator. {} keep-alive connections on loopback, each asking again as soon as it is answered; {} rounds of {} s per \
             line, of which the table has the median. The pgbench column is what PostgreSQL's own generator reaches with the \
             same statements over the program's number of database connections, measured right after the line it stands in, \
             in the same rounds; the share of it to reach is 0.70.\n",
            self.connections, self.rounds, self.seconds,
        )?;
        writeln!(out, "| request | a second | p50 | p99 | body | round trips | pgbench | share | to reach | |")?;
        writeln!(out, "|---|--:|--:|--:|--:|--:|--:|--:|--:|---|")?;
        for figure in &self.figures {
            writeln!(out, "{}", figure.row())?;
        }
        self.closing(&mut out)?;
        Ok(out)
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
            millis(catalogue, 50),
            millis(catalogue, 99),
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
        let share = self.pgbench.and_then(|ceiling| (outcome.rate() * 100).checked_div(ceiling));
        let verdict = match (outcome.failures, self.target) {
            (0, Some(target)) if outcome.rate() < target => "below".to_owned(),
            (0, Some(_)) if share.is_some_and(|percent| percent < SHARE) => "below the share".to_owned(),
            (0, _) => "ok".to_owned(),
            (failures, _) => format!("{failures} wrong answers"),
        };
        format!(
            "| {} | {} | {} | {} | {} B | {} | {} | {} | {} | {verdict} |",
            self.name,
            outcome.rate(),
            millis(outcome, 50),
            millis(outcome, 99),
            outcome.bytes(),
            self.round_trips.map_or_else(String::new, |hundredths| format!(
                "{}.{:02}",
                hundredths / 100,
                hundredths % 100
            )),
            cell(self.pgbench),
            share.map_or_else(String::new, |percent| format!("{}.{:02}", percent / 100, percent % 100)),
            cell(self.target),
        )
    }
}

fn cell(number: Option<u64>) -> String {
    number.map_or_else(String::new, |number| number.to_string())
}

fn millis(outcome: &Outcome, percent: usize) -> String {
    let micros = outcome.percentile(percent).as_micros();
    format!("{}.{} ms", micros / 1000, micros % 1000 / 100)
}
