//! Adding contents, at the end.

use db::Tx;
use kernel::{ContentId, CourseId, Ids, Invalid, SectionId};
use queries::client::Params;
use queries::queries::catalog::outline;

use super::material::{Material, made_of, words};
use crate::ContentType;
use crate::event::ContentAdded;
use crate::listing;

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
    /// Whether learners see it at once, as far as its section is seen.
    pub is_published: bool,
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

/// Adds a content at the end of the course.
///
/// # Errors
/// See [`AddContentError`].
pub async fn add_content(tx: &Tx, course: CourseId, new: &NewContent) -> Result<ContentId, AddContentError> {
    let mut faults = Invalid::default();
    let (title, description) = words(&new.title, &new.description, new.points, new.duration_seconds, &mut faults);
    let made = made_of(&new.material, &mut faults);
    faults.finish()?;
    if made.kind == ContentType::Certificate && outline::has_certificate().bind(tx, &course.0).one().await? {
        return Err(Invalid::one("type", "repeated", "The course has its certificate already.").into());
    }
    let id = ContentId(Ids::next(tx.now()));
    let captions = made.captions()?;
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
        is_published: new.is_published,
        points: new.points,
    };
    outline::insert_content().params(tx, &params).await?;
    listing::refresh(tx, course).await?;
    tx.emit(&ContentAdded { course, content: id }).await?;
    Ok(id)
}
