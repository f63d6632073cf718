//! Courses: draft, published, archived.
//!
//! A course is public exactly while it is published; each time it went public is a row. What the public sees of it besides
//! its own page is its listing.

mod change;
mod copy;
mod create;
mod days;
mod feature;
mod list;
mod metadata;
mod picture;
mod publish;
mod readiness;
mod slug;
mod staff;
mod words;

use kernel::{AssetId, CourseId, Currency, Invalid, Money, Time, UserId};
use queries::queries::catalog::courses::{self, CourseRow};
use rust_decimal::prelude::ToPrimitive;
use serde::Serialize;
use utoipa::ToSchema;

use db::{Error, Tx};

pub use change::{Author, ChangeError, describe, open, revision};
pub use copy::copy;
pub use create::{CreateCourseError, NewCourse, create};
pub use days::keep_days;
pub use feature::feature;
pub use list::{CourseFilter, CourseListItem, list};
pub use metadata::Metadata;
pub use picture::{check_alt, set_thumbnail};
pub use publish::{PublishError, RemoveCourseError, archive, publish, remove, withdraw};
pub use readiness::{Missing, Readiness, readiness};
pub use staff::{StaffError, Teacher, add_instructor, instructors, remove_instructor, set_trainer, staff};
pub use words::{WordsInUse, words_in_use};

kernel::text_enum! {
    /// How a course is taught.
    CourseType {
        /// In the browser, at one's own pace.
        Online = "online",
        /// In a room.
        Classroom = "classroom",
        /// Both.
        Hybrid = "hybrid",
    }
}

kernel::text_enum! {
    /// What a course expects of those who take it.
    Level {
        /// Nothing.
        Beginner = "beginner",
        /// The basics.
        Intermediate = "intermediate",
        /// Experience.
        Advanced = "advanced",
    }
}

kernel::text_enum! {
    /// Where a course stands.
    CourseStatus {
        /// Being made; seen by staff alone.
        Draft = "draft",
        /// Public.
        Published = "published",
        /// Over; those who took it keep what they have.
        Archived = "archived",
    }
}

kernel::text_enum! {
    /// What a content is.
    ContentType {
        /// A file to read, such as a PDF.
        Document = "document",
        /// A picture.
        Image = "image",
        /// A film.
        Video = "video",
        /// Text.
        Article = "article",
        /// Questions.
        Quiz = "quiz",
        /// Work to hand in.
        Assignment = "assignment",
        /// Where the certificate is issued.
        Certificate = "certificate",
    }
}

/// A course as its page shows it.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Course {
    /// Identity.
    pub id: CourseId,
    /// Who teaches it.
    pub trainer_id: UserId,
    /// The trainer's name.
    pub trainer_name: String,
    /// Title.
    pub title: String,
    /// Last part of its address.
    pub slug: String,
    /// What it is about; paragraphs are separated by an empty line.
    pub description: String,
    /// The same in at most 500 characters.
    pub short_description: String,
    /// Picture.
    pub thumbnail_asset_id: Option<AssetId>,
    /// What the picture shows.
    pub thumbnail_alt: String,
    /// Price; zero for free.
    pub price: Money,
    /// Time that it takes, in minutes.
    pub duration_minutes: i32,
    /// What it expects.
    pub level: Level,
    /// Category, or nothing.
    pub category: String,
    /// Tags.
    pub tags: Vec<String>,
    /// How it is taught.
    pub course_type: CourseType,
    /// ISO 639 code of the language it is taught in.
    pub language: String,
    /// Where it stands.
    pub status: CourseStatus,
    /// Whether the tenant puts it first.
    pub is_featured: bool,
    /// Seats, when they are limited.
    pub max_students: Option<i32>,
    /// First day.
    #[serde(with = "time::serde::rfc3339::option")]
    #[schema(value_type = Option<String>, format = DateTime)]
    pub start_date: Option<Time>,
    /// Last day.
    #[serde(with = "time::serde::rfc3339::option")]
    #[schema(value_type = Option<String>, format = DateTime)]
    pub end_date: Option<Time>,
    /// What one should know or have.
    pub requirements: Vec<String>,
    /// What one will be able to do.
    pub learning_outcomes: Vec<String>,
    /// What it covers, topic by topic.
    pub curriculum: Vec<String>,
    /// What is kept of it beside its fields, for its authors alone.
    #[serde(skip)]
    pub metadata: Metadata,
    /// Mean of the reviews, 0 to 5; 0 without reviews.
    pub rating: f64,
    /// Number of reviews.
    pub rating_count: i32,
    /// Learners who hold a seat.
    pub enrollment_count: i32,
    /// Learners who completed it.
    pub completion_count: i32,
    /// Where classes meet.
    pub location: String,
    /// Whether classes may be recorded.
    pub allow_recording: bool,
    /// Last change.
    #[serde(with = "time::serde::rfc3339")]
    #[schema(value_type = String, format = DateTime)]
    pub updated_at: Time,
}

