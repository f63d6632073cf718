//! What goes on when things go wrong: the server is away, a job fails, a worker dies, two workers want the same.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

mod events;
mod jobs;
mod outage;
mod slow;
mod work;
