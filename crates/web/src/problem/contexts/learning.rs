//! Problems of learning and of files.

use axum::http::StatusCode;
use kernel::Time;
use learning::enrollment::{EnrollError, LeaveError};
use learning::lesson::OpenError;
use learning::progress::RecordError;
use learning::review::ReviewError;
use media::BlobError;
use time::format_description::well_known::Rfc3339;

use crate::Problem;

fn no_access() -> Problem {
    Problem::new(StatusCode::FORBIDDEN, "no_access", "You have no place in this course, or it was taken back.")
}

/// The sentence for programs; people are led to the course's page, which shows the day in their language and calendar.
fn not_begun(at: Time) -> Problem {
    let at = at.format(&Rfc3339).unwrap_or_default();
    let detail = format!("This course begins at {at}; its lessons open then.");
    Problem::new(StatusCode::FORBIDDEN, "course_not_begun", detail)
}

fn not_released(detail: String) -> Problem {
    Problem::new(StatusCode::FORBIDDEN, "lesson_not_open", detail)
}

impl From<EnrollError> for Problem {
    fn from(error: EnrollError) -> Self {
        match error {
            EnrollError::NotFound => Self::not_found(),
            EnrollError::AlreadyEnrolled => {
                Self::conflict("already_enrolled", "You have a place in this course already.").link("learn", "/learn")
            }
            EnrollError::Suspended => {
                Self::conflict("enrollment_suspended", "Your place in this course is locked. Ask the training centre.")
            }
            EnrollError::Ended => Self::conflict("course_ended", "This course is over.").link("courses", "/courses"),
            EnrollError::Full => {
                Self::conflict("course_full", "Every seat of this course is taken.").link("courses", "/courses")
            }
            EnrollError::Refused(refusal) => {
                let problem = Self::conflict(refusal.code, refusal.detail);
                match refusal.href {
                    Some(href) => problem.link("course", href),
                    None => problem.link("courses", "/courses"),
                }
            }
            EnrollError::Database(error) => error.into(),
        }
    }
}

impl From<LeaveError> for Problem {
    fn from(error: LeaveError) -> Self {
        match error {
            LeaveError::NotEnrolled => Self::conflict("not_enrolled", "There is no place that could be given back."),
            LeaveError::Database(error) => error.into(),
        }
    }
}

impl From<OpenError> for Problem {
    fn from(error: OpenError) -> Self {
        match error {
            OpenError::NotFound => Self::not_found(),
            OpenError::NoAccess => no_access(),
            OpenError::NotYet(at) => not_begun(at),
            OpenError::NotReleased(at) => {
                not_released(format!("This lesson opens at {}.", at.format(&Rfc3339).unwrap_or_default()))
            }
            OpenError::After(first) => not_released(format!("This lesson opens when {first} is complete.")),
            OpenError::Database(error) => error.into(),
        }
    }
}

impl From<RecordError> for Problem {
    fn from(error: RecordError) -> Self {
        match error {
            RecordError::NotFound => Self::not_found(),
            RecordError::NoAccess => no_access(),
            RecordError::NotYet(at) => not_begun(at),
            RecordError::NotReleased => {
                not_released("This lesson does not open yet; see its course's progress.".to_owned())
            }
            RecordError::NotConfirmable => {
                Self::conflict("not_confirmable", "This lesson is completed by watching it or by its own activity.")
            }
            RecordError::NoFilm => Self::conflict("not_a_film", "Only films report what was watched."),
            RecordError::Invalid(faults) => faults.into(),
            RecordError::Database(error) => error.into(),
        }
    }
}

impl From<ReviewError> for Problem {
    fn from(error: ReviewError) -> Self {
        match error {
            ReviewError::TooEarly => {
                Self::conflict("review_too_early", "Take a quarter of the course before you judge it.")
            }
            ReviewError::Invalid(faults) => faults.into(),
            ReviewError::Database(error) => error.into(),
        }
    }
}

impl From<BlobError> for Problem {
    fn from(error: BlobError) -> Self {
        match error {
            BlobError::NotFound => Self::internal("a file's bytes are not in the store"),
            BlobError::Store(cause) => Self::internal(cause),
        }
    }
}
