//! Who teaches a course: an administrator decides, by page or program, and it holds at once.

use axum::http::{Method, StatusCode};
use identity::Role;
use kernel::UserId;
use serde_json::{Value, json};

use crate::school::{ADMIN, COLLEAGUE, COURSES, LEARNER, NOTHING, Outline, ask, problem, program, said, trainer};
use crate::support::{Browser, World};

/// The trainer's course and browser, the colleague, and an administrator's program and browser.
struct Staff {
    world: World,
    course: Outline,
    trainer: Browser,
    colleague: Browser,
    colleague_id: UserId,
    admin: Browser,
    office: Browser,
}

impl Staff {
    async fn new() -> Self {
        let world = World::new().await;
        let (trainer, _, course) = trainer(&world).await;
        let colleague_id = world
            .add_changed(world.demo, COLLEAGUE, &[Role::Instructor], |person| {
                "Omar".clone_into(&mut person.first_name);
                "Birchfield".clone_into(&mut person.last_name);
            })
            .await;
        let mut colleague = world.browser("demo.localhost");
        colleague.token(COLLEAGUE).await;
        let admin = program(&world, world.demo, "demo.localhost", ADMIN, Role::Admin).await;
        let mut office = world.browser("demo.localhost");
        office.sign_in(ADMIN).await;
        Self { world, course, trainer, colleague, colleague_id, admin, office }
    }

    fn path(&self, rest: &str) -> String {
        format!("/api/v1/admin/courses/{}/{rest}", self.course.id)
    }

    fn page(&self, rest: &str) -> String {
        format!("/admin/courses/{}/{rest}", self.course.id)
    }
}

/// Whether the person sees the course and adds a section to it.
async fn edits(person: &mut Browser, course: &Outline) -> bool {
    let seen = person.get(&format!("{COURSES}/{}", course.id)).await.status;
    let changed = person.json(Method::POST, &course.path("sections"), &json!({ "title": "More" })).await.status;
    let listed =
        person.get(COURSES).await.json()["items"].as_array().unwrap().iter().any(|item| item["id"] == *course.id);
    match (seen, changed, listed) {
        (StatusCode::OK, StatusCode::CREATED, true) => true,
        (StatusCode::NOT_FOUND, StatusCode::NOT_FOUND, false) => false,
        other => unreachable!("neither in nor out: {other:?}"),
    }
}

#[tokio::test]
async fn somebody_teaches_beside_the_trainer_until_that_is_ended() {
    let mut staff = Staff::new().await;
    assert!(!edits(&mut staff.colleague, &staff.course).await);
    let beside = staff.path(&format!("instructors/{}", staff.colleague_id));
    for _ in 0..2 {
        assert_eq!(ask(&mut staff.admin, Method::PUT, &beside).await.status, StatusCode::NO_CONTENT, "again as well");
    }
    let listed = staff.admin.get(&staff.path("staff")).await.json();
    let listed: Vec<_> = listed.as_array().unwrap().iter().map(|one| (&one["email"], &one["isTrainer"])).collect();
    assert_eq!(listed, [(&json!("trainer@example.org"), &json!(true)), (&json!(COLLEAGUE), &json!(false))]);
    assert!(edits(&mut staff.colleague, &staff.course).await && edits(&mut staff.trainer, &staff.course).await);
    assert_eq!(ask(&mut staff.admin, Method::DELETE, &beside).await.status, StatusCode::NO_CONTENT);
    assert!(!edits(&mut staff.colleague, &staff.course).await);
    assert_eq!(said(&ask(&mut staff.admin, Method::DELETE, &beside).await), problem(404, "not_found"), "it is over");
}

#[tokio::test]
async fn a_course_is_given_to_another_trainer() {
    let mut staff = Staff::new().await;
    let body = json!({ "userId": staff.colleague_id });
    let given = staff.admin.json(Method::PUT, &staff.path("trainer"), &body).await;
    assert_eq!(given.status, StatusCode::OK, "{}", given.body);
    assert_eq!((&given.json()[0]["email"], given.json()[1].is_null()), (&json!(COLLEAGUE), true));
    assert!(edits(&mut staff.colleague, &staff.course).await);
    assert!(!edits(&mut staff.trainer, &staff.course).await);
    staff.colleague.json(Method::PUT, &staff.course.path("publication"), &Value::Null).await;
    let public = staff.world.browser("demo.localhost").get(&format!("/courses/{}", staff.course.slug)).await;
    assert!(public.body.contains("Omar Birchfield"), "the public sees who teaches: {}", public.body);
}

#[tokio::test]
async fn only_an_instructor_of_the_tenant_can_teach() {
    let mut staff = Staff::new().await;
    let learner = staff.world.add(staff.world.demo, LEARNER, &[Role::Learner]).await;
    let abroad = staff.world.add(staff.world.nour, "abroad@example.org", &[Role::Instructor]).await;
    for nobody in [learner.to_string(), abroad.to_string(), NOTHING.to_owned()] {
        let trainer = staff.admin.json(Method::PUT, &staff.path("trainer"), &json!({ "userId": nobody })).await;
        let path = staff.path(&format!("instructors/{nobody}"));
        let beside = ask(&mut staff.admin, Method::PUT, &path).await;
        for refused in [trainer, beside] {
            let fault = &refused.json()["errors"][0];
            assert_eq!((refused.status.as_u16(), &fault["code"]), (422, &json!("no_such_person")), "{}", refused.body);
            assert_eq!(fault["pointer"], "/userId");
        }
        for form in ["trainer", "instructors"] {
            let refused = staff.office.post(&staff.page(form), &[("userId", &nobody)]).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
        }
    }
    let elsewhere = format!("/api/v1/admin/courses/{NOTHING}/instructors/{}", staff.colleague_id);
    assert_eq!(said(&ask(&mut staff.admin, Method::PUT, &elsewhere).await), problem(404, "not_found"));
    let own = staff.path(&format!("instructors/{}", staff.colleague_id));
    assert_eq!(said(&ask(&mut staff.trainer, Method::PUT, &own).await), problem(403, "forbidden"));
    assert_eq!(staff.admin.get(&staff.path("staff")).await.json().as_array().unwrap().len(), 1);
    assert!(edits(&mut staff.trainer, &staff.course).await);
}

#[tokio::test]
async fn the_page_of_the_staff_adds_gives_on_and_removes() {
    let mut staff = Staff::new().await;
    let there = staff.page("staff");
    let id = staff.colleague_id.to_string();
    let removal = staff.page(&format!("instructors/{id}/removal"));
    assert!(staff.office.get(&there).await.body.contains("Omar Birchfield"), "offered");
    assert_eq!(staff.office.post(&staff.page("instructors"), &[("userId", &id)]).await.location, there);
    let page = staff.office.get(&there).await.body;
    assert!(page.contains(COLLEAGUE) && page.contains(&removal), "{page}");
    assert!(edits(&mut staff.colleague, &staff.course).await);
    assert_eq!(staff.office.post(&removal, &[]).await.location, there);
    assert!(!staff.office.get(&there).await.body.contains(&removal));
    assert!(!edits(&mut staff.colleague, &staff.course).await);
    assert_eq!(staff.office.post(&removal, &[]).await.status, StatusCode::NOT_FOUND);
    assert_eq!(staff.office.post(&staff.page("trainer"), &[("userId", &id)]).await.location, there);
    let page = staff.office.get(&there).await.body;
    assert!(page.contains(&format!("<option value=\"{id}\" selected")), "{page}");
    assert!(edits(&mut staff.colleague, &staff.course).await && !edits(&mut staff.trainer, &staff.course).await);
}
