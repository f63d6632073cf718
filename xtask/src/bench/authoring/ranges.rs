//! A film on its way out, whole and in ranges as players ask for it, under a playback grant; nginx serves the same file in
//! the same rounds.

use std::{fs, net::SocketAddr};

use rand::{RngExt, SeedableRng, rngs::StdRng};

use super::{Author, Finding, Row, film, megabytes, nginx::Nginx, upload, verdict};
use crate::{
    Fallible,
    bench::{
        Options,
        ask::Ask,
        load::{self, Outcome},
        memory::{Resident, Watch},
        report::{hundredths, millis},
        server::{Program, Server},
    },
};

/// Bytes of the film.
const FILM: u64 = 10 << 20;
/// Bytes of a range, at the least and at the most.
const RANGES: (u64, u64) = (64 << 10, 1 << 20);
/// Different ranges that are asked for.
const DIFFERENT: usize = 1_024;
/// Hundredths of what nginx reaches that the program has to reach.
const SHARE: u64 = 80;
/// Bytes by which the last round may take more than the first, before that is called growth.
const FLAT: u64 = 8_000_000;

/// What is asked for.
struct Kind {
    name: String,
    /// First byte, and the byte after the last; nothing for the whole.
    ranges: Vec<Option<(u64, u64)>>,
}

impl Kind {
    fn asks(&self, get: impl Fn() -> Ask) -> Vec<Ask> {
        let ask = |range: &Option<(u64, u64)>| match range {
            None => get().of_length(FILM),
            Some((start, end)) => {
                let said = format!("bytes={start}-{}", end - 1);
                get().with("range", &said).expecting(206).of_length(end - start)
            }
        };
        self.ranges.iter().map(ask).collect()
    }
}

/// The same in every run.
fn kinds() -> Vec<Kind> {
    let mut random = StdRng::seed_from_u64(7);
    let mut range = || {
        let length = random.random_range(RANGES.0..=RANGES.1);
        let start = random.random_range(0..=FILM - length);
        Some((start, start + length))
    };
    vec![
        Kind {
            name: "ranges of 64 KiB to 1 MiB of a film of 10 MiB".to_owned(),
            ranges: (0..DIFFERENT).map(|_| range()).collect(),
        },
        Kind { name: "the whole film of 10 MiB".to_owned(), ranges: vec![None] },
    ]
}

/// The program and nginx in turn.
pub(super) async fn measure(
    program: &Program,
    server: &Server,
    author: &Author,
    options: &Options,
) -> Fallible<Finding> {
    let folder = program.data.join("nginx");
    fs::create_dir_all(folder.join("files"))?;
    let film = folder.join("files/film.mp4");
    film::make(&film, FILM)?;
    let uploaded = upload::send(author, &film).await?;
    let granted = author.ask("GET", &format!("/teach/files/{}", uploaded.asset)).expecting(303);
    let granted = load::expect(author.address, &granted).await?;
    let granted = granted.header("location").ok_or("the film has no address")?.to_owned();
    let nginx = Nginx::serve(&folder).await?;
    let before = Resident::of(server.process())?;
    let mut rows = Vec::new();
    for kind in kinds() {
        let asks = kind.asks(|| author.ask("GET", &granted));
        let plain = kind.asks(|| Ask::get("/film.mp4", "localhost"));
        let (mut ours, mut theirs, mut most) = (Vec::new(), Vec::new(), Vec::new());
        for _ in 0..options.rounds {
            let watch = Watch::begin(server.process());
            ours.push(bytes(author.address, &asks, options).await?);
            most.push(watch.end()?);
            if let Some(nginx) = &nginx {
                theirs.push(bytes(nginx.address, &plain, options).await?);
            }
        }
        let theirs = if theirs.is_empty() { None } else { Some(Outcome::median(theirs)?) };
        rows.push(row(&kind.name, options.connections, &Outcome::median(ours)?, theirs.as_ref()));
        rows.push(memory(before, &most));
    }
    uploaded.remove(author).await?;
    Ok(Finding { rows, notes: vec![note(nginx.as_ref())] })
}

async fn bytes(address: SocketAddr, asks: &[Ask], options: &Options) -> Fallible<Outcome> {
    load::drive(address, asks, options.load()).await
}

fn row(name: &str, connections: usize, ours: &Outcome, theirs: Option<&Outcome>) -> Row {
    let ratio = theirs.and_then(|theirs| (ours.byte_rate() * 100).checked_div(theirs.byte_rate()));
    let failures = ours.failures + theirs.map_or(0, |theirs| theirs.failures);
    Row {
        measured: format!("{name}, {connections} connections"),
        figure: flow(ours),
        beside: theirs
            .map_or_else(|| "no nginx on this machine".to_owned(), |theirs| format!("nginx: {}", flow(theirs))),
        ratio: ratio.map_or_else(String::new, hundredths),
        target: format!("≥ {}", hundredths(SHARE)),
        verdict: match (failures, ratio) {
            (0, None) => "not compared".to_owned(),
            (0, Some(ratio)) => verdict(ratio >= SHARE, "below"),
            (failures, _) => format!("{failures} wrong answers"),
        },
    }
}

fn flow(outcome: &Outcome) -> String {
    let megabytes = outcome.byte_rate() / 1_000_000;
    format!("{megabytes} MB/s, {} answers a second, p99 {}", outcome.rate(), millis(outcome.percentile(99)))
}

/// How memory went on from round to round. What is enough of it has no figure here: the row says whether it grows.
fn memory(before: Resident, most: &[Resident]) -> Row {
    let each: Vec<String> = most.iter().map(|most| megabytes(most.above(before).all)).collect();
    let (first, last) = (most.first().copied().unwrap_or(before), most.last().copied().unwrap_or(before));
    Row {
        measured: "memory that this takes, round by round".to_owned(),
        figure: each.join(", "),
        target: "no growth".to_owned(),
        verdict: match most.len() {
            0 | 1 => "one round does not tell",
            _ if last.above(first).all * 1024 <= FLAT => "does not grow",
            _ => "grows",
        }
        .to_owned(),
        ..Row::default()
    }
}

fn note(nginx: Option<&Nginx>) -> String {
    let beside = nginx.map_or_else(
        || "There is no nginx on this machine: install it (Debian: nginx-light) to compare.".to_owned(),
        |nginx| format!("{} serves it with sendfile, one worker per core and no log.", nginx.version),
    );
    format!(
        "The film is served under a playback grant, to the cookie of a session: the program recognises the person, checks the \
         grant and looks up the file for every request. {DIFFERENT} random ranges, the same in every run, asked for by each \
         connection in turn; the ratio is that of bytes a second. {beside} Memory is the most in VmRSS above what the \
         program, started for this, had before, looked at every 10 ms; it grows when the last round takes over 8 MB more than the first, however much that was."
    )
}
