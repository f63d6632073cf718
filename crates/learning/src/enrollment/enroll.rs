//! Taking a place.

use catalog::seat::{self, SeatError};
use db::{Tx, constraint};
use kernel::{CourseId, Currency, EnrollmentId, Money, Time, UserId};
use queries::queries::learning::enrollments;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::{EnrollmentStatus, keep_stats, stored};
use crate::access::{Reason, grant};
use crate::event::Enrolled;
use crate::hooks::{Candidate, Hooks, Refusal, Verdict};
use crate::progress::settle_one;

/// A place that was taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Enrollment {
    /// Identity.
    pub id: EnrollmentId,
    /// Where.
    pub course_id: CourseId,
    /// `enrolled`; `completed` when someone comes back and nothing is left to do.
    pub status: EnrollmentStatus,
    /// When.
    #[serde(with = "time::serde::rfc3339")]
    #[schema(value_type = String, format = DateTime)]
    pub enrolled_at: Time,
}

/// Why no place was taken.
#[derive(Debug, thiserror::Error)]
pub enum EnrollError {
    /// The course is not there, or not public.
    #[error("no such course")]
    NotFound,
    /// The person has a place already.
    #[error("already enrolled")]
    AlreadyEnrolled,
    /// The tenant has locked the person's place.
    #[error("the place is suspended")]
    Suspended,
    /// The course is over.
    #[error("the course has ended")]
    Ended,
    /// Every seat is taken.
    #[error("the course is full")]
    Full,
    /// A gate refuses.
    #[error("refused: {}", .0.code)]
    Refused(Refusal),
    /// The database failed.
    #[error(transparent)]
    Database(db::Error),
}

db::database_error!(EnrollError);

impl From<SeatError> for EnrollError {
    fn from(error: SeatError) -> Self {
        match error {
            SeatError::Full => Self::Full,
            SeatError::Database(error) => Self::Database(error),
        }
    }
}

/// Takes a place for `user` in a public course and grants access to it.
///
/// # Errors
/// See [`EnrollError`].
pub async fn enroll(tx: &Tx, hooks: &Hooks, user: UserId, course: CourseId) -> Result<Enrollment, EnrollError> {
    let row = enrollments::candidate().bind(tx, &user.0, &course.0).opt().await?.ok_or(EnrollError::NotFound)?;
    let status =
        row.enrollment_status.map(|status| status.parse::<EnrollmentStatus>()).transpose().map_err(|e| stored(&e))?;
    match status {
        Some(EnrollmentStatus::Enrolled | EnrollmentStatus::Completed) => return Err(EnrollError::AlreadyEnrolled),
        Some(EnrollmentStatus::Suspended) => return Err(EnrollError::Suspended),
        None | Some(EnrollmentStatus::Dropped | EnrollmentStatus::Waitlisted) => {}
    }
    if row.status != "published" {
        return Err(EnrollError::NotFound);
    }
    if row.end_date.is_some_and(|end| end < tx.now()) {
        return Err(EnrollError::Ended);
    }
    let currency = Currency::parse("currency", &row.currency).map_err(|e| stored(&e))?;
    ask(tx, hooks, &Candidate { user, course, price: Money { minor: row.price_minor, currency } }).await?;
    let id = match row.enrollment_id {
        Some(id) => come_back(tx, id, course).await?,
        None => insert(tx, user, course).await?,
    };
    grant(tx, user, course, Reason::Free, "", None).await?;
    keep_stats(tx, course).await?;
    tx.emit(&Enrolled { enrollment: id, user, course }).await?;
    let status = if row.enrollment_id.is_some() {
        let place = enrollments::lock_of_learner().bind(tx, &user.0, &course.0).one().await?;
        settle_one(tx, hooks, &place).await?.status
    } else {
        EnrollmentStatus::Enrolled
    };
    Ok(Enrollment { id, course_id: course, status, enrolled_at: tx.now() })
}

async fn ask(tx: &Tx, hooks: &Hooks, candidate: &Candidate) -> Result<(), EnrollError> {
    for gate in &hooks.gates {
        match gate.decide(tx, candidate).await? {
            Verdict::Pass => {}
            Verdict::Allow => return Ok(()),
            Verdict::Refuse(refusal) => return Err(EnrollError::Refused(refusal)),
        }
    }
    Ok(())
}

/// Opens a place that was given back. The place is locked before the seat is taken, as by everyone who holds both.
async fn come_back(tx: &Tx, id: Uuid, course: CourseId) -> Result<EnrollmentId, EnrollError> {
    // Nothing is open again when a parallel request was faster.
    if enrollments::reopen().bind(tx, &tx.now(), &id).await? == 0 {
        return Err(EnrollError::AlreadyEnrolled);
    }
    seat::take(tx, course).await?;
    Ok(EnrollmentId(id))
}

async fn insert(tx: &Tx, user: UserId, course: CourseId) -> Result<EnrollmentId, EnrollError> {
    seat::take(tx, course).await?;
    let id = EnrollmentId::new(tx.now());
    let written = enrollments::insert().bind(tx, &tx.tenant().0, &id.0, &user.0, &course.0, &tx.now()).await;
    written.map_err(constraint("enrollment_once", || EnrollError::AlreadyEnrolled))?;
    Ok(id)
}
