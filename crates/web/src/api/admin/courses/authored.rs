//! Every course of the tenant under the hands of administrators: each operation is the one that instructors have for theirs.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use kernel::CourseId;

use crate::api::instructor::courses::{self, AuthoredCourse, CopyBody, CourseBody};
use crate::http::extract::{Json, Path};
use crate::http::idempotent;
use crate::http::precondition::Seen;
use crate::persona::{Admin, Author};
use crate::problem::ProblemBody;
use crate::{App, Problem};

/// Shows a course as its authors see it: what the public sees, what it lacks, and everything in it
#[utoipa::path(
    get, path = "/api/v1/admin/courses/{course}", tag = "admin",
    params(
        ("course" = CourseId, Path),
    ),
    extensions(("x-action" = json!("course.manage_all"))), security(("bearer" = [])),
    responses(
        (status = 200, body = AuthoredCourse, headers(("etag" = String, description = "For `If-Match` of a change."))),
        (status = 404, body = ProblemBody, description = "not_found"),
    )
)]
pub(crate) async fn show(state: State<App>, Admin(admin): Admin, id: Path<CourseId>) -> Result<Response, Problem> {
    courses::show(state, Author(admin), id).await
}

/// Describes a course anew. Who teaches it, its picture, its place among the first and its judgements stay as they are
#[utoipa::path(
    put, path = "/api/v1/admin/courses/{course}", tag = "admin", request_body = CourseBody,
    params(
        ("course" = CourseId, Path),
        ("if-match" = Option<String>, Header, description = "The `ETag` that the change was made from."),
    ),
    extensions(("x-action" = json!("course.manage_all"))), security(("bearer" = [])),
    responses(
        (status = 200, body = AuthoredCourse, headers(("etag" = String, description = "For `If-Match` of a change."))),
        (status = 404, body = ProblemBody, description = "not_found"),
        (status = 412, body = ProblemBody, description = "changed_meanwhile"),
        (status = 422, body = ProblemBody, description = "invalid, with slug_taken at /slug and seats_taken at /maxStudents"),
    )
)]
pub(crate) async fn replace(
    state: State<App>,
    Admin(admin): Admin,
    id: Path<CourseId>,
    seen: Seen,
    body: Json<CourseBody>,
) -> Result<Response, Problem> {
    courses::replace(state, Author(admin), id, seen, body).await
}

/// Makes a course public
#[utoipa::path(
    put, path = "/api/v1/admin/courses/{course}/publication", tag = "admin",
    params(
        ("course" = CourseId, Path),
        ("if-match" = Option<String>, Header, description = "The `ETag` that the change was made from."),
    ),
    extensions(("x-action" = json!("course.manage_all"))), security(("bearer" = [])),
    responses(
        (status = 204),
        (status = 404, body = ProblemBody, description = "not_found"),
        (status = 409, body = ProblemBody, description = "course_empty"),
        (status = 412, body = ProblemBody, description = "changed_meanwhile"),
    )
)]
pub(crate) async fn publish(
    state: State<App>,
    Admin(admin): Admin,
    id: Path<CourseId>,
    seen: Seen,
) -> Result<StatusCode, Problem> {
    courses::publish(state, Author(admin), id, seen).await
}

/// Makes a course a draft again; learners in it keep their places
#[utoipa::path(
    delete, path = "/api/v1/admin/courses/{course}/publication", tag = "admin",
    params(
        ("course" = CourseId, Path),
        ("if-match" = Option<String>, Header, description = "The `ETag` that the change was made from."),
    ),
    extensions(("x-action" = json!("course.manage_all"))), security(("bearer" = [])),
    responses(
        (status = 204),
        (status = 404, body = ProblemBody, description = "not_found"),
        (status = 412, body = ProblemBody, description = "changed_meanwhile"),
    )
)]
pub(crate) async fn withdraw(
    state: State<App>,
    Admin(admin): Admin,
    id: Path<CourseId>,
    seen: Seen,
) -> Result<StatusCode, Problem> {
    courses::withdraw(state, Author(admin), id, seen).await
}

/// Ends a course: it is offered no more, and those who took it keep what they have
#[utoipa::path(
    put, path = "/api/v1/admin/courses/{course}/archive", tag = "admin",
    params(
        ("course" = CourseId, Path),
        ("if-match" = Option<String>, Header, description = "The `ETag` that the change was made from."),
    ),
    extensions(("x-action" = json!("course.manage_all"))), security(("bearer" = [])),
    responses(
        (status = 204),
        (status = 404, body = ProblemBody, description = "not_found"),
        (status = 412, body = ProblemBody, description = "changed_meanwhile"),
    )
)]
pub(crate) async fn archive(
    state: State<App>,
    Admin(admin): Admin,
    id: Path<CourseId>,
    seen: Seen,
) -> Result<StatusCode, Problem> {
    courses::archive(state, Author(admin), id, seen).await
}

/// Drafts a course that begins as this one is, with the same trainer: description, sections, contents
#[utoipa::path(
    post, path = "/api/v1/admin/courses/{course}/copies", tag = "admin", request_body = CopyBody,
    params(
        ("course" = CourseId, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "Sent again, the request has its effect once"),
    ),
    extensions(("x-action" = json!("course.manage_all"))), security(("bearer" = [])),
    responses(
        (status = 201, body = AuthoredCourse),
        (status = 404, body = ProblemBody, description = "not_found"),
        (status = 422, body = ProblemBody, description = "invalid"),
    )
)]
pub(crate) async fn copy(
    state: State<App>,
    Admin(admin): Admin,
    id: Path<CourseId>,
    key: idempotent::Key,
    body: Json<CopyBody>,
) -> Result<Response, Problem> {
    courses::copy(state, Author(admin), id, key, body).await
}

/// Takes away a course in which nobody ever had a place; others are archived
#[utoipa::path(
    delete, path = "/api/v1/admin/courses/{course}", tag = "admin",
    params(
        ("course" = CourseId, Path),
    ),
    extensions(("x-action" = json!("course.manage_all"))), security(("bearer" = [])),
    responses(
        (status = 204),
        (status = 404, body = ProblemBody, description = "not_found"),
        (status = 409, body = ProblemBody, description = "course_in_use"),
    )
)]
pub(crate) async fn remove(state: State<App>, Admin(admin): Admin, id: Path<CourseId>) -> Result<StatusCode, Problem> {
    courses::remove(state, Author(admin), id).await
}
