//! What visitors and learners meet: the catalogue's filters, forms that come back, error pages, and the same as JSON.

use identity::Role;
use serde_json::Value;

use crate::support::{Answer, Client, TestApp};

fn values(found: &Value, group: &str) -> Vec<(String, i64)> {
    let facets = found["facets"][group].as_array().unwrap();
    facets.iter().map(|f| (f["value"].as_str().unwrap().to_owned(), f["count"].as_i64().unwrap())).collect()
}

#[tokio::test]
async fn filters_take_several_values_and_the_address_holds_them_all() {
    let test = TestApp::new().await;
    let visitor = test.visitor();
    let page = visitor.get("/courses?level=beginner&level=advanced&tag=x&tag=&limit=1&sort=title&q=").await;
    assert_eq!(page.status, 400, "a tag is one: {}", page.text());
    let page = visitor.get("/courses?level=beginner&level=advanced&limit=1&sort=title&price=free&price=paid").await;
    let text = page.text();
    assert_eq!(page.status, 200, "{text}");
    for part in [
        r#"name="level" value="beginner" checked"#,
        r#"name="level" value="advanced" checked"#,
        r#"name="price" value="free" checked"#,
        r#"<input type="hidden" name="limit" value="1">"#,
        "level=beginner&#38;level=advanced&#38;price=free&#38;price=paid&#38;sort=title&#38;limit=1&#38;page=2",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    let found = visitor.get("/api/v1/public/courses?level=beginner&level=advanced&level=beginner&type=hybrid").await;
    let found = found.value();
    assert_eq!(found["total"], 0);
    assert_eq!(values(&found, "type"), [("online".to_owned(), 4), ("hybrid".to_owned(), 0)]);
    let wrong = visitor.get("/api/v1/public/courses?type=online&type=x&level=y").await;
    let pointers: Vec<Value> =
        wrong.value()["errors"].as_array().unwrap().iter().map(|e| e["pointer"].clone()).collect();
    assert_eq!((wrong.status, pointers), (422, vec!["/type".into(), "/level".into()]));
    let many = "category=x&".repeat(21);
    assert_eq!(visitor.get(&format!("/api/v1/public/courses?{many}")).await.status, 422);
}

#[tokio::test]
async fn a_corrected_search_says_so_and_leads_to_what_was_typed() {
    let test = TestApp::new().await;
    let visitor = test.visitor();
    let page = visitor.get("/courses?q=compelted").await.text();
    assert!(page.contains("Showing results for “completed”."), "{page}");
    assert!(page.contains("/courses?q=compelted&#38;exact=true"), "{page}");
    assert!(visitor.reading("ar").get("/courses?q=compelted").await.text().contains("تُعرض نتائج"));
    let exactly = visitor.get("/courses?q=compelted&exact=true").await.text();
    assert!(exactly.contains("No course matches") && !exactly.contains("Showing results"), "{exactly}");
    let found = visitor.get("/api/v1/public/courses?q=compelted").await.value();
    assert_eq!((&found["searchedFor"], &found["total"]), (&"completed".into(), &1.into()));
}

#[tokio::test]
async fn what_a_signed_in_person_sees_of_the_catalogue_is_kept_by_nobody() {
    let test = TestApp::new().await;
    let learner = test.school.browser(&test.instance, Role::Learner).await;
    for path in ["/", "/courses"] {
        assert_eq!(learner.get(path).await.header("cache-control"), "private, no-store", "{path}");
        assert_eq!(test.visitor().get(path).await.header("cache-control"), "no-cache", "{path}");
    }
    assert!(test.visitor().get("/").await.text().contains("2 learners"));
}

#[tokio::test]
async fn a_review_that_is_refused_comes_back_as_it_was_typed() {
    let test = TestApp::new().await;
    let learner = test.school.browser(&test.instance, Role::Learner).await;
    let own = learner.get("/learn/completed").await.text();
    assert!(own.contains(r#"<option value="5" selected>"#), "the own rating is chosen");
    let answer = learner.form("/learn/completed/review", &[("rating", ""), ("body", "As I said.")]).await;
    let text = answer.text();
    assert_eq!(answer.status, 422, "{text}");
    assert!(text.contains("f-rating-error") && text.contains("As I said.") && text.contains("Fill this in."), "{text}");
    let answer = learner.form("/learn/completed/review", &[("rating", "4"), ("body", &"x".repeat(4_001))]).await;
    assert_eq!(answer.status, 422);
    assert!(answer.text().contains("f-body-error") && answer.text().contains(r#"<option value="4" selected>"#));
    let early = learner.form("/courses/open-to-all/enrollment", &[]).await;
    assert_eq!(early.status, 303, "{}", early.text());
    let answer = learner.form("/learn/open-to-all/review", &[("rating", "3"), ("body", "Too soon.")]).await;
    assert_eq!(answer.status, 409);
    assert!(answer.text().contains("Take a quarter") && answer.text().contains("Too soon."), "{}", answer.text());
}

#[tokio::test]
async fn a_revocation_without_a_reason_comes_back_in_its_place() {
    let test = TestApp::new().await;
    let admin = test.school.browser(&test.instance, Role::Admin).await;
    let id = &test.school.certificate.0;
    let address = format!("/admin/certificates/{id}/revocation");
    for (language, said) in [("en", "This is too short."), ("ar", "النص قصير جدًا.")] {
        let answer = admin.reading(language).form(&address, &[("reason", "x"), ("q", "completed")]).await;
        let text = answer.text();
        assert_eq!(answer.status, 422, "{text}");
        assert!(text.contains(&format!("reason-{id}-error")) && text.contains(said), "{text}");
        assert!(text.contains(">\nx</textarea>") && text.contains(r#"data-menu open"#), "{text}");
    }
    let done = admin.form(&address, &[("reason", "By mistake"), ("q", "completed")]).await;
    assert_eq!((done.status, done.header("location")), (303, "/admin/certificates?q=completed"));
}

fn shows_signed_in(answer: &Answer) -> bool {
    answer.text().contains("/sign-out")
}

#[tokio::test]
async fn an_error_page_shows_who_is_signed_in() {
    let test = TestApp::new().await;
    let learner = test.school.browser(&test.instance, Role::Learner).await;
    for (path, status) in [("/nothing-here", 404), ("/admin/users", 403), ("/courses?level=x", 422)] {
        let answer = learner.get(path).await;
        assert_eq!((answer.status, shows_signed_in(&answer)), (status, true), "{path}");
    }
    assert!(!shows_signed_in(&test.visitor().get("/nothing-here").await));
    let forged = Client::new(&test.instance, &test.school.host).with_token("forged").get("/nothing-here").await;
    assert_eq!((forged.status, shows_signed_in(&forged)), (404, false));
}

#[tokio::test]
async fn an_unknown_host_is_led_to_the_platform() {
    let test = TestApp::new().await;
    let answer = test.instance.visitor("127.0.0.1:8080").get("/").await;
    assert_eq!(answer.status, 404);
    let platform = test.instance.app.settings().origin_of_slug("platform");
    assert!(answer.text().contains(&format!("href=\"{platform}\"")), "{}", answer.text());
    assert!(answer.text().contains("Go to the list of training centres"));
}

#[tokio::test]
async fn a_preview_a_tenant_and_the_training_centres_are_there_for_programs() {
    let test = TestApp::new().await;
    let (school, visitor) = (&test.school, test.visitor());
    let market = test.instance.visitor("localhost");
    let preview = visitor.get(&format!("/api/v1/public/courses/under-way/previews/{}", school.article)).await;
    assert_eq!(preview.status, 200, "{}", preview.text());
    assert_eq!((&preview.value()["title"], &preview.value()["file"]), (&"An article".into(), &Value::Null));
    let closed = visitor.get(&format!("/api/v1/public/courses/under-way/previews/{}", school.video)).await;
    assert_eq!(closed.code().as_deref(), Some("not_found"));
    let tenant = visitor.get("/api/v1/public/tenant").await.value();
    assert_eq!((&tenant["defaultLocale"], &tenant["kind"]), (&"en".into(), &"centre".into()), "{tenant}");
    assert!(tenant["branding"]["hue"].is_number() && tenant["defaultCurrency"].is_string(), "{tenant}");
    assert!(tenant.get("plan").is_none() && tenant.get("id").is_none(), "no more than the public may know: {tenant}");
    let centres = market.get("/api/v1/public/tenants?limit=1").await.value();
    assert_eq!(centres["items"].as_array().map(Vec::len), Some(1), "{centres}");
    let rest = format!("/api/v1/public/tenants?cursor={}", centres["nextCursor"].as_str().unwrap());
    let rest = market.get(&rest).await.value();
    assert!(rest["items"].as_array().unwrap().iter().all(|item| item["kind"] == "centre"), "{rest}");
    assert_eq!(visitor.get("/api/v1/public/tenants").await.code().as_deref(), Some("not_found"));
}

#[tokio::test]
async fn the_address_of_a_file_is_renewed_for_programs_too() {
    let test = TestApp::new().await;
    let (school, learner) = (&test.school, test.school.program(&test.instance, Role::Learner).await);
    let lesson =
        learner.get(&format!("/api/v1/learner/courses/{}/lessons/{}", school.course, school.video)).await.value();
    let renewal = lesson["file"]["renewUrl"].as_str().unwrap();
    let renewed = learner.get(renewal).await;
    assert_eq!(renewed.status, 200, "{renewal}: {}", renewed.text());
    let url = renewed.value()["url"].as_str().unwrap().to_owned();
    assert_eq!(learner.get(&url).await.status, 200, "{url}");
}
