//! Templates under a strict content security policy: no inline style, no inline script, no inline handler.
//!
//! The bodies of e-mails are exempt from the rule on styles: mail programs read no style sheet.

use regex::Regex;

use super::{Finding, tree::Tree};
use crate::Fallible;

/// What the policy would block, found before a browser does.
pub(super) fn check(tree: &Tree) -> Fallible<Vec<Finding>> {
    let style = Regex::new(r#"(?i)\sstyle\s*=\s*["'{]|<style[\s>]"#)?;
    let handler = Regex::new(r#"(?i)\son[a-z]+\s*=\s*["']"#)?;
    let script = Regex::new(r"(?is)<script\b([^>]*)>")?;
    let mut findings = Vec::new();
    for file in tree.with("html").filter(|file| file.path.contains("/templates/")) {
        let is_mail = file.path.contains("/mail");
        let mut found = |offset: usize, rule: &str| {
            let line = file.text.get(..offset).map_or(1, |before| before.lines().count().max(1));
            findings.push(Finding::new(&file.path, line, rule));
        };
        if !is_mail {
            style
                .find_iter(&file.text)
                .for_each(|hit| found(hit.end(), "inline style: use a class of the style sheet"));
        }
        handler.find_iter(&file.text).for_each(|hit| found(hit.end(), "inline handler: use a custom element"));
        for call in script.captures_iter(&file.text) {
            let attributes = call.get(1).map_or("", |attributes| attributes.as_str());
            if !(attributes.contains("src=")
                || attributes.contains("application/json")
                || attributes.contains("ld+json"))
            {
                found(call.get(0).map_or(0, |hit| hit.end()), "inline script: put it under assets/js");
            }
        }
    }
    Ok(findings)
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    #[test]
    fn what_the_policy_blocks_is_found() {
        let text =
            "<p style=\"x\">\n<a onclick=\"y\">\n<script>z</script>\n<script src=\"/a.js\" type=\"module\"></script>\n";
        let lines = |path| -> Vec<usize> {
            check(&Tree::of(&[(path, text)])).expect("the rules compile").iter().map(|finding| finding.line).collect()
        };
        assert_eq!(lines("crates/web/templates/a.html"), [1, 2, 3]);
        assert_eq!(lines("crates/web/templates/mail/a.html"), [2, 3]);
    }
}
