//! The operations of the OpenAPI document, and requests made from it: what the document promises is what is tried.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use identity::permission::Action;
use identity::{Persona, allows};
use serde_json::{Map, Value, json};

use super::{Answer, School};

/// One parameter in path or query.
#[derive(Debug, Clone)]
pub(crate) struct Parameter {
    pub(crate) name: String,
    pub(crate) place: String,
    pub(crate) required: bool,
}

/// One operation.
#[derive(Debug, Clone)]
pub(crate) struct Operation {
    pub(crate) method: String,
    pub(crate) path: String,
    pub(crate) action: Action,
    pub(crate) tag: String,
    pub(crate) parameters: Vec<Parameter>,
    /// Media type and schema of the body.
    pub(crate) body: Option<(String, Value)>,
    /// Statuses of the answers, and what is said of each.
    answers: BTreeMap<u16, String>,
}

/// The document as JSON, made once.
pub(crate) fn document() -> &'static Value {
    static DOCUMENT: LazyLock<Value> = LazyLock::new(|| serde_json::to_value(web::openapi()).unwrap());
    &DOCUMENT
}

/// Every operation: reads first, then changes, then what ends sessions or changes passwords.
pub(crate) fn operations() -> &'static [Operation] {
    static OPERATIONS: LazyLock<Vec<Operation>> = LazyLock::new(|| all(document()));
    &OPERATIONS
}

fn all(document: &Value) -> Vec<Operation> {
    let mut found = Vec::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap().iter().filter(|(_, o)| o["responses"].is_object()) {
            found.push(read(document, path, method, item, operation));
        }
    }
    assert!(!found.is_empty(), "the document is empty");
    found.sort_by_key(|o| {
        (o.path.contains("password"), o.path.contains("session"), o.method != "GET", o.path.clone(), o.method.clone())
    });
    found
}

fn read(document: &Value, path: &str, method: &str, item: &Value, operation: &Value) -> Operation {
    let action = operation["x-action"].as_str().unwrap_or_else(|| panic!("{method} {path} has no x-action"));
    let listed = [&item["parameters"], &operation["parameters"]].into_iter().filter_map(Value::as_array).flatten();
    let parameters = listed.map(|p| Parameter {
        name: p["name"].as_str().unwrap().to_owned(),
        place: p["in"].as_str().unwrap().to_owned(),
        required: p["required"] == true,
    });
    let content = operation["requestBody"]["content"].as_object();
    Operation {
        method: method.to_uppercase(),
        path: path.to_owned(),
        action: action.parse().unwrap_or_else(|_| panic!("{method} {path}: no action {action}")),
        tag: operation["tags"][0].as_str().unwrap_or_default().to_owned(),
        parameters: parameters.collect(),
        body: content
            .and_then(|c| c.iter().next())
            .map(|(mime, media)| (mime.clone(), resolve(document, &media["schema"]))),
        answers: operation["responses"].as_object().into_iter().flatten().filter_map(said).collect(),
    }
}

fn said((status, answer): (&String, &Value)) -> Option<(u16, String)> {
    Some((status.parse().ok()?, answer["description"].as_str().unwrap_or_default().to_owned()))
}

/// What the document leaves out about `answer`, if that is a problem of one of its operations.
pub(crate) fn unannounced(answer: &Answer) -> Option<String> {
    let code = answer.code()?;
    let operation = operations().iter().find(|operation| operation.is_asked_by(&answer.asked))?;
    let said = operation.answers.get(&answer.status).map(String::as_str).unwrap_or_default();
    let named = said.split([' ', ',', ':']).any(|word| word == code);
    (!named)
        .then(|| format!("{} {}: {} {code} is not in the document", operation.method, operation.path, answer.status))
}

/// The schema itself, where `schema` only names it.
fn resolve(document: &Value, schema: &Value) -> Value {
    match schema["$ref"].as_str() {
        Some(address) => resolve(document, document.pointer(address.trim_start_matches('#')).unwrap()),
        None => schema.clone(),
    }
}

impl Operation {
    /// Whether a request with this method and address is for this operation.
    fn is_asked_by(&self, asked: &str) -> bool {
        let (method, address) = asked.split_once(' ').unwrap_or_default();
        let path: Vec<&str> = address.split('?').next().unwrap_or_default().split('/').collect();
        let own: Vec<&str> = self.path.split('/').collect();
        let fits = own.iter().zip(&path).all(|(own, part)| own == part || own.starts_with('{') && !part.is_empty());
        method == self.method && own.len() == path.len() && fits
    }

    pub(crate) fn allows(&self, persona: Persona) -> bool {
        allows(persona, self.action)
    }

    /// The path with `value` for each of its parameters.
    pub(crate) fn path_with(&self, value: impl Fn(&str) -> String) -> String {
        let names = self.parameters.iter().filter(|p| p.place == "path");
        names.fold(self.path.clone(), |path, p| path.replace(&format!("{{{}}}", p.name), &value(&p.name)))
    }

    /// The path to what is the learner's (or public) in `school`, with the query parameters that must be there.
    pub(crate) fn address(&self, school: &School) -> String {
        let path = self.path_with(|name| school.value(&self.path, name));
        let required = self.parameters.iter().filter(|p| p.place == "query" && p.required);
        let query: Vec<String> =
            required.map(|p| format!("{}={}", p.name, school.value(&self.path, &p.name))).collect();
        if query.is_empty() { path } else { format!("{path}?{}", query.join("&")) }
    }

    /// A body that the document allows.
    pub(crate) fn sample(&self, school: &School) -> Option<Value> {
        let (_, schema) = self.body.as_ref()?;
        Some(sample(document(), schema, &|name| school.known(&self.path, name)))
    }

    /// The properties of the body.
    pub(crate) fn properties(&self) -> BTreeMap<String, Value> {
        let properties =
            self.body.as_ref().and_then(|(_, schema)| schema["properties"].as_object().cloned()).unwrap_or_default();
        properties.into_iter().map(|(name, schema)| (name, resolve(document(), &schema))).collect()
    }
}

/// A value for a schema; `known` gives the values of properties that stand for something.
fn sample(document: &Value, schema: &Value, known: &dyn Fn(&str) -> Option<Value>) -> Value {
    let schema = resolve(document, schema);
    if let Some(example) = schema.get("example").or_else(|| schema["enum"].get(0)) {
        return example.clone();
    }
    let either = ["oneOf", "anyOf", "allOf"].iter().find_map(|k| schema[*k].as_array());
    if let Some(choice) = either.and_then(|schemas| schemas.iter().find(|s| s["type"] != "null")) {
        return sample(document, choice, known);
    }
    let kind = schema["type"].as_str().or_else(|| schema["type"][0].as_str()).unwrap_or("object");
    match kind {
        "string" => match schema["format"].as_str() {
            Some("uuid") => json!("01890000-0000-7000-8000-000000000000"),
            Some("date-time") => json!("2026-01-15T10:00:00Z"),
            _ => json!("sample text"),
        },
        "integer" => json!(1),
        "number" => json!(1.5),
        "boolean" => json!(true),
        "array" => json!([sample(document, &schema["items"], known)]),
        _ => {
            let mut object = Map::new();
            for (name, property) in schema["properties"].as_object().into_iter().flatten() {
                object.insert(name.clone(), known(name).unwrap_or_else(|| sample(document, property, known)));
            }
            Value::Object(object)
        }
    }
}
