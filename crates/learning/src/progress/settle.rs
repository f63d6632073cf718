//! Settling a place: what is kept of it follows from its lessons, and a place that has become complete stays so. The place is
//! locked by the caller before the lessons are read, so the last of two writers has seen what both wrote.

use catalog::seat;
use db::{Error, Tx};
use kernel::{CourseId, EnrollmentId, UserId};
use queries::queries::learning::enrollments::{self, LockedPlace};
use rust_decimal::Decimal;

use super::award::share_after_award;
use crate::enrollment::{EnrollmentStatus, keep_stats, stored};
use crate::event::CourseCompleted;
use crate::hooks::Hooks;

/// Everything, in hundredths of a percent.
pub(super) const WHOLE: i64 = 10_000;

/// How a place stands.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Settled {
    /// In hundredths of a percent.
    pub(crate) share: i64,
    /// Where the place stands.
    pub(crate) status: EnrollmentStatus,
    /// Whether this differs from what was kept, so that the statistics have to be counted.
    pub(crate) changed: bool,
}

/// How a place stands by what is kept of it.
pub(super) fn kept(place: &LockedPlace) -> Result<Settled, Error> {
    let share = i64::try_from((place.progress * Decimal::ONE_HUNDRED).trunc()).unwrap_or(0);
    Ok(Settled { share, status: place.status.parse().map_err(|e| stored(&e))?, changed: false })
}

/// Keeps `share` of a locked place, unless the place was completed before: that is a fact, whatever the course became since.
/// Completes the place when nothing is left to do. The statistics are the caller's.
pub(super) async fn settle(tx: &Tx, hooks: &Hooks, place: &LockedPlace, share: i64) -> Result<Settled, Error> {
    let before = kept(place)?;
    let was_complete = place.completed_at.is_some() || before.status == EnrollmentStatus::Completed;
    let share = if was_complete { WHOLE } else { share };
    let completes = share == WHOLE && before.status == EnrollmentStatus::Enrolled;
    let status = if completes { EnrollmentStatus::Completed } else { before.status };
    let after = Settled { share, status, changed: (share, status) != (before.share, before.status) };
    if !after.changed {
        return Ok(after);
    }
    let completed_at = place.completed_at.or(completes.then(|| tx.now()));
    enrollments::set_progress().bind(tx, &Decimal::new(share, 2), &status.as_str(), &completed_at, &place.id).await?;
    if completes && !was_complete {
        complete(tx, hooks, place).await?;
    }
    Ok(after)
}

async fn complete(tx: &Tx, hooks: &Hooks, place: &LockedPlace) -> Result<(), Error> {
    let (user, course) = (UserId(place.user_id), CourseId(place.course_id));
    seat::count_completion(tx, course).await?;
    let done = CourseCompleted { enrollment: EnrollmentId(place.id), user, course };
    tx.emit(&done).await?;
    for hook in &hooks.on_completion {
        hook.completed(tx, &done).await?;
    }
    Ok(())
}

/// Settles one locked place from its lessons, and counts the statistics when it changed.
pub(crate) async fn settle_one(tx: &Tx, hooks: &Hooks, place: &LockedPlace) -> Result<Settled, Error> {
    let share = share_after_award(tx, hooks, place).await?;
    let settled = settle(tx, hooks, place, share).await?;
    if settled.changed {
        keep_stats(tx, CourseId(place.course_id)).await?;
    }
    Ok(settled)
}
