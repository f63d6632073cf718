//! The contents of a course.

mod source;

use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use catalog::course;
use catalog::outline::{self, AuthoredContent, Captions, ContentChange, DraftContent, NewContent, Release};
use catalog::{ContentType, article};
use db::Tx;
use kernel::{AssetId, ContentId, CourseId, Invalid, SectionId, Time};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub(crate) use source::Source;

use super::opened;
use crate::http::extract::{Json, Path};
use crate::http::idempotent;
use crate::http::precondition::{Seen, tag};
use crate::persona::Author;
use crate::problem::ProblemBody;
use crate::{App, Problem};

/// The operations of this resource.
pub(crate) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(add))
        .routes(routes!(read, replace, remove))
        .routes(routes!(show, hide))
        .routes(routes!(place))
}

/// A content to be added. Its type follows from what it is made of: a text, or a file that was uploaded before. Only the
/// certificate, of which a course has one, is made of nothing and named by its type.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct NewContentBody {
    /// What it is, when that shall be checked; `certificate` is named. Quizzes and assignments
    /// can not be added.
    #[serde(rename = "type")]
    kind: Option<ContentType>,
    /// Where, at its end; in no section when absent.
    section_id: Option<SectionId>,
    /// 1 to 200 characters.
    title: String,
    /// At most 5,000 characters.
    #[serde(default)]
    description: String,
    /// An article as HTML; it is made safe.
    html: Option<String>,
    /// An article in `CommonMark` with tables and formulas; it is made into safe HTML.
    #[schema(example = "A map has a **scale**.")]
    markdown: Option<String>,
    /// A document, image or film that this person uploaded.
    asset_id: Option<AssetId>,
    /// What an image shows, for those who can not see it; an image needs it.
    alt: Option<String>,
    /// Captions of a film.
    captions: Option<Vec<Captions>>,
    /// Time that it takes, in seconds; a film has its own.
    #[serde(default)]
    duration_seconds: i32,
    /// Whether completing the course needs it.
    is_required: bool,
    /// Whether it can be seen without an enrollment.
    #[serde(default)]
    is_preview: bool,
    /// Whether learners see it at once.
    #[serde(default = "yes")]
    is_published: bool,
    /// Points for completing it.
    #[serde(default)]
    points: i32,
}

fn yes() -> bool {
    true
}

/// Everything that an author says of a content but its place and whether it is shown.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct ContentBody {
    /// 1 to 200 characters.
    title: String,
    /// At most 5,000 characters.
    #[serde(default)]
    description: String,
    /// An article as HTML; it is made safe. Without a text it keeps the one that it has.
    html: Option<String>,
    /// An article in `CommonMark` with tables and formulas.
    markdown: Option<String>,
    /// Another file of the same type that this person uploaded; without it the present one stays.
    asset_id: Option<AssetId>,
    /// What an image shows.
    alt: Option<String>,
    /// Captions of a film.
    captions: Option<Vec<Captions>>,
    /// Time that it takes, in seconds; a film has its own.
    #[serde(default)]
    duration_seconds: i32,
    /// Whether completing the course needs it.
    is_required: bool,
    /// Whether it can be seen without an enrollment.
    #[serde(default)]
    is_preview: bool,
    /// Points for completing it.
    #[serde(default)]
    points: i32,
    /// When it opens; with the course when neither this nor `releaseAfterDays` is given.
    #[serde(default, with = "time::serde::rfc3339::option")]
    #[schema(value_type = Option<String>, format = DateTime)]
    release_at: Option<Time>,
    /// How many days after the learner's enrollment it opens.
    release_after_days: Option<i32>,
    /// What has to be completed before it opens: other contents of the course, at most 20.
    #[serde(default)]
    prerequisites: Vec<ContentId>,
}

/// A content as its authors see it.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ContentView {
    /// The content.
    #[serde(flatten)]
    content: AuthoredContent,
    /// An article in Markdown.
    markdown: Option<String>,
}

async fn answer(tx: &Tx, course: CourseId, content: ContentId) -> Result<Response, Problem> {
    let content = outline::authored(tx, course, content).await?.ok_or_else(Problem::not_found)?;
    let markdown = content.article_html.as_deref().map(article::to_markdown);
    let tag = tag(content.revision);
    Ok(([(header::ETAG, tag)], Json(ContentView { content, markdown })).into_response())
}