impl Course {
    /// Free seats, when they are limited.
    #[must_use]
    pub fn seats_left(&self) -> Option<i32> {
        self.max_students.map(|seats| (seats - self.enrollment_count).max(0))
    }

    /// Whether it has no price.
    #[must_use]
    pub fn is_free(&self) -> bool {
        self.price.is_zero()
    }
}

/// The course with this slug, if it is public.
///
/// # Errors
/// When the database is away.
pub async fn public(tx: &Tx, slug: &str) -> Result<Option<Course>, Error> {
    Ok(by_slug(tx, slug).await?.filter(|course| course.status == CourseStatus::Published))
}

/// The course with this slug, whatever its status.
///
/// # Errors
/// When the database is away.
pub async fn by_slug(tx: &Tx, slug: &str) -> Result<Option<Course>, Error> {
    courses::detail().bind(tx, &slug).opt().await?.map(from_row).transpose()
}

/// The course with this id, whatever its status.
///
/// # Errors
/// When the database is away.
pub async fn by_id(tx: &Tx, id: CourseId) -> Result<Option<Course>, Error> {
    courses::by_id().bind(tx, &id.0).opt().await?.map(from_row).transpose()
}

pub(crate) fn stored(fault: &Invalid) -> Error {
    Error::Stored(format!("course: {fault:?}"))
}

fn from_row(row: CourseRow) -> Result<Course, Error> {
    let currency = Currency::parse("currency", &row.currency).map_err(|e| stored(&e))?;
    Ok(Course {
        id: CourseId(row.id),
        trainer_id: UserId(row.trainer_id),
        trainer_name: row.trainer_name,
        title: row.title,
        slug: row.slug,
        description: row.description,
        short_description: row.short_description,
        thumbnail_asset_id: row.thumbnail_asset_id.map(AssetId),
        thumbnail_alt: row.thumbnail_alt,
        price: Money { minor: row.price_minor, currency },
        duration_minutes: row.duration_minutes,
        level: row.level.parse().map_err(|e| stored(&e))?,
        category: row.category,
        tags: row.tags,
        course_type: row.course_type.parse().map_err(|e| stored(&e))?,
        language: row.language,
        status: row.status.parse().map_err(|e| stored(&e))?,
        is_featured: row.is_featured,
        max_students: row.max_students,
        start_date: row.start_date,
        end_date: row.end_date,
        requirements: row.requirements,
        learning_outcomes: row.learning_outcomes,
        curriculum: serde_json::from_value(row.curriculum).map_err(|e| Error::Stored(format!("curriculum: {e}")))?,
        metadata: serde_json::from_value(row.metadata).map_err(|e| Error::Stored(format!("metadata: {e}")))?,
        rating: row.rating.to_f64().unwrap_or(0.0),
        rating_count: row.rating_count,
        enrollment_count: row.enrollment_count,
        completion_count: row.completion_count,
        location: row.location,
        allow_recording: row.allow_recording,
        updated_at: row.updated_at,
    })
}
