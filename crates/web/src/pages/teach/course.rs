//! A course as its authors see it: what it lacks, everything in it, and the steps to the public and back.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use catalog::course::{self, PublishError, RemoveCourseError};
use catalog::outline::{self, AddContentError, DraftContent};
use catalog::{ContentType, Course, CourseStatus};
use kernel::{ContentId, CourseId, Invalid, SectionId};
use serde::Deserialize;

use super::{Crumb, crumbs, faults};
use crate::api::instructor::courses::{AuthoredCourse, authored};
use crate::api::instructor::opened;
use crate::chrome::Chrome;
use crate::http::extract::{Form, Path};
use crate::http::html::{Html, SeeOther};
use crate::pages::account::Faults;
use crate::pages::catalog::card::{content_icon, content_label};
use crate::persona::Author;
use crate::view::View;
use crate::writing::Writing;
use crate::{App, Problem};

/// Characters of a title.
const LONGEST_TITLE: usize = 200;

#[derive(Template)]
#[template(path = "teach/course.html")]
struct CoursePage {
    chrome: Chrome,
    crumbs: Vec<Crumb>,
    course: Course,
    status: String,
    tone: &'static str,
    counts: String,
    required: Vec<String>,
    advised: Vec<String>,
    sections: Vec<Section>,
    empty: bool,
    has_certificate: bool,
    typed_section: String,
    administers: bool,
    writing: Writing,
    faults: Faults,
}

struct Section {
    /// Absent for the contents without one.
    id: Option<SectionId>,
    title: String,
    shown: bool,
    items: Vec<Item>,
}

struct Item {
    id: ContentId,
    title: String,
    icon: &'static str,
    kind: String,
    minutes: String,
    shown: bool,
    required: bool,
    preview: bool,
}

impl CoursePage {
    fn is(&self, status: &str) -> bool {
        self.course.status.as_str() == status
    }

    fn picture_href(&self) -> String {
        format!("/teach/courses/{}/picture", self.course.id)
    }

    fn picture_src(&self) -> String {
        self.course.thumbnail_asset_id.map(|id| format!("/media/public/{id}")).unwrap_or_default()
    }

    fn settings_href(&self) -> String {
        format!("/teach/courses/{}/settings", self.course.id)
    }

    fn public_href(&self) -> String {
        format!("/courses/{}", self.course.slug)
    }
}

/// `GET /teach/courses/{course}`
pub(super) async fn show(
    State(app): State<App>,
    author: Author,
    view: View,
    Path(id): Path<CourseId>,
) -> Result<Response, Problem> {
    let tx = app.db().begin(&author).await?;
    let found = authored(&tx, id, author.acting_as()).await?;
    let chrome = view.chrome(&app, Some(&author));
    Ok(Html::private(page(chrome, &author, found, String::new(), None)).into_response())
}

/// `POST /teach/courses/{course}/publication`
pub(super) async fn publish(
    State(app): State<App>,
    author: Author,
    Path(id): Path<CourseId>,
) -> Result<SeeOther, Problem> {
    let tx = opened(&app, &author, id).await?;
    let there = SeeOther::to(format!("/teach/courses/{id}"));
    match course::publish(&tx, id).await {
        Ok(()) => {
            tx.commit().await?;
            Ok(there.flash("success", "teach-published"))
        }
        Err(PublishError::Empty) => Ok(there.flash("warning", "teach-missing-lesson")),
        Err(other) => Err(other.into()),
    }
}

/// `POST /teach/courses/{course}/withdrawal`
pub(super) async fn withdraw(
    State(app): State<App>,
    author: Author,
    Path(id): Path<CourseId>,
) -> Result<SeeOther, Problem> {
    let tx = opened(&app, &author, id).await?;
    course::withdraw(&tx, id).await?;
    tx.commit().await?;
    Ok(SeeOther::to(format!("/teach/courses/{id}")).flash("success", "teach-withdrawn"))
}

/// `POST /teach/courses/{course}/archive`
pub(super) async fn archive(
    State(app): State<App>,
    author: Author,
    Path(id): Path<CourseId>,
) -> Result<SeeOther, Problem> {
    let tx = opened(&app, &author, id).await?;
    course::archive(&tx, id).await?;
    tx.commit().await?;
    Ok(SeeOther::to(format!("/teach/courses/{id}")).flash("success", "teach-archived"))
}

