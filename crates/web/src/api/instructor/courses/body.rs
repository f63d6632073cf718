//! What programs send to describe a course.

use catalog::course::{Metadata, NewCourse};
use catalog::{Course, CourseType, Level};
use kernel::{Currency, Invalid, Money, Time, UserId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A course to be drafted; the rest is described later.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct DraftBody {
    /// 3 to 200 characters.
    #[schema(example = "Reading maps")]
    pub(crate) title: String,
    /// What it is about, in 1 to 500 characters.
    #[schema(example = "Find your way with nothing but paper.")]
    pub(crate) short_description: String,
    /// How it is taught.
    pub(crate) course_type: CourseType,
    /// What it expects.
    pub(crate) level: Level,
    /// ISO 639 code of the language it is taught in.
    #[schema(example = "en")]
    pub(crate) language: String,
}

impl DraftBody {
    /// The draft, taught by `trainer`; free until it gets a price.
    pub(crate) fn course(&self, trainer: UserId, currency: Currency) -> NewCourse {
        NewCourse {
            trainer,
            title: self.title.clone(),
            slug: None,
            description: self.short_description.clone(),
            short_description: self.short_description.clone(),
            thumbnail: None,
            thumbnail_alt: String::new(),
            price: Money { minor: 0, currency },
            duration_minutes: 0,
            level: self.level,
            category: String::new(),
            tags: Vec::new(),
            course_type: self.course_type,
            language: self.language.clone(),
            is_featured: false,
            max_students: None,
            start_date: None,
            end_date: None,
            requirements: Vec::new(),
            learning_outcomes: Vec::new(),
            curriculum: Vec::new(),
            metadata: Metadata::new(),
            location: String::new(),
            allow_recording: false,
        }
    }
}

/// A price.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PriceBody {
    /// Major units with at most as many decimals as the currency has.
    #[schema(example = "12.500")]
    pub(crate) amount: String,
    /// ISO 4217 code.
    #[schema(example = "KWD")]
    pub(crate) currency: String,
}

/// Everything that an author says of a course, whole.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct CourseBody {
    /// 3 to 200 characters.
    #[schema(example = "Reading maps")]
    pub(crate) title: String,
    /// Last part of its address: letters, digits and dashes.
    #[schema(example = "reading-maps")]
    pub(crate) slug: String,
    /// At most 500 characters.
    pub(crate) short_description: String,
    /// 1 to 50,000 characters; paragraphs are separated by an empty line.
    pub(crate) description: String,
    /// What its picture shows, in at most 300 characters.
    pub(crate) thumbnail_alt: String,
    /// Zero for free.
    pub(crate) price: PriceBody,
    /// Time that it takes, in minutes.
    pub(crate) duration_minutes: i32,
    /// What it expects.
    pub(crate) level: Level,
    /// At most 100 characters, or nothing.
    pub(crate) category: String,
    /// At most 20, each of at most 40 characters.
    pub(crate) tags: Vec<String>,
    /// How it is taught.
    pub(crate) course_type: CourseType,
    /// ISO 639 code of the language it is taught in.
    #[schema(example = "en")]
    pub(crate) language: String,
    /// Seats, when they are limited.
    pub(crate) max_students: Option<i32>,
    /// First day.
    #[serde(default, with = "time::serde::rfc3339::option")]
    #[schema(value_type = Option<String>, format = DateTime)]
    pub(crate) start_date: Option<Time>,
    /// Last day.
    #[serde(default, with = "time::serde::rfc3339::option")]
    #[schema(value_type = Option<String>, format = DateTime)]
    pub(crate) end_date: Option<Time>,
    /// At most 50, each of at most 500 characters.
    pub(crate) requirements: Vec<String>,
    /// At most 50, each of at most 500 characters.
    pub(crate) learning_outcomes: Vec<String>,
    /// What it covers, topic by topic: at most 100, each of at most 200 characters. Without it the present one stays.
    pub(crate) curriculum: Option<Vec<String>>,
    /// What is kept of it beside its fields and not shown to the public: at most 50 keys of at most 64 characters, with texts
    /// of at most 500 characters, numbers or booleans. Without it the present one stays.
    #[schema(value_type = Option<Object>, example = json!({ "costCentre": "4711" }))]
    pub(crate) metadata: Option<Metadata>,
    /// Where classes meet, in at most 500 characters.
    pub(crate) location: String,
    /// Whether classes may be recorded.
    pub(crate) allow_recording: bool,
}

impl CourseBody {
    /// The description of the course, which is `present` now, as the catalogue takes it.
    ///
    /// # Errors
    /// When the price is no amount of a currency.
    pub(crate) fn course(self, present: &Course) -> Result<NewCourse, Invalid> {
        let price = Money::parse("price", &self.price.amount, &self.price.currency)?;
        Ok(NewCourse {
            trainer: present.trainer_id,
            title: self.title,
            slug: Some(self.slug),
            description: self.description,
            short_description: self.short_description,
            thumbnail: None,
            thumbnail_alt: self.thumbnail_alt,
            price,
            duration_minutes: self.duration_minutes,
            level: self.level,
            category: self.category,
            tags: self.tags,
            course_type: self.course_type,
            language: self.language,
            is_featured: false,
            max_students: self.max_students,
            start_date: self.start_date,
            end_date: self.end_date,
            requirements: self.requirements,
            learning_outcomes: self.learning_outcomes,
            curriculum: self.curriculum.unwrap_or_else(|| present.curriculum.clone()),
            metadata: self.metadata.unwrap_or_else(|| present.metadata.clone()),
            location: self.location,
            allow_recording: self.allow_recording,
        })
    }
}
