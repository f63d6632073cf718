//! Certificates as people see them: their holder, the tenant's administrators, and anyone who has the code.

use db::{Error, Tx};
use kernel::{CertificateId, CourseId, Cursor, Locale, Page, Time, UserId};
use queries::client::Params;
use queries::queries::credential::certificates::{self, CertificateRow};
use serde::Serialize;
use utoipa::ToSchema;

use crate::Code;

kernel::text_enum! {
    /// Whether a certificate holds.
    CertificateState {
        /// It holds.
        Valid = "valid",
        /// It held until it expired.
        Expired = "expired",
        /// The issuer took it back.
        Revoked = "revoked",
    }
}

/// A certificate.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Certificate {
    /// Identity.
    pub id: CertificateId,
    /// The course it was issued for.
    pub course_id: CourseId,
    /// Whether it holds.
    pub state: CertificateState,
    /// Public code, in groups of five.
    pub code: String,
    /// Language it is set in.
    pub locale: Locale,
    /// What kind of document it is.
    pub title: String,
    /// To whom, as issued.
    pub learner_name: String,
    /// For what, as issued.
    pub course_title: String,
    /// By whom, as issued.
    pub issuer_name: String,
    /// Who taught, as issued.
    pub instructor_name: String,
    /// Hours of the course.
    pub hours: Option<i32>,
    /// When.
    #[serde(with = "time::serde::rfc3339")]
    #[schema(value_type = String, format = DateTime)]
    pub issued_at: Time,
    /// Until when it holds.
    #[serde(with = "time::serde::rfc3339::option")]
    #[schema(value_type = Option<String>, format = DateTime)]
    pub expires_at: Option<Time>,
    /// When it was taken back.
    #[serde(with = "time::serde::rfc3339::option")]
    #[schema(value_type = Option<String>, format = DateTime)]
    pub revoked_at: Option<Time>,
    /// Why it was taken back.
    pub revoke_reason: Option<String>,
    /// Where anyone can check it.
    pub verify_url: String,
}

/// What a stranger with the code learns: what stands on the document, and whether it holds.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the fields are those of Certificate")]
pub struct Verification {
    pub state: CertificateState,
    pub code: String,
    pub title: String,
    pub learner_name: String,
    pub course_title: String,
    pub issuer_name: String,
    pub instructor_name: String,
    pub hours: Option<i32>,
    #[serde(with = "time::serde::rfc3339")]
    #[schema(value_type = String, format = DateTime)]
    pub issued_at: Time,
    #[serde(with = "time::serde::rfc3339::option")]
    #[schema(value_type = Option<String>, format = DateTime)]
    pub expires_at: Option<Time>,
    #[serde(with = "time::serde::rfc3339::option")]
    #[schema(value_type = Option<String>, format = DateTime)]
    pub revoked_at: Option<Time>,
    pub revoke_reason: Option<String>,
}

impl From<Certificate> for Verification {
    fn from(certificate: Certificate) -> Self {
        Self {
            state: certificate.state,
            code: certificate.code,
            title: certificate.title,
            learner_name: certificate.learner_name,
            course_title: certificate.course_title,
            issuer_name: certificate.issuer_name,
            instructor_name: certificate.instructor_name,
            hours: certificate.hours,
            issued_at: certificate.issued_at,
            expires_at: certificate.expires_at,
            revoked_at: certificate.revoked_at,
            revoke_reason: certificate.revoke_reason,
        }
    }
}

/// Which certificates an administrator wants to see.
#[derive(Debug, Clone, Default)]
pub struct CertificateFilter {
    /// With this in name, course or code.
    pub text: Option<String>,
    /// After this row.
    pub cursor: Option<Cursor>,
    /// At most so many.
    pub limit: u16,
}

/// The certificate with this code.
///
/// # Errors
/// When the database is away.
pub async fn find(tx: &Tx, code: &Code) -> Result<Option<Verification>, Error> {
    let row = certificates::by_code().bind(tx, &code.as_str()).opt().await?;
    Ok(row.map(|row| from_row(row, tx.now())).transpose()?.map(Verification::from))
}

/// One certificate of `user`.
///
/// # Errors
/// When the database is away.
pub async fn own(tx: &Tx, user: UserId, id: CertificateId) -> Result<Option<Certificate>, Error> {
    certificates::own().bind(tx, &id.0, &user.0).opt().await?.map(|row| from_row(row, tx.now())).transpose()
}

/// Every certificate of `user`, newest first.
///
/// # Errors
/// When the database is away.
pub async fn mine(tx: &Tx, user: UserId) -> Result<Vec<Certificate>, Error> {
    certificates::mine().bind(tx, &user.0).all().await?.into_iter().map(|row| from_row(row, tx.now())).collect()
}

/// The certificate of `user` for `course`.
///
/// # Errors
/// When the database is away.
pub async fn of_course(tx: &Tx, user: UserId, course: CourseId) -> Result<Option<CertificateId>, Error> {
    Ok(certificates::of_course().bind(tx, &user.0, &course.0).opt().await?.map(CertificateId))
}

/// The tenant's certificates, newest first.
///
/// # Errors
/// When the database is away.
pub async fn list(tx: &Tx, filter: &CertificateFilter) -> Result<Page<Certificate>, Error> {
    let code = filter.text.as_deref().and_then(Code::parse);
    let params = certificates::ListParams {
        text: filter.text.as_deref(),
        code: code.as_ref().map(Code::as_str),
        cursor_at: filter.cursor.map(|cursor| cursor.at),
        cursor_id: filter.cursor.map(|cursor| cursor.id),
        most: i64::from(filter.limit) + 1,
    };
    let rows = certificates::list().params(tx, &params).all().await?;
    let items = rows.into_iter().map(|row| from_row(row, tx.now())).collect::<Result<Vec<_>, Error>>()?;
    Ok(Page::of(items, usize::from(filter.limit), |item| Cursor { at: item.issued_at, id: item.id.0 }))
}

fn from_row(row: CertificateRow, now: Time) -> Result<Certificate, Error> {
    let state = if row.revoked_at.is_some() {
        CertificateState::Revoked
    } else if row.expires_at.is_some_and(|end| end <= now) {
        CertificateState::Expired
    } else {
        CertificateState::Valid
    };
    Ok(Certificate {
        id: CertificateId(row.id),
        course_id: CourseId(row.course_id),
        state,
        code: Code::parse(&row.code)
            .map(|code| code.to_string())
            .ok_or_else(|| Error::Stored("certificate code".to_owned()))?,
        locale: row.locale.parse().map_err(|_| Error::Stored("certificate locale".to_owned()))?,
        title: row.title,
        learner_name: row.learner_name,
        course_title: row.course_title,
        issuer_name: row.issuer_name,
        instructor_name: row.instructor_name,
        hours: row.hours,
        issued_at: row.issued_at,
        expires_at: row.expires_at,
        revoked_at: row.revoked_at,
        revoke_reason: row.revoke_reason,
        verify_url: row.verify_url,
    })
}
