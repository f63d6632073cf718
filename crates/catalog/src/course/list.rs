//! The courses that staff see, drafts included.

use db::{Error, Tx};
use kernel::{CourseId, Cursor, Page, Time, UserId};
use queries::client::Params;
use queries::queries::catalog::courses;
use rust_decimal::prelude::ToPrimitive;
use serde::Serialize;
use utoipa::ToSchema;

use super::{CourseStatus, CourseType, Level, stored};

/// Which courses.
#[derive(Debug, Clone, Default)]
pub struct CourseFilter {
    /// With this status.
    pub status: Option<CourseStatus>,
    /// Taught by this person, alone or with others.
    pub trainer: Option<UserId>,
    /// With this in the title.
    pub text: Option<String>,
    /// After this row.
    pub cursor: Option<Cursor>,
    /// At most so many.
    pub limit: u16,
}

/// A course in a list.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct CourseListItem {
    /// Identity.
    pub id: CourseId,
    /// Title.
    pub title: String,
    /// Last part of its address.
    pub slug: String,
    /// Where it stands.
    pub status: CourseStatus,
    /// Whether the tenant puts it first.
    pub is_featured: bool,
    /// How it is taught.
    pub course_type: CourseType,
    /// ISO 639 code.
    pub language: String,
    /// What it expects.
    pub level: Level,
    /// Who teaches it.
    pub trainer_name: String,
    /// Learners who hold a seat.
    pub enrollment_count: i32,
    /// Learners who completed it.
    pub completion_count: i32,
    /// Mean of the reviews.
    pub rating: f64,
    /// Number of reviews.
    pub rating_count: i32,
    /// When it was drafted.
    #[serde(with = "time::serde::rfc3339")]
    #[schema(value_type = String, format = DateTime)]
    pub created_at: Time,
}

/// The courses, newest first.
///
/// # Errors
/// When the database is away.
pub async fn list(tx: &Tx, filter: &CourseFilter) -> Result<Page<CourseListItem>, Error> {
    let limit = usize::from(filter.limit);
    let params = courses::ListParams {
        status: filter.status.map(CourseStatus::as_str),
        trainer: filter.trainer.map(|trainer| trainer.0),
        text: filter.text.as_deref(),
        cursor_at: filter.cursor.map(|cursor| cursor.at),
        cursor_id: filter.cursor.map(|cursor| cursor.id),
        most: i64::from(filter.limit) + 1,
    };
    let rows = courses::list().params(tx, &params).all().await?;
    let items: Result<Vec<_>, Error> = rows
        .into_iter()
        .map(|row| {
            Ok(CourseListItem {
                id: CourseId(row.id),
                title: row.title,
                slug: row.slug,
                status: row.status.parse().map_err(|e| stored(&e))?,
                is_featured: row.is_featured,
                course_type: row.course_type.parse().map_err(|e| stored(&e))?,
                language: row.language,
                level: row.level.parse().map_err(|e| stored(&e))?,
                trainer_name: row.trainer_name,
                enrollment_count: row.enrollment_count,
                completion_count: row.completion_count,
                rating: row.rating.to_f64().unwrap_or(0.0),
                rating_count: row.rating_count,
                created_at: row.created_at,
            })
        })
        .collect();
    Ok(Page::of(items?, limit, |item| Cursor { at: item.created_at, id: item.id.0 }))
}
