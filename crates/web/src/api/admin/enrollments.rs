//! Every place in a course of the tenant.

use axum::extract::State;
use kernel::{CourseId, Invalid, Page, clean_line};
use learning::enrollment::{self, EnrollmentFilter, EnrollmentItem, EnrollmentStatus};
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::api::paging::{USUAL, paging, rows};
use crate::http::extract::{Json, Query};
use crate::persona::Admin;
use crate::problem::ProblemBody;
use crate::{App, Problem};

/// The operations of this resource.
pub(crate) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list))
}

/// Which places.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct EnrollmentQuery {
    /// Part of a name, address or course title.
    pub(crate) q: Option<String>,
    /// `enrolled`, `completed`, `dropped`, `suspended` or `waitlisted`.
    pub(crate) status: Option<EnrollmentStatus>,
    /// One course.
    pub(crate) course: Option<CourseId>,
    /// `nextCursor` of the page before.
    pub(crate) cursor: Option<String>,
    /// 1 to 100; 20 when absent.
    pub(crate) limit: Option<i64>,
}

impl EnrollmentQuery {
    /// The filter that is asked for.
    ///
    /// # Errors
    /// Every value that is not valid, by name.
    pub(crate) fn filter(&self) -> Result<EnrollmentFilter, Invalid> {
        let (cursor, limit) = paging(self.cursor.as_deref(), self.limit, USUAL)?;
        let text = self.q.as_deref().map(|q| clean_line("q", q, 0, 200)).transpose()?.filter(|q| !q.is_empty());
        Ok(EnrollmentFilter { status: self.status, course: self.course, text, cursor, limit: rows(limit) })
    }
}

/// Lists all places in courses of the tenant, newest first
#[utoipa::path(
    get, path = "/api/v1/admin/enrollments", tag = "admin", params(EnrollmentQuery),
    extensions(("x-action" = json!("enrollment.list_all"))), security(("bearer" = [])),
    responses((status = 200, body = Page<EnrollmentItem>), (status = 422, body = ProblemBody, description = "invalid"))
)]
pub(super) async fn list(
    State(app): State<App>,
    admin: Admin,
    Query(query): Query<EnrollmentQuery>,
) -> Result<Json<Page<EnrollmentItem>>, Problem> {
    let filter = query.filter()?;
    let tx = app.db().begin(&admin).await?;
    Ok(Json(enrollment::list(&tx, &filter).await?))
}
