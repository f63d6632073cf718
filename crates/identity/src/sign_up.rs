//! Getting an account: asking for one, and confirming by a mailed link that the address is one's own.
//!
//! Asking does the same work and gets the same answer whether or not the address has an account: what was asked is kept
//! beside the accounts, and the letter says which it was. The account begins with the confirmation, with the password of
//! the request whose letter was followed.

mod confirm;

pub use confirm::{Applicant, ConfirmError, applicant, confirm};

use db::{Db, NewJob};
use kernel::{Email, Ids, Invalid, Locale, Secret, TenantId, clean_line};
use queries::client::Params;
use queries::queries::identity::sign_ups;
use serde_json::json;
use time::Duration;

use crate::event::SignUpRequested;
use crate::mail_jobs::SIGN_UP;
use crate::password::NewPassword;
use crate::{PasswordError, Passwords};

/// How long a request waits for its confirmation.
pub(crate) const VALID: Duration = Duration::hours(24);

/// What someone who wants an account says.
#[derive(Debug, Clone)]
pub struct SignUpForm {
    /// 2 to 50 characters.
    pub first_name: String,
    /// 2 to 50 characters.
    pub last_name: String,
    /// Address.
    pub email: String,
    /// At least eight characters.
    pub password: Secret,
    /// Language of the letter and, later, of the account.
    pub locale: Locale,
    /// The page to come back to, a path on this site; empty for none.
    pub next: String,
}

/// Why a request was not taken. That the address is taken is no reason.
#[derive(Debug, thiserror::Error)]
pub enum SignUpError {
    /// A field is not well formed.
    #[error(transparent)]
    Invalid(#[from] Invalid),
    /// Too many passwords wait to be hashed.
    #[error("too many sign-ups are waiting")]
    Busy,
    /// The database failed.
    #[error(transparent)]
    Database(db::Error),
}

db::database_error!(SignUpError);

impl From<PasswordError> for SignUpError {
    fn from(PasswordError::Busy: PasswordError) -> Self {
        Self::Busy
    }
}

/// Takes a request for an account; a letter follows to the address. Committed.
///
/// # Errors
/// See [`SignUpError`].
pub async fn sign_up(db: &Db, passwords: &Passwords, tenant: TenantId, form: &SignUpForm) -> Result<(), SignUpError> {
    let (first_name, last_name, email, password) = read(form)?;
    let password_hash = passwords.hash(&password).await?;
    let auth = db.begin_auth(&tenant).await?;
    let id = Ids::next(auth.now());
    let params = sign_ups::InsertParams {
        tenant_id: tenant.0,
        id,
        email: email.as_str(),
        first_name: first_name.as_str(),
        last_name: last_name.as_str(),
        password_hash: password_hash.as_str(),
        locale: form.locale.as_str(),
        next_path: path_here(&form.next),
        expires_at: auth.now() + VALID,
        at: auth.now(),
    };
    sign_ups::insert().params(auth.tx(), &params).await?;
    auth.emit(&SignUpRequested { sign_up: id }).await?;
    auth.enqueue(&NewJob { kind: SIGN_UP, payload: json!({"signUp": id}), key: None, run_at: None }).await?;
    auth.commit().await?;
    Ok(())
}

fn read(form: &SignUpForm) -> Result<(String, String, Email, NewPassword), Invalid> {
    let mut faults = Invalid::default();
    let first = faults.keep(clean_line("firstName", &form.first_name, 2, 50));
    let last = faults.keep(clean_line("lastName", &form.last_name, 2, 50));
    let email = faults.keep(Email::parse("email", &form.email));
    let own = email.as_ref().map_or("", Email::as_str);
    let password = faults.keep(NewPassword::chosen("password", &form.password, own));
    match (first, last, email, password) {
        (Some(first), Some(last), Some(email), Some(password)) => Ok((first, last, email, password)),
        _ => Err(faults),
    }
}

/// The path when it stays on this site, else nothing.
fn path_here(next: &str) -> &str {
    let inside = next.starts_with('/') && !next.starts_with("//") && !next.contains('\\');
    let plain = next.len() <= 500 && !next.chars().any(char::is_control);
    if inside && plain { next } else { "" }
}

#[cfg(test)]
mod tests {
    use super::path_here;

    #[test]
    fn the_way_back_stays_on_this_site() {
        assert_eq!(path_here("/courses/x?tab=1"), "/courses/x?tab=1");
        for elsewhere in ["https://example.org", "//example.org", "/\\example.org", "courses", "/a\nb"] {
            assert_eq!(path_here(elsewhere), "", "{elsewhere:?}");
        }
    }
}
