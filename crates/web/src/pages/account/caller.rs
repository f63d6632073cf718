//! Who a browser or program says it is when it signs in, and the cookie that it gets.

use axum::extract::FromRequestParts;
use axum::http::header;
use axum::http::request::Parts;
use identity::Client;
use kernel::Secret;

use crate::http::limit::client_address;
use crate::persona::{secure_cookies, session_cookie_name};
use crate::view::cookie;
use crate::{App, Problem, Site};

/// Seconds in ninety days, the longest that a session lasts.
const LONGEST: u32 = 7_776_000;

/// The client of a request: its name, its address, and the session that it held until now.
#[derive(Debug, Clone)]
pub(crate) struct Caller(pub(crate) Client);

impl FromRequestParts<App> for Caller {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        let site = Site::from_request_parts(parts, app).await?;
        let agent =
            parts.headers.get(header::USER_AGENT).map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned());
        let ip = client_address(app, &parts.headers, &parts.extensions).map(|ip| ip.to_string());
        Ok(Self(Client {
            user_agent: agent.unwrap_or_default(),
            ip: ip.unwrap_or_default(),
            previous: cookie(&parts.headers, session_cookie_name(&site)).map(Secret::new),
        }))
    }
}

/// The cookie that makes a browser the holder of a session.
pub(super) fn session_cookie(site: &Site, token: &Secret) -> String {
    format!(
        "{}={}; Path=/; Max-Age={LONGEST}; HttpOnly; SameSite=Lax{}",
        session_cookie_name(site),
        token.expose(),
        secure(site)
    )
}

/// Takes the session's cookie away.
pub(super) fn no_session_cookie(site: &Site) -> String {
    format!("{}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax{}", session_cookie_name(site), secure(site))
}

/// Remembers a person's language in this browser.
pub(super) fn language_cookie(locale: kernel::Locale) -> String {
    format!("lang={locale}; Path=/; Max-Age=31536000; SameSite=Lax")
}

fn secure(site: &Site) -> &'static str {
    if secure_cookies(site) { "; Secure" } else { "" }
}
