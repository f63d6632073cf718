//! Whether a course stands among the first: a button in the list of courses, and on the page of a course.

use axum::Router;
use axum::extract::State;
use axum::routing::post;
use kernel::CourseId;
use serde::Deserialize;

use crate::api::admin::courses::feature::set;
use crate::http::extract::{Form, Path};
use crate::http::html::{SeeOther, local_path};
use crate::http::precondition::Seen;
use crate::persona::Admin;
use crate::{App, Problem};

/// The addresses of this resource.
pub(crate) fn routes() -> Router<App> {
    Router::new().route("/admin/courses/{course}/feature", post(submit))
}

/// What the button sends.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct FeatureForm {
    featured: String,
    /// The page that the button stands on.
    next: String,
}

/// `POST /admin/courses/{course}/feature`
pub(super) async fn submit(
    State(app): State<App>,
    admin: Admin,
    Path(id): Path<CourseId>,
    Form(form): Form<FeatureForm>,
) -> Result<SeeOther, Problem> {
    let featured = form.featured == "yes";
    set(&app, &admin, id, Seen(None), featured).await?;
    let said = if featured { "admin-featured" } else { "admin-unfeatured" };
    Ok(SeeOther::to(local_path(Some(&form.next), "/admin/courses")).flash("success", said))
}
