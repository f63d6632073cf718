//! The lessons of a course that the learner may open.

use axum::extract::State;
use kernel::{ContentId, CourseId};
use learning::lesson::{self, Lesson};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::files;
use crate::http::extract::{Json, Path};
use crate::media::{Material, material, shown};
use crate::persona::Learner;
use crate::problem::ProblemBody;
use crate::view::View;
use crate::{App, Problem};

/// The operations of this resource.
pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(show))
}

/// A lesson with the addresses of its files.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct LessonView {
    #[serde(flatten)]
    lesson: Lesson,
    /// The lesson's file, for this session alone and for a while; absent for an article.
    file: Option<FileView>,
}

/// A file under a grant.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct FileView {
    /// Address of the bytes.
    url: String,
    /// Address that gives a new one when this has run out; without it, what the file belongs to is asked for again.
    renew_url: Option<String>,
    /// Media type.
    mime: String,
    /// Name for a download.
    name: String,
    /// Captions of a film.
    captions: Vec<CaptionsView>,
}

/// Captions under a grant.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct CaptionsView {
    /// ISO 639 code.
    language: String,
    /// Address of the WebVTT file.
    url: String,
}

impl FileView {
    /// The file of a lesson, if it has one.
    pub(crate) fn of(material: Material, renew_url: Option<String>) -> Option<Self> {
        let captions = material
            .tracks
            .into_iter()
            .map(|track| CaptionsView { language: track.language, url: track.href })
            .collect();
        (!material.href.is_empty()).then_some(Self {
            url: material.href,
            renew_url,
            mime: material.mime,
            name: material.name,
            captions,
        })
    }
}

/// Shows a lesson with its material
#[utoipa::path(
    get, path = "/api/v1/learner/courses/{course}/lessons/{content}", tag = "learner",
    params(("course" = CourseId, Path), ("content" = ContentId, Path)),
    extensions(("x-action" = json!("lesson.open"))), security(("bearer" = [])),
    responses(
        (status = 200, body = LessonView),
        (status = 403, body = ProblemBody, description = "no_access, course_not_begun, lesson_not_open"),
        (status = 404, body = ProblemBody, description = "not_found"),
    )
)]
pub(super) async fn show(
    State(app): State<App>,
    learner: Learner,
    view: View,
    Path((course, content)): Path<(CourseId, ContentId)>,
) -> Result<Json<LessonView>, Problem> {
    let tx = app.db().begin(&learner).await?;
    let (_, mut lesson) = lesson::lesson(&tx, learner.user, course, content).await?;
    let chrome = view.chrome(&app, Some(&learner));
    let file = material(&app, &tx, &chrome, &learner, lesson.asset_id, &lesson.captions).await?;
    lesson.article_html = shown(&app, &learner, lesson.article_html);
    let file = FileView::of(file, lesson.asset_id.map(files::renewal_of));
    Ok(Json(LessonView { lesson, file }))
}
