//! The platform's own pages.

pub(crate) mod tenants;
