//! Computing everything that is derived anew from the evidence.
//!
//! Evidence decides first. Where it does not suffice, two completions are kept as facts, and counted as kept: a lesson that
//! was completed when less was asked for (its film was replaced by a longer one), and a course that was completed before
//! lessons were added. Both bear the time at which they were completed; without it there is no such fact.

use std::collections::{HashMap, HashSet};

use catalog::{ContentType, seat};
use db::{Error, Tx};
use queries::queries::learning::enrollments;
use queries::queries::learning::progress::{self, AnyEvidence};
use serde::Serialize;
use uuid::Uuid;

use super::award::share_after_award;
use super::outline::share;
use super::settle::{WHOLE, settle};
use crate::enrollment::stored;
use crate::evidence::{self, Evidence};
use crate::hooks::Hooks;

/// What differed from the evidence and was set right, and what was kept in spite of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Rebuilt {
    /// Lessons looked at.
    pub lessons: usize,
    /// Places looked at.
    pub places: usize,
    /// Lessons whose completion differed.
    pub lessons_differed: usize,
    /// Lessons that stay complete because they were completed once; today's rule asks for more evidence than there is.
    pub lessons_kept: usize,
    /// Places whose progress or status differed.
    pub places_differed: usize,
    /// Places that stay complete because the course was completed once; lessons of today's course are not.
    pub places_kept: usize,
    /// Titles of courses whose counters or statistics differed.
    pub courses_differed: Vec<String>,
}

/// Computes the completion of every lesson, the progress of every place, the counters and the statistics of every course of
/// the tenant from the evidence, and writes what differs. A place in which nothing is left to do is completed, with all that
/// belongs to it. Every place is locked first: nobody's evidence is overtaken.
///
/// # Errors
/// When the database is away.
pub async fn rebuild(tx: &Tx, hooks: &Hooks) -> Result<Rebuilt, Error> {
    let places = enrollments::lock_all().bind(tx).all().await?;
    let (lessons, evidence) = (progress::all_lessons(), progress::all_evidence());
    let (lessons, evidence) = tokio::try_join!(lessons.bind(tx).all(), evidence.bind(tx).all())?;
    let mut rebuilt = Rebuilt { lessons: evidence.len(), places: places.len(), ..Rebuilt::default() };
    let done = set_lessons(tx, evidence, &mut rebuilt).await?;
    let mut outline: HashMap<Uuid, Vec<(Uuid, bool)>> = HashMap::new();
    let mut awards = HashSet::new();
    for lesson in lessons {
        if lesson.r#type == ContentType::Certificate.as_str() {
            awards.insert(lesson.course_id);
        }
        outline.entry(lesson.course_id).or_default().push((lesson.id, lesson.is_required));
    }
    for place in places {
        let lessons = outline.get(&place.course_id).map(Vec::as_slice).unwrap_or_default();
        let by_evidence = if awards.contains(&place.course_id) {
            share_after_award(tx, hooks, &place).await?
        } else {
            share(lessons, &done, place.user_id)
        };
        let settled = settle(tx, hooks, &place, by_evidence).await?;
        rebuilt.places_differed += usize::from(settled.changed);
        rebuilt.places_kept += usize::from(settled.share == WHOLE && by_evidence < WHOLE);
    }
    enrollments::lock_courses().bind(tx).all().await?;
    let mut differed = seat::recount(tx).await?;
    differed.extend(enrollments::put_all_stats().bind(tx, &tx.now()).all().await?);
    differed.sort();
    differed.dedup();
    rebuilt.courses_differed = differed;
    Ok(rebuilt)
}

/// Sets the completion of each lesson that differs. Gives who has completed which.
async fn set_lessons(tx: &Tx, rows: Vec<AnyEvidence>, rebuilt: &mut Rebuilt) -> Result<HashSet<(Uuid, Uuid)>, Error> {
    let mut done = HashSet::new();
    for row in rows {
        let kind: ContentType = row.r#type.parse().map_err(|e| stored(&e))?;
        let found = Evidence { confirmed: row.confirmed_at.is_some(), covered_seconds: row.covered_seconds };
        let by_evidence = evidence::completes(kind, row.duration_seconds, found);
        let was_completed = row.completed_at.is_some();
        let completed = by_evidence || was_completed;
        rebuilt.lessons_kept += usize::from(was_completed && !by_evidence);
        if completed {
            done.insert((row.user_id, row.content_id));
        }
        let at = completed.then(|| row.completed_at.or(row.confirmed_at).unwrap_or(row.reported_at));
        if (completed, at) != (row.completed, row.completed_at) {
            rebuilt.lessons_differed += 1;
            progress::set_completed().bind(tx, &completed, &at, &row.user_id, &row.content_id).await?;
        }
    }
    Ok(done)
}
