//! Finding: as typed first; when no course has the words, as they were probably meant; at last by the likeness of titles.

use db::{Error, Tx};
use kernel::{AssetId, CourseId, Currency, Money};
use queries::client::Params;
use queries::queries::catalog::listings::{self, FacetRow, ListingRow};
use rust_decimal::prelude::ToPrimitive;

use super::{FacetCount, Facets, Found, Listing, PriceFilter, Scope, Search, Words, near};
use crate::course::{CourseType, Level, stored};

/// Finds courses; rows and counts in one round trip, and more only when no course has the words as typed.
///
/// # Errors
/// When the database is away.
pub async fn find(tx: &Tx, search: &Search) -> Result<Found, Error> {
    let as_typed = once(tx, search, search.words.as_ref(), false).await?;
    let Some(words) = search.words.as_ref().filter(|_| as_typed.total == 0 && !search.exact) else {
        return Ok(as_typed);
    };
    if let Some(meant) = near::corrected(tx, search.scope, words).await? {
        let found = once(tx, search, Some(&meant), false).await?;
        if found.total > 0 {
            return Ok(Found { searched_for: Some(meant.typed().to_owned()), ..found });
        }
    }
    once(tx, search, Some(words), true).await
}

/// How many places learners hold in the courses of the scope.
///
/// # Errors
/// When the database is away.
pub async fn learners(tx: &Tx, scope: Scope) -> Result<i64, Error> {
    Ok(listings::learners().bind(tx, &scope.publisher()).one().await?)
}

/// One search for these words, or for titles like them too.
async fn once(tx: &Tx, search: &Search, words: Option<&Words>, like_titles: bool) -> Result<Found, Error> {
    let publisher = search.scope.publisher();
    let (typed, query) = (words.map(Words::typed), words.map(Words::query));
    let alike = typed.filter(|_| like_titles);
    let of_types: Vec<&str> = search.course_types.iter().copied().map(CourseType::as_str).collect();
    let of_levels: Vec<&str> = search.levels.iter().copied().map(Level::as_str).collect();
    let (course_types, levels) = (chosen(&of_types), chosen(&of_levels));
    let (languages, categories) = (chosen(&search.languages), chosen(&search.categories));
    let (free, tag) = (search.price.map(|price| price == PriceFilter::Free), search.tag.as_deref());
    let rows = listings::SearchParams {
        publisher,
        query,
        alike,
        typed,
        course_types,
        levels,
        languages,
        categories,
        free,
        tag,
        sort: search.sort.as_str(),
        most: i64::from(search.limit),
        skip: i64::from(search.page.saturating_sub(1)) * i64::from(search.limit),
    };
    let counts =
        listings::FacetsParams { course_types, levels, languages, categories, free, publisher, query, alike, tag };
    let (find, count) = (listings::search(), listings::facets());
    let (rows, counts) = tokio::try_join!(find.params(tx, &rows).all(), count.params(tx, &counts).all())?;
    let facets = facets(counts, search);
    let total = rows.first().map_or_else(|| total(&facets, search), |row| row.total);
    let items = rows.into_iter().map(listing).collect::<Result<_, Error>>()?;
    Ok(Found { items, total, page: search.page, limit: search.limit, facets, searched_for: None })
}

fn chosen<T>(values: &[T]) -> Option<&[T]> {
    (!values.is_empty()).then_some(values)
}

/// All that match: every course has one type, and the counts by type leave only the filter on the type aside. A page beyond
/// the last has no row that could say it.
fn total(facets: &Facets, search: &Search) -> i64 {
    let types = &search.course_types;
    let counted = |facet: &&FacetCount| types.is_empty() || types.iter().any(|kind| kind.as_str() == facet.value);
    facets.course_type.iter().filter(counted).map(|facet| facet.count).sum()
}

/// The counts by filter. A value that was chosen stands there also when nothing has it: it can only be given up where it shows.
fn facets(rows: Vec<FacetRow>, search: &Search) -> Facets {
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
    let kept = |group: &mut Vec<FacetCount>, value: &str| {
        if group.iter().all(|facet| facet.value != value) {
            group.push(FacetCount { value: value.to_owned(), count: 0 });
        }
    };
    search.course_types.iter().for_each(|value| kept(&mut facets.course_type, value.as_str()));
    search.levels.iter().for_each(|value| kept(&mut facets.level, value.as_str()));
    search.languages.iter().for_each(|value| kept(&mut facets.language, value));
    search.categories.iter().for_each(|value| kept(&mut facets.category, value));
    search.price.iter().for_each(|value| kept(&mut facets.price, value.as_str()));
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
