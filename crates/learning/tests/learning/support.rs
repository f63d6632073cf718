//! A tenant with a trainer, learners and courses, made by the product's verbs, and what the rows say behind its back.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration as Patience;

use catalog::course::{self, NewCourse};
use catalog::outline::{self, Material, NewContent};
use catalog::{CourseType, Level};
use db::{BoxFuture, Db, DbConfig, Error, Event, Tx, Worker};
use identity::user::{self, NewUser};
use identity::{Passwords, Role, Roles};
use kernel::{AssetId, ContentId, CourseId, Currency, Ids, Locale, Money, Secret, TenantId, UserId};
use learning::enrollment::{self, EnrollError, Enrollment, LeaveError};
use learning::progress::{self, CoverageReport, OutlineChanges, RecordError, Recorded};
use learning::{CertificateEarned, CourseCompleted, Hooks, OnAward, OnCompletion};
use serde::Serialize;
use testkit::TestDb;
use uuid::Uuid;

/// Length of every film, in seconds.
pub(crate) const FILM: i32 = 100;

pub(crate) struct World {
    pub(crate) test: TestDb,
    pub(crate) db: Db,
    pub(crate) tenant: TenantId,
    pub(crate) trainer: UserId,
    pub(crate) hooks: Hooks,
    completions: Arc<Completions>,
    passwords: Passwords,
}

/// What an author may do to an outline besides adding and withdrawing lessons.
pub(crate) enum OutlineEvent {
    SectionPublication(CourseId),
    ContentRequirement(CourseId),
}

#[derive(Serialize)]
struct SectionPublicationChanged {
    course: CourseId,
}

impl Event for SectionPublicationChanged {
    const KIND: &'static str = "section.publication_changed";

    fn entity(&self) -> Uuid {
        self.course.0
    }
}

#[derive(Serialize)]
struct ContentRequirementChanged {
    course: CourseId,
}

impl Event for ContentRequirementChanged {
    const KIND: &'static str = "content.requirement_changed";

    fn entity(&self) -> Uuid {
        self.course.0
    }
}

/// Counts the completions, and the certificates that were earned, that other contexts are told of.
#[derive(Default)]
struct Completions(AtomicUsize, AtomicUsize);

impl OnCompletion for Completions {
    fn completed<'a>(&'a self, _: &'a Tx, _: &'a CourseCompleted) -> BoxFuture<'a, Result<(), Error>> {
        self.0.fetch_add(1, Ordering::SeqCst);
        Box::pin(async { Ok(()) })
    }
}

impl OnAward for Completions {
    fn earned<'a>(&'a self, _: &'a Tx, _: &'a CertificateEarned) -> BoxFuture<'a, Result<(), Error>> {
        self.1.fetch_add(1, Ordering::SeqCst);
        Box::pin(async { Ok(()) })
    }
}

impl World {
    pub(crate) async fn new() -> Self {
        let test = TestDb::new().await;
        // Many act at once here, on a machine that may be busy: none is to fail for want of a connection.
        let config = DbConfig { connections: 24, acquire: Patience::from_mins(1), ..DbConfig::default() };
        let db = Db::new(&test.cluster, &config, Arc::new(test.clock.clone())).unwrap();
        let tenant = test.tenant("demo").await;
        let completions = Arc::new(Completions::default());
        let hooks =
            Hooks { on_completion: vec![completions.clone()], on_award: vec![completions.clone()], ..Hooks::default() };
        let passwords = Passwords::with(4, 2, 64);
        let mut world =
            Self { test, db, tenant, trainer: UserId(Ids::next(testkit::START)), hooks, completions, passwords };
        world.trainer = world.person("trainer@example.org", Role::Instructor).await;
        world
    }

    /// The same world seen from a tenant of its own.
    pub(crate) async fn other(&mut self, slug: &str) {
        self.tenant = self.test.tenant(slug).await;
        self.trainer = self.person("trainer@example.org", Role::Instructor).await;
    }

    async fn person(&self, email: &str, role: Role) -> UserId {
        let new = NewUser {
            first_name: "Lina".to_owned(),
            last_name: "Ashgrove".to_owned(),
            email: email.to_owned(),
            phone: None,
            password: Secret::new("three tall hills"),
            roles: Roles::from([role]),
            locale: Some(Locale::En),
            timezone: "UTC".to_owned(),
            email_verified: true,
            requires_password_change: false,
        };
        user::create(&self.db, &self.passwords, self.tenant, &new).await.unwrap()
    }