/// `POST /teach/courses/{course}/copies`
pub(super) async fn copy(
    State(app): State<App>,
    author: Author,
    view: View,
    Path(id): Path<CourseId>,
) -> Result<SeeOther, Problem> {
    let tx = opened(&app, &author, id).await?;
    let from = course::by_id(&tx, id).await?.ok_or_else(Problem::not_found)?;
    let title = view.chrome(&app, Some(&author)).ts("teach-copy-title", &from.title);
    let title: String = title.chars().take(LONGEST_TITLE).collect();
    let made = course::copy(&tx, id, author.acting_as(), &title).await?.ok_or_else(Problem::not_found)?;
    tx.commit().await?;
    Ok(SeeOther::to(format!("/teach/courses/{made}")).flash("success", "teach-copied"))
}

/// `POST /teach/courses/{course}/removal`
pub(super) async fn remove(
    State(app): State<App>,
    author: Author,
    view: View,
    Path(id): Path<CourseId>,
) -> Result<SeeOther, Problem> {
    let tx = opened(&app, &author, id).await?;
    match course::remove(&tx, id).await {
        Ok(()) => {
            tx.commit().await?;
            let there = view.chrome(&app, Some(&author)).courses_href;
            Ok(SeeOther::to(there).flash("success", "teach-course-removed"))
        }
        Err(RemoveCourseError::HasLearners) => {
            Ok(SeeOther::to(format!("/teach/courses/{id}")).flash("warning", "teach-course-in-use"))
        }
        Err(other) => Err(other.into()),
    }
}

/// What the form for a section sends.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct SectionForm {
    section: String,
}

/// `POST /teach/courses/{course}/sections`
pub(super) async fn add_section(
    State(app): State<App>,
    author: Author,
    view: View,
    Path(id): Path<CourseId>,
    Form(form): Form<SectionForm>,
) -> Result<Response, Problem> {
    let tx = opened(&app, &author, id).await?;
    match outline::add_section(&tx, id, &form.section, "").await {
        Ok(_) => {
            tx.commit().await?;
            let there = SeeOther::to(format!("/teach/courses/{id}"));
            Ok(there.flash("success", "teach-section-added").into_response())
        }
        Err(AddContentError::Invalid(mut invalid)) => {
            invalid.0.iter_mut().for_each(|fault| "/section".clone_into(&mut fault.pointer));
            let found = authored(&tx, id, author.acting_as()).await?;
            let chrome = view.chrome(&app, Some(&author));
            Ok(Html::invalid(page(chrome, &author, found, form.section, Some(&invalid))).into_response())
        }
        Err(other) => Err(other.into()),
    }
}

fn page(
    chrome: Chrome,
    author: &Author,
    found: AuthoredCourse,
    typed_section: String,
    invalid: Option<&Invalid>,
) -> CoursePage {
    let AuthoredCourse { course, readiness, outline, .. } = found;
    let item = |content: DraftContent| Item {
        id: content.id,
        icon: content_icon(content.kind),
        kind: content_label(&chrome, content.kind),
        minutes: if content.duration_seconds > 0 {
            chrome.minutes((content.duration_seconds + 59) / 60)
        } else {
            String::new()
        },
        shown: content.is_published,
        required: content.is_required,
        preview: content.is_preview,
        title: content.title,
    };
    let mut contents = outline.sections.iter().flat_map(|section| &section.contents).chain(&outline.without_section);
    let has_certificate = contents.any(|content| content.kind == ContentType::Certificate);
    let empty = outline.count() == 0 && outline.sections.is_empty();
    let mut sections: Vec<Section> = outline
        .sections
        .into_iter()
        .map(|section| Section {
            id: Some(section.id),
            title: section.title,
            shown: section.is_published,
            items: section.contents.into_iter().map(item).collect(),
        })
        .collect();
    // Also while it is empty: whatever is in a section may be moved out of it.
    if !empty {
        sections.push(Section {
            id: None,
            title: chrome.t("teach-no-section"),
            shown: true,
            items: outline.without_section.into_iter().map(item).collect(),
        });
    }
    let says = |missing: &course::Missing| chrome.t(&format!("teach-missing-{}", missing.as_str().replace('_', "-")));
    let lessons: usize = sections.iter().map(|section| section.items.len()).sum();
    CoursePage {
        crumbs: crumbs(&chrome, &[("", &course.title)]),
        status: chrome.t(&format!("admin-course-{}", course.status)),
        tone: match course.status {
            CourseStatus::Published => "success",
            CourseStatus::Draft => "neutral",
            CourseStatus::Archived => "warning",
        },
        counts: chrome.tn("catalog-lessons", i64::try_from(lessons).unwrap_or(i64::MAX)),
        required: readiness.required.iter().map(says).collect(),
        advised: readiness.advised.iter().map(says).collect(),
        sections,
        empty,
        has_certificate,
        typed_section,
        writing: Writing::of(&course.language),
        administers: author.acting_as() == course::Author::Administrator,
        faults: faults(&chrome, invalid),
        course,
        chrome,
    }
}
