//! The face of a problem for people: a page in their language that says what happened and what to do next.

use askama::Template;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use crate::App;
use crate::chrome::Chrome;
use crate::problem::Problem;
use crate::view::View;

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage {
    chrome: Chrome,
    status: u16,
    title: String,
    detail: String,
    links: Vec<NextStep>,
    request_id: String,
}

struct NextStep {
    href: String,
    label: String,
}

/// Turns the problems of page requests into pages; answers under `/api` stay as they are.
pub(crate) async fn render_for_people(State(app): State<App>, request: Request, next: Next) -> Response {
    if request.uri().path().starts_with("/api/") {
        return next.run(request).await;
    }
    let view = View::of(&app, request.headers(), request.uri(), None);
    let request_id =
        request.headers().get("x-request-id").and_then(|id| id.to_str().ok()).unwrap_or_default().to_owned();
    let reads = request.method() == Method::GET;
    let from_script =
        request.headers().get(header::ACCEPT).is_some_and(|accept| accept.as_bytes().starts_with(b"application/json"));
    let response = next.run(request).await;
    let Some(problem) = response.extensions().get::<Problem>().cloned() else { return response };
    if from_script {
        return response;
    }
    let view = View { site: response.extensions().get().cloned().or(view.site.clone()), ..view };
    if problem.status == StatusCode::UNAUTHORIZED && reads {
        let back = utf8_percent_encode(&view.path, NON_ALPHANUMERIC);
        return Redirect::to(&format!("/sign-in?next={back}")).into_response();
    }
    if problem.code == "password_change_required" {
        return Redirect::to("/account/password").into_response();
    }
    page(&app, &view, &problem, request_id).unwrap_or(response)
}

fn page(app: &App, view: &View, problem: &Problem, request_id: String) -> Option<Response> {
    let title_id = format!("problem-{}", problem.code);
    let known = app.messages.has(view.locale, &title_id);
    let title = if known { title_id } else { format!("problem-status-{}", problem.status.as_u16()) };
    let detail = if known { format!("problem-{}-detail", problem.code) } else { format!("{title}-detail") };
    let mut links: Vec<NextStep> = problem
        .links
        .iter()
        .map(|link| NextStep {
            href: link.href.clone(),
            label: app.messages.text(view.locale, &format!("problem-link-{}", link.rel)),
        })
        .collect();
    if view.site.is_some() {
        links.push(NextStep { href: "/".to_owned(), label: app.messages.text(view.locale, "problem-link-home") });
    }
    let mut chrome = view.chrome(app, None);
    chrome.noindex = true;
    let page = ErrorPage {
        status: problem.status.as_u16(),
        title: app.messages.text(view.locale, &title),
        detail: app.messages.text(view.locale, &detail),
        links,
        request_id,
        chrome,
    };
    let mut response = (problem.status, page.render().ok()?).into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if let Some(seconds) = problem.retry_after {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    Some(response)
}
