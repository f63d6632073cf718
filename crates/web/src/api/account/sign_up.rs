//! Asking for an account, and confirming the address.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use identity::{SessionKind, SignUpForm};
use kernel::{Locale, Secret};
use serde::Deserialize;
use utoipa::ToSchema;

use super::sign_in::{Tokens, tokens};
use crate::http::extract::Json;
use crate::pages::account::Caller;
use crate::problem::ProblemBody;
use crate::{App, Problem, Site};

/// Who wants an account.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct NewSignUp {
    /// 2 to 50 characters.
    first_name: String,
    /// 2 to 50 characters.
    last_name: String,
    /// Address.
    email: String,
    /// At least 8 characters.
    #[schema(format = Password)]
    password: String,
    /// Language of the letter and the account; the tenant's when absent.
    locale: Option<Locale>,
}

/// The token of the letter's link.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Confirmation {
    /// As it stands in the link.
    token: String,
}

/// Asks for an account: a letter follows to the address, whether or not it has an account already
#[utoipa::path(
    post, path = "/api/v1/public/sign-ups", tag = "public", request_body = NewSignUp,
    extensions(("x-action" = json!("account.sign_up"))),
    responses(
        (status = 202, description = "A letter is on its way."),
        (status = 404, body = ProblemBody, description = "not_found"),
        (status = 422, body = ProblemBody, description = "invalid"),
        (status = 503, body = ProblemBody, description = "busy, unavailable"),
    )
)]
pub(super) async fn ask(
    State(app): State<App>,
    site: Site,
    Json(body): Json<NewSignUp>,
) -> Result<StatusCode, Problem> {
    if site.is_platform() {
        return Err(Problem::not_found());
    }
    let form = SignUpForm {
        first_name: body.first_name,
        last_name: body.last_name,
        email: body.email,
        password: Secret::new(body.password),
        locale: body.locale.unwrap_or(site.tenant.default_locale),
        next: String::new(),
    };
    identity::sign_up(app.db(), &app.parts.passwords, site.tenant.id, &form).await?;
    Ok(StatusCode::ACCEPTED)
}

/// Confirms the address: the account begins and its holder is signed in
#[utoipa::path(
    post, path = "/api/v1/public/email-confirmations", tag = "public", request_body = Confirmation,
    extensions(("x-action" = json!("account.sign_up"))),
    responses(
        (status = 201, body = Tokens),
        (status = 422, body = ProblemBody, description = "invalid, with bad_link at /token"),
        (status = 503, body = ProblemBody, description = "unavailable"),
    )
)]
pub(super) async fn confirm(
    State(app): State<App>,
    site: Site,
    Caller(mut client): Caller,
    Json(body): Json<Confirmation>,
) -> Result<Response, Problem> {
    client.previous = None;
    let session = identity::confirm(app.db(), site.tenant.id, &body.token, SessionKind::Api, &client).await?;
    Ok((StatusCode::CREATED, Json(tokens(&app, &site, &session)?)).into_response())
}
