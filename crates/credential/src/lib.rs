//! Certificates: the document as it was issued, the public code that anyone can check, revocation with a reason.
//!
//! A certificate says what was true when it was issued; later changes of names, titles, colours or logo do not change it. There is
//! one for each learner and course. The PDF of one certificate always has the same bytes.

mod certificate;
mod code;
mod event;
mod issue;
mod press;
mod revoke;
pub mod template;

pub use certificate::{
    Certificate, CertificateFilter, CertificateState, Verification, find, list, mine, of_course, own,
};
pub use code::Code;
pub use event::{CertificateIssued, CertificateRevoked, CertificateTemplateChanged};
pub use issue::{Issue, IssueError, issue};
pub use press::{Press, PressError, REFUSED, Sheet, Specimen, TrialError, sheet};
pub use revoke::{RevokeError, revoke};
pub use template::create_default_templates;
