//! `cargo xtask bench`: the release build under load, on this machine, over the loopback interface only.
//!
//! The load generator, the program and its database share the machine's cores, as the tables say. What is compared with
//! something else (pgbench, nginx, copying a file) is measured in turn with it, in several rounds, so that a busy minute of the
//! machine weighs on both.

use std::{
    fs,
    io::{self, Write},
    num::NonZeroUsize,
    path::PathBuf,
    process::Command,
    time::Duration,
};

use clap::{Args, ValueEnum};

use crate::{Fallible, root};

mod ask;
mod authoring;
mod load;
mod memory;
mod pgbench;
mod plan;
mod report;
mod requests;
mod script;
mod server;
mod wire;

use load::Load;
use plan::Facts;
use report::Report;
use server::Program;

/// What is measured, how long and how hard.
#[derive(Args)]
pub(crate) struct Options {
    /// What to measure; everything when nothing is named
    #[arg(value_enum)]
    parts: Vec<Part>,
    /// Times that each line and what it is compared with are measured in turn; the tables have the medians
    #[arg(long, default_value_t = 3, value_parser = clap::value_parser!(u16).range(1..))]
    rounds: u16,
    /// Seconds of one measurement
    #[arg(long, default_value_t = 5)]
    seconds: u64,
    /// Seconds of the same load before, which do not count
    #[arg(long, default_value_t = 1)]
    warm: u64,
    /// Connections that ask again as soon as they are answered
    #[arg(long, default_value_t = 32)]
    connections: usize,
    /// Requests of each line of the editor, one after the other
    #[arg(long, default_value = "600")]
    edits: NonZeroUsize,
    /// Bytes of the film that is uploaded
    #[arg(long, default_value_t = 1 << 30)]
    film: u64,
    /// Measure the release build that is there, without building
    #[arg(long)]
    built: bool,
    /// Measure this program instead of the release build
    #[arg(long, value_name = "PATH")]
    binary: Option<PathBuf>,
    /// Print the tables only, and leave `bench/results` as it is
    #[arg(long)]
    print: bool,
}

/// A part of the benchmark.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Part {
    /// Requests under load beside pgbench; sign-ins, memory, start
    Requests,
    /// The three parts below
    Authoring,
    /// A film by tus, beside copying and hashing it
    Upload,
    /// Ranges of a film under a playback grant, beside nginx
    Ranges,
    /// The editor at a course of 60 sections with 20 contents each
    Editor,
}

impl Options {
    fn load(&self) -> Load {
        Load {
            connections: self.connections,
            warm: Duration::from_secs(self.warm),
            measured: Duration::from_secs(self.seconds),
        }
    }

    fn wants(&self, part: Part) -> bool {
        let together = part != Part::Requests && self.parts.contains(&Part::Authoring);
        self.parts.is_empty() || self.parts.contains(&part) || together
    }

    /// The name of the file for the tables of this day: those of single parts do not replace the whole.
    fn file_name(&self, date: &str) -> String {
        let named = self.parts.iter().filter_map(|part| Some(part.to_possible_value()?.get_name().to_owned()));
        let words: Vec<String> = [date.to_owned()].into_iter().chain(named).collect();
        format!("{}.md", words.join("-"))
    }
}

/// Runs the plan and writes the tables. A load generator without optimisation would measure itself: then the same is run by
/// an optimised one.
pub(crate) fn run(options: &Options) -> Fallible {
    if cfg!(debug_assertions) {
        return run_optimised(options);
    }
    let binary = options.binary.clone().unwrap_or_else(|| root().join("target/release/courseworx"));
    let program = Program::prepare(&root(), binary)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let report = runtime.block_on(measure(&program, options))?;
    let date = today()?;
    let text = report.markdown(&date)?;
    if !options.print {
        let folder = root().join("bench/results");
        fs::create_dir_all(&folder)?;
        fs::write(folder.join(options.file_name(&date)), &text)?;
    }
    writeln!(io::stdout(), "{text}")?;
    Ok(())
}

/// Builds the program and this generator for release, unless they are built, and hands over to the latter.
fn run_optimised(options: &Options) -> Fallible {
    let root = root();
    let packages: &[&str] = match (options.built, &options.binary) {
        (true, _) => &[],
        (false, Some(_)) => &["xtask"],
        (false, None) => &["courseworx", "xtask"],
    };
    for package in packages {
        let arguments = ["build", "--locked", "--release", "--package", package];
        if !Command::new("cargo").args(arguments).current_dir(&root).status()?.success() {
            return Err(format!("the release build of {package} failed").into());
        }
    }
    let generator = root.join("target/release/xtask");
    if Command::new(generator).args(std::env::args_os().skip(1)).status()?.success() {
        Ok(())
    } else {
        Err("the measurement failed".into())
    }
}

async fn measure(program: &Program, options: &Options) -> Fallible<Report> {
    let server = program.serve().await?;
    let facts = Facts(program.load(&root(), "data").await?);
    let requests = if options.wants(Part::Requests) {
        Some(requests::measure(program, &server, facts, options).await?)
    } else {
        None
    };
    let authoring = authoring::measure(program, &server, options).await?;
    server.stop()?;
    Ok(Report {
        machine: memory::machine()?,
        binary: options.binary.clone(),
        connections: options.connections,
        rounds: options.rounds,
        seconds: options.seconds,
        requests,
        authoring,
    })
}

/// Today's date as `2026-11-30`.
fn today() -> Fallible<String> {
    let output = Command::new("date").args(["-u", "+%F"]).output()?;
    Ok(String::from_utf8(output.stdout)?.trim().to_owned())
}
