//! From the OpenAPI document and `docs/problems.md` to what the page shows. Whatever the document leaves out stays empty.

use serde_json::Value;
use utoipa::openapi::OpenApi;

/// Everything on the page.
pub(super) struct Reference {
    pub(super) groups: Vec<Group>,
    pub(super) schemas: Vec<Schema>,
    pub(super) problems: Vec<ProblemEntry>,
}

/// The operations of one persona.
pub(super) struct Group {
    pub(super) persona: &'static str,
    pub(super) title_id: &'static str,
    pub(super) operations: Vec<Operation>,
}

/// One method of one address.
pub(super) struct Operation {
    pub(super) anchor: String,
    pub(super) method: String,
    pub(super) tone: &'static str,
    pub(super) path: String,
    pub(super) summary: String,
    pub(super) action: String,
    pub(super) signed_in: bool,
    pub(super) parameters: Vec<Field>,
    pub(super) body: Kind,
    pub(super) answers: Vec<Answer>,
}

/// A parameter, or a member of an object.
pub(super) struct Field {
    pub(super) name: String,
    pub(super) place: String,
    pub(super) kind: Kind,
    pub(super) required: bool,
    pub(super) text: String,
}

/// The type of a value; `link` names a schema of this page.
#[derive(Default)]
pub(super) struct Kind {
    pub(super) link: String,
    pub(super) text: String,
}

/// What an operation may answer.
pub(super) struct Answer {
    pub(super) status: String,
    pub(super) body: Kind,
    pub(super) text: String,
    pub(super) codes: Vec<String>,
}

/// A named type.
pub(super) struct Schema {
    pub(super) name: String,
    pub(super) text: String,
    pub(super) kind: Kind,
    pub(super) fields: Vec<Field>,
}

/// A row of the list of problems.
pub(super) struct ProblemEntry {
    pub(super) code: String,
    pub(super) status: String,
    pub(super) meaning: String,
    pub(super) remedy: String,
}

const PERSONAS: [(&str, &str); 5] = [
    ("public", "docs-public"),
    ("learner", "docs-learner"),
    ("instructor", "docs-instructor"),
    ("admin", "docs-admin"),
    ("super-admin", "docs-super-admin"),
];

pub(super) fn reference(document: &OpenApi, problems: &str) -> Reference {
    let document = serde_json::to_value(document).unwrap_or_default();
    let problems = problem_entries(problems);
    let schemas = document.pointer("/components/schemas").unwrap_or(&Value::Null);
    let groups = PERSONAS.map(|(persona, title_id)| Group {
        persona,
        title_id,
        operations: operations(&document, &problems).filter(|(tag, _)| tag == persona).map(|(_, o)| o).collect(),
    });
    let schemas = members(schemas).map(|(name, schema)| named(name, schema, schemas)).collect();
    Reference { groups: groups.into(), schemas, problems }
}

fn operations(document: &Value, problems: &[ProblemEntry]) -> impl Iterator<Item = (String, Operation)> {
    members(document.get("paths").unwrap_or(&Value::Null)).flat_map(move |(path, item)| {
        members(item).map(move |(method, operation)| {
            let tag = operation.pointer("/tags/0").and_then(Value::as_str).unwrap_or_default().to_owned();
            (tag, read_operation(path, method, operation, problems))
        })
    })
}

fn read_operation(path: &str, method: &str, operation: &Value, problems: &[ProblemEntry]) -> Operation {
    let slug = path.trim_start_matches("/api/v1/").replace('/', "-").replace(['{', '}'], "");
    Operation {
        anchor: format!("{method}-{slug}"),
        tone: match method {
            "get" => "info",
            "post" => "success",
            "delete" => "danger",
            _ => "warning",
        },
        method: method.to_uppercase(),
        path: path.to_owned(),
        summary: text(operation, "summary"),
        action: text(operation, "x-action"),
        signed_in: operation.get("security").is_some(),
        parameters: items(operation, "parameters").map(parameter).collect(),
        body: operation.get("requestBody").map(content).unwrap_or_default(),
        answers: members(operation.get("responses").unwrap_or(&Value::Null))
            .map(|(status, answer)| read_answer(status, answer, problems))
            .collect(),
    }
}

fn parameter(parameter: &Value) -> Field {
    Field {
        name: text(parameter, "name"),
        place: text(parameter, "in"),
        kind: parameter.get("schema").map(kind).unwrap_or_default(),
        required: parameter.get("required").and_then(Value::as_bool).unwrap_or_default(),
        text: text(parameter, "description"),
    }
}

