//! Changing a course: by who teaches it or by an administrator, from the revision that was seen.

use db::{Error, Tx, constraint};
use kernel::{CourseId, Invalid, UserId};
use queries::client::Params;
use queries::queries::catalog::courses;
use serde_json::Value;

use super::create::{NewCourse, checked};
use crate::event::CourseChanged;
use crate::listing;

/// As whom someone changes a course.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Author {
    /// One of those who teach it. To others it does not exist.
    Teacher(UserId),
    /// An administrator, who may change every course.
    Administrator,
}

impl Author {
    /// Whose courses they are; nobody's for an administrator.
    pub(crate) fn user(self) -> UserId {
        match self {
            Self::Teacher(user) => user,
            Self::Administrator => UserId(uuid::Uuid::nil()),
        }
    }
}

/// Why a course was not changed.
#[derive(Debug, thiserror::Error)]
pub enum ChangeError {
    /// The tenant has no such course, or the author does not teach it.
    #[error("no such course")]
    NotFound,
    /// Somebody else changed it after it was seen; the present revision.
    #[error("the course was changed in the meantime")]
    ChangedMeanwhile(i32),
    /// A value is not valid.
    #[error(transparent)]
    Invalid(#[from] Invalid),
    /// Another course has this slug.
    #[error("the slug is taken")]
    SlugTaken,
    /// More learners hold a seat than there would be.
    #[error("more learners hold a seat")]
    SeatsTaken,
    /// The database failed.
    #[error(transparent)]
    Database(Error),
}

db::database_error!(ChangeError);

/// How often the course was changed; nothing when `author` may not change it.
///
/// # Errors
/// When the database is away.
pub async fn revision(tx: &Tx, id: CourseId, author: Author) -> Result<Option<i32>, Error> {
    let row = courses::authorship().bind(tx, &author.user().0, &id.0).opt().await?;
    Ok(row.filter(|row| may(author, row.teaches)).map(|row| row.revision))
}

/// Locks the course for a change by `author`, who saw the revision `seen` (nothing: whichever it is).
///
/// # Errors
/// [`ChangeError::NotFound`], [`ChangeError::ChangedMeanwhile`], or when the database is away.
pub async fn open(tx: &Tx, id: CourseId, author: Author, seen: Option<i32>) -> Result<(), ChangeError> {
    let row = courses::open_for_change().bind(tx, &author.user().0, &id.0).opt().await?;
    let row = row.filter(|row| may(author, row.teaches)).ok_or(ChangeError::NotFound)?;
    if seen.is_some_and(|seen| seen != row.revision) {
        return Err(ChangeError::ChangedMeanwhile(row.revision));
    }
    Ok(())
}

/// Describes the course, which was opened for a change, anew: every field that an author may set. Who teaches it, whether it
/// stands first, its picture and its judgements are not among them. The new revision.
///
/// # Errors
/// See [`ChangeError`].
pub async fn describe(tx: &Tx, id: CourseId, new: &NewCourse) -> Result<i32, ChangeError> {
    let new = checked(new)?;
    let slug = new.slug.as_deref().ok_or_else(|| Invalid::one("slug", "required", "Fill this in."))?;
    let (curriculum, metadata) = (Value::from(new.curriculum.as_slice()), Value::from(new.metadata.clone()));
    let params = courses::UpdateParams {
        title: new.title.as_str(),
        slug,
        description: new.description.as_str(),
        short_description: new.short_description.as_str(),
        thumbnail_alt: new.thumbnail_alt.as_str(),
        price_minor: new.price.minor,
        currency: new.price.currency.as_str(),
        duration_minutes: new.duration_minutes,
        level: new.level.as_str(),
        category: new.category.as_str(),
        tags: new.tags.as_slice(),
        course_type: new.course_type.as_str(),
        language: new.language.as_str(),
        max_students: new.max_students,
        start_date: new.start_date,
        end_date: new.end_date,
        requirements: new.requirements.as_slice(),
        learning_outcomes: new.learning_outcomes.as_slice(),
        curriculum: &curriculum,
        metadata: &metadata,
        location: new.location.as_str(),
        allow_recording: new.allow_recording,
        id: id.0,
    };
    let written = courses::update().params(tx, &params).opt().await.map_err(|error| {
        if db::is_constraint(&error, "course_seats") {
            ChangeError::SeatsTaken
        } else {
            constraint("course_slug_unique", || ChangeError::SlugTaken)(error)
        }
    })?;
    let revision = written.ok_or(ChangeError::NotFound)?;
    listing::refresh(tx, id).await?;
    tx.emit(&CourseChanged { course: id }).await?;
    Ok(revision)
}

fn may(author: Author, teaches: bool) -> bool {
    teaches || author == Author::Administrator
}
