//! What instructors may ask.

pub(crate) mod contents;
pub(crate) mod courses;
pub(crate) mod sections;
pub(crate) mod uploads;

use catalog::course::{self, Author};
use db::Tx;
use kernel::CourseId;

use crate::http::precondition::Seen;
use crate::persona::Instructor;
use crate::{App, Problem};

/// A transaction in which the course is open for a change by `instructor`, who teaches it.
///
/// # Errors
/// 404 `not_found` for a course of others.
pub(crate) async fn opened(app: &App, instructor: &Instructor, course: CourseId) -> Result<Tx, Problem> {
    opened_as(app, instructor, course, Seen(None)).await
}

/// As [`opened`], for a change that was made from the revision in `seen`.
///
/// # Errors
/// 404 `not_found` for a course of others; 412 `changed_meanwhile`.
pub(crate) async fn opened_as(
    app: &App,
    instructor: &Instructor,
    course: CourseId,
    Seen(seen): Seen,
) -> Result<Tx, Problem> {
    let tx = app.db().begin(instructor).await?;
    course::open(&tx, course, Author::Teacher(instructor.user), seen).await?;
    Ok(tx)
}
