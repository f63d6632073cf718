//! The catalogue as JSON.

use std::pin::pin;

use axum::extract::State;
use catalog::outline::Outline;
use catalog::review::{self, Review};
use catalog::search::{self, Found};
use catalog::{Course, course, outline};
use kernel::Page;
use learning::enrollment::{self, EnrollmentStatus};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::api::paging::{PageQuery, USUAL, paging, rows};
use crate::http::extract::{Json, Path, Query};
use crate::pages::catalog::query::CatalogueQuery;
use crate::persona::Visitor;
use crate::problem::ProblemBody;
use crate::{App, Problem};

/// The operations of this resource.
pub(crate) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list)).routes(routes!(show)).routes(routes!(reviews))
}

/// A course with its lessons, and the asker's place in it.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct CourseDetail {
    #[serde(flatten)]
    course: Course,
    outline: Outline,
    /// Where the asker's place stands; absent for visitors and without a place.
    enrollment_status: Option<EnrollmentStatus>,
}

/// Finds published courses: words, filters, order, pages, and counts for each filter
#[utoipa::path(
    get, path = "/api/v1/public/courses", tag = "public", params(CatalogueQuery),
    extensions(("x-action" = json!("catalog.browse"))),
    responses((status = 200, body = Found), (status = 422, body = ProblemBody, description = "invalid"))
)]
pub(super) async fn list(
    State(app): State<App>,
    visitor: Visitor,
    Query(query): Query<CatalogueQuery>,
) -> Result<Json<Found>, Problem> {
    let wanted = query.search(&visitor.site)?;
    let tx = app.db().begin(&visitor).await?;
    Ok(Json(search::find(&tx, &wanted).await?))
}

/// Shows a published course with its lessons
#[utoipa::path(
    get, path = "/api/v1/public/courses/{slug}", tag = "public", params(("slug" = String, Path)),
    extensions(("x-action" = json!("course.view"))),
    responses((status = 200, body = CourseDetail), (status = 404, body = ProblemBody, description = "not_found"))
)]
pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path(slug): Path<String>,
) -> Result<Json<CourseDetail>, Problem> {
    let slug = known_form(&slug)?;
    let tx = app.db().begin(&visitor).await?;
    let place = async {
        match visitor.person() {
            Some(person) => enrollment::status_of_slug(&tx, person.user, slug).await,
            None => Ok(None),
        }
    };
    let parts = async { tokio::try_join!(course::public(&tx, slug), outline::published_of_slug(&tx, slug), place) };
    let (course, outline, enrollment_status) = tx.reads(pin!(parts)).await?;
    let course = course.ok_or_else(Problem::not_found)?;
    Ok(Json(CourseDetail { course, outline, enrollment_status }))
}

/// Lists the reviews of a published course, newest first
#[utoipa::path(
    get, path = "/api/v1/public/courses/{slug}/reviews", tag = "public", params(("slug" = String, Path), PageQuery),
    extensions(("x-action" = json!("course.view"))),
    responses(
        (status = 200, body = Page<Review>),
        (status = 404, body = ProblemBody, description = "not_found"),
        (status = 422, body = ProblemBody, description = "invalid"),
    )
)]
pub(super) async fn reviews(
    State(app): State<App>,
    visitor: Visitor,
    Path(slug): Path<String>,
    Query(query): Query<PageQuery>,
) -> Result<Json<Page<Review>>, Problem> {
    let (after, limit) = paging(query.cursor.as_deref(), query.limit, USUAL)?;
    let slug = known_form(&slug)?;
    let tx = app.db().begin(&visitor).await?;
    let course = course::public(&tx, slug).await?.ok_or_else(Problem::not_found)?;
    Ok(Json(review::list(&tx, course.id, after, rows(limit)).await?))
}

/// What has not the form of a slug names nothing.
pub(crate) fn known_form(slug: &str) -> Result<&str, Problem> {
    kernel::Slug::parse("slug", slug).map(|_| slug).map_err(|_| Problem::not_found())
}
