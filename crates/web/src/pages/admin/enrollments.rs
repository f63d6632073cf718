//! Everyone's places in the tenant's courses.

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::routing::get;
use learning::enrollment::{self, EnrollmentItem, EnrollmentStatus};
use serde::Deserialize;

use crate::api::admin::enrollments::EnrollmentQuery;
use crate::chrome::Chrome;
use crate::http::extract::Query;
use crate::http::html::Html;
use crate::pages::account::Choice;
use crate::pages::catalog::PageNumber;
use crate::pages::learn::percent;
use crate::persona::Admin;
use crate::view::View;
use crate::{App, Problem};

/// The addresses of this resource.
pub(crate) fn routes() -> Router<App> {
    Router::new().route("/admin/enrollments", get(show))
}

#[derive(Template)]
#[template(path = "admin/enrollments.html")]
pub(super) struct EnrollmentsPage {
    chrome: Chrome,
    q: String,
    status: String,
    states: Vec<Choice>,
    rows: Vec<Row>,
    first_href: String,
    next_href: String,
    numbers: Vec<PageNumber>,
}

struct Row {
    place: EnrollmentItem,
    initials: String,
    status: String,
    tone: &'static str,
    progress: u8,
    progress_text: String,
    date: String,
}

/// What the address asks for. Values that are not offered ask for nothing.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Shown {
    q: String,
    status: String,
    cursor: String,
}

impl From<Shown> for EnrollmentQuery {
    fn from(shown: Shown) -> Self {
        let filled = |text: String| Some(text).filter(|text| !text.is_empty());
        Self { q: filled(shown.q), status: shown.status.parse().ok(), cursor: filled(shown.cursor), ..Self::default() }
    }
}

/// `GET /admin/enrollments`
pub(super) async fn show(
    State(app): State<App>,
    admin: Admin,
    view: View,
    Query(shown): Query<Shown>,
) -> Result<Html<EnrollmentsPage>, Problem> {
    let query = EnrollmentQuery::from(shown);
    let tx = app.db().begin(&admin).await?;
    let found = enrollment::list(&tx, &query.filter()?).await?;
    drop(tx);
    let chrome = view.chrome(&app, Some(&admin));
    let (q, status) = (
        query.q.clone().unwrap_or_default(),
        query.status.map(EnrollmentStatus::as_str).unwrap_or_default().to_owned(),
    );
    let href = |cursor: &str| {
        let mut pairs = form_urlencoded::Serializer::new(String::new());
        for (name, value) in [("q", q.as_str()), ("status", &status), ("cursor", cursor)] {
            if !value.is_empty() {
                pairs.append_pair(name, value);
            }
        }
        format!("/admin/enrollments?{}", pairs.finish())
    };
    let choice = |value: &str, label: String| Choice { value: value.to_owned(), label };
    let offered =
        EnrollmentStatus::ALL.iter().map(|status| choice(status.as_str(), chrome.t(&format!("admin-place-{status}"))));
    Ok(Html::private(EnrollmentsPage {
        states: std::iter::once(choice("", chrome.t("admin-all-states"))).chain(offered).collect(),
        first_href: if query.cursor.is_some() { "/admin/enrollments".to_owned() } else { String::new() },
        next_href: found.next_cursor.as_deref().map(href).unwrap_or_default(),
        rows: found.items.into_iter().map(|place| row(&chrome, place)).collect(),
        numbers: Vec::new(),
        q,
        status,
        chrome,
    }))
}

fn row(chrome: &Chrome, place: EnrollmentItem) -> Row {
    let progress = percent(place.progress);
    Row {
        initials: crate::pages::catalog::initials(&place.learner_name),
        status: chrome.t(&format!("admin-place-{}", place.status)),
        tone: match place.status {
            EnrollmentStatus::Completed => "success",
            EnrollmentStatus::Enrolled => "brand",
            EnrollmentStatus::Suspended => "danger",
            EnrollmentStatus::Dropped | EnrollmentStatus::Waitlisted => "neutral",
        },
        progress,
        progress_text: format!("{progress}%"),
        date: chrome.date(&place.enrolled_at),
        place,
    }
}
