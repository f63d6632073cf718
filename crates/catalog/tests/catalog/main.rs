//! Courses and their public listings against a real database: what is found, by whom, and what each verb leaves behind.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

mod arrange;
mod change;
mod contents;
mod courses;
mod days;
mod publication;
mod reviews;
mod search;
mod seats;
mod support;
