//! Finding courses: words (typing errors and Arabic vowel marks forgiven), filters, order, pages, and how many there would be
//! with each other filter.

mod words;

use db::{Error, Tx};
use kernel::{AssetId, CourseId, Currency, Invalid, Money, TenantId, Time};
use queries::client::Params;
use queries::queries::catalog::listings::{self, FacetRow, ListingRow};
use rust_decimal::prelude::ToPrimitive;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::course::{CourseType, Level, stored};

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

/// What is asked.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "each is a filter on the field of that name")]
pub struct Search {
    pub scope: Scope,
    /// Words, if any.
    pub words: Option<Words>,
    pub course_type: Option<CourseType>,
    pub level: Option<Level>,
    pub language: Option<String>,
    pub category: Option<String>,
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

/// How many courses there would be with this value of a filter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct FacetCount {
    /// The filter's value.
    pub value: String,
    /// How many.
    pub count: i64,
}

/// The counts of every filter.
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

impl Facets {
    /// All that match: every course has one type, and the counts by type leave only the filter on the type aside. A page
    /// beyond the last has no row that could say it.
    fn total(&self, filtered: Option<CourseType>) -> i64 {
        let counted = |facet: &&FacetCount| filtered.is_none_or(|kind| kind.as_str() == facet.value);
        self.course_type.iter().filter(counted).map(|facet| facet.count).sum()
    }
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
            course_type: None,
            level: None,
            language: None,
            category: None,
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

/// Finds courses; rows and counts in one round trip.
///
/// # Errors
/// When the database is away.
pub async fn find(tx: &Tx, search: &Search) -> Result<Found, Error> {
    let publisher = match search.scope {
        Scope::Publisher(tenant) => Some(tenant.0),
        Scope::Marketplace => None,
    };
    let (typed, query) = (search.words.as_ref().map(Words::typed), search.words.as_ref().map(Words::query));
    let (course_type, level) = (search.course_type.map(CourseType::as_str), search.level.map(Level::as_str));
    let (language, category, tag) = (search.language.as_deref(), search.category.as_deref(), search.tag.as_deref());
    let free = search.price.map(|price| price == PriceFilter::Free);
    let rows = listings::SearchParams {
        publisher,
        query,
        typed,
        course_type,
        level,
        language,
        category,
        free,
        tag,
        sort: search.sort.as_str(),
        most: i64::from(search.limit),
        skip: i64::from(search.page.saturating_sub(1)) * i64::from(search.limit),
    };
    let counts = listings::FacetsParams { course_type, level, language, category, free, publisher, query, typed, tag };
    let (find, count) = (listings::search(), listings::facets());
    let (rows, counts) = tokio::try_join!(find.params(tx, &rows).all(), count.params(tx, &counts).all())?;
    let facets = facets(counts);
    let total = rows.first().map_or_else(|| facets.total(search.course_type), |row| row.total);
    let items = rows.into_iter().map(listing).collect::<Result<_, Error>>()?;
    Ok(Found { items, total, page: search.page, limit: search.limit, facets })
}

fn facets(rows: Vec<FacetRow>) -> Facets {
    let mut facets = Facets::default();
    for row in rows {
        let group = match row.facet.as_str() {
            "type" => &mut facets.course_type,
            "level" => &mut facets.level,
            "language" => &mut facets.language,
            "category" => &mut facets.category,
            _ => &mut facets.price,
        };
        group.push(FacetCount { value: row.value, count: row.count });
    }
    facets
}

fn listing(row: ListingRow) -> Result<Listing, Error> {
    Ok(Listing {
        course_id: CourseId(row.course_id),
        slug: row.slug,
        title: row.title,
        short_description: row.short_description,
        level: row.level.parse().map_err(|e| stored(&e))?,
        category: row.category,
        tags: row.tags,
        course_type: row.course_type.parse().map_err(|e| stored(&e))?,
        language: row.language,
        price: Money {
            minor: row.price_minor,
            currency: Currency::parse("currency", &row.currency).map_err(|e| stored(&e))?,
        },
        duration_minutes: row.duration_minutes,
        is_featured: row.is_featured,
        start_date: row.start_date,
        thumbnail_asset_id: row.thumbnail_asset_id.map(AssetId),
        thumbnail_alt: row.thumbnail_alt,
        trainer_name: row.trainer_name,
        rating: row.rating.to_f64().unwrap_or(0.0),
        rating_count: row.rating_count,
        enrollment_count: row.enrollment_count,
        seats_left: row.seats_left,
        lesson_count: row.lesson_count,
        published_at: row.published_at,
        publisher_slug: row.publisher_slug,
        publisher_name: row.publisher_name,
    })
}
