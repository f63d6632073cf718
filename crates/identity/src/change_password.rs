//! Changing one's own password, by choice or because it was set by someone else.

use db::{AuthTx, Db, NewJob, Topic};
use kernel::{Invalid, Secret};
use queries::queries::identity::accounts::{self, Account};
use queries::queries::identity::sessions;
use serde_json::json;
use time::Duration;

use crate::event::PasswordChanged;
use crate::lockout::{self, Identifier};
use crate::mail_jobs::PASSWORD_CHANGED;
use crate::password::{NewPassword, Typed};
use crate::{PasswordError, Passwords, SignedIn};

/// Why a password was not changed.
#[derive(Debug, thiserror::Error)]
pub enum ChangePasswordError {
    /// A field is not well formed; `is_present` when the new password is the present one.
    #[error(transparent)]
    Invalid(#[from] Invalid),
    /// The present password is another.
    #[error("the present password is wrong")]
    WrongPassword,
    /// Nothing asks this person to replace the password.
    #[error("no change is required")]
    NotRequired,
    /// Too many failures.
    #[error("too many failures, wait {} s", .retry_after.whole_seconds())]
    LockedOut {
        /// How long to wait.
        retry_after: Duration,
    },
    /// Too many passwords wait to be hashed.
    #[error("too many passwords are waiting")]
    Busy,
    /// The database failed.
    #[error(transparent)]
    Database(db::Error),
}

db::database_error!(ChangePasswordError);

impl From<PasswordError> for ChangePasswordError {
    fn from(PasswordError::Busy: PasswordError) -> Self {
        Self::Busy
    }
}

/// Changes the password of who is signed in; every other session ends. Committed.
///
/// # Errors
/// See [`ChangePasswordError`]. Guessing the present password is slowed as signing in is.
pub async fn change_password(
    db: &Db,
    passwords: &Passwords,
    who: &SignedIn,
    present: &Secret,
    new: &Secret,
) -> Result<(), ChangePasswordError> {
    let mut faults = Invalid::default();
    let typed = faults.keep(Typed::parse("currentPassword", present));
    let chosen = faults.keep(NewPassword::chosen("newPassword", new, &who.email));
    let (Some(typed), Some(chosen)) = (typed, chosen) else { return Err(faults.into()) };
    let account = account(db, who).await?;
    if !passwords.verify(&typed, account.hash.as_deref()).await? {
        let auth = db.begin_auth(who).await?;
        let locked = lockout::fail(&auth, Identifier::of_user(who.user)).await?;
        auth.commit().await?;
        return Err(locked
            .map_or(ChangePasswordError::WrongPassword, |retry_after| ChangePasswordError::LockedOut { retry_after }));
    }
    if present == new {
        return Err(is_present().into());
    }
    set(db, passwords, who, &chosen, false).await
}

/// Replaces a password that someone else knows, for a person who had to sign in with it; every other session ends. Committed.
///
/// # Errors
/// See [`ChangePasswordError`].
pub async fn replace_password(
    db: &Db,
    passwords: &Passwords,
    who: &SignedIn,
    new: &Secret,
) -> Result<(), ChangePasswordError> {
    let chosen = NewPassword::chosen("newPassword", new, &who.email)?;
    let account = account(db, who).await?;
    if !account.requires_password_change {
        return Err(ChangePasswordError::NotRequired);
    }
    if passwords.verify(&Typed(new.clone()), account.hash.as_deref()).await? {
        return Err(is_present().into());
    }
    set(db, passwords, who, &chosen, true).await
}

fn is_present() -> Invalid {
    Invalid::one("newPassword", "is_present", "Choose a password other than the present one.")
}

async fn account(db: &Db, who: &SignedIn) -> Result<Account, ChangePasswordError> {
    let auth = db.begin_auth(who).await?;
    if let Some(retry_after) = lockout::locked_for(&auth, Identifier::of_user(who.user)).await? {
        return Err(ChangePasswordError::LockedOut { retry_after });
    }
    Ok(accounts::by_user().bind(auth.tx(), &who.user.0).one().await?)
}

async fn set(
    db: &Db,
    passwords: &Passwords,
    who: &SignedIn,
    chosen: &NewPassword,
    forced: bool,
) -> Result<(), ChangePasswordError> {
    let hash = passwords.hash(chosen).await?;
    let auth: AuthTx = db.begin_auth(who).await?;
    let (tenant, user) = (who.tenant.0, who.user);
    accounts::set_password().bind(auth.tx(), &tenant, &user.0, &hash, &auth.now()).await?;
    accounts::password_is_own().bind(auth.tx(), &user.0).await?;
    sessions::end_others().bind(auth.tx(), &user.0, &who.session.0).await?;
    auth.outdates(Topic::People);
    lockout::forget(&auth, &[Identifier::of_user(user)]).await?;
    auth.emit(&PasswordChanged { user, forced }).await?;
    auth.enqueue(&NewJob { kind: PASSWORD_CHANGED, payload: json!({"user": user}), key: None, run_at: None }).await?;
    auth.commit().await?;
    Ok(())
}