/// Adds a content at the end of a section, or of the course
#[utoipa::path(
    post, path = "/api/v1/instructor/courses/{course}/contents", tag = "instructor", request_body = NewContentBody,
    extensions(("x-action" = json!("course.edit"))), security(("bearer" = [])),
    params(
        ("course" = CourseId, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "Sent again, the request has its effect once"),
    ),
    responses(
        (status = 201, body = DraftContent),
        (status = 404, body = ProblemBody, description = "not_found: no such course, or it has no such section"),
        (status = 422, body = ProblemBody, description = "invalid, with no_such_file at /assetId"),
    )
)]
pub(super) async fn add(
    State(app): State<App>,
    author: Author,
    Path(id): Path<CourseId>,
    key: idempotent::Key,
    Json(body): Json<NewContentBody>,
) -> Result<Response, Problem> {
    let tx = app.db().begin(&author).await?;
    if let Some(answered) = key.repeated(&tx, author.user, &body).await? {
        return Ok(answered);
    }
    course::open(&tx, id, author.acting_as(), None).await?;
    if matches!(body.kind, Some(ContentType::Quiz | ContentType::Assignment)) {
        let detail = "Quizzes and assignments can not be added; give a text, a file or the certificate.";
        return Err(Invalid::one("type", "unknown_value", detail).into());
    }
    let source = Source {
        certificate: body.kind == Some(ContentType::Certificate),
        html: body.html.clone(),
        markdown: body.markdown.clone(),
        asset: body.asset_id,
        alt: body.alt.clone(),
        captions: body.captions.clone(),
    };
    let material = source.new_material(&tx, author.user).await?;
    if body.kind.is_some_and(|kind| kind != material.kind()) {
        return Err(Invalid::one("type", "wrong_type", "What it is made of has another type.").into());
    }
    let new = NewContent {
        section: body.section_id,
        title: body.title.clone(),
        description: body.description.clone(),
        material,
        is_required: body.is_required,
        is_preview: body.is_preview,
        is_published: body.is_published,
        points: body.points,
        duration_seconds: body.duration_seconds,
    };
    let content = outline::add_content(&tx, id, &new).await?;
    let made = outline::draft(&tx, id).await?.find(content).cloned();
    let response = key.answer(&tx, author.user, &body, StatusCode::CREATED, &made).await?;
    tx.commit().await?;
    Ok(response)
}

/// Shows a content to one of those who teach its course: everything that can be changed, an article as HTML and Markdown
#[utoipa::path(
    get, path = "/api/v1/instructor/courses/{course}/contents/{content}", tag = "instructor",
    params(("course" = CourseId, Path), ("content" = ContentId, Path)),
    extensions(("x-action" = json!("course.edit"))), security(("bearer" = [])),
    responses(
        (status = 200, body = ContentView, headers(("etag" = String, description = "For `If-Match` of a change."))),
        (status = 404, body = ProblemBody, description = "not_found"),
    )
)]
pub(super) async fn read(
    State(app): State<App>,
    author: Author,
    Path((course, content)): Path<(CourseId, ContentId)>,
) -> Result<Response, Problem> {
    let tx = app.db().begin(&author).await?;
    let revision = course::revision(&tx, course, author.acting_as()).await?;
    revision.ok_or_else(Problem::not_found)?;
    answer(&tx, course, content).await
}

