//! Getting back in after forgetting the password: a mailed link, good for an hour and for one use.
//!
//! Asking does the same and answers the same whether or not the address has an account; who has none gets no letter.

use db::{Db, NewJob, Topic};
use kernel::{Email, Invalid, Secret, TenantId, UserId};
use queries::queries::identity::{accounts, email_tokens, sessions};
use serde_json::json;
use time::Duration;

use crate::event::PasswordReset;
use crate::lockout::{self, Identifier};
use crate::mail_jobs::{PASSWORD_CHANGED, RESET};
use crate::opaque_token::digest;
use crate::password::NewPassword;
use crate::{PasswordError, Passwords};

/// How long a link works.
pub(crate) const VALID: Duration = Duration::hours(1);
/// At most one letter to an address in this time.
const LETTER_EVERY: i64 = 120;
pub(crate) const PURPOSE: &str = "reset";

/// Why a request was not taken.
#[derive(Debug, thiserror::Error)]
pub enum RequestResetError {
    /// It names no address.
    #[error(transparent)]
    Invalid(#[from] Invalid),
    /// The database failed.
    #[error(transparent)]
    Database(db::Error),
}

/// Why a password was not replaced.
#[derive(Debug, thiserror::Error)]
pub enum ResetError {
    /// The new password can not be used.
    #[error(transparent)]
    Invalid(#[from] Invalid),
    /// The link is unknown, used, or too old.
    #[error("the link does not work any more")]
    BadLink,
    /// Too many passwords wait to be hashed.
    #[error("too many passwords are waiting")]
    Busy,
    /// The database failed.
    #[error(transparent)]
    Database(db::Error),
}

db::database_error!(RequestResetError, ResetError);

impl From<PasswordError> for ResetError {
    fn from(PasswordError::Busy: PasswordError) -> Self {
        Self::Busy
    }
}

/// Takes a request for a link; a letter follows when the address has an account. Committed.
///
/// # Errors
/// See [`RequestResetError`].
pub async fn request(db: &Db, tenant: TenantId, email: &str) -> Result<(), RequestResetError> {
    let email = Email::parse("email", email)?;
    let tx = db.begin(&tenant).await?;
    // The key holds the address, so that asking twice in a row sends one letter.
    let key = format!("{:.180}:{}", email.as_str(), tx.now().unix_timestamp() / LETTER_EVERY);
    tx.enqueue(&NewJob { kind: RESET, payload: json!({"email": email}), key: Some(&key), run_at: None }).await?;
    tx.commit().await?;
    Ok(())
}

/// The address whose password the link replaces. Looking uses nothing up.
///
/// # Errors
/// [`ResetError::BadLink`], or when the database is away.
pub async fn holder(db: &Db, tenant: TenantId, token: &str) -> Result<String, ResetError> {
    let auth = db.begin_auth(&tenant).await?;
    let found = email_tokens::find().bind(auth.tx(), &digest(token).as_slice(), &PURPOSE, &auth.now()).opt().await?;
    found.map(|holder| holder.email).ok_or(ResetError::BadLink)
}

/// Replaces the password, ends every session of the person, forgets failed sign-ins, and tells the person by letter. The
/// address counts as verified: the link was sent there. Committed.
///
/// # Errors
/// See [`ResetError`].
pub async fn reset(
    db: &Db,
    passwords: &Passwords,
    tenant: TenantId,
    token: &str,
    password: &Secret,
) -> Result<UserId, ResetError> {
    let email = holder(db, tenant, token).await?;
    let new = NewPassword::chosen("password", password, &email)?;
    let hash = passwords.hash(&new).await?;
    let auth = db.begin_auth(&tenant).await?;
    let (now, token_hash) = (auth.now(), digest(token));
    let found = email_tokens::find().bind(auth.tx(), &token_hash.as_slice(), &PURPOSE, &now).opt().await?;
    let ended = email_tokens::use_up().bind(auth.tx(), &now, &token_hash.as_slice(), &PURPOSE).all().await?;
    let holder = found.filter(|_| !ended.is_empty()).ok_or(ResetError::BadLink)?;
    accounts::set_password().bind(auth.tx(), &tenant.0, &holder.user_id, &hash, &now).await?;
    accounts::password_is_own().bind(auth.tx(), &holder.user_id).await?;
    accounts::verify_email().bind(auth.tx(), &now, &holder.user_id).await?;
    sessions::end_all().bind(auth.tx(), &holder.user_id).await?;
    auth.outdates(Topic::People);
    let user = UserId(holder.user_id);
    let identifiers =
        [Some(holder.email), holder.phone].into_iter().flatten().map(|text| Identifier::of_sign_in(&text));
    let identifiers: Vec<_> = identifiers.chain([Identifier::of_user(user)]).collect();
    lockout::forget(&auth, &identifiers).await?;
    auth.emit(&PasswordReset { user }).await?;
    auth.enqueue(&NewJob { kind: PASSWORD_CHANGED, payload: json!({"user": user}), key: None, run_at: None }).await?;
    auth.commit().await?;
    Ok(user)
}
