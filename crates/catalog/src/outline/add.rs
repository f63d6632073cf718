//! Adding sections and contents, at the end.

use db::Tx;
use kernel::{AssetId, ContentId, CourseId, Ids, Invalid, SectionId, clean_line, clean_text};
use queries::client::Params;
use queries::queries::catalog::outline;

use super::Captions;
use crate::event::ContentAdded;
use crate::{ContentType, article, listing};

/// Characters of an article, as it is written and as it is stored.
const LONGEST_ARTICLE: usize = 500_000;

/// What a lesson is made of.
#[derive(Debug, Clone)]
pub enum Material {
    /// Markdown, made into safe HTML.
    Markdown(String),
    /// HTML, made safe.
    Html(String),
    /// A file to read.
    Document(AssetId),
    /// A picture and what it shows.
    Image(AssetId, String),
    /// A film, its length in seconds, its captions.
    Video(AssetId, i32, Vec<Captions>),
}

/// A content to be added.
#[derive(Debug, Clone)]
pub struct NewContent {
    /// Where; nothing for no section.
    pub section: Option<SectionId>,
    /// 1 to 200 characters.
    pub title: String,
    /// At most 5,000 characters.
    pub description: String,
    /// What it is made of.
    pub material: Material,
    /// Whether completing the course needs it.
    pub is_required: bool,
    /// Whether it can be seen without an enrollment.
    pub is_preview: bool,
    /// Points for completing it.
    pub points: i32,
    /// Time that it takes, in seconds; a film's own length comes before this.
    pub duration_seconds: i32,
}

/// Why nothing was added.
#[derive(Debug, thiserror::Error)]
pub enum AddContentError {
    /// A value is not valid.
    #[error(transparent)]
    Invalid(#[from] Invalid),
    /// The course, section or file does not exist here.
    #[error("no such course, section or file")]
    NotFound,
    /// The database failed.
    #[error(transparent)]
    Database(db::Error),
}

impl From<db::Error> for AddContentError {
    fn from(error: db::Error) -> Self {
        if error.constraint().is_some_and(|name| name.ends_with("_fkey")) {
            Self::NotFound
        } else {
            Self::Database(error)
        }
    }
}

impl From<tokio_postgres::Error> for AddContentError {
    fn from(error: tokio_postgres::Error) -> Self {
        db::Error::from(error).into()
    }
}

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
    let title = clean_line("title", title, 1, 200)?;
    let description = clean_text("description", description, 0, 5_000)?;
    let id = SectionId(Ids::next(tx.now()));
    outline::insert_section().bind(tx, &tx.tenant().0, &id.0, &course.0, &title, &description).await?;
    Ok(id)
}

/// Adds a content at the end of the course.
///
/// # Errors
/// See [`AddContentError`].
pub async fn add_content(tx: &Tx, course: CourseId, new: &NewContent) -> Result<ContentId, AddContentError> {
    let mut faults = Invalid::default();
    let title = faults.keep(clean_line("title", &new.title, 1, 200)).unwrap_or_default();
    let description = faults.keep(clean_text("description", &new.description, 0, 5_000)).unwrap_or_default();
    for (field, number) in [("points", new.points), ("durationSeconds", new.duration_seconds)] {
        if number < 0 {
            faults.add(field, "negative", "Give zero or more.");
        }
    }
    let made = made_of(&new.material, &mut faults);
    faults.finish()?;
    let id = ContentId(Ids::next(tx.now()));
    let captions = serde_json::to_value(made.captions).map_err(|e| db::Error::Stored(e.to_string()))?;
    let params = outline::InsertContentParams {
        tenant_id: tx.tenant().0,
        id: id.0,
        course_id: course.0,
        section_id: new.section.map(|section| section.0),
        title,
        description,
        r#type: made.kind.as_str(),
        article_html: made.html,
        asset_id: made.asset.map(|asset| asset.0),
        alt: made.alt,
        captions,
        duration_seconds: made.seconds.unwrap_or(new.duration_seconds),
        is_required: new.is_required,
        is_preview: new.is_preview,
        points: new.points,
    };
    outline::insert_content().params(tx, &params).await?;
    listing::refresh(tx, course).await?;
    tx.emit(&ContentAdded { course, content: id }).await?;
    Ok(id)
}

/// What an author wrote, made safe by `made`.
fn written(field: &str, text: &str, made: impl FnOnce(&str) -> String) -> Result<String, Invalid> {
    let html = made(&clean_text(field, text, 1, LONGEST_ARTICLE)?);
    if html.chars().count() > LONGEST_ARTICLE {
        return Err(Invalid::one(field, "too_long", "The article is too long; make two of it."));
    }
    Ok(html)
}

struct Made {
    kind: ContentType,
    html: Option<String>,
    asset: Option<AssetId>,
    alt: String,
    captions: Vec<Captions>,
    seconds: Option<i32>,
}

fn made_of(material: &Material, faults: &mut Invalid) -> Made {
    let plain = |kind| Made { kind, html: None, asset: None, alt: String::new(), captions: Vec::new(), seconds: None };
    match material {
        Material::Markdown(text) => {
            let html = faults.keep(written("markdown", text, article::from_markdown));
            Made { html, ..plain(ContentType::Article) }
        }
        Material::Html(text) => {
            let html = faults.keep(written("html", text, article::sanitize));
            Made { html, ..plain(ContentType::Article) }
        }
        Material::Document(asset) => Made { asset: Some(*asset), ..plain(ContentType::Document) },
        Material::Image(asset, alt) => {
            let alt = faults.keep(clean_line("alt", alt, 1, 500)).unwrap_or_default();
            Made { asset: Some(*asset), alt, ..plain(ContentType::Image) }
        }
        Material::Video(asset, seconds, captions) => Made {
            asset: Some(*asset),
            seconds: Some((*seconds).max(0)),
            captions: captions.clone(),
            ..plain(ContentType::Video)
        },
    }
}
