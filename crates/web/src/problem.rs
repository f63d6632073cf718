//! One error for every failed request, with two faces: `application/problem+json` (RFC 9457) under `/api`, a page that says
//! what to do next elsewhere.
//!
//! Each code is documented in `docs/problems.md`. What the database or a library said never reaches a client; it is logged
//! once, at the boundary, for 5xx only.

mod contexts;
mod page;

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use kernel::{FieldError, Invalid};
use serde::Serialize;
use utoipa::ToSchema;

pub(crate) use page::ForPeople;

/// Where to go from here.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Link {
    /// What is there, as a message id for pages, such as `problem-link-sign-in`.
    pub rel: &'static str,
    /// The address.
    pub href: String,
}

/// Why a request was not done.
#[derive(Debug, Clone)]
pub struct Problem {
    /// HTTP status.
    pub status: StatusCode,
    /// Stable code, such as `course_full`.
    pub code: &'static str,
    /// A sentence for a person, in English; pages say it in the reader's language by the code.
    pub detail: Box<str>,
    /// What is wrong where.
    pub errors: Vec<FieldError>,
    /// What to do next.
    pub links: Vec<Link>,
    /// Seconds to wait before trying again.
    pub retry_after: Option<u32>,
    /// The present revision of what was changed in the meantime.
    pub revision: Option<i32>,
    /// For the log alone.
    pub cause: Option<Box<str>>,
}

/// The JSON of a [`Problem`].
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Problem)]
pub(crate) struct ProblemBody {
    /// Names the code; every code is described in `docs/problems.md`.
    #[schema(example = "/api/v1/docs#problem-course_full")]
    #[serde(rename = "type")]
    pub kind: String,
    /// What the status means.
    pub title: String,
    /// HTTP status.
    pub status: u16,
    /// Stable code.
    pub code: &'static str,
    /// A sentence for a person.
    pub detail: String,
    /// What is wrong where (RFC 6901 pointers).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<FieldError>,
    /// What to do next.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<Link>,
    /// With `changed_meanwhile`: the present revision, the number in its `ETag`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revision: Option<i32>,
}

impl Problem {
    /// A problem with this status, code and sentence.
    pub fn new(status: StatusCode, code: &'static str, detail: impl Into<String>) -> Self {
        Self {
            status,
            code,
            detail: detail.into().into_boxed_str(),
            errors: Vec::new(),
            links: Vec::new(),
            retry_after: None,
            revision: None,
            cause: None,
        }
    }

    /// A problem with a status that no RFC of HTTP names, such as those of tus.
    #[must_use]
    pub(crate) fn numbered(status: u16, code: &'static str, detail: &str) -> Self {
        Self::new(StatusCode::from_u16(status).unwrap_or(StatusCode::BAD_REQUEST), code, detail)
    }

    /// 400: the request can not be read.
    pub fn malformed(code: &'static str, detail: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, code, detail)
    }

    /// 401: not signed in.
    #[must_use]
    pub fn not_signed_in() -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "not_signed_in", "Sign in to go on.").link("sign-in", "/sign-in")
    }

    /// 403: known, but not allowed.
    #[must_use]
    pub fn forbidden() -> Self {
        Self::new(StatusCode::FORBIDDEN, "forbidden", "Your account may not do this.")
    }

    /// 404: not there, or not for this person to know of.
    #[must_use]
    pub fn not_found() -> Self {
        Self::new(StatusCode::NOT_FOUND, "not_found", "There is nothing here, or it is not yours to see.")
    }

    /// 405: the address is there, and takes other methods.
    #[must_use]
    pub fn method_not_allowed() -> Self {
        Self::new(StatusCode::METHOD_NOT_ALLOWED, "method_not_allowed", "This address does not take that method.")
    }

    /// 400: the host is not a name with at most one port.
    #[must_use]
    pub fn malformed_host() -> Self {
        Self::new(StatusCode::BAD_REQUEST, "malformed_host", "The Host header is not a name with at most one port.")
    }

    /// 404: no tenant has this host.
    #[must_use]
    pub fn unknown_host() -> Self {
        Self::new(StatusCode::NOT_FOUND, "unknown_host", "No training centre has this address.")
    }

    /// 403: the tenant is switched off.
    #[must_use]
    pub fn tenant_suspended() -> Self {
        Self::new(StatusCode::FORBIDDEN, "tenant_suspended", "This training centre is not open at present.")
    }

    /// 409: not in this state.
    pub fn conflict(code: &'static str, detail: impl Into<String>) -> Self {
        Self::new(StatusCode::CONFLICT, code, detail)
    }

    /// 422: understood, but not valid.
    #[must_use]
    pub fn invalid(faults: Invalid) -> Self {
        let mut problem =
            Self::new(StatusCode::UNPROCESSABLE_ENTITY, "invalid", "Some values are not valid; see errors.");
        problem.errors = faults.0;
        problem
    }

    /// 429: too often.
    #[must_use]
    pub fn too_many(seconds: u64) -> Self {
        let mut problem = Self::new(
            StatusCode::TOO_MANY_REQUESTS,
            "too_many_requests",
            "Too many requests. Wait a little and try again.",
        );
        problem.retry_after = Some(u32::try_from(seconds.max(1)).unwrap_or(u32::MAX));
        problem
    }

    /// 503: try again later.
    #[must_use]
    pub fn unavailable() -> Self {
        let mut problem = Self::new(
            StatusCode::SERVICE_UNAVAILABLE,
            "unavailable",
            "The service is not available at present. Try again in a moment.",
        );
        problem.retry_after = Some(2);
        problem
    }

    /// 500: a fault of ours; `cause` goes to the log.
    pub fn internal(cause: impl Into<String>) -> Self {
        let mut problem = Self::new(
            StatusCode::INTERNAL_SERVER_ERROR,
            "internal",
            "Something went wrong on our side. It has been noted.",
        );
        problem.cause = Some(cause.into().into_boxed_str());
        problem
    }

    /// Adds a way to go on.
    #[must_use]
    pub fn link(mut self, rel: &'static str, href: impl Into<String>) -> Self {
        self.links.push(Link { rel, href: href.into() });
        self
    }

    fn body(&self) -> ProblemBody {
        ProblemBody {
            kind: format!("/api/v1/docs#problem-{}", self.code),
            title: self.status.canonical_reason().unwrap_or("Error").to_owned(),
            status: self.status.as_u16(),
            code: self.code,
            detail: self.detail.to_string(),
            errors: self.errors.clone(),
            links: self.links.clone(),
            revision: self.revision,
        }
    }
}

impl From<Invalid> for Problem {
    fn from(faults: Invalid) -> Self {
        Self::invalid(faults)
    }
}

impl From<db::Error> for Problem {
    fn from(error: db::Error) -> Self {
        match error {
            db::Error::Unavailable(cause) => {
                let mut problem = Self::unavailable();
                problem.cause = Some(cause.into_boxed_str());
                problem
            }
            db::Error::Statement(source) => Self::internal(format!("{source:?}")),
            db::Error::Stored(what) => Self::internal(what),
        }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        if let Some(cause) = self.cause.as_deref().filter(|_| self.status.is_server_error()) {
            tracing::error!(code = self.code, status = self.status.as_u16(), cause, "request failed");
        }
        let body = serde_json::to_vec(&self.body()).unwrap_or_default();
        let mut response = (self.status, body).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if let Some(seconds) = self.retry_after {
            headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        if self.status == StatusCode::UNAUTHORIZED {
            headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        response.extensions_mut().insert(self);
        response
    }
}
