//! The lesson page: content first, the outline at its side, the next lesson always in reach.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use catalog::{ContentType, Course, course};
use db::Tx;
use kernel::{ContentId, CourseId};
use learning::lesson::{self, Lesson, OpenError};
use learning::progress::{self, CourseProgress, RecordError};

use super::act::to_course;
use super::course::{Section, outline};
use super::home::percent;
use crate::chrome::Chrome;
use crate::http::extract::Path;
use crate::http::html::{Html, SeeOther};
use crate::media::{Material, material, shown};
use crate::pages::catalog::card::{content_icon, content_label};
use crate::persona::Learner;
use crate::view::View;
use crate::writing::Writing;
use crate::{App, Problem};

#[derive(Template)]
#[template(path = "learn/lesson.html")]
pub(super) struct LessonPage {
    chrome: Chrome,
    course: Course,
    writing: Writing,
    lesson: Lesson,
    material: Material,
    coverage_href: String,
    section_title: String,
    kind: String,
    icon: &'static str,
    duration: String,
    progress: u8,
    progress_text: String,
    done_text: String,
    sections: Vec<Section>,
    previous_href: String,
    next_href: String,
    course_completed: bool,
    /// Where the certificate is, once it is issued.
    certificate_href: String,
    /// What is required before this, and not complete.
    before: Vec<Before>,
}

/// A lesson that comes first.
struct Before {
    title: String,
    href: String,
}

impl LessonPage {
    /// A film reports by itself; everything else is completed by saying so.
    fn confirmable(&self) -> bool {
        match self.lesson.kind {
            ContentType::Article | ContentType::Document | ContentType::Image => true,
            ContentType::Video => self.lesson.duration_seconds == 0,
            ContentType::Quiz | ContentType::Assignment | ContentType::Certificate => false,
        }
    }

    fn state(&self) -> &'static str {
        if self.lesson.completed { "done" } else { "todo" }
    }
}

/// `GET /learn/{slug}/{content}`; before the course or the lesson opens, on to the course's page, which says when that is.
pub(super) async fn show(
    State(app): State<App>,
    learner: Learner,
    view: View,
    Path((slug, content)): Path<(String, ContentId)>,
) -> Result<Response, Problem> {
    let tx = app.db().begin(&learner).await?;
    let course = course::by_slug(&tx, &slug).await?.ok_or_else(Problem::not_found)?;
    let (mut state, mut lesson) = match lesson::lesson(&tx, learner.user, course.id, content).await {
        Err(OpenError::NotYet(_) | OpenError::NotReleased(_) | OpenError::After(_)) => {
            return Ok(SeeOther::to(format!("/learn/{slug}")).into_response());
        }
        opened => opened.map_err(|e| to_course(e.into(), &slug))?,
    };
    let chrome = view.chrome(&app, Some(&learner));
    let mut material = material(&app, &tx, &chrome, &learner, lesson.asset_id, &lesson.captions).await?;
    lesson.article_html = shown(&app, &learner, lesson.article_html);
    material.position = if lesson.completed { 0 } else { lesson.last_position };
    progress::open(&tx, learner.user, course.id, content).await?;
    let mut certificate_href = String::new();
    if lesson.kind == ContentType::Certificate {
        if !lesson.completed {
            (state, lesson) = claimed(&app, &tx, &learner, course.id, content).await?;
        }
        let issued = credential::of_course(&tx, learner.user, course.id).await?;
        certificate_href = issued.map(|id| format!("/me/certificates/{id}")).unwrap_or_default();
    }
    tx.commit().await?;
    let (done, total) = state.counts();
    let section =
        state.sections.iter().find(|section| section.lessons.iter().any(|lesson| lesson.content_id == content));
    let href = |id: Option<ContentId>| id.map(|id| format!("/learn/{slug}/{id}")).unwrap_or_default();
    Ok(Html::private(LessonPage {
        coverage_href: format!("/learn/{slug}/{content}/coverage"),
        section_title: section.map(|section| section.title.clone()).unwrap_or_default(),
        kind: content_label(&chrome, lesson.kind),
        icon: content_icon(lesson.kind),
        duration: if lesson.duration_seconds > 0 {
            chrome.minutes((lesson.duration_seconds + 59) / 60)
        } else {
            String::new()
        },
        progress: percent(state.progress),
        progress_text: format!("{}%", percent(state.progress)),
        done_text: format!("{done} / {total}"),
        sections: outline(&chrome, &slug, &state, Some(content)),
        previous_href: href(lesson.previous),
        next_href: href(lesson.next),
        course_completed: state.completed_at.is_some(),
        certificate_href,
        before: state
            .lessons()
            .take_while(|other| other.content_id != content)
            .filter(|other| !other.completed && other.is_required)
            .map(|other| Before { title: other.title.clone(), href: href(Some(other.content_id)) })
            .collect(),
        writing: Writing::of(&course.language),
        course,
        lesson,
        material,
        chrome,
    })
    .into_response())
}

/// The certificate, after it was looked whether it is earned by now.
async fn claimed(
    app: &App,
    tx: &Tx,
    learner: &Learner,
    course: CourseId,
    content: ContentId,
) -> Result<(CourseProgress, Lesson), Problem> {
    match progress::confirm(tx, &app.parts.hooks, learner.user, course, content).await {
        Ok(_) | Err(RecordError::NotConfirmable) => Ok(lesson::lesson(tx, learner.user, course, content).await?),
        Err(other) => Err(other.into()),
    }
}
