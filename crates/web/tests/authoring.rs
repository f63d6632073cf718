//! An instructor makes a course, by pages and by the API: from five answers to the public and back, and nothing that is not
//! the author's to set.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

mod support;

use axum::body::Body;
use axum::http::{Method, StatusCode, header};
use identity::Role;
use serde_json::{Value, json};

use support::{Answer, Browser, World};

const COURSES: &str = "/api/v1/instructor/courses";

async fn instructor(world: &World) -> Browser {
    world.add(world.demo, "trainer@example.org", &[Role::Instructor]).await;
    let mut program = world.browser("demo.localhost");
    program.token("trainer@example.org").await;
    program
}

fn draft() -> Value {
    json!({ "title": "Reading maps", "shortDescription": "Find your way.", "courseType": "online", "level": "beginner",
        "language": "en" })
}

/// What a change sends: the course as it was shown, without what an author does not set.
fn described(shown: &Value) -> Value {
    let fields = [
        "title",
        "slug",
        "shortDescription",
        "description",
        "thumbnailAlt",
        "price",
        "durationMinutes",
        "level",
        "category",
        "tags",
        "courseType",
        "language",
        "maxStudents",
        "startDate",
        "endDate",
        "requirements",
        "learningOutcomes",
        "location",
        "allowRecording",
    ];
    fields.iter().map(|name| ((*name).to_owned(), shown[*name].clone())).collect()
}

async fn put(program: &mut Browser, path: &str, seen: &str, body: &Value) -> Answer {
    let request = program.request(Method::PUT, path).header(header::IF_MATCH, seen);
    let request = request.header(header::CONTENT_TYPE, "application/json").body(Body::from(body.to_string())).unwrap();
    program.send(request).await
}

/// A form as the page's script sends it.
async fn by_script(author: &mut Browser, path: &str, fields: &[(&str, &str)]) -> Answer {
    let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
    let request = author.request(Method::POST, path).header(header::ORIGIN, "http://demo.localhost");
    let request = request.header(header::ACCEPT, "application/json");
    let request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    author.send(request.body(Body::from(body)).unwrap()).await
}

async fn delete(program: &mut Browser, path: &str) -> StatusCode {
    let request = program.request(Method::DELETE, path).body(Body::empty()).unwrap();
    program.send(request).await.status
}

#[tokio::test]
async fn who_saw_an_older_version_is_told_and_changes_nothing() {
    let world = World::new().await;
    let mut program = instructor(&world).await;
    let made = program.json(Method::POST, COURSES, &draft()).await;
    assert_eq!(made.status, StatusCode::CREATED, "{}", made.body);
    let path = format!("{COURSES}/{}", made.json()["id"].as_str().unwrap());
    let first = json!({ "category": "Outdoors" });
    let mut body = described(&made.json());
    body.as_object_mut().unwrap().extend(first.as_object().unwrap().clone());
    let changed = put(&mut program, &path, "\"1\"", &body).await;
    assert_eq!((changed.status, changed.json()["revision"].as_i64()), (StatusCode::OK, Some(2)), "{}", changed.body);
    body["category"] = json!("Indoors");
    let late = put(&mut program, &path, "\"1\"", &body).await;
    assert_eq!((late.status, late.code()), (StatusCode::PRECONDITION_FAILED, "changed_meanwhile".to_owned()));
    let present = program.get(&path).await.json();
    assert_eq!((present["category"].as_str(), present["revision"].as_i64()), (Some("Outdoors"), Some(2)));
    assert_eq!(put(&mut program, &path, "\"2\"", &body).await.status, StatusCode::OK);
}

