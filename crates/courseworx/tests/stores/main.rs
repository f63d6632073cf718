//! The real program between a folder and a bucket: its files are moved by the command that operators use, while people read.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

mod course;
mod house;
mod moving;
mod person;
