//! Seats of a course: the row's lock lets one request at a time take the last one.

use db::{Error, Tx};
use kernel::CourseId;
use queries::queries::catalog::courses;

use crate::listing;

/// Why no seat was taken.
#[derive(Debug, thiserror::Error)]
pub enum SeatError {
    /// Every seat is taken.
    #[error("the course is full")]
    Full,
    /// The database failed.
    #[error(transparent)]
    Database(Error),
}

db::database_error!(SeatError);

/// Takes a seat in `course`, which must exist.
///
/// # Errors
/// See [`SeatError`].
pub async fn take(tx: &Tx, course: CourseId) -> Result<(), SeatError> {
    courses::take_seat().bind(tx, &course.0).opt().await?.ok_or(SeatError::Full)?;
    listing::refresh(tx, course).await?;
    Ok(())
}

/// Gives a seat back.
///
/// # Errors
/// When the database is away.
pub async fn free(tx: &Tx, course: CourseId) -> Result<(), Error> {
    courses::free_seat().bind(tx, &course.0).await?;
    listing::refresh(tx, course).await
}

/// Counts one more learner who completed `course`.
///
/// # Errors
/// When the database is away.
pub async fn count_completion(tx: &Tx, course: CourseId) -> Result<(), Error> {
    courses::count_completion().bind(tx, &course.0).await?;
    Ok(())
}

/// Sets every counter from the rows that it counts; the titles of the courses that differed.
///
/// # Errors
/// When the database is away.
pub async fn recount(tx: &Tx) -> Result<Vec<String>, Error> {
    let differed = courses::recount().bind(tx).all().await?;
    for course in &differed {
        listing::refresh(tx, CourseId(course.id)).await?;
    }
    Ok(differed.into_iter().map(|course| course.title).collect())
}
