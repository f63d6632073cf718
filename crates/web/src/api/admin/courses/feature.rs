//! Whether a course stands among the first.

use axum::extract::State;
use axum::http::StatusCode;
use catalog::course::{self, Author};
use kernel::CourseId;

use crate::http::extract::Path;
use crate::http::precondition::Seen;
use crate::persona::Admin;
use crate::problem::ProblemBody;
use crate::{App, Problem};

/// Puts a course among the first of the catalogue
#[utoipa::path(
    put, path = "/api/v1/admin/courses/{course}/feature", tag = "admin",
    params(
        ("course" = CourseId, Path),
        ("if-match" = Option<String>, Header, description = "The `ETag` that the change was made from."),
    ),
    extensions(("x-action" = json!("course.feature"))), security(("bearer" = [])),
    responses(
        (status = 204),
        (status = 404, body = ProblemBody, description = "not_found"),
        (status = 412, body = ProblemBody, description = "changed_meanwhile"),
    )
)]
pub(crate) async fn feature(
    State(app): State<App>,
    admin: Admin,
    Path(id): Path<CourseId>,
    seen: Seen,
) -> Result<StatusCode, Problem> {
    set(&app, &admin, id, seen, true).await
}

/// Puts a course back among the others
#[utoipa::path(
    delete, path = "/api/v1/admin/courses/{course}/feature", tag = "admin",
    params(
        ("course" = CourseId, Path),
        ("if-match" = Option<String>, Header, description = "The `ETag` that the change was made from."),
    ),
    extensions(("x-action" = json!("course.feature"))), security(("bearer" = [])),
    responses(
        (status = 204),
        (status = 404, body = ProblemBody, description = "not_found"),
        (status = 412, body = ProblemBody, description = "changed_meanwhile"),
    )
)]
pub(crate) async fn unfeature(
    State(app): State<App>,
    admin: Admin,
    Path(id): Path<CourseId>,
    seen: Seen,
) -> Result<StatusCode, Problem> {
    set(&app, &admin, id, seen, false).await
}

/// Puts the course among the first, or back among the others.
///
/// # Errors
/// 404 `not_found`; 412 `changed_meanwhile`.
pub(crate) async fn set(
    app: &App,
    admin: &Admin,
    id: CourseId,
    Seen(seen): Seen,
    featured: bool,
) -> Result<StatusCode, Problem> {
    let tx = app.db().begin(admin).await?;
    course::open(&tx, id, Author::Administrator, seen).await?;
    course::feature(&tx, id, featured).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
