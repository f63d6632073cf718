//! Drafting a course.

use db::{Tx, constraint};
use kernel::{AssetId, CourseId, Ids, Invalid, Money, Slug, Time, UserId, clean_line, clean_text};
use queries::client::Params;
use queries::queries::catalog::courses;
use serde_json::Value;

use super::metadata::{self, Metadata};
use super::{CourseType, Level, slug};
use crate::event::CourseCreated;

/// Characters of the text that stands for a course's picture.
pub(super) const LONGEST_ALT: usize = 300;

/// A course to be drafted.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "the fields are those of Course")]
pub struct NewCourse {
    pub trainer: UserId,
    /// 3 to 200 characters.
    pub title: String,
    /// Made from the title when absent.
    pub slug: Option<String>,
    /// 1 to 50,000 characters.
    pub description: String,
    /// At most 500 characters.
    pub short_description: String,
    pub thumbnail: Option<AssetId>,
    pub thumbnail_alt: String,
    pub price: Money,
    pub duration_minutes: i32,
    pub level: Level,
    /// At most 100 characters.
    pub category: String,
    /// At most 20, each of at most 40 characters.
    pub tags: Vec<String>,
    pub course_type: CourseType,
    pub language: String,
    pub is_featured: bool,
    pub max_students: Option<i32>,
    pub start_date: Option<Time>,
    pub end_date: Option<Time>,
    pub requirements: Vec<String>,
    pub learning_outcomes: Vec<String>,
    /// At most 100 topics, each of at most 200 characters.
    pub curriculum: Vec<String>,
    pub metadata: Metadata,
    pub location: String,
    pub allow_recording: bool,
}

