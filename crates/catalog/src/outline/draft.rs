//! The outline as authors see it: everything, published or not, sections without contents included.

use db::{Error, Tx};
use kernel::{ContentId, CourseId, SectionId};
use queries::queries::catalog::outline::{self, DraftRow};
use serde::Serialize;
use utoipa::ToSchema;

use crate::ContentType;
use crate::course::stored;

/// A course's outline as its authors see it.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct DraftOutline {
    /// Sections in order.
    pub sections: Vec<DraftSection>,
    /// Contents without a section, in order.
    pub without_section: Vec<DraftContent>,
}

/// A section with its contents.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct DraftSection {
    /// Identity.
    pub id: SectionId,
    /// Title.
    pub title: String,
    /// What it is about.
    pub description: String,
    /// Whether learners see it.
    pub is_published: bool,
    /// Counts the changes of its title and description; the number in the `ETag`.
    pub revision: i32,
    /// Its contents in order.
    pub contents: Vec<DraftContent>,
}

/// A content in an author's outline.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct DraftContent {
    /// Identity.
    pub id: ContentId,
    /// Title.
    pub title: String,
    /// What it is.
    #[serde(rename = "type")]
    pub kind: ContentType,
    /// Time that it takes.
    pub duration_seconds: i32,
    /// Whether completing the course needs it.
    pub is_required: bool,
    /// Whether it can be seen without an enrollment.
    pub is_preview: bool,
    /// Whether learners see it, as far as its section is seen.
    pub is_published: bool,
    /// Points for completing it.
    pub points: i32,
}

impl DraftOutline {
    /// How many lessons learners see; the certificate teaches nothing.
    #[must_use]
    pub fn published_count(&self) -> usize {
        let shown = self.sections.iter().filter(|section| section.is_published).flat_map(|section| &section.contents);
        let shown = shown.chain(&self.without_section).filter(|content| content.is_published);
        shown.filter(|content| content.kind != ContentType::Certificate).count()
    }

    /// The content with this id.
    #[must_use]
    pub fn find(&self, id: ContentId) -> Option<&DraftContent> {
        let inside = self.sections.iter().flat_map(|section| &section.contents);
        inside.chain(&self.without_section).find(|content| content.id == id)
    }

    /// How many contents there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.sections.iter().map(|section| section.contents.len()).sum::<usize>() + self.without_section.len()
    }
}

/// Everything in the course.
///
/// # Errors
/// When the database is away.
pub async fn draft(tx: &Tx, course: CourseId) -> Result<DraftOutline, Error> {
    let (sections, contents) = (outline::sections(), outline::contents());
    let (sections, contents) =
        tokio::try_join!(sections.bind(tx, &course.0).all(), contents.bind(tx, &course.0).all())?;
    let mut sections: Vec<DraftSection> = sections
        .into_iter()
        .map(|row| DraftSection {
            id: SectionId(row.id),
            title: row.title,
            description: row.description,
            is_published: row.is_published,
            revision: row.revision,
            contents: Vec::new(),
        })
        .collect();
    let mut without_section = Vec::new();
    for row in contents {
        let section = row.section_id.and_then(|id| sections.iter_mut().find(|section| section.id.0 == id));
        section.map_or(&mut without_section, |section| &mut section.contents).push(content(row)?);
    }
    Ok(DraftOutline { sections, without_section })
}

fn content(row: DraftRow) -> Result<DraftContent, Error> {
    Ok(DraftContent {
        id: ContentId(row.id),
        title: row.title,
        kind: row.r#type.parse().map_err(|e| stored(&e))?,
        duration_seconds: row.duration_seconds,
        is_required: row.is_required,
        is_preview: row.is_preview,
        is_published: row.is_published,
        points: row.points,
    })
}
