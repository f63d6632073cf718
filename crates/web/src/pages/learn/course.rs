//! A learner's page of one course: how far, what next, the certificate, the own review.

use askama::Template;
use axum::extract::State;
use catalog::{Course, review};
use db::Tx;
use learning::lesson;
use learning::progress::{CourseProgress, LessonState};
use learning::review::ENOUGH;

use super::act::to_course;
use super::home::percent;
use super::review::ReviewForm;
use crate::chrome::Chrome;
use crate::http::extract::Path;
use crate::http::html::Html;
use crate::pages::account::Faults;
use crate::pages::catalog::card::content_icon;
use crate::persona::Learner;
use crate::view::View;
use crate::writing::Writing;
use crate::{App, Problem};

#[derive(Template)]
#[template(path = "learn/course.html")]
pub(super) struct CoursePage {
    chrome: Chrome,
    course: Course,
    writing: Writing,
    progress: u8,
    progress_text: String,
    done_text: String,
    opens: String,
    completed: bool,
    resume_href: String,
    resume_text: String,
    certificate_href: String,
    sections: Vec<Section>,
    may_review: bool,
    stars: Vec<Star>,
    rating: String,
    review_body: String,
    reviewed: bool,
    refusal: String,
    faults: Faults,
}

/// A review that was refused: what was typed, and what is wrong with it, as a whole or field by field.
pub(super) struct Refused {
    pub(super) form: ReviewForm,
    pub(super) refusal: &'static str,
    pub(super) faults: kernel::Invalid,
}

/// A section of the outline, for this page and the lesson page.
pub(super) struct Section {
    pub(super) title: String,
    pub(super) meta: String,
    pub(super) open: bool,
    pub(super) items: Vec<Item>,
}

/// A lesson of the outline.
pub(super) struct Item {
    pub(super) title: String,
    pub(super) href: String,
    pub(super) icon: &'static str,
    pub(super) meta: String,
    pub(super) state: &'static str,
    pub(super) state_text: String,
    pub(super) required: bool,
}

struct Star {
    value: String,
    label: String,
}

/// `GET /learn/{slug}`
pub(super) async fn show(
    State(app): State<App>,
    learner: Learner,
    view: View,
    Path(slug): Path<String>,
) -> Result<Html<CoursePage>, Problem> {
    let tx = app.db().begin(&learner).await?;
    Ok(Html::private(page(&app, &tx, &learner, &view, &slug, None).await?))
}

/// The page; with the review as it was typed when that was refused.
pub(super) async fn page(
    app: &App,
    tx: &Tx,
    learner: &Learner,
    view: &View,
    slug: &str,
    refused: Option<Refused>,
) -> Result<CoursePage, Problem> {
    let classroom = lesson::classroom(tx, learner.user, slug).await.map_err(|e| to_course(e.into(), slug))?;
    let (own, certificate) = tokio::try_join!(
        review::own(tx, classroom.course.id, learner.user),
        credential::of_course(tx, learner.user, classroom.course.id)
    )?;
    let chrome = view.chrome(app, Some(learner));
    let (course, state) = (classroom.course, classroom.progress);
    let (done, total) = state.counts();
    let resume = state.resume().filter(|_| state.opens_at.is_none());
    let reviewed = own.is_some();
    let own = own.map(|(rating, body)| ReviewForm { rating: Some(rating), body }).unwrap_or_default();
    let Refused { form, refusal, faults } =
        refused.unwrap_or(Refused { form: own, refusal: "", faults: kernel::Invalid::default() });
    let said = |id: &str| if id.is_empty() { String::new() } else { chrome.t(id) };
    Ok(CoursePage {
        progress: percent(state.progress),
        progress_text: format!("{}%", percent(state.progress)),
        done_text: chrome.ts("learn-done-of", &format!("{done} / {total}")),
        opens: opens(&chrome, &state),
        completed: state.completed_at.is_some(),
        resume_href: resume.map(|content| format!("/learn/{slug}/{content}")).unwrap_or_default(),
        resume_text: chrome.t(if state.completed_at.is_some() {
            "learn-review-again"
        } else if done == 0 {
            "learn-start"
        } else {
            "learn-continue"
        }),
        certificate_href: certificate.map(|id| format!("/me/certificates/{id}")).unwrap_or_default(),
        sections: outline(&chrome, slug, &state, None),
        #[expect(clippy::cast_precision_loss, reason = "a small constant")]
        may_review: state.progress >= ENOUGH as f64 || !refusal.is_empty(),
        stars: stars(&chrome),
        rating: form.rating.map(|rating| rating.to_string()).unwrap_or_default(),
        review_body: form.body,
        reviewed,
        refusal: said(refusal),
        faults: Faults::labelled(&chrome, &faults, |field| chrome.t(&format!("learn-review-{field}"))),
        writing: Writing::of(&course.language),
        course,
        chrome,
    })
}

