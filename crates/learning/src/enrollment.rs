//! Enrollment: a learner's one place in a course; enrolled, completed, dropped or suspended.
//!
//! A place takes a seat; at most as many places as seats, also under parallel requests.

mod enroll;
mod leave;
mod list;

pub use enroll::{EnrollError, Enrollment, enroll};
pub use leave::{LeaveError, leave};
pub use list::{EnrollmentFilter, EnrollmentItem, MyEnrollment, list, mine};

kernel::text_enum! {
    /// Where a place stands.
    EnrollmentStatus {
        /// Learning.
        Enrolled = "enrolled",
        /// Everything that is required is done.
        Completed = "completed",
        /// Given back.
        Dropped = "dropped",
        /// Locked by the tenant.
        Suspended = "suspended",
        /// Waiting for a seat.
        Waitlisted = "waitlisted",
    }
}

pub(crate) fn stored(fault: &kernel::Invalid) -> db::Error {
    db::Error::Stored(format!("enrollment: {fault:?}"))
}
