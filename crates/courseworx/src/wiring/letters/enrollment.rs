//! To the learner, once there is a place in a course: where to begin.

use catalog::course;
use db::{BoxFuture, Handler, JobError, JobRun};
use identity::Said;
use identity::mail_jobs::{Post, Reader};
use kernel::{CourseId, Locale, UserId};

/// Kind of the job; its payload is the event `enrollment.created`.
pub(super) const KIND: &str = "mail.enrolled";

pub(super) struct Letter(pub(super) Post);

impl Handler for Letter {
    fn kind(&self) -> &'static str {
        KIND
    }

    fn run<'a>(&'a self, run: &'a JobRun) -> BoxFuture<'a, Result<(), JobError>> {
        Box::pin(async move {
            let (user, id): (UserId, CourseId) = (super::id(run, "user")?, super::id(run, "course")?);
            let tx = run.db.begin(&run.job.tenant).await?;
            let Some(course) = course::by_id(&tx, id).await? else { return Ok(()) };
            let path = format!("/learn/{}", course.slug);
            self.0.send_to(&tx, user, |reader| (said(reader, &course.title), path)).await
        })
    }
}

fn said(reader: &Reader, course: &str) -> Said {
    match reader.locale {
        Locale::En => Said::new(
            Locale::En,
            &reader.name,
            format!("Your place in {course}"),
            &[
                format!("You have a place in “{course}”."),
                "The course page lists every lesson. Begin with the first; it remembers where you stop.".to_owned(),
            ],
            "Begin the course",
            "You can give your place back on the course page at any time.",
        ),
        Locale::Ar => Said::new(
            Locale::Ar,
            &reader.name,
            format!("مقعدك في {course}"),
            &[
                format!("لك الآن مقعد في دورة «{course}»."),
                "تعرض صفحة الدورة كل الدروس. ابدأ بأولها، والصفحة تتذكر أين توقفت.".to_owned(),
            ],
            "ابدأ الدورة",
            "يمكنك التخلي عن مقعدك من صفحة الدورة في أي وقت.",
        ),
    }
}
