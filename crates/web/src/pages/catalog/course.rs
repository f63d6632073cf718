//! The course page: what one learns, how, with whom, and what others say.

use askama::Template;
use axum::extract::State;
use catalog::outline::Outline;
use catalog::review::Review;
use catalog::{Course, CourseType, course, outline, review};
use learning::enrollment::{self, EnrollmentStatus};

use super::card::{content_icon, half_steps, kind_icon, kind_label, level_label, rating_label};
use crate::chrome::Chrome;
use crate::http::extract::{Path, Query};
use crate::http::html::Html;
use crate::persona::Visitor;
use crate::view::View;
use crate::writing::Writing;
use crate::{App, Problem};

/// Reviews on the course page.
const REVIEWS: u16 = 10;

#[derive(Template)]
#[template(path = "catalog/course.html")]
pub(super) struct CoursePage {
    chrome: Chrome,
    course: Course,
    writing: Writing,
    crumbs: Vec<Crumb>,
    image: String,
    kind: String,
    kind_icon: &'static str,
    level: String,
    rating: u8,
    rating_label: String,
    rating_text: String,
    paragraphs: Vec<String>,
    sections: Vec<Section>,
    outline_text: String,
    spread: Vec<SpreadBar>,
    reviews: Vec<ReviewItem>,
    more_reviews: String,
    price: String,
    facts: Vec<(&'static str, String)>,
    action: Action,
    trainer_initials: String,
}

struct Crumb {
    label: String,
    href: String,
}

struct Section {
    title: String,
    meta: String,
    items: Vec<Item>,
}

struct Item {
    title: String,
    href: String,
    icon: &'static str,
    meta: String,
    tag: String,
    required: bool,
}

struct SpreadBar {
    stars: usize,
    percent: i64,
    label: String,
}

struct ReviewItem {
    author: String,
    initials: String,
    rating: u8,
    rating_label: String,
    date: String,
    datetime: String,
    body: String,
}

/// What the visitor can do next.
enum Action {
    /// Go on learning: text and address.
    Continue(String, String),
    /// Take a place.
    Enroll,
    /// Sign in first: address.
    SignIn(String),
    /// Nothing, for this reason.
    Closed(String),
}

#[derive(Debug, Default, serde::Deserialize)]
pub(super) struct ReviewsQuery {
    cursor: Option<String>,
    #[serde(rename = "lang")]
    _lang: Option<String>,
}

/// `GET /courses/{slug}`
pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    view: View,
    Path(slug): Path<String>,
    Query(query): Query<ReviewsQuery>,
) -> Result<Html<CoursePage>, Problem> {
    let cursor = crate::api::cursor(query.cursor.as_deref())?;
    let tx = app.db().begin(&visitor).await?;
    let place = async {
        match visitor.person() {
            Some(person) => enrollment::status_of_slug(&tx, person.user, &slug).await,
            None => Ok(None),
        }
    };
    let (course, outline, place) =
        tokio::try_join!(course::public(&tx, &slug), outline::published_of_slug(&tx, &slug), place)?;
    let course = course.ok_or_else(Problem::not_found)?;
    let (spread, reviews) =
        tokio::try_join!(review::spread(&tx, course.id), review::list(&tx, course.id, cursor, REVIEWS))?;
    drop(tx);
    let mut chrome = view.chrome(&app, visitor.person());
    chrome.canonical = format!("{}/courses/{}", visitor.site.origin(), course.slug);
    chrome.description.clone_from(&course.short_description);
    let image = course.thumbnail_asset_id.map(|id| format!("/media/public/{id}")).unwrap_or_default();
    if !image.is_empty() {
        chrome.og_image = format!("{}{image}", visitor.site.origin());
    }
    let enrolled =
        matches!(place, Some(EnrollmentStatus::Enrolled | EnrollmentStatus::Completed | EnrollmentStatus::Suspended));
    let action = action(&chrome, &app, &visitor, &course, enrolled);
    let page = CoursePage {
        crumbs: vec![
            Crumb { label: chrome.t("nav-catalogue"), href: "/courses".to_owned() },
            Crumb { label: course.title.clone(), href: String::new() },
        ],
        image,
        kind: kind_label(&chrome, course.course_type),
        kind_icon: kind_icon(course.course_type),
        level: level_label(&chrome, course.level),
        rating: half_steps(course.rating),
        rating_label: rating_label(&chrome, course.rating, course.rating_count),
        rating_text: format!("{:.1} ({})", course.rating, course.rating_count),
        paragraphs: course.description.split("\n\n").map(str::to_owned).collect(),
        sections: sections(&chrome, &course, &outline),
        outline_text: chrome.tn("catalog-lessons", outline.lesson_count()),
        spread: bars(&chrome, spread),
        more_reviews: reviews
            .next_cursor
            .map(|cursor| format!("/courses/{}?cursor={cursor}#reviews", course.slug))
            .unwrap_or_default(),
        reviews: reviews.items.into_iter().map(|review| review_item(&chrome, review)).collect(),
        price: chrome.money(&course.price),
        facts: facts(&chrome, &course, outline.lesson_count()),
        trainer_initials: initials(&course.trainer_name),
        writing: Writing::of(&course.language),
        action,
        course,
        chrome,
    };
    Ok(if visitor.person().is_some() { Html::private(page) } else { Html::public(page) })
}

