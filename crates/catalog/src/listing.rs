//! The public listing of a course, written by the transaction that changes what it shows.

use db::{Error, Tx};
use kernel::CourseId;
use queries::queries::catalog::listings;

/// Writes the listing anew; nothing happens when the course is not published.
///
/// # Errors
/// When the database is away.
pub async fn refresh(tx: &Tx, course: CourseId) -> Result<(), Error> {
    listings::refresh().bind(tx, &course.0).await?;
    Ok(())
}

/// Takes the listing away.
///
/// # Errors
/// When the database is away.
pub async fn remove(tx: &Tx, course: CourseId) -> Result<(), Error> {
    listings::remove().bind(tx, &tx.tenant().0, &course.0).await?;
    Ok(())
}
