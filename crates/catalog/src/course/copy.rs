//! A new draft that begins as another course is.

use db::Tx;
use kernel::{CourseId, Ids, clean_line};
use queries::client::Params;
use queries::queries::catalog::courses::{self, CopyContentsParams, CopyParams, CopySectionsParams};
use uuid::Uuid;

use super::change::Author;
use super::create::{CreateCourseError, free_slug};
use super::{by_id, slug};
use crate::event::CourseCreated;
use crate::outline;

/// Drafts a course with everything that an author said in `from`: its description, sections, contents, release dates and
/// prerequisites. Learners, reviews and co-instructors are not copied; files are shared. A teacher's copy is the teacher's
/// own, an administrator's keeps its trainer. Nothing when there is no such course.
///
/// # Errors
/// See [`CreateCourseError`].
pub async fn copy(tx: &Tx, from: CourseId, author: Author, title: &str) -> Result<Option<CourseId>, CreateCourseError> {
    let title = clean_line("title", title, 3, 200)?;
    let Some(original) = by_id(tx, from).await? else { return Ok(None) };
    let trainer = match author {
        Author::Teacher(user) => user,
        Author::Administrator => original.trainer_id,
    };
    let outline = outline::draft(tx, from).await?;
    let sections: Vec<Uuid> = outline.sections.iter().map(|section| section.id.0).collect();
    let inside = outline.sections.iter().flat_map(|section| &section.contents);
    let contents: Vec<Uuid> = inside.chain(&outline.without_section).map(|content| content.id.0).collect();
    let fresh = |old: &[Uuid]| -> Vec<Uuid> { old.iter().map(|_| Ids::next(tx.now())).collect() };
    let (new_sections, new_contents) = (fresh(&sections), fresh(&contents));
    let id = CourseId::new(tx.now());
    let slug = free_slug(tx, &slug::of_title(&title)).await?;
    let params =
        CopyParams { copy_id: id.0, trainer_id: trainer.0, title: title.as_str(), slug: slug.as_str(), id: from.0 };
    let copied = courses::copy().params(tx, &params).await?;
    if copied == 0 {
        return Ok(None);
    }
    let (sections, new_sections) = (sections.as_slice(), new_sections.as_slice());
    let (contents, new_contents) = (contents.as_slice(), new_contents.as_slice());
    courses::copy_sections()
        .params(tx, &CopySectionsParams { copy_id: id.0, sections, new_sections, id: from.0 })
        .await?;
    courses::copy_contents()
        .params(tx, &CopyContentsParams { copy_id: id.0, contents, new_contents, sections, new_sections, id: from.0 })
        .await?;
    tx.emit(&CourseCreated { course: id, title, trainer }).await?;
    Ok(Some(id))
}
