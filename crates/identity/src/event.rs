//! What happens to people, sessions and tenants. None of it holds a secret, an address or a name: those stand in the row that the
//! event names.

use db::Event;
use kernel::{SessionId, TenantId, UserId};
use serde::Serialize;
use uuid::Uuid;

use crate::session::SessionKind;
use crate::{Role, user::UserOrigin};

macro_rules! events {
    ($($(#[$doc:meta])* $name:ident = $kind:literal of $($entity:tt).+ { $($field:ident: $type:ty),+ $(,)? })+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Serialize)]
        #[serde(rename_all = "camelCase")]
        #[expect(missing_docs, reason = "the fields say themselves what they are")]
        pub struct $name {
            $(pub $field: $type),+
        }

        impl Event for $name {
            const KIND: &'static str = $kind;

            fn entity(&self) -> Uuid {
                self.$($entity).+
            }
        }
    )+};
}

events! {
    /// Someone asked for an account.
    SignUpRequested = "sign_up.requested" of sign_up { sign_up: Uuid }
    /// A person got an account.
    UserCreated = "user.created" of user.0 { user: UserId, origin: UserOrigin, roles: Vec<Role> }
    /// An identifier was tried too often; the entity is made from its hash, whether or not an account has it.
    SignInLocked = "sign_in.locked" of identifier { identifier: Uuid, failures: i32, seconds: i64 }
    /// Someone signed in.
    SessionStarted = "session.started" of user.0 { session: SessionId, user: UserId, kind: SessionKind }
    /// A session was ended by its holder.
    SessionEnded = "session.ended" of user.0 { session: SessionId, user: UserId }
    /// All sessions of a person, or all but one, were ended.
    SessionsEnded = "session.ended_all" of user.0 { user: UserId, ended: u64, kept: Option<SessionId> }
    /// A refresh token was used a second time, and its session ended.
    RefreshReused = "session.refresh_reused" of user.0 { session: SessionId, user: UserId }
    /// Someone asked for a link to choose a new password.
    ResetRequested = "password.reset_requested" of user.0 { user: UserId }
    /// A password was changed by its holder.
    PasswordChanged = "password.changed" of user.0 { user: UserId, forced: bool }
    /// A password was replaced by way of a mailed link.
    PasswordReset = "password.reset" of user.0 { user: UserId }
    /// A person changed the own profile.
    ProfileUpdated = "user.profile_updated" of user.0 { user: UserId }
    /// A tenant's days are those of another time zone.
    TimezoneSet = "tenant.timezone_set" of tenant.0 { tenant: TenantId, before: String, timezone: String }
}
