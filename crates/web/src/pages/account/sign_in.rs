//! Signing in and out.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use identity::session::{self, Proof, SignedIn};
use identity::{Credentials, Role, SessionKind, SignInError, StartedSession};
use kernel::Secret;
use serde::Deserialize;

use super::caller::{Caller, language_cookie, no_session_cookie, session_cookie};
use super::{BUSY_SECONDS, Faults, again, frame, wait_text, with_next};
use crate::chrome::Chrome;
use crate::http::extract::{Form, Query};
use crate::http::html::{Html, SeeOther, local_path};
use crate::persona::Visitor;
use crate::view::View;
use crate::{App, Problem, Site};

#[derive(Template)]
#[template(path = "account/sign_in.html")]
struct SignInPage {
    chrome: Chrome,
    identifier: String,
    next: String,
    refusal: String,
    faults: Faults,
}

/// Where to go afterwards.
#[derive(Deserialize)]
pub(super) struct Next {
    next: Option<String>,
}

/// What the form sends.
#[derive(Deserialize)]
#[serde(default)]
#[derive(Default)]
pub(super) struct SignInForm {
    identifier: String,
    password: String,
    next: String,
}

/// `GET /sign-in`
pub(super) async fn show(State(app): State<App>, visitor: Visitor, view: View, Query(query): Query<Next>) -> Response {
    let next = local_path(query.next.as_deref(), "");
    if let Some(person) = visitor.person() {
        let home = home_of(&person.signed, &visitor.site);
        return SeeOther::to(local_path(Some(&next), home)).into_response();
    }
    let chrome = frame(&app, &view, &next);
    Html::private(SignInPage {
        chrome,
        identifier: String::new(),
        next,
        refusal: String::new(),
        faults: Faults::default(),
    })
    .into_response()
}

/// `POST /sign-in`
pub(super) async fn submit(
    State(app): State<App>,
    site: Site,
    view: View,
    Caller(client): Caller,
    Form(form): Form<SignInForm>,
) -> Result<Response, Problem> {
    let credentials = Credentials { identifier: form.identifier.clone(), password: Secret::new(form.password) };
    let tenant = site.tenant.id;
    match identity::sign_in(app.db(), &app.parts.passwords, tenant, &credentials, SessionKind::Web, &client).await {
        Ok(session) => Ok(welcome(&app, &site, &session, &form.next).await?.into_response()),
        Err(error) => {
            let next = local_path(Some(&form.next), "");
            refuse(frame(&app, &view, &next), form.identifier, next, error)
        }
    }
}

fn refuse(chrome: Chrome, identifier: String, next: String, error: SignInError) -> Result<Response, Problem> {
    let mut faults = Faults::default();
    let (refusal, status, wait) = match error {
        SignInError::Invalid(invalid) => {
            faults = Faults::say(&chrome, &invalid);
            (String::new(), StatusCode::UNPROCESSABLE_ENTITY, None)
        }
        SignInError::WrongCredentials => {
            (chrome.t("account-wrong-credentials"), StatusCode::UNPROCESSABLE_ENTITY, None)
        }
        SignInError::Inactive => (chrome.t("account-inactive"), StatusCode::FORBIDDEN, None),
        SignInError::LockedOut { retry_after } => {
            let seconds = retry_after.whole_seconds();
            (wait_text(&chrome, seconds), StatusCode::TOO_MANY_REQUESTS, Some(seconds))
        }
        SignInError::Busy => (chrome.t("account-busy"), StatusCode::SERVICE_UNAVAILABLE, Some(BUSY_SECONDS)),
        SignInError::Database(error) => return Err(error.into()),
    };
    Ok(again(SignInPage { chrome, identifier, next, refusal, faults }, status, wait))
}

/// Hands the session to the browser and leads to where the person wanted to go.
pub(super) async fn welcome(app: &App, site: &Site, session: &StartedSession, next: &str) -> Result<SeeOther, Problem> {
    let tx = app.db().begin(site).await?;
    let proof = Proof::of_cookie(session.token.expose()).ok_or_else(Problem::not_signed_in)?;
    let who = session::authenticate(&tx, &proof).await?.ok_or_else(Problem::not_signed_in)?;
    let wanted = local_path(Some(next), home_of(&who, site));
    let href = if session.requires_password_change { with_next("/account/password", &wanted) } else { wanted };
    let there = SeeOther::to(href).cookie(session_cookie(site, &session.token));
    Ok(match who.locale {
        Some(locale) => there.cookie(language_cookie(locale)),
        None => there,
    })
}

/// The start page of the first area that the person may enter.
fn home_of(who: &SignedIn, site: &Site) -> &'static str {
    let homes = [
        (Role::SuperAdmin, "/platform"),
        (Role::Admin, "/admin"),
        (Role::Instructor, "/teach"),
        (Role::Learner, "/learn"),
    ];
    let may = |role: Role| who.roles.contains(role) && (role != Role::Learner || !site.is_platform());
    homes.into_iter().find(|(role, _)| may(*role)).map_or("/", |(_, home)| home)
}

/// `POST /sign-out`
pub(super) async fn sign_out(State(app): State<App>, visitor: Visitor) -> Result<SeeOther, Problem> {
    if let Some(person) = visitor.person() {
        let tx = app.db().begin(person).await?;
        session::sign_out(&tx, person.user, person.session).await?;
        tx.commit().await?;
    }
    Ok(SeeOther::to("/").cookie(no_session_cookie(&visitor.site)).flash("success", "account-signed-out"))
}
