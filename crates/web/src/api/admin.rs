//! The tenant's administration as JSON.

pub(crate) mod users;
