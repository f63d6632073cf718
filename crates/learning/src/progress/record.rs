//! Recording evidence. Each verb locks the learner's place first, so that two tabs and two devices never count a second twice.

use catalog::{ContentType, seat};
use db::{Error, Tx};
use kernel::{ContentId, CourseId, EnrollmentId, Ids, Invalid, UserId};
use queries::client::Params;
use queries::queries::learning::enrollments;
use queries::queries::learning::progress::{self, ContentFacts};
use rust_decimal::Decimal;
use serde::Serialize;
use utoipa::ToSchema;

use crate::access;
use crate::enrollment::{EnrollmentStatus, stored};
use crate::event::{CourseCompleted, LessonCompleted};
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

/// Records that the learner has read or seen a lesson.
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
    let kind = facts.kind()?;
    if !evidence::completes(kind, facts.duration_seconds, Evidence { confirmed: true, covered_seconds: 0 }) {
        return Err(RecordError::NotConfirmable);
    }
    enrollments::lock_of_learner().bind(tx, &user.0, &course.0).one().await?;
    note_open(tx, user, course, content).await?;
    progress::confirm().bind(tx, &tx.now(), &user.0, &content.0).await?;
    settle(tx, hooks, (user, course, content), &facts).await
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
    enrollments::lock_of_learner().bind(tx, &user.0, &course.0).one().await?;
    note_open(tx, user, course, content).await?;
    let known = progress::lock_one().bind(tx, &user.0, &content.0).one().await?;
    let elapsed = tx.now() - known.reported_at;
    // Nor may all reports together be ahead of the clock since the lesson was opened.
    let in_all = evidence::most_gain(tx.now() - known.opened_at) - i64::from(known.covered_seconds);
    let most = evidence::most_gain(elapsed).min(in_all).max(0);
    let covered = evidence::cover(&known.covered, &report.covered, duration, most);
    let seconds = i32::try_from(elapsed.whole_seconds().max(0)).unwrap_or(i32::MAX).saturating_add(5);
    let params = progress::ReportParams {
        covered_seconds: evidence::covered_seconds(&covered),
        covered: covered.as_slice(),
        gained: report.watched_seconds.min(seconds),
        position: report.position,
        at: tx.now(),
        user_id: user.0,
        content_id: content.0,
    };
    progress::report().params(tx, &params).await?;
    settle(tx, hooks, (user, course, content), &facts).await
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
    let found = async { facts.bind(tx, &content.0, &course.0).opt().await.map_err(Error::from) };
    let (facts, allowed) = tokio::try_join!(found, access::allowed(tx, user, course))?;
    let facts = facts.filter(|facts| facts.published).ok_or(RecordError::NotFound)?;
    if allowed { Ok(facts) } else { Err(RecordError::NoAccess) }
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

/// Derives the lesson's completion from the evidence, then the course's.
async fn settle(
    tx: &Tx,
    hooks: &Hooks,
    (user, course, content): (UserId, CourseId, ContentId),
    facts: &ContentFacts,
) -> Result<Recorded, RecordError> {
    let row = progress::lock_one().bind(tx, &user.0, &content.0).one().await?;
    let evidence = Evidence { confirmed: row.confirmed_at.is_some(), covered_seconds: row.covered_seconds };
    let completed = row.completed || evidence::completes(facts.kind()?, facts.duration_seconds, evidence);
    if completed && !row.completed {
        progress::set_completed().bind(tx, &true, &Some(tx.now()), &user.0, &content.0).await?;
        tx.emit(&LessonCompleted { content, user, course }).await?;
    }
    let (progress, status) = recompute(tx, hooks, user, course).await?;
    Ok(Recorded {
        completed,
        covered_seconds: row.covered_seconds,
        progress,
        course_completed: status == EnrollmentStatus::Completed,
    })
}

/// Derives the progress of one place from its lessons, and completes it when everything required is done.
pub(crate) async fn recompute(
    tx: &Tx,
    hooks: &Hooks,
    user: UserId,
    course: CourseId,
) -> Result<(f64, EnrollmentStatus), Error> {
    let place = enrollments::lock_of_learner().bind(tx, &user.0, &course.0).one().await?;
    let status: EnrollmentStatus = place.status.parse().map_err(|e| stored(&e))?;
    if status == EnrollmentStatus::Completed {
        return Ok((100.0, status));
    }
    let lessons = progress::lessons().bind(tx, &user.0, &course.0).all().await?;
    let share = evidence::progress(lessons.iter().map(|lesson| (lesson.is_required, lesson.completed == Some(true))));
    let completes = share == 10_000 && status == EnrollmentStatus::Enrolled;
    let next = if completes { EnrollmentStatus::Completed } else { status };
    let completed_at = completes.then_some(tx.now());
    enrollments::set_progress().bind(tx, &Decimal::new(share, 2), &next.as_str(), &completed_at, &place.id).await?;
    if completes {
        seat::count_completion(tx, course).await?;
        let done = CourseCompleted { enrollment: EnrollmentId(place.id), user, course };
        tx.emit(&done).await?;
        for hook in &hooks.on_completion {
            hook.completed(tx, &done).await?;
        }
    }
    enrollments::put_stats().bind(tx, &tx.tenant().0, &course.0, &tx.now()).await?;
    #[expect(clippy::cast_precision_loss, reason = "at most 10,000")]
    Ok((share as f64 / 100.0, next))
}
