//! Pages as answers: rendering, redirects after a form, and the message that the next page shows once.

use askama::Template;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{AppendHeaders, IntoResponse, Response};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use crate::Problem;

/// Which answers may be kept, and by whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Keep {
    /// For one person, now.
    Never,
    /// Public; browsers ask again each time.
    Revalidate,
}

/// A page.
#[derive(Debug)]
pub(crate) struct Html<T> {
    page: T,
    status: StatusCode,
    keep: Keep,
}

impl<T: Template> Html<T> {
    /// A page for one person.
    pub(crate) fn private(page: T) -> Self {
        Self { page, status: StatusCode::OK, keep: Keep::Never }
    }

    /// A page that shows the same to every visitor.
    pub(crate) fn public(page: T) -> Self {
        Self { page, status: StatusCode::OK, keep: Keep::Revalidate }
    }

    /// A form shown again with what is wrong in it: 422.
    pub(crate) fn invalid(page: T) -> Self {
        Self { page, status: StatusCode::UNPROCESSABLE_ENTITY, keep: Keep::Never }
    }

    /// The same page under another status.
    #[must_use]
    pub(crate) fn with_status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }
}

impl<T: Template> IntoResponse for Html<T> {
    fn into_response(self) -> Response {
        let keep = match self.keep {
            Keep::Never => "private, no-store",
            Keep::Revalidate => "no-cache",
        };
        match self.page.render() {
            Ok(html) => {
                let mut response = (self.status, html).into_response();
                response
                    .headers_mut()
                    .insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
                response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static(keep));
                response
            }
            Err(error) => Problem::internal(format!("template: {error}")).into_response(),
        }
    }
}

/// 303 to another page, after a form was accepted.
#[derive(Debug)]
pub(crate) struct SeeOther {
    href: String,
    cookies: Vec<String>,
}

impl SeeOther {
    /// To `href`, which must be a path of this site.
    pub(crate) fn to(href: impl Into<String>) -> Self {
        Self { href: href.into(), cookies: Vec::new() }
    }

    /// Shows the message `id` once on the next page. Kinds: `success`, `info`, `warning`, `danger`.
    #[must_use]
    pub(crate) fn flash(self, kind: &'static str, id: &str) -> Self {
        let value = format!("{kind}:{}", utf8_percent_encode(id, NON_ALPHANUMERIC));
        self.cookie(format!("flash={value}; Path=/; Max-Age=60; HttpOnly; SameSite=Lax"))
    }

    /// Sets a cookie.
    #[must_use]
    pub(crate) fn cookie(mut self, cookie: String) -> Self {
        self.cookies.push(cookie);
        self
    }
}

impl IntoResponse for SeeOther {
    fn into_response(self) -> Response {
        let cookies = self.cookies.into_iter().map(|cookie| (header::SET_COOKIE, cookie)).collect::<Vec<_>>();
        (StatusCode::SEE_OTHER, AppendHeaders([(header::LOCATION, self.href)]), AppendHeaders(cookies)).into_response()
    }
}

/// `next` when it is a path of this site, else `otherwise`: a redirect never leaves the site.
#[must_use]
pub(crate) fn local_path(next: Option<&str>, otherwise: &str) -> String {
    let safe = |path: &&str| {
        path.starts_with('/')
            && !path.starts_with("//")
            && !path.contains(['\\', '\r', '\n'])
            && !path.chars().any(char::is_control)
    };
    next.filter(safe).unwrap_or(otherwise).to_owned()
}

#[cfg(test)]
mod tests {
    use super::local_path;

    #[test]
    fn a_redirect_never_leaves_the_site() {
        assert_eq!(local_path(Some("/learn?x=1"), "/"), "/learn?x=1");
        for bad in ["//evil.example", "https://evil.example", "/\\evil.example", "learn", "/a\r\nSet-Cookie: x"] {
            assert_eq!(local_path(Some(bad), "/"), "/", "{bad}");
        }
        assert_eq!(local_path(None, "/learn"), "/learn");
    }
}
