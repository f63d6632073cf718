//! The tenant's administration.

pub(crate) mod certificates;
pub(crate) mod courses;
pub(crate) mod enrollments;
pub(crate) mod users;
