//! Problems of uploads.

use axum::http::StatusCode;
use media::upload::{AppendError, CreateUploadError, FinishError, Interrupted, ReadError, RemoveError};

use crate::Problem;

/// Seconds after which an upload that is being written is worth another try.
const BUSY_SECONDS: u32 = 2;

fn type_refused() -> Problem {
    Problem::new(
        StatusCode::UNSUPPORTED_MEDIA_TYPE,
        "type_refused",
        "The file's bytes are of no type that is taken here. Its name does not matter.",
    )
}

fn busy() -> Problem {
    let mut problem = Problem::new(
        StatusCode::LOCKED,
        "upload_busy",
        "Another part of this file is being taken. Try again after it.",
    );
    problem.retry_after = Some(BUSY_SECONDS);
    problem
}

impl From<CreateUploadError> for Problem {
    fn from(error: CreateUploadError) -> Self {
        match error {
            CreateUploadError::Invalid(faults) => faults.into(),
            CreateUploadError::Empty => type_refused(),
            CreateUploadError::TooLarge(most) => Self::new(
                StatusCode::PAYLOAD_TOO_LARGE,
                "upload_too_large",
                format!("A file may have {most} bytes here."),
            ),
            CreateUploadError::NoRoom => Self::new(
                StatusCode::PAYLOAD_TOO_LARGE,
                "quota_exceeded",
                "The training centre's files would take more room than they may.",
            ),
            CreateUploadError::Database(error) => error.into(),
        }
    }
}

impl From<ReadError> for Problem {
    fn from(error: ReadError) -> Self {
        match error {
            ReadError::Blob(error) => error.into(),
            ReadError::Database(error) => error.into(),
        }
    }
}

impl From<FinishError> for Problem {
    fn from(error: FinishError) -> Self {
        match error {
            FinishError::NotFound => Self::not_found(),
            FinishError::Busy => busy(),
            FinishError::Refused => type_refused(),
            FinishError::Damaged => Self::new(
                StatusCode::UNPROCESSABLE_ENTITY,
                "file_damaged",
                "The file begins like a film or a picture and can not be read as one.",
            ),
            FinishError::TooLarge => Self::new(
                StatusCode::PAYLOAD_TOO_LARGE,
                "picture_too_large",
                "The picture has more than 50 million pixels or 64 MiB.",
            ),
            FinishError::Archive => Self::new(
                StatusCode::UNPROCESSABLE_ENTITY,
                "archive_refused",
                "The document unpacks to more than is taken, or does not say truly what it holds.",
            ),
            FinishError::Blob(error) => error.into(),
            FinishError::Database(error) => error.into(),
        }
    }
}

impl From<AppendError> for Problem {
    fn from(error: AppendError) -> Self {
        match error {
            AppendError::NotFound => Self::not_found(),
            AppendError::Busy => busy(),
            AppendError::Offset(end) => {
                Self::conflict("offset_conflict", format!("The file ends at {end}; a part begins there."))
            }
            AppendError::TooLong => {
                Self::malformed("upload_overrun", "The part goes beyond the length that was announced for the file.")
            }
            AppendError::Checksum => {
                Self::numbered(460, "checksum_mismatch", "The part does not come to its checksum. Send it again.")
            }
            AppendError::Interrupted(Interrupted::Cut) => Self::malformed("malformed_body", "The part ended early."),
            AppendError::Interrupted(Interrupted::Stalled) => Self::new(
                StatusCode::REQUEST_TIMEOUT,
                "upload_stalled",
                "Nothing came for too long. Go on where it ends.",
            ),
            AppendError::Full => Self::new(
                StatusCode::INSUFFICIENT_STORAGE,
                "storage_full",
                "There is no room left on the server. Go on later where the file ends.",
            ),
            AppendError::Finish(error) => error.into(),
        }
    }
}

impl From<RemoveError> for Problem {
    fn from(error: RemoveError) -> Self {
        match error {
            RemoveError::NotFound => Self::not_found(),
            RemoveError::Used => Self::conflict("upload_in_use", "Something shows this file. Take it out there first."),
            RemoveError::Blob(error) => error.into(),
            RemoveError::Database(error) => error.into(),
        }
    }
}
