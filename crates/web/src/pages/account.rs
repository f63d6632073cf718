//! Accounts: signing up, in and out, getting back in, and what is one's own. Every form works without a script, and comes
//! back with what was typed (passwords excepted) and with the fault beside the field.

mod caller;
mod device;
mod faults;
mod mail;
mod password;
mod profile;
mod reset;
mod sessions;
mod sign_in;
mod sign_up;

use askama::Template;
use axum::Router;
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::from_fn_with_state;
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get, post};

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

pub(crate) use caller::Caller;
pub(crate) use faults::Faults;
pub(crate) use profile::Choice;

use crate::App;
use crate::chrome::Chrome;
use crate::http::html::Html;
use crate::http::limit;
use crate::view::View;

/// The addresses of this area.
pub(crate) fn routes(app: &App) -> Router<App> {
    let costly = |writes: MethodRouter<App>| writes.route_layer(from_fn_with_state(app.clone(), limit::costly));
    Router::new()
        .route("/sign-in", get(sign_in::show).merge(costly(post(sign_in::submit))))
        .route("/sign-out", post(sign_in::sign_out))
        .route("/sign-up", get(sign_up::show).merge(costly(post(sign_up::submit))))
        .route("/sign-up/sent", get(sign_up::sent))
        .route("/verify-email", get(sign_up::link).merge(costly(post(sign_up::confirm))))
        .route("/reset", get(reset::show).merge(costly(post(reset::submit))))
        .route("/reset/sent", get(reset::sent))
        .route("/reset/choose", get(reset::link).merge(costly(post(reset::choose))))
        .route("/account", get(profile::show).post(profile::submit))
        .route("/account/password", get(password::show).merge(costly(post(password::submit))))
        .route("/account/sessions", get(sessions::show))
        .route("/account/sessions/end", post(sessions::end))
        .route("/account/sessions/end-all", post(sessions::end_all))
        .route("/dev/mail", get(mail::list))
        .route("/dev/mail/{name}", get(mail::letter))
        .route("/dev/mail/{name}/html", get(mail::html))
}

/// A link between the pages of one's own account.
struct Tab {
    label: String,
    href: &'static str,
    current: bool,
    count: &'static str,
}

fn tabs(chrome: &Chrome, current: &str) -> Vec<Tab> {
    [
        ("/account", "account-tab-profile"),
        ("/account/password", "account-tab-password"),
        ("/account/sessions", "account-tab-sessions"),
    ]
    .map(|(href, id)| Tab { label: chrome.t(id), href, current: href == current, count: "" })
    .into()
}

/// The frame of a page for people who are not signed in; its links keep the page that they wanted to see.
fn frame(app: &App, view: &View, next: &str) -> Chrome {
    let mut chrome = view.chrome(app, None);
    chrome.noindex = true;
    chrome.sign_in_href = with_next("/sign-in", next);
    if !chrome.sign_up_href.is_empty() {
        chrome.sign_up_href = with_next("/sign-up", next);
    }
    chrome
}

fn with_next(href: &str, next: &str) -> String {
    if next.is_empty() {
        href.to_owned()
    } else {
        format!("{href}?next={}", utf8_percent_encode(next, NON_ALPHANUMERIC))
    }
}

/// A form shown again because it can not be carried out now; `wait` tells programs when to try again.
fn again<T: Template>(page: T, status: StatusCode, wait: Option<i64>) -> Response {
    let mut response = Html::invalid(page).with_status(status).into_response();
    if let Some(seconds) = wait {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds.max(1)));
    }
    response
}

/// How long to wait, in words.
fn wait_text(chrome: &Chrome, seconds: i64) -> String {
    if seconds < 90 {
        chrome.tn("account-locked-seconds", seconds.max(1))
    } else {
        chrome.tn("account-locked-minutes", (seconds + 59) / 60)
    }
}

/// Seconds after which a busy server is worth another try.
const BUSY_SECONDS: i64 = 5;
