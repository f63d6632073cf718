//! Sections of a course: added, described, shown, taken away.

use db::Tx;
use kernel::{CourseId, Ids, Invalid, SectionId, clean_line, clean_text};
use queries::client::Params;
use queries::queries::catalog::outline::{self, EmptySectionParams, RewriteSectionParams, ShowSectionParams};

use super::{AddContentError, EditError, RemoveError};
use crate::event::{SectionChanged, SectionRemoved};
use crate::listing;

/// Adds a section at the end of the course.
///
/// # Errors
/// See [`AddContentError`].
pub async fn add_section(
    tx: &Tx,
    course: CourseId,
    title: &str,
    description: &str,
) -> Result<SectionId, AddContentError> {
    let (title, description) = checked(title, description)?;
    let id = SectionId(Ids::next(tx.now()));
    outline::insert_section().bind(tx, &tx.tenant().0, &id.0, &course.0, &title, &description).await?;
    Ok(id)
}

/// Describes a section of the course, which is open for a change, anew, from its revision `seen` (nothing: whichever it is).
/// The new revision.
///
/// # Errors
/// See [`EditError`].
pub async fn rewrite_section(
    tx: &Tx,
    course: CourseId,
    id: SectionId,
    title: &str,
    description: &str,
    seen: Option<i32>,
) -> Result<i32, EditError> {
    let present = outline::sections().bind(tx, &course.0).all().await?;
    let present = present.into_iter().find(|section| section.id == id.0).ok_or(EditError::NotFound)?;
    if seen.is_some_and(|seen| seen != present.revision) {
        return Err(EditError::ChangedMeanwhile(present.revision));
    }
    let (title, description) = checked(title, description)?;
    let params = RewriteSectionParams { title, description, id: id.0, course_id: course.0 };
    let revision = outline::rewrite_section().params(tx, &params).opt().await?.ok_or(EditError::NotFound)?;
    tx.emit(&SectionChanged { course, section: id }).await?;
    Ok(revision)
}

/// Shows a section with its contents to learners, or takes it away; what they did in it stays. One that is so stays so.
///
/// # Errors
/// When the course has no such section, or the database is away.
pub async fn show_section(tx: &Tx, course: CourseId, id: SectionId, published: bool) -> Result<(), EditError> {
    let present = outline::sections().bind(tx, &course.0).all().await?;
    if !present.iter().any(|section| section.id == id.0) {
        return Err(EditError::NotFound);
    }
    let params = ShowSectionParams { published, id: id.0, course_id: course.0 };
    if outline::show_section().params(tx, &params).await? == 1 {
        listing::refresh(tx, course).await?;
        tx.emit(&SectionChanged { course, section: id }).await?;
    }
    Ok(())
}

/// Takes a section away. Its contents stay in the course, in no section, and are shown as they were.
///
/// # Errors
/// See [`RemoveError`].
pub async fn remove_section(tx: &Tx, course: CourseId, id: SectionId) -> Result<(), RemoveError> {
    let present = outline::sections().bind(tx, &course.0).all().await?;
    let section = present.into_iter().find(|section| section.id == id.0).ok_or(RemoveError::NotFound)?;
    let emptied = EmptySectionParams { hidden: !section.is_published, course_id: course.0, section_id: id.0 };
    outline::empty_section().params(tx, &emptied).await?;
    outline::remove_section().bind(tx, &id.0, &course.0).await?;
    listing::refresh(tx, course).await?;
    tx.emit(&SectionRemoved { course, section: id }).await?;
    Ok(())
}

/// A title of 1 to 200 characters, a description of at most 5,000.
fn checked(title: &str, description: &str) -> Result<(String, String), Invalid> {
    let mut faults = Invalid::default();
    let title = faults.keep(clean_line("title", title, 1, 200)).unwrap_or_default();
    let description = faults.keep(clean_text("description", description, 0, 5_000)).unwrap_or_default();
    faults.finish()?;
    Ok((title, description))
}
