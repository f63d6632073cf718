//! Every code of a problem and of a fault is documented in `docs/problems.md`, with its statuses; nothing else is. What people
//! can meet has words of its own in every language.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use axum::http::StatusCode;
use regex::Regex;

use crate::support::routes::sources;

/// The rows of one table of the document: code and the cells after it.
fn rows(heading: &str) -> Vec<(String, Vec<String>)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/problems.md");
    let text = fs::read_to_string(path).unwrap();
    let section = text.split("\n## ").find(|section| section.starts_with(heading)).unwrap_or_default().to_owned();
    let row = |line: &str| {
        let cells: Vec<String> = line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect();
        let code = cells.first()?.strip_prefix('`')?.strip_suffix('`')?.to_owned();
        assert!(cells.iter().all(|cell| !cell.is_empty()), "an empty cell: {line}");
        Some((code, cells[1..].to_vec()))
    };
    section.lines().filter_map(row).collect()
}

/// The documented problems and their statuses.
pub(crate) fn documented() -> BTreeMap<String, Vec<u16>> {
    let rows = rows("Problems");
    let count = rows.len();
    let read = |cells: &[String]| cells[0].split(',').map(|status| status.trim().parse().unwrap()).collect();
    let codes: BTreeMap<String, Vec<u16>> = rows.into_iter().map(|(code, cells)| (code, read(&cells))).collect();
    assert_eq!(codes.len(), count, "a code stands twice");
    codes
}

/// The sources without their tests.
fn code_of(folder: &str) -> String {
    let shipped = sources(folder).into_iter().filter(|(path, _)| path.contains("/src/"));
    shipped.map(|(_, text)| text.split("#[cfg(test)]").next().unwrap_or_default().to_owned()).collect()
}

