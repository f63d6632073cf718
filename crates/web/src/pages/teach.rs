//! The teaching area: a course from its first line to its publication. Every form works without a script and comes back
//! with what was typed and the fault beside the field.

mod article;
mod content;
mod course;
mod day;
mod draft;
mod files;
mod nav;
mod outcome;
mod outline;
mod picture;
mod section;
mod settings;

use axum::Router;
use axum::routing::{get, post};
use catalog::outline::DraftSection;
use catalog::{CourseType, Level};
use kernel::Invalid;

use crate::App;
use crate::chrome::Chrome;
use crate::pages::account::{Choice, Faults};
use crate::pages::catalog::card::{kind_label, level_label};

/// Languages that courses are most often taught in, ISO 639; one that is set otherwise stays on offer.
const LANGUAGES: [&str; 12] = ["ar", "en", "fr", "de", "es", "pt", "tr", "fa", "ur", "hi", "id", "zh"];

/// The addresses of this area.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/teach/courses/new", get(draft::show).post(draft::submit))
        .route("/teach/courses/{course}", get(course::show))
        .route("/teach/courses/{course}/settings", get(settings::show).post(settings::submit))
        .route("/teach/courses/{course}/picture", get(picture::show).post(picture::submit))
        .route("/teach/courses/{course}/picture/removal", post(picture::remove))
        .route("/teach/courses/{course}/publication", post(course::publish))
        .route("/teach/courses/{course}/withdrawal", post(course::withdraw))
        .route("/teach/courses/{course}/archive", post(course::archive))
        .route("/teach/courses/{course}/copies", post(course::copy))
        .route("/teach/courses/{course}/removal", post(course::remove))
        .route("/teach/courses/{course}/outline", post(outline::change))
        .route("/teach/courses/{course}/selection", post(outline::change_selected))
        .route("/teach/courses/{course}/sections", post(course::add_section))
        .route("/teach/courses/{course}/sections/{section}", get(section::show).post(section::submit))
        .route("/teach/courses/{course}/sections/{section}/visibility", post(section::set_visibility))
        .route("/teach/courses/{course}/sections/{section}/removal", post(section::remove))
        .route("/teach/courses/{course}/articles", post(article::begin))
        .route("/teach/courses/{course}/articles/new", get(article::show).post(article::submit))
        .route("/teach/courses/{course}/certificates", post(article::certificate))
        .route("/teach/courses/{course}/files", get(files::show).post(files::submit))
        .route("/teach/courses/{course}/contents/{content}", get(content::show).post(content::submit))
        .route("/teach/courses/{course}/contents/{content}/markdown", get(content::markdown))
        .route("/teach/courses/{course}/contents/{content}/removal", post(content::remove))
        .route("/teach/courses/{course}/contents/{content}/visibility", post(outline::set_visibility))
        .route("/teach/files/{asset}", get(files::preview))
        .route("/teach/formula", get(content::formula))
}

/// A step of the way to this page.
struct Crumb {
    href: String,
    label: String,
}

fn crumbs(chrome: &Chrome, rest: &[(&str, &str)]) -> Vec<Crumb> {
    let first = Crumb { href: chrome.courses_href.to_owned(), label: chrome.t("nav-courses") };
    let rest = rest.iter().map(|(href, label)| Crumb { href: (*href).to_owned(), label: (*label).to_owned() });
    std::iter::once(first).chain(rest).collect()
}

/// What is wrong in a form of this area.
fn faults(chrome: &Chrome, invalid: Option<&Invalid>) -> Faults {
    let label = |field: &str| chrome.t(&format!("teach-field-{field}"));
    invalid.map(|invalid| Faults::labelled(chrome, invalid, label)).unwrap_or_default()
}

/// Where a new content may stand: in no section, or in one of these.
fn places(chrome: &Chrome, sections: Vec<DraftSection>) -> Vec<Choice> {
    let none = Choice { value: String::new(), label: chrome.t("teach-no-section") };
    let sections = sections.into_iter().map(|section| Choice { value: section.id.to_string(), label: section.title });
    std::iter::once(none).chain(sections).collect()
}

fn kinds(chrome: &Chrome) -> Vec<Choice> {
    let choice = |kind: &CourseType| Choice { value: kind.to_string(), label: kind_label(chrome, *kind) };
    CourseType::ALL.iter().map(choice).collect()
}

fn levels(chrome: &Chrome) -> Vec<Choice> {
    let choice = |level: &Level| Choice { value: level.to_string(), label: level_label(chrome, *level) };
    Level::ALL.iter().map(choice).collect()
}

fn languages(chrome: &Chrome, chosen: &str) -> Vec<Choice> {
    let other = Some(chosen).filter(|code| !code.is_empty() && !LANGUAGES.contains(code));
    let choice = |code: &str| Choice { value: code.to_owned(), label: chrome.language_name(code) };
    LANGUAGES.into_iter().chain(other).map(choice).collect()
}
