//! Files in a bucket, and on their way there and back, against a server that checks signatures.
#![expect(clippy::unwrap_used, reason = "tests")]

mod relocate;
mod store;
mod support;
mod unnamed;
