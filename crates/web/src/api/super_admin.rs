//! The platform as JSON.

pub(crate) mod tenants;
