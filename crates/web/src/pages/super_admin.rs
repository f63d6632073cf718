//! The platform's own pages.

pub(crate) mod centre;
pub(crate) mod tenant;
pub(crate) mod tenants;
