//! Asking for an account, and confirming the address by the link of the letter.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use identity::{ConfirmError, SessionKind, SignUpError, SignUpForm as Request, applicant, sign_up};
use kernel::Secret;
use serde::Deserialize;

use super::caller::Caller;
use super::sign_in::welcome;
use super::{BUSY_SECONDS, Faults, again, frame};
use crate::chrome::Chrome;
use crate::http::extract::{Form, Query};
use crate::http::html::{Html, SeeOther, local_path};
use crate::view::View;
use crate::{App, Problem, Site};

#[derive(Template)]
#[template(path = "account/sign_up.html")]
struct SignUpPage {
    chrome: Chrome,
    typed: SignUpForm,
    refusal: String,
    faults: Faults,
}

#[derive(Template)]
#[template(path = "account/sent.html")]
pub(super) struct SentPage {
    pub(super) chrome: Chrome,
    pub(super) text: String,
    pub(super) outbox: bool,
}

#[derive(Template)]
#[template(path = "account/confirm.html")]
struct ConfirmPage {
    chrome: Chrome,
    name: String,
    email: String,
    token: String,
    next: String,
}

#[derive(Template)]
#[template(path = "account/bad_link.html")]
pub(super) struct BadLinkPage {
    pub(super) chrome: Chrome,
    pub(super) title: String,
    pub(super) text: String,
    pub(super) again_text: String,
    pub(super) again_href: &'static str,
}

/// What the form sends.
#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct SignUpForm {
    first_name: String,
    last_name: String,
    email: String,
    password: String,
    next: String,
}

/// What the link in the letter says.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct ConfirmLink {
    token: String,
    next: String,
}

/// `GET /sign-up`
pub(super) async fn show(
    State(app): State<App>,
    site: Site,
    view: View,
    Query(link): Query<ConfirmLink>,
) -> Result<Response, Problem> {
    centres_only(&site)?;
    let typed = SignUpForm { next: local_path(Some(&link.next), ""), ..SignUpForm::default() };
    Ok(Html::private(SignUpPage {
        chrome: frame(&app, &view, &typed.next),
        typed,
        refusal: String::new(),
        faults: Faults::default(),
    })
    .into_response())
}

/// `POST /sign-up`
pub(super) async fn submit(
    State(app): State<App>,
    site: Site,
    view: View,
    Form(form): Form<SignUpForm>,
) -> Result<Response, Problem> {
    centres_only(&site)?;
    let request = Request {
        first_name: form.first_name.clone(),
        last_name: form.last_name.clone(),
        email: form.email.clone(),
        password: Secret::new(form.password.as_str()),
        locale: view.locale,
        next: local_path(Some(&form.next), ""),
    };
    let chrome = frame(&app, &view, &request.next);
    match sign_up(app.db(), &app.parts.passwords, site.tenant.id, &request).await {
        Ok(()) => Ok(SeeOther::to("/sign-up/sent").into_response()),
        Err(SignUpError::Invalid(invalid)) => {
            let faults = Faults::say(&chrome, &invalid);
            Ok(Html::invalid(SignUpPage { chrome, typed: form, refusal: String::new(), faults }).into_response())
        }
        Err(SignUpError::Busy) => {
            let page = SignUpPage { refusal: chrome.t("account-busy"), chrome, typed: form, faults: Faults::default() };
            Ok(again(page, StatusCode::SERVICE_UNAVAILABLE, Some(BUSY_SECONDS)))
        }
        Err(SignUpError::Database(error)) => Err(error.into()),
    }
}

/// `GET /sign-up/sent`
pub(super) async fn sent(State(app): State<App>, view: View) -> Html<SentPage> {
    let chrome = view.chrome(&app, None);
    let text = chrome.t("account-sent-sign-up");
    Html::private(SentPage { chrome, text, outbox: app.parts.outbox.is_some() })
}

/// `GET /verify-email`: asks for a click, because mail programs open links before people do.
pub(super) async fn link(
    State(app): State<App>,
    site: Site,
    view: View,
    Query(link): Query<ConfirmLink>,
) -> Result<Response, Problem> {
    let chrome = view.chrome(&app, None);
    match applicant(app.db(), site.tenant.id, &link.token).await {
        Ok(applicant) => {
            let next = local_path(Some(&link.next), "");
            let page = ConfirmPage { chrome, name: applicant.name, email: applicant.email, token: link.token, next };
            Ok(Html::private(page).into_response())
        }
        Err(ConfirmError::BadLink) => Ok(bad_link(chrome)),
        Err(ConfirmError::Database(error)) => Err(error.into()),
    }
}

/// `POST /verify-email`
pub(super) async fn confirm(
    State(app): State<App>,
    site: Site,
    view: View,
    Caller(client): Caller,
    Form(link): Form<ConfirmLink>,
) -> Result<Response, Problem> {
    match identity::confirm(app.db(), site.tenant.id, &link.token, SessionKind::Web, &client).await {
        Ok(session) => {
            let there = welcome(&app, &site, &session, &link.next).await?;
            Ok(there.flash("success", "account-welcome").into_response())
        }
        Err(ConfirmError::BadLink) => Ok(bad_link(view.chrome(&app, None))),
        Err(ConfirmError::Database(error)) => Err(error.into()),
    }
}

fn bad_link(chrome: Chrome) -> Response {
    let page = BadLinkPage {
        title: chrome.t("account-bad-link-title"),
        text: chrome.t("account-bad-link-sign-up"),
        again_text: chrome.t("account-bad-link-sign-up-again"),
        again_href: "/sign-up",
        chrome,
    };
    Html::private(page).with_status(StatusCode::NOT_FOUND).into_response()
}

/// People sign up at a training centre; the platform's own accounts are made by its operator.
fn centres_only(site: &Site) -> Result<(), Problem> {
    if site.is_platform() { Err(Problem::not_found()) } else { Ok(()) }
}
