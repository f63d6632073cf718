//! How the person who asks wants to see things: language, theme, where they are, and the message to show once.

use axum::extract::{FromRequestParts, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use axum::response::Response;
use kernel::Locale;
use percent_encoding::percent_decode_str;

use crate::chrome::Chrome;
use crate::persona::Person;
use crate::{App, Problem, Site};

/// What a page needs to know of the request to be drawn.
#[derive(Debug, Clone)]
pub(crate) struct View {
    /// The language: asked for, remembered, preferred by the browser, or the tenant's.
    pub locale: Locale,
    /// `system`, `light` or `dark`.
    pub theme: String,
    /// Path and query of this page.
    pub path: String,
    /// The tenant; absent on an unknown host.
    pub site: Option<Site>,
    /// Kind and message id to show once.
    pub flash: Option<(String, String)>,
}

impl View {
    /// Reads the request.
    #[must_use]
    pub(crate) fn of(headers: &HeaderMap, uri: &Uri, site: Option<&Site>) -> Self {
        let asked = uri.query().and_then(asked_language);
        let remembered = || cookie(headers, "lang").and_then(|tag| tag.parse().ok());
        let preferred = || {
            headers.get(header::ACCEPT_LANGUAGE).and_then(|value| Locale::from_accept_language(value.to_str().ok()?))
        };
        let tenants = || site.map(|site| site.tenant.default_locale);
        let locale = asked.or_else(remembered).or_else(preferred).or_else(tenants).unwrap_or(Locale::En);
        let theme =
            cookie(headers, "theme").filter(|theme| ["light", "dark"].contains(theme)).unwrap_or("system").to_owned();
        let path = uri.path_and_query().map_or("/", |path| path.as_str()).to_owned();
        Self { locale, theme, path, site: site.cloned(), flash: cookie(headers, "flash").and_then(read_flash) }
    }

    /// The frame of a page for `person`, or for a visitor.
    #[must_use]
    pub(crate) fn chrome(&self, app: &App, person: Option<&Person>) -> Chrome {
        Chrome::new(app, self, person)
    }
}

impl FromRequestParts<App> for View {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Problem> {
        let site = parts.extensions.get::<Site>();
        Ok(Self::of(&parts.headers, &parts.uri, site))
    }
}

/// The value of a cookie.
#[must_use]
pub(crate) fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .find_map(|pair| pair.trim().split_once('=').filter(|(key, _)| *key == name).map(|(_, value)| value))
}

/// What the answer's cookies depend on: a language that was asked for by `?lang=` is remembered, and the message that a page
/// has shown is forgotten.
pub(crate) struct Remembered {
    asked: Option<Locale>,
    flashed: bool,
}

impl Remembered {
    /// Reads the request.
    pub(crate) fn of(request: &Request) -> Self {
        let asked = request.uri().query().and_then(asked_language);
        Self { asked, flashed: cookie(request.headers(), "flash").is_some() }
    }

    /// The answer with its cookies.
    pub(crate) fn noted(&self, mut response: Response) -> Response {
        let status = response.status();
        let headers = response.headers_mut();
        let is_page = headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
        let language = self.asked.map(|locale| format!("lang={locale}; Path=/; Max-Age=31536000; SameSite=Lax"));
        if let Some(language) = language.and_then(|cookie| HeaderValue::from_str(&cookie).ok()) {
            headers.append(header::SET_COOKIE, language);
        }
        if self.flashed && is_page && status != StatusCode::SEE_OTHER {
            let gone = HeaderValue::from_static("flash=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax");
            headers.append(header::SET_COOKIE, gone);
        }
        response
    }
}

fn asked_language(query: &str) -> Option<Locale> {
    query.split('&').find_map(|pair| pair.strip_prefix("lang=")?.parse().ok())
}

fn read_flash(value: &str) -> Option<(String, String)> {
    let (kind, id) = value.split_once(':')?;
    let id = percent_decode_str(id).decode_utf8().ok()?;
    let known = ["success", "info", "warning", "danger"].contains(&kind)
        && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
    known.then(|| (kind.to_owned(), id.into_owned()))
}
