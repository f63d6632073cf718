//! What anyone may ask.

pub(crate) mod certificates;
pub(crate) mod courses;
pub(crate) mod previews;
pub(crate) mod tenants;
