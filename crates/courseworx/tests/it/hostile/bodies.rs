//! Bodies of the API: what is no JSON, what is JSON of another shape, and values that no field takes.

use axum::body::Body;
use identity::{Persona, Role};
use serde_json::{Value, json};

use super::api::entitled;
use super::{Findings, long};
use crate::support::operations::{Operation, operations};
use crate::support::{Client, TestApp};

const JSON: &str = "application/json";

/// Operations with a body, each with someone who may carry it out and a body that fits.
async fn written(test: &TestApp) -> Vec<(&'static Operation, Client, Value)> {
    let mut found = Vec::new();
    for operation in operations() {
        let json = operation.body.as_ref().is_some_and(|(mime, _)| mime == JSON);
        if let Some(sample) = operation.sample(&test.school).filter(|_| json) {
            let client = entitled(test, operation).await;
            found.push((operation, client, sample));
        }
    }
    assert!(!found.is_empty());
    found
}

#[tokio::test]
async fn what_is_no_json_is_refused() {
    let test = TestApp::new().await;
    let mut findings = Findings::default();
    let deep = "[".repeat(50_000);
    let huge = format!("{{\"x\":\"{}\"}}", "y".repeat(2_000_000));
    for (operation, client, sample) in written(&test).await {
        let path = operation.address(&test.school);
        let texts: [&[u8]; 13] = [
            b"",
            b"{",
            b"}",
            b"{\"a\":",
            b"nothing",
            b"{\"a\": 1e999}",
            b"{'a': 1}",
            b"\xff\xfe\x00",
            b"{\"a\": \"\xff\"}",
            b"\"\\ud800\"",
            b"{} {}",
            deep.as_bytes(),
            b"\xef\xbb\xbf{}",
        ];
        for text in texts {
            findings.refused("no JSON", &client.raw(&operation.method, &path, Some(JSON), text.to_vec()).await);
        }
        let answer = client.raw(&operation.method, &path, Some(JSON), huge.clone()).await;
        findings.refused("2 MB", &answer);
        if answer.status != 413 {
            findings.faults.push(format!("{} took 2 MB: {}", answer.asked, answer.status));
        }
        for mime in [
            None,
            Some("text/plain"),
            Some("application/xml"),
            Some("multipart/form-data"),
            Some("application/x-www-form-urlencoded"),
            Some("json"),
        ] {
            let answer = client.raw(&operation.method, &path, mime, sample.to_string()).await;
            findings.refused("another type", &answer);
            if answer.status != 415 {
                findings.faults.push(format!("{} took {mime:?}: {}", answer.asked, answer.status));
            }
        }
    }
    findings.finish();
}

#[tokio::test]
async fn json_of_another_shape_is_refused_with_a_pointer() {
    let test = TestApp::new().await;
    let mut findings = Findings::default();
    for (operation, client, sample) in written(&test).await {
        let path = operation.address(&test.school);
        for other in [json!(null), json!([]), json!("text"), json!(7), json!([[{}]])] {
            findings.refused("another shape", &client.json(&operation.method, &path, &other).await);
        }
        let mut unknown = sample.clone();
        unknown["unexpectedField"] = json!(1);
        let answer = client.json(&operation.method, &path, &unknown).await;
        findings.refused("an unknown field", &answer);
        points_at(&mut findings, &answer, "unexpectedField");
        for (name, schema) in operation.properties() {
            let kind = schema["type"].as_str().or_else(|| schema["type"][0].as_str()).unwrap_or_default().to_owned();
            for wrong in [json!({"a": {"b": []}}), json!([1]), json!(true), json!("text"), json!(-1.5)] {
                let fits = matches!(
                    (kind.as_str(), &wrong),
                    ("boolean", Value::Bool(_))
                        | ("string" | "", Value::String(_))
                        | ("array", Value::Array(_))
                        | ("number", Value::Number(_))
                );
                if !fits {
                    let mut body = sample.clone();
                    body[&name] = wrong;
                    let answer = client.json(&operation.method, &path, &body).await;
                    findings.refused("a wrong type", &answer);
                    points_at(&mut findings, &answer, &name);
                }
            }
        }
    }
    findings.finish();
}

