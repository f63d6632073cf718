//! What instructors may ask.

pub(crate) mod courses;
pub(crate) mod outline;
pub(crate) mod uploads;
