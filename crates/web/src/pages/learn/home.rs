//! The learner's start page: go on where you left off, your courses, your certificates.

use askama::Template;
use axum::extract::State;
use credential::Certificate;
use learning::enrollment::{self, EnrollmentStatus, MyEnrollment};

use crate::chrome::Chrome;
use crate::http::extract::Query;
use crate::http::html::Html;
use crate::pages::catalog::PageNumber;
use crate::persona::Learner;
use crate::view::View;
use crate::writing::Writing;
use crate::{App, Problem};

/// Courses of a page.
const SHOWN: u16 = 24;

#[derive(Template)]
#[template(path = "learn/home.html")]
pub(super) struct HomePage {
    chrome: Chrome,
    name: String,
    next: Option<ContinueCard>,
    cards: Vec<ProgressCard>,
    more_href: String,
    certificates: Vec<CertificateRow>,
}

struct ContinueCard {
    href: String,
    title: String,
    lesson: String,
    image: String,
    progress: u8,
    progress_text: String,
    action_text: String,
    writing: Writing,
}

struct ProgressCard {
    href: String,
    title: String,
    image: String,
    trainer: String,
    progress: u8,
    progress_text: String,
    action_text: String,
    status_text: String,
    writing: Writing,
}

struct CertificateRow {
    title: String,
    date: String,
    href: String,
    pdf_href: String,
}

impl HomePage {
    /// A list that grows has no page numbers.
    #[expect(clippy::unused_self, reason = "called by the template")]
    fn numbers(&self) -> Vec<PageNumber> {
        Vec::new()
    }
}

#[derive(Debug, Default, serde::Deserialize)]
pub(super) struct HomeQuery {
    cursor: Option<String>,
}

/// `GET /learn`
pub(super) async fn show(
    State(app): State<App>,
    learner: Learner,
    view: View,
    Query(query): Query<HomeQuery>,
) -> Result<Html<HomePage>, Problem> {
    let cursor = crate::api::cursor(query.cursor.as_deref())?;
    let tx = app.db().begin(&learner).await?;
    let (mine, certificates) =
        tokio::try_join!(enrollment::mine(&tx, learner.user, cursor, SHOWN), credential::mine(&tx, learner.user))?;
    drop(tx);
    let chrome = view.chrome(&app, Some(&learner));
    let latest = mine
        .items
        .iter()
        .filter(|place| place.status == EnrollmentStatus::Enrolled)
        .max_by_key(|place| place.last_active_at);
    let next = latest.filter(|_| query.cursor.is_none()).map(|place| continue_card(&chrome, place));
    Ok(Html::private(HomePage {
        name: learner.name.split_whitespace().next().unwrap_or_default().to_owned(),
        next,
        cards: mine.items.iter().map(|place| progress_card(&chrome, place)).collect(),
        more_href: mine.next_cursor.map(|cursor| format!("/learn?cursor={cursor}")).unwrap_or_default(),
        certificates: certificates.iter().take(3).map(|certificate| certificate_row(&chrome, certificate)).collect(),
        chrome,
    }))
}

fn image(place: &MyEnrollment) -> String {
    place.thumbnail_asset_id.map(|id| format!("/media/public/{id}")).unwrap_or_default()
}

/// Progress as a whole number; 100 only when complete.
pub(crate) fn percent(progress: f64) -> u8 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to 0..=100")]
    let whole = progress.floor().clamp(0.0, 100.0) as u8;
    whole
}

fn continue_card(chrome: &Chrome, place: &MyEnrollment) -> ContinueCard {
    let progress = percent(place.progress);
    ContinueCard {
        href: match place.last_content_id {
            Some(content) => format!("/learn/{}/{content}", place.slug),
            None => format!("/learn/{}", place.slug),
        },
        title: chrome.t(if place.last_content_id.is_some() { "learn-continue-eyebrow" } else { "learn-start-eyebrow" }),
        lesson: place.title.clone(),
        image: image(place),
        progress,
        progress_text: format!("{progress}%"),
        action_text: chrome.t(if place.last_content_id.is_some() { "learn-continue" } else { "learn-start" }),
        writing: Writing::of(&place.language),
    }
}

fn progress_card(chrome: &Chrome, place: &MyEnrollment) -> ProgressCard {
    let progress = percent(place.progress);
    let (status, action) = match place.status {
        EnrollmentStatus::Completed => ("learn-status-completed", "learn-review-again"),
        EnrollmentStatus::Suspended => ("learn-status-suspended", "learn-open"),
        EnrollmentStatus::Enrolled | EnrollmentStatus::Dropped | EnrollmentStatus::Waitlisted if progress == 0 => {
            ("learn-status-new", "learn-start")
        }
        EnrollmentStatus::Enrolled | EnrollmentStatus::Dropped | EnrollmentStatus::Waitlisted => {
            ("learn-status-active", "learn-continue")
        }
    };
    ProgressCard {
        href: format!("/learn/{}", place.slug),
        title: place.title.clone(),
        image: image(place),
        trainer: place.trainer_name.clone(),
        progress,
        progress_text: format!("{progress}%"),
        action_text: chrome.t(action),
        status_text: chrome.t(status),
        writing: Writing::of(&place.language),
    }
}

fn certificate_row(chrome: &Chrome, certificate: &Certificate) -> CertificateRow {
    CertificateRow {
        title: certificate.course_title.clone(),
        date: chrome.date(&certificate.issued_at),
        href: format!("/me/certificates/{}", certificate.id),
        pdf_href: format!("/me/certificates/{}/pdf", certificate.id),
    }
}
