//! Style sheets in logical properties only, so that one sheet serves both directions of writing.

use regex::{Captures, Regex};

use super::{Finding, tree::Tree};
use crate::Fallible;

/// Properties and values that name a side of the screen.
const PHYSICAL: &str = r"(?m)(?:^|[;{\s])((?:scroll-)?(?:margin|padding)-(?:left|right)\s*:|border(?:-(?:top|bottom))?-(?:left|right)[a-z-]*\s*:|(?:left|right)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)\b)";

/// Finds them, comments aside.
pub(super) fn check(tree: &Tree) -> Fallible<Vec<Finding>> {
    let comment = Regex::new(r"(?s)/\*.*?\*/")?;
    let physical = Regex::new(PHYSICAL)?;
    let mut findings = Vec::new();
    for file in tree.with("css") {
        let blank =
            |comment: &Captures<'_>| "\n".repeat(comment.get(0).map_or(0, |text| text.as_str().matches('\n').count()));
        let text = comment.replace_all(&file.text, blank);
        for (number, line) in text.lines().enumerate() {
            for hit in physical.captures_iter(line).filter_map(|hit| hit.get(1)) {
                let rule = format!("`{}` names a side: use the logical property", hit.as_str());
                findings.push(Finding::new(&file.path, number + 1, rule));
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
    fn a_side_of_the_screen_is_found() {
        let text = "/* left:\n */\na { margin-left: 1px; inset-inline-start: 0 }\nb{left:0}\nc { text-align: right; border-left-color: red }\nd { --cell-left: 0; text-align: start }\n";
        let findings = check(&Tree::of(&[("assets/css/a.css", text)])).expect("the rules compile");
        assert_eq!(findings.iter().map(|finding| finding.line).collect::<Vec<_>>(), [3, 4, 5, 5]);
    }
}
