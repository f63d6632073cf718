//! Problems of certificates.

use credential::{PressError, RevokeError};

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

impl From<PressError> for Problem {
    fn from(error: PressError) -> Self {
        match error {
            PressError::Busy => Self::unavailable(),
            PressError::Broken(cause) => Self::internal(cause),
        }
    }
}
