//! Changing one's own password.

use axum::extract::State;
use axum::http::StatusCode;
use kernel::Secret;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::http::extract::Json;
use crate::persona::Person;
use crate::problem::ProblemBody;
use crate::{App, Problem};

/// The present password and the next.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct PasswordChange {
    /// The present one.
    #[schema(format = Password)]
    current_password: String,
    /// At least 8 characters.
    #[schema(format = Password)]
    new_password: String,
}

/// Changes the own password; every other session ends
#[utoipa::path(
    put, path = "/api/v1/learner/password", tag = "learner", request_body = PasswordChange,
    extensions(("x-action" = json!("password.change"))), security(("bearer" = [])),
    responses(
        (status = 204, description = "The password is changed."),
        (status = 401, body = ProblemBody, description = "not_signed_in"),
        (status = 422, body = ProblemBody, description = "invalid, with wrong_password at /currentPassword"),
        (status = 429, body = ProblemBody, description = "locked_out, too_many_requests"),
        (status = 503, body = ProblemBody, description = "busy, unavailable"),
    )
)]
pub(super) async fn change(
    State(app): State<App>,
    person: Person,
    Json(body): Json<PasswordChange>,
) -> Result<StatusCode, Problem> {
    let (present, new) = (Secret::new(body.current_password), Secret::new(body.new_password));
    identity::change_password(app.db(), &app.parts.passwords, &person.signed, &present, &new).await?;
    Ok(StatusCode::NO_CONTENT)
}
