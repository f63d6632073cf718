//! The sections of a course.

use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use catalog::course;
use catalog::outline::{self, DraftSection};
use db::Tx;
use kernel::{CourseId, SectionId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::opened;
use crate::http::extract::{Json, Path};
use crate::http::idempotent;
use crate::http::precondition::{Seen, tag};
use crate::persona::Author;
use crate::problem::ProblemBody;
use crate::{App, Problem};

/// The operations of this resource.
pub(crate) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(add))
        .routes(routes!(replace, remove))
        .routes(routes!(show, hide))
        .routes(routes!(place))
}

/// What an author says of a section.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct SectionBody {
    /// 1 to 200 characters.
    pub(crate) title: String,
    /// At most 5,000 characters.
    #[serde(default)]
    pub(crate) description: String,
}

/// Where a section shall stand.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct SectionPlace {
    /// Before which section; at the end when absent.
    before: Option<SectionId>,
}

/// Adds a section at the end of a course
#[utoipa::path(
    post, path = "/api/v1/instructor/courses/{course}/sections", tag = "instructor", request_body = SectionBody,
    extensions(("x-action" = json!("course.edit"))), security(("bearer" = [])),
    params(
        ("course" = CourseId, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "Sent again, the request has its effect once"),
    ),
    responses(
        (status = 201, body = DraftSection),
        (status = 404, body = ProblemBody, description = "not_found"),
        (status = 422, body = ProblemBody, description = "invalid"),
    )
)]
pub(super) async fn add(
    State(app): State<App>,
    author: Author,
    Path(id): Path<CourseId>,
    key: idempotent::Key,
    Json(body): Json<SectionBody>,
) -> Result<Response, Problem> {
    let tx = app.db().begin(&author).await?;
    if let Some(answered) = key.repeated(&tx, author.user, &body).await? {
        return Ok(answered);
    }
    course::open(&tx, id, author.acting_as(), None).await?;
    let section = outline::add_section(&tx, id, &body.title, &body.description).await?;
    let made = found(&tx, id, section).await?;
    let response = key.answer(&tx, author.user, &body, StatusCode::CREATED, &made).await?;
    tx.commit().await?;
    Ok(response)
}

async fn found(tx: &Tx, course: CourseId, section: SectionId) -> Result<DraftSection, Problem> {
    let outline = outline::draft(tx, course).await?;
    outline.sections.into_iter().find(|found| found.id == section).ok_or_else(Problem::not_found)
}

/// Describes a section anew
#[utoipa::path(
    put, path = "/api/v1/instructor/courses/{course}/sections/{section}", tag = "instructor", request_body = SectionBody,
    params(
        ("course" = CourseId, Path),
        ("section" = SectionId, Path),
        ("if-match" = Option<String>, Header, description = "The `ETag` that the change was made from: its `revision`."),
    ),
    extensions(("x-action" = json!("course.edit"))), security(("bearer" = [])),
    responses(
        (status = 200, body = DraftSection, headers(("etag" = String, description = "For `If-Match` of a change."))),
        (status = 404, body = ProblemBody, description = "not_found"),
        (status = 412, body = ProblemBody, description = "changed_meanwhile"),
        (status = 422, body = ProblemBody, description = "invalid"),
    )
)]
pub(super) async fn replace(
    State(app): State<App>,
    author: Author,
    Path((course, section)): Path<(CourseId, SectionId)>,
    Seen(seen): Seen,
    Json(body): Json<SectionBody>,
) -> Result<Response, Problem> {
    let tx = opened(&app, &author, course).await?;
    let revision = outline::rewrite_section(&tx, course, section, &body.title, &body.description, seen).await?;
    let made = found(&tx, course, section).await?;
    tx.commit().await?;
    Ok(([(header::ETAG, tag(revision))], Json(made)).into_response())
}

/// Takes a section away; its contents stay in the course, in no section
#[utoipa::path(
    delete, path = "/api/v1/instructor/courses/{course}/sections/{section}", tag = "instructor",
    params(("course" = CourseId, Path), ("section" = SectionId, Path)),
    extensions(("x-action" = json!("course.edit"))), security(("bearer" = [])),
    responses((status = 204), (status = 404, body = ProblemBody, description = "not_found"))
)]
pub(super) async fn remove(
    State(app): State<App>,
    author: Author,
    Path((course, section)): Path<(CourseId, SectionId)>,
) -> Result<StatusCode, Problem> {
    let tx = opened(&app, &author, course).await?;
    outline::remove_section(&tx, course, section).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Shows a section with its contents to learners
#[utoipa::path(
    put, path = "/api/v1/instructor/courses/{course}/sections/{section}/publication", tag = "instructor",
    params(("course" = CourseId, Path), ("section" = SectionId, Path)),
    extensions(("x-action" = json!("course.edit"))), security(("bearer" = [])),
    responses((status = 204), (status = 404, body = ProblemBody, description = "not_found"))
)]
pub(super) async fn show(
    State(app): State<App>,
    author: Author,
    Path((course, section)): Path<(CourseId, SectionId)>,
) -> Result<StatusCode, Problem> {
    let tx = opened(&app, &author, course).await?;
    outline::show_section(&tx, course, section, true).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Takes a section with its contents away from learners; what they did in it stays
#[utoipa::path(
    delete, path = "/api/v1/instructor/courses/{course}/sections/{section}/publication", tag = "instructor",
    params(("course" = CourseId, Path), ("section" = SectionId, Path)),
    extensions(("x-action" = json!("course.edit"))), security(("bearer" = [])),
    responses((status = 204), (status = 404, body = ProblemBody, description = "not_found"))
)]
pub(super) async fn hide(
    State(app): State<App>,
    author: Author,
    Path((course, section)): Path<(CourseId, SectionId)>,
) -> Result<StatusCode, Problem> {
    let tx = opened(&app, &author, course).await?;
    outline::show_section(&tx, course, section, false).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Moves a section within its course
#[utoipa::path(
    put, path = "/api/v1/instructor/courses/{course}/sections/{section}/place", tag = "instructor",
    request_body = SectionPlace, params(("course" = CourseId, Path), ("section" = SectionId, Path)),
    extensions(("x-action" = json!("course.edit"))), security(("bearer" = [])),
    responses((status = 204), (status = 404, body = ProblemBody, description = "not_found: no such section or place"))
)]
pub(super) async fn place(
    State(app): State<App>,
    author: Author,
    Path((course, section)): Path<(CourseId, SectionId)>,
    Json(place): Json<SectionPlace>,
) -> Result<StatusCode, Problem> {
    let tx = opened(&app, &author, course).await?;
    outline::move_section(&tx, course, section, place.before).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