/// A problem's description names its codes; what else it says is shown as it stands.
fn read_answer(status: &str, answer: &Value, problems: &[ProblemEntry]) -> Answer {
    let said = text(answer, "description");
    let words = || said.split([' ', ',', ':']).filter(|word| !word.is_empty());
    let known = |word: &str| problems.iter().any(|problem| problem.code == word);
    let codes = words().filter(|word| known(word)).map(str::to_owned).collect();
    let only_codes = words().all(known);
    Answer {
        status: status.to_owned(),
        body: content(answer),
        codes,
        text: if only_codes { String::new() } else { said },
    }
}

fn content(of: &Value) -> Kind {
    let Some((media, body)) = of.get("content").and_then(|content| members(content).next()) else {
        return Kind::default();
    };
    if media.ends_with("json") {
        body.get("schema").map(kind).unwrap_or_default()
    } else {
        Kind { link: String::new(), text: media.to_owned() }
    }
}

fn named(name: &str, schema: &Value, all: &Value) -> Schema {
    let mut fields = Vec::new();
    collect(schema, all, &mut fields);
    // The rows of a page are set out in place; their type has the name that follows.
    if let Some((row, field)) = name.strip_prefix("Page_").zip(fields.iter_mut().find(|field| field.name == "items")) {
        field.kind = Kind { link: row.to_owned(), text: "[]".to_owned() };
    }
    let kind = if fields.is_empty() { kind(schema) } else { Kind::default() };
    Schema { name: name.to_owned(), text: text(schema, "description"), kind, fields }
}

fn collect(schema: &Value, all: &Value, fields: &mut Vec<Field>) {
    for part in items(schema, "allOf") {
        let part = reference_of(part).and_then(|name| all.get(name)).unwrap_or(part);
        collect(part, all, fields);
    }
    let required = |name: &str| items(schema, "required").any(|item| item.as_str() == Some(name));
    for (name, property) in members(schema.get("properties").unwrap_or(&Value::Null)) {
        let inner = items(property, "oneOf").next().unwrap_or(property);
        let said = text(property, "description");
        fields.push(Field {
            name: name.to_owned(),
            place: String::new(),
            kind: kind(property),
            required: required(name),
            text: if said.is_empty() { text(inner, "description") } else { said },
        });
    }
}

fn kind(schema: &Value) -> Kind {
    if let Some(name) = reference_of(schema) {
        return Kind { link: name.to_owned(), text: String::new() };
    }
    if let Some(inner) = items(schema, "oneOf").next() {
        let Kind { link, text } = kind(inner);
        return Kind { link, text: text + " | null" };
    }
    let values: Vec<String> = items(schema, "enum").map(Value::to_string).collect();
    if !values.is_empty() {
        return Kind { link: String::new(), text: values.join(" | ") };
    }
    if let Some(inner) = schema.get("items") {
        let Kind { link, text } = kind(inner);
        return Kind { link, text: text + "[]" };
    }
    let mut text = match schema.get("type") {
        Some(Value::String(one)) => one.clone(),
        Some(Value::Array(several)) => several.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(" | "),
        _ => "any".to_owned(),
    };
    if let Some(format) = schema.get("format").and_then(Value::as_str) {
        text = format!("{text} ({format})");
    }
    Kind { link: String::new(), text }
}

/// The rows of the first table of `docs/problems.md`.
fn problem_entries(markdown: &str) -> Vec<ProblemEntry> {
    let rows = markdown.lines().skip_while(|line| !line.starts_with("| `")).take_while(|line| line.starts_with("| `"));
    let entry = |line: &str| {
        let mut cells = line.trim_matches('|').split(" | ").map(|cell| cell.trim().to_owned());
        Some(ProblemEntry {
            code: cells.next()?.trim_matches('`').to_owned(),
            status: cells.next()?,
            meaning: cells.next()?.replace('`', ""),
            remedy: cells.next()?.replace('`', ""),
        })
    };
    rows.filter_map(entry).collect()
}

fn reference_of(schema: &Value) -> Option<&str> {
    schema.get("$ref")?.as_str()?.strip_prefix("#/components/schemas/")
}

fn text(of: &Value, name: &str) -> String {
    of.get(name).and_then(Value::as_str).unwrap_or_default().replace('`', "")
}

fn items<'a>(of: &'a Value, name: &str) -> impl Iterator<Item = &'a Value> {
    of.get(name).and_then(Value::as_array).into_iter().flatten()
}

fn members(of: &Value) -> impl Iterator<Item = (&str, &Value)> {
    of.as_object().into_iter().flatten().map(|(name, value)| (name.as_str(), value))
}
