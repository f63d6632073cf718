//! Paths, queries and methods of the API.

use identity::Persona;
use serde_json::Value;

use super::{Findings, QUERIES, SEGMENTS, long};
use crate::support::operations::{Operation, operations};
use crate::support::{Answer, Client, TestApp};

/// Whoever may carry the operation out.
pub(super) async fn entitled(test: &TestApp, operation: &Operation) -> Client {
    let persona = Persona::ALL.iter().copied().find(|persona| operation.allows(*persona)).unwrap();
    test.school.program_as(&test.instance, persona).await
}

/// Asks at `path` with a body that fits.
async fn ask(test: &TestApp, operation: &Operation, client: &Client, path: &str) -> Answer {
    match operation.sample(&test.school) {
        Some(body) => client.json(&operation.method, path, &body).await,
        None => client.raw(&operation.method, path, None, "").await,
    }
}

#[tokio::test]
async fn path_parameters_that_name_nothing_are_refused() {
    let test = TestApp::new().await;
    let mut findings = Findings::default();
    for operation in operations() {
        let names: Vec<_> = operation.parameters.iter().filter(|p| p.place == "path").map(|p| p.name.clone()).collect();
        for bad in &names {
            let long = "y".repeat(8_000);
            for segment in SEGMENTS.into_iter().chain([long.as_str()]) {
                let client = entitled(&test, operation).await;
                let path = operation.path_with(|name| {
                    if name == bad { segment.to_owned() } else { test.school.value(&operation.path, name) }
                });
                findings.refused("a path parameter", &ask(&test, operation, &client, &path).await);
            }
        }
    }
    findings.finish();
}

#[tokio::test]
async fn queries_that_can_not_be_used_are_refused_or_without_effect() {
    let test = TestApp::new().await;
    let mut findings = Findings::default();
    for operation in operations() {
        let takes = |name: &str| operation.parameters.iter().any(|p| p.place == "query" && p.name == name);
        let long = format!("q={}", "z".repeat(20_000));
        for query in QUERIES.into_iter().chain([long.as_str()]) {
            let client = entitled(&test, operation).await;
            let address = operation.address(&test.school);
            let path = format!("{address}{}{query}", if address.contains('?') { "&" } else { "?" });
            let answer = ask(&test, operation, &client, &path).await;
            let (name, value) = query.split_once('=').unwrap_or_default();
            if operation.method == "GET" && takes(name) && ["page", "limit", "cursor"].contains(&name) {
                findings.refused("a query", &answer);
                points_at(&mut findings, &answer, name, value);
            } else {
                findings.note("a query", &answer);
            }
        }
    }
    findings.finish();
}

/// A number or cursor that can not be used is named by the problem.
fn points_at(findings: &mut Findings, answer: &Answer, name: &str, value: &str) {
    let pointers: Vec<Value> = answer.value()["errors"].as_array().cloned().unwrap_or_default();
    let duplicate = value.contains('&');
    if !duplicate && !pointers.iter().any(|error| error["pointer"] == format!("/{name}")) {
        findings.faults.push(format!("no pointer /{name}: {} -> {}", answer.asked, answer.text()));
    }
}

#[tokio::test]
async fn methods_that_an_address_does_not_take_are_refused() {
    let test = TestApp::new().await;
    let mut findings = Findings::default();
    for operation in operations() {
        let client = entitled(&test, operation).await;
        let path = operation.address(&test.school);
        for method in ["TRACE", "PATCH", "PUT", "DELETE", "POST", "GET", "BREW"] {
            if !operations().iter().any(|o| o.path == operation.path && o.method == method) {
                let answer = client.raw(method, &path, None, "").await;
                findings.refused("a method", &answer);
                if answer.status != 405 || answer.header("allow").is_empty() {
                    findings.faults.push(format!(
                        "{} -> {} allow={:?}",
                        answer.asked,
                        answer.status,
                        answer.header("allow")
                    ));
                }
            }
        }
    }
    findings.finish();
}

#[tokio::test]
async fn addresses_that_are_none_are_not_found() {
    let test = TestApp::new().await;
    let mut findings = Findings::default();
    for path in [
        "/api/v1/nothing",
        "/api/v1/",
        "/api/v1/public/../admin/users",
        "/api/v1/public/%2e%2e/admin/users",
        "/api/v1/learner//enrollments",
        "/api/v2/public/courses",
        "/api/v1/openapi.json/x",
    ] {
        findings.refused("an address", &test.visitor().get(path).await);
    }
    let answer = test.visitor().get(&format!("/api/v1/{}", long().get(..60_000).unwrap_or_default())).await;
    findings.refused("a long address", &answer);
    findings.finish();
}
