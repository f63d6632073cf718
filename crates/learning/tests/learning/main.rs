//! Places, evidence and what follows from them, against a real database: also when many ask at once.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

mod access;
mod award;
mod dates;
mod evidence;
mod law;
mod outline;
mod places;
mod rebuild;
mod release;
mod support;
