//! Requests under load: each line of the plan and pgbench with its statements in turn; sign-ins, memory and start.

use std::{
    io::{self, Write},
    slice,
};

use super::{
    Options,
    ask::Ask,
    load::{self, Load, Outcome},
    memory::Memory,
    pgbench::Pgbench,
    plan::{self, Facts, Line},
    script,
    server::{Program, Server},
};
use crate::{Fallible, root};

/// Sign-ins in flight during the storm.
const STORM: usize = 32;

/// One line of the table.
pub(super) struct Figure {
    pub(super) name: &'static str,
    pub(super) outcome: Outcome,
    /// Round trips to the database per request, in hundredths.
    pub(super) round_trips: Option<u64>,
    /// What pgbench reaches with the same statements over as many connections as the program is asked by.
    pub(super) pgbench: Option<u64>,
    /// The same over as many connections as the program holds to the database.
    pub(super) pooled: Option<u64>,
    /// What the figure has to reach.
    pub(super) target: Option<u64>,
}

/// What was found out.
pub(super) struct Requests {
    pub(super) figures: Vec<Figure>,
    /// The catalogue while people sign in, and how many did in that time.
    pub(super) storm: (Outcome, Outcome),
    pub(super) memory: Memory,
    pub(super) start_millis: u128,
    /// Connections to the database that serve tenants.
    pub(super) pool: usize,
}

/// Measures every line, then what is said below the table.
pub(super) async fn measure(
    program: &Program,
    server: &Server,
    mut facts: Facts,
    options: &Options,
) -> Fallible<Requests> {
    let lines = plan::lines(server.address, &mut facts).await?;
    let pgbench = Pgbench { socket: program.socket(), variables: facts.variables() };
    let mut figures = Vec::new();
    for line in lines {
        writeln!(io::stderr(), "measuring: {}", line.name)?;
        figures.push(figure(server, line, &pgbench, program, options).await?);
    }
    let storm = storm(server, &facts, options).await?;
    let memory = Memory::of(server.process())?;
    // A second instance finds the database up.
    let second = program.serve().await?;
    let start_millis = second.took.as_millis();
    second.stop()?;
    let pool = program.serving_connections(&root()).await?;
    Ok(Requests { figures, storm, memory, start_millis, pool })
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
    let (mut outcomes, mut ceilings, mut pooled) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..options.rounds {
        outcomes.push(load::drive(server.address, slice::from_ref(&line.ask), options.load()).await?);
        if let Some(script) = &script {
            ceilings.push(pgbench.rate(script, options.connections, options.seconds)?);
            pooled.push(pgbench.rate(script, program.serving_connections(&root()).await?, options.seconds)?);
        }
    }
    let outcome = Outcome::median(outcomes)?;
    let (pgbench, pooled) = (median(ceilings), median(pooled));
    Ok(Figure { name: line.name, outcome, round_trips, pgbench, pooled, target: line.target })
}

fn median(mut rates: Vec<u64>) -> Option<u64> {
    rates.sort_unstable();
    rates.get(rates.len() / 2).copied()
}

/// The catalogue's answers while people sign in all the time.
async fn storm(server: &Server, facts: &Facts, options: &Options) -> Fallible<(Outcome, Outcome)> {
    let catalogue = [Ask::get("/api/v1/public/courses?limit=12", facts.get("host")?)];
    let sign_in = [plan::sign_in_ask(facts)?];
    let visitors = Load { connections: 4, ..options.load() };
    let people = Load { connections: STORM, ..options.load() };
    let (catalogue, sign_ins) =
        tokio::join!(load::drive(server.address, &catalogue, visitors), load::drive(server.address, &sign_in, people));
    Ok((catalogue?, sign_ins?))
}

/// Round trips to the database per request, in hundredths, over a hundred requests; nothing when the program does not count.
async fn round_trips(server: &Server, line: &Line) -> Fallible<Option<u64>> {
    let before = counted(server).await;
    for _ in 0..100 {
        load::expect(server.address, &line.ask).await?;
    }
    let after = counted(server).await;
    Ok(before.zip(after).map(|(before, after)| after.saturating_sub(before)))
}

/// The program's own count of round trips so far.
async fn counted(server: &Server) -> Option<u64> {
    let answer = load::once(server.address, &Ask::get("/metrics", "localhost")).await.ok()?;
    let text = String::from_utf8(answer.body).ok()?;
    let line = text.lines().find(|line| line.starts_with("db_round_trips_total"))?;
    line.rsplit(' ').next()?.parse().ok()
}
