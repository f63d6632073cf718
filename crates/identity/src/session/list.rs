//! Where a person is signed in.

use db::{Error, Tx};
use kernel::{SessionId, UserId};
use queries::queries::identity::sessions;
use serde::Serialize;
use time::OffsetDateTime;

use super::SessionKind;

/// A session, as its holder sees it.
#[derive(Debug, Clone, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct SessionView {
    /// Identity.
    pub id: SessionId,
    /// Browser or program.
    pub kind: SessionKind,
    /// What the browser or program calls itself.
    pub user_agent: String,
    /// From which address it began.
    pub ip: String,
    /// When it began.
    #[serde(with = "time::serde::rfc3339")]
    pub created_at: OffsetDateTime,
    /// When it was used last, to five minutes.
    #[serde(with = "time::serde::rfc3339")]
    pub last_seen_at: OffsetDateTime,
    /// When it ends, unless it is used.
    #[serde(with = "time::serde::rfc3339")]
    pub expires_at: OffsetDateTime,
    /// Whether it is the one that asks.
    pub current: bool,
}

/// The live sessions of `who`, the one used last first, at most 100.
///
/// # Errors
/// When the database is away.
pub async fn list(tx: &Tx, who: UserId, current: SessionId) -> Result<Vec<SessionView>, Error> {
    let rows = sessions::of_user().bind(tx, &who.0, &tx.now()).all().await?;
    let view = |row: sessions::OfUser| {
        Ok(SessionView {
            id: SessionId(row.id),
            kind: row.kind.parse().map_err(|_| Error::Stored("sessions.kind".to_owned()))?,
            user_agent: row.user_agent,
            ip: row.ip,
            created_at: row.created_at,
            last_seen_at: row.last_seen_at,
            expires_at: row.expires_at,
            current: row.id == current.0,
        })
    };
    rows.into_iter().map(view).collect()
}
