//! A closed-loop load generator: so many keep-alive connections, each asking again as soon as it is answered.
//!
//! It runs on one thread, so that it takes no more than one core from the program it measures. An answer other than the
//! one expected is counted as a failure and makes the figure worthless, which the caller has to say.

use std::{
    io,
    net::SocketAddr,
    sync::Arc,
    time::{Duration, Instant},
};

use tokio::task::JoinSet;

use super::{
    ask::Ask,
    wire::{Answer, Wire},
};
use crate::Fallible;

/// How many connections, and for how long.
#[derive(Clone, Copy)]
pub(super) struct Load {
    pub(super) connections: usize,
    pub(super) warm: Duration,
    pub(super) measured: Duration,
}

/// What came of it in the measured time.
#[derive(Default)]
pub(super) struct Outcome {
    pub(super) failures: u64,
    pub(super) body_bytes: u64,
    pub(super) elapsed: Duration,
    /// Microseconds each, sorted.
    latencies: Vec<u64>,
}

impl Outcome {
    pub(super) fn requests(&self) -> u64 {
        self.latencies.len() as u64
    }

    /// Answers a second.
    pub(super) fn rate(&self) -> u64 {
        self.a_second(self.requests())
    }

    /// Bytes of bodies a second.
    pub(super) fn byte_rate(&self) -> u64 {
        self.a_second(self.body_bytes)
    }

    fn a_second(&self, count: u64) -> u64 {
        let millis = u64::try_from(self.elapsed.as_millis()).unwrap_or(u64::MAX);
        (count * 1000).checked_div(millis).unwrap_or_default()
    }

    /// The nearest-rank percentile.
    pub(super) fn percentile(&self, percent: usize) -> Duration {
        let rank = (self.latencies.len() * percent).div_ceil(100);
        Duration::from_micros(self.latencies.get(rank.saturating_sub(1)).copied().unwrap_or_default())
    }

    /// Bytes of one body, on average.
    pub(super) fn bytes(&self) -> u64 {
        self.body_bytes.checked_div(self.requests()).unwrap_or_default()
    }

    /// Adds one answer.
    fn note(&mut self, took: Duration, bytes: u64, right: bool) {
        self.latencies.push(u64::try_from(took.as_micros()).unwrap_or(u64::MAX));
        self.body_bytes += bytes;
        self.failures += u64::from(!right);
    }

    /// The middle one by its rate, with the failures of all.
    pub(super) fn median(mut rounds: Vec<Self>) -> Fallible<Self> {
        let failures = rounds.iter().map(|round| round.failures).sum();
        rounds.sort_by_key(Self::rate);
        let middle = rounds.len() / 2;
        let round = rounds.into_iter().nth(middle).filter(|round| round.requests() > 0);
        let round = round.ok_or("nothing was answered in the measured time: ask for more seconds")?;
        Ok(Self { failures, ..round })
    }

    /// What all of these found together, in the time of the longest.
    pub(super) fn together(parts: Vec<Self>) -> Self {
        let mut all = Self::default();
        for part in parts {
            all.failures += part.failures;
            all.body_bytes += part.body_bytes;
            all.elapsed = all.elapsed.max(part.elapsed);
            all.latencies.extend(part.latencies);
        }
        all.latencies.sort_unstable();
        all
    }
}

/// A request in the form in which it is sent.
struct Sent {
    bytes: Vec<u8>,
    expected: u16,
    length: Option<u64>,
}

impl Sent {
    fn is_right(&self, (status, length): (u16, u64)) -> bool {
        status == self.expected && self.length.is_none_or(|expected| expected == length)
    }
}

impl From<&Ask> for Sent {
    fn from(ask: &Ask) -> Self {
        Self { bytes: ask.bytes(), expected: ask.expected, length: ask.length }
    }
}

/// Loads the server at `address` with these requests, which each connection sends in turn, beginning at a place of its own.
/// What was answered in the measured time counts.
pub(super) async fn drive(address: SocketAddr, asks: &[Ask], load: Load) -> Fallible<Outcome> {
    let start = Instant::now() + load.warm;
    let end = start + load.measured;
    let sent: Arc<[Sent]> = asks.iter().map(Sent::from).collect();
    let mut clients = JoinSet::new();
    for number in 0..load.connections {
        let first = number * sent.len() / load.connections;
        clients.spawn(client(address, Arc::clone(&sent), first, start, end));
    }
    let mut outcomes = Vec::new();
    while let Some(client) = clients.join_next().await {
        outcomes.push(client??);
    }
    Ok(Outcome { elapsed: load.measured, ..Outcome::together(outcomes) })
}

async fn client(
    address: SocketAddr,
    asks: Arc<[Sent]>,
    first: usize,
    start: Instant,
    end: Instant,
) -> io::Result<Outcome> {
    let mut wire = Wire::connect(address).await?;
    let mut outcome = Outcome::default();
    for ask in asks.iter().cycle().skip(first) {
        let sent = Instant::now();
        if sent >= end {
            break;
        }
        let answer = wire.count(&ask.bytes).await?;
        let answered = Instant::now();
        if answered >= start && answered <= end {
            outcome.note(answered - sent, answer.1, ask.is_right(answer));
        }
    }
    Ok(outcome)
}

/// Asks `warm` and then `counted` times on one connection, one request after the other. Each is made from the answer before
/// it, which takes none of the measured time.
pub(super) async fn sequence(
    address: SocketAddr,
    (warm, counted): (usize, usize),
    mut next: impl FnMut(Option<&Answer>) -> Fallible<Ask>,
) -> Fallible<Outcome> {
    let mut wire = Wire::connect(address).await?;
    let mut outcome = Outcome::default();
    let mut before = None;
    for number in 0..warm + counted {
        let ask = next(before.as_ref())?;
        let request = Sent::from(&ask);
        let sent = Instant::now();
        let answer = wire.ask(&request.bytes).await?;
        let took = sent.elapsed();
        let length = answer.body.len() as u64;
        if !request.is_right((answer.status, length)) {
            return Err(format!("{} {}: {} {}", ask.method, ask.path, answer.status, answer.text()).into());
        }
        if number >= warm {
            outcome.note(took, length, true);
            outcome.elapsed += took;
        }
        before = Some(answer);
    }
    Ok(Outcome::together(vec![outcome]))
}

/// Asks once, on a connection of its own.
pub(super) async fn once(address: SocketAddr, ask: &Ask) -> Fallible<Answer> {
    Ok(Wire::connect(address).await?.ask(&ask.bytes()).await?)
}

/// Asks once, and fails unless the answer is the one expected.
pub(super) async fn expect(address: SocketAddr, ask: &Ask) -> Fallible<Answer> {
    let answer = once(address, ask).await?;
    if answer.status == ask.expected {
        return Ok(answer);
    }
    Err(format!("{} {}: {} {}", ask.method, ask.path, answer.status, answer.text()).into())
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::Outcome;

    #[test]
    fn rates_and_percentiles_are_those_of_all_connections() {
        let of = |latencies: &[u64]| {
            let mut outcome = Outcome { elapsed: Duration::from_millis(500), ..Outcome::default() };
            for micros in latencies {
                outcome.note(Duration::from_micros(*micros), 10, *micros < 9);
            }
            outcome
        };
        let outcome = Outcome::together(vec![of(&[3, 1]), of(&[9, 2])]);
        assert_eq!((outcome.rate(), outcome.byte_rate(), outcome.bytes(), outcome.failures), (8, 80, 10, 1));
        assert_eq!(outcome.percentile(50), Duration::from_micros(2));
        assert_eq!(outcome.percentile(95), Duration::from_micros(9));
    }
}
