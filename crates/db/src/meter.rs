//! Counts what a transaction costs: round trips, and how long the server kept it waiting.
//!
//! Statements that are under way together share a round trip: a trip is counted when a statement starts while none is in
//! flight.

use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use metrics::{counter, histogram};

/// So many bytes of a statement tell it from the others.
const NOTED: usize = 200;

#[derive(Debug, Default)]
pub(crate) struct Meter {
    in_flight: AtomicU32,
    preparing: AtomicU32,
    trips: AtomicU32,
    busy_micros: AtomicU64,
    statements: Mutex<Vec<Box<str>>>,
}

struct InFlight<'a> {
    meter: &'a Meter,
    since: Instant,
}

impl Drop for InFlight<'_> {
    fn drop(&mut self) {
        self.meter.in_flight.fetch_sub(1, Ordering::Relaxed);
        let micros = u64::try_from(self.since.elapsed().as_micros()).unwrap_or(u64::MAX);
        self.meter.busy_micros.fetch_add(micros, Ordering::Relaxed);
    }
}

impl Meter {
    pub(crate) async fn track<F: Future>(&self, statement: F) -> F::Output {
        if self.in_flight.fetch_add(1, Ordering::Relaxed) == 0 {
            self.trips.fetch_add(1, Ordering::Relaxed);
        }
        let _counted = InFlight { meter: self, since: Instant::now() };
        statement.await
    }

    /// As [`Meter::track`] for the preparation that may stand before a statement; it is noted for the slow-query log.
    pub(crate) async fn prepare<F: Future>(&self, sql: &str, preparation: F) -> F::Output {
        self.note(sql);
        self.preparing.fetch_add(1, Ordering::Relaxed);
        let prepared = preparation.await;
        self.preparing.fetch_sub(1, Ordering::Relaxed);
        prepared
    }

    /// Whether statements are under way and none waits to be prepared.
    pub(crate) fn all_sent(&self) -> bool {
        self.in_flight.load(Ordering::Relaxed) > 0 && self.preparing.load(Ordering::Relaxed) == 0
    }

    fn note(&self, sql: &str) {
        let mut statements = self.statements.lock().unwrap_or_else(PoisonError::into_inner);
        statements.push(sql[..sql.floor_char_boundary(NOTED)].into());
    }

    pub(crate) fn finish(&self, slow: Duration) {
        counter!("db_transactions_total").increment(1);
        counter!("db_round_trips_total").increment(u64::from(self.trips.load(Ordering::Relaxed)));
        let busy = Duration::from_micros(self.busy_micros.load(Ordering::Relaxed));
        histogram!("db_transaction_seconds").record(busy.as_secs_f64());
        if busy >= slow {
            let statements = self.statements.lock().unwrap_or_else(PoisonError::into_inner);
            let one_line = |sql: &str| sql.split_whitespace().collect::<Vec<_>>().join(" ");
            let statements: Vec<String> = statements.iter().map(|sql| one_line(sql)).collect();
            let milliseconds = u64::try_from(busy.as_millis()).unwrap_or(u64::MAX);
            tracing::warn!(target: "slow_query", milliseconds, ?statements, "slow transaction");
        }
    }
}
