//! A learner's places in courses.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use catalog::course;
use kernel::{CourseId, Page};
use learning::access::{self, Explanation};
use learning::enrollment::{self, Enrollment, MyEnrollment};
use learning::review;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::api::paging::{PageQuery, USUAL, paging, rows};
use crate::http::extract::{Json, Path, Query};
use crate::http::idempotent;
use crate::persona::Learner;
use crate::problem::ProblemBody;
use crate::{App, Problem};

/// The operations of this resource.
pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list, create))
        .routes(routes!(leave))
        .routes(routes!(explain))
        .routes(routes!(review_course))
}

/// Lists the learner's places, newest first
#[utoipa::path(
    get, path = "/api/v1/learner/enrollments", tag = "learner", params(PageQuery),
    extensions(("x-action" = json!("enrollment.own"))), security(("bearer" = [])),
    responses(
        (status = 200, body = Page<MyEnrollment>),
        (status = 401, body = ProblemBody, description = "not_signed_in"),
        (status = 422, body = ProblemBody, description = "invalid"),
    )
)]
pub(super) async fn list(
    State(app): State<App>,
    learner: Learner,
    Query(query): Query<PageQuery>,
) -> Result<Json<Page<MyEnrollment>>, Problem> {
    let (after, limit) = paging(query.cursor.as_deref(), query.limit, USUAL)?;
    let tx = app.db().begin(&learner).await?;
    Ok(Json(tx.reads(enrollment::mine(&tx, learner.user, after, rows(limit))).await?))
}

/// Where a place is wanted.
#[derive(Debug, Deserialize, Serialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct NewEnrollment {
    /// The course.
    course_id: CourseId,
}

/// Takes a place in a published course
#[utoipa::path(
    post, path = "/api/v1/learner/enrollments", tag = "learner", request_body = NewEnrollment,
    extensions(("x-action" = json!("enrollment.own"))), security(("bearer" = [])),
    params(("Idempotency-Key" = Option<String>, Header, description = "Sent again, the request has its effect once")),
    responses(
        (status = 201, body = Enrollment),
        (status = 404, body = ProblemBody, description = "not_found"),
        (status = 409, body = ProblemBody, description = "already_enrolled, course_full, course_ended, payment_required, enrollment_suspended"),
        (status = 422, body = ProblemBody, description = "invalid, idempotency_key_reused"),
    )
)]
pub(super) async fn create(
    State(app): State<App>,
    learner: Learner,
    key: idempotent::Key,
    Json(body): Json<NewEnrollment>,
) -> Result<Response, Problem> {
    let tx = app.db().begin(&learner).await?;
    if let Some(answered) = key.repeated(&tx, learner.user, &body).await? {
        return Ok(answered);
    }
    let enrollment = enrollment::enroll(&tx, &app.parts.hooks, learner.user, body.course_id).await?;
    let response = key.answer(&tx, learner.user, &body, StatusCode::CREATED, &enrollment).await?;
    tx.commit().await?;
    Ok(response)
}

/// Gives a place back; what was done is kept
#[utoipa::path(
    delete, path = "/api/v1/learner/enrollments/{course}", tag = "learner", params(("course" = CourseId, Path)),
    extensions(("x-action" = json!("enrollment.own"))), security(("bearer" = [])),
    responses((status = 204), (status = 409, body = ProblemBody, description = "not_enrolled"))
)]
pub(super) async fn leave(
    State(app): State<App>,
    learner: Learner,
    Path(course): Path<CourseId>,
) -> Result<Response, Problem> {
    let tx = app.db().begin(&learner).await?;
    enrollment::leave(&tx, learner.user, course).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Says why the learner can, or can not, open a course
#[utoipa::path(
    get, path = "/api/v1/learner/courses/{course}/access", tag = "learner", params(("course" = CourseId, Path)),
    extensions(("x-action" = json!("access.explain"))), security(("bearer" = [])),
    responses((status = 200, body = Explanation), (status = 404, body = ProblemBody, description = "not_found"))
)]
pub(super) async fn explain(
    State(app): State<App>,
    learner: Learner,
    Path(id): Path<CourseId>,
) -> Result<Json<Explanation>, Problem> {
    let tx = app.db().begin(&learner).await?;
    let (course, explanation) = tokio::try_join!(course::by_id(&tx, id), access::explain(&tx, learner.user, id))?;
    let course = course.ok_or_else(Problem::not_found)?;
    // Whoever never had anything to do with a course that is not public may not know of it.
    let stranger = explanation.entitlements.is_empty() && explanation.enrollment_status.is_none();
    if stranger && course.status != catalog::CourseStatus::Published {
        return Err(Problem::not_found());
    }
    Ok(Json(explanation))
}

/// A judgement.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct ReviewBody {
    /// 1 to 5 stars.
    rating: i16,
    /// At most 4,000 characters.
    #[serde(default)]
    body: String,
}

/// Writes or changes the learner's review of a course
#[utoipa::path(
    put, path = "/api/v1/learner/courses/{course}/review", tag = "learner", params(("course" = CourseId, Path)), request_body = ReviewBody,
    extensions(("x-action" = json!("review.write"))), security(("bearer" = [])),
    responses(
        (status = 204),
        (status = 409, body = ProblemBody, description = "review_too_early"),
        (status = 422, body = ProblemBody, description = "invalid"),
    )
)]
pub(super) async fn review_course(
    State(app): State<App>,
    learner: Learner,
    Path(course): Path<CourseId>,
    Json(body): Json<ReviewBody>,
) -> Result<Response, Problem> {
    let tx = app.db().begin(&learner).await?;
    review::write(&tx, learner.user, course, body.rating, &body.body).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
