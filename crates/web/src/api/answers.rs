//! The problems that operations answer with before their handlers run, or whatever the handler: written into the document from
//! what an operation is (its action, method, parameters and body), so that no handler lists them. Every problem is
//! `application/problem+json`.

use identity::permission::Action;
use identity::{Persona, allows};
use utoipa::openapi::header::{Header, HeaderBuilder};
use utoipa::openapi::path::{Operation, ParameterIn, PathItem};
use utoipa::openapi::response::{Response, ResponseBuilder};
use utoipa::openapi::schema::{ObjectBuilder, Type};
use utoipa::openapi::{Content, OpenApi, Ref, RefOr};

const PROBLEM: &str = "application/problem+json";

/// What any operation may answer: the host, the tenant, the limits and the database come before it.
const ALWAYS: [(u16, &str); 6] = [
    (400, "malformed_host"),
    (403, "tenant_suspended"),
    (404, "unknown_host"),
    (429, "too_many_requests"),
    (500, "internal"),
    (503, "unavailable"),
];
const SIGNED_IN: [(u16, &str); 1] = [(401, "not_signed_in")];
const MUST_CHANGE: [(u16, &str); 1] = [(403, "password_change_required")];
const ONE_ROLE: [(u16, &str); 1] = [(403, "forbidden")];
const WRITES: [(u16, &str); 1] = [(403, "cross_site")];
const PATH: [(u16, &str); 1] = [(400, "malformed_path")];
const QUERY: [(u16, &str); 1] = [(400, "malformed_query")];
const BODY: [(u16, &str); 5] = [
    (400, "malformed_body"),
    (400, "malformed_json"),
    (413, "body_too_large"),
    (415, "unsupported_media_type"),
    (422, "invalid"),
];
/// Of a body that is no JSON.
const BYTES: [(u16, &str); 2] = [(400, "malformed_body"), (415, "unsupported_media_type")];
const KEYED: [(u16, &str); 3] =
    [(400, "malformed_idempotency_key"), (409, "idempotency_in_progress"), (422, "idempotency_key_reused")];

/// Completes the answers of every operation.
pub(super) fn document(document: &mut OpenApi) {
    for (path, item) in &mut document.paths.paths {
        for (writes, operation) in operations(item) {
            for (status, code) in general(path, writes, operation) {
                add(operation, status, code);
            }
            operation.responses.responses.iter_mut().for_each(|(status, answer)| as_problem(status, answer));
        }
    }
}

/// The operations of one address, each with whether it changes something.
fn operations(item: &mut PathItem) -> impl Iterator<Item = (bool, &mut Operation)> {
    let PathItem { get, put, post, delete, patch, .. } = item;
    [(false, get), (true, put), (true, post), (true, delete), (true, patch)]
        .into_iter()
        .filter_map(|(writes, operation)| Some((writes, operation.as_mut()?)))
}

/// The problems that come of what the operation is.
fn general(path: &str, writes: bool, operation: &Operation) -> Vec<(u16, &'static str)> {
    let has = |place: &ParameterIn, name: Option<&str>| {
        let parameters = operation.parameters.iter().flatten();
        parameters.filter_map(inline).any(|p| p.parameter_in == *place && name.is_none_or(|name| p.name == name))
    };
    let action =
        operation.extensions.as_ref().and_then(|extensions| extensions.get("x-action")?.as_str()?.parse().ok());
    let may = |persona: &Persona| action.is_some_and(|action: Action| allows(*persona, action));
    let signed_in = !may(&Persona::Public);
    let everyone_signed_in = Persona::ALL.iter().filter(|persona| **persona != Persona::Public).all(may);
    // Before signing in there is nobody whose password could be due; and the way to change it stays open.
    let somebody = signed_in || action.is_some_and(|action| !action.as_str().starts_with("account."));
    let body =
        operation.request_body.as_ref().and_then(inline).map(|body| body.content.contains_key("application/json"));
    let groups: [(bool, &[(u16, &'static str)]); 10] = [
        (true, &ALWAYS),
        (signed_in, &SIGNED_IN),
        (somebody && !path.ends_with("/password"), &MUST_CHANGE),
        (signed_in && !everyone_signed_in, &ONE_ROLE),
        (writes, &WRITES),
        (has(&ParameterIn::Path, None), &PATH),
        (has(&ParameterIn::Query, None), &QUERY),
        (body == Some(true), &BODY),
        (body == Some(false), &BYTES),
        (has(&ParameterIn::Header, Some("Idempotency-Key")), &KEYED),
    ];
    groups.into_iter().filter(|(applies, _)| *applies).flat_map(|(_, problems)| problems.iter().copied()).collect()
}

fn inline<T>(value: &RefOr<T>) -> Option<&T> {
    match value {
        RefOr::T(value) => Some(value),
        RefOr::Ref(_) => None,
    }
}

/// Names `code` in the answer with `status`, before whatever the handler says about it.
fn add(operation: &mut Operation, status: u16, code: &str) {
    let answers = &mut operation.responses.responses;
    let answer = answers.entry(status.to_string()).or_insert_with(|| ResponseBuilder::new().build().into());
    let RefOr::T(Response { description, .. }) = answer else { return };
    if description.is_empty() {
        code.clone_into(description);
    } else if !description.split([' ', ',', ':']).any(|word| word == code) {
        *description = format!("{code}, {description}");
    }
}

/// Gives an answer that is a problem its media type, its schema and its headers.
fn as_problem(status: &str, answer: &mut RefOr<Response>) {
    let RefOr::T(answer) = answer else { return };
    if !status.starts_with(['4', '5']) {
        return;
    }
    answer.content.clear();
    let schema = Ref::from_schema_name("Problem");
    answer.content.insert(PROBLEM.to_owned(), Content::new(Some(schema)).into());
    let header = match status {
        "401" => ("WWW-Authenticate", text_header(Type::String, "`Bearer`")),
        "429" | "503" => ("Retry-After", text_header(Type::Integer, "Seconds to wait before asking again")),
        _ => return,
    };
    answer.headers.insert(header.0.to_owned(), header.1.into());
}

fn text_header(kind: Type, about: &str) -> Header {
    HeaderBuilder::new().schema(Some(ObjectBuilder::new().schema_type(kind))).description(Some(about)).build()
}
