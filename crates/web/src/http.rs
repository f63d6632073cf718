//! What HTTP asks of every route: extractors that answer with problems, headers, origin checks, caching, limits.

pub(crate) mod cache;
pub(crate) mod extract;
pub(crate) mod guard;
pub(crate) mod html;
pub(crate) mod idempotent;
pub(crate) mod limit;
pub(crate) mod precondition;
pub(crate) mod script;
