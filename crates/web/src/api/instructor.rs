//! What instructors may ask.

pub(crate) mod courses;
