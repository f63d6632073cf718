//! Signing in, by e-mail address or telephone number and password.
//!
//! An unknown identifier costs the same work and gets the same answer as a wrong password. No connection is held while the
//! password is compared.

use db::{AuthTx, Db};
use kernel::{Email, Invalid, Phone, Secret, TenantId, UserId, clean_line};
use queries::queries::identity::accounts::{self, Account};
use time::Duration;

use crate::lockout::{self, Identifier};
use crate::password::Typed;
use crate::session::start::start;
use crate::{Client, PasswordError, Passwords, SessionKind, StartedSession};

/// What someone signs in with.
#[derive(Debug, Clone)]
pub struct Credentials {
    /// E-mail address or telephone number.
    pub identifier: String,
    /// Password.
    pub password: Secret,
}

/// Why someone was not signed in.
#[derive(Debug, thiserror::Error)]
pub enum SignInError {
    /// A field is missing or too long.
    #[error(transparent)]
    Invalid(#[from] Invalid),
    /// The password is not that of an account with this identifier; whether there is one is not said.
    #[error("the e-mail address, the number or the password is wrong")]
    WrongCredentials,
    /// The password is right, but the account was deactivated.
    #[error("the account is not active")]
    Inactive,
    /// Too many failures.
    #[error("too many failures, wait {} s", .retry_after.whole_seconds())]
    LockedOut {
        /// How long to wait.
        retry_after: Duration,
    },
    /// Too many sign-ins wait to be looked at.
    #[error("too many sign-ins are waiting")]
    Busy,
    /// The database failed.
    #[error(transparent)]
    Database(db::Error),
}

db::database_error!(SignInError);

impl From<PasswordError> for SignInError {
    fn from(PasswordError::Busy: PasswordError) -> Self {
        Self::Busy
    }
}

/// An identifier in its one form.
struct Named {
    text: String,
    email: Option<String>,
    phone: Option<String>,
}

/// Signs someone in and begins a session of `kind`, committed.
///
/// # Errors
/// See [`SignInError`].
pub async fn sign_in(
    db: &Db,
    passwords: &Passwords,
    tenant: TenantId,
    credentials: &Credentials,
    kind: SessionKind,
    client: &Client,
) -> Result<StartedSession, SignInError> {
    let (named, typed) = read(credentials)?;
    let identifier = Identifier::of_sign_in(&named.text);
    let account = look_up(db, tenant, &named, identifier).await?;
    let right = passwords.verify(&typed, account.as_ref().and_then(|a| a.hash.as_deref())).await?;
    match account {
        Some(account) if right => {
            let auth = db.begin_auth(&(tenant, UserId(account.id))).await?;
            admit(auth, identifier, &account, kind, client).await
        }
        Some(_) | None => Err(refuse(db, tenant, identifier).await?),
    }
}

fn read(credentials: &Credentials) -> Result<(Named, Typed), Invalid> {
    let mut faults = Invalid::default();
    let named = faults.keep(named(&credentials.identifier));
    let typed = faults.keep(Typed::parse("password", &credentials.password));
    match (named, typed) {
        (Some(named), Some(typed)) => Ok((named, typed)),
        _ => Err(faults),
    }
}

fn named(identifier: &str) -> Result<Named, Invalid> {
    let text = clean_line("identifier", identifier, 1, 254)?.to_lowercase();
    let email = Email::parse("identifier", &text).ok().map(|email| email.to_string());
    let phone = Phone::parse("identifier", &text).ok().map(|phone| phone.to_string());
    Ok(Named { text: email.clone().or_else(|| phone.clone()).unwrap_or(text), email, phone })
}

async fn look_up(
    db: &Db,
    tenant: TenantId,
    named: &Named,
    identifier: Identifier,
) -> Result<Option<Account>, SignInError> {
    let auth = db.begin_auth(&tenant).await?;
    let by_identifier = accounts::by_identifier();
    let account = async { by_identifier.bind(auth.tx(), &named.email, &named.phone).opt().await };
    let (locked, account) = tokio::try_join!(lockout::locked_for(&auth, identifier), account)?;
    match locked {
        Some(retry_after) => Err(SignInError::LockedOut { retry_after }),
        None => Ok(account),
    }
}

async fn admit(
    auth: AuthTx,
    identifier: Identifier,
    account: &Account,
    kind: SessionKind,
    client: &Client,
) -> Result<StartedSession, SignInError> {
    if let Some(retry_after) = lockout::locked_for(&auth, identifier).await? {
        return Err(SignInError::LockedOut { retry_after });
    }
    if !account.is_active {
        return Err(SignInError::Inactive);
    }
    lockout::forget(&auth, &[identifier]).await?;
    let session = start(&auth, UserId(account.id), kind, client, account.requires_password_change).await?;
    auth.commit().await?;
    Ok(session)
}

async fn refuse(db: &Db, tenant: TenantId, identifier: Identifier) -> Result<SignInError, db::Error> {
    let auth = db.begin_auth(&tenant).await?;
    let locked = lockout::fail(&auth, identifier).await?;
    auth.commit().await?;
    Ok(locked.map_or(SignInError::WrongCredentials, |retry_after| SignInError::LockedOut { retry_after }))
}
