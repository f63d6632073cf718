//! What every request passes. The two middlewares here are each one function that reads from top to bottom, not a stack of
//! small ones: a layer of its own would cost each request an allocation and a copy of all that stand below it.

use std::time::{Duration, Instant};

use axum::extract::{MatchedPath, Request, State};
use axum::http::{StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::api::instructor::uploads;
use crate::http::{guard, limit};
use crate::problem::ForPeople;
use crate::view::Remembered;
use crate::{App, Problem, site};

/// Around all answers: how long they took, and the security headers.
pub(crate) async fn every(request: Request, next: Next) -> Response {
    let route = request
        .extensions()
        .get::<MatchedPath>()
        .map_or_else(|| "unmatched".to_owned(), |path| path.as_str().to_owned());
    let began = Instant::now();
    let mut response = next.run(request).await;
    guard::secure(&mut response);
    let status = response.status().as_u16().to_string();
    metrics::histogram!("http_request_seconds", "route" => route, "status" => status)
        .record(began.elapsed().as_secs_f64());
    response
}

/// Around what belongs to a tenant: finds the tenant, sends readers on to its own domain, refuses what came from another site or too often, waits for the
/// handler no longer than for what can still come, and shows problems to people as pages.
pub(crate) async fn of_tenant(State(app): State<App>, request: Request, next: Next) -> Response {
    let for_people = ForPeople::of(&request);
    let remembered = Remembered::of(&request);
    let (mut parts, body) = request.into_parts();
    let limit = app.settings().request_timeout;
    // Parts of a file take as long as the line does; the handler waits for none that does not come.
    let whole = if parts.uri.path().starts_with(uploads::ADDRESS) { Duration::MAX } else { limit };
    let response = match in_time(&app, limit, site::resolve(&app, &parts.headers, &parts.uri)).await {
        Ok(site)
            if for_people.is_some()
                && let Some(there) = site::moved(&app, &site, &parts.method, &parts.uri) =>
        {
            // Browsers ask again: the domain may be another tomorrow.
            (
                StatusCode::PERMANENT_REDIRECT,
                [(header::LOCATION, there), (header::CACHE_CONTROL, "no-cache".to_owned())],
            )
                .into_response()
        }
        Ok(site) => {
            parts.extensions.insert(site.clone());
            let request = Request::from_parts(parts, body);
            let answer = in_time(&app, whole, admitted(&app, request, next)).await;
            let mut response = answer.unwrap_or_else(IntoResponse::into_response);
            response.extensions_mut().insert(site);
            response
        }
        Err(problem) => problem.into_response(),
    };
    let response = match for_people {
        Some(reader) => {
            let site = ForPeople::site_of(&response);
            let person = in_time(&app, limit, reader.signed_in(&app, site)).await.unwrap_or_default();
            reader.shown(&app, person.as_ref(), response)
        }
        None => response,
    };
    remembered.noted(response)
}

async fn admitted(app: &App, request: Request, next: Next) -> Result<Response, Problem> {
    guard::same_origin(&request)?;
    limit::api(app, &request)?;
    Ok(next.run(request).await)
}

/// Nobody waits for what does not come: for a handler that takes too long, for a database that is silent.
pub(crate) async fn in_time<T>(
    app: &App,
    limit: Duration,
    work: impl Future<Output = Result<T, Problem>>,
) -> Result<T, Problem> {
    tokio::select! {
        biased;
        answered = tokio::time::timeout(limit, work) => answered.map_err(|_| Problem::unavailable())?,
        () = app.db().silent() => Err(Problem::unavailable()),
    }
}
