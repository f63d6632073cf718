//! What a course is made of: its sections and contents.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use catalog::course::{self, Author};
use catalog::outline::{self, DraftContent, DraftSection, Material, NewContent};
use kernel::{ContentId, CourseId, SectionId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::http::extract::{Json, Path};
use crate::http::idempotent;
use crate::persona::Instructor;
use crate::problem::ProblemBody;
use crate::{App, Problem};

/// The operations of this resource.
pub(crate) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(add_section))
        .routes(routes!(add_article))
        .routes(routes!(show, hide))
        .routes(routes!(place_content))
        .routes(routes!(place_section))
}

/// A section to be added.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct SectionBody {
    /// 1 to 200 characters.
    pub(crate) title: String,
    /// At most 5,000 characters.
    #[serde(default)]
    pub(crate) description: String,
}

/// An article to be added.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct ArticleBody {
    /// Where, at its end; in no section when absent.
    pub(crate) section_id: Option<SectionId>,
    /// 1 to 200 characters.
    pub(crate) title: String,
    /// `CommonMark` with tables; it is made into HTML that can not run.
    #[schema(example = "A map has a **scale**.")]
    pub(crate) markdown: String,
    /// Time that it takes, in seconds.
    #[serde(default)]
    pub(crate) duration_seconds: i32,
    /// Whether completing the course needs it.
    pub(crate) is_required: bool,
    /// Whether it can be seen without an enrollment.
    #[serde(default)]
    pub(crate) is_preview: bool,
}

impl From<ArticleBody> for NewContent {
    fn from(body: ArticleBody) -> Self {
        Self {
            section: body.section_id,
            title: body.title,
            description: String::new(),
            material: Material::Markdown(body.markdown),
            is_required: body.is_required,
            is_preview: body.is_preview,
            points: 0,
            duration_seconds: body.duration_seconds,
        }
    }
}

/// Adds a section at the end of a course
#[utoipa::path(
    post, path = "/api/v1/instructor/courses/{course}/sections", tag = "instructor", request_body = SectionBody,
    extensions(("x-action" = json!("course.edit"))), security(("bearer" = [])),
    params(
        ("course" = CourseId, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "Sent again, the request has its effect once"),
    ),
    responses(
        (status = 201, body = DraftSection),
        (status = 404, body = ProblemBody, description = "not_found"),
        (status = 422, body = ProblemBody, description = "invalid"),
    )
)]
pub(super) async fn add_section(
    State(app): State<App>,
    instructor: Instructor,
    Path(id): Path<CourseId>,
    key: idempotent::Key,
    Json(body): Json<SectionBody>,
) -> Result<Response, Problem> {
    let tx = app.db().begin(&instructor).await?;
    if let Some(answered) = key.repeated(&tx, instructor.user, &body).await? {
        return Ok(answered);
    }
    course::open(&tx, id, Author::Teacher(instructor.user), None).await?;
    let section = outline::add_section(&tx, id, &body.title, &body.description).await?;
    let made = outline::draft(&tx, id).await?.sections.into_iter().find(|made| made.id == section);
    let response = key.answer(&tx, instructor.user, &body, StatusCode::CREATED, &made).await?;
    tx.commit().await?;
    Ok(response)
}

/// Adds an article at the end of a section, or of the course
#[utoipa::path(
    post, path = "/api/v1/instructor/courses/{course}/articles", tag = "instructor", request_body = ArticleBody,
    extensions(("x-action" = json!("course.edit"))), security(("bearer" = [])),
    params(
        ("course" = CourseId, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "Sent again, the request has its effect once"),
    ),
    responses(
        (status = 201, body = DraftContent),
        (status = 404, body = ProblemBody, description = "not_found: no such course, or it has no such section"),
        (status = 422, body = ProblemBody, description = "invalid"),
    )
)]
pub(super) async fn add_article(
    State(app): State<App>,
    instructor: Instructor,
    Path(id): Path<CourseId>,
    key: idempotent::Key,
    Json(body): Json<ArticleBody>,
) -> Result<Response, Problem> {
    let tx = app.db().begin(&instructor).await?;
    if let Some(answered) = key.repeated(&tx, instructor.user, &body).await? {
        return Ok(answered);
    }
    course::open(&tx, id, Author::Teacher(instructor.user), None).await?;
    let content = outline::add_content(&tx, id, &body.clone().into()).await?;
    let made = outline::draft(&tx, id).await?.find(content).cloned();
    let response = key.answer(&tx, instructor.user, &body, StatusCode::CREATED, &made).await?;
    tx.commit().await?;
    Ok(response)
}

