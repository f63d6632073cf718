//! A lesson that may be seen without an enrollment.

use std::collections::BTreeMap;

use axum::extract::State;
use catalog::outline::Preview;
use catalog::{article, course, outline};
use kernel::ContentId;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::courses::known_form;
use crate::api::learner::lessons::FileView;
use crate::http::extract::{Json, Path};
use crate::media::{material, shown};
use crate::persona::Visitor;
use crate::problem::ProblemBody;
use crate::view::View;
use crate::{App, Problem};

/// The operations of this resource.
pub(crate) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(show))
}

/// A lesson that may be seen beforehand.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct PreviewView {
    #[serde(flatten)]
    lesson: Preview,
    /// The lesson's file, for this session alone and for a while; absent for an article and for who is not signed in.
    file: Option<FileView>,
}

/// Shows a lesson that may be seen without a place in the course; its files and pictures only to who is signed in
#[utoipa::path(
    get, path = "/api/v1/public/courses/{slug}/previews/{content}", tag = "public",
    params(("slug" = String, Path), ("content" = ContentId, Path)),
    extensions(("x-action" = json!("course.view"))),
    responses((status = 200, body = PreviewView), (status = 404, body = ProblemBody, description = "not_found"))
)]
pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    view: View,
    Path((slug, content)): Path<(String, ContentId)>,
) -> Result<Json<PreviewView>, Problem> {
    let slug = known_form(&slug)?;
    let tx = app.db().begin(&visitor).await?;
    let course = course::public(&tx, slug).await?.ok_or_else(Problem::not_found)?;
    let mut lesson = outline::preview(&tx, course.id, content).await?.ok_or_else(Problem::not_found)?;
    let Some(person) = visitor.person() else {
        lesson.article_html = lesson.article_html.map(|html| article::present(&html, &BTreeMap::new()));
        return Ok(Json(PreviewView { lesson, file: None }));
    };
    let chrome = view.chrome(&app, Some(person));
    let file = material(&app, &tx, &chrome, person, lesson.asset_id, &lesson.captions).await?;
    lesson.article_html = shown(&app, person, lesson.article_html);
    Ok(Json(PreviewView { lesson, file: FileView::of(file, None) }))
}
