//! `cargo xtask bench`: the release build under load, on this machine, over the loopback interface only.
//!
//! The load generator, the program and its database share the machine's cores, as the table says. Every line is measured
//! with pgbench right after it, in several rounds, so that a busy minute of the machine weighs on both.

use std::{
    fs,
    io::{self, Write},
    process::Command,
    time::Duration,
};

use clap::Args;

use crate::{Fallible, root};

mod load;
mod memory;
mod pgbench;
mod plan;
mod report;
mod script;
mod server;

use load::{Ask, Load, Outcome};
use pgbench::Pgbench;
use plan::{Facts, Line};
use report::{Figure, Report};
use server::{Program, Server};

/// Connections to the database that the program holds unless it is told otherwise.
const POOL: usize = 16;
/// Sign-ins in flight during the storm.
const STORM: usize = 32;

/// How long and how hard.
#[derive(Args)]
pub(crate) struct Options {
    /// Times that each line and its pgbench are measured in turn; the table has the medians
    #[arg(long, default_value_t = 3)]
    rounds: usize,
    /// Seconds of one measurement
    #[arg(long, default_value_t = 5)]
    seconds: u64,
    /// Seconds of the same load before, which do not count
    #[arg(long, default_value_t = 1)]
    warm: u64,
    /// Connections that ask again as soon as they are answered
    #[arg(long, default_value_t = 32)]
    connections: usize,
    /// Measure the release build that is there, without building
    #[arg(long)]
    built: bool,
}

impl Options {
    fn load(&self) -> Load {
        Load {
            connections: self.connections,
            warm: Duration::from_secs(self.warm),
            measured: Duration::from_secs(self.seconds),
        }
    }
}

/// Runs the whole plan and writes the table. A load generator without optimisation would measure itself: then the same is
/// run by an optimised one.
pub(crate) fn run(options: &Options) -> Fallible {
    if cfg!(debug_assertions) {
        return run_optimised(options.built);
    }
    let program = Program::prepare(&root())?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let report = runtime.block_on(measure(&program, options))?;
    let date = today()?;
    let text = report.markdown(&date)?;
    let folder = root().join("bench/results");
    fs::create_dir_all(&folder)?;
    fs::write(folder.join(format!("{date}.md")), &text)?;
    writeln!(io::stdout(), "{text}")?;
    Ok(())
}

/// Builds the program and this generator for release, unless they are built, and hands over to the latter.
fn run_optimised(built: bool) -> Fallible {
    let root = root();
    let packages: &[&str] = if built { &[] } else { &["courseworx", "xtask"] };
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
    let mut facts = Facts(program.load(&root()).await?);
    let lines = plan::lines(server.address, &mut facts).await?;
    let pgbench = Pgbench { socket: program.socket(), connections: POOL, variables: facts.variables() };
    let mut figures = Vec::new();
    for line in lines {
        writeln!(io::stderr(), "measuring: {}", line.name)?;
        figures.push(figure(&server, line, &pgbench, program, options).await?);
    }
    let storm = storm(&server, &facts, options).await?;
    let memory = memory::Memory::of(server.process())?;
    // A second instance finds the database up.
    let second = program.serve().await?;
    let start_millis = second.took.as_millis();
    second.stop()?;
    server.stop()?;
    Ok(Report {
        machine: memory::machine()?,
        connections: options.connections,
        rounds: options.rounds,
        seconds: options.seconds,
        figures,
        storm,
        memory,
        start_millis,
    })
}

async fn figure(
    server: &Server,
    line: Line,
    pgbench: &Pgbench,
    program: &Program,
    options: &Options,
) -> Fallible<Figure> {
    let round_trips = round_trips(server, &line).await?;
    let script = line.script.map(|name| script::compose(&root(), name, &program.data)).transpose()?;
    let (mut outcomes, mut ceilings) = (Vec::new(), Vec::new());
    for _ in 0..options.rounds {
        outcomes.push(load::drive(server.address, &line.ask, options.load()).await?);
        if let Some(script) = &script {
            ceilings.push(pgbench.rate(script, options.seconds)?);
        }
    }
    let failures = outcomes.iter().map(|outcome| outcome.failures).sum::<u64>();
    outcomes.sort_by_key(Outcome::rate);
    ceilings.sort_unstable();
    let middle = options.rounds / 2;
    let mut outcome = outcomes.into_iter().nth(middle).ok_or("nothing was measured: ask for a round")?;
    outcome.failures = failures;
    Ok(Figure { name: line.name, outcome, round_trips, pgbench: ceilings.get(middle).copied(), target: line.target })
}

/// The catalogue's answers while people sign in all the time.
async fn storm(server: &Server, facts: &Facts, options: &Options) -> Fallible<(Outcome, Outcome)> {
    let catalogue = Ask::get("/api/v1/public/courses?limit=12", facts.get("host")?);
    let sign_in = plan::sign_in_ask(facts)?;
    let visitors = Load { connections: 4, ..options.load() };
    let people = Load { connections: STORM, ..options.load() };
    let (catalogue, sign_ins) =
        tokio::join!(load::drive(server.address, &catalogue, visitors), load::drive(server.address, &sign_in, people),);
    Ok((catalogue?, sign_ins?))
}

/// Round trips to the database per request, in hundredths, over a hundred requests; nothing when the program does not count.
async fn round_trips(server: &Server, line: &Line) -> Fallible<Option<u64>> {
    let before = counted(server).await;
    for _ in 0..100 {
        let answer = load::once(server.address, &line.ask).await?;
        if answer.status != line.ask.expected {
            let text = String::from_utf8_lossy(&answer.body).into_owned();
            return Err(format!("{} {}: {} {text}", line.name, line.ask.path, answer.status).into());
        }
    }
    let after = counted(server).await;
    Ok(before.zip(after).map(|(before, after)| after.saturating_sub(before)))
}

/// The program's own count of round trips so far.
async fn counted(server: &Server) -> Option<u64> {
    let answer = load::once(server.address, &Ask::get("/metrics", "localhost")).await.ok()?;
    let text = String::from_utf8(answer.body.to_vec()).ok()?;
    let line = text.lines().find(|line| line.starts_with("db_round_trips_total"))?;
    line.rsplit(' ').next()?.parse().ok()
}

/// Today's date as `2026-11-30`.
fn today() -> Fallible<String> {
    let output = Command::new("date").args(["-u", "+%F"]).output()?;
    Ok(String::from_utf8(output.stdout)?.trim().to_owned())
}
