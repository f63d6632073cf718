//! The way to a row: [`Tx`] for one tenant, [`AuthTx`] for password hashes, [`PlatformTx`] across tenants.
//!
//! The pools are private to this crate. A transaction's tenant travels to the server with its first statement, so that the
//! context costs no round trip and can not be missing; what is not committed is rolled back. Events, audit rows and jobs
//! are written by the transaction that causes them.

mod change;
mod client;
mod config;
mod error;
mod event;
mod handover;
mod idempotency;
mod job;
mod listen;
mod meter;
mod platform;
mod pool;
mod scope;
mod tx;
mod worker;

pub use change::{Changes, Topic};
pub use config::DbConfig;
pub use error::{Error, constraint, is_constraint};
pub use event::{Event, Happened, Subscriber};
pub use handover::Handover;
pub use idempotency::{Answered, Idempotency};
pub use job::{Job, JobState, NewJob};
pub use listen::Notice;
pub use platform::PlatformTx;
pub use pool::Db;
pub use scope::Scope;
pub use tx::{AuthTx, Tx};
pub use worker::{Handler, JobError, JobRun, Worker};

/// A boxed future, for traits that are used as objects.
pub type BoxFuture<'a, T> = std::pin::Pin<Box<dyn Future<Output = T> + Send + 'a>>;
