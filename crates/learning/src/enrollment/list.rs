//! Lists of places: a learner's own, and everyone's for the tenant's administrators.

use db::{Error, Tx};
use kernel::{AssetId, ContentId, CourseId, Cursor, EnrollmentId, Page, Time, UserId};
use queries::client::Params;
use queries::queries::learning::enrollments;
use rust_decimal::prelude::ToPrimitive;
use serde::Serialize;
use utoipa::ToSchema;

use super::{EnrollmentStatus, stored};

/// One of the learner's courses.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct MyEnrollment {
    /// The place.
    pub id: EnrollmentId,
    /// The course.
    pub course_id: CourseId,
    /// Its title.
    pub title: String,
    /// Last part of its address.
    pub slug: String,
    /// The language it is taught in.
    pub language: String,
    /// Its picture.
    pub thumbnail_asset_id: Option<AssetId>,
    /// What the picture shows.
    pub thumbnail_alt: String,
    /// Who teaches it.
    pub trainer_name: String,
    /// Where the place stands.
    pub status: EnrollmentStatus,
    /// 0 to 100.
    pub progress: f64,
    /// Since when.
    #[serde(with = "time::serde::rfc3339")]
    #[schema(value_type = String, format = DateTime)]
    pub enrolled_at: Time,
    /// When it was completed.
    #[serde(with = "time::serde::rfc3339::option")]
    #[schema(value_type = Option<String>, format = DateTime)]
    pub completed_at: Option<Time>,
    /// Last activity.
    #[serde(with = "time::serde::rfc3339")]
    #[schema(value_type = String, format = DateTime)]
    pub last_active_at: Time,
    /// The lesson that was open last.
    pub last_content_id: Option<ContentId>,
}

/// The learner's places that were not given back, newest first.
///
/// # Errors
/// When the database is away.
pub async fn mine(tx: &Tx, user: UserId, cursor: Option<Cursor>, limit: u16) -> Result<Page<MyEnrollment>, Error> {
    let params = enrollments::MineParams {
        user_id: user.0,
        cursor_at: cursor.map(|cursor| cursor.at),
        cursor_id: cursor.map(|cursor| cursor.id),
        most: i64::from(limit) + 1,
    };
    let rows = enrollments::mine().params(tx, &params).all().await?;
    let items: Result<Vec<_>, Error> = rows
        .into_iter()
        .map(|row| {
            Ok(MyEnrollment {
                id: EnrollmentId(row.id),
                course_id: CourseId(row.course_id),
                title: row.title,
                slug: row.slug,
                language: row.language,
                thumbnail_asset_id: row.thumbnail_asset_id.map(AssetId),
                thumbnail_alt: row.thumbnail_alt,
                trainer_name: row.trainer_name,
                status: row.status.parse().map_err(|e| stored(&e))?,
                progress: row.progress.to_f64().unwrap_or(0.0),
                enrolled_at: row.enrolled_at,
                completed_at: row.completed_at,
                last_active_at: row.last_active_at,
                last_content_id: row.last_content_id.map(ContentId),
            })
        })
        .collect();
    Ok(Page::of(items?, usize::from(limit), |item| Cursor { at: item.enrolled_at, id: item.id.0 }))
}

/// Which places.
#[derive(Debug, Clone, Default)]
pub struct EnrollmentFilter {
    /// With this status.
    pub status: Option<EnrollmentStatus>,
    /// In this course.
    pub course: Option<CourseId>,
    /// With this in name, address or course title.
    pub text: Option<String>,
    /// After this row.
    pub cursor: Option<Cursor>,
    /// At most so many.
    pub limit: u16,
}

/// A place, as an administrator sees it.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct EnrollmentItem {
    /// The place.
    pub id: EnrollmentId,
    /// Who.
    pub user_id: UserId,
    /// The learner's name.
    pub learner_name: String,
    /// The learner's address.
    pub email: String,
    /// Where.
    pub course_id: CourseId,
    /// The course's title.
    pub course_title: String,
    /// Where the place stands.
    pub status: EnrollmentStatus,
    /// 0 to 100.
    pub progress: f64,
    /// Since when.
    #[serde(with = "time::serde::rfc3339")]
    #[schema(value_type = String, format = DateTime)]
    pub enrolled_at: Time,
    /// When it was completed.
    #[serde(with = "time::serde::rfc3339::option")]
    #[schema(value_type = Option<String>, format = DateTime)]
    pub completed_at: Option<Time>,
    /// Last activity.
    #[serde(with = "time::serde::rfc3339")]
    #[schema(value_type = String, format = DateTime)]
    pub last_active_at: Time,
}

/// Everyone's places, newest first.
///
/// # Errors
/// When the database is away.
pub async fn list(tx: &Tx, filter: &EnrollmentFilter) -> Result<Page<EnrollmentItem>, Error> {
    let params = enrollments::ListParams {
        status: filter.status.map(EnrollmentStatus::as_str),
        course: filter.course.map(|course| course.0),
        text: filter.text.as_deref(),
        cursor_at: filter.cursor.map(|cursor| cursor.at),
        cursor_id: filter.cursor.map(|cursor| cursor.id),
        most: i64::from(filter.limit) + 1,
    };
    let rows = enrollments::list().params(tx, &params).all().await?;
    let items: Result<Vec<_>, Error> = rows
        .into_iter()
        .map(|row| {
            Ok(EnrollmentItem {
                id: EnrollmentId(row.id),
                user_id: UserId(row.user_id),
                learner_name: row.learner_name,
                email: row.email,
                course_id: CourseId(row.course_id),
                course_title: row.course_title,
                status: row.status.parse().map_err(|e| stored(&e))?,
                progress: row.progress.to_f64().unwrap_or(0.0),
                enrolled_at: row.enrolled_at,
                completed_at: row.completed_at,
                last_active_at: row.last_active_at,
            })
        })
        .collect();
    Ok(Page::of(items?, usize::from(filter.limit), |item| Cursor { at: item.enrolled_at, id: item.id.0 }))
}
