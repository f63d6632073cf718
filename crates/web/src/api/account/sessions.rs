//! Where one is signed in.

use axum::extract::State;
use axum::http::StatusCode;
use identity::session::{self, SessionView};
use kernel::SessionId;
use serde::Serialize;
use utoipa::ToSchema;

use crate::http::extract::{Json, Path};
use crate::persona::Person;
use crate::problem::ProblemBody;
use crate::{App, Problem};

/// Live sessions, the one used last first, at most 100.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct Sessions {
    items: Vec<SessionView>,
}

/// Lists the own sessions
#[utoipa::path(
    get, path = "/api/v1/learner/sessions", tag = "learner",
    extensions(("x-action" = json!("session.manage"))), security(("bearer" = [])),
    responses((status = 200, body = Sessions), (status = 401, body = ProblemBody, description = "not_signed_in"))
)]
pub(super) async fn list(State(app): State<App>, person: Person) -> Result<Json<Sessions>, Problem> {
    let tx = app.db().begin(&person).await?;
    Ok(Json(Sessions { items: session::list(&tx, person.user, person.session).await? }))
}

/// Ends one of the own sessions; ending the present one is signing out
#[utoipa::path(
    delete, path = "/api/v1/learner/sessions/{session}", tag = "learner", params(("session" = SessionId, Path)),
    extensions(("x-action" = json!("session.manage"))), security(("bearer" = [])),
    responses(
        (status = 204, description = "The session has ended."),
        (status = 401, body = ProblemBody, description = "not_signed_in"),
        (status = 404, body = ProblemBody, description = "not_found"),
    )
)]
pub(super) async fn end(
    State(app): State<App>,
    person: Person,
    Path(session): Path<SessionId>,
) -> Result<StatusCode, Problem> {
    let tx = app.db().begin(&person).await?;
    session::end(&tx, person.user, session).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Signs out everywhere: ends every own session, this one included
#[utoipa::path(
    delete, path = "/api/v1/learner/sessions", tag = "learner",
    extensions(("x-action" = json!("session.manage"))), security(("bearer" = [])),
    responses((status = 204, description = "Every session has ended."), (status = 401, body = ProblemBody, description = "not_signed_in"))
)]
pub(super) async fn end_all(State(app): State<App>, person: Person) -> Result<StatusCode, Problem> {
    let tx = app.db().begin(&person).await?;
    session::end_all(&tx, person.user).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