#[tokio::test]
async fn values_that_no_field_takes_are_refused() {
    let test = TestApp::new().await;
    let mut findings = Findings::default();
    for (operation, client, sample) in written(&test).await {
        let path = operation.address(&test.school);
        for (name, schema) in operation.properties() {
            let is_text = schema["type"] == "string" || schema["type"][0] == "string" || schema["oneOf"].is_array();
            let texts = [
                "a\u{0}b",
                "\u{0}",
                "\u{7}\u{8}",
                "\u{202e}gnp",
                "",
                " ",
                "\u{feff}",
                "null",
                "-1",
                "../../etc/passwd",
                "<script>",
                "{{7*7}}",
            ];
            for text in texts.iter().map(|text| json!(text)).filter(|_| is_text) {
                let mut body = sample.clone();
                body[&name] = text;
                findings.note("a strange text", &client.json(&operation.method, &path, &body).await);
            }
            for number in [json!(0), json!(-1), json!(i64::MAX), json!(i64::MIN), json!(u64::MAX), json!(0.1)]
                .into_iter()
                .filter(|_| !is_text)
            {
                let mut body = sample.clone();
                body[&name] = number;
                findings.note("a strange number", &client.json(&operation.method, &path, &body).await);
            }
            if is_text {
                let mut body = sample.clone();
                body[&name] = json!(long());
                findings.refused("a long text", &client.json(&operation.method, &path, &body).await);
            }
        }
    }
    findings.finish();
}

#[tokio::test]
async fn a_nul_never_reaches_the_database() {
    let test = TestApp::new().await;
    let mut findings = Findings::default();
    for (operation, client, sample) in written(&test).await {
        let path = operation.address(&test.school);
        for (name, _) in operation
            .properties()
            .into_iter()
            .filter(|(_, schema)| schema["type"] == "string" && schema["format"].is_null())
        {
            let mut body = sample.clone();
            let text = body[&name].as_str().unwrap_or("text").to_owned();
            body[&name] = json!(format!("{text}\u{0}{text}"));
            findings.refused("a NUL", &client.json(&operation.method, &path, &body).await);
        }
    }
    findings.finish();
}

#[tokio::test]
async fn what_is_refused_changes_nothing() {
    let test = TestApp::new().await;
    let learner = test.school.program(&test.instance, Role::Learner).await;
    let before = (
        learner.get("/api/v1/learner/profile").await.value(),
        learner.get("/api/v1/learner/enrollments").await.value(),
    );
    for (operation, _, sample) in written(&test).await.into_iter().filter(|(o, ..)| o.allows(Persona::Learner)) {
        let mut body = sample;
        body["unexpectedField"] = json!(1);
        let path = operation.address(&test.school);
        assert!(learner.raw(&operation.method, &path, Some(JSON), Body::from(body.to_string())).await.status >= 400);
    }
    let after = (
        learner.get("/api/v1/learner/profile").await.value(),
        learner.get("/api/v1/learner/enrollments").await.value(),
    );
    assert_eq!(before, after);
}

fn points_at(findings: &mut Findings, answer: &crate::support::Answer, name: &str) {
    let errors = answer.value()["errors"].as_array().cloned().unwrap_or_default();
    let pointer = format!("/{name}");
    if !errors
        .iter()
        .any(|e| e["pointer"].as_str().is_some_and(|p| p == pointer || p.starts_with(&format!("{pointer}/"))))
    {
        findings.faults.push(format!(
            "no pointer {pointer}: {} -> {} {}",
            answer.asked,
            answer.status,
            super::short(&answer.text())
        ));
    }
}
