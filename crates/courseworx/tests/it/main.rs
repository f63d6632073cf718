//! The whole program, driven as people and programs drive it: requests go through the router, rows through PostgreSQL.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::similar_names,
    clippy::needless_raw_string_hashes,
    clippy::assigning_clones,
    clippy::format_collect,
    clippy::semicolon_if_nothing_returned,
    reason = "tests"
)]

mod support;

mod domains;
mod hostile;
mod instances;
mod letters;
mod limits;
mod marks;
mod operating;
mod outage;
mod pages;
mod personas;
mod pictures;
mod playback;
mod problems;
mod settings;
mod templates;
mod visitors;
