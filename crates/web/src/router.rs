//! All routes, and what every request passes on its way to one, outermost first: request id, log, panic, compression, and
//! the two middlewares of [`crate::layers`].

use std::time::Duration;

use axum::Router;
use axum::extract::{DefaultBodyLimit, MatchedPath, Request};
use axum::http::HeaderName;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use tower::ServiceBuilder;
use tower_http::CompressionLevel;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::request_id::{MakeRequestUuid, PropagateRequestIdLayer, SetRequestIdLayer};
use tower_http::trace::TraceLayer;
use tracing::Span;

use crate::http::cache;
use crate::http::extract::Json;
use crate::{App, Problem, api, assets, layers, ops, pages};

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");
/// Bodies of forms and JSON; uploads have a limit of their own.
const BODY_MAX: usize = 1024 * 1024;

/// The whole server as one service.
pub fn router(app: App) -> Router {
    let kept = from_fn_with_state(app.clone(), cache::visitors);
    let (api, document) = api::routes(|catalogue| catalogue.route_layer(kept)).split_for_parts();
    let with_tenant = Router::new()
        .merge(pages::routes(&app))
        .merge(api)
        .route("/api/v1/docs", get(api::docs::show))
        .route("/api/v1/openapi.json", get(move || async move { Json(document) }))
        .route("/brand.css", get(ops::brand))
        .route("/preferences", post(ops::preferences))
        .fallback(|| async { Problem::not_found() })
        .method_not_allowed_fallback(|| async { Problem::method_not_allowed() })
        .layer(from_fn_with_state(app.clone(), layers::of_tenant));
    let around = ServiceBuilder::new()
        .layer(SetRequestIdLayer::new(REQUEST_ID, MakeRequestUuid))
        .layer(PropagateRequestIdLayer::new(REQUEST_ID))
        .layer(TraceLayer::new_for_http().make_span_with(span).on_request(()).on_response(log))
        .layer(DefaultBodyLimit::max(BODY_MAX))
        .layer(CatchPanicLayer::custom(panicked))
        .layer(CompressionLayer::new().quality(CompressionLevel::Fastest))
        .layer(from_fn(layers::every));
    Router::new()
        .route("/health/live", get(ops::live))
        .route("/health/ready", get(ops::ready))
        .route("/metrics", get(ops::metrics))
        .route("/assets/{*path}", get(assets::show))
        .merge(with_tenant)
        .layer(around)
        .with_state(app)
}

#[expect(clippy::needless_pass_by_value, reason = "the signature that the layer asks for")]
fn panicked(cause: Box<dyn std::any::Any + Send>) -> Response {
    let said =
        cause.downcast_ref::<String>().cloned().or_else(|| cause.downcast_ref::<&str>().map(|s| (*s).to_owned()));
    Problem::internal(format!("panic: {}", said.unwrap_or_default())).into_response()
}

/// Paths are logged as their patterns, queries not at all: neither may carry a secret into the log.
fn span(request: &Request) -> Span {
    let route = request.extensions().get::<MatchedPath>().map_or("", MatchedPath::as_str).to_owned();
    let id = request.headers().get(REQUEST_ID).and_then(|id| id.to_str().ok()).unwrap_or_default().to_owned();
    tracing::info_span!("request", %id, method = %request.method(), route)
}

fn log<B>(response: &axum::http::Response<B>, took: Duration, _: &Span) {
    let milliseconds = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
    tracing::info!(status = response.status().as_u16(), milliseconds, "answered");
}
