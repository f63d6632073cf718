//! The learner's area: their courses, the lesson page, and the answers to "why".

mod act;
mod course;
mod home;
mod lesson;
mod review;
mod why;

pub(crate) use home::percent;

use axum::Router;
use axum::routing::{get, post};

use crate::App;

/// Addresses of this area.
pub(crate) fn routes(_: &App) -> Router<App> {
    Router::new()
        .route("/learn", get(home::show))
        .route("/learn/{slug}", get(course::show))
        .route("/learn/{slug}/access", get(why::access))
        .route("/learn/{slug}/progress", get(why::progress))
        .route("/learn/{slug}/departure", post(act::leave))
        .route("/learn/{slug}/review", post(review::write))
        .route("/learn/{slug}/{content}", get(lesson::show))
        .route("/learn/{slug}/{content}/completion", post(act::confirm))
        .route("/learn/{slug}/{content}/coverage", post(act::coverage))
        .route("/courses/{slug}/enrollment", post(act::enroll))
}
