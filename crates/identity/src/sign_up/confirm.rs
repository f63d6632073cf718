//! Following the link of the letter: the account begins, and its holder is signed in.

use db::Db;
use kernel::{Email, Locale, Secret, TenantId, UserId};
use queries::queries::identity::sign_ups::{self, Take};

use crate::opaque_token::digest;
use crate::session::start::start;
use crate::user::{NewUser, UserOrigin, insert};
use crate::{Client, Role, Roles, SessionKind, StartedSession, tenant};

/// Who is about to get an account.
#[derive(Debug, Clone)]
pub struct Applicant {
    /// Full name.
    pub name: String,
    /// The address that the link proves.
    pub email: String,
}

/// Why a link did nothing.
#[derive(Debug, thiserror::Error)]
pub enum ConfirmError {
    /// It is unknown, used, or too old.
    #[error("the link does not work any more")]
    BadLink,
    /// The database failed.
    #[error(transparent)]
    Database(db::Error),
}

db::database_error!(ConfirmError);

/// Who would get an account by this link. Looking uses nothing up: mail programs look at links before people do.
///
/// # Errors
/// See [`ConfirmError`].
pub async fn applicant(db: &Db, tenant: TenantId, token: &str) -> Result<Applicant, ConfirmError> {
    let auth = db.begin_auth(&tenant).await?;
    let row = sign_ups::by_token().bind(auth.tx(), &digest(token).as_slice(), &auth.now()).opt().await?;
    let row = row.ok_or(ConfirmError::BadLink)?;
    Ok(Applicant { name: format!("{} {}", row.first_name, row.last_name), email: row.email })
}

/// Makes the account, with the role of a learner and the centre's time zone, and begins a session of `kind`. A link works once. Committed.
///
/// # Errors
/// See [`ConfirmError`]; a link is also bad when the address got an account in the meantime.
pub async fn confirm(
    db: &Db,
    tenant: TenantId,
    token: &str,
    kind: SessionKind,
    client: &Client,
) -> Result<StartedSession, ConfirmError> {
    let auth = db.begin_auth(&tenant).await?;
    let request = sign_ups::take().bind(auth.tx(), &digest(token).as_slice(), &auth.now()).opt().await?;
    let request = request.ok_or(ConfirmError::BadLink)?;
    let user = UserId::new(auth.now());
    let new = new_user(&request, tenant::own(auth.tx()).await?.timezone)?;
    let inserted = insert(&auth, user, &new, &request.password_hash).await;
    inserted.map_err(db::constraint("user_email_unique", || ConfirmError::BadLink))?;
    let created = crate::event::UserCreated { user, origin: UserOrigin::SignUp, roles: vec![Role::Learner] };
    auth.emit(&created).await?;
    sign_ups::delete_of_email().bind(auth.tx(), &request.email).await?;
    let session = start(&auth, user, kind, client, false).await?;
    auth.commit().await?;
    Ok(session)
}

fn new_user(taken: &Take, timezone: String) -> Result<NewUser, ConfirmError> {
    let email = Email::parse("email", &taken.email).map_err(|_| db::Error::Stored("sign_ups.email".to_owned()))?;
    Ok(NewUser {
        first_name: taken.first_name.clone(),
        last_name: taken.last_name.clone(),
        email: email.to_string(),
        phone: None,
        password: Secret::new(""),
        roles: Roles::from([Role::Learner]),
        locale: taken.locale.parse::<Locale>().ok(),
        timezone,
        email_verified: true,
        requires_password_change: false,
    })
}