fn action(chrome: &Chrome, app: &App, visitor: &Visitor, course: &Course, enrolled: bool) -> Action {
    if enrolled {
        return Action::Continue(chrome.t("catalog-continue"), format!("/learn/{}", course.slug));
    }
    if course.end_date.is_some_and(|end| end < app.db().now()) {
        return Action::Closed(chrome.t("catalog-ended"));
    }
    if course.seats_left() == Some(0) {
        return Action::Closed(chrome.t("catalog-no-seat"));
    }
    if !course.is_free() {
        return Action::Closed(chrome.t("catalog-not-free"));
    }
    match visitor.person() {
        Some(_) => Action::Enroll,
        None => Action::SignIn(format!("/sign-up?next=%2Fcourses%2F{}", course.slug)),
    }
}

fn sections(chrome: &Chrome, course: &Course, outline: &Outline) -> Vec<Section> {
    let item = |content: &catalog::outline::OutlineContent| Item {
        title: content.title.clone(),
        href: if content.is_preview {
            format!("/courses/{}/preview/{}", course.slug, content.id)
        } else {
            String::new()
        },
        icon: content_icon(content.kind),
        meta: if content.duration_seconds > 0 {
            chrome.minutes((content.duration_seconds + 59) / 60)
        } else {
            String::new()
        },
        tag: if content.is_preview { chrome.t("catalog-preview") } else { String::new() },
        required: content.is_required,
    };
    outline
        .sections
        .iter()
        .map(|section| Section {
            title: if section.title.is_empty() { chrome.t("catalog-more-lessons") } else { section.title.clone() },
            meta: chrome.tn("catalog-lessons", section.contents.len()),
            items: section.contents.iter().map(item).collect(),
        })
        .collect()
}

fn bars(chrome: &Chrome, spread: [i64; 5]) -> Vec<SpreadBar> {
    let total = spread.iter().sum::<i64>().max(1);
    let bar = |(at, count): (usize, i64)| {
        let (stars, percent) = (5 - at, count * 100 / total);
        SpreadBar { stars, percent, label: chrome.tn("catalog-stars", stars) }
    };
    spread.into_iter().enumerate().map(bar).collect()
}

fn review_item(chrome: &Chrome, review: Review) -> ReviewItem {
    ReviewItem {
        initials: initials(&review.author),
        rating: half_steps(f64::from(review.rating)),
        rating_label: rating_label(chrome, f64::from(review.rating), 1),
        date: chrome.date(&review.created_at),
        datetime: chrome.datetime_attribute(&review.created_at),
        author: review.author,
        body: review.body,
    }
}

fn facts(chrome: &Chrome, course: &Course, lessons: usize) -> Vec<(&'static str, String)> {
    let mut facts = vec![("book-open", chrome.tn("catalog-lessons", lessons))];
    if course.duration_minutes > 0 {
        facts.insert(0, ("clock", chrome.minutes(course.duration_minutes)));
    }
    facts.push(("languages", chrome.language_name(&course.language)));
    facts.push(("award", chrome.t("catalog-certificate")));
    if let Some(left) = course.seats_left() {
        facts.push(("users", chrome.tn("catalog-seats-left", left)));
    }
    if let Some(start) = &course.start_date {
        facts.push(("calendar", chrome.ts("catalog-starts", &chrome.centre_date(start))));
    }
    if let Some(end) = &course.end_date {
        facts.push(("calendar", chrome.ts("catalog-ends", &chrome.centre_date(end))));
    }
    if let Some(end) = &course.end_date {
        facts.push(("calendar", chrome.ts("catalog-ends", &chrome.date(end))));
    }
    if course.allow_recording && course.course_type != CourseType::Online {
        facts.push(("video", chrome.t("catalog-recorded")));
    }
    if !course.location.is_empty() {
        facts.push(("map-pin", course.location.clone()));
    }
    facts
}

/// First letters of the first two words.
pub(crate) fn initials(name: &str) -> String {
    name.split_whitespace().take(2).filter_map(|word| word.chars().next()).collect()
}
