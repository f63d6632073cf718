//! Administrators change every course of their tenant, by the API of both areas and by the pages of the authors, and decide
//! which stand first; others change no more than before.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

mod support;

use axum::body::Body;
use axum::http::{Method, StatusCode};
use identity::Role;
use serde_json::{Value, json};

use support::{Browser, World};

const TAUGHT: &str = "/api/v1/instructor/courses";
const ALL: &str = "/api/v1/admin/courses";

/// The program of somebody with this role, and the same person's browser.
async fn person(world: &World, email: &str, roles: &[Role]) -> (Browser, Browser) {
    world.add(world.demo, email, roles).await;
    let (mut program, mut browser) = (world.browser("demo.localhost"), world.browser("demo.localhost"));
    program.token(email).await;
    browser.sign_in(email).await;
    (program, browser)
}

/// An instructor's course with a section and an article: its id, and those two.
async fn course_of_an_instructor(program: &mut Browser) -> (String, String, String) {
    let draft = json!({ "title": "Reading maps", "shortDescription": "Find your way.", "courseType": "online",
        "level": "beginner", "language": "en" });
    let id = |made: &Value| made["id"].as_str().unwrap().to_owned();
    let course = id(&program.json(Method::POST, TAUGHT, &draft).await.json());
    let at = format!("{TAUGHT}/{course}");
    let section = id(&program.json(Method::POST, &format!("{at}/sections"), &json!({ "title": "Scale" })).await.json());
    let article = json!({ "title": "One to many", "markdown": "A **scale**.", "isRequired": true });
    let content = id(&program.json(Method::POST, &format!("{at}/contents"), &article).await.json());
    (course, section, content)
}

async fn ask(program: &mut Browser, method: Method, path: &str) -> StatusCode {
    let request = program.request(method, path).body(Body::empty()).unwrap();
    program.send(request).await.status
}

#[tokio::test]
async fn an_administrator_has_every_operation_of_a_course_that_others_teach() {
    let world = World::new().await;
    let (mut trainer, _) = person(&world, "trainer@example.org", &[Role::Instructor]).await;
    let (mut admin, _) = person(&world, "admin@example.org", &[Role::Admin]).await;
    let (course, section, content) = course_of_an_instructor(&mut trainer).await;
    let at = format!("{ALL}/{course}");
    let shown = admin.get(&at).await;
    assert_eq!((shown.status, shown.headers["etag"].to_str().unwrap()), (StatusCode::OK, "\"1\""), "{}", shown.body);
    let mut body = shown.json();
    let unset = [
        "id",
        "trainerId",
        "trainerName",
        "thumbnailAssetId",
        "status",
        "isFeatured",
        "rating",
        "ratingCount",
        "enrollmentCount",
        "completionCount",
        "updatedAt",
        "revision",
        "readiness",
        "outline",
    ];
    for name in unset {
        body.as_object_mut().unwrap().remove(name);
    }
    body["category"] = json!("Outdoors");
    let changed = admin.json(Method::PUT, &at, &body).await;
    assert_eq!((changed.status, &changed.json()["category"]), (StatusCode::OK, &json!("Outdoors")), "{}", changed.body);
    for path in [format!("{at}/publication"), format!("{at}/archive")] {
        assert_eq!(ask(&mut admin, Method::PUT, &path).await, StatusCode::NO_CONTENT, "{path}");
    }
    assert_eq!(ask(&mut admin, Method::DELETE, &format!("{at}/publication")).await, StatusCode::NO_CONTENT);
    let copy = admin.json(Method::POST, &format!("{at}/copies"), &json!({ "title": "Reading maps, spring" })).await;
    assert_eq!(
        (copy.status, &copy.json()["trainerId"]),
        (StatusCode::CREATED, &changed.json()["trainerId"]),
        "{}",
        copy.body
    );
    for (method, path, body) in [
        (Method::PUT, format!("{TAUGHT}/{course}/sections/{section}/place"), json!({})),
        (Method::PUT, format!("{TAUGHT}/{course}/contents/{content}/place"), json!({ "sectionId": section })),
        (Method::GET, format!("/api/v1/instructor/uploads?course={course}"), Value::Null),
        (Method::DELETE, format!("{ALL}/{}", copy.json()["id"].as_str().unwrap()), Value::Null),
    ] {
        let answer = admin.json(method, &path, &body).await;
        assert!(answer.status.is_success(), "{path}: {} {}", answer.status, answer.body);
    }
    assert_eq!(
        admin.json(Method::POST, TAUGHT, &json!({})).await.status,
        StatusCode::FORBIDDEN,
        "drafts are instructors'"
    );
}

