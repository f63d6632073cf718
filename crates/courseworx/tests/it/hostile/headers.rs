//! Credentials that are worth nothing, hosts that nobody has, and headers that are no headers.

use axum::body::Body;
use axum::http::{HeaderValue, header};
use identity::{Persona, Role};
use time::Duration;

use super::{Findings, short};
use crate::support::client::request;
use crate::support::operations::operations;
use crate::support::{Answer, TestApp};

/// The same claims under the algorithm `none`, and without a signature.
fn unsigned(token: &str) -> [String; 3] {
    let parts: Vec<&str> = token.split('.').collect();
    let none = "eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0";
    [
        format!("{none}.{}.", parts[1]),
        format!("{none}.{}.{}", parts[1], parts[2]),
        format!("{}.{}.", parts[0], parts[1]),
    ]
}

/// The same token with one letter of `part` changed.
fn changed(token: &str, part: usize) -> String {
    let mut parts: Vec<String> = token.split('.').map(str::to_owned).collect();
    let last = if parts[part].ends_with("AA") { "BB" } else { "AA" };
    let kept = parts[part].len() - 2;
    parts[part].replace_range(kept.., last);
    parts.join(".")
}

#[tokio::test]
async fn credentials_that_are_worth_nothing_open_nothing() {
    let test = TestApp::new().await;
    let mut findings = Findings::default();
    let valid = test.school.program(&test.instance, Role::Learner).await;
    let foreign = test.other.program(&test.instance, Role::Learner).await;
    let ended = test.school.program(&test.instance, Role::Learner).await;
    ended.raw("DELETE", "/api/v1/learner/sessions", None, "").await;
    let valid = if valid.get("/api/v1/learner/profile").await.status == 401 {
        test.school.program(&test.instance, Role::Learner).await
    } else {
        valid
    };
    let mut tokens = vec![
        foreign.token().to_owned(),
        ended.token().to_owned(),
        String::new(),
        "x".repeat(50_000),
        "a.b.c".to_owned(),
        "....".to_owned(),
    ];
    tokens.extend(unsigned(valid.token()));
    tokens.extend((0..3).map(|part| changed(valid.token(), part)));
    for operation in operations().iter().filter(|o| !o.allows(Persona::Public)) {
        let path = operation.address(&test.school);
        for token in &tokens {
            let answer = valid.with_token(token).raw(&operation.method, &path, None, "").await;
            findings.refused("a token", &answer);
            if answer.status != 401 {
                findings.faults.push(format!("{} with {}: {}", answer.asked, short(token), answer.status));
            }
        }
        for value in ["Bearer", "bearer x", "Basic YTpi", "Digest x", "Bearer \u{e9}"] {
            let mut asked = request(&operation.method, &path, None, Body::empty());
            asked.headers_mut().insert(header::AUTHORIZATION, HeaderValue::from_bytes(value.as_bytes()).unwrap());
            findings.refused("an authorization", &test.visitor().send(asked).await);
        }
    }
    test.test.clock.advance(Duration::minutes(16));
    let answer = valid.get("/api/v1/learner/profile").await;
    assert_eq!(answer.status, 401, "an access token lasts fifteen minutes");
    findings.note("an expired token", &answer);
    findings.finish();
}

#[tokio::test]
async fn cookies_that_are_worth_nothing_are_those_of_visitors() {
    let test = TestApp::new().await;
    let browser = test.other.browser(&test.instance, Role::Learner).await;
    assert_eq!(browser.get("/account").await.status, 200);
    assert_eq!(browser.at(&test.school.host).get("/account").await.status, 303, "a session of another school");
    for cookie in [
        "__Host-session=",
        "__Host-session=x; __Host-session=y",
        "__Host-session=%00",
        ";;;=;",
        "session=x",
        "lang=%ff; theme=\"; flash=x:y:z",
        "flash=success:%00",
    ] {
        let mut asked = request("GET", "/account", None, Body::empty());
        asked.headers_mut().insert(header::COOKIE, HeaderValue::from_str(cookie).unwrap());
        assert_eq!(test.visitor().send(asked).await.status, 303, "{cookie}");
    }
}

async fn at_host(test: &TestApp, host: Option<&[u8]>, path: &str) -> Answer {
    let mut asked = request("GET", path, None, Body::empty());
    asked.headers_mut().insert(header::HOST, HeaderValue::from_bytes(host.unwrap_or_default()).unwrap());
    test.visitor().send(asked).await
}

#[tokio::test]
async fn hosts_that_nobody_has_get_a_clear_answer() {
    let test = TestApp::new().await;
    let mut findings = Findings::default();
    let long = "a".repeat(5_000);
    let hosts: [&[u8]; 15] = [
        b"",
        b"evil.example",
        b"north.localhost.evil.example",
        b"evilnorth.localhost",
        b"a.b.north.localhost",
        b"north.localhost:x",
        b"[::1]",
        b"127.0.0.1",
        b"..",
        b".localhost",
        b"localhost/../x",
        b"north localhost",
        b"\xff\xfe",
        b"<script>",
        long.as_bytes(),
    ];
    for host in hosts {
        let answer = at_host(&test, Some(host), "/api/v1/public/courses").await;
        findings.refused("a host", &answer);
        let page = at_host(&test, Some(host), "/").await;
        assert!(
            (400..500).contains(&page.status) && page.is_html(),
            "{}: {} {}",
            String::from_utf8_lossy(host),
            page.status,
            short(&page.text())
        );
        assert!(!page.text().contains("<script>"), "the host is shown as it came");
    }
    for host in ["north.localhost", "NORTH.LocalHost", "north.localhost:8080", "north.localhost."] {
        assert_eq!(at_host(&test, Some(host.as_bytes()), "/").await.status, 200, "{host}");
    }
    findings.finish();
}

#[tokio::test]
async fn a_form_that_another_site_sends_is_refused() {
    let test = TestApp::new().await;
    let browser = test.school.browser(&test.instance, Role::Learner).await;
    for (name, value) in [
        ("origin", "https://evil.example"),
        ("origin", "null"),
        ("origin", "http://south.localhost"),
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
    ] {
        let mut asked = request("POST", "/sign-out", Some("application/x-www-form-urlencoded"), Body::empty());
        asked.headers_mut().insert("sec-fetch-site", HeaderValue::from_static("cross-site"));
        asked.headers_mut().insert(name, HeaderValue::from_static(value));
        assert_eq!(browser.send(asked).await.status, 403, "{name}: {value}");
    }
    assert_eq!(browser.get("/account").await.status, 200, "still signed in");
}
