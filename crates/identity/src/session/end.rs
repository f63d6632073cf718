//! Ending sessions. A session that is over is gone at once where it was ended, and within a moment on every other instance.

use db::{Topic, Tx};
use kernel::{SessionId, UserId};
use queries::queries::identity::sessions;

use crate::event::{SessionEnded, SessionsEnded};

/// Why a session was not ended.
#[derive(Debug, thiserror::Error)]
pub enum EndSessionError {
    /// The person has no such session.
    #[error("no such session")]
    NotFound,
    /// The database failed.
    #[error(transparent)]
    Database(db::Error),
}

db::database_error!(EndSessionError);

/// Signs out: ends the session that is in use. Ending it twice does no harm.
///
/// # Errors
/// When the database is away.
pub async fn sign_out(tx: &Tx, who: UserId, session: SessionId) -> Result<(), db::Error> {
    match end(tx, who, session).await {
        Ok(()) | Err(EndSessionError::NotFound) => Ok(()),
        Err(EndSessionError::Database(error)) => Err(error),
    }
}

/// Ends one of the person's sessions.
///
/// # Errors
/// See [`EndSessionError`].
pub async fn end(tx: &Tx, who: UserId, session: SessionId) -> Result<(), EndSessionError> {
    if sessions::end_one().bind(tx, &session.0, &who.0).await? == 0 {
        return Err(EndSessionError::NotFound);
    }
    tx.outdates(Topic::People);
    tx.emit(&SessionEnded { session, user: who }).await?;
    Ok(())
}

/// Signs out everywhere: ends every session of the person, this one included. Returns how many there were.
///
/// # Errors
/// When the database is away.
pub async fn end_all(tx: &Tx, who: UserId) -> Result<u64, db::Error> {
    let ended = sessions::end_all().bind(tx, &who.0).await?;
    tx.outdates(Topic::People);
    tx.emit(&SessionsEnded { user: who, ended, kept: None }).await?;
    Ok(ended)
}

/// Signs out everywhere else. Returns how many sessions that ended.
///
/// # Errors
/// When the database is away.
pub async fn end_others(tx: &Tx, who: UserId, kept: SessionId) -> Result<u64, db::Error> {
    let ended = sessions::end_others().bind(tx, &who.0, &kept.0).await?;
    tx.outdates(Topic::People);
    tx.emit(&SessionsEnded { user: who, ended, kept: Some(kept) }).await?;
    Ok(ended)
}
