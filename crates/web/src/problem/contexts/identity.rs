//! The errors of accounts as problems.

use axum::http::StatusCode;
use identity::reset::{RequestResetError, ResetError};
use identity::session::EndSessionError;
use identity::tenant::{CreateTenantError, DescribeError};
use identity::token::TokenError;
use identity::user::UpdateProfileError;
use identity::{ChangePasswordError, ConfirmError, ListError, SignInError, SignUpError};
use kernel::Invalid;
use time::Duration;

use super::catalog::changed_meanwhile;
use crate::Problem;

/// Seconds after which a full queue of passwords is worth another try.
const BUSY_SECONDS: u32 = 5;

impl From<SignInError> for Problem {
    fn from(error: SignInError) -> Self {
        match error {
            SignInError::Invalid(faults) => faults.into(),
            SignInError::WrongCredentials => Self::new(
                StatusCode::UNAUTHORIZED,
                "wrong_credentials",
                "The e-mail address, the number or the password is wrong.",
            ),
            SignInError::Inactive => {
                Self::new(StatusCode::FORBIDDEN, "account_inactive", "The account was deactivated.")
            }
            SignInError::LockedOut { retry_after } => locked_out(retry_after),
            SignInError::Busy => busy(),
            SignInError::Database(error) => error.into(),
        }
    }
}

impl From<SignUpError> for Problem {
    fn from(error: SignUpError) -> Self {
        match error {
            SignUpError::Invalid(faults) => faults.into(),
            SignUpError::Busy => busy(),
            SignUpError::Database(error) => error.into(),
        }
    }
}

impl From<ConfirmError> for Problem {
    fn from(error: ConfirmError) -> Self {
        match error {
            ConfirmError::BadLink => bad_link(),
            ConfirmError::Database(error) => error.into(),
        }
    }
}

impl From<RequestResetError> for Problem {
    fn from(error: RequestResetError) -> Self {
        match error {
            RequestResetError::Invalid(faults) => faults.into(),
            RequestResetError::Database(error) => error.into(),
        }
    }
}

impl From<ResetError> for Problem {
    fn from(error: ResetError) -> Self {
        match error {
            ResetError::Invalid(faults) => faults.into(),
            ResetError::BadLink => bad_link(),
            ResetError::Busy => busy(),
            ResetError::Database(error) => error.into(),
        }
    }
}

impl From<ChangePasswordError> for Problem {
    fn from(error: ChangePasswordError) -> Self {
        match error {
            ChangePasswordError::Invalid(faults) => faults.into(),
            ChangePasswordError::WrongPassword => {
                Invalid::one("currentPassword", "wrong_password", "This is not the present password.").into()
            }
            ChangePasswordError::NotRequired => {
                Self::conflict("no_change_required", "Nothing asks for another password.")
            }
            ChangePasswordError::LockedOut { retry_after } => locked_out(retry_after),
            ChangePasswordError::Busy => busy(),
            ChangePasswordError::Database(error) => error.into(),
        }
    }
}

impl From<UpdateProfileError> for Problem {
    fn from(error: UpdateProfileError) -> Self {
        match error {
            UpdateProfileError::Invalid(faults) => faults.into(),
            UpdateProfileError::PhoneTaken => {
                Invalid::one("phone", "phone_taken", "This number can not be used here.").into()
            }
            UpdateProfileError::NotFound => Self::not_found(),
            UpdateProfileError::Database(error) => error.into(),
        }
    }
}

impl From<CreateTenantError> for Problem {
    fn from(error: CreateTenantError) -> Self {
        match tenant_refused(error) {
            Ok(faults) => faults.into(),
            Err(error) => error.into(),
        }
    }
}

/// What is wrong in a field, if that is why a tenant was not opened.
pub(crate) fn tenant_refused(error: CreateTenantError) -> Result<Invalid, db::Error> {
    match error {
        CreateTenantError::Invalid(faults) => Ok(faults),
        CreateTenantError::SlugTaken | CreateTenantError::PlatformExists => {
            Ok(Invalid::one("slug", "slug_taken", "Another training centre has this label."))
        }
        CreateTenantError::DomainTaken => Ok(domain_taken()),
        CreateTenantError::Database(error) => Err(error),
    }
}

impl From<DescribeError> for Problem {
    fn from(error: DescribeError) -> Self {
        match error {
            DescribeError::NotFound => Self::not_found(),
            DescribeError::ChangedMeanwhile(revision) => changed_meanwhile(revision),
            DescribeError::Invalid(faults) => faults.into(),
            DescribeError::DomainTaken => domain_taken().into(),
            DescribeError::Database(error) => error.into(),
        }
    }
}

/// The fault of a domain that another tenant has.
pub(crate) fn domain_taken() -> Invalid {
    Invalid::one("customDomain", "domain_taken", "Another training centre has this domain.")
}

impl From<EndSessionError> for Problem {
    fn from(error: EndSessionError) -> Self {
        match error {
            EndSessionError::NotFound => Self::not_found(),
            EndSessionError::Database(error) => error.into(),
        }
    }
}

impl From<TokenError> for Problem {
    fn from(error: TokenError) -> Self {
        match error {
            TokenError::Invalid => {
                Self::new(StatusCode::UNAUTHORIZED, "token_invalid", "The token is not valid. Sign in again.")
            }
            TokenError::Expired => {
                Self::new(StatusCode::UNAUTHORIZED, "token_expired", "The token has expired. Renew it.")
            }
            TokenError::Key => Self::internal("the token key is shorter than 32 bytes"),
            TokenError::Database(error) => error.into(),
        }
    }
}

impl From<ListError> for Problem {
    fn from(error: ListError) -> Self {
        match error {
            ListError::Invalid(faults) => faults.into(),
            ListError::Database(error) => error.into(),
        }
    }
}

fn busy() -> Problem {
    let mut problem = Problem::new(
        StatusCode::SERVICE_UNAVAILABLE,
        "busy",
        "Many passwords are being checked. Try again in a few seconds.",
    );
    problem.retry_after = Some(BUSY_SECONDS);
    problem
}

fn locked_out(wait: Duration) -> Problem {
    let mut problem =
        Problem::new(StatusCode::TOO_MANY_REQUESTS, "locked_out", "Too many failures. Wait before the next try.");
    problem.retry_after = Some(u32::try_from(wait.whole_seconds()).unwrap_or(1).max(1));
    problem
}

fn bad_link() -> Problem {
    Invalid::one("token", "bad_link", "This link does not work any more.").into()
}
