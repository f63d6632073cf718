//! Beginning a session.

use db::{Topic, Tx};
use kernel::{Ids, Secret, SessionId, Time, UserId};
use queries::client::Params;
use queries::queries::identity::{accounts, sessions};

use super::expiry;
use crate::event::SessionStarted;
use crate::opaque_token::{OpaqueToken, digest};
use crate::sweep::enqueue_today;

kernel::text_enum! {
    /// What a session is for.
    SessionKind {
        /// A browser, with a cookie.
        Web = "web",
        /// A program, with access and refresh tokens.
        Api = "api",
    }
}

/// From where someone signs in, as shown in the list of sessions.
#[derive(Debug, Clone, Default)]
pub struct Client {
    /// `User-Agent`; what is over 300 characters is cut off.
    pub user_agent: String,
    /// Address; what is over 64 characters is cut off.
    pub ip: String,
    /// The session token that the browser held until now; that session ends.
    pub previous: Option<Secret>,
}

/// A session that has just begun.
#[derive(Debug, Clone)]
pub struct StartedSession {
    /// Identity.
    pub id: SessionId,
    /// Whose.
    pub user: UserId,
    /// The cookie's value, or the first refresh token. It is nowhere else.
    pub token: Secret,
    /// When it ends, unless it is used.
    pub expires_at: Time,
    /// Whether a new password must be chosen before anything else.
    pub requires_password_change: bool,
}

/// Begins a session of `user` and ends the one that the client held before.
pub(crate) async fn start(
    tx: &Tx,
    user: UserId,
    kind: SessionKind,
    client: &Client,
    requires_password_change: bool,
) -> Result<StartedSession, db::Error> {
    let token = OpaqueToken::new()?;
    let id = SessionId(Ids::next(tx.now()));
    let expires_at = expiry(tx.now());
    if let Some(previous) = &client.previous {
        sessions::end_by_token().bind(tx, &digest(previous.expose()).as_slice()).all().await?;
        tx.outdates(Topic::People);
    }
    let params = sessions::StartParams {
        tenant_id: tx.tenant().0,
        id: id.0,
        user_id: user.0,
        kind: kind.as_str(),
        token_hash: token.hash.as_slice(),
        user_agent: cut(&client.user_agent, 300),
        ip: cut(&client.ip, 64),
        at: tx.now(),
        expires_at,
    };
    sessions::start().params(tx, &params).await?;
    enqueue_today(tx).await?;
    accounts::note_sign_in().bind(tx, &tx.now(), &user.0).await?;
    tx.emit(&SessionStarted { session: id, user, kind }).await?;
    Ok(StartedSession { id, user, token: token.secret, expires_at, requires_password_change })
}

fn cut(text: &str, most: usize) -> String {
    text.chars().filter(|c| !c.is_control()).take(most).collect()
}
