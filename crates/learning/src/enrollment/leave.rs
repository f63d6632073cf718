//! Giving a place back. What was done is kept, for a return.

use catalog::seat;
use db::Tx;
use kernel::{CourseId, EnrollmentId, UserId};
use queries::queries::learning::{enrollments, entitlements};

use super::keep_stats;
use crate::event::LeftCourse;

/// Why no place was given back.
#[derive(Debug, thiserror::Error)]
pub enum LeaveError {
    /// The person has no place, or has completed the course.
    #[error("there is no place to give back")]
    NotEnrolled,
    /// The database failed.
    #[error(transparent)]
    Database(db::Error),
}

db::database_error!(LeaveError);

/// Gives the place of `user` back and ends the access that came with a free place; what was bought, given or assigned stays.
///
/// # Errors
/// See [`LeaveError`].
pub async fn leave(tx: &Tx, user: UserId, course: CourseId) -> Result<(), LeaveError> {
    let id =
        enrollments::drop_out().bind(tx, &tx.now(), &user.0, &course.0).opt().await?.ok_or(LeaveError::NotEnrolled)?;
    let by = tx.actor().map(|actor| actor.0);
    entitlements::revoke_free().bind(tx, &tx.now(), &by, &"left the course", &user.0, &course.0).await?;
    seat::free(tx, course).await?;
    keep_stats(tx, course).await?;
    tx.emit(&LeftCourse { enrollment: EnrollmentId(id), user, course }).await?;
    Ok(())
}
