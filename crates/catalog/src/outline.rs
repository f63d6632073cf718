//! Sections and contents of a course.

mod add;
mod arrange;
mod content;
mod draft;
mod material;
mod section;
mod select;
mod withdraw;

use db::{Error, Tx};
use kernel::{AssetId, ContentId, CourseId, SectionId};
use queries::queries::catalog::outline::{self, OutlineRow};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

pub use add::{AddContentError, NewContent, add_content};
pub use arrange::{MoveError, Step, move_content, move_section, step_content, step_section};
pub use content::{
    AuthoredContent, ContentChange, EditError, Release, RemoveError, authored, authors_with, remove_content, rewrite,
};
pub use draft::{DraftContent, DraftOutline, DraftSection, draft};
pub use material::Material;
pub use section::{add_section, remove_section, rewrite_section, show_section};
pub use select::{ChangeAll, change_all};
pub use withdraw::{ContentError, set_published};

use crate::ContentType;
use crate::course::stored;

/// A course's lessons as a visitor sees them.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Outline {
    /// Sections in order; contents without one stand in a last section without title.
    pub sections: Vec<OutlineSection>,
}

/// A section with its lessons.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct OutlineSection {
    /// Identity; absent for the contents without a section.
    pub id: Option<SectionId>,
    /// Title; empty for the contents without a section.
    pub title: String,
    /// What it is about.
    pub description: String,
    /// Lessons in order.
    pub contents: Vec<OutlineContent>,
}

/// A lesson in an outline.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct OutlineContent {
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
    /// Points for completing it.
    pub points: i32,
}

/// A caption track of a video.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Captions {
    /// ISO 639 code.
    pub language: String,
    /// The WebVTT file.
    pub asset_id: AssetId,
}

/// A lesson that may be seen without an enrollment.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Preview {
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
    /// The file of a document, image or video.
    pub asset_id: Option<AssetId>,
    /// What an image shows.
    pub alt: String,
    /// Captions of a video.
    pub captions: Vec<Captions>,
    /// Time that it takes.
    pub duration_seconds: i32,
}

impl Outline {
    /// How many lessons there are.
    #[must_use]
    pub fn lesson_count(&self) -> usize {
        self.sections.iter().map(|section| section.contents.len()).sum()
    }

    /// Every lesson in order.
    pub fn contents(&self) -> impl Iterator<Item = &OutlineContent> {
        self.sections.iter().flat_map(|section| &section.contents)
    }
}

/// The published lessons of a course.
///
/// # Errors
/// When the database is away.
pub async fn published(tx: &Tx, course: CourseId) -> Result<Outline, Error> {
    gathered(outline::published().bind(tx, &course.0).all().await?)
}

/// The published lessons of the course with this slug; none when there is no such course.
///
/// # Errors
/// When the database is away.
pub async fn published_of_slug(tx: &Tx, slug: &str) -> Result<Outline, Error> {
    gathered(outline::published_of_slug().bind(tx, &slug).all().await?)
}

fn gathered(mut rows: Vec<OutlineRow>) -> Result<Outline, Error> {
    rows.sort_unstable_by_key(|row| (row.section_position.is_none(), row.section_position, row.position));
    let mut sections: Vec<OutlineSection> = Vec::new();
    for row in rows {
        let id = row.section_id.map(SectionId);
        let content = OutlineContent {
            id: ContentId(row.id),
            title: row.title,
            kind: row.r#type.parse().map_err(|e| stored(&e))?,
            duration_seconds: row.duration_seconds,
            is_required: row.is_required,
            is_preview: row.is_preview,
            points: row.points,
        };
        match sections.last_mut().filter(|section| section.id == id) {
            Some(section) => section.contents.push(content),
            None => sections.push(OutlineSection {
                id,
                title: row.section_title.unwrap_or_default(),
                description: row.section_description.unwrap_or_default(),
                contents: vec![content],
            }),
        }
    }
    Ok(Outline { sections })
}

/// The lesson `content` of `course`, if it may be seen without an enrollment.
///
/// # Errors
/// When the database is away.
pub async fn preview(tx: &Tx, course: CourseId, content: ContentId) -> Result<Option<Preview>, Error> {
    let Some(row) = outline::preview().bind(tx, &content.0, &course.0, &tx.now()).opt().await? else { return Ok(None) };
    Ok(Some(Preview {
        id: ContentId(row.id),
        title: row.title,
        description: row.description,
        kind: row.r#type.parse().map_err(|e| stored(&e))?,
        article_html: row.article_html,
        asset_id: row.asset_id.map(AssetId),
        alt: row.alt,
        captions: captions(row.captions)?,
        duration_seconds: row.duration_seconds,
    }))
}

/// Reads the caption tracks of a content.
///
/// # Errors
/// When what is stored is not what the program writes.
pub fn captions(value: serde_json::Value) -> Result<Vec<Captions>, Error> {
    serde_json::from_value(value).map_err(|e| Error::Stored(e.to_string()))
}
