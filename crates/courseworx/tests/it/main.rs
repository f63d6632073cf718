//! The whole program, driven as people and programs drive it: requests go through the router, rows through PostgreSQL.
#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod support;

mod hostile;
mod instances;
mod limits;
mod outage;
mod pages;
mod personas;
mod problems;
