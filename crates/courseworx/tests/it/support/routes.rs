//! The addresses of pages, read from the sources: whoever adds a page adds it to every test that walks over all of them.

use std::fs;
use std::path::Path;

use regex::Regex;

/// An address of a page and one method that it takes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Route {
    pub(crate) path: String,
    pub(crate) method: String,
}

impl Route {
    /// The names of its parameters.
    pub(crate) fn parameters(&self) -> Vec<String> {
        let names = Regex::new(r"\{\*?([a-z_]+)\}").unwrap();
        names.captures_iter(&self.path).map(|found| found[1].to_owned()).collect()
    }
}

/// The source files of the crate `web`, as one text each.
pub(crate) fn sources(folder: &str) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(folder);
    let mut files = Vec::new();
    let mut folders = vec![root];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                files.push((path.display().to_string(), fs::read_to_string(&path).unwrap()));
            }
        }
    }
    files.sort();
    files
}

/// Every address of a page with each of its methods; addresses of the API, the assets and the probes are not pages.
pub(crate) fn pages() -> Vec<Route> {
    let start = Regex::new(r#"\.route\(\s*"([^"]+)"\s*,"#).unwrap();
    let method = Regex::new(r"\b(get|post|put|patch|delete)\s*\(").unwrap();
    let mut routes = Vec::new();
    for (_, text) in sources("crates/web/src") {
        for found in start.captures_iter(&text) {
            let path = found[1].to_owned();
            if ["/api/", "/assets/", "/health/", "/metrics"].iter().any(|prefix| path.starts_with(prefix)) {
                continue;
            }
            let rest = &text[found.get(0).unwrap().end()..];
            let methods = &rest[..end_of_arguments(rest)];
            routes.extend(
                method.captures_iter(methods).map(|m| Route { path: path.clone(), method: m[1].to_uppercase() }),
            );
        }
    }
    routes.sort();
    routes.dedup();
    routes
}

/// Where the parenthesis that is open at the start of `text` is closed.
fn end_of_arguments(text: &str) -> usize {
    let mut open = 1;
    for (at, letter) in text.char_indices() {
        open += i32::from(letter == '(') - i32::from(letter == ')');
        if open == 0 {
            return at;
        }
    }
    text.len()
}
