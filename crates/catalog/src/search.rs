//! Finding courses: words (typing errors and Arabic vowel marks forgiven), filters, order, pages, and how many there would be
//! with each other filter.

mod find;
mod near;
mod words;

use kernel::{AssetId, CourseId, Invalid, Money, TenantId, Time};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::course::{CourseType, Level};

pub use find::{find, learners};
pub use words::Words;

/// Rows of a page unless asked otherwise (mission.md, defaults).
pub const DEFAULT_LIMIT: u16 = 12;
/// Rows of a page at most.
pub const MAX_LIMIT: u16 = 48;
/// The last page that may be asked for: further down, a search is the better way.
pub const MAX_PAGE: u32 = 1_000;

kernel::text_enum! {
    /// The order of what is found.
    Sort {
        /// Best match first; without words, featured first.
        Relevance = "relevance",
        /// Newest first.
        Newest = "newest",
        /// Best rated first.
        Rating = "rating",
        /// Most learners first.
        Popular = "popular",
        /// By title.
        Title = "title",
    }
}

kernel::text_enum! {
    /// Whether something is to be paid.
    PriceFilter {
        /// Nothing.
        Free = "free",
        /// Something.
        Paid = "paid",
    }
}

/// Whose courses are searched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// One tenant's.
    Publisher(TenantId),
    /// Those of every tenant that lists itself in the marketplace.
    Marketplace,
}

impl Scope {
    fn publisher(self) -> Option<uuid::Uuid> {
        match self {
            Self::Publisher(tenant) => Some(tenant.0),
            Self::Marketplace => None,
        }
    }
}

/// What is asked. A list lets through what has one of its values, an empty one everything.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "each is a filter on the field of that name")]
pub struct Search {
    pub scope: Scope,
    /// Words, if any.
    pub words: Option<Words>,
    /// Whether nothing but the words as typed is searched for.
    pub exact: bool,
    pub course_types: Vec<CourseType>,
    pub levels: Vec<Level>,
    pub languages: Vec<String>,
    pub categories: Vec<String>,
    pub price: Option<PriceFilter>,
    pub tag: Option<String>,
    pub sort: Sort,
    /// From 1.
    pub page: u32,
    /// Rows of a page.
    pub limit: u16,
}

/// A course as it is found.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the fields are those of Course")]
pub struct Listing {
    pub course_id: CourseId,
    pub slug: String,
    pub title: String,
    pub short_description: String,
    pub level: Level,
    pub category: String,
    pub tags: Vec<String>,
    pub course_type: CourseType,
    pub language: String,
    pub price: Money,
    pub duration_minutes: i32,
    pub is_featured: bool,
    #[serde(with = "time::serde::rfc3339::option")]
    #[schema(value_type = Option<String>, format = DateTime)]
    pub start_date: Option<Time>,
    pub thumbnail_asset_id: Option<AssetId>,
    pub thumbnail_alt: String,
    pub trainer_name: String,
    pub rating: f64,
    pub rating_count: i32,
    pub enrollment_count: i32,
    /// Free seats, when they are limited.
    pub seats_left: Option<i32>,
    pub lesson_count: i32,
    #[serde(with = "time::serde::rfc3339")]
    #[schema(value_type = String, format = DateTime)]
    pub published_at: Time,
    /// Label of the tenant that teaches it.
    pub publisher_slug: String,
    /// Name of the tenant that teaches it.
    pub publisher_name: String,
}

/// How many courses there would be with this value alone of a filter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct FacetCount {
    /// The filter's value.
    pub value: String,
    /// How many.
    pub count: i64,
}

/// The counts of every filter, those of values that are chosen and match nothing included.
#[derive(Debug, Clone, Default, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "each is the filter of that name")]
pub struct Facets {
    #[serde(rename = "type")]
    pub course_type: Vec<FacetCount>,
    pub level: Vec<FacetCount>,
    pub language: Vec<FacetCount>,
    pub category: Vec<FacetCount>,
    pub price: Vec<FacetCount>,
}

/// What was found.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Found {
    /// One page.
    pub items: Vec<Listing>,
    /// All that match.
    pub total: i64,
    /// This page, from 1.
    pub page: u32,
    /// Rows of a page.
    pub limit: u16,
    /// What other filters would give.
    pub facets: Facets,
    /// The words that were searched for instead, when no course has those that were typed.
    pub searched_for: Option<String>,
}

impl Found {
    /// How many pages there are; at least one.
    #[must_use]
    pub fn pages(&self) -> u32 {
        let limit = i64::from(self.limit.max(1));
        u32::try_from((self.total + limit - 1) / limit).unwrap_or(u32::MAX).clamp(1, MAX_PAGE)
    }
}

impl Search {
    /// Everything of `scope`.
    #[must_use]
    pub fn all(scope: Scope) -> Self {
        Self {
            scope,
            words: None,
            exact: false,
            course_types: Vec::new(),
            levels: Vec::new(),
            languages: Vec::new(),
            categories: Vec::new(),
            price: None,
            tag: None,
            sort: Sort::Relevance,
            page: 1,
            limit: DEFAULT_LIMIT,
        }
    }

    /// Checks page and limit.
    ///
    /// # Errors
    /// `out_of_range` for `page` or `limit`.
    pub fn check(&self) -> Result<(), Invalid> {
        let mut faults = Invalid::default();
        if !(1..=MAX_PAGE).contains(&self.page) {
            faults.add("page", "out_of_range", format!("Ask for a page from 1 to {MAX_PAGE}."));
        }
        if !(1..=MAX_LIMIT).contains(&self.limit) {
            faults.add("limit", "out_of_range", format!("Ask for 1 to {MAX_LIMIT} rows."));
        }
        faults.finish()
    }
}
