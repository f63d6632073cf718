//! Publishing and withdrawing one content.

use db::Tx;
use kernel::{ContentId, CourseId};
use queries::queries::catalog::outline;

use crate::event::ContentPublicationChanged;
use crate::listing;

/// Why a content did not change.
#[derive(Debug, thiserror::Error)]
pub enum ContentError {
    /// The tenant has no such content, or it is so already.
    #[error("nothing to change")]
    Unchanged,
    /// The database failed.
    #[error(transparent)]
    Database(db::Error),
}

db::database_error!(ContentError);

/// Shows a content to learners, or takes it away; what they did in it stays. The course it belongs to.
///
/// # Errors
/// See [`ContentError`].
pub async fn set_published(tx: &Tx, content: ContentId, published: bool) -> Result<CourseId, ContentError> {
    let touched =
        outline::set_published().bind(tx, &published, &content.0).opt().await?.ok_or(ContentError::Unchanged)?;
    let course = CourseId(touched.course_id);
    listing::refresh(tx, course).await?;
    tx.emit(&ContentPublicationChanged { course, content, published }).await?;
    Ok(course)
}
