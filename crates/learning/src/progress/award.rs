//! The certificate of the outline: it is earned when what is required before it is complete, and completes itself then.

use catalog::ContentType;
use db::{Error, Tx};
use kernel::{ContentId, CourseId, Ids, UserId};
use queries::client::Params;
use queries::queries::learning::enrollments::LockedPlace;
use queries::queries::learning::progress::{self, ContentParams, LessonRow, LessonsParams};

use crate::enrollment::EnrollmentStatus;
use crate::event::{CertificateEarned, LessonCompleted};
use crate::evidence;
use crate::hooks::Hooks;

/// The progress of one locked place by its lessons, in hundredths of a percent, after the certificate that it has earned was
/// awarded.
pub(super) async fn share_after_award(tx: &Tx, hooks: &Hooks, place: &LockedPlace) -> Result<i64, Error> {
    let whose = LessonsParams { course_id: place.course_id, user_id: place.user_id };
    let mut lessons = progress::lessons().params(tx, &whose).all().await?;
    if place.status == EnrollmentStatus::Enrolled.as_str() {
        award(tx, hooks, place, &mut lessons).await?;
    }
    Ok(evidence::progress(lessons.iter().map(standing)))
}

fn standing(lesson: &LessonRow) -> (bool, bool) {
    (lesson.is_required, lesson.completed == Some(true))
}

async fn award(tx: &Tx, hooks: &Hooks, place: &LockedPlace, lessons: &mut [LessonRow]) -> Result<(), Error> {
    let is_certificate = |lesson: &LessonRow| lesson.r#type == ContentType::Certificate.as_str();
    if !lessons.iter().any(|lesson| is_certificate(lesson) && lesson.completed != Some(true)) {
        return Ok(());
    }
    super::course::in_order(lessons);
    let Some(at) = lessons.iter().position(is_certificate) else { return Ok(()) };
    let (before, rest) = lessons.split_at_mut(at);
    let Some((certificate, after)) = rest.split_first_mut() else { return Ok(()) };
    let before: Vec<_> = before.iter().map(standing).collect();
    let others: Vec<_> = before.iter().copied().chain(after.iter().map(standing)).collect();
    if !evidence::earns(&before, &others) || !opens(tx, place, certificate).await? {
        return Ok(());
    }
    let (user, course, content) = (UserId(place.user_id), CourseId(place.course_id), ContentId(certificate.id));
    let (tenant, id, now) = (tx.tenant().0, Ids::next(tx.now()), tx.now());
    progress::open().bind(tx, &tenant, &id, &user.0, &course.0, &content.0, &now).await?;
    progress::set_completed().bind(tx, &true, &Some(now), &user.0, &content.0).await?;
    certificate.completed = Some(true);
    tx.emit(&LessonCompleted { content, user, course }).await?;
    let earned = CertificateEarned { user, course };
    for hook in &hooks.on_award {
        hook.earned(tx, &earned).await?;
    }
    Ok(())
}

/// Whether the certificate opens for the learner now: its day has come, and what it waits for is complete.
async fn opens(tx: &Tx, place: &LockedPlace, certificate: &LessonRow) -> Result<bool, Error> {
    let params =
        ContentParams { user_id: place.user_id, at: tx.now(), content_id: certificate.id, course_id: place.course_id };
    Ok(progress::content().params(tx, &params).opt().await?.is_some_and(|facts| facts.opens))
}
