//! Evidence of learning, and what follows from it.

use axum::extract::State;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use kernel::{ContentId, CourseId, Invalid};
use learning::lesson;
use learning::progress::{self, CourseProgress, CoverageReport, Recorded};
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::http::extract::{Json, Path};
use crate::persona::Learner;
use crate::problem::ProblemBody;
use crate::{App, Problem};

/// The operations of this resource.
pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(show)).routes(routes!(confirm)).routes(routes!(cover))
}

/// Shows how the learner stands in a course, lesson by lesson, and what is missing
#[utoipa::path(
    get, path = "/api/v1/learner/courses/{course}/progress", tag = "learner", params(("course" = CourseId, Path)),
    extensions(("x-action" = json!("access.explain"))), security(("bearer" = [])),
    responses(
        (status = 200, body = CourseProgress),
        (status = 403, body = ProblemBody, description = "no_access"),
        (status = 404, body = ProblemBody, description = "not_found"),
    )
)]
pub(super) async fn show(
    State(app): State<App>,
    learner: Learner,
    Path(course): Path<CourseId>,
) -> Result<Json<CourseProgress>, Problem> {
    let tx = app.db().begin(&learner).await?;
    Ok(Json(tx.reads(lesson::progress_of(&tx, learner.user, course)).await?))
}

/// Records that the learner has read or seen a lesson
#[utoipa::path(
    put, path = "/api/v1/learner/courses/{course}/lessons/{content}/completion", tag = "learner",
    params(("course" = CourseId, Path), ("content" = ContentId, Path)),
    extensions(("x-action" = json!("progress.record"))), security(("bearer" = [])),
    responses(
        (status = 200, body = Recorded),
        (status = 403, body = ProblemBody, description = "no_access, course_not_begun, lesson_not_open"),
        (status = 404, body = ProblemBody, description = "not_found"),
        (status = 409, body = ProblemBody, description = "not_confirmable"),
    )
)]
pub(super) async fn confirm(
    State(app): State<App>,
    learner: Learner,
    Path((course, content)): Path<(CourseId, ContentId)>,
) -> Result<Json<Recorded>, Problem> {
    let tx = app.db().begin(&learner).await?;
    let recorded = progress::confirm(&tx, &app.parts.hooks, learner.user, course, content).await?;
    tx.commit().await?;
    Ok(Json(recorded))
}

/// What a player saw.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct CoverageBody {
    /// Where playback is, in seconds.
    position: f64,
    /// Base64 of a bitmap of the seconds played so far, least significant bit first.
    #[schema(example = "/////w8=")]
    covered: String,
    /// Seconds of watching since the last report.
    watched_seconds: f64,
}

impl CoverageBody {
    /// The report, read.
    ///
    /// # Errors
    /// When the bitmap is not Base64, or a number is not one of seconds.
    pub(crate) fn read(&self) -> Result<CoverageReport, Invalid> {
        let mut faults = Invalid::default();
        let covered = STANDARD
            .decode(&self.covered)
            .map_err(|_| Invalid::one("covered", "not_base64", "Send the bitmap as Base64."));
        let covered = faults.keep(covered).unwrap_or_default();
        let position = faults.keep(seconds("position", self.position)).unwrap_or_default();
        let watched_seconds = faults.keep(seconds("watchedSeconds", self.watched_seconds)).unwrap_or_default();
        faults.finish()?;
        Ok(CoverageReport { position, covered, watched_seconds })
    }
}

fn seconds(field: &str, value: f64) -> Result<i32, Invalid> {
    if (0.0..=86_400.0).contains(&value) {
        #[expect(clippy::cast_possible_truncation, reason = "checked to be at most a day")]
        return Ok(value as i32);
    }
    Err(Invalid::one(field, "out_of_range", "Use seconds from 0 to 86400."))
}

/// Records which seconds of a film were played; what the clock does not allow is left out
#[utoipa::path(
    put, path = "/api/v1/learner/courses/{course}/lessons/{content}/coverage", tag = "learner",
    params(("course" = CourseId, Path), ("content" = ContentId, Path)), request_body = CoverageBody,
    extensions(("x-action" = json!("progress.record"))), security(("bearer" = [])),
    responses(
        (status = 200, body = Recorded),
        (status = 403, body = ProblemBody, description = "no_access, course_not_begun, lesson_not_open"),
        (status = 404, body = ProblemBody, description = "not_found"),
        (status = 409, body = ProblemBody, description = "not_a_film"),
        (status = 422, body = ProblemBody, description = "invalid"),
    )
)]
pub(super) async fn cover(
    State(app): State<App>,
    learner: Learner,
    Path((course, content)): Path<(CourseId, ContentId)>,
    Json(body): Json<CoverageBody>,
) -> Result<Json<Recorded>, Problem> {
    let report = body.read()?;
    let tx = app.db().begin(&learner).await?;
    let recorded = progress::report(&tx, &app.parts.hooks, learner.user, course, content, &report).await?;
    tx.commit().await?;
    Ok(Json(recorded))
}