/// Why a course was not drafted.
#[derive(Debug, thiserror::Error)]
pub enum CreateCourseError {
    /// A value is not valid.
    #[error(transparent)]
    Invalid(#[from] Invalid),
    /// Another course has this slug.
    #[error("the slug is taken")]
    SlugTaken,
    /// The trainer is not a person of this tenant.
    #[error("no such trainer")]
    NoSuchTrainer,
    /// The database failed.
    #[error(transparent)]
    Database(db::Error),
}

db::database_error!(CreateCourseError);

/// Drafts a course.
///
/// # Errors
/// See [`CreateCourseError`].
pub async fn create(tx: &Tx, new: &NewCourse) -> Result<CourseId, CreateCourseError> {
    let new = checked(new)?;
    let id = CourseId::new(tx.now());
    let slug = match &new.slug {
        Some(slug) => slug.clone(),
        None => free_slug(tx, &slug::of_title(&new.title)).await?,
    };
    let (curriculum, metadata) = (Value::from(new.curriculum.as_slice()), Value::from(new.metadata.clone()));
    let params = courses::InsertParams {
        tenant_id: tx.tenant().0,
        id: id.0,
        trainer_id: new.trainer.0,
        title: new.title.as_str(),
        slug: slug.as_str(),
        description: new.description.as_str(),
        short_description: new.short_description.as_str(),
        thumbnail_asset_id: new.thumbnail.map(|asset| asset.0),
        thumbnail_alt: new.thumbnail_alt.as_str(),
        price_minor: new.price.minor,
        currency: new.price.currency.as_str(),
        duration_minutes: new.duration_minutes,
        level: new.level.as_str(),
        category: new.category.as_str(),
        tags: new.tags.as_slice(),
        course_type: new.course_type.as_str(),
        language: new.language.as_str(),
        is_featured: new.is_featured,
        max_students: new.max_students,
        start_date: new.start_date,
        end_date: new.end_date,
        requirements: new.requirements.as_slice(),
        learning_outcomes: new.learning_outcomes.as_slice(),
        curriculum: &curriculum,
        metadata: &metadata,
        location: new.location.as_str(),
        allow_recording: new.allow_recording,
    };
    let written = courses::insert().params(tx, &params).await;
    written.map_err(|error| {
        if db::is_constraint(&error, "courses_tenant_id_trainer_id_fkey") {
            CreateCourseError::NoSuchTrainer
        } else {
            constraint("course_slug_unique", || CreateCourseError::SlugTaken)(error)
        }
    })?;
    tx.emit(&CourseCreated { course: id, title: new.title.clone(), trainer: new.trainer }).await?;
    Ok(id)
}

pub(super) async fn free_slug(tx: &Tx, wanted: &str) -> Result<String, db::Error> {
    let taken = courses::slugs_like().bind(tx, &wanted).all().await?;
    let numbered = (2..=taken.len() + 2).map(|n| format!("{wanted}-{n}"));
    let free = std::iter::once(wanted.to_owned()).chain(numbered).find(|slug| !taken.contains(slug));
    Ok(free.unwrap_or_else(|| format!("{wanted}-{}", Ids::random_suffix())))
}

pub(super) fn checked(new: &NewCourse) -> Result<NewCourse, Invalid> {
    let mut faults = Invalid::default();
    let title = faults.keep(clean_line("title", &new.title, 3, 200));
    let description = faults.keep(clean_text("description", &new.description, 1, 50_000));
    let short_description = faults.keep(clean_text("shortDescription", &new.short_description, 0, 500));
    let category = faults.keep(clean_line("category", &new.category, 0, 100));
    let location = faults.keep(clean_line("location", &new.location, 0, 500));
    let thumbnail_alt = faults.keep(clean_line("thumbnailAlt", &new.thumbnail_alt, 0, LONGEST_ALT));
    let tags = faults.keep(lines("tags", &new.tags, 20, 40));
    let requirements = faults.keep(lines("requirements", &new.requirements, 50, 500));
    let learning_outcomes = faults.keep(lines("learningOutcomes", &new.learning_outcomes, 50, 500));
    let curriculum = faults.keep(lines("curriculum", &new.curriculum, 100, 200));
    let metadata = faults.keep(metadata::checked(&new.metadata));
    if let Some(slug) = &new.slug {
        faults.keep(Slug::parse("slug", slug));
    }
    check_numbers(new, &mut faults);
    faults.finish()?;
    Ok(NewCourse {
        title: title.unwrap_or_default(),
        description: description.unwrap_or_default(),
        short_description: short_description.unwrap_or_default(),
        category: category.unwrap_or_default(),
        location: location.unwrap_or_default(),
        thumbnail_alt: thumbnail_alt.unwrap_or_default(),
        tags: tags.unwrap_or_default(),
        requirements: requirements.unwrap_or_default(),
        learning_outcomes: learning_outcomes.unwrap_or_default(),
        curriculum: curriculum.unwrap_or_default(),
        metadata: metadata.unwrap_or_default(),
        ..new.clone()
    })
}

fn check_numbers(new: &NewCourse, faults: &mut Invalid) {
    if new.price.minor < 0 {
        faults.add("price", "negative", "A price is zero or more.");
    }
    if new.duration_minutes < 0 {
        faults.add("durationMinutes", "negative", "A duration is zero or more.");
    }
    if new.max_students.is_some_and(|seats| seats < 1) {
        faults.add("maxStudents", "too_small", "Give at least one seat, or leave it open.");
    }
    if let (Some(start), Some(end)) = (new.start_date, new.end_date)
        && end < start
    {
        faults.add("endDate", "before_start", "The course can not end before it starts.");
    }
    if !(2..=3).contains(&new.language.len()) || !new.language.bytes().all(|b| b.is_ascii_lowercase()) {
        faults.add("language", "not_a_language", "Use an ISO 639 code such as en or ar.");
    }
}

fn lines(field: &str, values: &[String], most: usize, length: usize) -> Result<Vec<String>, Invalid> {
    if values.len() > most {
        return Err(Invalid::one(field, "too_many", format!("Give at most {most}.")));
    }
    values.iter().enumerate().map(|(at, value)| clean_line(&format!("{field}/{at}"), value, 1, length)).collect()
}
