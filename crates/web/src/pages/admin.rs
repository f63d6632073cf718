//! The tenant's administration.

pub(crate) mod certificate_template;
pub(crate) mod certificates;
pub(crate) mod courses;
pub(crate) mod enrollments;
pub(crate) mod feature;
pub(crate) mod staff;
pub(crate) mod users;
