//! Enrollment: a learner's one place in a course; enrolled, completed, dropped or suspended.
//!
//! A place takes a seat; at most as many places as seats, also under parallel requests.

mod enroll;
mod leave;
mod list;
mod stats;

pub use enroll::{EnrollError, Enrollment, enroll};
pub use leave::{LeaveError, leave};
pub use list::{EnrollmentFilter, EnrollmentItem, MyEnrollment, list, mine};
pub(crate) use stats::keep_stats;

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

/// Where the place of `user` in the course with this slug stands; nothing without a place.
///
/// # Errors
/// When the database is away.
pub async fn status_of_slug(
    tx: &db::Tx,
    user: kernel::UserId,
    slug: &str,
) -> Result<Option<EnrollmentStatus>, db::Error> {
    let status = queries::queries::learning::enrollments::status_of_slug().bind(tx, &user.0, &slug).opt().await?;
    status.map(|status| status.parse()).transpose().map_err(|e| stored(&e))
}
