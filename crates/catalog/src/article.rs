//! Articles: what an author wrote, made safe on the server before it is stored.
//!
//! What is stored holds only elements and attributes of a short list: no script, no style, no event handler, no foreign
//! frame, links that tell the target nothing, pictures from this site alone.

use std::collections::{HashMap, HashSet};

use ammonia::{Builder, UrlRelative};
use pulldown_cmark::{Options, Parser, html};

const ELEMENTS: [&str; 37] = [
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
];
const TABLES: [&str; 8] = ["table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td"];

/// HTML of an author, made safe.
#[must_use]
pub fn sanitize(source: &str) -> String {
    let elements: HashSet<&str> = ELEMENTS.into_iter().chain(TABLES).collect();
    let attributes = HashMap::from([
        ("a", HashSet::from(["href", "title"])),
        ("img", HashSet::from(["src", "alt", "width", "height"])),
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
        .attribute_filter(|element, attribute, value| match (element, attribute) {
            ("img", "src") if !value.starts_with("/media/") => None,
            _ => Some(value.into()),
        })
        .clean(source)
        .to_string()
}

/// Markdown (`CommonMark` with tables, strikethrough and footnotes) as safe HTML. A heading of the first level becomes one of
/// the second: the first is the lesson's title.
#[must_use]
pub fn from_markdown(source: &str) -> String {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_FOOTNOTES;
    let mut out = String::with_capacity(source.len() * 2);
    html::push_html(&mut out, Parser::new_ext(source, options));
    sanitize(&out.replace("<h1>", "<h2>").replace("</h1>", "</h2>"))
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
