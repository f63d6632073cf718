//! Pictures in several widths, as browsers ask for them.

use identity::Role;
use regex::Regex;

use crate::support::TestApp;

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
