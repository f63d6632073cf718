//! The server under the program: started, joined, killed, reached by a URL, and prepared by several at once.
#![expect(clippy::unwrap_used, clippy::panic, reason = "tests")]

mod embedded;
mod locks;
mod migrations;
mod parallel;
mod remote;
mod tls;
