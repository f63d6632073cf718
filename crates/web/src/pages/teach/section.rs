//! A section as its authors change it: its words in a form that saves itself, whether it is shown, and its end.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use catalog::outline::{self, DraftSection, EditError};
use kernel::{CourseId, SectionId};
use serde::Deserialize;

use super::nav::{Nav, nav};
use super::outcome::Outcome;
use super::outline::VisibilityForm;
use super::{Crumb, crumbs};
use crate::api::instructor::courses::{AuthoredCourse, authored};
use crate::api::instructor::opened;
use crate::chrome::Chrome;
use crate::http::extract::{Form, Json, Path};
use crate::http::html::{Html, SeeOther};
use crate::http::script::{ByScript, Saved};
use crate::pages::account::Faults;
use crate::persona::Author;
use crate::view::View;
use crate::writing::Writing;
use crate::{App, Problem};

#[derive(Template)]
#[template(path = "teach/section.html")]
struct SectionPage {
    chrome: Chrome,
    crumbs: Vec<Crumb>,
    course: CourseId,
    nav: Vec<Nav>,
    section: DraftSection,
    typed: SectionForm,
    conflict: bool,
    writing: Writing,
    faults: Faults,
}

impl SectionPage {
    fn base(&self) -> String {
        format!("/teach/courses/{}/sections/{}", self.course, self.section.id)
    }
}

/// What the form sends.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct SectionForm {
    revision: String,
    title: String,
    description: String,
}

/// `GET /teach/courses/{course}/sections/{section}`
pub(super) async fn show(
    State(app): State<App>,
    author: Author,
    view: View,
    Path(which): Path<(CourseId, SectionId)>,
) -> Result<Response, Problem> {
    let chrome = view.chrome(&app, Some(&author));
    Ok(Html::private(page(&app, &author, chrome, which, None, &Outcome::Fresh).await?).into_response())
}

/// `POST /teach/courses/{course}/sections/{section}`
pub(super) async fn submit(
    State(app): State<App>,
    author: Author,
    view: View,
    Path(which): Path<(CourseId, SectionId)>,
    ByScript(by_script): ByScript,
    Form(mut form): Form<SectionForm>,
) -> Result<Response, Problem> {
    let chrome = view.chrome(&app, Some(&author));
    let tx = opened(&app, &author, which.0).await?;
    let seen = Some(form.revision.parse().unwrap_or_default());
    let outcome = match outline::rewrite_section(&tx, which.0, which.1, &form.title, &form.description, seen).await {
        Ok(revision) => {
            tx.commit().await?;
            if by_script {
                return Ok(Json(Saved { revision, reload: false }).into_response());
            }
            let there = SeeOther::to(format!("/teach/courses/{}#s-{}", which.0, which.1));
            return Ok(there.flash("success", "teach-saved").into_response());
        }
        Err(EditError::Invalid(invalid)) if by_script => return Err(chrome.in_words(invalid).into()),
        Err(EditError::Invalid(invalid)) => Outcome::Invalid(invalid),
        Err(EditError::ChangedMeanwhile(present)) if !by_script => {
            // Saved once more, it replaces what the page has just shown.
            form.revision = present.to_string();
            Outcome::Conflict
        }
        Err(other) => return Err(other.into()),
    };
    drop(tx);
    Ok(Html::invalid(page(&app, &author, chrome, which, Some(form), &outcome).await?).into_response())
}

/// `POST /teach/courses/{course}/sections/{section}/visibility`
pub(super) async fn set_visibility(
    State(app): State<App>,
    author: Author,
    Path((course, section)): Path<(CourseId, SectionId)>,
    Form(form): Form<VisibilityForm>,
) -> Result<SeeOther, Problem> {
    let tx = opened(&app, &author, course).await?;
    outline::show_section(&tx, course, section, form.shown()).await?;
    tx.commit().await?;
    let said = if form.shown() { "teach-section-shown" } else { "teach-section-hidden" };
    Ok(SeeOther::to(format!("/teach/courses/{course}#s-{section}")).flash("success", said))
}

/// `POST /teach/courses/{course}/sections/{section}/removal`
pub(super) async fn remove(
    State(app): State<App>,
    author: Author,
    Path((course, section)): Path<(CourseId, SectionId)>,
) -> Result<SeeOther, Problem> {
    let tx = opened(&app, &author, course).await?;
    outline::remove_section(&tx, course, section).await?;
    tx.commit().await?;
    Ok(SeeOther::to(format!("/teach/courses/{course}")).flash("success", "teach-section-removed"))
}

async fn page(
    app: &App,
    author: &Author,
    chrome: Chrome,
    (course, id): (CourseId, SectionId),
    typed: Option<SectionForm>,
    outcome: &Outcome,
) -> Result<SectionPage, Problem> {
    let tx = app.db().begin(author).await?;
    let AuthoredCourse { course: of, outline, .. } = authored(&tx, course, author.acting_as()).await?;
    let nav = nav(&chrome, course, &outline, None);
    let section = outline.sections.into_iter().find(|section| section.id == id).ok_or_else(Problem::not_found)?;
    let typed = typed.unwrap_or_else(|| SectionForm {
        revision: section.revision.to_string(),
        title: section.title.clone(),
        description: section.description.clone(),
    });
    Ok(SectionPage {
        crumbs: crumbs(&chrome, &[(&format!("/teach/courses/{course}"), &of.title), ("", &section.title)]),
        writing: Writing::of(&of.language),
        conflict: outcome.is_conflict(),
        faults: outcome.faults(&chrome),
        nav,
        course,
        section,
        typed,
        chrome,
    })
}
