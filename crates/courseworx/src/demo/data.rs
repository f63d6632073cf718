//! The shape of `demo/demo.toml`. What each field means is said there.

use catalog::course::Metadata;
use serde::Deserialize;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Demo {
    pub(super) password: String,
    pub(super) tenants: Vec<DemoTenant>,
    pub(super) users: Vec<DemoUser>,
    pub(super) certificate_templates: Vec<DemoTemplate>,
    pub(super) courses: Vec<DemoCourse>,
    pub(super) enrollments: Vec<DemoEnrollment>,
    pub(super) reviews: Vec<DemoReview>,
}

#[derive(Debug, Deserialize)]
pub(super) struct DemoTenant {
    pub(super) slug: String,
    pub(super) name: String,
    pub(super) tagline: String,
    pub(super) default_locale: String,
    pub(super) default_currency: String,
    pub(super) timezone: String,
    pub(super) plan: String,
    pub(super) listed_in_marketplace: bool,
    pub(super) branding: DemoBranding,
}

#[derive(Debug, Deserialize)]
pub(super) struct DemoBranding {
    pub(super) hue: u16,
    pub(super) chroma: f64,
    pub(super) logo: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct DemoUser {
    pub(super) tenant: String,
    pub(super) email: String,
    pub(super) first_name: String,
    pub(super) last_name: String,
    pub(super) phone: Option<String>,
    pub(super) locale: String,
    pub(super) timezone: String,
    pub(super) roles: Vec<String>,
}

#[derive(Debug, Deserialize)]
pub(super) struct DemoTemplate {
    pub(super) tenant: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct DemoCourse {
    pub(super) tenant: String,
    pub(super) slug: String,
    pub(super) trainer: String,
    pub(super) title: String,
    pub(super) short_description: String,
    pub(super) description: String,
    pub(super) thumbnail: String,
    pub(super) thumbnail_alt: String,
    pub(super) price_minor: i64,
    pub(super) currency: String,
    pub(super) duration_minutes: i32,
    pub(super) level: String,
    pub(super) category: String,
    pub(super) tags: Vec<String>,
    pub(super) course_type: String,
    pub(super) language: String,
    pub(super) is_featured: bool,
    pub(super) max_students: Option<i32>,
    pub(super) start_in_days: Option<f64>,
    pub(super) end_in_days: Option<f64>,
    pub(super) requirements: Vec<String>,
    pub(super) learning_outcomes: Vec<String>,
    #[serde(default)]
    pub(super) curriculum: Vec<String>,
    #[serde(default)]
    pub(super) metadata: Metadata,
    pub(super) location: String,
    pub(super) allow_recording: bool,
    pub(super) published_days_ago: f64,
    pub(super) sections: Vec<DemoSection>,
}

#[derive(Debug, Deserialize)]
pub(super) struct DemoSection {
    pub(super) title: String,
    pub(super) description: String,
    pub(super) contents: Vec<DemoContent>,
}

#[derive(Debug, Deserialize)]
pub(super) struct DemoContent {
    pub(super) key: String,
    #[serde(rename = "type")]
    pub(super) kind: String,
    pub(super) title: String,
    pub(super) description: String,
    pub(super) file: String,
    #[serde(default)]
    pub(super) alt: String,
    pub(super) duration_seconds: i32,
    pub(super) required: bool,
    pub(super) preview: bool,
    pub(super) points: i32,
    #[serde(default)]
    pub(super) captions: Vec<DemoCaptions>,
}

#[derive(Debug, Deserialize)]
pub(super) struct DemoCaptions {
    pub(super) locale: String,
    pub(super) file: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct DemoEnrollment {
    pub(super) tenant: String,
    pub(super) course: String,
    pub(super) user: String,
    pub(super) enrolled_days_ago: f64,
    pub(super) progress: Vec<DemoProgress>,
}

#[derive(Debug, Deserialize)]
pub(super) struct DemoProgress {
    pub(super) content: String,
    pub(super) days_ago: f64,
    pub(super) seconds: i32,
}

#[derive(Debug, Deserialize)]
pub(super) struct DemoReview {
    pub(super) tenant: String,
    pub(super) course: String,
    pub(super) user: String,
    pub(super) rating: i16,
    pub(super) body: String,
    pub(super) days_ago: f64,
}