/// The codes and statuses that the sources give to problems.
fn used() -> BTreeSet<(String, u16)> {
    let web = code_of("crates/web/src");
    let mut used = BTreeSet::new();
    let made = Regex::new(
        r#"(?:Problem|Self)::(new|malformed|conflict)\(\s*(?:[\w:]*StatusCode::(\w+)\s*,\s*)?"([a-z0-9_]+)""#,
    )
    .unwrap();
    for found in made.captures_iter(&web) {
        let status = match &found[1] {
            "malformed" => 400,
            "conflict" => 409,
            _ => status_named(&found[2]),
        };
        used.insert((found[3].to_owned(), status));
    }
    let numbered = Regex::new(r#"(?:Problem|Self)::numbered\(\s*(\d+)\s*,\s*"([a-z0-9_]+)""#).unwrap();
    for found in numbered.captures_iter(&web) {
        used.insert((found[2].to_owned(), found[1].parse().unwrap()));
    }
    let of_fields = Regex::new(r#"field_problem\("([a-z_]+)""#).unwrap();
    for found in of_fields.captures_iter(&web) {
        used.insert((found[1].to_owned(), if &found[1] == "invalid" { 422 } else { 400 }));
    }
    let refusal = Regex::new(r#"Refusal\s*\{\s*code:\s*"([a-z_]+)""#).unwrap();
    for found in refusal.captures_iter(&code_of("crates")) {
        used.insert((found[1].to_owned(), 409));
    }
    used
}

fn status_named(name: &str) -> u16 {
    let known = (400..600).filter_map(|status| StatusCode::from_u16(status).ok());
    let spelled = |status: &StatusCode| {
        status.canonical_reason().map(|reason| reason.to_ascii_uppercase().replace([' ', '-'], "_"))
    };
    known
        .into_iter()
        .find(|status| spelled(status).as_deref() == Some(name))
        .unwrap_or_else(|| panic!("no status {name}"))
        .as_u16()
}

/// The codes that the sources give to faults of fields.
fn faults() -> BTreeSet<String> {
    let all = code_of("crates");
    let mut codes = BTreeSet::new();
    let named =
        Regex::new(r#"(?:Invalid::one|\.add|FieldError::new)\(\s*[^",()]*(?:"[^"]*")?\s*,\s*"([a-z_]+)""#).unwrap();
    codes.extend(named.captures_iter(&all).map(|found| found[1].to_owned()));
    let chosen = Regex::new(r#"(?s)let fault = if.*?;"#).unwrap();
    let word = Regex::new(r#"\{\s*"([a-z_]+)"\s*\}"#).unwrap();
    for block in chosen.find_iter(&all) {
        codes.extend(word.captures_iter(block.as_str()).map(|found| found[1].to_owned()));
    }
    codes
}

#[test]
fn every_problem_is_documented_with_its_statuses_and_no_other_is() {
    let (documented, used) = (documented(), used());
    assert!(used.len() > 20, "the sources were not read");
    let written: BTreeSet<(String, u16)> = documented
        .into_iter()
        .flat_map(|(code, statuses)| statuses.into_iter().map(move |status| (code.clone(), status)))
        .collect();
    let missing: Vec<_> = used.difference(&written).collect();
    let unused: Vec<_> = written.difference(&used).collect();
    assert!(
        missing.is_empty() && unused.is_empty(),
        "missing in docs/problems.md: {missing:#?}\nno longer used: {unused:#?}"
    );
}

#[test]
fn every_fault_of_a_field_is_documented_and_no_other_is() {
    let written: BTreeSet<String> = rows("Faults").into_iter().map(|(code, _)| code).collect();
    let used = faults();
    assert!(used.len() > 10, "the sources were not read");
    let missing: Vec<_> = used.difference(&written).collect();
    let unused: Vec<_> = written.difference(&used).collect();
    assert!(
        missing.is_empty() && unused.is_empty(),
        "missing in docs/problems.md: {missing:#?}\nno longer used: {unused:#?}"
    );
}

/// Problems that only programs and scripts meet: of uploads in parts, tokens, keys and reports of the player.
const OF_PROGRAMS: [&str; 15] = [
    "checksum_mismatch",
    "idempotency_in_progress",
    "idempotency_key_reused",
    "malformed_idempotency_key",
    "malformed_json",
    "malformed_upload",
    "not_a_film",
    "offset_conflict",
    "password_change_required",
    "token_expired",
    "token_invalid",
    "tus_version",
    "upload_busy",
    "upload_overrun",
    "upload_stalled",
];
/// Problems of which the status says all that there is to say.
const OF_THEIR_STATUS: [&str; 16] = [
    "changed_meanwhile",
    "forbidden",
    "internal",
    "invalid",
    "malformed_body",
    "malformed_form",
    "malformed_path",
    "malformed_query",
    "method_not_allowed",
    "not_found",
    "not_signed_in",
    "range_not_satisfiable",
    "too_many_requests",
    "type_refused",
    "unavailable",
    "unsupported_media_type",
];

/// The ids of the messages of a language.
fn messages(language: &str) -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales").join(language);
    let files = fs::read_dir(folder).unwrap().map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap());
    let id = |line: &str| line.split_once(" =").map(|(id, _)| id.to_owned());
    files.flat_map(|text| text.lines().filter_map(id).collect::<Vec<_>>()).collect()
}

#[test]
fn every_fault_of_a_field_is_said_in_every_language() {
    for language in ["en", "ar"] {
        let said = messages(language);
        let missing: Vec<_> = faults().into_iter().filter(|code| !said.contains(&format!("fault-{code}"))).collect();
        assert!(missing.is_empty(), "no message fault-… in {language}: {missing:?}");
    }
}

#[test]
fn every_problem_that_people_meet_says_in_every_language_what_to_do_next() {
    for language in ["en", "ar"] {
        let said = messages(language);
        let met = documented().into_iter().filter(|(code, _)| !OF_PROGRAMS.contains(&code.as_str()));
        for (code, statuses) in met {
            let own = if OF_THEIR_STATUS.contains(&code.as_str()) { "status" } else { code.as_str() };
            for status in statuses {
                let id = if own == "status" { format!("problem-status-{status}") } else { format!("problem-{own}") };
                let detail = format!("{id}-detail");
                assert!(said.contains(&id) && said.contains(&detail), "no messages {id} and {detail} in {language}");
            }
        }
    }
}
