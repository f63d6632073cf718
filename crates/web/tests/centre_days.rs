//! A day of a course is a day of its centre, wherever its readers are.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

mod support;

use axum::http::{Method, StatusCode};
use catalog::course::{self, NewCourse};
use catalog::outline::{self, Material, NewContent};
use catalog::{CourseType, Level};
use identity::{Role, tenant};
use kernel::{ContentId, CourseId, Currency, Money, Time};
use serde_json::json;
use time::Duration;
use time::macros::datetime;

use support::{Browser, World};

/// A course with one lesson at a centre in `zone`, and its trainer's browser.
async fn course_in(zone: &str, end_date: Option<Time>) -> (World, Browser, CourseId, ContentId) {
    let world = World::new().await;
    let trainer = world.add(world.demo, "trainer@example.org", &[Role::Instructor]).await;
    let tx = world.test.db.begin(&(world.demo, trainer)).await.unwrap();
    tenant::set_timezone(&tx, zone).await.unwrap();
    let new = NewCourse {
        trainer,
        title: "Winter term".to_owned(),
        slug: None,
        description: "What it is about.".to_owned(),
        short_description: String::new(),
        thumbnail: None,
        thumbnail_alt: String::new(),
        price: Money { minor: 0, currency: Currency::parse("currency", "KWD").unwrap() },
        duration_minutes: 0,
        level: Level::Beginner,
        category: String::new(),
        tags: Vec::new(),
        course_type: CourseType::Online,
        language: "en".to_owned(),
        is_featured: false,
        max_students: None,
        start_date: None,
        end_date,
        requirements: Vec::new(),
        learning_outcomes: Vec::new(),
        curriculum: Vec::new(),
        metadata: course::Metadata::new(),
        location: String::new(),
        allow_recording: false,
    };
    let course = course::create(&tx, &new).await.unwrap();
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
    let content = outline::add_content(&tx, course, &lesson).await.unwrap();
    course::publish(&tx, course).await.unwrap();
    tx.commit().await.unwrap();
    let mut author = world.browser("demo.localhost");
    author.sign_in("trainer@example.org").await;
    (world, author, course, content)
}

/// Saves the settings with these days, from the present revision.
async fn save(author: &mut Browser, course: CourseId, (start, end): (&str, &str)) {
    let settings = format!("/teach/courses/{course}/settings");
    let page = author.get(&settings).await.body;
    let (_, rest) = page.split_once("name=\"revision\" value=\"").unwrap();
    let fields = [
        ("revision", rest.split('"').next().unwrap()),
        ("title", "Winter term"),
        ("slug", "winter-term"),
        ("description", "What it is about."),
        ("courseType", "online"),
        ("level", "beginner"),
        ("language", "en"),
        ("price", "0"),
        ("currency", "KWD"),
        ("startDate", start),
        ("endDate", end),
    ];
    let saved = author.post(&settings, &fields).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
}

async fn dates(world: &World, course: CourseId) -> (Option<Time>, Option<Time>) {
    let tx = world.test.db.begin(&world.demo).await.unwrap();
    let course = course::by_id(&tx, course).await.unwrap().unwrap();
    (course.start_date, course.end_date)
}

async fn enroll(world: &World, course: CourseId, email: &str) -> StatusCode {
    world.add(world.demo, email, &[Role::Learner]).await;
    let mut program = world.browser("demo.localhost");
    program.token(email).await;
    program.json(Method::POST, "/api/v1/learner/enrollments", &json!({ "courseId": course })).await.status
}

#[tokio::test]
async fn a_course_is_open_on_its_last_day_and_closed_on_the_day_after() {
    for (zone, day, first, last) in [
        ("Pacific/Tongatapu", "2026-01-20", datetime!(2026-01-19 11:00 UTC), datetime!(2026-01-20 10:59:59 UTC)),
        ("Pacific/Honolulu", "2026-01-20", datetime!(2026-01-20 10:00 UTC), datetime!(2026-01-21 09:59:59 UTC)),
        ("Europe/London", "2026-03-29", datetime!(2026-03-29 00:00 UTC), datetime!(2026-03-29 22:59:59 UTC)),
    ] {
        let (world, mut author, course, _) = course_in(zone, None).await;
        save(&mut author, course, (day, day)).await;
        assert_eq!(dates(&world, course).await, (Some(first), Some(last)), "{zone}");
        let form = author.get(&format!("/teach/courses/{course}/settings")).await.body;
        assert_eq!(form.matches(&format!("value=\"{day}\"")).count(), 2, "{zone}: the form shows the days again");
        assert!(form.contains(&format!("In the centre’s time zone (\u{2068}{zone}\u{2069})")), "{form}");
        let shown = world.browser("demo.localhost").get("/courses/winter-term").await.body;
        let said = if day == "2026-01-20" { "20 January 2026" } else { "29 March 2026" };
        assert!(shown.contains(&format!("Starts {said}")) && shown.contains(&format!("Ends {said}")), "{zone}");
        world.test.clock.set(last);
        assert_eq!(enroll(&world, course, "one@example.org").await, StatusCode::CREATED, "{zone}");
        assert!(
            !world.browser("demo.localhost").get("/courses/winter-term").await.body.contains("This course is over")
        );
        world.test.clock.advance(Duration::seconds(1));
        assert_eq!(enroll(&world, course, "two@example.org").await, StatusCode::CONFLICT, "{zone}");
    }
}

