//! Forms that save themselves while one types: the same address answers a script with a revision and a form with a page.

use std::convert::Infallible;

use axum::extract::FromRequestParts;
use axum::http::header;
use axum::http::request::Parts;
use serde::Serialize;

/// Whether a script sent the form and wants JSON.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ByScript(pub(crate) bool);

impl<S: Send + Sync> FromRequestParts<S> for ByScript {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let accept = parts.headers.get(header::ACCEPT);
        Ok(Self(accept.is_some_and(|accept| accept.as_bytes().starts_with(b"application/json"))))
    }
}

/// What a script is told when the form was saved.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Saved {
    /// The revision from which the next change is made.
    pub(crate) revision: i32,
    /// Whether the page shows something that is no longer so, such as another file.
    pub(crate) reload: bool,
}
