//! Pictures in several widths, as browsers ask for them, and the picture of a course.

use axum::body::Body;
use axum::http::{HeaderValue, Request};
use identity::Role;
use regex::Regex;
use serde_json::json;

use crate::support::client::request;
use crate::support::{Answer, TestApp};

#[tokio::test]
async fn a_public_picture_is_served_in_the_width_and_format_asked_for() {
    let test = TestApp::new().await;
    let href = format!("/media/public/{}", test.school.value("/media/public/{asset}", "asset"));
    let (visitor, stranger) = (test.visitor(), test.instance.visitor(&test.other.host));
    let card = visitor.get("/courses").await.text();
    assert!(card.contains(&format!("srcset=\"{href}/480.avif 480w, {href}/960.avif 960w")), "{card}");
    let whole = visitor.get(&href).await;
    for at in [&visitor, &test.instance.visitor("localhost")] {
        let (avif, webp) = (at.get(&format!("{href}/480.avif")).await, at.get(&format!("{href}/480.webp")).await);
        assert_eq!((avif.status, avif.header("content-type")), (200, "image/avif"));
        assert_eq!((webp.status, webp.header("content-type")), (200, "image/webp"));
        assert!(avif.header("cache-control").contains("immutable"));
        assert!(avif.body.len() < whole.body.len() && avif.header("etag") != webp.header("etag"));
        let wider = at.get(&format!("{href}/1600.avif")).await;
        assert_eq!((wider.status, wider.header("cache-control")), (200, "public, max-age=60"));
        assert!(wider.body == whole.body, "the picture itself, which is not so wide");
    }
    for bad in ["481.avif", "480.png", "480"] {
        assert_eq!(visitor.get(&format!("{href}/{bad}")).await.status, 404, "{bad}");
    }
    assert_eq!(stranger.get(&format!("{href}/480.avif")).await.status, 404);
}

#[tokio::test]
async fn the_picture_of_a_lesson_is_served_under_its_grant_before_it_has_copies() {
    let test = TestApp::new().await;
    let learner = test.school.browser(&test.instance, Role::Learner).await;
    let sql = "select id::text from course_contents where title = 'A picture' and tenant_id = $1";
    let row = test.test.superuser().await.query_one(sql, &[&test.school.tenant.0]).await.unwrap();
    let page = learner.get(&format!("/learn/under-way/{}", row.get::<_, String>(0))).await.text();
    let found = Regex::new(r#"srcset="(/media/[^ "]+/480\.webp) 480w"#).unwrap();
    let href = found.captures(&page).unwrap_or_else(|| panic!("{page}"))[1].to_owned();
    let answer = learner.get(&href).await;
    assert_eq!((answer.status, answer.header("cache-control")), (200, "private, max-age=60"));
    let other = test.school.browser(&test.instance, Role::Instructor).await;
    assert_eq!(other.get(&href).await.status, 404, "the grant is for one session");
    let forged = href.replace("/480.webp", "x/480.webp");
    assert_eq!(learner.get(&forged).await.status, 404);
}

#[tokio::test]
async fn a_course_gets_the_part_of_a_picture_that_was_chosen() {
    let test = TestApp::new().await;
    let program = test.school.program(&test.instance, Role::Instructor).await;
    let at = format!("/api/v1/instructor/courses/{}/picture", test.school.draft);
    let given = test.school.thumbnail;
    let answer = program.json("PUT", &at, &json!({"assetId": given, "alt": "Two charts"})).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    let first = shown(&answer);
    assert!(first != given.to_string() && answer.value()["thumbnailAlt"] == "Two charts");
    let visitor = test.visitor();
    let picture = visitor.get(&format!("/media/public/{first}")).await;
    assert_eq!((picture.status, picture.header("content-type")), (200, "image/webp"));

    // Another one takes its place, and the first is gone.
    let part = json!({"assetId": given, "crop": {"x": 0.25, "y": 0.25, "width": 0.5}});
    let answer = program.json("PUT", &at, &part).await;
    let second = shown(&answer);
    assert_eq!(visitor.get(&format!("/media/public/{first}")).await.status, 404);
    assert_eq!(visitor.get(&format!("/media/public/{second}")).await.status, 200);

    let stale = stale(request("PUT", &at, Some("application/json"), part.to_string().into()));
    assert_eq!(program.send(stale).await.code().as_deref(), Some("changed_meanwhile"));
    for (body, pointer) in [
        (json!({"assetId": test.other.thumbnail}), "/assetId"),
        (json!({"assetId": test.school.video_asset}), "/assetId"),
        (json!({"assetId": given, "crop": {"x": 0.6, "y": 0.0, "width": 0.5}}), "/crop"),
        (json!({"assetId": given, "crop": {"x": 0.0, "y": 0.0, "width": 1e300}}), "/crop"),
        (json!({"assetId": given, "alt": "x".repeat(301)}), "/alt"),
    ] {
        let refused = program.json("PUT", &at, &body).await;
        assert_eq!((refused.status, &refused.value()["errors"][0]["pointer"]), (422, &json!(pointer)), "{body}");
    }
    assert_eq!(visitor.get(&format!("/media/public/{second}")).await.status, 200, "nothing was changed");
    let learner = test.school.program(&test.instance, Role::Learner).await;
    assert_eq!(learner.json("PUT", &at, &part).await.status, 403);

    let browser = test.school.browser(&test.instance, Role::Instructor).await;
    let page = format!("/teach/courses/{}/picture", test.school.draft);
    assert!(browser.get(&page).await.text().contains(&format!("/media/public/{second}")));
    let empty = browser.form(&page, &[("alt", "")]).await;
    assert_eq!(empty.status, 422);
    let given = given.to_string();
    let sent = [("asset", given.as_str()), ("x", "0"), ("y", "0"), ("width", "0.5"), ("alt", "Charts")];
    assert_eq!(browser.form(&page, &sent).await.status, 303);
    assert_eq!(browser.form(&format!("{page}/removal"), &[]).await.status, 303);
    assert!(program.json("DELETE", &at, &json!({})).await.value()["thumbnailAssetId"].is_null());
    assert_eq!(visitor.get(&format!("/media/public/{second}")).await.status, 404);
    assert_eq!(visitor.get(&format!("/media/public/{given}")).await.status, 200, "another course shows it");
}

#[tokio::test]
async fn a_course_is_published_as_it_was_seen_or_not_at_all() {
    let test = TestApp::new().await;
    let program = test.school.program(&test.instance, Role::Instructor).await;
    let course = format!("/api/v1/instructor/courses/{}", test.school.draft);
    for (method, what) in [("PUT", "publication"), ("DELETE", "publication"), ("PUT", "archive")] {
        let refused = program.send(stale(request(method, &format!("{course}/{what}"), None, Body::empty()))).await;
        assert_eq!((refused.status, refused.code().as_deref()), (412, Some("changed_meanwhile")), "{what}");
    }
    let seen = program.get(&course).await.header("etag").to_owned();
    let mut publish = request("PUT", &format!("{course}/publication"), None, Body::empty());
    publish.headers_mut().insert("if-match", seen.parse().unwrap());
    assert_eq!(program.send(publish).await.status, 204);
}

/// The same request from a revision that never was.
fn stale(mut request: Request<Body>) -> Request<Body> {
    request.headers_mut().insert("if-match", HeaderValue::from_static("\"9999\""));
    request
}

fn shown(answer: &Answer) -> String {
    answer.value()["thumbnailAssetId"].as_str().unwrap_or_else(|| panic!("{}", answer.text())).to_owned()
}
