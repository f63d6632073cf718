//! The letters that the installation kept in place of sending them. There in demo mode only.

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use kernel::Time;
use mail::{Kept, MailError, Outbox};

use crate::chrome::Chrome;
use crate::http::extract::Path;
use crate::http::html::Html;
use crate::view::View;
use crate::{App, Problem};

/// How many letters are listed.
const SHOWN: usize = 50;
/// A letter brings its own style and nothing else.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

#[derive(Template)]
#[template(path = "account/mail.html")]
pub(super) struct MailPage {
    chrome: Chrome,
    letters: Vec<Row>,
}

struct Row {
    name: String,
    subject: String,
    to: String,
    at: Time,
}

#[derive(Template)]
#[template(path = "account/letter.html")]
pub(super) struct LetterPage {
    chrome: Chrome,
    name: String,
    subject: String,
    to: String,
    at: Time,
    parts: Vec<Part>,
}

/// A piece of a letter's text: words, or an address that can be followed.
struct Part {
    text: String,
    is_link: bool,
}

/// `GET /dev/mail`
pub(super) async fn list(State(app): State<App>, view: View) -> Result<Html<MailPage>, Problem> {
    let letters = outbox(&app)?.latest(SHOWN).await.map_err(unreadable)?;
    let row =
        |kept: Kept| Row { name: kept.name, subject: kept.message.subject, to: kept.message.to, at: kept.message.at };
    Ok(Html::private(MailPage { chrome: view.chrome(&app, None), letters: letters.into_iter().map(row).collect() }))
}

/// `GET /dev/mail/{name}`
pub(super) async fn letter(
    State(app): State<App>,
    view: View,
    Path(name): Path<String>,
) -> Result<Html<LetterPage>, Problem> {
    let message = find(&app, &name).await?.message;
    Ok(Html::private(LetterPage {
        chrome: view.chrome(&app, None),
        name,
        parts: parts(&message.text),
        subject: message.subject,
        to: message.to,
        at: message.at,
    }))
}

/// `GET /dev/mail/{name}/html`: the letter as mail programs show it.
pub(super) async fn html(State(app): State<App>, Path(name): Path<String>) -> Result<Response, Problem> {
    let message = find(&app, &name).await?.message;
    let mut response = message.html.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

fn outbox(app: &App) -> Result<&Outbox, Problem> {
    app.parts.outbox.as_ref().ok_or_else(Problem::not_found)
}

async fn find(app: &App, name: &str) -> Result<Kept, Problem> {
    outbox(app)?.find(name).await.map_err(unreadable)?.ok_or_else(Problem::not_found)
}

#[expect(clippy::needless_pass_by_value, reason = "the signature that map_err asks for")]
fn unreadable(error: MailError) -> Problem {
    Problem::internal(error.to_string())
}

fn parts(text: &str) -> Vec<Part> {
    let is_link = |line: &str| line.starts_with("http://") || line.starts_with("https://");
    text.lines().map(|line| Part { text: line.to_owned(), is_link: is_link(line) && !line.contains(' ') }).collect()
}
