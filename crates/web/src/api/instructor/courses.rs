//! The courses that an instructor teaches: lists, drafts, descriptions, publication. What is done to one course is done by each
//! of its authors; administrators have the same under their own area.

mod body;
pub(crate) mod picture;

use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use catalog::Course;
use catalog::course::{self, CourseListItem, Metadata, Readiness};
use catalog::outline::{self, DraftOutline};
use db::Tx;
use kernel::{CourseId, Page};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub(crate) use body::{CourseBody, DraftBody};

use super::{opened, opened_as};
use crate::api::admin::courses::CourseQuery;
use crate::http::extract::{Json, Path, Query};
use crate::http::idempotent;
use crate::http::precondition::{Seen, tag};
use crate::persona::{Author, Instructor};
use crate::problem::ProblemBody;
use crate::{App, Problem};

/// The operations of this resource.
pub(crate) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list, create))
        .routes(routes!(show, replace, remove))
        .routes(routes!(publish, withdraw))
        .routes(routes!(archive))
        .routes(routes!(copy))
        .routes(routes!(picture::replace, picture::remove))
}

/// A course as its authors see it.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct AuthoredCourse {
    /// The course.
    #[serde(flatten)]
    pub(crate) course: Course,
    /// What is kept of it beside its fields; the public does not see it.
    #[schema(value_type = Object, additional_properties)]
    pub(crate) metadata: Metadata,
    /// Counts the changes; the number in the `ETag`.
    pub(crate) revision: i32,
    /// What it lacks.
    pub(crate) readiness: Readiness,
    /// Everything in it, published or not.
    pub(crate) outline: DraftOutline,
}

/// The course, if `author` may change it.
///
/// # Errors
/// 404 `not_found`.
pub(crate) async fn authored(tx: &Tx, id: CourseId, author: course::Author) -> Result<AuthoredCourse, Problem> {
    let (revision, course, outline) =
        tokio::try_join!(course::revision(tx, id, author), course::by_id(tx, id), outline::draft(tx, id))?;
    let (Some(revision), Some(course)) = (revision, course) else { return Err(Problem::not_found()) };
    let readiness = course::readiness(&course, &outline);
    let metadata = course.metadata.clone();
    Ok(AuthoredCourse { course, metadata, revision, readiness, outline })
}

async fn answer(tx: &Tx, id: CourseId, author: course::Author) -> Result<Response, Problem> {
    let found = authored(tx, id, author).await?;
    Ok(([(header::ETAG, tag(found.revision))], Json(found)).into_response())
}

/// Lists the courses that the instructor teaches, drafts included, newest first
#[utoipa::path(
    get, path = "/api/v1/instructor/courses", tag = "instructor", params(CourseQuery),
    extensions(("x-action" = json!("course.list_own"))), security(("bearer" = [])),
    responses((status = 200, body = Page<CourseListItem>), (status = 422, body = ProblemBody, description = "invalid"))
)]
pub(super) async fn list(
    State(app): State<App>,
    instructor: Instructor,
    Query(query): Query<CourseQuery>,
) -> Result<Json<Page<CourseListItem>>, Problem> {
    let mut filter = query.filter()?;
    filter.trainer = Some(instructor.user);
    let tx = app.db().begin(&instructor).await?;
    Ok(Json(course::list(&tx, &filter).await?))
}

