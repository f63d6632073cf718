//! One thing done to several contents of a course.

use db::Tx;
use kernel::{ContentId, CourseId, SectionId};
use queries::queries::catalog::outline;

use super::content::{RemoveError, remove_content};
use super::draft::draft;
use super::withdraw::{ContentError, set_published};
use super::{MoveError, move_content};
use crate::event::ContentChanged;

/// What is done to each of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangeAll {
    /// Shown to learners, or hidden from them.
    Shown(bool),
    /// Needed to complete the course, or not.
    Required(bool),
    /// Moved to the end of a section, or of those without one.
    MovedTo(Option<SectionId>),
    /// Taken away.
    Removed,
}

/// Does the same to each of the `contents` of the course, which is open for a change, in the order of the outline. What fails
/// for one fails for all: the transaction has to be given up then.
///
/// # Errors
/// [`RemoveError::NotFound`] when one of them, or the section, is not of the course; [`RemoveError::HasEvidence`] when one that
/// shall be taken away is in use; or when the database is away.
pub async fn change_all(
    tx: &Tx,
    course: CourseId,
    contents: &[ContentId],
    change: ChangeAll,
) -> Result<(), RemoveError> {
    let outline = draft(tx, course).await?;
    if contents.iter().any(|content| outline.find(*content).is_none()) {
        return Err(RemoveError::NotFound);
    }
    let inside = outline.sections.iter().flat_map(|section| &section.contents);
    let chosen = inside.chain(&outline.without_section).filter(|content| contents.contains(&content.id));
    for content in chosen {
        match change {
            ChangeAll::Shown(shown) => match set_published(tx, content.id, shown).await {
                Ok(_) | Err(ContentError::Unchanged) => {}
                Err(ContentError::Database(error)) => return Err(error.into()),
            },
            ChangeAll::Required(required) if required != content.is_required => {
                outline::set_required().bind(tx, &required, &content.id.0).await?;
                tx.emit(&ContentChanged { course, content: content.id }).await?;
            }
            ChangeAll::Required(_) => {}
            ChangeAll::MovedTo(section) => {
                move_content(tx, course, content.id, section, None).await.map_err(|error| match error {
                    MoveError::NotFound => RemoveError::NotFound,
                    MoveError::Database(error) => error.into(),
                })?;
            }
            ChangeAll::Removed => remove_content(tx, course, content.id).await?,
        }
    }
    Ok(())
}
