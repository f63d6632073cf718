//! Checking a certificate by its code. A code that is not known, and one that is not well formed, get the same answer.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use credential::{CertificateState, Code, Verification};
use serde::Deserialize;

use crate::chrome::Chrome;
use crate::http::extract::{Path, Query};
use crate::http::html::{Html, SeeOther};
use crate::persona::Visitor;
use crate::view::View;
use crate::{App, Problem};

#[derive(Template)]
#[template(path = "certificates/form.html")]
struct FormPage {
    chrome: Chrome,
    typed: String,
    unknown: bool,
}

#[derive(Template)]
#[template(path = "certificates/verify.html")]
struct VerifyPage {
    chrome: Chrome,
    found: Verification,
    mark: &'static str,
    state_title: String,
    state_text: String,
    facts: Vec<(String, String)>,
}

/// The query of the form.
#[derive(Debug, Default, Deserialize)]
pub(super) struct FormQuery {
    code: Option<String>,
}

/// `GET /verify`
pub(super) async fn form(
    State(app): State<App>,
    visitor: Visitor,
    view: View,
    Query(query): Query<FormQuery>,
) -> Response {
    let typed = query.code.unwrap_or_default();
    if let Some(code) = Code::parse(&typed) {
        return SeeOther::to(format!("/verify/{code}")).into_response();
    }
    let unknown = !typed.is_empty();
    let page =
        FormPage { chrome: view.chrome(&app, visitor.person()), typed: typed.chars().take(60).collect(), unknown };
    if unknown { Html::invalid(page).into_response() } else { Html::private(page).into_response() }
}

/// `GET /verify/{code}`
pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    view: View,
    Path(typed): Path<String>,
) -> Result<Response, Problem> {
    let chrome = view.chrome(&app, visitor.person());
    let Some(found) = lookup(&app, &visitor, &typed).await? else {
        let page = FormPage { chrome, typed: typed.chars().take(60).collect(), unknown: true };
        return Ok(Html::private(page).with_status(StatusCode::NOT_FOUND).into_response());
    };
    let (mark, key) = match found.state {
        CertificateState::Valid => ("valid", "valid"),
        CertificateState::Expired => ("unknown", "expired"),
        CertificateState::Revoked => ("revoked", "revoked"),
    };
    let page = VerifyPage {
        mark,
        state_title: chrome.t(&format!("credential-state-{key}")),
        state_text: chrome.t(&format!("credential-state-{key}-text")),
        facts: facts(&chrome, &found),
        found,
        chrome,
    };
    Ok(Html::private(page).into_response())
}

/// The certificate with the code that was typed, if there is one.
pub(crate) async fn lookup(app: &App, visitor: &Visitor, typed: &str) -> Result<Option<Verification>, Problem> {
    let Some(code) = Code::parse(typed) else { return Ok(None) };
    let tx = app.db().begin(visitor).await?;
    Ok(credential::find(&tx, &code).await?)
}

fn facts(chrome: &Chrome, found: &Verification) -> Vec<(String, String)> {
    let mut facts = vec![
        (chrome.t("credential-learner"), found.learner_name.clone()),
        (chrome.t("credential-course"), found.course_title.clone()),
        (chrome.t("credential-issuer"), found.issuer_name.clone()),
        (chrome.t("credential-issued"), chrome.date(&found.issued_at)),
    ];
    if !found.instructor_name.is_empty() {
        facts.push((chrome.t("credential-instructor"), found.instructor_name.clone()));
    }
    if let Some(hours) = found.hours {
        facts.push((chrome.t("credential-hours"), chrome.tn("duration-hours", hours)));
    }
    if let Some(end) = &found.expires_at {
        facts.push((chrome.t("credential-expires"), chrome.date(end)));
    }
    if let Some(at) = &found.revoked_at {
        facts.push((chrome.t("credential-revoked-on"), chrome.date(at)));
        facts.push((chrome.t("credential-reason"), found.revoke_reason.clone().unwrap_or_default()));
    }
    facts
}
