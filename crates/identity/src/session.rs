//! Sessions: a signed-in browser (a cookie) or program (a family of refresh tokens).
//!
//! A token is 256 random bits; only its SHA-256 is kept. A session lasts 30 days from its last use and 90 days in all. It
//! belongs to one tenant: its token means nothing in another.

mod authenticate;
mod end;
mod list;
pub(crate) mod start;

pub(crate) use authenticate::initials;
pub use authenticate::{Proof, authenticate, touch};
pub use end::{EndSessionError, end, end_all, end_others, sign_out};
pub use list::{SessionView, list};
pub use start::{Client, SessionKind, StartedSession};

use kernel::{AssetId, Locale, SessionId, TenantId, Time, UserId};
use time::Duration;

use crate::{Persona, Roles};

/// How long a session lasts unused.
pub(crate) const IDLE: Duration = Duration::days(30);
/// How many days a session lasts at most.
pub(crate) const MOST_DAYS: i32 = 90;
/// How stale the time of last use may be.
const STALE: Duration = Duration::minutes(5);

/// Who is signed in: everything that a page needs to know of the person, read in one statement.
#[derive(Debug, Clone)]
pub struct SignedIn {
    /// The session.
    pub session: SessionId,
    /// The person.
    pub user: UserId,
    /// Where.
    pub tenant: TenantId,
    /// What the person is there.
    pub roles: Roles,
    /// Full name.
    pub name: String,
    /// Address.
    pub email: String,
    /// First letters of the names, for an avatar without a picture.
    pub initials: String,
    /// Picture.
    pub avatar: Option<AssetId>,
    /// The person's language, when one was chosen.
    pub locale: Option<Locale>,
    /// IANA time zone.
    pub timezone: String,
    /// Whether a new password must be chosen before anything else.
    pub requires_password_change: bool,
    /// Whether the address is known to be the person's.
    pub email_verified: bool,
    /// When the session was used last, as far as it was noted.
    pub last_seen_at: Time,
    /// When the session ends, if it is not used again.
    pub expires_at: Time,
}

impl SignedIn {
    /// Whether the session still lasts at `now`.
    #[must_use]
    pub fn lasts(&self, now: Time) -> bool {
        self.expires_at > now
    }

    /// Whether [`touch`] is due at `now`.
    #[must_use]
    pub fn is_touch_due(&self, now: Time) -> bool {
        now - self.last_seen_at > STALE
    }

    /// Whether the person may act as `persona`.
    #[must_use]
    pub fn is(&self, persona: Persona) -> bool {
        persona == Persona::Public || self.roles.personas().any(|held| held == persona)
    }
}

impl db::Scope for SignedIn {
    fn tenant(&self) -> TenantId {
        self.tenant
    }

    fn actor(&self) -> Option<UserId> {
        Some(self.user)
    }
}

/// When a session that is used at `now` ends, if it is not used again.
pub(crate) fn expiry(now: Time) -> Time {
    now + IDLE
}