#[tokio::test]
async fn what_is_not_the_authors_to_set_is_refused_by_name() {
    let world = World::new().await;
    let mut program = instructor(&world).await;
    let made = program.json(Method::POST, COURSES, &draft()).await.json();
    let path = format!("{COURSES}/{}", made["id"].as_str().unwrap());
    for (field, value) in [
        ("isFeatured", json!(true)),
        ("rating", json!(5)),
        ("trainerId", json!("01890000-0000-7000-8000-000000000000")),
        ("status", json!("published")),
        ("enrollmentCount", json!(0)),
    ] {
        let mut body = described(&made);
        body[field] = value;
        let refused = program.json(Method::PUT, &path, &body).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}: {}", refused.body);
        assert_eq!(refused.json()["errors"][0]["code"], "unknown_field", "{field}: {}", refused.body);
    }
    let wrong = json!({ "amount": "1.2345", "currency": "KWD" });
    let mut body = described(&made);
    body["price"] = wrong;
    let refused = program.json(Method::PUT, &path, &body).await;
    assert_eq!(refused.json()["errors"][0]["pointer"], "/price/amount", "{}", refused.body);
    assert_eq!(program.get(&path).await.json()["revision"], 1);
}

#[tokio::test]
async fn a_course_is_another_instructors_to_neither_see_nor_change() {
    let world = World::new().await;
    let mut program = instructor(&world).await;
    let made = program.json(Method::POST, COURSES, &draft()).await.json();
    let path = format!("{COURSES}/{}", made["id"].as_str().unwrap());
    world.add(world.demo, "other@example.org", &[Role::Instructor]).await;
    let mut other = world.browser("demo.localhost");
    other.token("other@example.org").await;
    let section = json!({ "title": "Mine now" });
    let article = json!({ "title": "x", "markdown": "x", "isRequired": true });
    for (method, path, body) in [
        (Method::PUT, path.clone(), described(&made)),
        (Method::PUT, format!("{path}/publication"), Value::Null),
        (Method::PUT, format!("{path}/archive"), Value::Null),
        (Method::POST, format!("{path}/sections"), section),
        (Method::POST, format!("{path}/contents"), article),
    ] {
        let refused = other.json(method, &path, &body).await;
        assert_eq!((refused.status, refused.code()), (StatusCode::NOT_FOUND, "not_found".to_owned()), "{path}");
    }
    assert_eq!(other.get(&path).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn an_article_lands_in_a_section_of_its_own_course_only() {
    let world = World::new().await;
    let mut program = instructor(&world).await;
    let one = program.json(Method::POST, COURSES, &draft()).await.json();
    let two = program.json(Method::POST, COURSES, &draft()).await.json();
    assert_eq!(two["slug"], "reading-maps-2");
    let (one, two) = (one["id"].as_str().unwrap().to_owned(), two["id"].as_str().unwrap().to_owned());
    let section = program.json(Method::POST, &format!("{COURSES}/{two}/sections"), &json!({ "title": "Scale" })).await;
    assert_eq!(section.status, StatusCode::CREATED, "{}", section.body);
    let mut article = json!({ "sectionId": section.json()["id"], "title": "Scale", "markdown": "One to **many**.<script>x</script>",
        "isRequired": true });
    let elsewhere = program.json(Method::POST, &format!("{COURSES}/{one}/contents"), &article).await;
    assert_eq!(elsewhere.status, StatusCode::NOT_FOUND, "{}", elsewhere.body);
    let here = program.json(Method::POST, &format!("{COURSES}/{two}/contents"), &article).await;
    assert_eq!((here.status, here.json()["type"].as_str()), (StatusCode::CREATED, Some("article")), "{}", here.body);
    article["markdown"] = json!("x".repeat(500_001));
    let long = program.json(Method::POST, &format!("{COURSES}/{two}/contents"), &article).await;
    assert_eq!(
        (long.status, long.json()["errors"][0]["code"].as_str()),
        (StatusCode::UNPROCESSABLE_ENTITY, Some("too_long"))
    );
    let shown = program.get(&format!("{COURSES}/{two}")).await.json();
    assert_eq!(shown["outline"]["sections"][0]["contents"].as_array().unwrap().len(), 1);
    assert_eq!(program.get(&format!("{COURSES}/{one}")).await.json()["readiness"]["required"], json!(["lesson"]));
}

#[tokio::test]
async fn an_instructor_makes_a_course_by_the_pages_and_a_visitor_sees_what_is_published() {
    let world = World::new().await;
    world.add(world.demo, "trainer@example.org", &[Role::Instructor]).await;
    let (mut author, mut visitor) = (world.browser("demo.localhost"), world.browser("demo.localhost"));
    author.sign_in("trainer@example.org").await;
    assert!(author.get("/teach/courses").await.body.contains("/teach/courses/new"));
    let nameless = author
        .post(
            "/teach/courses/new",
            &[("title", ""), ("courseType", "online"), ("level", "beginner"), ("language", "en")],
        )
        .await;
    assert_eq!(nameless.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        nameless.body.contains("f-title-error") && nameless.body.contains("f-shortDescription-error"),
        "{}",
        nameless.body
    );
    let fields = [
        ("title", "Reading maps"),
        ("shortDescription", "Find your way."),
        ("courseType", "online"),
        ("level", "beginner"),
        ("language", "en"),
    ];
    let course = author.post("/teach/courses/new", &fields).await.location;
    assert!(course.starts_with("/teach/courses/"), "{course}");
    let empty = author.post(&format!("{course}/publication"), &[]).await;
    assert_eq!(empty.location, course);
    assert_eq!(visitor.get("/courses/reading-maps").await.status, StatusCode::NOT_FOUND);
    author.post(&format!("{course}/sections"), &[("section", "The scale")]).await;
    let section = author.get(&course).await.body;
    let section = section.split("articles/new?section=").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let article = [
        ("title", "One to many"),
        ("section", section.as_str()),
        ("markdown", "A **scale**."),
        ("minutes", "5"),
        ("required", "on"),
    ];
    assert_eq!(author.post(&format!("{course}/articles/new"), &article).await.location, course);
    assert_eq!(author.post(&format!("{course}/publication"), &[]).await.location, course);
    let public = visitor.get("/courses/reading-maps").await;
    assert_eq!(public.status, StatusCode::OK);
    assert!(public.body.contains("The scale") && public.body.contains("One to many"), "{}", public.body);
    let second =
        [("title", "Contour lines"), ("section", section.as_str()), ("markdown", "They never cross."), ("minutes", "")];
    author.post(&format!("{course}/articles/new"), &second).await;
    let page = author.get(&course).await.body;
    let named = |name: &str, page: &str| -> Vec<String> {
        let start = format!("name=\"{name}\" value=\"");
        page.split(&start).skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
    };
    let outline = format!("{course}/outline");
    let last = named("up", &page).pop().unwrap();
    assert!(author.post(&outline, &[("up", &last)]).await.location.starts_with(&course));
    let page = visitor.get("/courses/reading-maps").await.body;
    let place = |title| page.find(title).unwrap();
    assert!(place("Contour lines") < place("One to many"), "{page}");
    author.post(&outline, &[("down", &last)]).await;
    let hide = named("hide", &author.get(&course).await.body).remove(0);
    author.post(&outline, &[("hide", &hide)]).await;
    assert!(!visitor.get("/courses/reading-maps").await.body.contains("One to many"));
    let nothing = author.post(&outline, &[]).await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", nothing.body);
    let elsewhere = author.post(&outline, &[("show", "00000000-0000-7000-8000-000000000000")]).await;
    assert_eq!(elsewhere.status, StatusCode::NOT_FOUND);
    author.post(&format!("{course}/archive"), &[]).await;
    assert_eq!(visitor.get("/courses/reading-maps").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn two_who_edit_the_settings_lose_nothing() {
    let world = World::new().await;
    world.add(world.demo, "trainer@example.org", &[Role::Instructor]).await;
    let mut author = world.browser("demo.localhost");
    author.sign_in("trainer@example.org").await;
    let fields = [
        ("title", "Reading maps"),
        ("shortDescription", "Find your way."),
        ("courseType", "online"),
        ("level", "beginner"),
        ("language", "en"),
    ];
    let course = author.post("/teach/courses/new", &fields).await.location;
    let settings = format!("{course}/settings");
    let saved = |revision, title, seats| {
        [
            ("revision", revision),
            ("title", title),
            ("slug", "reading-maps"),
            ("description", "About maps."),
            ("courseType", "hybrid"),
            ("level", "advanced"),
            ("language", "ar"),
            ("price", "12.5"),
            ("currency", "KWD"),
            ("maxStudents", seats),
            ("startDate", "2026-03-01"),
            ("tags", "maps، paper"),
            ("learningOutcomes", "Read a map\nFold a map"),
        ]
    };
    assert_eq!(author.post(&settings, &saved("1", "Reading old maps", "12")).await.location, course);
    let late = author.post(&settings, &saved("1", "Reading new maps", "12")).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(late.body.contains("Reading new maps") && late.body.contains("banner--warning"), "{}", late.body);
    assert!(late.body.contains("name=\"revision\" value=\"2\""), "saving again replaces");
    let none = author.post(&settings, &saved("2", "Reading new maps", "none")).await;
    assert!(none.body.contains("f-maxStudents-error"), "{}", none.body);
    let page = author.get(&settings).await.body;
    for kept in ["Reading old maps", "value=\"12.500\"", "2026-03-01", "maps, paper", "Fold a map"] {
        assert!(page.contains(kept), "{kept}: {page}");
    }
}

/// A course of one section with one article, by the API: the paths of the course and of the article.
async fn with_article(program: &mut Browser) -> (String, String) {
    let made = program.json(Method::POST, COURSES, &draft()).await.json();
    let course = format!("{COURSES}/{}", made["id"].as_str().unwrap());
    let article = json!({ "title": "Scale", "markdown": "A map has a **scale**.", "isRequired": true });
    let made = program.json(Method::POST, &format!("{course}/contents"), &article).await;
    assert_eq!(made.status, StatusCode::CREATED, "{}", made.body);
    let content = format!("{course}/contents/{}", made.json()["id"].as_str().unwrap());
    (course, content)
}

#[tokio::test]
async fn a_content_is_described_anew_from_the_revision_that_was_seen() {
    let world = World::new().await;
    let mut program = instructor(&world).await;
    let (_, content) = with_article(&mut program).await;
    let shown = program.get(&content).await.json();
    assert_eq!((shown["revision"].as_i64(), shown["markdown"].as_str()), (Some(1), Some("A map has a **scale**.")));
    let body = json!({ "title": "Scales", "html": "<p>New<script>alert(1)</script></p>", "isRequired": false, "points": 5,
        "releaseAfterDays": 3 });
    let changed = put(&mut program, &content, "\"1\"", &body).await;
    assert_eq!(changed.status, StatusCode::OK, "{}", changed.body);
    let changed = changed.json();
    assert_eq!((changed["articleHtml"].as_str(), changed["revision"].as_i64()), (Some("<p>New</p>"), Some(2)));
    assert_eq!((changed["points"].as_i64(), changed["releaseAfterDays"].as_i64()), (Some(5), Some(3)));
    let late = put(&mut program, &content, "\"1\"", &body).await;
    assert_eq!((late.status, late.code()), (StatusCode::PRECONDITION_FAILED, "changed_meanwhile".to_owned()));
    assert_eq!(late.json()["revision"], 2);
}

#[tokio::test]
async fn what_does_not_fit_a_content_is_refused_with_a_pointer() {
    let world = World::new().await;
    let mut program = instructor(&world).await;
    let (course, content) = with_article(&mut program).await;
    let nobodys = "01890000-0000-7000-8000-000000000000";
    let picture = format!("<img data-asset=\"{nobodys}\" alt=\"x\">");
    for (body, pointer, code) in [
        (json!({ "title": "A", "assetId": nobodys, "isRequired": true }), "/assetId", "wrong_type"),
        (json!({ "title": "A", "html": "a", "markdown": "b", "isRequired": true }), "/html", "only_one"),
        (json!({ "title": "A", "html": picture, "isRequired": true }), "/html", "no_such_file"),
        (json!({ "title": "A", "isRequired": true, "prerequisites": [nobodys] }), "/prerequisites", "unknown_value"),
        (
            json!({ "title": "A", "isRequired": true, "releaseAt": "2030-01-01T00:00:00Z", "releaseAfterDays": 1 }),
            "/releaseAfterDays",
            "only_one",
        ),
        (json!({ "title": "A", "isRequired": true, "sectionId": nobodys }), "/sectionId", "unknown_field"),
    ] {
        let refused = put(&mut program, &content, "\"1\"", &body).await;
        let said = refused.json();
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{body}: {}", refused.body);
        assert_eq!(
            (said["errors"][0]["pointer"].as_str(), said["errors"][0]["code"].as_str()),
            (Some(pointer), Some(code))
        );
    }
    let new = json!({ "title": "File", "assetId": nobodys, "isRequired": true });
    let refused = program.json(Method::POST, &format!("{course}/contents"), &new).await;
    assert_eq!(refused.json()["errors"][0]["code"], "no_such_file", "{}", refused.body);
    assert_eq!(program.get(&content).await.json()["revision"], 1, "nothing was stored");
}

#[tokio::test]
async fn a_copy_and_an_end_of_a_course() {
    let world = World::new().await;
    let mut program = instructor(&world).await;
    let (course, content) = with_article(&mut program).await;
    let copy =
        program.json(Method::POST, &format!("{course}/copies"), &json!({ "title": "Reading maps, spring" })).await;
    assert_eq!((copy.status, copy.json()["slug"].as_str()), (StatusCode::CREATED, Some("reading-maps-spring")));
    let title = &copy.json()["outline"]["withoutSection"][0]["title"];
    assert_eq!(title, "Scale");
    assert_eq!(delete(&mut program, &content).await, StatusCode::NO_CONTENT);
    assert_eq!(program.get(&content).await.status, StatusCode::NOT_FOUND);
    assert_eq!(delete(&mut program, &course).await, StatusCode::NO_CONTENT);
    assert_eq!(program.get(&course).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_page_saves_itself_by_script_and_tells_of_another_author() {
    let world = World::new().await;
    world.add(world.demo, "trainer@example.org", &[Role::Instructor]).await;
    let mut author = world.browser("demo.localhost");
    author.sign_in("trainer@example.org").await;
    let five = [
        ("title", "Reading maps"),
        ("shortDescription", "Find your way."),
        ("courseType", "online"),
        ("level", "beginner"),
        ("language", "en"),
    ];
    let course = author.post("/teach/courses/new", &five).await.location;
    let content = author.post(&format!("{course}/articles"), &[("title", "Scale")]).await.location;
    let page = author.get(&content).await;
    assert!(page.body.contains("data-autosave") && page.body.contains("data-richtext"), "{}", page.body);
    let typed = |revision: &'static str, html: &'static str| {
        [("revision", revision), ("title", "Scale"), ("html", html), ("required", "on"), ("release", "course")]
    };
    let saved = by_script(&mut author, &content, &typed("1", "<p>One</p>")).await;
    assert_eq!((saved.status, saved.json()["revision"].as_i64()), (StatusCode::OK, Some(2)), "{}", saved.body);
    let late = by_script(&mut author, &content, &typed("1", "<p>Two</p>")).await;
    assert_eq!((late.status, late.json()["revision"].as_i64()), (StatusCode::PRECONDITION_FAILED, Some(2)));
    let without_script = author.post(&content, &typed("1", "<p>Three</p>")).await;
    assert_eq!(without_script.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(without_script.body.contains("Three"), "what was typed comes back");
    let mut wrong = typed("2", "x");
    wrong[1] = ("title", "");
    let refused = by_script(&mut author, &content, &wrong).await;
    assert_eq!(refused.json()["errors"][0]["detail"], "Fill this in.", "{}", refused.body);
    let hidden = author.get(&course).await;
    assert!(hidden.body.contains("Hidden"), "a new article is not shown before its author shows it");
    assert_eq!(author.post(&format!("{content}/removal"), &[]).await.location, course);
}