/// Where a content shall stand.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct ContentPlace {
    /// In which section; in none when absent.
    section_id: Option<SectionId>,
    /// Before which content of that section; at its end when absent.
    before: Option<ContentId>,
}

/// Where a section shall stand.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct SectionPlace {
    /// Before which section; at the end when absent.
    before: Option<SectionId>,
}

/// Moves a content within its course
#[utoipa::path(
    put, path = "/api/v1/instructor/courses/{course}/contents/{content}/place", tag = "instructor",
    request_body = ContentPlace, params(("course" = CourseId, Path), ("content" = ContentId, Path)),
    extensions(("x-action" = json!("course.edit"))), security(("bearer" = [])),
    responses((status = 204), (status = 404, body = ProblemBody, description = "not_found: no such content or place"))
)]
pub(super) async fn place_content(
    State(app): State<App>,
    instructor: Instructor,
    Path((course, content)): Path<(CourseId, ContentId)>,
    Json(place): Json<ContentPlace>,
) -> Result<StatusCode, Problem> {
    let tx = app.db().begin(&instructor).await?;
    course::open(&tx, course, Author::Teacher(instructor.user), None).await?;
    outline::move_content(&tx, course, content, place.section_id, place.before).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Moves a section within its course
#[utoipa::path(
    put, path = "/api/v1/instructor/courses/{course}/sections/{section}/place", tag = "instructor",
    request_body = SectionPlace, params(("course" = CourseId, Path), ("section" = SectionId, Path)),
    extensions(("x-action" = json!("course.edit"))), security(("bearer" = [])),
    responses((status = 204), (status = 404, body = ProblemBody, description = "not_found: no such section or place"))
)]
pub(super) async fn place_section(
    State(app): State<App>,
    instructor: Instructor,
    Path((course, section)): Path<(CourseId, SectionId)>,
    Json(place): Json<SectionPlace>,
) -> Result<StatusCode, Problem> {
    let tx = app.db().begin(&instructor).await?;
    course::open(&tx, course, Author::Teacher(instructor.user), None).await?;
    outline::move_section(&tx, course, section, place.before).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Shows a content to learners, as far as its section is shown
#[utoipa::path(
    put, path = "/api/v1/instructor/courses/{course}/contents/{content}/publication", tag = "instructor",
    params(("course" = CourseId, Path), ("content" = ContentId, Path)),
    extensions(("x-action" = json!("course.edit"))), security(("bearer" = [])),
    responses((status = 204), (status = 404, body = ProblemBody, description = "not_found"))
)]
pub(super) async fn show(
    State(app): State<App>,
    instructor: Instructor,
    Path(which): Path<(CourseId, ContentId)>,
) -> Result<StatusCode, Problem> {
    set_shown(&app, &instructor, which, true).await
}

/// Takes a content away from learners; what they did in it stays
#[utoipa::path(
    delete, path = "/api/v1/instructor/courses/{course}/contents/{content}/publication", tag = "instructor",
    params(("course" = CourseId, Path), ("content" = ContentId, Path)),
    extensions(("x-action" = json!("course.edit"))), security(("bearer" = [])),
    responses((status = 204), (status = 404, body = ProblemBody, description = "not_found"))
)]
pub(super) async fn hide(
    State(app): State<App>,
    instructor: Instructor,
    Path(which): Path<(CourseId, ContentId)>,
) -> Result<StatusCode, Problem> {
    set_shown(&app, &instructor, which, false).await
}

/// Shows or hides the content of the course that the instructor teaches. What is so already stays so.
pub(crate) async fn set_shown(
    app: &App,
    instructor: &Instructor,
    (course, content): (CourseId, ContentId),
    shown: bool,
) -> Result<StatusCode, Problem> {
    let tx = app.db().begin(instructor).await?;
    course::open(&tx, course, Author::Teacher(instructor.user), None).await?;
    let outline = outline::draft(&tx, course).await?;
    let present = outline.find(content).ok_or_else(Problem::not_found)?;
    if present.is_published != shown {
        outline::set_published(&tx, content, shown).await?;
        tx.commit().await?;
    }
    Ok(StatusCode::NO_CONTENT)
}
