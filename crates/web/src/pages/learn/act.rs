//! What the learner's forms and player do.

use axum::extract::State;
use axum::http::StatusCode;
use catalog::course;
use kernel::ContentId;
use learning::enrollment::{self, EnrollError};
use learning::lesson;
use learning::progress::{self, Recorded};

use crate::api::learner::progress::CoverageBody;
use crate::http::extract::{Json, Path};
use crate::http::html::SeeOther;
use crate::persona::Learner;
use crate::{App, Problem};

/// `POST /courses/{slug}/enrollment`
pub(super) async fn enroll(
    State(app): State<App>,
    learner: Learner,
    Path(slug): Path<String>,
) -> Result<SeeOther, Problem> {
    let tx = app.db().begin(&learner).await?;
    let course = course::public(&tx, &slug).await?.ok_or_else(Problem::not_found)?;
    match enrollment::enroll(&tx, &app.parts.hooks, learner.user, course.id).await {
        Ok(_) => tx.commit().await?,
        // Pressing the button twice leads to the same place.
        Err(EnrollError::AlreadyEnrolled) => return Ok(SeeOther::to(format!("/learn/{slug}"))),
        Err(error) => return Err(error.into()),
    }
    Ok(SeeOther::to(format!("/learn/{slug}")).flash("success", "learn-flash-enrolled"))
}

/// `POST /learn/{slug}/departure`
pub(super) async fn leave(
    State(app): State<App>,
    learner: Learner,
    Path(slug): Path<String>,
) -> Result<SeeOther, Problem> {
    let tx = app.db().begin(&learner).await?;
    let course = course::by_slug(&tx, &slug).await?.ok_or_else(Problem::not_found)?;
    enrollment::leave(&tx, learner.user, course.id).await?;
    tx.commit().await?;
    Ok(SeeOther::to("/learn").flash("info", "learn-flash-left"))
}

/// `POST /learn/{slug}/{content}/completion`: on to the next lesson, or to the course when it was the last one.
pub(super) async fn confirm(
    State(app): State<App>,
    learner: Learner,
    Path((slug, content)): Path<(String, ContentId)>,
) -> Result<SeeOther, Problem> {
    let tx = app.db().begin(&learner).await?;
    let classroom = lesson::classroom(&tx, learner.user, &slug).await?;
    let recorded = progress::confirm(&tx, &app.parts.hooks, learner.user, classroom.course.id, content)
        .await
        .map_err(|e| to_course(e.into(), &slug))?;
    tx.commit().await?;
    let was_complete = classroom.progress.completed_at.is_some();
    if recorded.course_completed && !was_complete {
        return Ok(SeeOther::to(format!("/learn/{slug}")).flash("success", "learn-flash-completed"));
    }
    let order: Vec<ContentId> = classroom.progress.lessons().map(|lesson| lesson.content_id).collect();
    let next = order.iter().skip_while(|id| **id != content).nth(1);
    Ok(match next {
        Some(next) => SeeOther::to(format!("/learn/{slug}/{next}")),
        None => SeeOther::to(format!("/learn/{slug}")).flash("success", "learn-flash-lesson-done"),
    })
}

/// `POST /learn/{slug}/{content}/coverage`: what the player saw.
pub(super) async fn coverage(
    State(app): State<App>,
    learner: Learner,
    Path((slug, content)): Path<(String, ContentId)>,
    Json(body): Json<CoverageBody>,
) -> Result<Json<Recorded>, Problem> {
    let report = body.read()?;
    let tx = app.db().begin(&learner).await?;
    let course = course::by_slug(&tx, &slug).await?.ok_or_else(Problem::not_found)?;
    let recorded = progress::report(&tx, &app.parts.hooks, learner.user, course.id, content, &report).await?;
    tx.commit().await?;
    Ok(Json(recorded))
}

/// 403 with the way to the course's page, where a place can be had; who has one is led to where its first day is shown.
pub(super) fn to_course(problem: Problem, slug: &str) -> Problem {
    match problem.code {
        "course_not_begun" => problem.link("course", format!("/learn/{slug}")),
        _ if problem.status == StatusCode::FORBIDDEN => problem.link("course", format!("/courses/{slug}")),
        _ => problem,
    }
}

/// The course, if the tenant knows it, for the "why" pages.
pub(super) async fn known(tx: &db::Tx, slug: &str) -> Result<course::Course, Problem> {
    course::by_slug(tx, slug).await?.ok_or_else(Problem::not_found)
}