    pub(crate) async fn learner(&self, name: &str) -> UserId {
        self.person(&format!("{name}@example.org"), Role::Learner).await
    }

    pub(crate) async fn learners(&self, count: usize) -> Vec<UserId> {
        let mut learners = Vec::new();
        for n in 0..count {
            learners.push(self.learner(&format!("learner{n}")).await);
        }
        learners
    }

    pub(crate) async fn begin(&self) -> Tx {
        self.db.begin(&(self.tenant, self.trainer)).await.unwrap()
    }

    pub(crate) async fn begin_as(&self, user: UserId) -> Tx {
        self.db.begin(&(self.tenant, user)).await.unwrap()
    }

    pub(crate) fn new_course(&self, title: &str) -> NewCourse {
        NewCourse {
            trainer: self.trainer,
            title: title.to_owned(),
            slug: None,
            description: "What it is about.".to_owned(),
            short_description: String::new(),
            thumbnail: None,
            thumbnail_alt: String::new(),
            price: Money { minor: 0, currency: Currency::parse("currency", "KWD").unwrap() },
            duration_minutes: 90,
            level: Level::Beginner,
            category: String::new(),
            tags: Vec::new(),
            course_type: CourseType::Online,
            language: "en".to_owned(),
            is_featured: false,
            max_students: None,
            start_date: None,
            end_date: None,
            requirements: Vec::new(),
            learning_outcomes: Vec::new(),
            curriculum: Vec::new(),
            metadata: course::Metadata::new(),
            location: String::new(),
            allow_recording: false,
        }
    }

    /// A public course with these contents.
    pub(crate) async fn publish(&self, new: &NewCourse, contents: &[NewContent]) -> (CourseId, Vec<ContentId>) {
        let tx = self.begin().await;
        let id = course::create(&tx, new).await.unwrap();
        let mut lessons = Vec::new();
        for content in contents {
            lessons.push(outline::add_content(&tx, id, content).await.unwrap());
        }
        course::publish(&tx, id).await.unwrap();
        tx.commit().await.unwrap();
        (id, lessons)
    }

    pub(crate) async fn add(&self, course: CourseId, content: &NewContent) -> ContentId {
        let tx = self.begin().await;
        let id = outline::add_content(&tx, course, content).await.unwrap();
        tx.commit().await.unwrap();
        id
    }

    /// Shows a lesson or takes it away; doing it twice does nothing.
    pub(crate) async fn show(&self, content: ContentId, published: bool) {
        let tx = self.begin().await;
        if outline::set_published(&tx, content, published).await.is_ok() {
            tx.commit().await.unwrap();
        }
    }

    /// A film whose file is known to the database alone: its bytes are nobody's concern here.
    pub(crate) async fn film(&self) -> NewContent {
        let asset = AssetId(Ids::next(self.db.now()));
        let sql =
            "insert into media_assets (tenant_id, id, kind, mime, name, bytes, sha256, blob_key, duration_seconds)
            values ($1, $2, 'video', 'video/mp4', 'film.mp4', 1, sha256('x'), 'film', $3)";
        self.test.superuser().await.execute(sql, &[&self.tenant.0, &asset.0, &FILM]).await.unwrap();
        NewContent { material: Material::Video(asset, FILM, Vec::new()), ..article("Film") }
    }

    pub(crate) async fn enroll(&self, user: UserId, course: CourseId) -> Result<Enrollment, EnrollError> {
        let tx = self.begin_as(user).await;
        let place = enrollment::enroll(&tx, &self.hooks, user, course).await?;
        tx.commit().await?;
        Ok(place)
    }

    pub(crate) async fn try_leave(&self, user: UserId, course: CourseId) -> Result<(), LeaveError> {
        let tx = self.begin_as(user).await;
        enrollment::leave(&tx, user, course).await?;
        Ok(tx.commit().await?)
    }

    pub(crate) async fn leave(&self, user: UserId, course: CourseId) {
        self.try_leave(user, course).await.unwrap();
    }

    /// Changes the outline by `sql`, which need not be a verb of the catalogue, and says so.
    pub(crate) async fn change(&self, sql: &str, event: &OutlineEvent) {
        self.test.superuser().await.batch_execute(sql).await.unwrap();
        let tx = self.begin().await;
        match event {
            OutlineEvent::SectionPublication(course) => tx.emit(&SectionPublicationChanged { course: *course }).await,
            OutlineEvent::ContentRequirement(course) => tx.emit(&ContentRequirementChanged { course: *course }).await,
        }
        .unwrap();
        tx.commit().await.unwrap();
    }

