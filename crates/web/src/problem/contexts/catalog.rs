//! Problems of making and changing courses.

use axum::http::StatusCode;
use catalog::course::{ChangeError, CreateCourseError, PublishError, RemoveCourseError, StaffError};
use catalog::outline::{AddContentError, ContentError, EditError, MoveError, RemoveError};
use kernel::Invalid;

use crate::Problem;

pub(super) fn changed_meanwhile(present: i32) -> Problem {
    Problem {
        revision: Some(present),
        ..Problem::new(
            StatusCode::PRECONDITION_FAILED,
            "changed_meanwhile",
            "Somebody changed this in the meantime. Load it again and make your change there.",
        )
    }
}

fn slug_taken() -> Problem {
    Invalid::one("slug", "slug_taken", "Another course has this address.").into()
}

impl From<CreateCourseError> for Problem {
    fn from(error: CreateCourseError) -> Self {
        match error {
            CreateCourseError::Invalid(faults) => faults.into(),
            CreateCourseError::SlugTaken => slug_taken(),
            CreateCourseError::NoSuchTrainer => {
                Invalid::one("trainerId", "no_such_person", "Nobody here has this id.").into()
            }
            CreateCourseError::Database(error) => error.into(),
        }
    }
}

impl From<ChangeError> for Problem {
    fn from(error: ChangeError) -> Self {
        match error {
            ChangeError::NotFound => Self::not_found(),
            ChangeError::ChangedMeanwhile(revision) => changed_meanwhile(revision),
            ChangeError::Invalid(faults) => faults.into(),
            ChangeError::SlugTaken => slug_taken(),
            ChangeError::SeatsTaken => {
                Invalid::one("maxStudents", "seats_taken", "More learners than that hold a seat.").into()
            }
            ChangeError::Database(error) => error.into(),
        }
    }
}

impl From<PublishError> for Problem {
    fn from(error: PublishError) -> Self {
        match error {
            PublishError::NotFound => Self::not_found(),
            PublishError::Empty => {
                Self::conflict("course_empty", "A course needs a published lesson before it can be published.")
            }
            PublishError::Database(error) => error.into(),
        }
    }
}

impl From<AddContentError> for Problem {
    fn from(error: AddContentError) -> Self {
        match error {
            AddContentError::Invalid(faults) => faults.into(),
            AddContentError::NotFound => Self::not_found(),
            AddContentError::Database(error) => error.into(),
        }
    }
}

impl From<ContentError> for Problem {
    fn from(error: ContentError) -> Self {
        match error {
            ContentError::Unchanged => Self::not_found(),
            ContentError::Database(error) => error.into(),
        }
    }
}

impl From<MoveError> for Problem {
    fn from(error: MoveError) -> Self {
        match error {
            MoveError::NotFound => Self::not_found(),
            MoveError::Database(error) => error.into(),
        }
    }
}

impl From<EditError> for Problem {
    fn from(error: EditError) -> Self {
        match error {
            EditError::NotFound => Self::not_found(),
            EditError::ChangedMeanwhile(revision) => changed_meanwhile(revision),
            EditError::Invalid(faults) => faults.into(),
            EditError::Database(error) => error.into(),
        }
    }
}

impl From<RemoveError> for Problem {
    fn from(error: RemoveError) -> Self {
        match error {
            RemoveError::NotFound => Self::not_found(),
            RemoveError::HasEvidence => {
                Self::conflict("content_in_use", "Learners did something in this lesson. Hide it instead.")
            }
            RemoveError::Database(error) => error.into(),
        }
    }
}

impl From<RemoveCourseError> for Problem {
    fn from(error: RemoveCourseError) -> Self {
        match error {
            RemoveCourseError::NotFound => Self::not_found(),
            RemoveCourseError::HasLearners => {
                Self::conflict("course_in_use", "Somebody has a place in this course. Archive it instead.")
            }
            RemoveCourseError::Database(error) => error.into(),
        }
    }
}

impl From<StaffError> for Problem {
    fn from(error: StaffError) -> Self {
        match error {
            StaffError::NotFound => Self::not_found(),
            StaffError::NoInstructor => {
                Invalid::one("userId", "no_such_person", "No instructor here has this id.").into()
            }
            StaffError::Database(error) => error.into(),
        }
    }
}
