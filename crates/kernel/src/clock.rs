//! Time as an argument: the program asks a [`Clock`], never the machine, so that a test can decide what time it is.

use std::sync::{Arc, Mutex, PoisonError};

use time::{Duration, OffsetDateTime};

/// An instant in UTC.
pub type Time = OffsetDateTime;

/// Tells the time.
pub trait Clock: Send + Sync + std::fmt::Debug {
    /// The present instant, in UTC, to the microsecond (what the database keeps).
    fn now(&self) -> Time;
}

/// The machine's clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Time {
        #[expect(clippy::disallowed_methods, reason = "the one place that reads the machine's clock")]
        to_microseconds(OffsetDateTime::now_utc())
    }
}

/// A clock that stands still until it is moved.
#[derive(Debug, Clone)]
pub struct FixedClock(Arc<Mutex<Time>>);

impl FixedClock {
    /// A clock that shows `now`.
    #[must_use]
    pub fn at(now: Time) -> Self {
        Self(Arc::new(Mutex::new(to_microseconds(now))))
    }

    /// Sets the clock to `now`.
    pub fn set(&self, now: Time) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = to_microseconds(now);
    }

    /// Moves the clock forward (or back, by a negative duration).
    pub fn advance(&self, by: Duration) {
        let mut now = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *now += by;
    }
}

impl Clock for FixedClock {
    fn now(&self) -> Time {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn to_microseconds(at: Time) -> Time {
    at - Duration::nanoseconds(i64::from(at.nanosecond() % 1_000))
}
