//! Isolation, proven over the catalogue: whatever table there is, one tenant neither sees nor touches another's rows.
#![expect(clippy::unwrap_used, clippy::panic, reason = "tests")]

mod audit;
mod keys;
mod listings;
mod roles;
mod rows;
mod tables;
