//! A learner's progress in one course, and the answer to "why is this not complete?".

use std::collections::HashSet;

use catalog::{ContentType, CourseStatus};
use db::{Error, Tx};
use kernel::{ContentId, CourseId, SectionId, Time, UserId};
use queries::client::Params;
use queries::queries::learning::enrollments::{self, StandingRow};
use queries::queries::learning::progress::{self, LessonRow, LessonsParams};
use rust_decimal::prelude::ToPrimitive;
use serde::Serialize;
use time::Duration;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::access::{self, Opening, upcoming};
use crate::enrollment::{EnrollmentStatus, stored};
use crate::evidence;

kernel::text_enum! {
    /// What a lesson still lacks.
    Missing {
        /// It was never opened.
        NotOpened = "not_opened",
        /// It was opened, not marked as done.
        NotConfirmed = "not_confirmed",
        /// Too little of the film was watched.
        NotWatched = "not_watched",
        /// Its own activity is not finished.
        NotFinished = "not_finished",
    }
}

/// A lesson and how the learner stands in it.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct LessonState {
    /// Identity.
    pub content_id: ContentId,
    /// Title.
    pub title: String,
    /// What it is.
    #[serde(rename = "type")]
    pub kind: ContentType,
    /// Time that it takes.
    pub duration_seconds: i32,
    /// Whether completing the course needs it.
    pub is_required: bool,
    /// Whether it is complete.
    pub completed: bool,
    /// Since when.
    #[serde(with = "time::serde::rfc3339::option")]
    #[schema(value_type = Option<String>, format = DateTime)]
    pub completed_at: Option<Time>,
    /// What it lacks; absent when complete.
    pub missing: Option<Missing>,
    /// Seconds of a film that were watched.
    pub covered_seconds: i32,
    /// Seconds of a film that have to be watched.
    pub needed_seconds: i32,
    /// Where playback stopped.
    pub last_position: i32,
    /// When it opens; absent when its day has come.
    #[serde(with = "time::serde::rfc3339::option")]
    #[schema(value_type = Option<String>, format = DateTime)]
    pub opens_at: Option<Time>,
    /// What has to be completed before it opens, and is not.
    pub waits_for: Vec<ContentId>,
}

impl LessonState {
    /// Whether it does not open yet, though the course has begun.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        self.opens_at.is_some() || !self.waits_for.is_empty()
    }
}

/// A section with its lessons.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ProgressSection {
    /// Identity; absent for lessons without a section.
    pub id: Option<SectionId>,
    /// Title; empty for lessons without a section.
    pub title: String,
    /// In order.
    pub lessons: Vec<LessonState>,
}

/// How a learner stands in a course.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct CourseProgress {
    /// Where the place stands.
    pub status: EnrollmentStatus,
    /// 0 to 100.
    pub progress: f64,
    /// Since when.
    #[serde(with = "time::serde::rfc3339")]
    #[schema(value_type = String, format = DateTime)]
    pub enrolled_at: Time,
    /// When it was completed.
    #[serde(with = "time::serde::rfc3339::option")]
    #[schema(value_type = Option<String>, format = DateTime)]
    pub completed_at: Option<Time>,
    /// When the course begins and its lessons open; absent when it has begun.
    #[serde(with = "time::serde::rfc3339::option")]
    #[schema(value_type = Option<String>, format = DateTime)]
    pub opens_at: Option<Time>,
    /// The lesson that was open last.
    pub last_content_id: Option<ContentId>,
    /// Sections in order.
    pub sections: Vec<ProgressSection>,
}

impl CourseProgress {
    /// Every lesson in order.
    pub fn lessons(&self) -> impl Iterator<Item = &LessonState> {
        self.sections.iter().flat_map(|section| &section.lessons)
    }

    /// Completed lessons and all lessons.
    #[must_use]
    pub fn counts(&self) -> (usize, usize) {
        (self.lessons().filter(|lesson| lesson.completed).count(), self.lessons().count())
    }

    /// Required lessons that are not complete.
    pub fn outstanding(&self) -> impl Iterator<Item = &LessonState> {
        let any_required = self.lessons().any(|lesson| lesson.is_required);
        self.lessons().filter(move |lesson| !lesson.completed && (lesson.is_required || !any_required))
    }

    /// Where to go on: the lesson that was open last unless it is complete, else the first that is not, else the first; of
    /// those that open.
    #[must_use]
    pub fn resume(&self) -> Option<ContentId> {
        let open = || self.lessons().filter(|lesson| !lesson.is_closed());
        let last = open().find(|lesson| Some(lesson.content_id) == self.last_content_id && !lesson.completed);
        let next = || open().find(|lesson| !lesson.completed);
        last.or_else(next).or_else(|| open().next()).map(|lesson| lesson.content_id)
    }

    /// The lesson with this id.
    #[must_use]
    pub fn find(&self, content: ContentId) -> Option<&LessonState> {
        self.lessons().find(|lesson| lesson.content_id == content)
    }
}

