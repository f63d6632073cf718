//! How often one may ask: counted by what can not be made up.

use std::sync::Arc;

use axum::body::Body;
use axum::http::HeaderValue;
use courseworx::config::Config;
use identity::Role;
use serde_json::json;
use testkit::TestDb;

use crate::support::client::request;
use crate::support::{Instance, School};

#[tokio::test]
async fn sign_ins_are_limited_by_address_whatever_credential_is_made_up() {
    let test = TestDb::new().await;
    let folder = tempfile::tempdir().unwrap();
    let config = Config { costly_per_minute: 5, ..Instance::config(folder.path()) };
    let instance = Instance::with(&config, &test.cluster, Arc::new(test.clock.clone())).await;
    School::add_keeper(&instance).await;
    let visitor = instance.visitor("localhost");
    let body = json!({"identifier": "nobody@example.org", "password": "guessed it"}).to_string();
    let mut statuses = Vec::new();
    for n in 0..12 {
        let (path, mime, text) = if n % 2 == 0 {
            ("/api/v1/public/sessions", "application/json", body.clone())
        } else {
            (
                "/sign-in",
                "application/x-www-form-urlencoded",
                "identifier=nobody%40example.org&password=guessed".to_owned(),
            )
        };
        let mut asked = request("POST", path, Some(mime), Body::from(text));
        asked.headers_mut().insert("authorization", HeaderValue::from_str(&format!("Bearer made.up.{n}")).unwrap());
        asked.headers_mut().insert("cookie", HeaderValue::from_str(&format!("__Host-session=made-up-{n}")).unwrap());
        asked.headers_mut().insert("sec-fetch-site", HeaderValue::from_static("same-origin"));
        let answer = visitor.send(asked).await;
        if answer.status == 429 {
            assert!(answer.header("retry-after").parse::<u64>().is_ok_and(|seconds| seconds > 0), "{}", answer.asked);
        }
        statuses.push(answer.status);
    }
    assert!(statuses.iter().skip(5).all(|status| *status == 429), "{statuses:?}");
}

#[tokio::test]
async fn one_persons_many_requests_are_limited_and_the_next_persons_are_not() {
    let test = TestDb::new().await;
    let folder = tempfile::tempdir().unwrap();
    let config = Config { api_per_minute: 20, ..Instance::config(folder.path()) };
    let instance = Instance::with(&config, &test.cluster, Arc::new(test.clock.clone())).await;
    School::add_keeper(&instance).await;
    let school = School::open(&instance, "north").await;
    let (one, two) = (school.program(&instance, Role::Learner).await, school.program(&instance, Role::Admin).await);
    let mut last = 200;
    for _ in 0..30 {
        last = one.get("/api/v1/learner/profile").await.status;
    }
    assert_eq!(last, 429);
    assert_eq!(two.get("/api/v1/learner/profile").await.status, 200);
}