/// Drafts a course that the instructor teaches
#[utoipa::path(
    post, path = "/api/v1/instructor/courses", tag = "instructor", request_body = DraftBody,
    extensions(("x-action" = json!("course.create"))), security(("bearer" = [])),
    params(("Idempotency-Key" = Option<String>, Header, description = "Sent again, the request has its effect once")),
    responses((status = 201, body = AuthoredCourse), (status = 422, body = ProblemBody, description = "invalid"))
)]
pub(super) async fn create(
    State(app): State<App>,
    instructor: Instructor,
    key: idempotent::Key,
    Json(body): Json<DraftBody>,
) -> Result<Response, Problem> {
    let tx = app.db().begin(&instructor).await?;
    if let Some(answered) = key.repeated(&tx, instructor.user, &body).await? {
        return Ok(answered);
    }
    let new = body.course(instructor.user, instructor.site.tenant.default_currency);
    let id = course::create(&tx, &new).await?;
    let made = authored(&tx, id, course::Author::Teacher(instructor.user)).await?;
    let response = key.answer(&tx, instructor.user, &body, StatusCode::CREATED, &made).await?;
    tx.commit().await?;
    Ok(response)
}

/// Shows a course to one of those who teach it: what the public sees, what it lacks, and everything in it
#[utoipa::path(
    get, path = "/api/v1/instructor/courses/{course}", tag = "instructor", params(("course" = CourseId, Path)),
    extensions(("x-action" = json!("course.edit"))), security(("bearer" = [])),
    responses(
        (status = 200, body = AuthoredCourse, headers(("etag" = String, description = "For `If-Match` of a change."))),
        (status = 404, body = ProblemBody, description = "not_found"),
    )
)]
pub(crate) async fn show(
    State(app): State<App>,
    author: Author,
    Path(id): Path<CourseId>,
) -> Result<Response, Problem> {
    let tx = app.db().begin(&author).await?;
    answer(&tx, id, author.acting_as()).await
}

/// Describes a course anew. Who teaches it, its picture, its place among the first and its judgements stay as they are
#[utoipa::path(
    put, path = "/api/v1/instructor/courses/{course}", tag = "instructor", request_body = CourseBody,
    params(
        ("course" = CourseId, Path),
        ("if-match" = Option<String>, Header, description = "The `ETag` that the change was made from."),
    ),
    extensions(("x-action" = json!("course.edit"))), security(("bearer" = [])),
    responses(
        (status = 200, body = AuthoredCourse, headers(("etag" = String, description = "For `If-Match` of a change."))),
        (status = 404, body = ProblemBody, description = "not_found"),
        (status = 412, body = ProblemBody, description = "changed_meanwhile"),
        (status = 422, body = ProblemBody, description = "invalid, with slug_taken at /slug and seats_taken at /maxStudents"),
    )
)]
pub(crate) async fn replace(
    State(app): State<App>,
    author: Author,
    Path(id): Path<CourseId>,
    seen: Seen,
    Json(body): Json<CourseBody>,
) -> Result<Response, Problem> {
    let tx = opened_as(&app, &author, id, seen).await?;
    let present = course::by_id(&tx, id).await?.ok_or_else(Problem::not_found)?;
    course::describe(&tx, id, &body.course(&present)?).await?;
    let response = answer(&tx, id, author.acting_as()).await?;
    tx.commit().await?;
    Ok(response)
}

