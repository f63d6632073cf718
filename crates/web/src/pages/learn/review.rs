//! The learner's own review of a course. What is refused comes back in its form, as it was typed.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use catalog::course;
use kernel::Invalid;
use learning::review::{self, ReviewError};
use serde::Deserialize;

use super::course::{Refused, page};
use crate::http::extract::{Form, Path};
use crate::http::html::{Html, SeeOther};
use crate::persona::Learner;
use crate::view::View;
use crate::{App, Problem};

/// What the review form sends.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct ReviewForm {
    pub(super) rating: Option<i16>,
    pub(super) body: String,
}

/// `POST /learn/{slug}/review`
pub(super) async fn write(
    State(app): State<App>,
    learner: Learner,
    view: View,
    Path(slug): Path<String>,
    Form(form): Form<ReviewForm>,
) -> Result<Response, Problem> {
    let tx = app.db().begin(&learner).await?;
    let course = course::by_slug(&tx, &slug).await?.ok_or_else(Problem::not_found)?;
    let written = match form.rating {
        Some(rating) => review::write(&tx, learner.user, course.id, rating, &form.body).await.map(|_| ()),
        None => Err(Invalid::one("rating", "required", "Choose how many stars.").into()),
    };
    let (status, refusal, faults) = match written {
        Ok(()) => {
            tx.commit().await?;
            let there = SeeOther::to(format!("/learn/{slug}")).flash("success", "learn-flash-reviewed");
            return Ok(there.into_response());
        }
        Err(ReviewError::Invalid(faults)) => (StatusCode::UNPROCESSABLE_ENTITY, "", faults),
        Err(ReviewError::TooEarly) => (StatusCode::CONFLICT, "problem-review_too_early-detail", Invalid::default()),
        Err(ReviewError::Database(error)) => return Err(error.into()),
    };
    let view = View { path: format!("/learn/{slug}"), ..view };
    let shown = page(&app, &tx, &learner, &view, &slug, Some(Refused { form, refusal, faults })).await?;
    Ok(Html::invalid(shown).with_status(status).into_response())
}
