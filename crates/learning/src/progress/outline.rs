//! Keeping progress right when a course changes: lessons come and go, and become required or optional.

use std::collections::HashSet;

use catalog::ContentType;
use db::{BoxFuture, Error, Happened, Subscriber, Tx};
use kernel::CourseId;
use queries::queries::learning::{enrollments, progress};
use uuid::Uuid;

use super::award::share_after_award;
use super::settle::settle;
use crate::enrollment::keep_stats;
use crate::evidence;
use crate::hooks::Hooks;

/// Settles everyone's place in a course anew whenever something happens to one of its contents or sections: an event more
/// than is needed costs a look, one that is not heard leaves wrong progress. Events of contents and sections are of the
/// course. Who completed the course keeps that.
pub struct OutlineChanges(pub Hooks);

impl Subscriber for OutlineChanges {
    fn wants(&self, kind: &str) -> bool {
        kind.starts_with("content.") || kind.starts_with("section.")
    }

    fn handle<'a>(&'a self, tx: &'a Tx, event: &'a Happened) -> BoxFuture<'a, Result<(), Error>> {
        Box::pin(settle_course(tx, &self.0, CourseId(event.entity)))
    }
}

async fn settle_course(tx: &Tx, hooks: &Hooks, course: CourseId) -> Result<(), Error> {
    let places = enrollments::lock_of_course().bind(tx, &course.0).all().await?;
    let (lessons, completed) = (progress::lessons_of_course(), progress::completed_in_course());
    let (lessons, completed) =
        tokio::try_join!(lessons.bind(tx, &course.0).all(), completed.bind(tx, &course.0).all())?;
    let awards = lessons.iter().any(|lesson| lesson.r#type == ContentType::Certificate.as_str());
    let outline: Vec<(Uuid, bool)> = lessons.into_iter().map(|lesson| (lesson.id, lesson.is_required)).collect();
    let done: HashSet<(Uuid, Uuid)> = completed.into_iter().map(|row| (row.user_id, row.content_id)).collect();
    let mut changed = false;
    for place in places {
        let share =
            if awards { share_after_award(tx, hooks, &place).await? } else { share(&outline, &done, place.user_id) };
        changed |= settle(tx, hooks, &place, share).await?.changed;
    }
    if changed { keep_stats(tx, course).await } else { Ok(()) }
}

/// The progress of one person, in hundredths of a percent: `outline` has each lesson that is shown and whether it is required,
/// `done` who completed which.
pub(super) fn share(outline: &[(Uuid, bool)], done: &HashSet<(Uuid, Uuid)>, user: Uuid) -> i64 {
    evidence::progress(outline.iter().map(|(content, required)| (*required, done.contains(&(user, *content)))))
}
