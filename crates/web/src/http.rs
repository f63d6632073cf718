//! What HTTP asks of every route: extractors that answer with problems, headers, origin checks, caching, limits.

pub mod cache;
pub mod extract;
pub mod guard;
pub mod html;
pub mod idempotent;
pub mod limit;
