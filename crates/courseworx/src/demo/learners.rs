//! What the learners have done: places, lessons, reviews.

use catalog::{ContentType, course};
use kernel::{ContentId, TenantId, UserId};
use learning::enrollment::{self, EnrollError};
use learning::evidence;
use learning::progress::{self, CoverageReport, LessonState, course_progress};
use learning::review;

use super::Loading;
use super::data::{DemoEnrollment, DemoProgress};
use crate::cli::Fallible;

/// Seconds in a day.
const DAY: f64 = 86_400.0;

impl Loading<'_> {
    /// Every place of the tenant with what was done there.
    pub(super) async fn places(&self, slug: &str, tenant: TenantId) -> Fallible {
        for place in self.demo.enrollments.iter().filter(|place| place.tenant == slug) {
            self.place(tenant, place).await.map_err(|e| format!("{} in {}: {e}", place.user, place.course))?;
        }
        Ok(())
    }

    async fn place(&self, tenant: TenantId, place: &DemoEnrollment) -> Fallible {
        self.at(place.enrolled_days_ago);
        let user = self.user_id(tenant, &place.user).await?;
        let tx = self.db.begin(&(tenant, user)).await?;
        let found = course::by_slug(&tx, &place.course).await?.ok_or("there is no such course")?;
        match enrollment::enroll(&tx, &self.app.parts.hooks, user, found.id).await {
            Ok(_) => tx.commit().await?,
            Err(EnrollError::AlreadyEnrolled) => return Ok(()),
            Err(error) => return Err(error.into()),
        }
        for done in &place.progress {
            self.lesson(tenant, user, &place.course, done).await.map_err(|e| format!("{}: {e}", done.content))?;
        }
        Ok(())
    }

    async fn lesson(&self, tenant: TenantId, user: UserId, slug: &str, done: &DemoProgress) -> Fallible {
        let title = self.title_of(slug, &done.content)?;
        self.at(done.days_ago + f64::from(done.seconds.max(120)) / DAY);
        let tx = self.db.begin(&(tenant, user)).await?;
        let course = course::by_slug(&tx, slug).await?.ok_or("there is no such course")?.id;
        let state = course_progress(&tx, user, course).await?.ok_or("there is no place")?;
        let lesson: LessonState =
            state.lessons().find(|lesson| lesson.title == title).cloned().ok_or("there is no such lesson")?;
        progress::open(&tx, user, course, lesson.content_id).await?;
        tx.commit().await?;
        self.at(done.days_ago);
        let tx = self.db.begin(&(tenant, user)).await?;
        let hooks = &self.app.parts.hooks;
        let content: ContentId = lesson.content_id;
        if lesson.kind == ContentType::Video {
            let duration = lesson.duration_seconds;
            let report = CoverageReport {
                position: duration,
                covered: evidence::whole(duration),
                watched_seconds: done.seconds,
            };
            progress::report(&tx, hooks, user, course, content, &report).await?;
        } else {
            progress::confirm(&tx, hooks, user, course, content).await?;
        }
        tx.commit().await?;
        Ok(())
    }

    fn title_of(&self, slug: &str, key: &str) -> Fallible<String> {
        let course = self.demo.courses.iter().find(|course| course.slug == slug).ok_or("there is no such course")?;
        let mut contents = course.sections.iter().flat_map(|section| &section.contents);
        Ok(contents.find(|content| content.key == key).ok_or("there is no such content")?.title.clone())
    }

    /// Every review of the tenant.
    pub(super) async fn reviews(&self, slug: &str, tenant: TenantId) -> Fallible {
        for new in self.demo.reviews.iter().filter(|review| review.tenant == slug) {
            self.at(new.days_ago);
            let user = self.user_id(tenant, &new.user).await?;
            let tx = self.db.begin(&(tenant, user)).await?;
            let course = course::by_slug(&tx, &new.course).await?.ok_or("there is no such course")?.id;
            if catalog::review::own(&tx, course, user).await?.is_none() {
                review::write(&tx, user, course, new.rating, &new.body).await?;
                tx.commit().await?;
            }
        }
        Ok(())
    }
}
