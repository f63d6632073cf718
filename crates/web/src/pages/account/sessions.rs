//! Where one is signed in, and signing out there or everywhere.

use askama::Template;
use axum::extract::State;
use identity::session::{self, EndSessionError, SessionKind, SessionView};
use kernel::SessionId;
use serde::Deserialize;

use super::caller::no_session_cookie;
use super::device::device;
use super::{Tab, tabs};
use crate::chrome::Chrome;
use crate::http::extract::Form;
use crate::http::html::{Html, SeeOther};
use crate::persona::Person;
use crate::view::View;
use crate::{App, Problem};

#[derive(Template)]
#[template(path = "account/sessions.html")]
pub(super) struct SessionsPage {
    chrome: Chrome,
    tabs: Vec<Tab>,
    sessions: Vec<Row>,
}

struct Row {
    id: SessionId,
    icon: &'static str,
    device: String,
    ip: String,
    began: String,
    seen: String,
    current: bool,
}

/// Which session to end.
#[derive(Deserialize)]
pub(super) struct EndForm {
    session: SessionId,
}

/// `GET /account/sessions`
pub(super) async fn show(State(app): State<App>, person: Person, view: View) -> Result<Html<SessionsPage>, Problem> {
    let tx = app.db().begin(&person).await?;
    let sessions = session::list(&tx, person.user, person.session).await?;
    let chrome = view.chrome(&app, Some(&person));
    let sessions = sessions.into_iter().map(|session| row(&chrome, session)).collect();
    Ok(Html::private(SessionsPage { tabs: tabs(&chrome, "/account/sessions"), chrome, sessions }))
}

fn row(chrome: &Chrome, session: SessionView) -> Row {
    let named = Some(device(&session.user_agent)).filter(|name| !name.is_empty());
    Row {
        id: session.id,
        icon: match session.kind {
            SessionKind::Web => "monitor",
            SessionKind::Api => "plug",
        },
        device: named.unwrap_or_else(|| chrome.t("account-session-unknown")),
        ip: session.ip,
        began: chrome.ts("account-session-began", &chrome.date_time(&session.created_at)),
        seen: chrome.ts("account-session-seen", &chrome.date_time(&session.last_seen_at)),
        current: session.current,
    }
}

/// `POST /account/sessions/end`
pub(super) async fn end(
    State(app): State<App>,
    person: Person,
    Form(form): Form<EndForm>,
) -> Result<SeeOther, Problem> {
    let tx = app.db().begin(&person).await?;
    match session::end(&tx, person.user, form.session).await {
        // A session that is gone already is what was wanted.
        Ok(()) | Err(EndSessionError::NotFound) => tx.commit().await?,
        Err(EndSessionError::Database(error)) => return Err(error.into()),
    }
    if form.session == person.session {
        return Ok(SeeOther::to("/").cookie(no_session_cookie(&person.site)).flash("success", "account-signed-out"));
    }
    Ok(SeeOther::to("/account/sessions").flash("success", "account-session-ended"))
}

/// `POST /account/sessions/end-all`
pub(super) async fn end_all(State(app): State<App>, person: Person) -> Result<SeeOther, Problem> {
    let tx = app.db().begin(&person).await?;
    session::end_all(&tx, person.user).await?;
    tx.commit().await?;
    Ok(SeeOther::to("/sign-in")
        .cookie(no_session_cookie(&person.site))
        .flash("success", "account-signed-out-everywhere"))
}
