//! A course before its first day: a place is taken, the pages and the API say when the lessons open, and nothing opens before.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

mod support;

use axum::http::{Method, StatusCode};
use catalog::course::{self, NewCourse};
use catalog::outline::{self, Material, NewContent};
use catalog::{CourseType, Level};
use identity::Role;
use kernel::{ContentId, CourseId, Currency, Money, Time, UserId};
use serde_json::json;
use time::Duration;

use support::World;

const START: &str = "2026-01-22T09:00:00Z";

fn dated(trainer: UserId, start_date: Option<Time>, end_date: Option<Time>) -> NewCourse {
    NewCourse {
        trainer,
        title: "Spring term".to_owned(),
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
        start_date,
        end_date,
        requirements: Vec::new(),
        learning_outcomes: Vec::new(),
        curriculum: Vec::new(),
        metadata: course::Metadata::new(),
        location: String::new(),
        allow_recording: false,
    }
}

async fn publish(world: &World, start: Option<Time>, end: Option<Time>) -> (CourseId, ContentId) {
    let trainer = world.add(world.demo, "trainer@example.org", &[Role::Instructor]).await;
    let tx = world.test.db.begin(&(world.demo, trainer)).await.unwrap();
    let id = course::create(&tx, &dated(trainer, start, end)).await.unwrap();
    let lesson = NewContent {
        section: None,
        title: "The first lesson".to_owned(),
        description: String::new(),
        material: Material::Markdown("Some *words*.".to_owned()),
        is_required: true,
        is_preview: false,
        is_published: true,
        points: 0,
        duration_seconds: 300,
    };
    let content = outline::add_content(&tx, id, &lesson).await.unwrap();
    course::publish(&tx, id).await.unwrap();
    tx.commit().await.unwrap();
    (id, content)
}

#[tokio::test]
async fn the_pages_of_a_course_say_when_it_begins_and_its_lessons_wait() {
    let world = World::new().await;
    let start = testkit::START + Duration::days(7);
    let (_, content) = publish(&world, Some(start), None).await;
    world.add(world.demo, "lina@example.org", &[Role::Learner]).await;
    let mut browser = world.browser("demo.localhost");
    browser.sign_in("lina@example.org").await;
    assert_eq!(browser.post("/courses/spring-term/enrollment", &[]).await.location, "/learn/spring-term");
    for (language, begins, waits) in
        [("en", "Its lessons open on 22 January 2026 09:00.", "Not open yet"), ("ar", "تُفتح دروسها في", "لم يُفتح بعد")]
    {
        browser.language = language;
        browser.cookies.remove("lang");
        let page = browser.get("/learn/spring-term").await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.body.contains(begins) && page.body.contains(waits), "{language}: {}", page.body);
        assert!(!page.body.contains(&format!("/learn/spring-term/{content}")), "a lesson leads somewhere");
        for why in ["access", "progress"] {
            let page = browser.get(&format!("/learn/spring-term/{why}")).await;
            assert!(page.body.contains(begins), "{language} {why}: {}", page.body);
        }
    }
    let lesson = format!("/learn/spring-term/{content}");
    let early = browser.get(&lesson).await;
    assert_eq!((early.status, early.location.as_str()), (StatusCode::SEE_OTHER, "/learn/spring-term"));
    let refused = browser.post(&format!("{lesson}/completion"), &[]).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    assert!(refused.body.contains("href=\"/learn/spring-term\""), "{}", refused.body);
    world.test.clock.set(start);
    browser.sign_in("lina@example.org").await;
    assert_eq!(browser.get(&lesson).await.status, StatusCode::OK);
    assert!(browser.get("/learn/spring-term").await.body.contains(&lesson));
}

#[tokio::test]
async fn the_api_says_when_a_course_begins_and_refuses_its_lessons_until_then() {
    let world = World::new().await;
    let (course, content) = publish(&world, Some(testkit::START + Duration::days(7)), None).await;
    world.add(world.demo, "lina@example.org", &[Role::Learner]).await;
    let mut program = world.browser("demo.localhost");
    program.token("lina@example.org").await;
    let wanted = json!({ "courseId": course });
    let place = program.json(Method::POST, "/api/v1/learner/enrollments", &wanted).await;
    assert_eq!((place.status, place.json()["status"].as_str()), (StatusCode::CREATED, Some("enrolled")));
    let of = |what: &str| format!("/api/v1/learner/courses/{course}/{what}");
    let access = program.get(&of("access")).await.json();
    assert_eq!((&access["allowed"], &access["opensAt"]), (&json!(false), &json!(START)));
    assert_eq!(program.get(&of("progress")).await.json()["opensAt"], START);
    let lesson = format!("lessons/{content}");
    for answer in [
        program.get(&of(&lesson)).await,
        program.json(Method::PUT, &of(&format!("{lesson}/completion")), &json!({})).await,
    ] {
        assert_eq!((answer.status, answer.code().as_str()), (StatusCode::FORBIDDEN, "course_not_begun"));
        assert!(answer.json()["detail"].as_str().unwrap().contains(START));
    }
}

#[tokio::test]
async fn nobody_enters_a_course_after_its_last_day() {
    let world = World::new().await;
    let (course, _) = publish(&world, None, Some(testkit::START - Duration::days(1))).await;
    world.add(world.demo, "lina@example.org", &[Role::Learner]).await;
    let mut program = world.browser("demo.localhost");
    program.token("lina@example.org").await;
    let refused = program.json(Method::POST, "/api/v1/learner/enrollments", &json!({ "courseId": course })).await;
    assert_eq!((refused.status, refused.code().as_str()), (StatusCode::CONFLICT, "course_ended"));
    let mut browser = world.browser("demo.localhost");
    browser.sign_in("lina@example.org").await;
    let page = browser.get("/courses/spring-term").await;
    assert!(!page.body.contains("/courses/spring-term/enrollment"), "there is nothing to press");
    let pressed = browser.post("/courses/spring-term/enrollment", &[]).await;
    assert_eq!(pressed.status, StatusCode::CONFLICT);
    assert!(pressed.body.contains("This course is over"), "{}", pressed.body);
}
