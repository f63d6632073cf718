//! What surrounds every answer: security headers, and the refusal of requests that another site makes a browser send.

use axum::extract::Request;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::response::Response;

use crate::view::cookie;
use crate::{Problem, Site};

/// Scripts, styles, images and media from this origin only; no inline script or style; framed by nobody else. Only the players
/// that articles may embed (`catalog::article`) are shown in frames.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; media-src 'self' blob:; \
    connect-src 'self'; manifest-src 'self'; worker-src 'self' blob:; object-src 'self'; frame-src 'self' https://www.youtube-nocookie.com https://player.vimeo.com; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

/// The headers of every answer, unless the handler set them itself.
const HEADERS: [(HeaderName, &str); 7] = [
    (header::CONTENT_SECURITY_POLICY, POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "strict-origin-when-cross-origin"),
    (header::X_FRAME_OPTIONS, "SAMEORIGIN"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (HeaderName::from_static("permissions-policy"), "geolocation=(), microphone=(), payment=(), usb=()"),
];

/// Adds the security headers; with HTTPS also HSTS.
pub(crate) fn secure(response: &mut Response) {
    let https = response.extensions().get::<Site>().is_some_and(|site| site.https);
    let headers = response.headers_mut();
    for (name, value) in HEADERS {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
    if https {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=63072000"));
    }
}

/// Refuses writes that carry a session cookie and do not come from a page of this very host (OWASP: verifying origin).
pub(crate) fn same_origin(request: &Request) -> Result<(), Problem> {
    let safe = [Method::GET, Method::HEAD, Method::OPTIONS].contains(request.method());
    if safe || own_origin(request.headers()) || !carries_cookie(request.headers()) {
        return Ok(());
    }
    Err(Problem::new(
        StatusCode::FORBIDDEN,
        "cross_site",
        "This request came from another site and was not carried out.",
    ))
}

fn carries_cookie(headers: &HeaderMap) -> bool {
    let from_browser = headers.contains_key("sec-fetch-site") || headers.contains_key(header::ORIGIN);
    from_browser || cookie(headers, "__Host-session").is_some() || cookie(headers, "session").is_some()
}

fn own_origin(headers: &HeaderMap) -> bool {
    let text = |name: HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    if let Some(origin) = text(header::ORIGIN).filter(|origin| *origin != "null") {
        let host = text(header::HOST).unwrap_or_default();
        return origin.split_once("://").is_some_and(|(_, origin_host)| origin_host.eq_ignore_ascii_case(host));
    }
    text(HeaderName::from_static("sec-fetch-site")).is_some_and(|site| site == "same-origin" || site == "none")
}
