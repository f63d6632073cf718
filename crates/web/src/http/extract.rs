//! Extractors that turn bad input into problems with a code and a pointer. Used in place of axum's own.

use axum::RequestExt;
use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::request::Parts;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use kernel::FieldError;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::Problem;

/// A JSON body. Unknown fields are refused where the type says `deny_unknown_fields`.
#[derive(Debug)]
pub(crate) struct Json<T>(pub T);

/// An HTML form's body. Of fields that are sent several times, such as checked boxes, a list is made.
#[derive(Debug)]
pub(crate) struct Form<T>(pub T);

/// The query string. Of parameters that are sent several times a list is made, where one is taken.
#[derive(Debug)]
pub(crate) struct Query<T>(pub T);

/// The named parts of the path.
#[derive(Debug)]
pub(crate) struct Path<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Json<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, _: &S) -> Result<Self, Problem> {
        if !has_type(&request, |mime| mime == "application/json" || mime.ends_with("+json")) {
            return Err(Problem::new(
                StatusCode::UNSUPPORTED_MEDIA_TYPE,
                "unsupported_media_type",
                "Send JSON with content-type application/json.",
            ));
        }
        let bytes = body(request).await?;
        let mut source = serde_json::Deserializer::from_slice(&bytes);
        let value = serde_path_to_error::deserialize(&mut source).map_err(|e| json_problem(&e, &bytes))?;
        source.end().map_err(|e| Problem::malformed("malformed_json", e.to_string()))?;
        Ok(Self(value))
    }
}

impl<T: Serialize> IntoResponse for Json<T> {
    fn into_response(self) -> Response {
        match serde_json::to_vec(&self.0) {
            Ok(body) => ([(header::CONTENT_TYPE, "application/json")], body).into_response(),
            Err(error) => Problem::internal(error.to_string()).into_response(),
        }
    }
}

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Form<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, _: &S) -> Result<Self, Problem> {
        if !has_type(&request, |mime| mime == "application/x-www-form-urlencoded") {
            return Err(Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "unsupported_media_type", "Send a form."));
        }
        let bytes = body(request).await?;
        let source = serde_html_form::Deserializer::new(form_urlencoded_pairs(&bytes));
        serde_path_to_error::deserialize(source)
            .map(Self)
            .map_err(|e| field_problem("malformed_form", &e.path().to_string(), &e.inner().to_string()))
    }
}

impl<S: Send + Sync, T: DeserializeOwned> FromRequestParts<S> for Query<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        let query = parts.uri.query().unwrap_or_default();
        let source = serde_html_form::Deserializer::new(form_urlencoded_pairs(query.as_bytes()));
        serde_path_to_error::deserialize(source)
            .map(Self)
            .map_err(|e| field_problem("malformed_query", &e.path().to_string(), &e.inner().to_string()))
    }
}

impl<S: Send + Sync, T: DeserializeOwned + Send> FromRequestParts<S> for Path<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        // PostgreSQL's texts have no NUL, and no name here has one.
        if parts.uri.path().contains("%00") {
            return Err(Problem::malformed("malformed_path", "A part of the path has a character that no name has."));
        }
        #[expect(clippy::disallowed_types, reason = "the one place that wraps axum's extractor")]
        let path = axum::extract::Path::<T>::from_request_parts(parts, state).await;
        path.map(|inner| Self(inner.0)).map_err(|rejection| {
            if rejection.status().is_client_error() {
                Problem::malformed("malformed_path", rejection.body_text())
            } else {
                Problem::internal(rejection.body_text())
            }
        })
    }
}

fn form_urlencoded_pairs(bytes: &[u8]) -> form_urlencoded::Parse<'_> {
    form_urlencoded::parse(bytes)
}

fn has_type(request: &Request, accepts: impl Fn(&str) -> bool) -> bool {
    let declared =
        request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    accepts(declared.split(';').next().unwrap_or_default().trim().to_ascii_lowercase().as_str())
}

async fn body(request: Request) -> Result<Bytes, Problem> {
    request.extract::<Bytes, _>().await.map_err(|rejection| {
        if rejection.status() == StatusCode::PAYLOAD_TOO_LARGE {
            Problem::new(StatusCode::PAYLOAD_TOO_LARGE, "body_too_large", "The request is larger than is allowed here.")
        } else {
            Problem::malformed("malformed_body", rejection.body_text())
        }
    })
}

/// What is JSON but has another shape is a fault of a field, also where the reader of an enumeration calls it syntax.
fn json_problem(error: &serde_path_to_error::Error<serde_json::Error>, bytes: &[u8]) -> Problem {
    if error.inner().is_data() || serde_json::from_slice::<serde::de::IgnoredAny>(bytes).is_ok() {
        return field_problem("invalid", &error.path().to_string(), &error.inner().to_string());
    }
    Problem::malformed("malformed_json", error.inner().to_string())
}

/// 422 for a value of the wrong type or an unknown field of a body, 400 for a query or form that can not be read.
fn field_problem(code: &'static str, path: &str, said: &str) -> Problem {
    let pointer =
        if path == "." { String::new() } else { format!("/{}", path.replace(['.', '['], "/").replace(']', "")) };
    let unknown = said.starts_with("unknown field");
    let fault = if unknown {
        "unknown_field"
    } else if said.starts_with("missing field") {
        "required"
    } else {
        "wrong_type"
    };
    let status = if code == "invalid" { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::BAD_REQUEST };
    let mut problem = Problem::new(status, code, "The request does not have the expected form; see errors.");
    let named = said.split('`').nth(1).filter(|_| unknown || fault == "required");
    let pointer = named.map_or(pointer.clone(), |name| {
        if pointer.ends_with(name) { pointer.clone() } else { format!("{pointer}/{name}") }
    });
    problem.errors.push(FieldError {
        pointer,
        code: fault,
        detail: said.split(" at line ").next().unwrap_or(said).to_owned(),
    });
    problem
}
