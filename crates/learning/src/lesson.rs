//! The lesson page: its material, where the learner left it, and the outline around it.

use catalog::outline::{Captions, captions};
use catalog::{ContentType, Course, CourseStatus, course};
use db::{Error, Tx};
use kernel::{AssetId, ContentId, CourseId, Time, UserId};
use queries::queries::learning::progress::{self, MaterialRow};
use serde::Serialize;
use utoipa::ToSchema;

use crate::access::Opening;
use crate::enrollment::stored;
use crate::progress::{CourseProgress, Standing, standing};

/// A lesson with its material.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Lesson {
    /// Identity.
    pub id: ContentId,
    /// Title.
    pub title: String,
    /// What it is about.
    pub description: String,
    /// What it is.
    #[serde(rename = "type")]
    pub kind: ContentType,
    /// Safe HTML of an article.
    pub article_html: Option<String>,
    /// The file of a document, image or film.
    pub asset_id: Option<AssetId>,
    /// What an image shows.
    pub alt: String,
    /// Captions of a film.
    pub captions: Vec<Captions>,
    /// Time that it takes.
    pub duration_seconds: i32,
    /// Whether completing the course needs it.
    pub is_required: bool,
    /// Whether the learner completed it.
    pub completed: bool,
    /// Where playback stopped, in seconds.
    pub last_position: i32,
    /// The lesson before it.
    pub previous: Option<ContentId>,
    /// The lesson after it.
    pub next: Option<ContentId>,
}

/// A course as its learner sees it.
#[derive(Debug, Clone)]
pub struct Classroom {
    /// The course.
    pub course: Course,
    /// How the learner stands in it.
    pub progress: CourseProgress,
}

/// Why a course or lesson does not open.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// It is not there, or the person may not know of it.
    #[error("no such course or lesson")]
    NotFound,
    /// The person has no access to the course.
    #[error("no access to the course")]
    NoAccess,
    /// The course has not begun; its lessons open then.
    #[error("the course has not begun")]
    NotYet(Time),
    /// The lesson opens later than the course.
    #[error("the lesson does not open yet")]
    NotReleased(Time),
    /// The lesson opens when others are complete; this is the first of them.
    #[error("another lesson has to be completed first")]
    After(ContentId),
    /// The database failed.
    #[error(transparent)]
    Database(Error),
}

db::database_error!(OpenError);

/// The course with this slug, for a learner who has access to it. Two round trips.
///
/// # Errors
/// See [`OpenError`].
pub async fn classroom(tx: &Tx, user: UserId, slug: &str) -> Result<Classroom, OpenError> {
    let course = course::by_slug(tx, slug).await?.ok_or(OpenError::NotFound)?;
    let progress = progress_of(tx, user, course.id).await?;
    Ok(Classroom { course, progress })
}

/// How a learner who has access to the course stands in it. One round trip.
///
/// # Errors
/// See [`OpenError`].
pub async fn progress_of(tx: &Tx, user: UserId, course: CourseId) -> Result<CourseProgress, OpenError> {
    admit(standing(tx, user, course).await?)
}

/// Before a course begins its learners see the outline; the lessons wait (see [`lesson`]).
fn admit(standing: Option<Standing>) -> Result<CourseProgress, OpenError> {
    let Standing { course_status, opening, progress } = standing.ok_or(OpenError::NotFound)?;
    match progress {
        Some(progress) if opening != Opening::Closed => Ok(progress),
        // A person who never had a place may know only of what is public.
        None if course_status != CourseStatus::Published => Err(OpenError::NotFound),
        Some(_) | None => Err(OpenError::NoAccess),
    }
}

/// A lesson of a course that has begun, and how the learner stands in the course. One round trip.
///
/// # Errors
/// See [`OpenError`].
pub async fn lesson(
    tx: &Tx,
    user: UserId,
    course: CourseId,
    content: ContentId,
) -> Result<(CourseProgress, Lesson), OpenError> {
    let material = progress::material();
    let row = async { Ok(material.bind(tx, &user.0, &content.0, &course.0).opt().await?) };
    let (progress, row) = tokio::try_join!(progress_of(tx, user, course), row)?;
    if let Some(at) = progress.opens_at {
        return Err(OpenError::NotYet(at));
    }
    let row = row.ok_or(OpenError::NotFound)?;
    if let Some(lesson) = progress.find(content) {
        if let Some(at) = lesson.opens_at {
            return Err(OpenError::NotReleased(at));
        }
        if let Some(first) = lesson.waits_for.first() {
            return Err(OpenError::After(*first));
        }
    }
    let lesson = beside(row, &progress)?;
    Ok((progress, lesson))
}

/// A lesson with its neighbours.
fn beside(row: MaterialRow, progress: &CourseProgress) -> Result<Lesson, OpenError> {
    let content = ContentId(row.id);
    let order: Vec<ContentId> = progress.lessons().map(|lesson| lesson.content_id).collect();
    let at = order.iter().position(|id| *id == content);
    let previous = at.and_then(|at| at.checked_sub(1)).and_then(|at| order.get(at).copied());
    Ok(Lesson {
        id: content,
        title: row.title,
        description: row.description,
        kind: row.r#type.parse().map_err(|e| stored(&e))?,
        article_html: row.article_html,
        asset_id: row.asset_id.map(AssetId),
        alt: row.alt,
        captions: captions(row.captions)?,
        duration_seconds: row.duration_seconds,
        is_required: row.is_required,
        completed: row.completed == Some(true),
        last_position: row.last_position.unwrap_or(0),
        previous,
        next: at.and_then(|at| order.get(at + 1).copied()),
    })
}

/// Whether `user` may have the bytes of `asset` now: it belongs to a lesson that is shown, and the lesson is a free preview or
/// the course opens and has begun.
///
/// # Errors
/// When the database is away.
pub async fn may_have(tx: &Tx, user: UserId, asset: AssetId) -> Result<bool, Error> {
    Ok(progress::may_have().bind(tx, &tx.now(), &user.0, &asset.0).one().await?)
}
