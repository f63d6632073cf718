//! The platform as JSON.

pub(crate) mod settings;
pub(crate) mod tenants;
