//! Articles: what an author wrote, made safe on the server before it is stored.
//!
//! What is stored holds only elements and attributes of a short list: no script, no style, no event handler, no foreign
//! frame, links that tell the target nothing, pictures from this site alone. Formulas, embedded films and pictures of the
//! course are stored as what they mean (`data-tex`, `data-embed`, `data-asset`) and made into what a browser shows by
//! [`present`].

mod depth;
mod embed;
mod formula;
mod markdown;
mod present;

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use ammonia::{Builder, UrlRelative};
use kernel::AssetId;

pub use formula::{FormulaError, mathml};
pub use markdown::{from_markdown, to_markdown};
pub use present::{PictureAddress, assets, present};

const ELEMENTS: [&str; 39] = [
    "p",
    "br",
    "hr",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "strong",
    "b",
    "em",
    "i",
    "u",
    "s",
    "del",
    "ins",
    "mark",
    "sub",
    "sup",
    "small",
    "blockquote",
    "q",
    "cite",
    "code",
    "pre",
    "kbd",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "a",
    "img",
    "figure",
    "figcaption",
    "bdi",
    "span",
    "div",
];
const TABLES: [&str; 8] = ["table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td"];

/// Elements around an element, as an author writes them: more is refused before it is read, because reading takes the longer
/// the deeper it goes.
const DEEPEST_WRITTEN: usize = 1_000;
/// Elements around an element, and one for the whole, as they are stored.
const DEEPEST_STORED: usize = 101;

/// The elements of a text stand too deep in each other to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the elements of the text stand too deep in each other")]
pub struct TooDeep;

/// HTML of an author, made safe.
///
/// # Errors
/// When more than a hundred elements stand in each other.
pub fn sanitize(source: &str) -> Result<String, TooDeep> {
    let within = |html: &str, most| depth::is_within(html, most).then_some(()).ok_or(TooDeep);
    within(source, DEEPEST_WRITTEN)?;
    let safe = clean(source);
    // Character references bring in what no text may hold. What remains without it is another text, to be made safe anew.
    let safe = kernel::without_unseen(&safe).map_or(safe, |text| clean(&text));
    within(&safe, DEEPEST_STORED)?;
    Ok(safe)
}

fn clean(source: &str) -> String {
    let elements: HashSet<&str> = ELEMENTS.into_iter().chain(TABLES).collect();
    let attributes = HashMap::from([
        ("a", HashSet::from(["href", "title"])),
        ("img", HashSet::from(["src", "alt", "width", "height", "data-asset"])),
        ("span", HashSet::from(["data-tex"])),
        ("div", HashSet::from(["data-tex"])),
        ("figure", HashSet::from(["data-embed"])),
        ("th", HashSet::from(["scope", "colspan", "rowspan"])),
        ("td", HashSet::from(["colspan", "rowspan"])),
        ("ol", HashSet::from(["start"])),
    ]);
    Builder::new()
        .tags(elements)
        .tag_attributes(attributes)
        .generic_attributes(HashSet::from(["dir", "lang"]))
        .url_schemes(HashSet::from(["http", "https", "mailto", "tel"]))
        .url_relative(UrlRelative::PassThrough)
        .link_rel(Some("noopener noreferrer nofollow"))
        .attribute_filter(kept)
        .clean(source)
        .to_string()
}

/// The value of an attribute as it may stay.
fn kept<'v>(element: &str, attribute: &str, value: &'v str) -> Option<Cow<'v, str>> {
    match (element, attribute) {
        ("img", "src") if !value.starts_with("/media/") => None,
        ("img", "data-asset") => value.parse::<AssetId>().ok().map(|id| id.to_string().into()),
        ("figure", "data-embed") => embed::player(value).map(Cow::from),
        ("span" | "div", "data-tex") if value.chars().count() > formula::LONGEST => None,
        _ => Some(value.into()),
    }
}

/// The text alone, for previews and search.
#[must_use]
pub fn plain(html: &str) -> String {
    let text = Builder::empty().clean(html).to_string();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{TooDeep, from_markdown, sanitize};

    #[test]
    fn what_could_run_is_gone() {
        for attack in [
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "<svg onload=alert(1)>",
            "<a href=\"javascript:alert(1)\">x</a>",
            "<a href=\" java\nscript:alert(1)\">x</a>",
            "<iframe src=//evil.example></iframe>",
            "<math><mtext></mtext><mglyph><style><img src=x onerror=alert(1)></style>",
            "<p style=\"background:url(javascript:alert(1))\">x</p>",
            "<form action=//evil.example><button>x</button></form>",
            "<object data=x></object><embed src=x>",
            "<base href=//evil.example>",
            "<img src=\"https://evil.example/pixel.png\">",
        ] {
            let safe = sanitize(attack).unwrap_or_default().to_lowercase();
            for mark in [
                "script",
                "onerror",
                "onload",
                "iframe",
                "style",
                "form",
                "object",
                "embed",
                "base",
                "svg",
                "evil.example",
            ] {
                assert!(!safe.contains(mark), "{attack} became {safe}");
            }
        }
    }

    #[test]
    fn what_can_not_be_seen_is_gone_and_makes_nothing_that_runs() {
        let link = "<a href=\"java&#1;scr&#x202e;ipt:alert(1)\">x&#2;&#x2066;y&#9;z</a>";
        for safe in [sanitize(link), from_markdown(link)] {
            let safe = safe.unwrap_or_default();
            assert!(safe.contains("xy\tz") && !safe.contains("href") && !safe.contains("script"), "{safe:?}");
            assert_eq!(sanitize(&safe), Ok(safe));
        }
    }

    #[test]
    fn what_nests_without_end_is_refused_soon() {
        for unit in [
            "<blockquote>",
            "<ul><li>",
            "<b>",
            "<table><tr><td>",
            "<div><table></div></table>",
            "<b><object></b></object>",
        ] {
            assert!(sanitize(&unit.repeat(400_000 / unit.len())) == Err(TooDeep), "{unit}");
        }
        let titles: Vec<String> = (0..20_000).map(|i: u32| i.to_string()).collect();
        let left_open = titles.join("><p><b title=");
        assert!(sanitize(&left_open) == Err(TooDeep));
        for unit in [">", "- ", "1. ", "[", "**a", "![", "`", "|"] {
            let markdown = unit.repeat(100_000 / unit.len());
            if let Ok(html) = from_markdown(&markdown) {
                assert!(super::to_markdown(&html).len() < 10 * markdown.len() + 100, "{unit}");
            }
        }
    }

    #[test]
    fn what_is_as_deep_as_may_be_is_shown_and_written_out() {
        let deep = format!("{}<span data-tex=\"a\">a</span>{}", "<blockquote>".repeat(99), "</blockquote>".repeat(99));
        let safe = sanitize(&deep).unwrap_or_default();
        assert!(super::present(&safe, &BTreeMap::new()).contains("<math"), "{safe}");
        assert!(super::to_markdown(&safe).contains("$a$"), "{safe}");
    }

    #[test]
    fn what_teaches_stays() {
        let html = from_markdown(
            "# One\n\n## Two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n> said\n\n`code` [link](https://example.org)",
        )
        .unwrap_or_default();
        for kept in [
            "<h2>One</h2>",
            "<h2>Two</h2>",
            "<table>",
            "<td>1</td>",
            "<blockquote>",
            "<code>code</code>",
            "rel=\"noopener",
        ] {
            assert!(html.contains(kept), "{kept} in {html}");
        }
    }
}
