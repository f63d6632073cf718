//! People of a tenant. An e-mail address is one person's within a tenant; the same address in two tenants is two people.

mod create;
mod list;
mod profile;

pub(crate) use create::insert;
pub use create::{CreateUserError, NewUser, UserOrigin, create};
pub use list::{UserCounts, UserFilter, UserView, count, list};
pub use profile::{Profile, ProfileChange, UpdateProfileError, profile, update_profile};

mod timezone;

pub use timezone::{TIMEZONES, is_timezone};

/// The active person with this address.
///
/// # Errors
/// When the database is away.
pub async fn by_email(tx: &db::Tx, email: &str) -> Result<Option<kernel::UserId>, db::Error> {
    let found = queries::queries::identity::users::addressee_by_email().bind(tx, &email).opt().await?;
    Ok(found.map(|person| kernel::UserId(person.id)))
}
