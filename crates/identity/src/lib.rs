//! Who is there: tenants, people, roles and permissions, passwords, sessions and tokens.
//!
//! Nothing here tells a stranger whether an account exists: unknown and known addresses get the same answer after the same
//! work. Passwords are hashed on threads of their own, never while a connection is held. Secrets are kept as hashes only,
//! and stand in no event, job or log.

mod address;
mod change_password;
mod event;
mod letter;
mod lockout;
pub mod mail_jobs;
mod opaque_token;
mod password;
pub mod permission;
pub mod reset;
mod role;
mod search;
pub mod session;
mod settings;
mod sign_in;
mod sign_up;
pub mod sweep;
pub mod tenant;
pub mod token;
pub mod user;

pub use address::PublicAddress;
pub use change_password::{ChangePasswordError, change_password, replace_password};
pub use event::{
    PasswordChanged, PasswordReset, ProfileUpdated, RefreshReused, ResetRequested, SessionEnded, SessionStarted,
    SessionsEnded, SignInLocked, SignUpRequested, TimezoneSet, UserCreated,
};
pub use letter::Said;
pub use password::{LONGEST_PASSWORD, PasswordError, Passwords, SHORTEST_PASSWORD};
pub use permission::{Action, Persona, allows};
pub use role::{Role, Roles};
pub use search::ListError;
pub(crate) use search::searched;
pub use session::{Client, SessionKind, SignedIn, StartedSession};
pub use settings::AccountSettings;
pub use sign_in::{Credentials, SignInError, sign_in};
pub use sign_up::{Applicant, ConfirmError, SignUpError, SignUpForm, applicant, confirm, sign_up};
pub use tenant::Tenant;
