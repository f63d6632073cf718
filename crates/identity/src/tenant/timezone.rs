//! The time zone of a tenant, whose days its courses begin and end on.

use db::{Error, Topic, Tx};
use kernel::Invalid;
use queries::queries::identity::tenants;

use super::hold;
use crate::event::TimezoneSet;
use crate::user::is_timezone;

/// Why a tenant got no other time zone.
#[derive(Debug, thiserror::Error)]
pub enum SetTimezoneError {
    /// There is no such zone.
    #[error(transparent)]
    Invalid(#[from] Invalid),
    /// The database failed.
    #[error(transparent)]
    Database(Error),
}

db::database_error!(SetTimezoneError);

/// Whether a tenant can have this zone.
///
/// # Errors
/// `not_a_timezone` at `/timezone`.
pub fn check_timezone(timezone: &str) -> Result<(), Invalid> {
    if is_timezone(timezone) {
        return Ok(());
    }
    Err(Invalid::one("timezone", "not_a_timezone", "Use a time zone such as Asia/Kuwait."))
}

/// Gives the tenant of the transaction another time zone; the one that it had, if that was another. What is kept by the days of
/// the zone is moved by the caller, in the same transaction.
///
/// # Errors
/// See [`SetTimezoneError`].
pub async fn set_timezone(tx: &Tx, timezone: &str) -> Result<Option<String>, SetTimezoneError> {
    check_timezone(timezone)?;
    let before = hold(tx).await?.timezone;
    if before == timezone {
        return Ok(None);
    }
    tenants::set_timezone().bind(tx, &timezone, &tx.tenant().0).await?;
    tx.outdates(Topic::Tenants);
    let set = TimezoneSet { tenant: tx.tenant(), before: before.clone(), timezone: timezone.to_owned() };
    tx.emit(&set).await?;
    Ok(Some(before))
}
