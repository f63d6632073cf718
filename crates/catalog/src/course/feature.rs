//! Which courses the tenant puts first. Administrators decide.

use db::Tx;
use kernel::CourseId;
use queries::client::Params;
use queries::queries::catalog::courses::{self, SetFeaturedParams};

use super::change::ChangeError;
use crate::event::CourseFeatureChanged;
use crate::listing;

/// Puts the course, which is open for a change, among the first, or back among the others. What is so already stays so.
///
/// # Errors
/// When the database is away.
pub async fn feature(tx: &Tx, course: CourseId, featured: bool) -> Result<(), ChangeError> {
    let params = SetFeaturedParams { is_featured: featured, id: course.0 };
    if courses::set_featured().params(tx, &params).await? == 1 {
        listing::refresh(tx, course).await?;
        tx.emit(&CourseFeatureChanged { course, featured }).await?;
    }
    Ok(())
}
