//! Putting sections and contents into another order. The course is open for a change, so its row is locked: of two who move at
//! once the second one moves in the order that the first one left, and no place is ever held twice.

use std::collections::HashMap;

use db::{Error, Tx};
use kernel::{ContentId, CourseId, SectionId};
use queries::queries::catalog::outline;
use uuid::Uuid;

use crate::event::{ContentMoved, SectionMoved};
use crate::listing;

/// Why nothing was moved.
#[derive(Debug, thiserror::Error)]
pub enum MoveError {
    /// The course has no such section or content, or what it shall stand before is not there.
    #[error("no such place in this course")]
    NotFound,
    /// The database failed.
    #[error(transparent)]
    Database(db::Error),
}

db::database_error!(MoveError);

/// One step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Towards the beginning.
    Up,
    /// Towards the end.
    Down,
}

/// Moves a content of `course` into `section` (nothing: none), before another content there or to its end.
///
/// # Errors
/// See [`MoveError`].
pub async fn move_content(
    tx: &Tx,
    course: CourseId,
    content: ContentId,
    section: Option<SectionId>,
    before: Option<ContentId>,
) -> Result<(), MoveError> {
    let mut groups = groups(tx, course).await?;
    let from = groups.iter_mut().find(|(_, contents)| contents.contains(&content)).ok_or(MoveError::NotFound)?;
    from.1.retain(|present| *present != content);
    let (_, target) = groups.iter_mut().find(|(id, _)| *id == section).ok_or(MoveError::NotFound)?;
    let at = match before {
        Some(before) => target.iter().position(|present| *present == before).ok_or(MoveError::NotFound)?,
        None => target.len(),
    };
    target.insert(at, content);
    let order: Vec<Uuid> = target.iter().map(|content| content.0).collect();
    outline::arrange_contents().bind(tx, &content.0, &section.map(|section| section.0), &order, &course.0).await?;
    listing::refresh(tx, course).await?;
    tx.emit(&ContentMoved { course, content }).await?;
    Ok(())
}

/// Moves a section of `course` before another one, or to the end.
///
/// # Errors
/// See [`MoveError`].
pub async fn move_section(
    tx: &Tx,
    course: CourseId,
    section: SectionId,
    before: Option<SectionId>,
) -> Result<(), MoveError> {
    let mut order = sections(tx, course).await?;
    let from = order.iter().position(|present| *present == section).ok_or(MoveError::NotFound)?;
    order.remove(from);
    let at = match before {
        Some(before) => order.iter().position(|present| *present == before).ok_or(MoveError::NotFound)?,
        None => order.len(),
    };
    order.insert(at, section);
    let order: Vec<Uuid> = order.iter().map(|section| section.0).collect();
    outline::arrange_sections().bind(tx, &order, &course.0).await?;
    tx.emit(&SectionMoved { course, section }).await?;
    Ok(())
}

/// Moves a content one step: past its neighbour, and at the edge of its section into the next one. At the very edge it stays.
///
/// # Errors
/// See [`MoveError`].
pub async fn step_content(tx: &Tx, course: CourseId, content: ContentId, step: Step) -> Result<(), MoveError> {
    let groups = groups(tx, course).await?;
    let group = groups.iter().position(|(_, contents)| contents.contains(&content)).ok_or(MoveError::NotFound)?;
    let Some((section, contents)) = groups.get(group) else { return Err(MoveError::NotFound) };
    let at = contents.iter().position(|present| *present == content).unwrap_or_default();
    let (section, before) = match step {
        Step::Up if at > 0 => (*section, contents.get(at - 1).copied()),
        Step::Up => match group.checked_sub(1).and_then(|group| groups.get(group)) {
            Some((section, _)) => (*section, None),
            None => return Ok(()),
        },
        Step::Down if at + 1 < contents.len() => (*section, contents.get(at + 2).copied()),
        Step::Down => match groups.get(group + 1) {
            Some((section, contents)) => (*section, contents.first().copied()),
            None => return Ok(()),
        },
    };
    move_content(tx, course, content, section, before).await
}

/// Moves a section one step. At the edge it stays.
///
/// # Errors
/// See [`MoveError`].
pub async fn step_section(tx: &Tx, course: CourseId, section: SectionId, step: Step) -> Result<(), MoveError> {
    let order = sections(tx, course).await?;
    let at = order.iter().position(|present| *present == section).ok_or(MoveError::NotFound)?;
    let before = match step {
        Step::Up => match at.checked_sub(1).and_then(|at| order.get(at)) {
            Some(before) => Some(*before),
            None => return Ok(()),
        },
        Step::Down if at + 1 < order.len() => order.get(at + 2).copied(),
        Step::Down => return Ok(()),
    };
    move_section(tx, course, section, before).await
}

/// The sections of a course in order.
async fn sections(tx: &Tx, course: CourseId) -> Result<Vec<SectionId>, Error> {
    let rows = outline::sections().bind(tx, &course.0).all().await?;
    Ok(rows.into_iter().map(|section| SectionId(section.id)).collect())
}

/// Sections in order, each with its contents; those without one last.
async fn groups(tx: &Tx, course: CourseId) -> Result<Vec<(Option<SectionId>, Vec<ContentId>)>, Error> {
    let query = outline::places();
    let contents = async { query.bind(tx, &course.0).all().await.map_err(Error::from) };
    let (sections, contents) = tokio::try_join!(sections(tx, course), contents)?;
    let mut inside: HashMap<Option<SectionId>, Vec<ContentId>> = HashMap::new();
    for content in contents {
        inside.entry(content.section_id.map(SectionId)).or_default().push(ContentId(content.id));
    }
    let all = sections.into_iter().map(Some).chain(std::iter::once(None));
    Ok(all.map(|section| (section, inside.remove(&section).unwrap_or_default())).collect())
}
