//! Getting back in after forgetting the password.

use axum::extract::State;
use axum::http::StatusCode;
use identity::reset;
use kernel::Secret;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::http::extract::Json;
use crate::problem::ProblemBody;
use crate::{App, Problem, Site};

/// Whose password was forgotten.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct NewReset {
    /// Address of the account.
    email: String,
}

/// The new password.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct ChosenPassword {
    /// As it stands in the letter's link.
    token: String,
    /// At least 8 characters.
    #[schema(format = Password)]
    password: String,
}

/// Asks for a link to choose a new password; a letter follows when the address has an account
#[utoipa::path(
    post, path = "/api/v1/public/password-resets", tag = "public", request_body = NewReset,
    extensions(("x-action" = json!("account.reset"))),
    responses(
        (status = 202, description = "A letter is on its way if the address has an account."),
        (status = 422, body = ProblemBody, description = "invalid"),
        (status = 503, body = ProblemBody, description = "unavailable"),
    )
)]
pub(super) async fn request(
    State(app): State<App>,
    site: Site,
    Json(body): Json<NewReset>,
) -> Result<StatusCode, Problem> {
    reset::request(app.db(), site.tenant.id, &body.email).await?;
    Ok(StatusCode::ACCEPTED)
}

/// Replaces the password by way of the letter's link; every session of the person ends
#[utoipa::path(
    put, path = "/api/v1/public/password-resets", tag = "public", request_body = ChosenPassword,
    extensions(("x-action" = json!("account.reset"))),
    responses(
        (status = 204, description = "The password is replaced."),
        (status = 422, body = ProblemBody, description = "invalid, with bad_link at /token"),
        (status = 503, body = ProblemBody, description = "busy, unavailable"),
    )
)]
pub(super) async fn choose(
    State(app): State<App>,
    site: Site,
    Json(body): Json<ChosenPassword>,
) -> Result<StatusCode, Problem> {
    let password = Secret::new(body.password);
    reset::reset(app.db(), &app.parts.passwords, site.tenant.id, &body.token, &password).await?;
    Ok(StatusCode::NO_CONTENT)
}
