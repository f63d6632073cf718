//! Every course of the tenant.

use axum::extract::State;
use catalog::CourseStatus;
use catalog::course::{self, CourseFilter, CourseListItem};
use kernel::{Invalid, Page, clean_line};
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
