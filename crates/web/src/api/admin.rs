//! The tenant's administration as JSON.

pub(crate) mod certificate_template;
pub(crate) mod certificates;
pub(crate) mod courses;
pub(crate) mod enrollments;
pub(crate) mod users;
