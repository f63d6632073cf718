//! Computing everything that is derived anew from the evidence, and keeping it right when a course changes.

use std::collections::{HashMap, HashSet};

use catalog::{ContentType, seat};
use db::{BoxFuture, Error, Happened, Subscriber, Tx};
use kernel::{CourseId, UserId};
use queries::queries::learning::{enrollments, progress};
use rust_decimal::Decimal;
use serde::Serialize;
use uuid::Uuid;

use super::recompute;
use crate::enrollment::stored;
use crate::evidence::{self, Evidence};
use crate::hooks::Hooks;

/// What differed from the evidence and was set right.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Rebuilt {
    /// Lessons looked at.
    pub lessons: usize,
    /// Places looked at.
    pub places: usize,
    /// Lessons whose completion differed.
    pub lessons_differed: usize,
    /// Places whose progress differed.
    pub places_differed: usize,
    /// Titles of courses whose counters differed.
    pub courses_differed: Vec<String>,
}

/// Computes the completion of every lesson, the progress of every place, the counters and the statistics of every course of
/// the tenant from the evidence, and writes what differs. A completed place stays completed.
///
/// # Errors
/// When the database is away.
pub async fn rebuild(tx: &Tx) -> Result<Rebuilt, Error> {
    let (lessons, evidence, places) = (progress::all_lessons(), progress::all_evidence(), enrollments::all_places());
    let (lessons, evidence, places) =
        tokio::try_join!(lessons.bind(tx).all(), evidence.bind(tx).all(), places.bind(tx).all())?;
    let mut rebuilt = Rebuilt { lessons: evidence.len(), places: places.len(), ..Rebuilt::default() };
    let mut done: HashSet<(Uuid, Uuid)> = HashSet::new();
    for row in evidence {
        let kind: ContentType = row.r#type.parse().map_err(|e| stored(&e))?;
        let found = Evidence { confirmed: row.confirmed_at.is_some(), covered_seconds: row.covered_seconds };
        // What was complete stays so when a film is replaced by a longer one: its time of completion is evidence itself.
        let completed = row.completed_at.is_some() || evidence::completes(kind, row.duration_seconds, found);
        if completed {
            done.insert((row.user_id, row.content_id));
        }
        if completed != row.completed {
            rebuilt.lessons_differed += 1;
            let at = completed.then(|| row.completed_at.or(row.confirmed_at).unwrap_or(row.reported_at));
            progress::set_completed().bind(tx, &completed, &at, &row.user_id, &row.content_id).await?;
        }
    }
    let mut outline: HashMap<Uuid, Vec<(Uuid, bool)>> = HashMap::new();
    for lesson in lessons {
        outline.entry(lesson.course_id).or_default().push((lesson.id, lesson.is_required));
    }
    for place in places {
        let lessons = outline.get(&place.course_id).map(Vec::as_slice).unwrap_or_default();
        let states = lessons.iter().map(|(content, required)| (*required, done.contains(&(place.user_id, *content))));
        let share = if place.status == "completed" { 10_000 } else { evidence::progress(states) };
        let right = Decimal::new(share, 2);
        if place.progress != right {
            rebuilt.places_differed += 1;
            enrollments::set_progress().bind(tx, &right, &place.status, &place.completed_at, &place.id).await?;
        }
    }
    rebuilt.courses_differed = seat::recount(tx).await?;
    for course in enrollments::all_courses().bind(tx).all().await? {
        enrollments::put_stats().bind(tx, &tx.tenant().0, &course, &tx.now()).await?;
    }
    Ok(rebuilt)
}

/// Computes the progress of everyone in a course anew when a lesson was added, published or withdrawn.
pub struct OutlineChanges(pub Hooks);

impl Subscriber for OutlineChanges {
    fn wants(&self, kind: &str) -> bool {
        kind == "content.publication_changed" || kind == "content.added"
    }

    fn handle<'a>(&'a self, tx: &'a Tx, event: &'a Happened) -> BoxFuture<'a, Result<(), Error>> {
        Box::pin(async move {
            let course = CourseId(event.entity);
            for user in enrollments::places_in_course().bind(tx, &course.0).all().await? {
                recompute(tx, &self.0, UserId(user), course).await?;
            }
            Ok(())
        })
    }
}
