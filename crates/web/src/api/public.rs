//! What anyone may ask.

pub(crate) mod certificates;
pub(crate) mod courses;
