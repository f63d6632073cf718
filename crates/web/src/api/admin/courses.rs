//! Every course of the tenant.

mod authored;
pub(crate) mod feature;

use axum::extract::State;
use axum::http::StatusCode;
use catalog::CourseStatus;
use catalog::course::{self, Author, CourseFilter, CourseListItem, Teacher};
use kernel::{CourseId, Invalid, Page, UserId, clean_line};
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::api::paging::{USUAL, paging, rows};
use crate::http::extract::{Json, Path, Query};
use crate::persona::Admin;
use crate::problem::ProblemBody;
use crate::{App, Problem};

/// The operations of this resource.
pub(crate) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list))
        .routes(routes!(authored::show, authored::replace, authored::remove))
        .routes(routes!(authored::publish, authored::withdraw))
        .routes(routes!(authored::archive))
        .routes(routes!(authored::copy))
        .routes(routes!(feature::feature, feature::unfeature))
        .routes(routes!(staff))
        .routes(routes!(set_trainer))
        .routes(routes!(add_instructor, remove_instructor))
}

/// Which courses.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct CourseQuery {
    /// Part of a title.
    pub(crate) q: Option<String>,
    /// `draft`, `published` or `archived`.
    pub(crate) status: Option<CourseStatus>,
    /// `nextCursor` of the page before.
    pub(crate) cursor: Option<String>,
    /// 1 to 100; 20 when absent.
    pub(crate) limit: Option<i64>,
}

impl CourseQuery {
    /// The filter that is asked for.
    ///
    /// # Errors
    /// Every value that is not valid, by name.
    pub(crate) fn filter(&self) -> Result<CourseFilter, Invalid> {
        let (cursor, limit) = paging(self.cursor.as_deref(), self.limit, USUAL)?;
        let text = self.q.as_deref().map(|q| clean_line("q", q, 0, 200)).transpose()?.filter(|q| !q.is_empty());
        Ok(CourseFilter { status: self.status, trainer: None, text, cursor, limit: rows(limit) })
    }
}

/// Lists all courses of the tenant, drafts included, newest first
#[utoipa::path(
    get, path = "/api/v1/admin/courses", tag = "admin", params(CourseQuery),
    extensions(("x-action" = json!("course.list_all"))), security(("bearer" = [])),
    responses((status = 200, body = Page<CourseListItem>), (status = 422, body = ProblemBody, description = "invalid"))
)]
pub(super) async fn list(
    State(app): State<App>,
    admin: Admin,
    Query(query): Query<CourseQuery>,
) -> Result<Json<Page<CourseListItem>>, Problem> {
    let filter = query.filter()?;
    let tx = app.db().begin(&admin).await?;
    Ok(Json(course::list(&tx, &filter).await?))
}

/// Shows who teaches a course, its trainer first
#[utoipa::path(
    get, path = "/api/v1/admin/courses/{course}/staff", tag = "admin", params(("course" = CourseId, Path)),
    extensions(("x-action" = json!("course.assign"))), security(("bearer" = [])),
    responses((status = 200, body = Vec<Teacher>), (status = 404, body = ProblemBody, description = "not_found"))
)]
pub(super) async fn staff(
    State(app): State<App>,
    admin: Admin,
    Path(id): Path<CourseId>,
) -> Result<Json<Vec<Teacher>>, Problem> {
    let tx = app.db().begin(&admin).await?;
    let staff = course::staff(&tx, id).await?;
    if staff.is_empty() { Err(Problem::not_found()) } else { Ok(Json(staff)) }
}

/// Who shall teach.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct TrainerBody {
    /// An instructor of this tenant.
    user_id: UserId,
}

/// Gives a course to another trainer, whom the public sees from then on
#[utoipa::path(
    put, path = "/api/v1/admin/courses/{course}/trainer", tag = "admin", params(("course" = CourseId, Path)),
    request_body = TrainerBody, extensions(("x-action" = json!("course.assign"))), security(("bearer" = [])),
    responses(
        (status = 200, body = Vec<Teacher>),
        (status = 404, body = ProblemBody, description = "not_found"),
        (status = 422, body = ProblemBody, description = "invalid, with no_such_person at /userId"),
    )
)]
pub(super) async fn set_trainer(
    State(app): State<App>,
    admin: Admin,
    Path(id): Path<CourseId>,
    Json(body): Json<TrainerBody>,
) -> Result<Json<Vec<Teacher>>, Problem> {
    let tx = app.db().begin(&admin).await?;
    course::open(&tx, id, Author::Administrator, None).await?;
    course::set_trainer(&tx, id, body.user_id).await?;
    let staff = course::staff(&tx, id).await?;
    tx.commit().await?;
    Ok(Json(staff))
}

/// Lets an instructor teach a course beside its trainer
#[utoipa::path(
    put, path = "/api/v1/admin/courses/{course}/instructors/{user}", tag = "admin",
    params(("course" = CourseId, Path), ("user" = UserId, Path)),
    extensions(("x-action" = json!("course.assign"))), security(("bearer" = [])),
    responses(
        (status = 204),
        (status = 404, body = ProblemBody, description = "not_found"),
        (status = 422, body = ProblemBody, description = "invalid, with no_such_person at /userId"),
    )
)]
pub(super) async fn add_instructor(
    State(app): State<App>,
    admin: Admin,
    Path((id, user)): Path<(CourseId, UserId)>,
) -> Result<StatusCode, Problem> {
    let tx = app.db().begin(&admin).await?;
    course::open(&tx, id, Author::Administrator, None).await?;
    course::add_instructor(&tx, id, user).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Ends that an instructor teaches a course beside its trainer
#[utoipa::path(
    delete, path = "/api/v1/admin/courses/{course}/instructors/{user}", tag = "admin",
    params(("course" = CourseId, Path), ("user" = UserId, Path)),
    extensions(("x-action" = json!("course.assign"))), security(("bearer" = [])),
    responses((status = 204), (status = 404, body = ProblemBody, description = "not_found"))
)]
pub(super) async fn remove_instructor(
    State(app): State<App>,
    admin: Admin,
    Path((id, user)): Path<(CourseId, UserId)>,
) -> Result<StatusCode, Problem> {
    let tx = app.db().begin(&admin).await?;
    course::open(&tx, id, Author::Administrator, None).await?;
    course::remove_instructor(&tx, id, user).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
