//! The face of a problem for people: a page in their language that says what happened and what to do next.

use askama::Template;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use crate::chrome::Chrome;
use crate::persona::{Person, recognised};
use crate::problem::Problem;
use crate::view::View;
use crate::{App, Site};

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

/// What has to be known of a request before it is handled, so that its problem can be shown as a page.
pub(crate) struct ForPeople {
    view: View,
    request_id: String,
    reads: bool,
    /// What proves who asks.
    proofs: HeaderMap,
}

impl ForPeople {
    /// Nothing for programs: under `/api`, and for scripts that ask for JSON, answers stay as they are.
    pub(crate) fn of(request: &Request) -> Option<Self> {
        let headers = request.headers();
        let from_script =
            headers.get(header::ACCEPT).is_some_and(|accept| accept.as_bytes().starts_with(b"application/json"));
        if from_script || request.uri().path().starts_with("/api/") {
            return None;
        }
        let request_id = headers.get("x-request-id").and_then(|id| id.to_str().ok()).unwrap_or_default().to_owned();
        let view = View::of(headers, request.uri(), None);
        let all = |name: HeaderName| headers.get_all(&name).iter().map(move |value| (name.clone(), value.clone()));
        let proofs = [header::COOKIE, header::AUTHORIZATION].into_iter().flat_map(all).collect();
        Some(Self { view, request_id, reads: request.method() == Method::GET, proofs })
    }

    /// The site whose person is to be shown as signed in on the page of this answer: none where there is no page, and none when
    /// it is we who failed, so that a fault of ours asks nothing more of what has failed.
    pub(crate) fn site_of(response: &Response) -> Option<Site> {
        let problem = response.extensions().get::<Problem>()?;
        response.extensions().get::<Site>().filter(|_| !problem.status.is_server_error()).cloned()
    }

    /// Who asked, at this site.
    ///
    /// # Errors
    /// When the database is away.
    pub(crate) async fn signed_in(&self, app: &App, site: Option<Site>) -> Result<Option<Person>, Problem> {
        match site {
            Some(site) => recognised(&self.proofs, app, &site).await,
            None => Ok(None),
        }
    }

    /// The page of the problem that was answered, if it was one, as this person sees it.
    pub(crate) fn shown(self, app: &App, person: Option<&Person>, response: Response) -> Response {
        let Some(problem) = response.extensions().get::<Problem>().cloned() else { return response };
        let view = View { site: response.extensions().get().cloned(), ..self.view };
        // Players ask for ranges, and need the length that the answer says.
        if problem.status == StatusCode::RANGE_NOT_SATISFIABLE {
            return response;
        }
        if problem.status == StatusCode::UNAUTHORIZED && self.reads {
            let back = utf8_percent_encode(&view.path, NON_ALPHANUMERIC);
            return Redirect::to(&format!("/sign-in?next={back}")).into_response();
        }
        if problem.code == "password_change_required" {
            return Redirect::to("/account/password").into_response();
        }
        page(app, &view, person, &problem, self.request_id).unwrap_or(response)
    }
}

fn page(app: &App, view: &View, person: Option<&Person>, problem: &Problem, request_id: String) -> Option<Response> {
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
    let mut chrome = view.chrome(app, person);
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
