//! A school with something of everything, made by the product's verbs: an administrator, an instructor and learners; a course
//! under way, a completed one with its certificate, a draft, one with a single seat, and one that is still open.

use std::fs;
use std::path::Path;

use catalog::course::{self, NewCourse};
use catalog::outline::{self, Material, NewContent};
use catalog::{CourseType, Level};
use db::Tx;
use identity::tenant::{self, Branding, NewTenant, TenantKind};
use identity::user::{self, NewUser};
use identity::{Persona, Role, Roles};
use kernel::{AssetId, ContentId, CourseId, Currency, Locale, Money, Secret, SectionId, TenantId, UserId};
use media::upload::{self, NewUpload};
use media::{NewAsset, store};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{Client, Instance};

/// Everybody's password.
pub(crate) const PASSWORD: &str = "correct horse";
/// The platform's host.
pub(crate) const PLATFORM: &str = "localhost";

/// Ids and names of what is in it.
#[derive(Serialize, Deserialize)]
pub(crate) struct School {
    pub(crate) host: String,
    pub(crate) tenant: TenantId,
    pub(crate) learner: UserId,
    /// Under way: the article is done, the film and the files are not.
    pub(crate) course: CourseId,
    pub(crate) article: ContentId,
    pub(crate) video: ContentId,
    pub(crate) video_asset: AssetId,
    pub(crate) thumbnail: AssetId,
    /// Completed, with a certificate.
    pub(crate) completed: CourseId,
    /// Nobody is in it yet.
    pub(crate) open: CourseId,
    pub(crate) draft: CourseId,
    /// One seat, free.
    pub(crate) single_seat: CourseId,
    /// The certificate's id and code.
    pub(crate) certificate: (String, String),
    /// What the instructor has begun to upload to the draft.
    pub(crate) upload: String,
    /// A session of the learner.
    pub(crate) session: String,
    /// The name of a letter to the learner.
    pub(crate) letter: String,
}

/// The role's own person, who has that role alone.
pub(crate) fn email_of(role: Role) -> String {
    format!("{}@example.org", role.as_str().replace('_', "."))
}

impl School {
    /// The platform's keeper, a person of the platform's own tenant.
    pub(crate) async fn add_keeper(instance: &Instance) {
        let tenant = platform(instance).await;
        add_person(instance, tenant, Role::SuperAdmin).await;
    }

    /// Opens a school and fills it.
    pub(crate) async fn open(instance: &Instance, slug: &str) -> Self {
        let tenant = open_tenant(instance, slug).await;
        let mut people = Vec::new();
        for role in [Role::Learner, Role::Instructor, Role::Admin] {
            people.push(add_person(instance, tenant, role).await);
        }
        let (learner, trainer) = (people[0], people[1]);
        let tx = instance.db.begin(&(tenant, trainer)).await.unwrap();
        let thumbnail = file(&tx, instance, "thumb-reading-charts.webp", true).await;
        let video_asset = file(&tx, instance, "when-the-mean-moves.mp4", false).await;
        let (picture, paper) = (
            file(&tx, instance, "logo-demo.png", false).await,
            file(&tx, instance, "chart-checklist.pdf", false).await,
        );

        let course = draft(&tx, trainer, "Under way", Some(thumbnail), None).await;
        let section = outline::add_section(&tx, course, "First things", "To begin with.").await.unwrap();
        let article =
            lesson(&tx, course, section, "An article", Material::Markdown("# Heading\n\nText.".to_owned()), true).await;
        lesson(&tx, course, section, "A picture", Material::Image(picture, "A cedar".to_owned()), false).await;
        lesson(&tx, course, section, "A document", Material::Document(paper), false).await;
        let video = lesson(&tx, course, section, "A film", Material::Video(video_asset, 60, Vec::new()), false).await;

        let completed = small(&tx, trainer, "Completed", None).await;
        let open = small(&tx, trainer, "Open to all", None).await;
        let single_seat = small(&tx, trainer, "A single seat", Some(1)).await;
        let unpublished = small(&tx, trainer, "Still a draft", None).await;
        for id in [course, completed.0, open.0, single_seat.0] {
            course::publish(&tx, id).await.unwrap();
        }
        let new = NewUpload { user: trainer, course: unpublished.0, name: "notes.pdf".to_owned(), length: 100_000 };
        let upload = upload::create(&tx, &new).await.unwrap().to_string();
        tx.commit().await.unwrap();

        let mut school = Self {
            host: format!("{slug}.{PLATFORM}"),
            tenant,
            learner,
            course,
            article,
            video,
            video_asset,
            thumbnail,
            completed: completed.0,
            open: open.0,
            draft: unpublished.0,
            single_seat: single_seat.0,
            certificate: Default::default(),
            upload,
            session: String::new(),
            letter: String::new(),
        };
        school.learn(instance, completed.1).await;
        identity::reset::request(&instance.db, tenant, &email_of(Role::Learner)).await.unwrap();
        instance.worker.work_off().await.unwrap();
        let letters = instance.app.parts.outbox.as_ref().unwrap().latest(1).await.unwrap();
        school.letter = letters[0].name.clone();
        school
    }

