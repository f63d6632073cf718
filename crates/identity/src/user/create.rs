//! Adding a person.

use db::{AuthTx, Db};
use kernel::{Email, Invalid, Locale, Phone, Secret, TenantId, UserId, clean_line};
use queries::client::Params;
use queries::queries::identity::{accounts, users};

use super::is_timezone;
use crate::event::UserCreated;
use crate::password::NewPassword;
use crate::{PasswordError, Passwords, Role, Roles, tenant};

kernel::text_enum! {
    /// How a person came to have an account.
    UserOrigin {
        /// By asking for it.
        SignUp = "sign_up",
        /// An operator or administrator added the person.
        Added = "added",
    }
}

/// A person to be added by an operator or administrator.
#[derive(Debug, Clone)]
pub struct NewUser {
    /// 2 to 50 characters.
    pub first_name: String,
    /// 2 to 50 characters.
    pub last_name: String,
    /// Address, one person's within the tenant.
    pub email: String,
    /// Number with its country code, one person's within the tenant.
    pub phone: Option<String>,
    /// At least six characters.
    pub password: Secret,
    /// At least one.
    pub roles: Roles,
    /// Language of the interface.
    pub locale: Option<Locale>,
    /// IANA time zone.
    pub timezone: String,
    /// Whether the address is known to be the person's.
    pub email_verified: bool,
    /// Whether the person must choose another password before anything else.
    pub requires_password_change: bool,
}

/// Why a person was not added.
#[derive(Debug, thiserror::Error)]
pub enum CreateUserError {
    /// A value is not well formed.
    #[error(transparent)]
    Invalid(#[from] Invalid),
    /// The address is another person's.
    #[error("the e-mail address is taken")]
    EmailTaken,
    /// The number is another person's.
    #[error("the telephone number is taken")]
    PhoneTaken,
    /// Too many passwords wait to be hashed.
    #[error("too many passwords are waiting")]
    Busy,
    /// The database failed.
    #[error(transparent)]
    Database(db::Error),
}

db::database_error!(CreateUserError);

impl From<PasswordError> for CreateUserError {
    fn from(PasswordError::Busy: PasswordError) -> Self {
        Self::Busy
    }
}

/// Adds a person with roles and a password. Committed.
///
/// # Errors
/// See [`CreateUserError`].
pub async fn create(
    db: &Db,
    passwords: &Passwords,
    tenant: TenantId,
    new: &NewUser,
) -> Result<UserId, CreateUserError> {
    let (new, password) = read(new)?;
    let hash = passwords.hash(&password).await?;
    let auth = db.begin_auth(&tenant).await?;
    if new.roles.contains(Role::SuperAdmin) && !tenant::own(&auth).await?.is_platform() {
        return Err(Invalid::one("roles", "not_here", "Super-admins belong to the platform's own tenant.").into());
    }
    let user = UserId::new(auth.now());
    let inserted = insert(&auth, user, &new, &hash).await;
    inserted.map_err(|error| {
        if db::is_constraint(&error, "user_email_unique") {
            CreateUserError::EmailTaken
        } else if db::is_constraint(&error, "user_phone_unique") {
            CreateUserError::PhoneTaken
        } else {
            error.into()
        }
    })?;
    auth.emit(&UserCreated { user, origin: UserOrigin::Added, roles: new.roles.iter().collect() }).await?;
    auth.commit().await?;
    Ok(user)
}

fn read(new: &NewUser) -> Result<(NewUser, NewPassword), Invalid> {
    let mut faults = Invalid::default();
    let first = faults.keep(clean_line("firstName", &new.first_name, 2, 50));
    let last = faults.keep(clean_line("lastName", &new.last_name, 2, 50));
    let email = faults.keep(Email::parse("email", &new.email));
    let phone = new.phone.as_ref().map(|phone| Phone::parse("phone", phone)).transpose();
    let phone = faults.keep(phone);
    let password = faults.keep(NewPassword::preset("password", &new.password));
    if new.roles.iter().next().is_none() {
        faults.add("roles", "required", "Give at least one role.");
    }
    if !is_timezone(&new.timezone) {
        faults.add("timezone", "not_a_timezone", "Use a time zone such as Asia/Kuwait.");
    }
    faults.clone().finish()?;
    match (first, last, email, phone, password) {
        (Some(first_name), Some(last_name), Some(email), Some(phone), Some(password)) => {
            let (email, phone) = (email.to_string(), phone.map(|phone| phone.to_string()));
            Ok((NewUser { first_name, last_name, email, phone, ..new.clone() }, password))
        }
        _ => Err(faults),
    }
}

/// Writes a person, roles and password hash; the values are checked already.
pub(crate) async fn insert(
    auth: &AuthTx,
    user: UserId,
    new: &NewUser,
    hash: &str,
) -> Result<(), tokio_postgres::Error> {
    let (tenant, now) = (auth.tenant().0, auth.now());
    let params = users::InsertParams {
        tenant_id: tenant,
        id: user.0,
        first_name: new.first_name.as_str(),
        last_name: new.last_name.as_str(),
        email: new.email.as_str(),
        phone: new.phone.as_deref(),
        email_verified_at: new.email_verified.then_some(now),
        requires_password_change: new.requires_password_change,
        locale: new.locale.map(Locale::as_str),
        timezone: new.timezone.as_str(),
        at: now,
    };
    users::insert().params(auth.tx(), &params).await?;
    users::grant_roles().bind(auth.tx(), &tenant, &user.0, &now, &new.roles.texts().as_slice()).await?;
    accounts::set_password().bind(auth.tx(), &tenant, &user.0, &hash, &now).await?;
    Ok(())
}