/// Describes a content anew. Its type, its place and whether it is shown stay as they are
#[utoipa::path(
    put, path = "/api/v1/instructor/courses/{course}/contents/{content}", tag = "instructor", request_body = ContentBody,
    params(
        ("course" = CourseId, Path),
        ("content" = ContentId, Path),
        ("if-match" = Option<String>, Header, description = "The `ETag` that the change was made from."),
    ),
    extensions(("x-action" = json!("course.edit"))), security(("bearer" = [])),
    responses(
        (status = 200, body = ContentView, headers(("etag" = String, description = "For `If-Match` of a change."))),
        (status = 404, body = ProblemBody, description = "not_found"),
        (status = 412, body = ProblemBody, description = "changed_meanwhile"),
        (status = 422, body = ProblemBody, description = "invalid, with no_such_file and wrong_type at /assetId, circular at /prerequisites"),
    )
)]
pub(super) async fn replace(
    State(app): State<App>,
    author: Author,
    Path((course, content)): Path<(CourseId, ContentId)>,
    Seen(seen): Seen,
    Json(body): Json<ContentBody>,
) -> Result<Response, Problem> {
    let release = match (body.release_at, body.release_after_days) {
        (Some(_), Some(_)) => {
            return Err(Invalid::one("releaseAfterDays", "only_one", "Give a day or a number of days.").into());
        }
        (Some(at), None) => Release::At(at),
        (None, Some(days)) => Release::AfterDays(days),
        (None, None) => Release::WithCourse,
    };
    let source = Source {
        certificate: false,
        html: body.html,
        markdown: body.markdown,
        asset: body.asset_id,
        alt: body.alt,
        captions: body.captions,
    };
    let tx = opened(&app, &author, course).await?;
    let present = outline::authored(&tx, course, content).await?.ok_or_else(Problem::not_found)?;
    let change = ContentChange {
        title: body.title,
        description: body.description,
        material: source.changed(&tx, author.user, &present).await?,
        is_required: body.is_required,
        is_preview: body.is_preview,
        points: body.points,
        duration_seconds: body.duration_seconds,
        release,
        prerequisites: body.prerequisites,
    };
    outline::rewrite(&tx, course, content, &change, seen).await?;
    let response = answer(&tx, course, content).await?;
    tx.commit().await?;
    Ok(response)
}

/// Takes a content away in which no learner did anything; others are hidden
#[utoipa::path(
    delete, path = "/api/v1/instructor/courses/{course}/contents/{content}", tag = "instructor",
    params(("course" = CourseId, Path), ("content" = ContentId, Path)),
    extensions(("x-action" = json!("course.edit"))), security(("bearer" = [])),
    responses(
        (status = 204),
        (status = 404, body = ProblemBody, description = "not_found"),
        (status = 409, body = ProblemBody, description = "content_in_use"),
    )
)]
pub(super) async fn remove(
    State(app): State<App>,
    author: Author,
    Path((course, content)): Path<(CourseId, ContentId)>,
) -> Result<StatusCode, Problem> {
    let tx = opened(&app, &author, course).await?;
    outline::remove_content(&tx, course, content).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
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

/// Moves a content within its course
#[utoipa::path(
    put, path = "/api/v1/instructor/courses/{course}/contents/{content}/place", tag = "instructor",
    request_body = ContentPlace, params(("course" = CourseId, Path), ("content" = ContentId, Path)),
    extensions(("x-action" = json!("course.edit"))), security(("bearer" = [])),
    responses((status = 204), (status = 404, body = ProblemBody, description = "not_found: no such content or place"))
)]
pub(super) async fn place(
    State(app): State<App>,
    author: Author,
    Path((course, content)): Path<(CourseId, ContentId)>,
    Json(place): Json<ContentPlace>,
) -> Result<StatusCode, Problem> {
    let tx = opened(&app, &author, course).await?;
    outline::move_content(&tx, course, content, place.section_id, place.before).await?;
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
    author: Author,
    Path(which): Path<(CourseId, ContentId)>,
) -> Result<StatusCode, Problem> {
    set_shown(&app, &author, which, true).await
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
    author: Author,
    Path(which): Path<(CourseId, ContentId)>,
) -> Result<StatusCode, Problem> {
    set_shown(&app, &author, which, false).await
}

/// Shows or hides a content of a course that the author may change. What is so already stays so.
pub(crate) async fn set_shown(
    app: &App,
    author: &Author,
    (course, content): (CourseId, ContentId),
    shown: bool,
) -> Result<StatusCode, Problem> {
    let tx = opened(app, author, course).await?;
    let outline = outline::draft(&tx, course).await?;
    let present = outline.find(content).ok_or_else(Problem::not_found)?;
    if present.is_published != shown {
        outline::set_published(&tx, content, shown).await?;
        tx.commit().await?;
    }
    Ok(StatusCode::NO_CONTENT)
}