    /// What the learner has done.
    async fn learn(&mut self, instance: &Instance, last: ContentId) {
        let tx = instance.db.begin(&(self.tenant, self.learner)).await.unwrap();
        let hooks = &instance.app.parts.hooks;
        for course in [self.course, self.completed] {
            learning::enrollment::enroll(&tx, hooks, self.learner, course).await.unwrap();
        }
        learning::progress::confirm(&tx, hooks, self.learner, self.course, self.article).await.unwrap();
        learning::progress::confirm(&tx, hooks, self.learner, self.completed, last).await.unwrap();
        learning::review::write(&tx, self.learner, self.completed, 5, "Clear and short.").await.unwrap();
        tx.commit().await.unwrap();
        let learner = self.program(instance, Role::Learner).await;
        let sessions = learner.get("/api/v1/learner/sessions").await.value();
        self.session = sessions["items"][0]["id"].as_str().unwrap().to_owned();
        let certificates = learner.get("/api/v1/learner/certificates").await.value();
        let certificate = |field: &str| certificates[0][field].as_str().unwrap_or_default().to_owned();
        self.certificate = (certificate("id"), certificate("code"));
        assert!(!self.certificate.1.is_empty(), "a completed course has a certificate: {certificates}");
    }

    /// A program of this school's person with this role.
    pub(crate) async fn program(&self, instance: &Instance, role: Role) -> Client {
        if role == Role::SuperAdmin {
            return Client::program(instance, PLATFORM, platform(instance).await, &email_of(role)).await;
        }
        Client::program(instance, &self.host, self.tenant, &email_of(role)).await
    }

    /// A browser of this school's person with this role.
    pub(crate) async fn browser(&self, instance: &Instance, role: Role) -> Client {
        if role == Role::SuperAdmin {
            return Client::browser(instance, PLATFORM, platform(instance).await, &email_of(role)).await;
        }
        Client::browser(instance, &self.host, self.tenant, &email_of(role)).await
    }

    /// A program of this persona; the public has no token.
    pub(crate) async fn program_as(&self, instance: &Instance, persona: Persona) -> Client {
        match role_of(persona) {
            Some(role) => self.program(instance, role).await,
            None => instance.visitor(&self.host),
        }
    }

    /// What stands for the parameter `name` of `path`: the learner's, where it is somebody's.
    pub(crate) fn value(&self, path: &str, name: &str) -> String {
        match self.known(path, name) {
            Some(Value::String(text)) => text,
            Some(other) => other.to_string(),
            None => panic!("say in the test school what {{{name}}} of {path} is"),
        }
    }

    /// As [`School::value`], for names that stand for something here.
    pub(crate) fn known(&self, path: &str, name: &str) -> Option<Value> {
        let slug = if path.ends_with("/enrollment") { "open-to-all" } else { "under-way" };
        Some(match name {
            "slug" => json!(slug),
            "course" | "course_id" | "courseId" if path.contains("/review") => json!(self.completed.to_string()),
            // What authors do to a course is done to the draft: the others need theirs as it is.
            "course" if ["/instructor/", "/admin/courses/", "/teach/"].iter().any(|area| path.contains(area)) => {
                json!(self.draft.to_string())
            }
            "courseId" => json!(self.open.to_string()),
            "course" | "course_id" => json!(self.course.to_string()),
            "content" | "content_id" | "contentId" | "lesson" if path.contains("coverage") => {
                json!(self.video.to_string())
            }
            "content" | "content_id" | "contentId" | "lesson" => json!(self.article.to_string()),
            "asset" | "asset_id" if path.contains("public") => json!(self.thumbnail.to_string()),
            "asset" | "asset_id" => json!(self.video_asset.to_string()),
            "code" => json!(self.certificate.1),
            "certificate" | "certificate_id" | "certificateId" | "id" => json!(self.certificate.0),
            // The draft has no section: nobody finds this one.
            "section" => json!("01890000-0000-7000-8000-000000000000"),
            "upload" => json!(self.upload),
            "session" => json!(self.session),
            "name" => json!(self.letter),
            "variant" => json!("480.webp"),
            "grant" => json!("0.bm8gZ3JhbnQ"),
            "tenant" => json!(self.tenant.to_string()),
            "user" | "user_id" => json!(self.learner.to_string()),
            _ => return None,
        })
    }

