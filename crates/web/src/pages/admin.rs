//! The tenant's administration.

pub(crate) mod users;
