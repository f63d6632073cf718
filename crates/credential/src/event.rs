//! What happens to certificates.

use db::Event;
use kernel::{CertificateId, CourseId, TemplateId, UserId};
use serde::Serialize;
use uuid::Uuid;

/// A certificate was issued.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CertificateIssued {
    /// Which.
    pub certificate: CertificateId,
    /// To whom.
    pub user: UserId,
    /// For what.
    pub course: CourseId,
}

/// A certificate was revoked.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CertificateRevoked {
    /// Which.
    pub certificate: CertificateId,
    /// Why.
    pub reason: String,
}

/// The tenant's certificates have another template from now on.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CertificateTemplateChanged {
    /// Its version for English, which stands for both.
    pub template: TemplateId,
    /// The number of the version.
    pub revision: i32,
}

impl Event for CertificateTemplateChanged {
    const KIND: &'static str = "certificate_template.changed";

    fn entity(&self) -> Uuid {
        self.template.0
    }
}

impl Event for CertificateIssued {
    const KIND: &'static str = "certificate.issued";

    fn entity(&self) -> Uuid {
        self.certificate.0
    }
}

impl Event for CertificateRevoked {
    const KIND: &'static str = "certificate.revoked";

    fn entity(&self) -> Uuid {
        self.certificate.0
    }
}
