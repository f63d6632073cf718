//! A new course: five fields, the rest later.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use catalog::course::{self, CreateCourseError};
use catalog::{CourseType, Level};
use kernel::Invalid;
use serde::Deserialize;

use super::{Crumb, crumbs, faults, kinds, languages, levels};
use crate::api::instructor::courses::DraftBody;
use crate::chrome::Chrome;
use crate::http::extract::Form;
use crate::http::html::{Html, SeeOther};
use crate::pages::account::{Choice, Faults};
use crate::persona::Instructor;
use crate::view::View;
use crate::{App, Problem};

#[derive(Template)]
#[template(path = "teach/draft.html")]
pub(super) struct DraftPage {
    chrome: Chrome,
    crumbs: Vec<Crumb>,
    typed: DraftForm,
    kinds: Vec<Choice>,
    levels: Vec<Choice>,
    languages: Vec<Choice>,
    faults: Faults,
}

/// What the form sends.
#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct DraftForm {
    title: String,
    short_description: String,
    course_type: String,
    level: String,
    language: String,
}

impl DraftForm {
    fn body(&self) -> Result<DraftBody, Invalid> {
        let mut faults = Invalid::default();
        let course_type: Option<CourseType> = faults.keep(self.course_type.parse());
        let level: Option<Level> = faults.keep(self.level.parse());
        let (Some(course_type), Some(level)) = (course_type, level) else { return Err(faults) };
        let (title, short_description) = (self.title.clone(), self.short_description.clone());
        Ok(DraftBody { title, short_description, course_type, level, language: self.language.clone() })
    }
}

/// `GET /teach/courses/new`
pub(super) async fn show(State(app): State<App>, instructor: Instructor, view: View) -> Html<DraftPage> {
    let typed = DraftForm {
        course_type: CourseType::Online.to_string(),
        level: Level::Beginner.to_string(),
        language: view.locale.to_string(),
        ..DraftForm::default()
    };
    Html::private(page(view.chrome(&app, Some(&instructor)), typed, None))
}

/// `POST /teach/courses/new`
pub(super) async fn submit(
    State(app): State<App>,
    instructor: Instructor,
    view: View,
    Form(form): Form<DraftForm>,
) -> Result<Response, Problem> {
    let invalid = match form.body() {
        Ok(body) => {
            let tx = app.db().begin(&instructor).await?;
            let new = body.course(instructor.user, instructor.site.tenant.default_currency);
            match course::create(&tx, &new).await {
                Ok(id) => {
                    tx.commit().await?;
                    let there = format!("/teach/courses/{id}");
                    return Ok(SeeOther::to(there).flash("success", "teach-drafted").into_response());
                }
                Err(CreateCourseError::Invalid(invalid)) => of_this_form(invalid),
                Err(other) => return Err(other.into()),
            }
        }
        Err(invalid) => invalid,
    };
    Ok(Html::invalid(page(view.chrome(&app, Some(&instructor)), form, Some(&invalid))).into_response())
}

/// The first description is the short one, which the form asks for: what is wrong with both is said once.
fn of_this_form(mut invalid: Invalid) -> Invalid {
    let short = invalid.0.iter().any(|fault| fault.pointer == "/shortDescription");
    invalid.0.retain(|fault| !(short && fault.pointer == "/description"));
    for fault in &mut invalid.0 {
        if fault.pointer == "/description" {
            "/shortDescription".clone_into(&mut fault.pointer);
        }
    }
    invalid
}

fn page(chrome: Chrome, typed: DraftForm, invalid: Option<&Invalid>) -> DraftPage {
    DraftPage {
        crumbs: crumbs(&chrome, &[("", &chrome.t("teach-new-course"))]),
        kinds: kinds(&chrome),
        levels: levels(&chrome),
        languages: languages(&chrome, &typed.language),
        faults: faults(&chrome, invalid),
        typed,
        chrome,
    }
}
