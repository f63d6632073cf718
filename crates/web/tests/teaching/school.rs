//! A training centre with one course under the hands of its trainer, and others who must not reach it.

use axum::body::Body;
use axum::http::{Method, StatusCode};
use identity::Role;
use kernel::TenantId;
use serde_json::{Value, json};

use crate::support::{Answer, Browser, World};

pub(crate) const COURSES: &str = "/api/v1/instructor/courses";
pub(crate) const TRAINER: &str = "trainer@example.org";
pub(crate) const COLLEAGUE: &str = "colleague@example.org";
pub(crate) const LEARNER: &str = "learner@example.org";
pub(crate) const ADMIN: &str = "admin@example.org";
/// Nobody's and nothing's.
pub(crate) const NOTHING: &str = "01890000-0000-7000-8000-000000000000";

/// A course as a program made it: the sections A (a, b) and B (c), and d in no section.
pub(crate) struct Outline {
    pub(crate) id: String,
    pub(crate) slug: String,
    pub(crate) sections: Vec<String>,
    pub(crate) contents: Vec<String>,
}

impl Outline {
    pub(crate) async fn make(program: &mut Browser, title: &str) -> Self {
        let draft = json!({ "title": title, "shortDescription": "Find your way.", "courseType": "online",
            "level": "beginner", "language": "en" });
        let made = created(program, COURSES, &draft).await;
        let id = text(&made["id"]);
        let mut outline = Self { slug: text(&made["slug"]), id, sections: Vec::new(), contents: Vec::new() };
        for title in ["A", "B"] {
            let section = created(program, &outline.path("sections"), &json!({ "title": title })).await;
            outline.sections.push(text(&section["id"]));
        }
        for (title, section) in [("a", Some(0)), ("b", Some(0)), ("c", Some(1)), ("d", None::<usize>)] {
            let section = section.map(|at| outline.sections[at].clone());
            let article = json!({ "title": title, "markdown": "Text.", "isRequired": true, "sectionId": section });
            let content = created(program, &outline.path("contents"), &article).await;
            outline.contents.push(text(&content["id"]));
        }
        outline
    }

    /// Below the course, in the API.
    pub(crate) fn path(&self, rest: &str) -> String {
        format!("{COURSES}/{}/{rest}", self.id)
    }

    /// The page of the course.
    pub(crate) fn page(&self) -> String {
        format!("/teach/courses/{}", self.id)
    }

    /// Such as `A:a,b B:c -:d`; a lesson that is hidden is in brackets, one that is optional has a question mark.
    pub(crate) async fn shown(&self, program: &mut Browser) -> String {
        let outline = program.get(&format!("{COURSES}/{}", self.id)).await.json()["outline"].clone();
        let sections = outline["sections"].as_array().unwrap().iter();
        let sections = sections.map(|section| format!("{}:{}", text(&section["title"]), titles(&section["contents"])));
        let loose = format!("-:{}", titles(&outline["withoutSection"]));
        sections.chain([loose]).collect::<Vec<_>>().join(" ")
    }
}

fn titles(contents: &Value) -> String {
    let title = |content: &Value| {
        let mark = if content["isRequired"] == true { "" } else { "?" };
        let title = format!("{}{mark}", text(&content["title"]));
        if content["isPublished"] == true { title } else { format!("({title})") }
    };
    contents.as_array().unwrap().iter().map(title).collect::<Vec<_>>().join(",")
}

pub(crate) fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

async fn created(program: &mut Browser, path: &str, body: &Value) -> Value {
    let made = program.json(Method::POST, path, body).await;
    assert_eq!(made.status, StatusCode::CREATED, "{path}: {}", made.body);
    made.json()
}

/// A program of a person who is added with this role.
pub(crate) async fn program(world: &World, tenant: TenantId, host: &str, email: &str, role: Role) -> Browser {
    world.add(tenant, email, &[role]).await;
    let mut program = world.browser(host);
    program.token(email).await;
    program
}

/// The trainer's program and browser, and their course.
pub(crate) async fn trainer(world: &World) -> (Browser, Browser, Outline) {
    let mut program = program(world, world.demo, "demo.localhost", TRAINER, Role::Instructor).await;
    let mut page = world.browser("demo.localhost");
    page.sign_in(TRAINER).await;
    let outline = Outline::make(&mut program, "Reading maps").await;
    (program, page, outline)
}

/// The course, published, and a learner's program and browser that have a place in it.
pub(crate) async fn learner(world: &World, trainer: &mut Browser, course: &Outline) -> (Browser, Browser) {
    let published = trainer.json(Method::PUT, &course.path("publication"), &Value::Null).await;
    assert_eq!(published.status, StatusCode::NO_CONTENT, "{}", published.body);
    let mut program = program(world, world.demo, "demo.localhost", LEARNER, Role::Learner).await;
    created(&mut program, "/api/v1/learner/enrollments", &json!({ "courseId": course.id })).await;
    let mut page = world.browser("demo.localhost");
    page.sign_in(LEARNER).await;
    (program, page)
}

/// Asks without a body.
pub(crate) async fn ask(program: &mut Browser, method: Method, path: &str) -> Answer {
    let request = program.request(method, path).body(Body::empty()).unwrap();
    program.send(request).await
}

/// Status and code of a problem.
pub(crate) fn said(answer: &Answer) -> (u16, String) {
    (answer.status.as_u16(), answer.code())
}

pub(crate) fn problem(status: u16, code: &str) -> (u16, String) {
    (status, code.to_owned())
}
