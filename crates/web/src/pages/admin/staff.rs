//! Who teaches a course: its trainer, and others beside.

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use catalog::course::{self, Author, StaffError, Teacher};
use db::Tx;
use kernel::{CourseId, Invalid, UserId};
use serde::Deserialize;

use crate::chrome::Chrome;
use crate::http::extract::{Form, Path};
use crate::http::html::{Html, SeeOther};
use crate::pages::account::{Choice, Faults};
use crate::persona::Admin;
use crate::view::View;
use crate::{App, Problem};

/// The addresses of this resource.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/admin/courses/{course}/staff", get(show))
        .route("/admin/courses/{course}/trainer", post(set_trainer))
        .route("/admin/courses/{course}/instructors", post(add))
        .route("/admin/courses/{course}/instructors/{user}/removal", post(remove))
}

#[derive(Template)]
#[template(path = "admin/staff.html")]
struct StaffPage {
    chrome: Chrome,
    course: CourseId,
    title: String,
    trainer: String,
    others: Vec<Teacher>,
    offered: Vec<Choice>,
    addable: Vec<Choice>,
    faults: Faults,
}

impl StaffPage {
    fn base(&self) -> String {
        format!("/admin/courses/{}", self.course)
    }
}

/// What a form sends.
#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct PersonForm {
    user_id: String,
}

/// `GET /admin/courses/{course}/staff`
pub(super) async fn show(
    State(app): State<App>,
    admin: Admin,
    view: View,
    Path(id): Path<CourseId>,
) -> Result<Response, Problem> {
    let tx = app.db().begin(&admin).await?;
    Ok(Html::private(page(&tx, view.chrome(&app, Some(&admin)), id, None).await?).into_response())
}

/// `POST /admin/courses/{course}/trainer`
pub(super) async fn set_trainer(
    State(app): State<App>,
    admin: Admin,
    view: View,
    Path(id): Path<CourseId>,
    Form(form): Form<PersonForm>,
) -> Result<Response, Problem> {
    let tx = app.db().begin(&admin).await?;
    course::open(&tx, id, Author::Administrator, None).await?;
    let done = match form.user_id.parse() {
        Ok(user) => course::set_trainer(&tx, id, user).await,
        Err(_) => Err(StaffError::NoInstructor),
    };
    let chrome = view.chrome(&app, Some(&admin));
    settle(tx, chrome, id, done, "admin-trainer-set").await
}

/// `POST /admin/courses/{course}/instructors`
pub(super) async fn add(
    State(app): State<App>,
    admin: Admin,
    view: View,
    Path(id): Path<CourseId>,
    Form(form): Form<PersonForm>,
) -> Result<Response, Problem> {
    let tx = app.db().begin(&admin).await?;
    course::open(&tx, id, Author::Administrator, None).await?;
    let done = match form.user_id.parse() {
        Ok(user) => course::add_instructor(&tx, id, user).await,
        Err(_) => Err(StaffError::NoInstructor),
    };
    let chrome = view.chrome(&app, Some(&admin));
    settle(tx, chrome, id, done, "admin-instructor-added").await
}

/// `POST /admin/courses/{course}/instructors/{user}/removal`
pub(super) async fn remove(
    State(app): State<App>,
    admin: Admin,
    Path((id, user)): Path<(CourseId, UserId)>,
) -> Result<SeeOther, Problem> {
    let tx = app.db().begin(&admin).await?;
    course::open(&tx, id, Author::Administrator, None).await?;
    course::remove_instructor(&tx, id, user).await?;
    tx.commit().await?;
    Ok(SeeOther::to(format!("/admin/courses/{id}/staff")).flash("success", "admin-instructor-removed"))
}

/// Keeps what was done and says so, or shows the form again.
async fn settle(
    tx: Tx,
    chrome: Chrome,
    id: CourseId,
    done: Result<(), StaffError>,
    said: &str,
) -> Result<Response, Problem> {
    match done {
        Ok(()) => {
            tx.commit().await?;
            Ok(SeeOther::to(format!("/admin/courses/{id}/staff")).flash("success", said).into_response())
        }
        Err(StaffError::NoInstructor) => {
            let invalid = Invalid::one("userId", "no_such_person", "No instructor here has this id.");
            Ok(Html::invalid(page(&tx, chrome, id, Some(&invalid)).await?).into_response())
        }
        Err(other) => Err(other.into()),
    }
}

async fn page(tx: &Tx, chrome: Chrome, id: CourseId, invalid: Option<&Invalid>) -> Result<StaffPage, Problem> {
    let (of, staff, offered) = tokio::try_join!(course::by_id(tx, id), course::staff(tx, id), course::instructors(tx))?;
    let of = of.ok_or_else(Problem::not_found)?;
    let choice = |teacher: &Teacher| Choice { value: teacher.id.to_string(), label: teacher.name.clone() };
    let addable = offered.iter().filter(|offered| staff.iter().all(|teacher| teacher.id != offered.id));
    let label = |_: &str| chrome.t("admin-instructor");
    Ok(StaffPage {
        course: id,
        title: of.title,
        trainer: of.trainer_id.to_string(),
        addable: addable.map(choice).collect(),
        others: staff.into_iter().filter(|teacher| !teacher.is_trainer).collect(),
        offered: offered.iter().map(choice).collect(),
        faults: invalid.map(|invalid| Faults::labelled(&chrome, invalid, label)).unwrap_or_default(),
        chrome,
    })
}
