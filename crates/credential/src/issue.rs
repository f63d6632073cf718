//! Issuing: in the transaction in which the course is completed, once for each learner and course.

use bytes::Bytes;
use db::Tx;
use kernel::{CertificateId, CourseId, Locale, UserId};
use queries::client::Params;
use queries::queries::credential::certificates;
use sha2::{Digest, Sha256};

use crate::event::CertificateIssued;
use crate::{Code, template};

/// What is issued.
#[derive(Debug, Clone)]
pub struct Issue {
    /// To whom.
    pub user: UserId,
    /// For what.
    pub course: CourseId,
    /// Where the tenant is reached, such as `https://demo.example.org`.
    pub origin: String,
    /// The tenant's mark as it is now: PNG, JPEG or SVG. One that can not stand on a document is left out.
    pub logo: Option<Bytes>,
}

/// Why nothing was issued.
#[derive(Debug, thiserror::Error)]
pub enum IssueError {
    /// The person or the course is not there.
    #[error("no such person or course")]
    NotFound,
    /// The database failed.
    #[error(transparent)]
    Database(db::Error),
}

db::database_error!(IssueError);

/// Issues the certificate with what is true now. Nothing happens when there is one already: nothing is returned then.
///
/// # Errors
/// See [`IssueError`].
pub async fn issue(tx: &Tx, wanted: &Issue) -> Result<Option<CertificateId>, IssueError> {
    let now =
        certificates::snapshot().bind(tx, &wanted.user.0, &wanted.course.0).opt().await?.ok_or(IssueError::NotFound)?;
    // The language of the course, where the product has certificates in it; else the tenant's.
    let locale: Locale = now.language.parse().or_else(|_| now.default_locale.parse()).unwrap_or(Locale::En);
    let (template, title) = template::for_course(tx, wanted.course, locale).await?;
    let (id, code) = (CertificateId::new(tx.now()), Code::random()?);
    let logo_sha256 = keep_logo(tx, wanted.logo.as_ref()).await?;
    let hours = (now.duration_minutes > 0).then_some((now.duration_minutes + 59) / 60);
    let params = certificates::InsertParams {
        tenant_id: tx.tenant().0,
        id: id.0,
        user_id: wanted.user.0,
        course_id: wanted.course.0,
        template_id: template.0,
        code: code.as_str(),
        locale: locale.as_str(),
        issued_at: tx.now(),
        title: title.as_str(),
        learner_name: now.learner_name.as_str(),
        course_title: now.course_title.as_str(),
        issuer_name: now.issuer_name.as_str(),
        instructor_name: now.instructor_name.as_str(),
        hours,
        branding: now.branding,
        logo_sha256: logo_sha256.as_ref().map(<[u8; 32]>::as_slice),
        verify_url: format!("{}/verify/{code}", wanted.origin),
    };
    if certificates::insert().params(tx, &params).opt().await?.is_none() {
        return Ok(None);
    }
    tx.emit(&CertificateIssued { certificate: id, user: wanted.user, course: wanted.course }).await?;
    Ok(Some(id))
}

/// Keeps the mark with the certificates, so that neither another logo nor a removed file changes them; gives its digest.
async fn keep_logo(tx: &Tx, logo: Option<&Bytes>) -> Result<Option<[u8; 32]>, db::Error> {
    let Some(bytes) = logo.filter(|bytes| typeset::certificate::check_logo(bytes).is_ok()) else { return Ok(None) };
    let digest: [u8; 32] = Sha256::digest(bytes).into();
    certificates::keep_logo().bind(tx, &tx.tenant().0, &digest.as_slice(), &bytes.as_ref()).await?;
    Ok(Some(digest))
}
