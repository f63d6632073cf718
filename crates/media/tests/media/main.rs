//! Files, their bytes and who may have them, against a real database and a real folder.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

mod files;
mod grants;
mod pictures;
mod support;
mod uploads;
