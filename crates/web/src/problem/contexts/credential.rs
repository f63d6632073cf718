//! Problems of certificates.

use credential::template::ReplaceTemplateError;
use credential::{PressError, RevokeError, TrialError};
use kernel::Invalid;

use super::catalog::changed_meanwhile;
use crate::Problem;

impl From<RevokeError> for Problem {
    fn from(error: RevokeError) -> Self {
        match error {
            RevokeError::NotFound => Self::not_found(),
            RevokeError::AlreadyRevoked => Self::conflict("already_revoked", "This certificate is revoked already."),
            RevokeError::Invalid(faults) => faults.into(),
            RevokeError::Database(error) => error.into(),
        }
    }
}

impl From<ReplaceTemplateError> for Problem {
    fn from(error: ReplaceTemplateError) -> Self {
        match error {
            ReplaceTemplateError::ChangedMeanwhile(revision) => changed_meanwhile(revision),
            ReplaceTemplateError::Invalid(faults) => faults.into(),
            ReplaceTemplateError::Database(error) => error.into(),
        }
    }
}

impl From<TrialError> for Problem {
    fn from(error: TrialError) -> Self {
        match template_refused(error) {
            Ok(faults) => faults.into(),
            Err(problem) => problem,
        }
    }
}

/// What is wrong with a template, each with its line, if that is why it was not taken.
pub(crate) fn template_refused(error: TrialError) -> Result<Invalid, Problem> {
    match error {
        TrialError::Refused(remarks) => {
            let mut faults = Invalid::default();
            for remark in remarks {
                faults.add("source", "template_fault", remark.to_string());
            }
            Ok(faults)
        }
        TrialError::Busy => Err(Problem::unavailable()),
        TrialError::Broken(cause) => Err(Problem::internal(cause)),
    }
}

impl From<PressError> for Problem {
    fn from(error: PressError) -> Self {
        match error {
            PressError::Busy => Self::unavailable(),
            PressError::Broken(cause) => Self::internal(cause),
        }
    }
}
