//! Access: one entitlement row a reason, and the answer to "why can I open this?".

use db::{Error, Tx};
use kernel::{CourseId, EntitlementId, Time, UserId};
use queries::client::Params;
use queries::queries::learning::enrollments::{self, StandingRow};
use queries::queries::learning::entitlements::{self, EntitlementRow};
use serde::Serialize;
use utoipa::ToSchema;

use crate::enrollment::{EnrollmentStatus, stored};
use crate::event::AccessGranted;

kernel::text_enum! {
    /// Why someone has access.
    Reason {
        /// Took a free place.
        Free = "free",
        /// Was assigned by staff.
        Assigned = "assigned",
        /// Bought it.
        Purchase = "purchase",
        /// Got it as a gift.
        Gift = "gift",
        /// Holds a seat that somebody else pays for.
        Seat = "seat",
        /// Was let in for another reason.
        Grant = "grant",
    }
}

kernel::text_enum! {
    /// Whether a reason counts now.
    ReasonState {
        /// It counts.
        Live = "live",
        /// It counts later.
        NotYet = "not_yet",
        /// It has run out.
        Ended = "ended",
        /// It was taken back.
        Revoked = "revoked",
    }
}

/// One reason for access.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Entitlement {
    /// Identity.
    pub id: EntitlementId,
    /// Why.
    pub reason: Reason,
    /// Whether it counts now.
    pub state: ReasonState,
    /// What it came from (an order line, an assignment); empty for a free place.
    pub source: String,
    /// Who granted it, if a person did.
    pub granted_by: Option<String>,
    /// When.
    #[serde(with = "time::serde::rfc3339")]
    #[schema(value_type = String, format = DateTime)]
    pub granted_at: Time,
    /// Until when.
    #[serde(with = "time::serde::rfc3339::option")]
    #[schema(value_type = Option<String>, format = DateTime)]
    pub ends_at: Option<Time>,
    /// When it was taken back.
    #[serde(with = "time::serde::rfc3339::option")]
    #[schema(value_type = Option<String>, format = DateTime)]
    pub revoked_at: Option<Time>,
    /// Why it was taken back.
    pub revoke_reason: Option<String>,
}

/// Why someone can, or can not, open a course.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Explanation {
    /// Whether the lessons open now.
    pub allowed: bool,
    /// When the course begins and its lessons open; absent when it has begun, and without a place.
    #[serde(with = "time::serde::rfc3339::option")]
    #[schema(value_type = Option<String>, format = DateTime)]
    pub opens_at: Option<Time>,
    /// Where the person's place stands; absent without one.
    pub enrollment_status: Option<EnrollmentStatus>,
    /// Every reason, live or not, newest first.
    pub entitlements: Vec<Entitlement>,
}

impl Explanation {
    /// Whether the course's first day is all that is missing.
    #[must_use]
    pub fn waits(&self) -> bool {
        self.opens_at.is_some() && self.has_live_reason() && opens(self.enrollment_status)
    }

    fn has_live_reason(&self) -> bool {
        self.entitlements.iter().any(|entitlement| entitlement.state == ReasonState::Live)
    }
}

/// Grants access to `course`; the same reason from the same source is granted once.
///
/// # Errors
/// When the database is away.
pub async fn grant(
    tx: &Tx,
    user: UserId,
    course: CourseId,
    reason: Reason,
    source: &str,
    ends_at: Option<Time>,
) -> Result<(), Error> {
    let id = EntitlementId::new(tx.now());
    let granted_by = tx.actor().filter(|actor| *actor != user).map(|actor| actor.0);
    let params = entitlements::GrantAccessParams {
        tenant_id: tx.tenant().0,
        id: id.0,
        user_id: user.0,
        course_id: course.0,
        reason: reason.as_str(),
        source,
        granted_by,
        at: tx.now(),
        ends_at,
    };
    if entitlements::grant_access().params(tx, &params).await? == 1 {
        tx.emit(&AccessGranted { entitlement: id, user, course, reason: reason.as_str() }).await?;
    }
    Ok(())
}

/// Whether the lessons of a course open for someone now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opening {
    /// They open.
    Open,
    /// They open when the course begins, at this time.
    NotYet(Time),
    /// No reason lives, or there is no place that can be used.
    Closed,
}

/// Whether the lessons of `course` open for `user` now: a live reason, a place that is not given back or locked, and a course
/// that has begun. One round trip.
///
/// # Errors
/// When the database is away.
pub async fn opening(tx: &Tx, user: UserId, course: CourseId) -> Result<Opening, Error> {
    let row = enrollments::standing().bind(tx, &user.0, &tx.now(), &course.0).opt().await?;
    row.map_or(Ok(Opening::Closed), |row| judge(&row, tx.now()))
}

/// What a person's standing in a course comes to.
pub(crate) fn judge(row: &StandingRow, now: Time) -> Result<Opening, Error> {
    let status = row.status.as_deref().map(str::parse).transpose().map_err(|e| stored(&e))?;
    Ok(match upcoming(row.start_date, now) {
        _ if !row.live || !opens(status) => Opening::Closed,
        Some(at) => Opening::NotYet(at),
        None => Opening::Open,
    })
}

/// When a course begins, if that is still to come. A course without a first day has begun.
pub(crate) fn upcoming(start: Option<Time>, now: Time) -> Option<Time> {
    start.filter(|start| *start > now)
}

/// Whether a place with this status can be used.
pub(crate) fn opens(status: Option<EnrollmentStatus>) -> bool {
    matches!(status, Some(EnrollmentStatus::Enrolled | EnrollmentStatus::Completed))
}

/// Why `user` can, or can not, open `course`. One round trip.
///
/// # Errors
/// When the database is away.
pub async fn explain(tx: &Tx, user: UserId, course: CourseId) -> Result<Explanation, Error> {
    let (reasons, place) = (entitlements::of_learner(), enrollments::of_learner());
    let (rows, place) =
        tokio::try_join!(reasons.bind(tx, &user.0, &course.0).all(), place.bind(tx, &user.0, &course.0).opt())?;
    let opens_at = place.as_ref().and_then(|place| upcoming(place.start_date, tx.now()));
    let enrollment_status = place.map(|place| place.status.parse()).transpose().map_err(|e| stored(&e))?;
    let entitlements = rows.into_iter().map(|row| entitlement(row, tx.now())).collect::<Result<Vec<_>, Error>>()?;
    let mut explanation = Explanation { allowed: false, opens_at, enrollment_status, entitlements };
    explanation.allowed = explanation.has_live_reason() && opens(enrollment_status) && opens_at.is_none();
    Ok(explanation)
}

fn entitlement(row: EntitlementRow, now: Time) -> Result<Entitlement, Error> {
    let state = if row.revoked_at.is_some() {
        ReasonState::Revoked
    } else if row.starts_at > now {
        ReasonState::NotYet
    } else if row.ends_at.is_some_and(|end| end <= now) {
        ReasonState::Ended
    } else {
        ReasonState::Live
    };
    Ok(Entitlement {
        id: EntitlementId(row.id),
        reason: row.reason.parse().map_err(|e| stored(&e))?,
        state,
        source: row.source,
        granted_by: row.granted_by_name,
        granted_at: row.granted_at,
        ends_at: row.ends_at,
        revoked_at: row.revoked_at,
        revoke_reason: row.revoke_reason,
    })
}
