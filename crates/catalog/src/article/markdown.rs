//! Articles from Markdown and back.

use htmd::element_handler::Handlers;
use htmd::{Element, HtmlToMarkdown};
use pulldown_cmark::{CowStr, Event, Options, Parser, html};

use super::{TooDeep, sanitize};

/// How a picture of the course is named in Markdown: `![what it shows](asset:ID)`.
const ASSET: &str = "asset:";

/// Markdown (`CommonMark` with tables, strikethrough, footnotes and formulas between dollar signs) as safe HTML. A heading of
/// the first level becomes one of the second: the first is the lesson's title.
///
/// # Errors
/// As [`sanitize`].
pub fn from_markdown(source: &str) -> Result<String, TooDeep> {
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_FOOTNOTES | Options::ENABLE_MATH;
    let mut out = String::with_capacity(source.len() * 2);
    html::push_html(&mut out, Parser::new_ext(source, options).map(meant));
    let out = out.replace("<h1>", "<h2>").replace("</h1>", "</h2>").replace("<img src=\"asset:", "<img data-asset=\"");
    sanitize(&out)
}

/// What the plain renderer would lose: formulas keep their source.
#[expect(clippy::wildcard_enum_match_arm, reason = "all other events stay, also those that are still to be invented")]
fn meant(event: Event<'_>) -> Event<'_> {
    let formula = |tag: &str, tex: &CowStr<'_>| {
        let tex = escaped(tex);
        Event::InlineHtml(format!("<{tag} data-tex=\"{tex}\">{tex}</{tag}>").into())
    };
    match event {
        Event::InlineMath(tex) => formula("span", &tex),
        Event::DisplayMath(tex) => formula("div", &tex),
        other => other,
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A stored article as Markdown.
#[must_use]
pub fn to_markdown(article: &str) -> String {
    let converter = HtmlToMarkdown::builder()
        .add_handler(vec!["span"], |handlers: &dyn Handlers, element: Element<'_>| match tex(&element) {
            Some(tex) => Some(format!("${tex}$").into()),
            None => handlers.fallback(element),
        })
        .add_handler(vec!["div"], |handlers: &dyn Handlers, element: Element<'_>| match tex(&element) {
            Some(tex) => Some(format!("\n\n$${tex}$$\n\n").into()),
            None => handlers.fallback(element),
        })
        .add_handler(vec!["img"], |handlers: &dyn Handlers, element: Element<'_>| {
            match attribute(&element, "data-asset") {
                Some(id) => {
                    let alt = attribute(&element, "alt").unwrap_or_default().replace(['[', ']', '\n'], " ");
                    Some(format!("![{alt}]({ASSET}{id})").into())
                }
                None => handlers.fallback(element),
            }
        })
        .build();
    converter.convert(article).unwrap_or_default()
}

fn tex(element: &Element<'_>) -> Option<String> {
    attribute(element, "data-tex")
}

fn attribute(element: &Element<'_>, name: &str) -> Option<String> {
    element.attrs.iter().find(|attribute| &*attribute.name.local == name).map(|attribute| attribute.value.to_string())
}

#[cfg(test)]
mod tests {
    use super::{from_markdown, to_markdown};

    #[test]
    fn markdown_comes_back_as_it_went_in() {
        for source in [
            "## Heading\n\nSome **strong** and *soft* words, `code`.",
            "1. one\n2. two\n\n> said",
            "```\nlet x = 1;\n```",
            "Inline $a^2 < b$ here.",
            "$$\\frac{a}{b}$$",
            "[link](https://example.org)",
            "![A map](asset:01890000-0000-7000-8000-000000000001)",
            "نص **مهم** هنا",
        ] {
            let once = from_markdown(source).unwrap_or_default();
            let again = from_markdown(&to_markdown(&once)).unwrap_or_default();
            assert_eq!(again, once, "{source} became {}", to_markdown(&once));
        }
    }

    #[test]
    fn tables_come_back_as_tables() {
        let html = from_markdown("| a | b |\n|---|---|\n| 1 | 2 |").unwrap_or_default();
        let markdown = to_markdown(&html);
        assert!(from_markdown(&markdown).is_ok_and(|html| html.contains("<td>2</td>")), "{markdown}");
    }
}
