//! What instructors may ask. What is below a course is asked by its other authors as well: administrators send changes of
//! sections, contents and files here.

pub(crate) mod contents;
pub(crate) mod courses;
pub(crate) mod sections;
pub(crate) mod uploads;

use catalog::course;
use db::Tx;
use kernel::CourseId;

use crate::http::precondition::Seen;
use crate::persona::Author;
use crate::{App, Problem};

/// A transaction in which the course is open for a change by `author`.
///
/// # Errors
/// 404 `not_found` for a course that the author may not change.
pub(crate) async fn opened(app: &App, author: &Author, course: CourseId) -> Result<Tx, Problem> {
    opened_as(app, author, course, Seen(None)).await
}

/// As [`opened`], for a change that was made from the revision in `seen`.
///
/// # Errors
/// 404 `not_found` for a course that the author may not change; 412 `changed_meanwhile`.
pub(crate) async fn opened_as(app: &App, author: &Author, course: CourseId, Seen(seen): Seen) -> Result<Tx, Problem> {
    let tx = app.db().begin(author).await?;
    course::open(&tx, course, author.acting_as(), seen).await?;
    Ok(tx)
}
