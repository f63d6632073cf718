//! The picture that stands for a course.

use db::Tx;
use kernel::{AssetId, CourseId, Invalid, clean_line};
use queries::client::Params;
use queries::queries::catalog::courses::{self, SetThumbnailParams};

use super::change::ChangeError;
use super::create::LONGEST_ALT;
use crate::event::CourseChanged;
use crate::listing;

/// The text that says what a course's picture shows, cleaned.
///
/// # Errors
/// At `/alt`, when it has more than 300 characters or some that can not be seen.
pub fn check_alt(alt: &str) -> Result<String, Invalid> {
    clean_line("alt", alt, 0, LONGEST_ALT)
}

/// Gives the course, which is open for a change, this picture or none; `alt` says what it shows. The picture that it had.
///
/// # Errors
/// [`ChangeError::Invalid`] at `/alt`, [`ChangeError::NotFound`], or when the database is away.
pub async fn set_thumbnail(
    tx: &Tx,
    course: CourseId,
    picture: Option<AssetId>,
    alt: &str,
) -> Result<Option<AssetId>, ChangeError> {
    let alt = check_alt(alt)?;
    let params = SetThumbnailParams {
        thumbnail_asset_id: picture.map(|picture| picture.0),
        thumbnail_alt: alt.as_str(),
        id: course.0,
    };
    let before = courses::set_thumbnail().params(tx, &params).opt().await?.ok_or(ChangeError::NotFound)?;
    listing::refresh(tx, course).await?;
    tx.emit(&CourseChanged { course }).await?;
    Ok(before.map(AssetId))
}
