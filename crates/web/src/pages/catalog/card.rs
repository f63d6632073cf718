//! A course as a card shows it: its own texts in its language, every other in the reader's.

use catalog::search::Listing;
use catalog::{ContentType, CourseType, Level};

use crate::chrome::Chrome;
use crate::writing::Writing;

/// The fields of the macro `course::card`.
#[derive(Debug, Clone)]
pub(crate) struct Card {
    pub(crate) href: String,
    pub(crate) title: String,
    pub(crate) summary: String,
    pub(crate) image: String,
    pub(crate) image_alt: String,
    pub(crate) category: String,
    pub(crate) kind_label: String,
    pub(crate) kind_icon: String,
    pub(crate) level: String,
    pub(crate) trainer: String,
    pub(crate) rating: u8,
    pub(crate) rating_label: String,
    pub(crate) rating_count: String,
    pub(crate) price: String,
    pub(crate) free: bool,
    pub(crate) badge: String,
    pub(crate) writing: Writing,
}

impl Card {
    /// The card of a listing. `publisher_origin` is given where courses of several tenants stand side by side.
    pub(crate) fn new(chrome: &Chrome, listing: &Listing, publisher_origin: Option<&str>) -> Self {
        let origin = publisher_origin.unwrap_or_default();
        // The platform's host serves the public pictures of every tenant, so pictures come from this origin alone.
        let image = listing.thumbnail_asset_id.map(|id| format!("/media/public/{id}"));
        Self {
            href: format!("{origin}/courses/{}", listing.slug),
            title: listing.title.clone(),
            summary: listing.short_description.clone(),
            image: image.unwrap_or_default(),
            image_alt: listing.thumbnail_alt.clone(),
            category: listing.category.clone(),
            kind_label: kind_label(chrome, listing.course_type),
            kind_icon: kind_icon(listing.course_type).to_owned(),
            level: level_label(chrome, listing.level),
            trainer: if publisher_origin.is_some() {
                listing.publisher_name.clone()
            } else {
                listing.trainer_name.clone()
            },
            rating: half_steps(listing.rating),
            rating_label: rating_label(chrome, listing.rating, listing.rating_count),
            rating_count: if listing.rating_count > 0 { format!("({})", listing.rating_count) } else { String::new() },
            price: chrome.money(&listing.price),
            free: listing.price.is_zero(),
            badge: badge(chrome, listing),
            writing: Writing::of(&listing.language),
        }
    }
}

fn badge(chrome: &Chrome, listing: &Listing) -> String {
    match listing.seats_left {
        Some(0) => chrome.t("catalog-full"),
        Some(left) if left <= 5 => chrome.tn("catalog-seats-left", left),
        Some(_) | None if listing.is_featured => chrome.t("catalog-featured"),
        Some(_) | None => String::new(),
    }
}

/// The rating in half stars, 0 to 10.
pub(crate) fn half_steps(rating: f64) -> u8 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to 0..=10")]
    let steps = (rating * 2.0).round().clamp(0.0, 10.0) as u8;
    steps
}

/// "4.6 of 5", or nothing without a review.
pub(crate) fn rating_label(chrome: &Chrome, rating: f64, count: i32) -> String {
    if count == 0 { String::new() } else { chrome.ts("catalog-rating", &format!("{rating:.1}")) }
}

/// How a course is taught, in words.
pub(crate) fn kind_label(chrome: &Chrome, kind: CourseType) -> String {
    chrome.t(match kind {
        CourseType::Online => "catalog-type-online",
        CourseType::Classroom => "catalog-type-classroom",
        CourseType::Hybrid => "catalog-type-hybrid",
    })
}

/// How a course is taught, as an icon.
pub(crate) fn kind_icon(kind: CourseType) -> &'static str {
    match kind {
        CourseType::Online => "monitor-play",
        CourseType::Classroom => "presentation",
        CourseType::Hybrid => "building-2",
    }
}

/// What a course expects, in words.
pub(crate) fn level_label(chrome: &Chrome, level: Level) -> String {
    chrome.t(match level {
        Level::Beginner => "catalog-level-beginner",
        Level::Intermediate => "catalog-level-intermediate",
        Level::Advanced => "catalog-level-advanced",
    })
}

/// What a lesson is, as an icon.
pub(crate) fn content_icon(kind: ContentType) -> &'static str {
    match kind {
        ContentType::Document => "file-text",
        ContentType::Image => "image",
        ContentType::Video => "circle-play",
        ContentType::Article => "book-open",
        ContentType::Quiz => "list-checks",
        ContentType::Assignment => "square-pen",
        ContentType::Certificate => "award",
    }
}

/// What a lesson is, in words.
pub(crate) fn content_label(chrome: &Chrome, kind: ContentType) -> String {
    chrome.t(match kind {
        ContentType::Document => "catalog-content-document",
        ContentType::Image => "catalog-content-image",
        ContentType::Video => "catalog-content-video",
        ContentType::Article => "catalog-content-article",
        ContentType::Quiz => "catalog-content-quiz",
        ContentType::Assignment => "catalog-content-assignment",
        ContentType::Certificate => "catalog-content-certificate",
    })
}
