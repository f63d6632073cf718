//! All routes, and the layers that every request passes, outermost first: request id, log, panic, headers, problem pages,
//! language, tenant, origin, limits, time.

use std::time::Duration;

use axum::Router;
use axum::extract::{DefaultBodyLimit, MatchedPath, Request, State};
use axum::http::{HeaderName, StatusCode};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::request_id::{MakeRequestUuid, PropagateRequestIdLayer, SetRequestIdLayer};
use tower_http::trace::TraceLayer;
use tracing::Span;

use crate::http::extract::Json;
use crate::http::{cache, guard, limit};
use crate::{App, Problem, api, assets, ops, pages, problem, site, view};

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
        .method_not_allowed_fallback(|| async {
            Problem::new(
                StatusCode::METHOD_NOT_ALLOWED,
                "method_not_allowed",
                "This address does not take that method.",
            )
        })
        .layer(from_fn_with_state(app.clone(), timeout))
        .layer(from_fn_with_state(app.clone(), limit::api))
        .layer(from_fn(guard::same_origin))
        .layer(from_fn_with_state(app.clone(), site::resolve))
        .layer(from_fn_with_state(app.clone(), timeout))
        .layer(from_fn_with_state(app.clone(), view::remember))
        .layer(from_fn_with_state(app.clone(), problem::render_for_people));
    Router::new()
        .route("/health/live", get(ops::live))
        .route("/health/ready", get(ops::ready))
        .route("/metrics", get(ops::metrics))
        .route("/assets/{*path}", get(assets::show))
        .merge(with_tenant)
        .layer(from_fn(guard::secure))
        .layer(from_fn(measure))
        .layer(CompressionLayer::new())
        .layer(CatchPanicLayer::custom(panicked))
        .layer(DefaultBodyLimit::max(BODY_MAX))
        .layer(TraceLayer::new_for_http().make_span_with(span).on_request(()).on_response(log))
        .layer(PropagateRequestIdLayer::new(REQUEST_ID))
        .layer(SetRequestIdLayer::new(REQUEST_ID, MakeRequestUuid))
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

fn log(response: &Response, took: Duration, _: &Span) {
    let milliseconds = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
    tracing::info!(status = response.status().as_u16(), milliseconds, "answered");
}

async fn measure(request: Request, next: Next) -> Response {
    let route = request
        .extensions()
        .get::<MatchedPath>()
        .map_or_else(|| "unmatched".to_owned(), |path| path.as_str().to_owned());
    let began = std::time::Instant::now();
    let response = next.run(request).await;
    let status = response.status().as_u16().to_string();
    metrics::histogram!("http_request_seconds", "route" => route, "status" => status)
        .record(began.elapsed().as_secs_f64());
    response
}

/// Nobody waits for what does not come: for a handler that takes too long, for a database that is silent. It stands behind
/// the finding of the tenant, so that the answer looks like the tenant's, and again before it, for that asks the database too.
async fn timeout(State(app): State<App>, request: Request, next: Next) -> Result<Response, Problem> {
    let limit = app.settings().request_timeout;
    tokio::select! {
        biased;
        answered = tokio::time::timeout(limit, next.run(request)) => answered.map_err(|_| Problem::unavailable()),
        () = app.db().silent() => Err(Problem::unavailable()),
    }
}
