//! The tenant's courses, for administrators; the courses one teaches, for instructors.

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::Redirect;
use axum::routing::get;
use catalog::CourseStatus;
use catalog::course::{self, CourseListItem};
use kernel::Page;
use serde::Deserialize;

use crate::api::admin::courses::CourseQuery;
use crate::chrome::Chrome;
use crate::http::extract::Query;
use crate::http::html::Html;
use crate::pages::account::Choice;
use crate::pages::catalog::PageNumber;
use crate::pages::catalog::card::kind_label;
use crate::persona::{Admin, Instructor};
use crate::view::View;
use crate::writing::Writing;
use crate::{App, Problem};

/// The addresses of this resource.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/admin/courses", get(all))
        .route("/teach", get(|| async { Redirect::to("/teach/courses") }))
        .route("/teach/courses", get(own))
}

#[derive(Template)]
#[template(path = "admin/courses.html")]
pub(super) struct CoursesPage {
    chrome: Chrome,
    base: &'static str,
    teaches: bool,
    q: String,
    status: String,
    states: Vec<Choice>,
    rows: Vec<Row>,
    first_href: String,
    next_href: String,
    numbers: Vec<PageNumber>,
}

struct Row {
    course: CourseListItem,
    kind: String,
    status: String,
    tone: &'static str,
    rating: String,
    writing: Writing,
}

/// What the address asks for. Values that are not offered ask for nothing.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Shown {
    q: String,
    status: String,
    cursor: String,
}

impl From<Shown> for CourseQuery {
    fn from(shown: Shown) -> Self {
        let filled = |text: String| Some(text).filter(|text| !text.is_empty());
        Self { q: filled(shown.q), status: shown.status.parse().ok(), cursor: filled(shown.cursor), ..Self::default() }
    }
}

/// `GET /admin/courses`
pub(super) async fn all(
    State(app): State<App>,
    admin: Admin,
    view: View,
    Query(shown): Query<Shown>,
) -> Result<Html<CoursesPage>, Problem> {
    let query = CourseQuery::from(shown);
    let tx = app.db().begin(&admin).await?;
    let found = course::list(&tx, &query.filter()?).await?;
    drop(tx);
    Ok(Html::private(page(view.chrome(&app, Some(&admin)), "/admin/courses", &query, found)))
}

/// `GET /teach/courses`
pub(super) async fn own(
    State(app): State<App>,
    instructor: Instructor,
    view: View,
    Query(shown): Query<Shown>,
) -> Result<Html<CoursesPage>, Problem> {
    let query = CourseQuery::from(shown);
    let mut filter = query.filter()?;
    filter.trainer = Some(instructor.user);
    let tx = app.db().begin(&instructor).await?;
    let found = course::list(&tx, &filter).await?;
    drop(tx);
    Ok(Html::private(page(view.chrome(&app, Some(&instructor)), "/teach/courses", &query, found)))
}

fn page(chrome: Chrome, base: &'static str, query: &CourseQuery, found: Page<CourseListItem>) -> CoursesPage {
    let (q, status) =
        (query.q.clone().unwrap_or_default(), query.status.map(CourseStatus::as_str).unwrap_or_default().to_owned());
    let href = |cursor: &str| {
        let mut pairs = form_urlencoded::Serializer::new(String::new());
        for (name, value) in [("q", q.as_str()), ("status", &status), ("cursor", cursor)] {
            if !value.is_empty() {
                pairs.append_pair(name, value);
            }
        }
        format!("{base}?{}", pairs.finish())
    };
    let choice = |value: &str, label: String| Choice { value: value.to_owned(), label };
    let offered =
        CourseStatus::ALL.iter().map(|status| choice(status.as_str(), chrome.t(&format!("admin-course-{status}"))));
    let row = |course: CourseListItem| Row {
        kind: kind_label(&chrome, course.course_type),
        status: chrome.t(&format!("admin-course-{}", course.status)),
        tone: match course.status {
            CourseStatus::Published => "success",
            CourseStatus::Draft => "neutral",
            CourseStatus::Archived => "warning",
        },
        rating: if course.rating_count > 0 {
            format!("{:.1} ({})", course.rating, course.rating_count)
        } else {
            "–".to_owned()
        },
        writing: Writing::of(&course.language),
        course,
    };
    CoursesPage {
        base,
        teaches: base.starts_with("/teach"),
        states: std::iter::once(choice("", chrome.t("admin-all-states"))).chain(offered).collect(),
        first_href: if query.cursor.is_some() { base.to_owned() } else { String::new() },
        next_href: found.next_cursor.as_deref().map(href).unwrap_or_default(),
        rows: found.items.into_iter().map(row).collect(),
        numbers: Vec::new(),
        q,
        status,
        chrome,
    }
}
