//! Certificates: the holder's pages, and the public page on which anyone checks a code.

mod mine;
pub(crate) mod verify;

use axum::Router;
use axum::routing::get;

use crate::App;

pub(crate) use mine::{pdf_response, tone};

/// Addresses of this area.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/verify", get(verify::form))
        .route("/verify/{code}", get(verify::show))
        .route("/me", get(|| async { axum::response::Redirect::to("/me/certificates") }))
        .route("/me/certificates", get(mine::list))
        .route("/me/certificates/{id}", get(mine::show))
        .route("/me/certificates/{id}/pdf", get(mine::pdf))
}
