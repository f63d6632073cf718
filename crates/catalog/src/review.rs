//! Reviews: one of each learner who took the course; the course's rating is kept by the same transaction.

use db::{Error, Tx};
use kernel::{CourseId, Cursor, Invalid, Page, ReviewId, Time, UserId, clean_text};
use queries::client::Params;
use queries::queries::catalog::reviews;
use serde::Serialize;
use utoipa::ToSchema;

use crate::event::ReviewWritten;
use crate::listing;

/// A review as the public reads it.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Review {
    /// Identity.
    pub id: ReviewId,
    /// 1 to 5 stars.
    pub rating: i16,
    /// What was written; may be empty.
    pub body: String,
    /// First name and initial of the last.
    pub author: String,
    /// When it was first written.
    #[serde(with = "time::serde::rfc3339")]
    #[schema(value_type = String, format = DateTime)]
    pub created_at: Time,
}

/// Why a review was not kept.
#[derive(Debug, thiserror::Error)]
pub enum ReviewError {
    /// A value is not valid.
    #[error(transparent)]
    Invalid(#[from] Invalid),
    /// The database failed.
    #[error(transparent)]
    Database(Error),
}

db::database_error!(ReviewError);

/// Keeps the review of `user`, replacing an earlier one. That the person took the course has been checked.
///
/// # Errors
/// See [`ReviewError`].
pub async fn record(tx: &Tx, course: CourseId, user: UserId, rating: i16, body: &str) -> Result<ReviewId, ReviewError> {
    let mut faults = Invalid::default();
    if !(1..=5).contains(&rating) {
        faults.add("rating", "out_of_range", "Give one to five stars.");
    }
    let body = faults.keep(clean_text("body", body, 0, 4_000)).unwrap_or_default();
    faults.finish()?;
    let id = ReviewId::new(tx.now());
    let params = reviews::PutParams {
        tenant_id: tx.tenant().0,
        id: id.0,
        course_id: course.0,
        user_id: user.0,
        rating,
        body,
        at: tx.now(),
    };
    let kept = reviews::put().params(tx, &params).one().await?;
    reviews::recompute().bind(tx, &course.0).await?;
    listing::refresh(tx, course).await?;
    tx.emit(&ReviewWritten { course, user, rating }).await?;
    Ok(ReviewId(kept))
}

/// The reviews of a course, newest first.
///
/// # Errors
/// When the database is away.
pub async fn list(tx: &Tx, course: CourseId, cursor: Option<Cursor>, limit: u16) -> Result<Page<Review>, Error> {
    let params = reviews::ListParams {
        course_id: course.0,
        cursor_at: cursor.map(|cursor| cursor.at),
        cursor_id: cursor.map(|cursor| cursor.id),
        most: i64::from(limit) + 1,
    };
    let rows = reviews::list().params(tx, &params).all().await?;
    let items = rows
        .into_iter()
        .map(|row| Review {
            id: ReviewId(row.id),
            rating: row.rating,
            body: row.body,
            author: row.author,
            created_at: row.created_at,
        })
        .collect();
    Ok(Page::of(items, usize::from(limit), |review| Cursor { at: review.created_at, id: review.id.0 }))
}

/// The review that `user` wrote: stars and text.
///
/// # Errors
/// When the database is away.
pub async fn own(tx: &Tx, course: CourseId, user: UserId) -> Result<Option<(i16, String)>, Error> {
    let row = reviews::own().bind(tx, &course.0, &user.0).opt().await?;
    Ok(row.map(|row| (row.rating, row.body)))
}

/// How many reviews gave five, four, three, two, one stars.
///
/// # Errors
/// When the database is away.
pub async fn spread(tx: &Tx, course: CourseId) -> Result<[i64; 5], Error> {
    let rows = reviews::spread().bind(tx, &course.0).all().await?;
    let of = |stars: i16| rows.iter().find(|row| row.rating == stars).map_or(0, |row| row.count);
    Ok([of(5), of(4), of(3), of(2), of(1)])
}
