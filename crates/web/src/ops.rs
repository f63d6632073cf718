//! Routes that belong to no persona: health, metrics, a tenant's colours, preferences.

use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use identity::tenant::Tenant;
use kernel::Secret;
use serde::Deserialize;

use crate::http::extract::Form;
use crate::http::html::{SeeOther, local_path};
use crate::http::limit::client_address;
use crate::layers::in_time;
use crate::{App, Problem, Site};

/// `GET /health/live`: the process answers.
pub(crate) async fn live() -> &'static str {
    "ok"
}

/// `GET /health/ready`: the process can serve, so its database answers, and soon.
pub(crate) async fn ready(State(app): State<App>) -> Result<&'static str, Problem> {
    in_time(&app, app.settings().request_timeout, async { Ok(app.db().ping().await?) }).await?;
    Ok("ready")
}

/// `GET /metrics`: Prometheus text format, for who asks from this machine or shows the token for it.
pub(crate) async fn metrics(State(app): State<App>, request: Request) -> Result<Response, Problem> {
    if !may_measure(&app, &request) {
        return Err(Problem::not_found());
    }
    let handle = app.parts.metrics.as_ref().ok_or_else(Problem::not_found)?;
    let mut response = handle.render().into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("text/plain; version=0.0.4"));
    Ok(response)
}

fn may_measure(app: &App, request: &Request) -> bool {
    let headers = request.headers();
    if let Some(token) = &app.settings().metrics_token {
        let shown = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok()?.strip_prefix("Bearer "));
        return shown.is_some_and(|shown| Secret::new(shown) == *token);
    }
    // What comes through a proxy on this machine comes from somewhere else.
    let through_proxy = headers.contains_key("x-forwarded-for") || headers.contains_key(header::FORWARDED);
    !through_proxy && client_address(app, headers, request.extensions()).is_some_and(|address| address.is_loopback())
}

/// `GET /brand.css`: the tenant's colours, as the custom properties that the style sheet computes from.
pub(crate) async fn brand(site: Site) -> Response {
    let branding = &site.tenant.branding;
    let css =
        format!(":root{{--brand-hue:{};--brand-chroma:{:.3}}}", branding.hue, f64::from(branding.chroma) / 1000.0);
    let mut response = (StatusCode::OK, css).into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("text/css; charset=utf-8"));
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=3600"));
    response
}

/// What changes when the tenant's colours do.
pub(crate) fn brand_version(tenant: &Tenant) -> String {
    format!("{}-{}", tenant.branding.hue, tenant.branding.chroma)
}

/// What the preference form sends.
#[derive(Debug, Deserialize)]
pub(crate) struct Preferences {
    theme: Option<String>,
    #[serde(rename = "return")]
    back: Option<String>,
}

/// `POST /preferences`: remembers the theme in this browser.
pub(crate) async fn preferences(Form(form): Form<Preferences>) -> SeeOther {
    let back = SeeOther::to(local_path(form.back.as_deref(), "/"));
    match form.theme.as_deref() {
        Some(theme @ ("light" | "dark")) => {
            back.cookie(format!("theme={theme}; Path=/; Max-Age=31536000; SameSite=Lax"))
        }
        Some(_) => back.cookie("theme=; Path=/; Max-Age=0; SameSite=Lax".to_owned()),
        None => back,
    }
}
