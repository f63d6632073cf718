//! Publication: a row for each time a course went public, and the listing that the public finds; and the end of a course.

use db::Tx;
use kernel::{CourseId, Ids};
use queries::queries::catalog::courses;

use super::{CourseStatus, by_id};
use crate::event::{CoursePublished, CourseRemoved, CourseWithdrawn};
use crate::{ContentType, listing, outline};

/// Why a course did not change its status.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    /// The tenant has no such course.
    #[error("no such course")]
    NotFound,
    /// A course without a published lesson can not be published.
    #[error("the course has no lesson yet")]
    Empty,
    /// The database failed.
    #[error(transparent)]
    Database(db::Error),
}

db::database_error!(PublishError);

/// Makes a course public; one that is stays so.
///
/// # Errors
/// See [`PublishError`].
pub async fn publish(tx: &Tx, id: CourseId) -> Result<(), PublishError> {
    let course = by_id(tx, id).await?.ok_or(PublishError::NotFound)?;
    if course.status == CourseStatus::Published {
        return Ok(());
    }
    let outline = outline::published(tx, id).await?;
    if outline.contents().all(|content| content.kind == ContentType::Certificate) {
        return Err(PublishError::Empty);
    }
    courses::set_status().bind(tx, &CourseStatus::Published.as_str(), &id.0).await?;
    let by = tx.actor().map(|actor| actor.0);
    courses::open_publication().bind(tx, &tx.tenant().0, &Ids::next(tx.now()), &id.0, &by, &tx.now()).await?;
    listing::refresh(tx, id).await?;
    tx.emit(&CoursePublished { course: id }).await?;
    Ok(())
}

/// Makes a published course a draft again. Learners in it keep their places.
///
/// # Errors
/// See [`PublishError`].
pub async fn withdraw(tx: &Tx, id: CourseId) -> Result<(), PublishError> {
    leave(tx, id, CourseStatus::Draft).await
}

/// Ends a course. Those who took it keep what they have.
///
/// # Errors
/// See [`PublishError`].
pub async fn archive(tx: &Tx, id: CourseId) -> Result<(), PublishError> {
    leave(tx, id, CourseStatus::Archived).await
}

/// Why a course was not taken away.
#[derive(Debug, thiserror::Error)]
pub enum RemoveCourseError {
    /// The tenant has no such course.
    #[error("no such course")]
    NotFound,
    /// Somebody has, or had, a place or a right to it.
    #[error("the course has learners")]
    HasLearners,
    /// The database failed.
    #[error(transparent)]
    Database(db::Error),
}

db::database_error!(RemoveCourseError);

/// Takes a course away with all that it is made of, if nothing of a learner is lost by it. Its files stay.
///
/// # Errors
/// See [`RemoveCourseError`].
pub async fn remove(tx: &Tx, id: CourseId) -> Result<(), RemoveCourseError> {
    let course = by_id(tx, id).await?.ok_or(RemoveCourseError::NotFound)?;
    if courses::remove().bind(tx, &id.0).await? == 0 {
        return Err(RemoveCourseError::HasLearners);
    }
    listing::remove(tx, id).await?;
    tx.emit(&CourseRemoved { course: id, title: course.title }).await?;
    Ok(())
}

async fn leave(tx: &Tx, id: CourseId, status: CourseStatus) -> Result<(), PublishError> {
    let course = by_id(tx, id).await?.ok_or(PublishError::NotFound)?;
    if course.status == status {
        return Ok(());
    }
    courses::set_status().bind(tx, &status.as_str(), &id.0).await?;
    let by = tx.actor().map(|actor| actor.0);
    courses::close_publication().bind(tx, &by, &tx.now(), &id.0).await?;
    listing::remove(tx, id).await?;
    tx.emit(&CourseWithdrawn { course: id }).await?;
    Ok(())
}