    /// Ids that nobody outside the school may be shown.
    pub(crate) fn secrets(&self) -> Vec<String> {
        let ids = [
            self.tenant.to_string(),
            self.learner.to_string(),
            self.draft.to_string(),
            self.article.to_string(),
            self.video_asset.to_string(),
        ];
        ids.into_iter()
            .chain([self.session.clone(), self.certificate.0.clone(), self.upload.clone()])
            .filter(|id| !id.is_empty())
            .collect()
    }
}

/// The role that makes a person a persona; the public has none.
pub(crate) fn role_of(persona: Persona) -> Option<Role> {
    Role::ALL.iter().copied().find(|role| Persona::from(*role) == persona)
}

async fn platform(instance: &Instance) -> TenantId {
    let tx = instance.db.begin_platform(None).await.unwrap();
    tenant::resolve(&tx, PLATFORM, PLATFORM).await.unwrap().unwrap().id
}

async fn open_tenant(instance: &Instance, slug: &str) -> TenantId {
    let tx = instance.db.begin_platform(None).await.unwrap();
    let new = NewTenant {
        slug: slug.to_owned(),
        kind: TenantKind::Centre,
        name: format!("School of the {slug}"),
        tagline: "For tests".to_owned(),
        custom_domain: None,
        plan: "standard".to_owned(),
        branding: Branding::default(),
        default_locale: Locale::En,
        default_currency: Currency::parse("currency", "USD").unwrap(),
        timezone: "UTC".to_owned(),
        listed: true,
    };
    let id = tenant::create(&tx, &new).await.unwrap();
    tx.commit("tenant.create", &json!({"tenant": id})).await.unwrap();
    id
}

async fn add_person(instance: &Instance, tenant: TenantId, role: Role) -> UserId {
    let new = NewUser {
        first_name: "Sample".to_owned(),
        last_name: format!("Person {role}").replace('_', " "),
        email: email_of(role),
        phone: None,
        password: Secret::new(PASSWORD),
        roles: Roles::from_iter([role]),
        locale: None,
        timezone: "UTC".to_owned(),
        email_verified: true,
        requires_password_change: false,
    };
    user::create(&instance.db, &instance.app.parts.passwords, tenant, &new).await.unwrap()
}

async fn file(tx: &Tx, instance: &Instance, name: &str, is_public: bool) -> AssetId {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../demo/media").join(name);
    let new = NewAsset { name: name.to_owned(), bytes: fs::read(&path).unwrap().into(), is_public };
    store(tx, &instance.app.parts.blobs, &new).await.unwrap().id
}

async fn draft(tx: &Tx, trainer: UserId, title: &str, thumbnail: Option<AssetId>, seats: Option<i32>) -> CourseId {
    let new = NewCourse {
        trainer,
        title: title.to_owned(),
        slug: None,
        description: "What it is about.\n\nAnd what for.".to_owned(),
        short_description: "In short".to_owned(),
        thumbnail,
        thumbnail_alt: if thumbnail.is_some() { "A chart".to_owned() } else { String::new() },
        price: Money { minor: 0, currency: Currency::parse("currency", "USD").unwrap() },
        duration_minutes: 30,
        level: Level::Beginner,
        category: "Data".to_owned(),
        tags: vec!["charts".to_owned()],
        course_type: CourseType::Online,
        language: "en".to_owned(),
        is_featured: false,
        max_students: seats,
        start_date: None,
        end_date: None,
        requirements: vec!["Curiosity".to_owned()],
        learning_outcomes: vec!["Read a chart".to_owned()],
        curriculum: vec!["Axes".to_owned(), "Averages".to_owned()],
        metadata: course::Metadata::new(),
        location: String::new(),
        allow_recording: false,
    };
    course::create(tx, &new).await.unwrap()
}

/// A course of one article.
async fn small(tx: &Tx, trainer: UserId, title: &str, seats: Option<i32>) -> (CourseId, ContentId) {
    let course = draft(tx, trainer, title, None, seats).await;
    let section = outline::add_section(tx, course, "All of it", "").await.unwrap();
    let content = lesson(tx, course, section, "The article", Material::Markdown("Text.".to_owned()), true).await;
    (course, content)
}

async fn lesson(
    tx: &Tx,
    course: CourseId,
    section: SectionId,
    title: &str,
    material: Material,
    is_preview: bool,
) -> ContentId {
    let new = NewContent {
        section: Some(section),
        title: title.to_owned(),
        description: String::new(),
        material,
        is_required: true,
        is_preview,
        is_published: true,
        points: 1,
        duration_seconds: 60,
    };
    outline::add_content(tx, course, &new).await.unwrap()
}