    pub(crate) async fn open(&self, user: UserId, course: CourseId, content: ContentId) -> Result<(), RecordError> {
        let tx = self.begin_as(user).await;
        progress::open(&tx, user, course, content).await?;
        Ok(tx.commit().await?)
    }

    pub(crate) async fn confirm(
        &self,
        user: UserId,
        course: CourseId,
        content: ContentId,
    ) -> Result<Recorded, RecordError> {
        let tx = self.begin_as(user).await;
        let recorded = progress::confirm(&tx, &self.hooks, user, course, content).await?;
        tx.commit().await?;
        Ok(recorded)
    }

    /// Reports the seconds `from..to` of a film as watched.
    pub(crate) async fn watch(
        &self,
        user: UserId,
        course: CourseId,
        content: ContentId,
        (from, to): (i32, i32),
    ) -> Result<Recorded, RecordError> {
        let tx = self.begin_as(user).await;
        let report = CoverageReport { position: to, covered: bitmap(from, to), watched_seconds: to - from };
        let recorded = progress::report(&tx, &self.hooks, user, course, content, &report).await?;
        tx.commit().await?;
        Ok(recorded)
    }

    /// Hands out the events that wait.
    pub(crate) async fn deliver(&self) {
        let follows = Arc::new(OutlineChanges(self.hooks.clone()));
        let worker = Worker::new(self.db.clone(), "test".to_owned(), Vec::new(), vec![follows]);
        worker.work_off().await.unwrap();
    }

    /// How often other contexts were told of a completion.
    pub(crate) fn completions(&self) -> usize {
        self.completions.0.load(Ordering::SeqCst)
    }

    pub(crate) fn awards(&self) -> usize {
        self.completions.1.load(Ordering::SeqCst)
    }

    pub(crate) async fn count(&self, sql: &str) -> i64 {
        self.test.superuser().await.query_one(sql, &[]).await.unwrap().get(0)
    }

    /// Every row that this statement gives, as text.
    pub(crate) async fn rows(&self, sql: &str) -> Vec<String> {
        let sql = format!("select row(found.*)::text from ({sql}) as found");
        let rows = self.test.superuser().await.query(&sql, &[]).await.unwrap();
        rows.into_iter().map(|row| row.get(0)).collect()
    }

    /// Counters and statistics that are not what a recount gives.
    pub(crate) async fn miscounted(&self) -> Vec<String> {
        self.rows(MISCOUNTED).await
    }
}

/// Courses of which a counter or a statistic differs from the places that it counts.
const MISCOUNTED: &str = "
    with truth as (
      select c.tenant_id, c.id, c.enrollment_count, c.completion_count,
        count(e.id) as places,
        count(e.id) filter (where e.status = 'enrolled') as active,
        count(e.id) filter (where e.status = 'completed') as completed,
        coalesce(round(avg(e.progress), 2), 0) as average,
        coalesce(round(100.0 * count(e.id) filter (where e.status = 'completed') / nullif(count(e.id), 0), 2), 0) as rate
      from courses c
      left join enrollments e on e.tenant_id = c.tenant_id and e.course_id = c.id and e.status <> 'dropped'
      group by c.tenant_id, c.id
    )
    select t.*, s.*
    from truth t
    left join course_stats s on s.tenant_id = t.tenant_id and s.course_id = t.id
    where (t.enrollment_count, t.completion_count) is distinct from (t.places, t.completed)
      or (s.course_id is not null or t.places > 0)
        and (s.total_enrollments, s.active_enrollments, s.completed_enrollments, s.average_progress, s.completion_rate)
          is distinct from (t.places, t.active, t.completed, t.average, t.rate)";

pub(crate) fn article(title: &str) -> NewContent {
    NewContent {
        section: None,
        title: title.to_owned(),
        description: String::new(),
        material: Material::Markdown("## Text\n\nSome *words*.".to_owned()),
        is_required: true,
        is_preview: false,
        is_published: true,
        points: 0,
        duration_seconds: 300,
    }
}

/// A bitmap in which the seconds `from..to` are set.
pub(crate) fn bitmap(from: i32, to: i32) -> Vec<u8> {
    let mut map = vec![0; learning::evidence::bytes_for(FILM)];
    for second in from..to {
        let at = usize::try_from(second).unwrap();
        map[at / 8] |= 1 << (at % 8);
    }
    map
}
