//! The tenant's certificates, and revoking one with a reason.

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::routing::{get, post};
use credential::{Certificate, CertificateFilter, CertificateState};
use kernel::{CertificateId, clean_line};
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
    let cursor = crate::api::cursor(query.cursor.as_deref())?;
    let q = clean_line("q", &query.q, 0, 200)?;
    let filter = CertificateFilter { text: Some(q.clone()).filter(|q| !q.is_empty()), cursor, limit: SHOWN };
    let tx = app.db().begin(&admin).await?;
    let page = credential::list(&tx, &filter).await?;
    drop(tx);
    let chrome = view.chrome(&app, Some(&admin));
    let href = |cursor: &str| {
        let query =
            form_urlencoded::Serializer::new(String::new()).append_pair("q", &q).append_pair("cursor", cursor).finish();
        format!("/admin/certificates?{query}")
    };
    let row = |certificate: Certificate| Row {
        date: chrome.date(&certificate.issued_at),
        state: chrome.t(&format!("credential-state-{}", certificate.state)),
        tone: crate::pages::certificates::tone(certificate.state),
        valid: certificate.state != CertificateState::Revoked,
        certificate,
    };
    Ok(Html::private(CertificatesPage {
        first_href: if query.cursor.is_some() { "/admin/certificates".to_owned() } else { String::new() },
        next_href: page.next_cursor.as_deref().map(href).unwrap_or_default(),
        rows: page.items.into_iter().map(row).collect(),
        numbers: Vec::new(),
        q,
        chrome,
    }))
}

/// What the revocation form sends.
#[derive(Debug, Deserialize)]
pub(super) struct RevocationForm {
    #[serde(default)]
    reason: String,
}

/// `POST /admin/certificates/{id}/revocation`
pub(super) async fn revoke(
    State(app): State<App>,
    admin: Admin,
    Path(id): Path<CertificateId>,
    Form(form): Form<RevocationForm>,
) -> Result<SeeOther, Problem> {
    let tx = app.db().begin(&admin).await?;
    credential::revoke(&tx, id, admin.user, &form.reason).await?;
    tx.commit().await?;
    Ok(SeeOther::to("/admin/certificates").flash("success", "credential-flash-revoked"))
}