/// Five to one stars, after nothing.
fn stars(chrome: &Chrome) -> Vec<Star> {
    let nothing = Star { value: String::new(), label: chrome.t("learn-review-choose") };
    let stars = (1..=5).rev().map(|n: i16| Star { value: n.to_string(), label: chrome.tn("catalog-stars", n) });
    std::iter::once(nothing).chain(stars).collect()
}

/// That the course has not begun, and on which day it does; empty when it has.
pub(super) fn opens(chrome: &Chrome, state: &CourseProgress) -> String {
    state.opens_at.map(|at| chrome.ts("learn-opens", &chrome.centre_moment(&at))).unwrap_or_default()
}

/// The outline with the learner's state, `current` marked. Before the course begins no lesson leads anywhere.
pub(super) fn outline(
    chrome: &Chrome,
    slug: &str,
    state: &CourseProgress,
    current: Option<kernel::ContentId>,
) -> Vec<Section> {
    state
        .sections
        .iter()
        .map(|section| {
            let done = section.lessons.iter().filter(|lesson| lesson.completed).count();
            Section {
                title: if section.title.is_empty() { chrome.t("catalog-more-lessons") } else { section.title.clone() },
                meta: format!("{done} / {}", section.lessons.len()),
                open: current.is_none()
                    || section.lessons.iter().any(|lesson| Some(lesson.content_id) == current)
                    || done < section.lessons.len(),
                items: section
                    .lessons
                    .iter()
                    .map(|lesson| {
                        let item = item(chrome, slug, lesson, current);
                        if state.opens_at.is_some() {
                            locked(chrome, item)
                        } else {
                            closed(chrome, state, lesson, item)
                        }
                    })
                    .collect(),
            }
        })
        .collect()
}

fn locked(chrome: &Chrome, item: Item) -> Item {
    Item { href: String::new(), state: "locked", state_text: chrome.t("learn-state-locked"), ..item }
}

/// A lesson that opens later says when, or after which other one.
fn closed(chrome: &Chrome, state: &CourseProgress, lesson: &LessonState, item: Item) -> Item {
    let first = lesson.waits_for.first().and_then(|first| state.find(*first));
    let meta = match (&lesson.opens_at, first) {
        (Some(at), _) => chrome.ts("learn-lesson-opens", &chrome.centre_date(at)),
        (None, Some(first)) => chrome.ts("learn-lesson-after", &first.title),
        (None, None) => return item,
    };
    Item { meta, ..locked(chrome, item) }
}

fn item(chrome: &Chrome, slug: &str, lesson: &LessonState, current: Option<kernel::ContentId>) -> Item {
    let is_current = Some(lesson.content_id) == current;
    let (state, text) = match (is_current, lesson.completed) {
        (true, _) => ("current", "learn-state-current"),
        (false, true) => ("done", "learn-state-done"),
        (false, false) => ("todo", "learn-state-todo"),
    };
    Item {
        title: lesson.title.clone(),
        href: format!("/learn/{slug}/{}", lesson.content_id),
        icon: if lesson.completed && is_current { "circle-check" } else { content_icon(lesson.kind) },
        meta: if lesson.duration_seconds > 0 {
            chrome.minutes((lesson.duration_seconds + 59) / 60)
        } else {
            String::new()
        },
        state,
        state_text: chrome.t(text),
        required: lesson.is_required,
    }
}
