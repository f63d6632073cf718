//! What a course covers, what is kept of it beside, and the language that it is written in, from its authors to its readers.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

mod support;

use axum::body::Body;
use axum::http::{Method, StatusCode};
use identity::Role;
use serde_json::{Value, json};

use support::{Answer, Browser, World};

const COURSES: &str = "/api/v1/instructor/courses";

/// An instructor who also learns: a program and a browser.
async fn person(world: &World) -> (Browser, Browser) {
    world.add(world.demo, "trainer@example.org", &[Role::Instructor, Role::Learner]).await;
    let (mut program, mut browser) = (world.browser("demo.localhost"), world.browser("demo.localhost"));
    program.token("trainer@example.org").await;
    browser.sign_in("trainer@example.org").await;
    (program, browser)
}

/// What describes a course in this language, whole.
fn described(language: &str) -> Value {
    json!({ "title": "Reading maps", "slug": "reading-maps", "shortDescription": "Find your way.",
        "description": "About maps.", "thumbnailAlt": "", "price": { "amount": "0", "currency": "USD" },
        "durationMinutes": 0, "level": "beginner", "category": "", "tags": [], "courseType": "hybrid",
        "language": language, "requirements": ["Paper"], "learningOutcomes": ["Fold a map"],
        "curriculum": ["Scales", "Contour lines"], "metadata": { "costCentre": "4711", "hours": 2.5, "own": true },
        "location": "", "allowRecording": true, "endDate": "2030-06-01T00:00:00Z" })
}

/// A published course in this language with a section and an article: its path, and the ids of the two.
async fn published(program: &mut Browser, language: &str) -> (String, String, String) {
    let draft = json!({ "title": "Reading maps", "shortDescription": "x", "courseType": "online", "level": "beginner",
        "language": "en" });
    let id = |made: &Answer| made.json()["id"].as_str().unwrap().to_owned();
    let course = format!("{COURSES}/{}", id(&program.json(Method::POST, COURSES, &draft).await));
    let changed = program.json(Method::PUT, &course, &described(language)).await;
    assert_eq!(changed.status, StatusCode::OK, "{}", changed.body);
    let section = id(&program.json(Method::POST, &format!("{course}/sections"), &json!({ "title": "Scale" })).await);
    let article = json!({ "sectionId": section, "title": "One to many", "description": "How far it is.",
        "markdown": "A **scale**.", "isRequired": true, "isPreview": true });
    let content = id(&program.json(Method::POST, &format!("{course}/contents"), &article).await);
    let request = program.request(Method::PUT, &format!("{course}/publication")).body(Body::empty()).unwrap();
    assert_eq!(program.send(request).await.status, StatusCode::NO_CONTENT);
    (course, section, content)
}

#[tokio::test]
async fn the_public_reads_what_a_course_covers_and_not_what_is_kept_of_it() {
    let world = World::new().await;
    let (mut program, _) = person(&world).await;
    let (course, ..) = published(&mut program, "en").await;
    let authored = program.get(&course).await.json();
    assert_eq!(authored["curriculum"], json!(["Scales", "Contour lines"]));
    assert_eq!(authored["metadata"], json!({ "costCentre": "4711", "hours": 2.5, "own": true }));
    let mut visitor = world.browser("demo.localhost");
    let public = visitor.get("/api/v1/public/courses/reading-maps").await;
    assert_eq!(public.json()["curriculum"], json!(["Scales", "Contour lines"]));
    assert!(!public.body.contains("metadata") && !public.body.contains("4711"), "{}", public.body);
    let page = visitor.get("/courses/reading-maps").await.body;
    for said in ["What it covers", "Contour lines", "Ends 1 June 2030", "Classes may be recorded"] {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert!(!page.contains("4711"));
    let copy = program.json(Method::POST, &format!("{course}/copies"), &json!({ "title": "Spring" })).await.json();
    assert_eq!((&copy["curriculum"], &copy["metadata"]), (&authored["curriculum"], &authored["metadata"]));
}

#[tokio::test]
async fn what_does_not_fit_is_refused_with_a_pointer_and_what_is_not_sent_stays() {
    let world = World::new().await;
    let (mut program, _) = person(&world).await;
    let (course, ..) = published(&mut program, "en").await;
    for (field, value, pointer, code) in [
        ("curriculum", json!(["x", ""]), "/curriculum/1", "required"),
        ("curriculum", json!(["x".repeat(201)]), "/curriculum/0", "too_long"),
        ("curriculum", json!(vec!["x"; 101]), "/curriculum", "too_many"),
        ("curriculum", json!([1]), "/curriculum/0", "wrong_type"),
        ("curriculum", json!({ "weeks": 1 }), "/curriculum", "wrong_type"),
        ("metadata", json!({ "a": ["b"] }), "/metadata/a", "wrong_type"),
        ("metadata", json!({ "k".repeat(65): 1 }), &*format!("/metadata/{}", "k".repeat(65)), "too_long"),
        ("metadata", json!(["a"]), "/metadata", "wrong_type"),
    ] {
        let mut body = described("en");
        body[field] = value;
        let refused = program.json(Method::PUT, &course, &body).await;
        let said = &refused.json()["errors"][0];
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{pointer}: {}", refused.body);
        assert_eq!((said["pointer"].as_str(), said["code"].as_str()), (Some(pointer), Some(code)), "{}", refused.body);
    }
    let mut body = described("en");
    body.as_object_mut().unwrap().retain(|name, _| name != "curriculum" && name != "metadata");
    let kept = program.json(Method::PUT, &course, &body).await.json();
    assert_eq!((&kept["curriculum"][1], &kept["metadata"]["hours"]), (&json!("Contour lines"), &json!(2.5)));
}

#[tokio::test]
async fn the_settings_take_topics_and_details_by_line() {
    let world = World::new().await;
    let (mut program, mut browser) = person(&world).await;
    let (course, ..) = published(&mut program, "en").await;
    let revision = program.get(&course).await.json()["revision"].to_string();
    let settings = format!("{}/settings", course.replace(COURSES, "/teach/courses"));
    let page = browser.get(&settings).await.body;
    assert!(
        page.contains("Scales\nContour lines") && page.contains("costCentre: 4711\nhours: 2.5\nown: true"),
        "{page}"
    );
    let form = |metadata: &'static str| {
        [
            ("title", "Reading maps"),
            ("slug", "reading-maps"),
            ("description", "About maps."),
            ("courseType", "hybrid"),
            ("level", "beginner"),
            ("language", "en"),
            ("currency", "USD"),
            ("curriculum", "Scales\n\n Compass \r\n"),
            ("metadata", metadata),
        ]
    };
    let with = |metadata| [&[("revision", revision.as_str())][..], &form(metadata)].concat();
    let refused = browser.post(&settings, &with("hours: 2.5\nnothing")).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        refused.body.contains("f-metadata-error") && refused.body.contains("hours: 2.5\nnothing"),
        "{}",
        refused.body
    );
    assert_eq!(
        browser.post(&settings, &with("hours: 2.5\r\nown: false\r\nroom: B 12")).await.status,
        StatusCode::SEE_OTHER
    );
    let now = program.get(&course).await.json();
    assert_eq!(now["curriculum"], json!(["Scales", "Compass"]));
    assert_eq!(now["metadata"], json!({ "hours": 2.5, "own": "false", "room": "B 12" }));
}

