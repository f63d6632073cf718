//! Getting back in after forgetting the password.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use identity::reset::{self, RequestResetError, ResetError};
use kernel::Secret;
use serde::Deserialize;

use super::sign_up::{BadLinkPage, SentPage};
use super::{BUSY_SECONDS, Faults, again, frame};
use crate::chrome::Chrome;
use crate::http::extract::{Form, Query};
use crate::http::html::{Html, SeeOther};
use crate::view::View;
use crate::{App, Problem, Site};

#[derive(Template)]
#[template(path = "account/reset.html")]
struct ResetPage {
    chrome: Chrome,
    email: String,
    faults: Faults,
}

#[derive(Template)]
#[template(path = "account/choose.html")]
struct ChoosePage {
    chrome: Chrome,
    email: String,
    token: String,
    refusal: String,
    faults: Faults,
}

/// What the request form sends.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct RequestForm {
    email: String,
}

/// What the link and the form behind it send.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct ChooseForm {
    token: String,
    password: String,
}

/// `GET /reset`
pub(super) async fn show(State(app): State<App>, view: View) -> Response {
    Html::private(ResetPage { chrome: frame(&app, &view, ""), email: String::new(), faults: Faults::default() })
        .into_response()
}

/// `POST /reset`
pub(super) async fn submit(
    State(app): State<App>,
    site: Site,
    view: View,
    Form(form): Form<RequestForm>,
) -> Result<Response, Problem> {
    match reset::request(app.db(), site.tenant.id, &form.email).await {
        Ok(()) => Ok(SeeOther::to("/reset/sent").into_response()),
        Err(RequestResetError::Invalid(invalid)) => {
            let chrome = view.chrome(&app, None);
            let faults = Faults::say(&chrome, &invalid);
            Ok(Html::invalid(ResetPage { chrome, email: form.email, faults }).into_response())
        }
        Err(RequestResetError::Database(error)) => Err(error.into()),
    }
}

/// `GET /reset/sent`
pub(super) async fn sent(State(app): State<App>, view: View) -> Html<SentPage> {
    let chrome = view.chrome(&app, None);
    let text = chrome.t("account-sent-reset");
    Html::private(SentPage { chrome, text, outbox: app.parts.outbox.is_some() })
}

/// `GET /reset/choose`
pub(super) async fn link(
    State(app): State<App>,
    site: Site,
    view: View,
    Query(form): Query<ChooseForm>,
) -> Result<Response, Problem> {
    let chrome = view.chrome(&app, None);
    match reset::holder(app.db(), site.tenant.id, &form.token).await {
        Ok(email) => {
            let page =
                ChoosePage { chrome, email, token: form.token, refusal: String::new(), faults: Faults::default() };
            Ok(Html::private(page).into_response())
        }
        Err(error) => refuse(chrome, form.token, String::new(), error),
    }
}

/// `POST /reset/choose`
pub(super) async fn choose(
    State(app): State<App>,
    site: Site,
    view: View,
    Form(form): Form<ChooseForm>,
) -> Result<Response, Problem> {
    let (tenant, password) = (site.tenant.id, Secret::new(form.password));
    match reset::reset(app.db(), &app.parts.passwords, tenant, &form.token, &password).await {
        Ok(_) => Ok(SeeOther::to("/sign-in").flash("success", "account-password-replaced").into_response()),
        Err(error) => {
            let email = reset::holder(app.db(), tenant, &form.token).await.unwrap_or_default();
            refuse(view.chrome(&app, None), form.token, email, error)
        }
    }
}

fn refuse(chrome: Chrome, token: String, email: String, error: ResetError) -> Result<Response, Problem> {
    match error {
        ResetError::Invalid(invalid) => {
            let faults = Faults::say(&chrome, &invalid);
            Ok(Html::invalid(ChoosePage { chrome, email, token, refusal: String::new(), faults }).into_response())
        }
        ResetError::Busy => {
            let page =
                ChoosePage { refusal: chrome.t("account-busy"), chrome, email, token, faults: Faults::default() };
            Ok(again(page, StatusCode::SERVICE_UNAVAILABLE, Some(BUSY_SECONDS)))
        }
        ResetError::BadLink => {
            let page = BadLinkPage {
                title: chrome.t("account-bad-link-title"),
                text: chrome.t("account-bad-link-reset"),
                again_text: chrome.t("account-bad-link-reset-again"),
                again_href: "/reset",
                chrome,
            };
            Ok(Html::private(page).with_status(StatusCode::NOT_FOUND).into_response())
        }
        ResetError::Database(error) => Err(error.into()),
    }
}
