//! The API for people who write programs against it: one page made from the OpenAPI document and the list of problems.
//! What stands there is computed once, as neither changes while the program runs.

mod read;

use std::sync::LazyLock;

use askama::Template;
use axum::extract::State;

use crate::App;
use crate::chrome::Chrome;
use crate::http::html::Html;
use crate::persona::Visitor;
use crate::view::View;
use read::Reference;

static REFERENCE: LazyLock<Reference> =
    LazyLock::new(|| read::reference(&super::openapi(), include_str!("../../../../docs/problems.md")));

#[derive(Template)]
#[template(path = "docs/api.html")]
pub(crate) struct DocsPage {
    chrome: Chrome,
    docs: &'static Reference,
}

/// `GET /api/v1/docs`
pub(crate) async fn show(State(app): State<App>, visitor: Visitor, view: View) -> Html<DocsPage> {
    let mut chrome = view.chrome(&app, visitor.person());
    chrome.description = chrome.t("docs-lead");
    Html::private(DocsPage { chrome, docs: &REFERENCE })
}

#[cfg(test)]
mod tests {
    use super::REFERENCE;

    #[test]
    fn every_operation_schema_and_problem_is_listed() {
        let document = serde_json::to_value(super::super::openapi()).unwrap_or_default();
        let paths = document.get("paths").and_then(serde_json::Value::as_object);
        let operations =
            paths.map_or(0, |paths| paths.values().filter_map(|item| item.as_object()).map(serde_json::Map::len).sum());
        assert!(operations > 0);
        assert_eq!(REFERENCE.groups.iter().map(|group| group.operations.len()).sum::<usize>(), operations);
        assert!(REFERENCE.problems.iter().any(|problem| problem.code == "course_full" && problem.status == "409"));
    }

    #[test]
    fn links_lead_to_schemas_and_problems_that_are_there() {
        let fields = REFERENCE.schemas.iter().flat_map(|schema| &schema.fields);
        let operations = REFERENCE.groups.iter().flat_map(|group| &group.operations);
        let answers = operations.clone().flat_map(|operation| &operation.answers);
        let kinds = fields.map(|field| &field.kind).chain(answers.clone().map(|answer| &answer.body));
        for kind in kinds.filter(|kind| !kind.link.is_empty()) {
            assert!(REFERENCE.schemas.iter().any(|schema| schema.name == kind.link), "{}", kind.link);
        }
        for code in answers.flat_map(|answer| &answer.codes) {
            assert!(REFERENCE.problems.iter().any(|problem| problem.code == *code), "{code}");
        }
    }
}
