//! The architecture's arrows: a crate depends only on crates of a lower floor.

use std::{path::Path, process::Command};

use serde_json::Value;

use super::Finding;
use crate::Fallible;

/// The floors, from the ground up. Crates of one floor never depend on each other.
const FLOORS: [&[&str]; 10] = [
    &["kernel", "typeset", "cluster"],
    &["queries"],
    &["db"],
    &["mail"],
    &["identity"],
    &["catalog"],
    &["media", "learning", "credential"],
    &["web"],
    &["courseworx"],
    &["testkit", "s3kit", "xtask"],
];

/// Crates that only these may depend on.
const RESERVED: [(&str, &[&str]); 1] = [("typeset", &["credential", "courseworx"])];

/// Reads the workspace from Cargo and checks each dependency.
pub(super) fn check(root: &Path) -> Fallible<Vec<Finding>> {
    let cargo = option_env!("CARGO").unwrap_or("cargo");
    let output =
        Command::new(cargo).args(["metadata", "--no-deps", "--format-version", "1"]).current_dir(root).output()?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned().into());
    }
    let metadata: Value = serde_json::from_slice(&output.stdout)?;
    Ok(list(&metadata, "packages").flat_map(check_package).collect())
}

fn check_package(package: &Value) -> Vec<Finding> {
    let name = text(package, "name");
    let folder = if name == "xtask" { String::new() } else { "crates/".to_owned() };
    let path = format!("{folder}{name}/Cargo.toml");
    let Some(floor) = floor(name) else {
        return vec![Finding::new(&path, 1, "stands on no floor: give it one in xtask/src/tidy/arrows.rs")];
    };
    list(package, "dependencies")
        .filter(|dependency| dependency.get("path").is_some_and(Value::is_string))
        .filter_map(|dependency| wrong(name, floor, text(dependency, "name"), text(dependency, "kind")))
        .map(|rule| Finding::new(&path, 1, rule))
        .collect()
}

/// Why one crate may not depend on another, if so. Tests may depend on the floors above through `testkit`.
fn wrong(name: &str, ours: usize, on: &str, kind: &str) -> Option<String> {
    if kind == "dev" {
        return None;
    }
    if on == "testkit" {
        return Some("`testkit` is for tests: make it a dev-dependency".to_owned());
    }
    let Some(theirs) = floor(on) else {
        return Some(format!("`{on}` stands on no floor: give it one in xtask/src/tidy/arrows.rs"));
    };
    if let Some((_, allowed)) = RESERVED.iter().find(|(reserved, _)| *reserved == on)
        && !allowed.contains(&name)
    {
        return Some(format!("only {} may depend on `{on}`", allowed.join(", ")));
    }
    (theirs >= ours).then(|| format!("`{name}` may not depend on `{on}`, which stands on its floor or above"))
}

fn floor(name: &str) -> Option<usize> {
    FLOORS.iter().position(|floor| floor.contains(&name))
}

fn list<'v>(value: &'v Value, key: &str) -> impl Iterator<Item = &'v Value> + use<'v> {
    value.get(key).and_then(Value::as_array).into_iter().flatten()
}

fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_point_down() {
        assert_eq!(wrong("web", 9, "learning", ""), None);
        assert!(wrong("learning", 6, "media", "").is_some());
        assert!(wrong("kernel", 0, "db", "").is_some());
        assert!(wrong("web", 9, "typeset", "").is_some());
        assert!(wrong("web", 9, "testkit", "").is_some());
        assert_eq!(wrong("web", 9, "testkit", "dev"), None);
    }
}
