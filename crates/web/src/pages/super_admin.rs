//! The platform's own pages.

pub(crate) mod centre;
pub(crate) mod tenants;
