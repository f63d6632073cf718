//! Choosing another password, by choice or because someone else set the present one.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use identity::{ChangePasswordError, change_password, replace_password};
use kernel::{Invalid, Secret};
use serde::Deserialize;

use super::{BUSY_SECONDS, Faults, Tab, again, tabs, wait_text};
use crate::chrome::Chrome;
use crate::http::extract::{Form, Query};
use crate::http::html::{Html, SeeOther, local_path};
use crate::persona::Person;
use crate::view::View;
use crate::{App, Problem};

#[derive(Template)]
#[template(path = "account/password.html")]
struct PasswordPage {
    chrome: Chrome,
    tabs: Vec<Tab>,
    forced: bool,
    email: String,
    next: String,
    refusal: String,
    faults: Faults,
}

impl PasswordPage {
    fn of(app: &App, view: &View, person: &Person, next: &str) -> Self {
        let chrome = view.chrome(app, Some(person));
        Self {
            tabs: tabs(&chrome, "/account/password"),
            forced: person.requires_password_change,
            email: person.email.clone(),
            next: local_path(Some(next), ""),
            refusal: String::new(),
            faults: Faults::default(),
            chrome,
        }
    }
}

/// What the form sends.
#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct PasswordForm {
    current_password: String,
    new_password: String,
    next: String,
}

/// `GET /account/password`
pub(super) async fn show(
    State(app): State<App>,
    person: Person,
    view: View,
    Query(form): Query<PasswordForm>,
) -> Response {
    Html::private(PasswordPage::of(&app, &view, &person, &form.next)).into_response()
}

/// `POST /account/password`
pub(super) async fn submit(
    State(app): State<App>,
    person: Person,
    view: View,
    Form(form): Form<PasswordForm>,
) -> Result<Response, Problem> {
    let (passwords, new) = (&app.parts.passwords, Secret::new(form.new_password));
    let changed = if person.requires_password_change {
        replace_password(app.db(), passwords, &person.signed, &new).await
    } else {
        change_password(app.db(), passwords, &person.signed, &Secret::new(form.current_password), &new).await
    };
    let page = PasswordPage::of(&app, &view, &person, &form.next);
    match changed {
        Ok(()) => {
            let href = local_path(Some(&page.next), if page.forced { "/" } else { "/account/password" });
            Ok(SeeOther::to(href).flash("success", "account-password-changed").into_response())
        }
        Err(error) => refuse(page, error),
    }
}

fn refuse(mut page: PasswordPage, error: ChangePasswordError) -> Result<Response, Problem> {
    let (status, wait) = match error {
        ChangePasswordError::Invalid(invalid) => {
            page.faults = Faults::say(&page.chrome, &invalid);
            (StatusCode::UNPROCESSABLE_ENTITY, None)
        }
        ChangePasswordError::WrongPassword => {
            let wrong = Invalid::one("currentPassword", "wrong_password", "This is not your present password.");
            page.faults = Faults::say(&page.chrome, &wrong);
            (StatusCode::UNPROCESSABLE_ENTITY, None)
        }
        ChangePasswordError::LockedOut { retry_after } => {
            let seconds = retry_after.whole_seconds();
            page.refusal = wait_text(&page.chrome, seconds);
            (StatusCode::TOO_MANY_REQUESTS, Some(seconds))
        }
        ChangePasswordError::Busy => {
            page.refusal = page.chrome.t("account-busy");
            (StatusCode::SERVICE_UNAVAILABLE, Some(BUSY_SECONDS))
        }
        ChangePasswordError::NotRequired => return Ok(SeeOther::to("/account/password").into_response()),
        ChangePasswordError::Database(error) => return Err(error.into()),
    };
    Ok(again(page, status, wait))
}
