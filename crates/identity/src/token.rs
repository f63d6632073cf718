//! Tokens for programs: an access token that lasts 15 minutes (a JWT, RFC 7519) and a refresh token that is good for one
//! exchange.
//!
//! An access token is signed with HS256 and nothing else is accepted; it names its tenant (`aud`), so it means nothing in
//! another; and it is worth no more than its session, which is looked up at every request. A refresh token that comes a
//! second time was copied: its session ends, for the thief and for the owner.

use std::collections::HashSet;

use db::{Db, Topic};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation, decode, encode};
use kernel::{Secret, SessionId, TenantId, Time, UserId};
use queries::queries::identity::sessions;
use serde::{Deserialize, Serialize};
use time::Duration;
use uuid::Uuid;

use crate::event::RefreshReused;
use crate::opaque_token::{OpaqueToken, digest};
use crate::session::{MOST_DAYS, expiry};
use crate::{AccountSettings, StartedSession};

/// How long an access token lasts.
pub const ACCESS: Duration = Duration::minutes(15);
/// How far clocks may differ.
const LEEWAY: Duration = Duration::seconds(5);
/// RFC 7518, 3.2: a key of at least the size of the hash.
const SHORTEST_KEY: usize = 32;

#[derive(Serialize, Deserialize)]
struct Claims {
    iss: String,
    aud: Uuid,
    sub: Uuid,
    sid: Uuid,
    iat: i64,
    exp: i64,
}

/// For whom a valid access token speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Access {
    /// The session it belongs to.
    pub session: SessionId,
    /// Whose session.
    pub user: UserId,
}

/// An access token that is signed by this installation for one tenant: for whom it speaks, and when.
#[derive(Debug, Clone, Copy)]
pub struct Signed {
    access: Access,
    begins: Time,
    ends: Time,
}

impl Signed {
    /// For whom the token speaks at `now`. The session must still be looked up.
    ///
    /// # Errors
    /// When it has expired, or was signed in the future.
    pub fn at(&self, now: Time) -> Result<Access, TokenError> {
        if self.ends + LEEWAY <= now {
            return Err(TokenError::Expired);
        }
        if self.begins > now + LEEWAY {
            return Err(TokenError::Invalid);
        }
        Ok(self.access)
    }
}

/// Why a token is refused. The one who shows it is told no more than that.
#[derive(Debug, thiserror::Error)]
pub enum TokenError {
    /// Forged, of another tenant or installation, spent, or not a token at all.
    #[error("the token is not valid")]
    Invalid,
    /// It was valid once.
    #[error("the token has expired")]
    Expired,
    /// The installation's key can not sign.
    #[error("the token key is too short")]
    Key,
    /// The database failed.
    #[error(transparent)]
    Database(db::Error),
}

db::database_error!(TokenError);

/// A new access token of the session, and when it ends.
///
/// # Errors
/// When the installation's key is too short.
pub fn issue(
    settings: &AccountSettings,
    tenant: TenantId,
    access: Access,
    now: Time,
) -> Result<(Secret, Time), TokenError> {
    let exp = now + ACCESS;
    let claims = Claims {
        iss: settings.address.base_domain.clone(),
        aud: tenant.0,
        sub: access.user.0,
        sid: access.session.0,
        iat: now.unix_timestamp(),
        exp: exp.unix_timestamp(),
    };
    let key = EncodingKey::from_secret(key(settings)?);
    let token = encode(&Header::new(Algorithm::HS256), &claims, &key).map_err(|_| TokenError::Key)?;
    Ok((Secret::new(token), exp))
}

/// What `token` says, when this installation signed it for `tenant`.
///
/// # Errors
/// When it did not, or its key is too short.
pub fn signed(settings: &AccountSettings, tenant: TenantId, token: &str) -> Result<Signed, TokenError> {
    let mut validation = Validation::new(Algorithm::HS256);
    validation.set_audience(&[tenant.0]);
    validation.set_issuer(&[&settings.address.base_domain]);
    validation.required_spec_claims = HashSet::from(["iss", "aud", "sub", "exp"].map(str::to_owned));
    // Compared by `Signed::at` with the program's clock.
    validation.validate_exp = false;
    let key = DecodingKey::from_secret(key(settings)?);
    let claims = decode::<Claims>(token, &key, &validation).map_err(|_| TokenError::Invalid)?.claims;
    let access = Access { session: SessionId(claims.sid), user: UserId(claims.sub) };
    Ok(Signed { access, begins: instant(claims.iat)?, ends: instant(claims.exp)? })
}

/// For whom `token` speaks in `tenant` at `now`. The session must still be looked up.
///
/// # Errors
/// See [`TokenError`].
pub fn verify(settings: &AccountSettings, tenant: TenantId, token: &str, now: Time) -> Result<Access, TokenError> {
    signed(settings, tenant, token)?.at(now)
}

fn key(settings: &AccountSettings) -> Result<&[u8], TokenError> {
    let key = settings.token_key.expose().as_bytes();
    if key.len() < SHORTEST_KEY { Err(TokenError::Key) } else { Ok(key) }
}

fn instant(seconds: i64) -> Result<Time, TokenError> {
    Time::from_unix_timestamp(seconds).map_err(|_| TokenError::Invalid)
}

/// Exchanges a refresh token for the session's next one. Committed, also when it finds a token that was copied.
///
/// # Errors
/// See [`TokenError`].
pub async fn refresh(db: &Db, tenant: TenantId, token: &Secret) -> Result<StartedSession, TokenError> {
    let hash = digest(token.expose());
    let next = OpaqueToken::new()?;
    let auth = db.begin_auth(&tenant).await?;
    let now = auth.now();
    let exchanged = sessions::exchange()
        .bind(auth.tx(), &next.hash.as_slice(), &now, &expiry(now), &MOST_DAYS, &hash.as_slice())
        .opt()
        .await?;
    let Some(session) = exchanged else {
        if let Some(ended) = sessions::end_by_spent_token().bind(auth.tx(), &hash.as_slice()).opt().await? {
            auth.outdates(Topic::People);
            auth.emit(&RefreshReused { session: SessionId(ended.id), user: UserId(ended.user_id) }).await?;
            auth.commit().await?;
        }
        return Err(TokenError::Invalid);
    };
    sessions::spend().bind(auth.tx(), &tenant.0, &hash.as_slice(), &session.id, &now).await?;
    auth.commit().await?;
    Ok(StartedSession {
        id: SessionId(session.id),
        user: UserId(session.user_id),
        token: next.secret,
        expires_at: session.expires_at,
        requires_password_change: false,
    })
}

#[cfg(test)]
mod tests;