#[tokio::test]
async fn a_time_that_a_program_set_is_kept_while_its_day_is() {
    let set = datetime!(2026-01-20 14:00 UTC);
    let (world, mut author, course, _) = course_in("Pacific/Tongatapu", Some(set)).await;
    let form = author.get(&format!("/teach/courses/{course}/settings")).await.body;
    assert!(form.contains("value=\"2026-01-21\""), "the day there: {form}");
    save(&mut author, course, ("", "2026-01-21")).await;
    assert_eq!(dates(&world, course).await.1, Some(set));
    let mut program = world.browser("demo.localhost");
    program.token("trainer@example.org").await;
    let told = program.get(&format!("/api/v1/instructor/courses/{course}")).await.json();
    assert_eq!(told["endDate"], "2026-01-20T14:00:00Z", "{told}");
    save(&mut author, course, ("", "2026-01-20")).await;
    assert_eq!(dates(&world, course).await.1, Some(datetime!(2026-01-20 10:59:59 UTC)));
}

#[tokio::test]
async fn a_lesson_opens_with_the_day_and_every_reader_is_told_the_same_one() {
    let (world, mut author, course, content) = course_in("Pacific/Tongatapu", None).await;
    let lesson = format!("/teach/courses/{course}/contents/{content}");
    let fields = [
        ("revision", "1"),
        ("title", "The first lesson"),
        ("html", "<p>Some words.</p>"),
        ("required", "on"),
        ("release", "day"),
        ("releaseAt", "2026-01-20"),
    ];
    let saved = author.post(&lesson, &fields).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
    assert!(author.get(&lesson).await.body.contains("value=\"2026-01-20\""));
    save(&mut author, course, ("2026-01-18", "")).await;
    let far = |person: &mut identity::user::NewUser| person.timezone = "Pacific/Honolulu".to_owned();
    world.add_changed(world.demo, "lina@example.org", &[Role::Learner], far).await;
    let mut browser = world.browser("demo.localhost");
    browser.sign_in("lina@example.org").await;
    browser.post("/courses/winter-term/enrollment", &[]).await;
    for page in ["/learn/winter-term", "/learn/winter-term/access", "/learn/winter-term/progress"] {
        let shown = browser.get(page).await.body;
        assert!(shown.contains("Its lessons open on 18 January 2026."), "{page}: {shown}");
    }
    world.test.clock.set(datetime!(2026-01-17 11:00 UTC));
    browser.sign_in("lina@example.org").await;
    let shown = browser.get("/learn/winter-term").await.body;
    assert!(shown.contains("Opens on 20 January 2026") && !shown.contains("Its lessons open on"), "{shown}");
    world.test.clock.set(datetime!(2026-01-19 11:00 UTC));
    browser.sign_in("lina@example.org").await;
    assert_eq!(browser.get(&format!("/learn/winter-term/{content}")).await.status, StatusCode::OK);
}

#[tokio::test]
async fn an_hour_is_told_with_the_zone_to_who_has_another() {
    let (world, _, course, _) = course_in("Pacific/Tongatapu", None).await;
    let start = datetime!(2026-01-18 20:30 UTC);
    let superuser = world.test.superuser().await;
    superuser.execute("update courses set start_date = $1 where id = $2", &[&start, &course.0]).await.unwrap();
    for (email, zone, said) in [
        ("near@example.org", "Pacific/Tongatapu", "open on 19 January 2026 09:30."),
        ("far@example.org", "America/New_York", "open on 19 January 2026 09:30 (\u{2068}Pacific/Tongatapu\u{2069})."),
    ] {
        world.add_changed(world.demo, email, &[Role::Learner], |person| person.timezone = zone.to_owned()).await;
        let mut browser = world.browser("demo.localhost");
        browser.sign_in(email).await;
        browser.post("/courses/winter-term/enrollment", &[]).await;
        let shown = browser.get("/learn/winter-term").await.body;
        assert!(shown.contains(said), "{email}: {shown}");
    }
}