#[tokio::test]
async fn an_administrator_changes_a_course_by_the_pages_of_its_authors() {
    let world = World::new().await;
    let (mut trainer, _) = person(&world, "trainer@example.org", &[Role::Instructor]).await;
    let (_, mut admin) = person(&world, "admin@example.org", &[Role::Admin]).await;
    let (_, mut both) = person(&world, "both@example.org", &[Role::Admin, Role::Instructor]).await;
    let (course, section, content) = course_of_an_instructor(&mut trainer).await;
    let at = format!("/teach/courses/{course}");
    let list = admin.get("/admin/courses").await.body;
    assert!(list.contains(&format!("href=\"{at}\"")), "the list leads to the editor: {list}");
    let below = [
        "",
        "/settings",
        "/picture",
        "/files",
        "/articles/new",
        &format!("/sections/{section}"),
        &format!("/contents/{content}"),
        &format!("/contents/{content}/markdown"),
    ];
    for page in below {
        for author in [&mut admin, &mut both] {
            let shown = author.get(&format!("{at}{page}")).await;
            assert_eq!(shown.status, StatusCode::OK, "{page}: {}", shown.body);
        }
        let shown = admin.get(&format!("{at}{page}")).await.body;
        assert!(!shown.contains("href=\"/teach/courses\""), "{page} leads to what is closed to an administrator");
    }
    let added = admin.post(&format!("{at}/sections"), &[("section", "Added")]).await;
    assert_eq!((added.status, &*added.location), (StatusCode::SEE_OTHER, &*at));
    admin.post(&format!("{at}/outline"), &[("hide", &content)]).await;
    assert_eq!(admin.post(&format!("{at}/publication"), &[]).await.status, StatusCode::SEE_OTHER);
    let draft = trainer.get(&format!("{TAUGHT}/{course}")).await.json();
    assert_eq!((&draft["status"], &draft["outline"]["sections"][1]["title"]), (&json!("draft"), &json!("Added")));
    assert_eq!(draft["outline"]["withoutSection"][0]["isPublished"], false);
    assert_eq!(admin.post(&format!("{at}/removal"), &[]).await.location, "/admin/courses");
    assert_eq!(trainer.get(&format!("{TAUGHT}/{course}")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn nobody_else_gets_more_than_before() {
    let world = World::new().await;
    let (mut trainer, _) = person(&world, "trainer@example.org", &[Role::Instructor]).await;
    let (mut learner, mut learning) = person(&world, "learner@example.org", &[Role::Learner]).await;
    world.add(world.nour, "admin@example.org", &[Role::Admin]).await;
    let (mut stranger, mut strange) = (world.browser("nour.localhost"), world.browser("nour.localhost"));
    stranger.token("admin@example.org").await;
    strange.sign_in("admin@example.org").await;
    let (course, ..) = course_of_an_instructor(&mut trainer).await;
    for path in
        [format!("{ALL}/{course}"), format!("{TAUGHT}/{course}"), format!("/api/v1/instructor/uploads?course={course}")]
    {
        assert_eq!(learner.get(&path).await.status, StatusCode::FORBIDDEN, "{path}");
        assert_eq!(stranger.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    let page = format!("/teach/courses/{course}");
    assert_eq!(learning.get(&page).await.status, StatusCode::FORBIDDEN);
    assert_eq!(strange.get(&page).await.status, StatusCode::NOT_FOUND);
    let feature = format!("{ALL}/{course}/feature");
    for (program, refused) in [
        (&mut trainer, StatusCode::FORBIDDEN),
        (&mut learner, StatusCode::FORBIDDEN),
        (&mut stranger, StatusCode::NOT_FOUND),
    ] {
        assert_eq!(ask(program, Method::PUT, &feature).await, refused);
    }
    assert_eq!(trainer.get(&format!("{ALL}/{course}")).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_featured_course_stands_first_at_once_and_leaves_a_trace() {
    let world = World::new().await;
    let (mut trainer, _) = person(&world, "trainer@example.org", &[Role::Instructor]).await;
    let (mut admin, mut browser) = person(&world, "admin@example.org", &[Role::Admin]).await;
    let (course, ..) = course_of_an_instructor(&mut trainer).await;
    assert_eq!(ask(&mut admin, Method::PUT, &format!("{ALL}/{course}/publication")).await, StatusCode::NO_CONTENT);
    let feature = format!("{ALL}/{course}/feature");
    let listed = async |program: &mut Browser| {
        program.get("/api/v1/public/courses").await.json()["items"][0]["isFeatured"].clone()
    };
    assert_eq!(listed(&mut admin).await, false);
    for _ in 0..2 {
        assert_eq!(ask(&mut admin, Method::PUT, &feature).await, StatusCode::NO_CONTENT);
        assert_eq!(listed(&mut admin).await, true);
    }
    let (there, back) = (format!("/admin/courses/{course}/feature"), "/admin/courses?q=maps");
    let button = browser.post(&there, &[("featured", "no"), ("next", back)]).await;
    assert_eq!((button.status, &*button.location), (StatusCode::SEE_OTHER, back));
    assert_eq!(listed(&mut admin).await, false);
    let away = browser.post(&there, &[("featured", "yes"), ("next", "//evil.example")]).await;
    assert_eq!(away.location, "/admin/courses");
    assert!(browser.get(back).await.body.contains("Featured"));
    let superuser = world.test.superuser().await;
    let sql = "select count(*) from audit_log where action = 'course.feature_changed'";
    let traces: i64 = superuser.query_one(sql, &[]).await.unwrap().get(0);
    assert_eq!(traces, 3, "one for each change");
    assert_eq!(ask(&mut admin, Method::DELETE, &feature).await, StatusCode::NO_CONTENT);
    assert_eq!(trainer.get(&format!("{TAUGHT}/{course}")).await.json()["isFeatured"], false);
}

#[tokio::test]
async fn the_settings_form_refuses_what_is_not_an_authors_to_set() {
    let world = World::new().await;
    let (mut trainer, mut browser) = person(&world, "trainer@example.org", &[Role::Instructor]).await;
    let (course, ..) = course_of_an_instructor(&mut trainer).await;
    let settings = format!("/teach/courses/{course}/settings");
    let form = [
        ("revision", "1"),
        ("title", "Reading old maps"),
        ("slug", "reading-maps"),
        ("description", "About maps."),
        ("courseType", "online"),
        ("level", "beginner"),
        ("language", "en"),
        ("currency", "USD"),
    ];
    for forbidden in [("isFeatured", "on"), ("rating", "5"), ("trainerId", "01890000-0000-7000-8000-000000000000")] {
        let refused = browser.post(&settings, &[&form[..], &[forbidden]].concat()).await;
        assert_eq!(refused.status, StatusCode::BAD_REQUEST, "{forbidden:?}: {}", refused.body);
    }
    let kept = trainer.get(&format!("{TAUGHT}/{course}")).await.json();
    assert_eq!((&kept["title"], &kept["revision"]), (&json!("Reading maps"), &json!(1)));
    assert_eq!(browser.post(&settings, &form).await.status, StatusCode::SEE_OTHER);
}
