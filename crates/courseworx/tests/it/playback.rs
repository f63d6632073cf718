//! A film under its grant: by ranges, for one session, for a while.

use axum::body::Body;
use identity::Role;
use time::Duration;

use crate::support::client::request;
use crate::support::{Answer, Client, TestApp};

async fn range(client: &Client, href: &str, wanted: &str) -> Answer {
    let mut asked = request("GET", href, None, Body::empty());
    asked.headers_mut().insert("range", wanted.parse().unwrap());
    client.send(asked).await
}

async fn granted(test: &TestApp, client: &Client) -> String {
    let renewed = client.get(&format!("/media/{}/renewal", test.school.video_asset)).await;
    assert_eq!(renewed.status, 200, "{}", renewed.text());
    renewed.value()["url"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_film_is_served_in_the_ranges_that_are_asked_for() {
    let test = TestApp::new().await;
    let learner = test.school.browser(&test.instance, Role::Learner).await;
    let href = granted(&test, &learner).await;
    let whole = learner.get(&href).await;
    let length = whole.body.len();
    assert_eq!((whole.status, whole.header("accept-ranges")), (200, "bytes"));
    assert_eq!(whole.header("content-length"), length.to_string());
    for (wanted, first, last) in [
        ("bytes=0-99", 0, 99),
        ("bytes=1000-", 1000, length - 1),
        ("bytes=-500", length - 500, length - 1),
        ("bytes=10-99999999999", 10, length - 1),
    ] {
        let part = range(&learner, &href, wanted).await;
        assert_eq!(part.status, 206, "{wanted}");
        assert_eq!(part.header("content-range"), format!("bytes {first}-{last}/{length}"));
        assert!(part.body == whole.body[first..=last], "{wanted}");
    }
    let beyond = range(&learner, &href, &format!("bytes={length}-")).await;
    assert_eq!((beyond.status, beyond.header("content-range")), (416, format!("bytes */{length}").as_str()));
    // RFC 9110, 14.2: what is no range is not looked at.
    for nonsense in ["bytes=9-3", "lines=1-2", "bytes=a-b"] {
        let answer = range(&learner, &href, nonsense).await;
        assert!(answer.status == 200 && answer.body == whole.body, "{nonsense}: {}", answer.status);
    }
}

#[tokio::test]
async fn a_grant_is_for_one_session_and_one_file_and_runs_out() {
    let test = TestApp::new().await;
    let learner = test.school.browser(&test.instance, Role::Learner).await;
    let href = granted(&test, &learner).await;
    let second = test.school.browser(&test.instance, Role::Learner).await;
    assert_eq!(second.get(&href).await.status, 404, "the same person in another browser");
    let elsewhere = test.other.browser(&test.instance, Role::Learner).await;
    assert_eq!(elsewhere.get(&href).await.status, 404);
    assert_eq!(learner.at(&test.other.host).get(&href).await.status, 303, "the session is not known there");
    let visitor = test.visitor().get(&href).await;
    assert!(visitor.status == 303 && visitor.header("location").starts_with("/sign-in"), "{}", visitor.status);
    let other_file = href.replace(&test.school.video_asset.to_string(), &test.school.thumbnail.to_string());
    assert_eq!(learner.get(&other_file).await.status, 404);
    assert_eq!(learner.get(&format!("{href}x")).await.status, 404);
    assert_eq!(second.get(&format!("/media/{}/renewal", test.other.video_asset)).await.status, 404);

    test.test.clock.advance(media::LIFETIME + Duration::seconds(1));
    let late = learner.get(&href).await;
    assert_eq!(late.status, 403, "{}", late.text());
    let again = granted(&test, &learner).await;
    assert!(again != href && learner.get(&again).await.status == 200);
    assert_eq!(learner.raw("POST", "/sign-out", Some("application/x-www-form-urlencoded"), "").await.status, 303);
    assert_eq!(learner.get(&again).await.status, 303, "with the session its grants end");
}
