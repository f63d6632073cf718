//! Signing in, and renewing an access token.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use identity::token::{self, Access};
use identity::{Credentials, SessionKind, StartedSession};
use kernel::{Secret, SessionId};
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use utoipa::ToSchema;

use crate::http::extract::Json;
use crate::pages::account::Caller;
use crate::problem::ProblemBody;
use crate::{App, Problem, Site};

/// What someone signs in with.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct NewSession {
    /// E-mail address or phone number.
    #[schema(example = "student1@demo.com")]
    identifier: String,
    /// Password.
    #[schema(format = Password, example = "demo123")]
    password: String,
}

/// The token that a session is continued with.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Refresh {
    /// The refresh token that came last; it is good for one use.
    refresh_token: String,
}

/// A session's tokens.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct Tokens {
    /// The session, as it stands in the list of sessions.
    session_id: SessionId,
    /// `Bearer`.
    token_type: &'static str,
    /// Goes into the `Authorization` header.
    access_token: String,
    /// When the access token ends.
    #[serde(with = "time::serde::rfc3339")]
    access_expires_at: OffsetDateTime,
    /// Gets the next access token, once.
    refresh_token: String,
    /// When the refresh token ends.
    #[serde(with = "time::serde::rfc3339")]
    refresh_expires_at: OffsetDateTime,
    /// Whether a new password must be chosen before anything else.
    requires_password_change: bool,
}

/// Hands out the tokens of a session.
pub(super) fn tokens(app: &App, site: &Site, session: &StartedSession) -> Result<Tokens, Problem> {
    let access = Access { session: session.id, user: session.user };
    let (access_token, access_expires_at) =
        token::issue(&app.settings().account, site.tenant.id, access, app.db().now())?;
    Ok(Tokens {
        session_id: session.id,
        token_type: "Bearer",
        access_token: access_token.expose().to_owned(),
        access_expires_at,
        refresh_token: session.token.expose().to_owned(),
        refresh_expires_at: session.expires_at,
        requires_password_change: session.requires_password_change,
    })
}

/// Signs in
#[utoipa::path(
    post, path = "/api/v1/public/sessions", tag = "public", request_body = NewSession,
    extensions(("x-action" = json!("account.sign_in"))),
    responses(
        (status = 201, body = Tokens),
        (status = 401, body = ProblemBody, description = "wrong_credentials"),
        (status = 403, body = ProblemBody, description = "account_inactive"),
        (status = 422, body = ProblemBody, description = "invalid"),
        (status = 429, body = ProblemBody, description = "locked_out, too_many_requests"),
        (status = 503, body = ProblemBody, description = "busy, unavailable"),
    )
)]
pub(super) async fn sign_in(
    State(app): State<App>,
    site: Site,
    Caller(mut client): Caller,
    Json(body): Json<NewSession>,
) -> Result<Response, Problem> {
    client.previous = None;
    let credentials = Credentials { identifier: body.identifier, password: Secret::new(body.password) };
    let session =
        identity::sign_in(app.db(), &app.parts.passwords, site.tenant.id, &credentials, SessionKind::Api, &client)
            .await?;
    Ok((StatusCode::CREATED, Json(tokens(&app, &site, &session)?)).into_response())
}

/// Renews the access token
#[utoipa::path(
    post, path = "/api/v1/public/token-refreshes", tag = "public", request_body = Refresh,
    extensions(("x-action" = json!("account.sign_in"))),
    responses(
        (status = 200, body = Tokens),
        (status = 401, body = ProblemBody, description = "token_invalid: unknown, expired, or used before, in which case the session has ended"),
        (status = 503, body = ProblemBody, description = "unavailable"),
    )
)]
pub(super) async fn refresh(
    State(app): State<App>,
    site: Site,
    Json(body): Json<Refresh>,
) -> Result<Json<Tokens>, Problem> {
    let session = token::refresh(app.db(), site.tenant.id, &Secret::new(body.refresh_token)).await?;
    Ok(Json(tokens(&app, &site, &session)?))
}
