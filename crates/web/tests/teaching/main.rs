//! What those who teach do with the lessons of a course together: many at once, their order, when they open, who may change them.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

#[path = "../support/mod.rs"]
mod support;

mod in_use;
mod kinds;
mod places;
mod release;
mod school;
mod selection;
mod staff;
