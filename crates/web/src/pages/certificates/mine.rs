//! The holder's certificates: list, page, PDF.

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use credential::{Certificate, CertificateState};
use kernel::CertificateId;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use crate::chrome::Chrome;
use crate::http::extract::Path;
use crate::http::html::Html;
use crate::persona::Learner;
use crate::view::View;
use crate::{App, Problem};

#[derive(Template)]
#[template(path = "certificates/list.html")]
pub(super) struct ListPage {
    chrome: Chrome,
    rows: Vec<Row>,
}

struct Row {
    href: String,
    pdf_href: String,
    title: String,
    sub: String,
    state: String,
    tone: &'static str,
}

#[derive(Template)]
#[template(path = "certificates/show.html")]
pub(super) struct ShowPage {
    chrome: Chrome,
    certificate: Certificate,
    date: String,
    state: String,
    tone: &'static str,
    revoked: bool,
    pdf_href: String,
    verify_href: String,
}

/// `GET /me/certificates`
pub(super) async fn list(State(app): State<App>, learner: Learner, view: View) -> Result<Html<ListPage>, Problem> {
    let tx = app.db().begin(&learner).await?;
    let mine = credential::mine(&tx, learner.user).await?;
    drop(tx);
    let chrome = view.chrome(&app, Some(&learner));
    let row = |certificate: &Certificate| Row {
        href: format!("/me/certificates/{}", certificate.id),
        pdf_href: format!("/me/certificates/{}/pdf", certificate.id),
        title: certificate.course_title.clone(),
        // Isolated, so that a name in one direction does not pull the date of the other apart.
        sub: format!(
            "\u{2068}{}\u{2069} · \u{2068}{}\u{2069}",
            certificate.issuer_name,
            chrome.date(&certificate.issued_at)
        ),
        state: chrome.t(&format!("credential-state-{}", certificate.state)),
        tone: tone(certificate.state),
    };
    Ok(Html::private(ListPage { rows: mine.iter().map(row).collect(), chrome }))
}

/// `GET /me/certificates/{id}`
pub(super) async fn show(
    State(app): State<App>,
    learner: Learner,
    view: View,
    Path(id): Path<CertificateId>,
) -> Result<Html<ShowPage>, Problem> {
    let tx = app.db().begin(&learner).await?;
    let certificate = credential::own(&tx, learner.user, id).await?.ok_or_else(Problem::not_found)?;
    drop(tx);
    let chrome = view.chrome(&app, Some(&learner));
    Ok(Html::private(ShowPage {
        date: chrome.date(&certificate.issued_at),
        state: chrome.t(&format!("credential-state-{}", certificate.state)),
        tone: tone(certificate.state),
        revoked: certificate.state == CertificateState::Revoked,
        pdf_href: format!("/me/certificates/{id}/pdf"),
        verify_href: format!("/verify/{}", certificate.code),
        certificate,
        chrome,
    }))
}

/// `GET /me/certificates/{id}/pdf`
pub(super) async fn pdf(
    State(app): State<App>,
    learner: Learner,
    Path(id): Path<CertificateId>,
) -> Result<Response, Problem> {
    pdf_response(&app, &learner, id).await
}

/// The PDF of one of the learner's certificates, as a download.
pub(crate) async fn pdf_response(app: &App, learner: &Learner, id: CertificateId) -> Result<Response, Problem> {
    let tx = app.db().begin(learner).await?;
    let certificate = credential::own(&tx, learner.user, id).await?.ok_or_else(Problem::not_found)?;
    let sheet = credential::sheet(&tx, &certificate).await?;
    drop(tx);
    let bytes = app.parts.press.pdf(sheet).await?;
    let name = utf8_percent_encode(
        &format!("{} - {}.pdf", certificate.course_title, certificate.learner_name),
        NON_ALPHANUMERIC,
    )
    .to_string();
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/pdf"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    if let Ok(value) = format!("attachment; filename=\"certificate.pdf\"; filename*=UTF-8''{name}").parse() {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    Ok(response)
}

pub(crate) fn tone(state: CertificateState) -> &'static str {
    match state {
        CertificateState::Valid => "success",
        CertificateState::Expired => "warning",
        CertificateState::Revoked => "danger",
    }
}
