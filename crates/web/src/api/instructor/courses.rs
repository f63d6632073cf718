//! The courses that an instructor teaches.

use axum::extract::State;
use catalog::course::{self, CourseListItem};
use kernel::Page;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::api::admin::courses::CourseQuery;
use crate::http::extract::{Json, Query};
use crate::persona::Instructor;
use crate::problem::ProblemBody;
use crate::{App, Problem};

/// The operations of this resource.
pub(crate) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list))
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
