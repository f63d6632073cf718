//! "Why can I open this?" and "why is this not complete?", answered from the rows that decide it.

use askama::Template;
use axum::extract::State;
use learning::access::{self, Explanation, ReasonState};
use learning::lesson;
use learning::progress::{CourseProgress, LessonState, Missing};

use super::act::{known, to_course};
use super::course::opens;
use super::home::percent;
use crate::chrome::Chrome;
use crate::http::extract::Path;
use crate::http::html::Html;
use crate::persona::Learner;
use crate::view::View;
use crate::writing::Writing;
use crate::{App, Problem};

#[derive(Template)]
#[template(path = "learn/access.html")]
pub(super) struct AccessPage {
    chrome: Chrome,
    slug: String,
    title: String,
    writing: Writing,
    allowed: bool,
    opens: String,
    place: String,
    reasons: Vec<ReasonRow>,
}

struct ReasonRow {
    live: bool,
    title: String,
    text: String,
    state: String,
}

/// `GET /learn/{slug}/access`
pub(super) async fn access(
    State(app): State<App>,
    learner: Learner,
    view: View,
    Path(slug): Path<String>,
) -> Result<Html<AccessPage>, Problem> {
    let tx = app.db().begin(&learner).await?;
    let course = known(&tx, &slug).await?;
    let explanation = access::explain(&tx, learner.user, course.id).await?;
    let public = catalog::course::public(&tx, &slug).await?.is_some();
    drop(tx);
    // Whoever never had anything to do with a course that is not public may not know of it.
    if !public && explanation.entitlements.is_empty() && explanation.enrollment_status.is_none() {
        return Err(Problem::not_found());
    }
    let chrome = view.chrome(&app, Some(&learner));
    Ok(Html::private(AccessPage {
        place: chrome.t(&match explanation.enrollment_status {
            Some(status) => format!("learn-place-{status}"),
            None => "learn-place-none".to_owned(),
        }),
        reasons: reasons(&chrome, &explanation),
        allowed: explanation.allowed,
        opens: explanation
            .opens_at
            .filter(|_| explanation.waits())
            .map(|at| chrome.ts("learn-opens", &chrome.centre_moment(&at)))
            .unwrap_or_default(),
        slug,
        writing: Writing::of(&course.language),
        title: course.title,
        chrome,
    }))
}

fn reasons(chrome: &Chrome, explanation: &Explanation) -> Vec<ReasonRow> {
    let row = |entitlement: &access::Entitlement| {
        let since = chrome.ts("learn-reason-since", &chrome.date(&entitlement.granted_at));
        let by = entitlement.granted_by.as_ref().map(|name| chrome.ts("learn-reason-by", name)).unwrap_or_default();
        let until =
            entitlement.ends_at.map(|end| chrome.ts("learn-reason-until", &chrome.date(&end))).unwrap_or_default();
        let gone =
            entitlement.revoked_at.map(|at| chrome.ts("learn-reason-revoked", &chrome.date(&at))).unwrap_or_default();
        let parts = [since, by, until, gone];
        ReasonRow {
            live: entitlement.state == ReasonState::Live,
            title: chrome.t(&format!("learn-reason-{}", entitlement.reason)),
            text: parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "),
            state: chrome.t(&format!("learn-reason-state-{}", entitlement.state.as_str().replace('_', "-"))),
        }
    };
    explanation.entitlements.iter().map(row).collect()
}

#[derive(Template)]
#[template(path = "learn/progress.html")]
pub(super) struct ProgressPage {
    chrome: Chrome,
    slug: String,
    title: String,
    writing: Writing,
    opens: String,
    completed: bool,
    progress: u8,
    progress_text: String,
    rule: String,
    open: Vec<OpenLesson>,
    done: Vec<DoneLesson>,
}

struct OpenLesson {
    title: String,
    href: String,
    why: String,
}

struct DoneLesson {
    title: String,
    date: String,
}

/// `GET /learn/{slug}/progress`
pub(super) async fn progress(
    State(app): State<App>,
    learner: Learner,
    view: View,
    Path(slug): Path<String>,
) -> Result<Html<ProgressPage>, Problem> {
    let tx = app.db().begin(&learner).await?;
    let classroom = lesson::classroom(&tx, learner.user, &slug).await.map_err(|e| to_course(e.into(), &slug))?;
    drop(tx);
    let chrome = view.chrome(&app, Some(&learner));
    let state: CourseProgress = classroom.progress;
    let open = state.outstanding().map(|lesson| open_lesson(&chrome, &slug, lesson)).collect();
    let done = state.lessons().filter(|lesson| lesson.completed).map(|lesson| DoneLesson {
        title: lesson.title.clone(),
        date: lesson.completed_at.map(|at| chrome.date_time(&at)).unwrap_or_default(),
    });
    let required = state.lessons().filter(|lesson| lesson.is_required).count();
    Ok(Html::private(ProgressPage {
        writing: Writing::of(&classroom.course.language),
        title: classroom.course.title,
        opens: opens(&chrome, &state),
        completed: state.completed_at.is_some(),
        progress: percent(state.progress),
        progress_text: format!("{}%", percent(state.progress)),
        rule: chrome.tn("learn-progress-rule", required),
        open,
        done: done.collect(),
        slug,
        chrome,
    }))
}

fn open_lesson(chrome: &Chrome, slug: &str, lesson: &LessonState) -> OpenLesson {
    let why = match lesson.missing {
        Some(Missing::NotWatched) => {
            let share = format!("{} / {}", chrome.clock(lesson.covered_seconds), chrome.clock(lesson.needed_seconds));
            chrome.ts("learn-missing-not-watched", &share)
        }
        Some(Missing::NotConfirmed) => chrome.t("learn-missing-not-confirmed"),
        Some(Missing::NotFinished) => chrome.t("learn-missing-not-finished"),
        Some(Missing::NotOpened) | None => chrome.t("learn-missing-not-opened"),
    };
    OpenLesson { title: lesson.title.clone(), href: format!("/learn/{slug}/{}", lesson.content_id), why }
}
