//! Requests that were already answered: the same key with the same request gets the same answer, without a second effect.
//!
//! The key's row is written by the transaction that does the work, so that either both last or neither does.

use kernel::UserId;
use queries::queries::db::idempotency;

use crate::{Error, Tx};

/// What was answered before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// HTTP status.
    pub status: u16,
    /// The answer's JSON.
    pub body: serde_json::Value,
}

/// What is known of a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Idempotency {
    /// Not seen yet: do the work.
    New,
    /// Seen with the same request: give this answer again.
    Repeated(Answered),
    /// Seen with another request: refuse.
    Reused,
}

impl Tx {
    /// Looks the key of `user` up; `request` is a hash of what is asked.
    ///
    /// # Errors
    /// When the statement fails.
    pub async fn idempotency(&self, user: UserId, key: &str, request: &[u8; 32]) -> Result<Idempotency, Error> {
        let row = idempotency::find().bind(self, &user.0, &key).opt().await?;
        Ok(match row {
            None => Idempotency::New,
            Some(row) if row.request_hash == request => {
                Idempotency::Repeated(Answered { status: u16::try_from(row.status).unwrap_or(200), body: row.body })
            }
            Some(_) => Idempotency::Reused,
        })
    }

    /// Keeps the answer to the request with this key.
    ///
    /// # Errors
    /// When the statement fails; also when a parallel request with the same key was faster
    /// (constraint `idempotency_keys_pkey`).
    pub async fn answer(&self, user: UserId, key: &str, request: &[u8; 32], answered: &Answered) -> Result<(), Error> {
        let status = i32::from(answered.status);
        idempotency::keep()
            .bind(self, &self.tenant().0, &user.0, &key, &request.as_slice(), &status, &answered.body, &self.now())
            .await?;
        Ok(())
    }
}
