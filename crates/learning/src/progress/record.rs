//! Recording evidence. Each verb locks the learner's place first, so that two tabs and two devices never count a second twice.

use catalog::ContentType;
use db::{Error, Tx};
use kernel::{ContentId, CourseId, Ids, Invalid, Time, UserId};
use queries::client::Params;
use queries::queries::learning::enrollments::{self, LockedPlace};
use queries::queries::learning::progress::{self, ContentFacts, EvidenceRow};
use serde::Serialize;
use utoipa::ToSchema;

use super::settle::{Settled, kept, settle_one};
use crate::access::{self, Opening};
use crate::enrollment::{EnrollmentStatus, stored};
use crate::event::LessonCompleted;
use crate::evidence::{self, Evidence};
use crate::hooks::Hooks;

/// Longest film: a day.
const LONGEST: i32 = 86_400;

/// What a player reports.
#[derive(Debug, Clone)]
pub struct CoverageReport {
    /// Where playback is, in seconds.
    pub position: i32,
    /// Seconds covered so far: one bit a second, least significant first.
    pub covered: Vec<u8>,
    /// Seconds of watching since the last report.
    pub watched_seconds: i32,
}

/// How things stand after evidence was recorded.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Recorded {
    /// Whether the lesson is complete.
    pub completed: bool,
    /// Seconds of the film that count as covered.
    pub covered_seconds: i32,
    /// Progress in the course, 0 to 100.
    pub progress: f64,
    /// Whether the course is complete.
    pub course_completed: bool,
}

