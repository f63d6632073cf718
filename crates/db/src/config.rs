//! What the pools are made of.

use std::time::Duration;

/// Sizes and limits of the connection pools.
#[derive(Debug, Clone)]
pub struct DbConfig {
    /// Connections that serve tenants; the other two pools hold a quarter of it each, at least two.
    pub connections: usize,
    /// How long a request may wait for a connection before it is answered 503.
    pub acquire: Duration,
    /// Transactions that keep the server busy for longer than this are logged.
    pub slow: Duration,
}

impl DbConfig {
    /// Four connections for each core, at least eight. More of them wait for the same cores and push each other's memory out
    /// of the caches (docs/decisions/0021).
    #[must_use]
    pub fn usual_connections() -> usize {
        let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        (4 * cores).max(8)
    }
}

impl Default for DbConfig {
    fn default() -> Self {
        Self {
            connections: Self::usual_connections(),
            acquire: Duration::from_millis(1_500),
            slow: Duration::from_millis(200),
        }
    }
}
