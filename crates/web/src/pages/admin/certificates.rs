//! The tenant's certificates, and revoking one with a reason.

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use credential::{Certificate, CertificateFilter, CertificateState, RevokeError};
use kernel::{CertificateId, Invalid, clean_line};
use serde::Deserialize;

use crate::chrome::Chrome;
use crate::http::extract::{Form, Path, Query};
use crate::http::html::{Html, SeeOther};
use crate::pages::catalog::PageNumber;
use crate::persona::Admin;
use crate::view::View;
use crate::{App, Problem};

/// Rows of a page.
const SHOWN: u16 = 20;

/// The addresses of this resource.
pub(crate) fn routes() -> Router<App> {
    Router::new().route("/admin/certificates", get(show)).route("/admin/certificates/{id}/revocation", post(revoke))
}

#[derive(Template)]
#[template(path = "admin/certificates.html")]
pub(super) struct CertificatesPage {
    chrome: Chrome,
    q: String,
    cursor: String,
    rows: Vec<Row>,
    first_href: String,
    next_href: String,
    numbers: Vec<PageNumber>,
}

struct Row {
    certificate: Certificate,
    date: String,
    state: String,
    tone: &'static str,
    valid: bool,
    reason: String,
    fault: String,
}

/// A revocation that was refused: of which certificate, for which reason, and what is wrong with that.
struct Refused {
    certificate: CertificateId,
    reason: String,
    faults: Invalid,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Shown {
    q: String,
    cursor: Option<String>,
}

/// `GET /admin/certificates`
pub(super) async fn show(
    State(app): State<App>,
    admin: Admin,
    view: View,
    Query(query): Query<Shown>,
) -> Result<Html<CertificatesPage>, Problem> {
    Ok(Html::private(page(&app, &admin, &view, &query, None).await?))
}

async fn page(
    app: &App,
    admin: &Admin,
    view: &View,
    shown: &Shown,
    refused: Option<Refused>,
) -> Result<CertificatesPage, Problem> {
    let cursor = crate::api::cursor(shown.cursor.as_deref())?;
    let q = clean_line("q", &shown.q, 0, 200)?;
    let filter = CertificateFilter { text: Some(q.clone()).filter(|q| !q.is_empty()), cursor, limit: SHOWN };
    let tx = app.db().begin(admin).await?;
    let page = credential::list(&tx, &filter).await?;
    drop(tx);
    let chrome = view.chrome(app, Some(admin));
    let row = |certificate: Certificate| {
        let refused = refused.as_ref().filter(|refused| refused.certificate == certificate.id);
        let fault = refused.and_then(|refused| refused.faults.0.first());
        Row {
            date: chrome.date(&certificate.issued_at),
            state: chrome.t(&format!("credential-state-{}", certificate.state)),
            tone: crate::pages::certificates::tone(certificate.state),
            valid: certificate.state != CertificateState::Revoked,
            reason: refused.map(|refused| refused.reason.clone()).unwrap_or_default(),
            fault: fault.map(|fault| chrome.fault(fault)).unwrap_or_default(),
            certificate,
        }
    };
    Ok(CertificatesPage {
        first_href: if cursor.is_some() { "/admin/certificates".to_owned() } else { String::new() },
        next_href: page.next_cursor.as_deref().map(|cursor| address(&q, cursor)).unwrap_or_default(),
        rows: page.items.into_iter().map(row).collect(),
        numbers: Vec::new(),
        cursor: shown.cursor.clone().unwrap_or_default(),
        q,
        chrome,
    })
}

/// The list with this search, from this place on.
fn address(q: &str, cursor: &str) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    for (name, value) in [("q", q), ("cursor", cursor)].into_iter().filter(|(_, value)| !value.is_empty()) {
        query.append_pair(name, value);
    }
    let query = query.finish();
    if query.is_empty() { "/admin/certificates".to_owned() } else { format!("/admin/certificates?{query}") }
}

/// What the revocation form sends: the reason, and which part of the list it stands in.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct RevocationForm {
    reason: String,
    q: String,
    cursor: String,
}

/// `POST /admin/certificates/{id}/revocation`
pub(super) async fn revoke(
    State(app): State<App>,
    admin: Admin,
    view: View,
    Path(id): Path<CertificateId>,
    Form(form): Form<RevocationForm>,
) -> Result<Response, Problem> {
    let back = address(&form.q, &form.cursor);
    let tx = app.db().begin(&admin).await?;
    let faults = match credential::revoke(&tx, id, admin.user, &form.reason).await {
        Ok(()) => {
            tx.commit().await?;
            return Ok(SeeOther::to(back).flash("success", "credential-flash-revoked").into_response());
        }
        Err(RevokeError::Invalid(faults)) => faults,
        Err(error) => return Err(error.into()),
    };
    drop(tx);
    let shown = Shown { q: form.q, cursor: Some(form.cursor).filter(|cursor| !cursor.is_empty()) };
    let refused = Refused { certificate: id, reason: form.reason, faults };
    let view = View { path: back, ..view };
    Ok(Html::invalid(page(&app, &admin, &view, &shown, Some(refused)).await?).into_response())
}
