//! Who holds a token.

use db::{Error, Tx};
use kernel::{AssetId, SessionId, UserId};
use queries::queries::identity::sessions::{self, Holder};

use super::{MOST_DAYS, SignedIn, expiry};
use crate::Roles;
use crate::opaque_token::digest;

/// What a request shows to be recognised by. It names a session of one tenant, and is no secret itself.
#[derive(Clone, PartialEq, Eq, Hash)]
pub enum Proof {
    /// The SHA-256 of a cookie.
    Cookie([u8; 32]),
    /// The session and person that an access token speaks for; the token was verified.
    Token(SessionId, UserId),
}

impl Proof {
    /// That of a cookie; nothing when it is too long to be one.
    #[must_use]
    pub fn of_cookie(token: &str) -> Option<Self> {
        (token.len() <= 100).then(|| Self::Cookie(digest(token)))
    }
}

/// Who holds this; nothing when the session is unknown here or over, or its holder may not sign in any more.
///
/// # Errors
/// When the database is away.
pub async fn authenticate(tx: &Tx, proof: &Proof) -> Result<Option<SignedIn>, Error> {
    let holder = match proof {
        Proof::Cookie(hash) => sessions::by_cookie().bind(tx, &hash.as_slice(), &tx.now()).opt().await?,
        Proof::Token(session, user) => sessions::by_id().bind(tx, &session.0, &user.0, &tx.now()).opt().await?,
    };
    Ok(holder.map(|holder| signed_in(tx, holder)))
}

/// Notes that a session is in use, which makes it last. Due when [`SignedIn::is_touch_due`] says so, not at every request.
///
/// # Errors
/// When the database is away.
pub async fn touch(tx: &Tx, session: SessionId) -> Result<(), Error> {
    sessions::touch().bind(tx, &tx.now(), &expiry(tx.now()), &MOST_DAYS, &session.0).await?;
    Ok(())
}

fn signed_in(tx: &Tx, holder: Holder) -> SignedIn {
    SignedIn {
        session: SessionId(holder.session_id),
        user: UserId(holder.user_id),
        tenant: tx.tenant(),
        roles: Roles::from_texts(&holder.roles),
        initials: initials(&holder.first_name, &holder.last_name),
        name: format!("{} {}", holder.first_name, holder.last_name),
        email: holder.email,
        avatar: holder.avatar_asset_id.map(AssetId),
        locale: holder.locale.and_then(|locale| locale.parse().ok()),
        timezone: holder.timezone,
        requires_password_change: holder.requires_password_change,
        email_verified: holder.email_verified,
        last_seen_at: holder.last_seen_at,
        expires_at: holder.expires_at,
    }
}

/// The first letters of both names. Arabic letters would join into something that is no word, so they are kept apart.
pub(crate) fn initials(first: &str, last: &str) -> String {
    let mut letters = [first, last].into_iter().filter_map(|name| name.chars().next());
    let text: String = letters.by_ref().collect();
    if text.is_ascii() {
        text.to_uppercase()
    } else {
        text.chars().map(String::from).collect::<Vec<_>>().join("\u{200c}")
    }
}

#[cfg(test)]
mod tests {
    use super::initials;

    #[test]
    fn initials_are_the_first_letters() {
        assert_eq!(initials("lina", "Ashgrove"), "LA");
        assert_eq!(initials("سلمى", "الراشدي"), "س\u{200c}ا");
    }
}
