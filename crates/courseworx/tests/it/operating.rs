//! What those who run the program rely on: measurements, the description of the API, the headers of every answer.

use axum::body::Body;
use axum::extract::ConnectInfo;
use std::net::SocketAddr;
use std::sync::Arc;

use axum::http::HeaderValue;
use courseworx::boot;
use courseworx::config::Config;
use metrics_exporter_prometheus::PrometheusBuilder;
use tower::ServiceExt as _;

use crate::support::client::request;
use crate::support::{Instance, TestApp};

const TOKEN: &str = "a token for measurements";

/// The status of `/metrics` for who asks from `address` with these headers.
async fn measured(router: &axum::Router, address: [u8; 4], headers: &[(&'static str, &str)]) -> u16 {
    let mut asked = request("GET", "/metrics", None, Body::empty());
    for (name, value) in headers {
        asked.headers_mut().insert(*name, HeaderValue::from_str(value).unwrap());
    }
    asked.extensions_mut().insert(ConnectInfo(SocketAddr::from((address, 40_000))));
    router.clone().oneshot(asked).await.unwrap().status().as_u16()
}

#[tokio::test]
async fn measurements_are_for_this_machine_or_for_who_has_the_token() {
    let test = TestApp::new().await;
    let files = tempfile::tempdir().unwrap();
    let with = async |token: Option<&str>| {
        let recorder = PrometheusBuilder::new().build_recorder().handle();
        let config =
            Config { metrics_token: token.map(|token| token.parse().unwrap()), ..Instance::config(files.path()) };
        let clock = Arc::new(test.test.clock.clone());
        let (_, app, _) = boot::assemble(&config, &test.test.cluster, clock, Some(recorder)).await.unwrap();
        app.tidy();
        web::router(app)
    };
    let (here, there) = ([127, 0, 0, 1], [192, 0, 2, 7]);
    let open = with(None).await;
    assert_eq!(measured(&open, here, &[]).await, 200);
    assert_eq!(measured(&open, there, &[]).await, 404);
    assert_eq!(measured(&open, here, &[("x-forwarded-for", "192.0.2.7")]).await, 404, "a proxy on this machine");
    let guarded = with(Some(TOKEN)).await;
    let bearer = format!("Bearer {TOKEN}");
    assert_eq!(measured(&guarded, there, &[("authorization", &bearer)]).await, 200);
    assert_eq!(measured(&guarded, there, &[("authorization", "Bearer a token for measurement5")]).await, 404);
    assert_eq!(measured(&guarded, here, &[]).await, 404);
}

#[tokio::test]
async fn the_api_describes_itself() {
    let test = TestApp::new().await;
    let description = test.visitor().get("/api/v1/openapi.json").await;
    assert_eq!((description.status, description.header("content-type")), (200, "application/json"));
    let description = description.value();
    assert_eq!(description["openapi"], "3.1.0");
    assert!(description["paths"].as_object().unwrap().len() > 50);
    let page = test.visitor().get("/api/v1/docs").await;
    assert!(page.status == 200 && page.is_html());
}

#[tokio::test]
async fn every_answer_carries_the_headers_that_protect_it() {
    let test = TestApp::new().await;
    let learner = test.school.browser(&test.instance, identity::Role::Learner).await;
    for path in ["/", "/courses", "/account", "/nowhere", "/api/v1/public/courses", "/api/v1/nowhere", "/health/live"] {
        let answer = learner.get(path).await;
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert!(!answer.header("referrer-policy").is_empty(), "{path}");
        let policy = answer.header("content-security-policy");
        assert!(policy.contains("frame-ancestors"), "{path}: {policy}");
        if answer.is_html() {
            assert!(policy.contains("default-src 'self'") || policy.contains("default-src 'none'"), "{path}: {policy}");
            assert!(
                !policy.contains("unsafe-eval") && !policy.contains("script-src 'unsafe-inline'"),
                "{path}: {policy}"
            );
        }
        assert!(!answer.header("x-request-id").is_empty(), "{path}");
    }
    let account = learner.get("/account").await;
    assert!(account.header("cache-control").contains("private"), "{}", account.header("cache-control"));
}
