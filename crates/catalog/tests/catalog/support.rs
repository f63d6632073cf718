//! A tenant with a trainer, and short words for making courses by the product's verbs.

use catalog::course::{self, NewCourse};
use catalog::outline::{self, Material, NewContent};
use catalog::search::{Found, Scope, Search, Words, find};
use catalog::{CourseType, Level};
use db::Tx;
use identity::user::{self, NewUser};
use identity::{Passwords, Role, Roles};
use kernel::{ContentId, CourseId, Currency, Locale, Money, Secret, TenantId, UserId};
use testkit::TestDb;
use time::Duration;

/// Two centres; the second does not list itself in the marketplace.
pub(crate) struct World {
    pub(crate) test: TestDb,
    pub(crate) tenant: TenantId,
    pub(crate) trainer: UserId,
    pub(crate) passwords: Passwords,
}

impl World {
    pub(crate) async fn new() -> Self {
        let test = TestDb::new().await;
        let tenant = test.tenant("demo").await;
        let passwords = Passwords::with(4, 1, 16);
        let trainer = person(&test, &passwords, tenant, "trainer@example.org").await;
        Self { test, tenant, trainer, passwords }
    }

    pub(crate) async fn begin(&self) -> Tx {
        self.test.db.begin(&(self.tenant, self.trainer)).await.unwrap()
    }

    pub(crate) async fn add_person(&self, tenant: TenantId, email: &str) -> UserId {
        person(&self.test, &self.passwords, tenant, email).await
    }

    /// A course as drafted, without lessons.
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

    pub(crate) async fn draft(&self, new: &NewCourse) -> CourseId {
        let tx = self.begin().await;
        let id = course::create(&tx, new).await.unwrap();
        tx.commit().await.unwrap();
        id
    }

    /// A public course with one lesson, a minute after the one before.
    pub(crate) async fn publish(&self, new: &NewCourse) -> CourseId {
        let id = self.draft(new).await;
        self.test.clock.advance(Duration::minutes(1));
        let tx = self.begin().await;
        outline::add_content(&tx, id, &article("One")).await.unwrap();
        course::publish(&tx, id).await.unwrap();
        tx.commit().await.unwrap();
        id
    }

    pub(crate) async fn publish_titled(&self, title: &str) -> CourseId {
        self.publish(&self.new_course(title)).await
    }

    pub(crate) async fn add_lesson(&self, course: CourseId, new: &NewContent) -> ContentId {
        let tx = self.begin().await;
        let id = outline::add_content(&tx, course, new).await.unwrap();
        tx.commit().await.unwrap();
        id
    }

    pub(crate) async fn find(&self, search: &Search) -> Found {
        let tx = self.begin().await;
        find(&tx, search).await.unwrap()
    }

    /// What these words find among the tenant's own courses.
    pub(crate) async fn look_for(&self, words: &str) -> Found {
        let words = Words::parse("q", words).unwrap();
        self.find(&Search { words, ..Search::all(Scope::Publisher(self.tenant)) }).await
    }

    /// The titles of that.
    pub(crate) async fn titles(&self, words: &str) -> Vec<String> {
        titles(&self.look_for(words).await)
    }
}

pub(crate) fn titles(found: &Found) -> Vec<String> {
    found.items.iter().map(|item| item.title.clone()).collect()
}

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

async fn person(test: &TestDb, passwords: &Passwords, tenant: TenantId, email: &str) -> UserId {
    let new = NewUser {
        first_name: "Lina".to_owned(),
        last_name: "Ashgrove".to_owned(),
        email: email.to_owned(),
        phone: None,
        password: Secret::new("three tall hills"),
        roles: Roles::from([Role::Instructor]),
        locale: Some(Locale::En),
        timezone: "UTC".to_owned(),
        email_verified: true,
        requires_password_change: false,
    };
    user::create(&test.db, passwords, tenant, &new).await.unwrap()
}