/// Makes a course public
#[utoipa::path(
    put, path = "/api/v1/instructor/courses/{course}/publication", tag = "instructor",
    params(
        ("course" = CourseId, Path),
        ("if-match" = Option<String>, Header, description = "The `ETag` that the change was made from."),
    ),
    extensions(("x-action" = json!("course.publish"))), security(("bearer" = [])),
    responses(
        (status = 204),
        (status = 404, body = ProblemBody, description = "not_found"),
        (status = 409, body = ProblemBody, description = "course_empty"),
        (status = 412, body = ProblemBody, description = "changed_meanwhile"),
    )
)]
pub(crate) async fn publish(
    State(app): State<App>,
    author: Author,
    Path(id): Path<CourseId>,
    seen: Seen,
) -> Result<StatusCode, Problem> {
    let tx = opened_as(&app, &author, id, seen).await?;
    course::publish(&tx, id).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Makes a course a draft again; learners in it keep their places
#[utoipa::path(
    delete, path = "/api/v1/instructor/courses/{course}/publication", tag = "instructor",
    params(
        ("course" = CourseId, Path),
        ("if-match" = Option<String>, Header, description = "The `ETag` that the change was made from."),
    ),
    extensions(("x-action" = json!("course.publish"))), security(("bearer" = [])),
    responses(
        (status = 204),
        (status = 404, body = ProblemBody, description = "not_found"),
        (status = 412, body = ProblemBody, description = "changed_meanwhile"),
    )
)]
pub(crate) async fn withdraw(
    State(app): State<App>,
    author: Author,
    Path(id): Path<CourseId>,
    seen: Seen,
) -> Result<StatusCode, Problem> {
    let tx = opened_as(&app, &author, id, seen).await?;
    course::withdraw(&tx, id).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Ends a course: it is offered no more, and those who took it keep what they have
#[utoipa::path(
    put, path = "/api/v1/instructor/courses/{course}/archive", tag = "instructor",
    params(
        ("course" = CourseId, Path),
        ("if-match" = Option<String>, Header, description = "The `ETag` that the change was made from."),
    ),
    extensions(("x-action" = json!("course.publish"))), security(("bearer" = [])),
    responses(
        (status = 204),
        (status = 404, body = ProblemBody, description = "not_found"),
        (status = 412, body = ProblemBody, description = "changed_meanwhile"),
    )
)]
pub(crate) async fn archive(
    State(app): State<App>,
    author: Author,
    Path(id): Path<CourseId>,
    seen: Seen,
) -> Result<StatusCode, Problem> {
    let tx = opened_as(&app, &author, id, seen).await?;
    course::archive(&tx, id).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

/// What the copy shall be called.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct CopyBody {
    /// 3 to 200 characters.
    #[schema(example = "Reading maps, spring")]
    pub(crate) title: String,
}

/// Drafts a course that begins as this one is: description, sections, contents; without its learners and reviews
#[utoipa::path(
    post, path = "/api/v1/instructor/courses/{course}/copies", tag = "instructor", request_body = CopyBody,
    extensions(("x-action" = json!("course.copy"))), security(("bearer" = [])),
    params(
        ("course" = CourseId, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "Sent again, the request has its effect once"),
    ),
    responses(
        (status = 201, body = AuthoredCourse),
        (status = 404, body = ProblemBody, description = "not_found"),
        (status = 422, body = ProblemBody, description = "invalid"),
    )
)]
pub(crate) async fn copy(
    State(app): State<App>,
    author: Author,
    Path(id): Path<CourseId>,
    key: idempotent::Key,
    Json(body): Json<CopyBody>,
) -> Result<Response, Problem> {
    let tx = app.db().begin(&author).await?;
    if let Some(answered) = key.repeated(&tx, author.user, &body).await? {
        return Ok(answered);
    }
    let acting = author.acting_as();
    course::open(&tx, id, acting, None).await?;
    let made = course::copy(&tx, id, acting, &body.title).await?.ok_or_else(Problem::not_found)?;
    let made = authored(&tx, made, acting).await?;
    let response = key.answer(&tx, author.user, &body, StatusCode::CREATED, &made).await?;
    tx.commit().await?;
    Ok(response)
}

/// Takes away a course in which nobody ever had a place; others are archived
#[utoipa::path(
    delete, path = "/api/v1/instructor/courses/{course}", tag = "instructor", params(("course" = CourseId, Path)),
    extensions(("x-action" = json!("course.edit"))), security(("bearer" = [])),
    responses(
        (status = 204),
        (status = 404, body = ProblemBody, description = "not_found"),
        (status = 409, body = ProblemBody, description = "course_in_use"),
    )
)]
pub(crate) async fn remove(
    State(app): State<App>,
    author: Author,
    Path(id): Path<CourseId>,
) -> Result<StatusCode, Problem> {
    let tx = opened(&app, &author, id).await?;
    course::remove(&tx, id).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
