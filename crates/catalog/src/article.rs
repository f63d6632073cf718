//! Articles: what an author wrote, made safe on the server before it is stored.
//!
//! What is stored holds only elements and attributes of a short list: no script, no style, no event handler, no foreign
//! frame, links that tell the target nothing, pictures from this site alone. Formulas, embedded films and pictures of the
//! course are stored as what they mean (`data-tex`, `data-embed`, `data-asset`) and made into what a browser shows by
//! [`present`].

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
pub use present::{assets, present};

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

/// HTML of an author, made safe.
#[must_use]
pub fn sanitize(source: &str) -> String {
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
    use super::{from_markdown, sanitize};

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
            let safe = sanitize(attack).to_lowercase();
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
    fn what_teaches_stays() {
        let html = from_markdown(
            "# One\n\n## Two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n> said\n\n`code` [link](https://example.org)",
        );
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
