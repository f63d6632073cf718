//! The document says what the program does: its references lead somewhere, its enumerations list what is sent, and each
//! operation names the problems that it can answer with.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use std::collections::BTreeMap;

use serde_json::{Value, json};
use utoipa::{PartialSchema, ToSchema};

fn document() -> Value {
    serde_json::to_value(super::openapi()).unwrap()
}

fn operations(document: &Value) -> impl Iterator<Item = (String, &Value)> {
    document["paths"].as_object().unwrap().iter().flat_map(|(path, item)| {
        item.as_object().unwrap().iter().map(move |(method, operation)| (format!("{method} {path}"), operation))
    })
}

/// Every value of the document, with its place.
fn walk<'a>(place: &str, value: &'a Value, visit: &mut impl FnMut(&str, &'a Value)) {
    visit(place, value);
    match value {
        Value::Object(members) => {
            members.iter().for_each(|(name, member)| walk(&format!("{place}/{name}"), member, visit));
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(at, item)| walk(&format!("{place}/{at}"), item, visit));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[test]
fn every_reference_leads_somewhere() {
    let document = document();
    let mut seen = 0;
    walk("", &document, &mut |place, value| {
        if let Some(target) = value.get("$ref").and_then(Value::as_str) {
            seen += 1;
            assert!(document.pointer(target.strip_prefix('#').unwrap()).is_some(), "{place}: {target}");
        }
    });
    assert!(seen > 50, "{seen}");
}

macro_rules! enumerations {
    ($($kind:ty),+ $(,)?) => {
        BTreeMap::from([$({
            let sent: Vec<Value> = <$kind>::ALL.iter().map(|value| serde_json::to_value(value).unwrap()).collect();
            let texts: Vec<&str> = <$kind>::ALL.iter().map(|value| value.as_str()).collect();
            assert_eq!(json!(sent), json!(texts), stringify!($kind));
            let schema = serde_json::to_value(<$kind as PartialSchema>::schema()).unwrap();
            assert_eq!(schema["enum"], json!(sent), stringify!($kind));
            (<$kind as ToSchema>::name().into_owned(), sent)
        }),+])
    };
}

#[test]
fn every_enumeration_lists_what_is_sent() {
    let known = enumerations![
        kernel::Locale,
        identity::Role,
        identity::Persona,
        identity::Action,
        identity::SessionKind,
        identity::user::UserOrigin,
        identity::tenant::TenantKind,
        identity::tenant::TenantStatus,
        catalog::CourseType,
        catalog::Level,
        catalog::CourseStatus,
        catalog::ContentType,
        catalog::search::Sort,
        catalog::search::PriceFilter,
        media::AssetKind,
        learning::enrollment::EnrollmentStatus,
        learning::progress::Missing,
        learning::access::Reason,
        learning::access::ReasonState,
        credential::CertificateState,
    ];
    let document = document();
    let mut listed = 0;
    for (name, schema) in document["components"]["schemas"].as_object().unwrap() {
        if let Some(values) = schema["enum"].as_array() {
            listed += 1;
            assert_eq!(Some(values), known.get(name), "{name}");
        }
    }
    assert!(listed > 8, "{listed}");
    // An enumeration that is set out in place is one of them too.
    walk("", &document, &mut |place, value| {
        if let Some(values) = value.get("enum").and_then(Value::as_array).filter(|_| value.get("type").is_some()) {
            assert!(known.values().any(|sent| sent == values), "{place}: {values:?}");
        }
    });
}

fn says(operation: &Value, status: &str, code: &str) -> bool {
    let said = operation["responses"][status]["description"].as_str().unwrap_or_default();
    said.split([' ', ',', ':']).any(|word| word == code)
}

#[test]
fn every_operation_names_the_problems_it_can_answer_with() {
    let document = document();
    for (name, operation) in operations(&document) {
        for (status, code) in [("429", "too_many_requests"), ("503", "unavailable"), ("403", "tenant_suspended")] {
            assert!(says(operation, status, code), "{name}: {code}");
        }
        let signed_in = operation.get("security").is_some();
        assert_eq!(signed_in, says(operation, "401", "not_signed_in"), "{name}");
        let one_role =
            signed_in && !name.ends_with("/profile") && !name.contains("/sessions") && !name.ends_with("/password");
        assert_eq!(one_role, says(operation, "403", "forbidden"), "{name}");
        assert_eq!(!name.starts_with("get "), says(operation, "403", "cross_site"), "{name}");
        assert_eq!(operation.get("requestBody").is_some(), says(operation, "415", "unsupported_media_type"), "{name}");
        assert_eq!(name.contains('{'), says(operation, "400", "malformed_path"), "{name}");
    }
}

#[test]
fn every_problem_has_its_media_type_and_says_when_to_come_back() {
    let document = document();
    for (name, operation) in operations(&document) {
        let answers = operation["responses"].as_object().unwrap();
        for (status, answer) in answers.iter().filter(|(status, _)| status.starts_with(['4', '5'])) {
            let content = answer["content"].as_object().unwrap();
            assert_eq!(content.keys().collect::<Vec<_>>(), ["application/problem+json"], "{name} {status}");
            let schema = &content["application/problem+json"]["schema"];
            assert_eq!(schema["$ref"], "#/components/schemas/Problem", "{name} {status}");
            let waits = answer["headers"].get("Retry-After").is_some();
            assert_eq!(waits, ["429", "503"].contains(&status.as_str()), "{name} {status}");
        }
    }
}
