//! Reviews by people who took the course: at least a quarter of it, so that a judgement rests on something.

use catalog::review;
use db::{Error, Tx};
use kernel::{CourseId, Invalid, ReviewId, UserId};
use queries::queries::learning::enrollments;
use rust_decimal::Decimal;

/// Progress from which on a course can be judged, in percent.
pub const ENOUGH: i64 = 25;

/// Why a review was not kept.
#[derive(Debug, thiserror::Error)]
pub enum ReviewError {
    /// The person has not taken enough of the course.
    #[error("take a quarter of the course first")]
    TooEarly,
    /// A value is not valid.
    #[error(transparent)]
    Invalid(#[from] Invalid),
    /// The database failed.
    #[error(transparent)]
    Database(Error),
}

db::database_error!(ReviewError);

impl From<review::ReviewError> for ReviewError {
    fn from(error: review::ReviewError) -> Self {
        match error {
            review::ReviewError::Invalid(faults) => Self::Invalid(faults),
            review::ReviewError::Database(error) => Self::Database(error),
        }
    }
}

/// Keeps a learner's review, replacing an earlier one.
///
/// # Errors
/// See [`ReviewError`].
pub async fn write(tx: &Tx, user: UserId, course: CourseId, rating: i16, body: &str) -> Result<ReviewId, ReviewError> {
    let place = enrollments::of_learner().bind(tx, &user.0, &course.0).opt().await?;
    if place.is_none_or(|place| place.progress < Decimal::from(ENOUGH)) {
        return Err(ReviewError::TooEarly);
    }
    Ok(review::record(tx, course, user, rating, body).await?)
}
