//! Style sheets, scripts, icons and fonts, built to `assets/dist`, embedded, and served under names that change with them.

use std::collections::HashMap;

use axum::body::Body;
use axum::http::{HeaderValue, Response, StatusCode, header};
use axum::response::IntoResponse;
use rust_embed::RustEmbed;

use crate::Problem;
use crate::http::extract::Path;

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/../../assets/dist"]
struct Files;

/// The addresses of the built files.
#[derive(Debug, Clone, Default)]
pub(crate) struct Assets(HashMap<String, String>);

impl Assets {
    /// Reads the manifest that the build wrote.
    #[must_use]
    pub(crate) fn load() -> Self {
        let manifest = Files::get("manifest.json").map(|file| file.data.into_owned()).unwrap_or_default();
        Self(serde_json::from_slice(&manifest).unwrap_or_default())
    }

    /// The address of the file with this logical name, such as `app.css`.
    #[must_use]
    pub(crate) fn href(&self, name: &str) -> String {
        self.0.get(name).map(|hashed| format!("/assets/{hashed}")).unwrap_or_default()
    }
}

/// Whether the program was built with its style sheets and scripts.
#[must_use]
pub fn assets_are_built() -> bool {
    Files::get("manifest.json").is_some()
}

/// `GET /assets/{*path}`: a built file. Its name holds a hash of its content, so it may be kept for ever.
pub(crate) async fn show(Path(path): Path<String>) -> Result<Response<Body>, Problem> {
    let file = Files::get(&path).filter(|_| path != "manifest.json").ok_or_else(Problem::not_found)?;
    let mime =
        HeaderValue::from_str(file.metadata.mimetype()).unwrap_or(HeaderValue::from_static("application/octet-stream"));
    let mut response = (StatusCode::OK, Body::from(file.data)).into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, mime);
    response
        .headers_mut()
        .insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    Ok(response)
}
