//! What is measured: each request, who sends it, which statements it stands on and what it has to reach.

use std::{net::SocketAddr, process::Command};

use serde_json::{Value, json};

use super::{ask::Ask, load};
use crate::Fallible;

/// What a script of data answers: the ids of what it made.
pub(super) struct Facts(pub(super) Value);

impl Facts {
    pub(super) fn get(&self, name: &str) -> Fallible<&str> {
        let value = self.0.get(name).and_then(Value::as_str);
        value.ok_or_else(|| format!("the script of data answered no {name}").into())
    }

    /// The texts of a list.
    pub(super) fn list(&self, name: &str) -> Fallible<Vec<String>> {
        let list = self.0.get(name).and_then(Value::as_array).ok_or_else(|| format!("there is no list of {name}"))?;
        Ok(list.iter().filter_map(|value| value.as_str().map(str::to_owned)).collect())
    }

    fn add(&mut self, name: &str, value: String) {
        if let Some(facts) = self.0.as_object_mut() {
            facts.insert(name.to_owned(), Value::String(value));
        }
    }

    /// Every value, as variables of a pgbench script.
    pub(super) fn variables(&self) -> Vec<(String, String)> {
        let entries = self.0.as_object().into_iter().flatten();
        entries.filter_map(|(name, value)| Some((name.clone(), value.as_str()?.to_owned()))).collect()
    }
}

/// One line of the table to be.
pub(super) struct Line {
    pub(super) name: &'static str,
    pub(super) ask: Ask,
    /// The script in `bench`.
    pub(super) script: Option<&'static str>,
    pub(super) target: Option<u64>,
}

/// The lines, for a learner who signs in first.
pub(super) async fn lines(address: SocketAddr, facts: &mut Facts) -> Fallible<Vec<Line>> {
    let token = sign_in(address, facts).await?;
    let host = facts.get("host")?;
    let (course, slug) = (facts.get("course")?, facts.get("slug")?);
    let signed_in =
        |path: String| Ask::get(&path, host).with("authorization", &token).with("accept", "application/json");
    let visitor = |path: &str| Ask::get(path, host).with("accept", "application/json");
    Ok(vec![
        Line { name: "nothing but an answer", ask: visitor("/health/live"), script: None, target: None },
        Line {
            name: "course detail, signed in",
            ask: signed_in(format!("/api/v1/public/courses/{slug}")),
            script: Some("pgbench/course_detail"),
            target: Some(4000),
        },
        Line {
            name: "my enrollments, 20 rows",
            ask: signed_in("/api/v1/learner/enrollments?limit=20".to_owned()),
            script: Some("pgbench/my_enrollments"),
            target: Some(4000),
        },
        Line {
            name: "course progress",
            ask: signed_in(format!("/api/v1/learner/courses/{course}/progress")),
            script: Some("pgbench/course_progress"),
            target: Some(4000),
        },
        Line {
            name: "catalogue of 12, JSON",
            ask: visitor("/api/v1/public/courses?limit=12"),
            script: None,
            target: Some(8000),
        },
        Line {
            name: "catalogue of 12, HTML",
            ask: Ask::get("/courses", host).with("accept", "text/html"),
            script: None,
            target: Some(4000),
        },
    ])
}

/// The request that signs the learner in.
pub(super) fn sign_in_ask(facts: &Facts) -> Fallible<Ask> {
    let body = json!({ "identifier": facts.get("email")?, "password": facts.get("password")? });
    Ok(Ask::post("/api/v1/public/sessions", facts.get("host")?, &body).expecting(201))
}

/// Signs the learner in, adds the present moment to the facts, and answers what the `Authorization` header says.
async fn sign_in(address: SocketAddr, facts: &mut Facts) -> Fallible<String> {
    let answer = load::once(address, &sign_in_ask(facts)?).await?;
    let body: Value = serde_json::from_slice(&answer.body)?;
    let text = |name: &str| body.get(name).and_then(Value::as_str).map(str::to_owned);
    let token = text("accessToken").ok_or_else(|| format!("signing in: {} {body}", answer.status))?;
    facts.add("now", now()?);
    Ok(format!("Bearer {token}"))
}

/// This moment as PostgreSQL reads it.
fn now() -> Fallible<String> {
    let output = Command::new("date").args(["-u", "+%FT%TZ"]).output()?;
    Ok(String::from_utf8(output.stdout)?.trim().to_owned())
}