/// Why nothing was recorded.
#[derive(Debug, thiserror::Error)]
pub enum RecordError {
    /// There is no such lesson in this course, or it is withdrawn.
    #[error("no such lesson")]
    NotFound,
    /// The person has no access to the course.
    #[error("no access to the course")]
    NoAccess,
    /// The course has not begun; its lessons open then.
    #[error("the course has not begun")]
    NotYet(Time),
    /// The lesson opens later than the course, or after other lessons.
    #[error("the lesson does not open yet")]
    NotReleased,
    /// A lesson of this type is not completed by saying so.
    #[error("this lesson is completed by watching it")]
    NotConfirmable,
    /// The lesson is no film.
    #[error("this lesson is no film")]
    NoFilm,
    /// A value is not valid.
    #[error(transparent)]
    Invalid(#[from] Invalid),
    /// The database failed.
    #[error(transparent)]
    Database(Error),
}

db::database_error!(RecordError);

/// Notes that the learner opened a lesson.
///
/// # Errors
/// See [`RecordError`].
pub async fn open(tx: &Tx, user: UserId, course: CourseId, content: ContentId) -> Result<(), RecordError> {
    admitted(tx, user, course, content).await?;
    note_open(tx, user, course, content).await?;
    Ok(())
}

/// Records that the learner has read or seen a lesson. A certificate is not completed by saying so: it is looked whether it is
/// earned by now, as when its day has come.
///
/// # Errors
/// See [`RecordError`].
pub async fn confirm(
    tx: &Tx,
    hooks: &Hooks,
    user: UserId,
    course: CourseId,
    content: ContentId,
) -> Result<Recorded, RecordError> {
    let facts = admitted(tx, user, course, content).await?;
    if facts.kind()? == ContentType::Certificate {
        return claim(tx, hooks, user, course, content).await;
    }
    if !evidence::completes(facts.kind()?, facts.duration_seconds, Evidence { confirmed: true, covered_seconds: 0 }) {
        return Err(RecordError::NotConfirmable);
    }
    let (place, known) = hold(tx, user, course, content).await?;
    progress::confirm().bind(tx, &tx.now(), &user.0, &content.0).await?;
    let evidence = Evidence { confirmed: true, covered_seconds: known.covered_seconds };
    follow(tx, hooks, (content, &facts), (&place, &known), evidence).await
}

async fn claim(
    tx: &Tx,
    hooks: &Hooks,
    user: UserId,
    course: CourseId,
    content: ContentId,
) -> Result<Recorded, RecordError> {
    let (place, _) = hold(tx, user, course, content).await?;
    let settled = settle_one(tx, hooks, &place).await?;
    if !progress::lock_one().bind(tx, &user.0, &content.0).one().await?.completed {
        return Err(RecordError::NotConfirmable);
    }
    Ok(recorded(true, 0, settled))
}

/// Records which seconds of a film were played. What the clock does not allow is left out.
///
/// # Errors
/// See [`RecordError`].
pub async fn report(
    tx: &Tx,
    hooks: &Hooks,
    user: UserId,
    course: CourseId,
    content: ContentId,
    report: &CoverageReport,
) -> Result<Recorded, RecordError> {
    let facts = admitted(tx, user, course, content).await?;
    let duration = facts.duration_seconds;
    if facts.kind()? != ContentType::Video {
        return Err(RecordError::NoFilm);
    }
    check(report, duration)?;
    let (place, known) = hold(tx, user, course, content).await?;
    let elapsed = tx.now() - known.reported_at;
    // Nor may all reports together be ahead of the clock since the lesson was opened.
    let in_all = evidence::most_gain(tx.now() - known.opened_at) - i64::from(known.covered_seconds);
    let most = evidence::most_gain(elapsed).min(in_all).max(0);
    let covered = evidence::cover(&known.covered, &report.covered, duration, most);
    let covered_seconds = evidence::covered_seconds(&covered);
    let seconds = i32::try_from(elapsed.whole_seconds().max(0)).unwrap_or(i32::MAX).saturating_add(5);
    let params = progress::ReportParams {
        covered_seconds,
        covered: covered.as_slice(),
        gained: report.watched_seconds.min(seconds),
        position: report.position,
        at: tx.now(),
        user_id: user.0,
        content_id: content.0,
    };
    progress::report().params(tx, &params).await?;
    let evidence = Evidence { confirmed: known.confirmed_at.is_some(), covered_seconds };
    follow(tx, hooks, (content, &facts), (&place, &known), evidence).await
}

fn check(report: &CoverageReport, duration: i32) -> Result<(), Invalid> {
    let mut faults = Invalid::default();
    if report.covered.len() > evidence::bytes_for(duration) {
        faults.add("covered", "too_long", "The bitmap has one bit for each second of the film and no more.");
    }
    if !(0..=duration.min(LONGEST)).contains(&report.position) {
        faults.add("position", "out_of_range", "The position lies within the film.");
    }
    if !(0..=LONGEST).contains(&report.watched_seconds) {
        faults.add("watchedSeconds", "out_of_range", "Watching since the last report is from 0 to 86400 seconds.");
    }
    faults.finish()
}

trait Kind {
    fn kind(&self) -> Result<ContentType, Error>;
}

impl Kind for ContentFacts {
    fn kind(&self) -> Result<ContentType, Error> {
        self.r#type.parse().map_err(|e| stored(&e))
    }
}

/// The lesson, if it is shown and the learner may open it.
async fn admitted(tx: &Tx, user: UserId, course: CourseId, content: ContentId) -> Result<ContentFacts, RecordError> {
    let facts = progress::content();
    let params = progress::ContentParams { user_id: user.0, at: tx.now(), content_id: content.0, course_id: course.0 };
    let found = async { facts.params(tx, &params).opt().await.map_err(Error::from) };
    let (facts, opening) = tokio::try_join!(found, access::opening(tx, user, course))?;
    let facts = facts.filter(|facts| facts.published).ok_or(RecordError::NotFound)?;
    match opening {
        Opening::Open if !facts.opens => Err(RecordError::NotReleased),
        Opening::Open => Ok(facts),
        Opening::NotYet(at) => Err(RecordError::NotYet(at)),
        Opening::Closed => Err(RecordError::NoAccess),
    }
}

/// The learner's place and what is known of the lesson, both locked.
async fn hold(
    tx: &Tx,
    user: UserId,
    course: CourseId,
    content: ContentId,
) -> Result<(LockedPlace, EvidenceRow), Error> {
    let place = enrollments::lock_of_learner().bind(tx, &user.0, &course.0).one().await?;
    note_open(tx, user, course, content).await?;
    Ok((place, progress::lock_one().bind(tx, &user.0, &content.0).one().await?))
}

async fn note_open(tx: &Tx, user: UserId, course: CourseId, content: ContentId) -> Result<(), Error> {
    let (tenant, id, now) = (tx.tenant().0, Ids::next(tx.now()), tx.now());
    let (open, touch) = (progress::open(), enrollments::touch());
    tokio::try_join!(
        open.bind(tx, &tenant, &id, &user.0, &course.0, &content.0, &now),
        touch.bind(tx, &content.0, &now, &user.0, &course.0)
    )?;
    Ok(())
}

/// Derives the lesson's completion from the evidence; when the lesson became complete, the course's too. Evidence that
/// completes nothing changes neither progress nor statistics, and neither is computed.
async fn follow(
    tx: &Tx,
    hooks: &Hooks,
    (content, facts): (ContentId, &ContentFacts),
    (place, known): (&LockedPlace, &EvidenceRow),
    evidence: Evidence,
) -> Result<Recorded, RecordError> {
    let completed = known.completed || evidence::completes(facts.kind()?, facts.duration_seconds, evidence);
    let settled = if completed && !known.completed {
        progress::set_completed().bind(tx, &true, &Some(tx.now()), &place.user_id, &content.0).await?;
        let (user, course) = (UserId(place.user_id), CourseId(place.course_id));
        tx.emit(&LessonCompleted { content, user, course }).await?;
        settle_one(tx, hooks, place).await?
    } else {
        kept(place)?
    };
    Ok(recorded(completed, evidence.covered_seconds, settled))
}

fn recorded(completed: bool, covered_seconds: i32, settled: Settled) -> Recorded {
    #[expect(clippy::cast_precision_loss, reason = "at most 10,000")]
    let progress = settled.share as f64 / 100.0;
    let course_completed = settled.status == EnrollmentStatus::Completed;
    Recorded { completed, covered_seconds, progress, course_completed }
}
