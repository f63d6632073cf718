//! Courses when the tenant's time zone changes: a day stays the day that it is.

use db::{Error, Tx};
use queries::queries::catalog::{courses, listings};

/// Moves what begins or ends a day in the zone `before` to the same day in the zone `after`: first and last days of courses, and
/// the days on which contents open. Times that were set to another hour stay the instants that they are.
///
/// # Errors
/// When the database is away, or does not know a zone.
pub async fn keep_days(tx: &Tx, before: &str, after: &str) -> Result<(), Error> {
    courses::keep_days().bind(tx, &before, &after).await?;
    courses::keep_release_days().bind(tx, &before, &after).await?;
    listings::follow_days().bind(tx).await?;
    Ok(())
}
