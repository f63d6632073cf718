//! A person's own account data.

use db::{Error, Topic, Tx};
use kernel::{AssetId, Invalid, Locale, Phone, UserId, clean_line};
use queries::client::Params;
use queries::queries::identity::users;
use serde::Serialize;
use time::OffsetDateTime;

use super::is_timezone;
use crate::Roles;
use crate::event::ProfileUpdated;

/// What a person sees of the own account.
#[derive(Debug, Clone, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Profile {
    /// Identity.
    pub id: UserId,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// Address.
    pub email: String,
    /// Whether the address is known to be the person's.
    pub email_verified: bool,
    /// Number with its country code.
    pub phone: Option<String>,
    /// Picture.
    pub avatar_asset_id: Option<AssetId>,
    /// Language of the interface, when one was chosen.
    pub locale: Option<Locale>,
    /// IANA time zone.
    pub timezone: String,
    /// Roles.
    pub roles: Roles,
    /// When the person signed in last.
    #[serde(with = "time::serde::rfc3339::option")]
    pub last_login: Option<OffsetDateTime>,
    /// Since when there is an account.
    #[serde(with = "time::serde::rfc3339")]
    pub created_at: OffsetDateTime,
}

/// What a person wants the own account data to be.
#[derive(Debug, Clone)]
pub struct ProfileChange {
    /// 2 to 50 characters.
    pub first_name: String,
    /// 2 to 50 characters.
    pub last_name: String,
    /// Number with its country code; empty for none.
    pub phone: String,
    /// Language of the interface; nothing follows the browser.
    pub locale: Option<Locale>,
    /// IANA time zone.
    pub timezone: String,
}

/// Why a profile was not changed.
#[derive(Debug, thiserror::Error)]
pub enum UpdateProfileError {
    /// A field is not well formed.
    #[error(transparent)]
    Invalid(#[from] Invalid),
    /// The number is another person's.
    #[error("the telephone number can not be used")]
    PhoneTaken,
    /// There is no such person.
    #[error("no such person")]
    NotFound,
    /// The database failed.
    #[error(transparent)]
    Database(db::Error),
}

db::database_error!(UpdateProfileError);

/// The account data of `who`; nothing when there is no such person.
///
/// # Errors
/// When the database is away.
pub async fn profile(tx: &Tx, who: UserId) -> Result<Option<Profile>, Error> {
    let row = users::profile().bind(tx, &who.0).opt().await?;
    Ok(row.map(|row| Profile {
        id: UserId(row.id),
        first_name: row.first_name,
        last_name: row.last_name,
        email: row.email,
        email_verified: row.email_verified,
        phone: row.phone,
        avatar_asset_id: row.avatar_asset_id.map(AssetId),
        locale: row.locale.and_then(|locale| locale.parse().ok()),
        timezone: row.timezone,
        roles: Roles::from_texts(&row.roles),
        last_login: row.last_login,
        created_at: row.created_at,
    }))
}

/// Changes the account data of `who`.
///
/// # Errors
/// See [`UpdateProfileError`].
pub async fn update_profile(tx: &Tx, who: UserId, change: &ProfileChange) -> Result<(), UpdateProfileError> {
    let (first_name, last_name, phone) = read(change)?;
    let params = users::UpdateProfileParams {
        first_name,
        last_name,
        phone: phone.map(|phone| phone.to_string()),
        locale: change.locale.map(Locale::as_str),
        timezone: change.timezone.as_str(),
        id: who.0,
    };
    let taken = db::constraint("user_phone_unique", || UpdateProfileError::PhoneTaken);
    if users::update_profile().params(tx, &params).await.map_err(taken)? == 0 {
        return Err(UpdateProfileError::NotFound);
    }
    tx.outdates(Topic::People);
    tx.emit(&ProfileUpdated { user: who }).await?;
    Ok(())
}

fn read(change: &ProfileChange) -> Result<(String, String, Option<Phone>), Invalid> {
    let mut faults = Invalid::default();
    let first = faults.keep(clean_line("firstName", &change.first_name, 2, 50));
    let last = faults.keep(clean_line("lastName", &change.last_name, 2, 50));
    let phone = match change.phone.trim() {
        "" => Some(None),
        number => faults.keep(Phone::parse("phone", number)).map(Some),
    };
    if !is_timezone(&change.timezone) {
        faults.add("timezone", "not_a_timezone", "Use a time zone such as Asia/Kuwait.");
    }
    faults.clone().finish()?;
    match (first, last, phone) {
        (Some(first), Some(last), Some(phone)) => Ok((first, last, phone)),
        _ => Err(faults),
    }
}