/// How a person stands in a course that is there.
#[derive(Debug, Clone)]
pub(crate) struct Standing {
    /// Where the course stands.
    pub(crate) course_status: CourseStatus,
    /// Whether the lessons open now.
    pub(crate) opening: Opening,
    /// The place, if there is one.
    pub(crate) progress: Option<CourseProgress>,
}

/// How `user` stands in `course`; nothing without such a course. One round trip.
pub(crate) async fn standing(tx: &Tx, user: UserId, course: CourseId) -> Result<Option<Standing>, Error> {
    let (now, place, lessons) = (tx.now(), enrollments::standing(), progress::lessons());
    let whose = LessonsParams { course_id: course.0, user_id: user.0 };
    let (row, rows) =
        tokio::try_join!(place.bind(tx, &user.0, &now, &course.0).opt(), lessons.params(tx, &whose).all())?;
    let Some(row) = row else { return Ok(None) };
    let course_status = row.course_status.parse().map_err(|e| stored(&e))?;
    let opening = access::judge(&row, now)?;
    Ok(Some(Standing { course_status, opening, progress: place_of(row, rows, now)? }))
}

/// How `user` stands in `course`; nothing without a place. One round trip.
///
/// # Errors
/// When the database is away.
pub async fn course_progress(tx: &Tx, user: UserId, course: CourseId) -> Result<Option<CourseProgress>, Error> {
    Ok(standing(tx, user, course).await?.and_then(|standing| standing.progress))
}

fn place_of(row: StandingRow, lessons: Vec<LessonRow>, now: Time) -> Result<Option<CourseProgress>, Error> {
    let (Some(status), Some(enrolled_at)) = (row.status, row.enrolled_at) else { return Ok(None) };
    Ok(Some(CourseProgress {
        status: status.parse().map_err(|e| stored(&e))?,
        progress: row.progress.and_then(|progress| progress.to_f64()).unwrap_or(0.0),
        enrolled_at,
        completed_at: row.completed_at,
        opens_at: upcoming(row.start_date, now),
        last_content_id: row.last_content_id.map(ContentId),
        sections: sections(lessons, enrolled_at, now)?,
    }))
}

fn sections(mut rows: Vec<LessonRow>, enrolled_at: Time, now: Time) -> Result<Vec<ProgressSection>, Error> {
    let waits = rows.iter().any(|row| !row.prerequisites.is_empty());
    let outstanding: HashSet<Uuid> =
        rows.iter().filter(|row| waits && row.completed != Some(true)).map(|row| row.id).collect();
    in_order(&mut rows);
    let mut sections: Vec<ProgressSection> = Vec::new();
    for row in rows {
        let id = row.section_id.map(SectionId);
        let title = row.section_title.clone().unwrap_or_default();
        let opens_at = released(&row, enrolled_at).filter(|at| *at > now);
        let waits_for =
            row.prerequisites.iter().filter(|id| outstanding.contains(id)).map(|id| ContentId(*id)).collect();
        let lesson = LessonState { opens_at, waits_for, ..state(row)? };
        match sections.last_mut().filter(|section| section.id == id) {
            Some(section) => section.lessons.push(lesson),
            None => sections.push(ProgressSection { id, title, lessons: vec![lesson] }),
        }
    }
    Ok(sections)
}

/// The order of the outline; lessons without a section stand last.
pub(super) fn in_order(rows: &mut [LessonRow]) {
    rows.sort_unstable_by_key(|row| (row.section_position.is_none(), row.section_position, row.position));
}

/// When a lesson opens to somebody who took a place at `enrolled_at`; nothing for with the course.
fn released(row: &LessonRow, enrolled_at: Time) -> Option<Time> {
    let after = row.release_after_days.map(|days| enrolled_at + Duration::days(i64::from(days)));
    row.release_at.or(after)
}

fn state(row: LessonRow) -> Result<LessonState, Error> {
    let kind: ContentType = row.r#type.parse().map_err(|e| stored(&e))?;
    let completed = row.completed == Some(true);
    let missing = match kind {
        _ if completed => None,
        _ if row.opened_at.is_none() => Some(Missing::NotOpened),
        ContentType::Video if row.duration_seconds > 0 => Some(Missing::NotWatched),
        ContentType::Video | ContentType::Document | ContentType::Image | ContentType::Article => {
            Some(Missing::NotConfirmed)
        }
        ContentType::Quiz | ContentType::Assignment | ContentType::Certificate => Some(Missing::NotFinished),
    };
    let needed = i64::from(row.duration_seconds) * evidence::FILM_SHARE;
    Ok(LessonState {
        content_id: ContentId(row.id),
        title: row.title,
        kind,
        duration_seconds: row.duration_seconds,
        is_required: row.is_required,
        completed,
        completed_at: row.completed_at,
        missing,
        covered_seconds: row.covered_seconds.unwrap_or(0),
        needed_seconds: i32::try_from((needed + 99) / 100).unwrap_or(i32::MAX),
        last_position: row.last_position.unwrap_or(0),
        opens_at: None,
        waits_for: Vec::new(),
    })
}