/// Whether `text` stands on the page in an element that says this language and direction.
fn is_written(page: &str, lang: &str, dir: &str, text: &str) -> bool {
    let said = format!(" lang=\"{lang}\" dir=\"{dir}\"");
    page.match_indices(&said).any(|(at, _)| {
        let tag = page[..at].rsplit('<').next().unwrap().split_whitespace().next().unwrap();
        let inside = page[at..].split_once('>').unwrap().1;
        inside.split(&format!("</{tag}>")).next().unwrap().contains(text)
    })
}

#[tokio::test]
async fn the_language_of_a_course_sets_the_way_its_texts_run() {
    for (interface, page_says, language, dir) in
        [("en", "<html lang=\"en\" dir=\"ltr\"", "ar", "rtl"), ("ar", "<html lang=\"ar\" dir=\"rtl\"", "en", "ltr")]
    {
        let world = World::new().await;
        let (mut program, mut browser) = person(&world).await;
        browser.language = interface;
        let (course, section, content) = published(&mut program, language).await;
        let editor = course.replace(COURSES, "/teach/courses");
        browser.post("/courses/reading-maps/enrollment", &[]).await;
        let all = [
            "Reading maps",
            "Find your way.",
            "About maps.",
            "Paper",
            "Fold a map",
            "Contour lines",
            "Scale",
            "One to many",
        ];
        let lesson = ["Reading maps", "One to many", "How far it is.", "<p>A <strong>scale</strong>", "Scale"];
        for (path, texts) in [
            ("/courses/reading-maps".to_owned(), &all[..]),
            (
                "/courses".to_owned(),
                &["<a class=\"card__link\" href=\"/courses/reading-maps\">Reading maps", "Find your way."],
            ),
            (
                format!("/courses/reading-maps/preview/{content}"),
                &["Reading maps", "One to many", "How far it is.", "<p>A "],
            ),
            ("/learn".to_owned(), &["<a class=\"card__link\" href=\"/learn/reading-maps\">Reading maps"]),
            ("/learn/reading-maps".to_owned(), &["Reading maps", "Find your way.", "Scale", "One to many"]),
            (format!("/learn/reading-maps/{content}"), &lesson[..]),
            ("/learn/reading-maps/progress".to_owned(), &["Reading maps", "One to many"]),
            ("/learn/reading-maps/access".to_owned(), &["Reading maps"]),
            (editor.clone(), &["Reading maps", "Find your way.", "Scale", "One to many"]),
            (
                format!("{editor}/settings"),
                &["Find your way.", "About maps.", "Fold a map", "Paper", "Scales\nContour lines"],
            ),
            (format!("{editor}/sections/{section}"), &["Scale", "One to many"]),
            (format!("{editor}/contents/{content}"), &["One to many", "Scale", "How far it is.", "A "]),
        ] {
            let page = browser.get(&path).await;
            assert_eq!(page.status, StatusCode::OK, "{path}");
            assert!(page.body.contains(page_says), "{path} is in the reader's language");
            for text in texts {
                assert!(is_written(&page.body, language, dir, text), "{interface} {path}: {text}\n{}", page.body);
            }
        }
    }
}
