//! An article as a browser shows it: formulas set, films in frames, pictures under addresses that open.

use std::collections::BTreeMap;

use kernel::AssetId;
use lol_html::html_content::{ContentType, Element};
use lol_html::{RewriteStrSettings, element, rewrite_str};

use super::formula;

/// What a frame of another site may do: play, and nothing to this page.
const FRAME: &str = "allow-scripts allow-same-origin allow-presentation allow-popups";

/// How wide a picture of an article is shown.
const SIZES: &str = "(min-width: 48rem) 40rem, 100vw";

/// The pictures of the course that a stored article shows.
#[must_use]
pub fn assets(article: &str) -> Vec<AssetId> {
    let after = article.split("data-asset=\"").skip(1);
    let mut found: Vec<AssetId> = after.filter_map(|rest| rest.split('"').next()?.parse().ok()).collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// Where a browser finds a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PictureAddress {
    /// The picture itself.
    pub src: String,
    /// Its copies in other widths, as in HTML's `srcset`: those that every browser can show.
    pub srcset: String,
    /// As `srcset`: the smaller ones in AVIF.
    pub avif: String,
}

/// A stored article as a browser shows it; `addresses` says where the bytes of its pictures are. A picture without an address
/// is left out.
#[must_use]
pub fn present(article: &str, addresses: &BTreeMap<AssetId, PictureAddress>) -> String {
    if !["data-tex=", "data-embed=", "data-asset="].iter().any(|mark| article.contains(mark)) {
        return article.to_owned();
    }
    let handlers = [
        element!("span[data-tex], div[data-tex]", |element| {
            set(element);
            Ok(())
        }),
        element!("figure[data-embed]", |element| {
            framed(element)?;
            Ok(())
        }),
        element!("img[data-asset]", |element| {
            let address = value(element, "data-asset").and_then(|id| id.parse().ok()).and_then(|id| addresses.get(&id));
            match address {
                Some(address) => pictured(element, address)?,
                None => element.remove(),
            }
            Ok(())
        }),
    ];
    let settings =
        handlers.into_iter().fold(RewriteStrSettings::new(), RewriteStrSettings::append_element_content_handler);
    rewrite_str(article, settings).unwrap_or_else(|_| article.to_owned())
}

/// A formula that can not be read stands as it was written.
fn set(element: &mut Element<'_, '_>) {
    let Some(tex) = value(element, "data-tex") else { return };
    if let Ok(mathml) = formula::mathml(&tex, element.tag_name() == "div") {
        element.set_inner_content(&mathml, ContentType::Html);
    }
}

fn framed(element: &mut Element<'_, '_>) -> Result<(), lol_html::errors::AttributeNameError> {
    let Some(player) = value(element, "data-embed") else { return Ok(()) };
    let player = player.replace('&', "&amp;").replace('"', "&quot;");
    element.prepend(
        &format!(
            "<iframe src=\"{player}\" sandbox=\"{FRAME}\" allow=\"fullscreen; picture-in-picture\" loading=\"lazy\" \
             referrerpolicy=\"strict-origin-when-cross-origin\" title=\"{player}\"></iframe>"
        ),
        ContentType::Html,
    );
    element.set_attribute("class", "embed")
}

/// A picture in the smallest of its copies that the browser can show.
fn pictured(
    element: &mut Element<'_, '_>,
    address: &PictureAddress,
) -> Result<(), lol_html::errors::AttributeNameError> {
    let avif = address.avif.replace('&', "&amp;").replace('"', "&quot;");
    element.before(
        &format!("<picture><source type=\"image/avif\" srcset=\"{avif}\" sizes=\"{SIZES}\">"),
        ContentType::Html,
    );
    element.after("</picture>", ContentType::Html);
    element.set_attribute("src", &address.src)?;
    element.set_attribute("srcset", &address.srcset)?;
    element.set_attribute("sizes", SIZES)?;
    element.set_attribute("loading", "lazy")?;
    element.remove_attribute("data-asset");
    Ok(())
}

/// The value of an attribute, as the sanitiser wrote it, read.
fn value(element: &Element<'_, '_>, name: &str) -> Option<String> {
    let raw = element.get_attribute(name)?;
    Some(
        raw.replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&nbsp;", "\u{a0}")
            .replace("&amp;", "&"),
    )
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use kernel::AssetId;

    use super::super::sanitize;
    use super::{PictureAddress, assets, present};

    #[test]
    fn what_was_meant_is_shown() {
        let id = "01890000-0000-7000-8000-000000000001";
        let article = sanitize(&format!(
            "<p><span data-tex=\"a &lt; b\">a &lt; b</span></p>\
             <figure data-embed=\"https://youtu.be/aqz-KE-bpKQ\"><a href=\"https://youtu.be/aqz-KE-bpKQ\">Film</a></figure>\
             <figure><img data-asset=\"{id}\" alt=\"A map\" onerror=\"alert(1)\"></figure>"
        ))
        .unwrap_or_default();
        let ids = assets(&article);
        assert_eq!(ids.iter().map(AssetId::to_string).collect::<Vec<_>>(), [id]);
        let address = |id| {
            let copies = |format| format!("/media/x/y/480.{format} 480w");
            let address = PictureAddress { src: "/media/x/y".to_owned(), srcset: copies("webp"), avif: copies("avif") };
            (id, address)
        };
        let addresses = ids.into_iter().map(address).collect();
        let shown = present(&article, &addresses);
        assert!(shown.contains("<math") && shown.contains("&lt;"), "{shown}");
        assert!(shown.contains("<iframe src=\"https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ\""), "{shown}");
        let source = "<figure><picture><source type=\"image/avif\" srcset=\"/media/x/y/480.avif 480w\"";
        assert!(shown.contains(source) && shown.contains("</picture></figure>"), "{shown}");
        assert!(shown.contains("srcset=\"/media/x/y/480.webp 480w\""), "{shown}");
        assert!(shown.contains("src=\"/media/x/y\"") && shown.contains("alt=\"A map\""), "{shown}");
        assert!(!shown.contains("onerror"), "{shown}");
        assert!(!present(&article, &BTreeMap::new()).contains("<img"), "no address, no picture");
    }

    #[test]
    fn frames_of_other_sites_are_not_shown() {
        let article =
            sanitize("<figure data-embed=\"https://evil.example/embed/aqz-KE-bpKQ\"></figure>").unwrap_or_default();
        assert!(!present(&article, &BTreeMap::new()).contains("iframe"));
    }
}
