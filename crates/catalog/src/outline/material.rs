//! What a content is made of, checked and made safe before it is stored.

use db::Error;
use kernel::{AssetId, Invalid, clean_line, clean_text};

use super::Captions;
use crate::article::TooDeep;
use crate::{ContentType, article};

/// Characters of an article, as it is written and as it is stored.
const LONGEST_ARTICLE: usize = 500_000;
/// Caption tracks of a film.
const MOST_CAPTIONS: usize = 20;
/// Points for completing a content.
const MOST_POINTS: i32 = 100_000;
/// Seconds that a content may take: a hundred hours.
const LONGEST: i32 = 360_000;

/// What a lesson is made of.
#[derive(Debug, Clone)]
pub enum Material {
    /// Markdown, made into safe HTML.
    Markdown(String),
    /// HTML, made safe.
    Html(String),
    /// A file to read.
    Document(AssetId),
    /// A picture and what it shows.
    Image(AssetId, String),
    /// A film, its length in seconds, its captions.
    Video(AssetId, i32, Vec<Captions>),
    /// The certificate: it is issued when what is required before it is done.
    Certificate,
}

impl Material {
    /// The type of a content that is made of this.
    #[must_use]
    pub fn kind(&self) -> ContentType {
        match self {
            Self::Markdown(_) | Self::Html(_) => ContentType::Article,
            Self::Document(_) => ContentType::Document,
            Self::Image(..) => ContentType::Image,
            Self::Video(..) => ContentType::Video,
            Self::Certificate => ContentType::Certificate,
        }
    }
}

/// A material as it is stored.
pub(super) struct Made {
    pub(super) kind: ContentType,
    pub(super) html: Option<String>,
    pub(super) asset: Option<AssetId>,
    pub(super) alt: String,
    pub(super) seconds: Option<i32>,
    captions: Vec<Captions>,
}

impl Made {
    /// The caption tracks as they are stored.
    pub(super) fn captions(&self) -> Result<serde_json::Value, Error> {
        serde_json::to_value(&self.captions).map_err(|e| Error::Stored(e.to_string()))
    }
}

/// Checks `material`; what is wrong goes to `faults`.
pub(super) fn made_of(material: &Material, faults: &mut Invalid) -> Made {
    let kind = material.kind();
    let plain = Made { kind, html: None, asset: None, alt: String::new(), captions: Vec::new(), seconds: None };
    match material {
        Material::Markdown(text) => {
            let html = faults.keep(written("markdown", text, article::from_markdown));
            Made { html, ..plain }
        }
        Material::Html(text) => {
            let html = faults.keep(written("html", text, article::sanitize));
            Made { html, ..plain }
        }
        Material::Document(asset) => Made { asset: Some(*asset), ..plain },
        Material::Image(asset, alt) => {
            let alt = faults.keep(clean_line("alt", alt, 1, 500)).unwrap_or_default();
            Made { asset: Some(*asset), alt, ..plain }
        }
        Material::Video(asset, seconds, captions) => {
            check_captions(captions, faults);
            let (asset, captions) = (Some(*asset), captions.clone());
            Made { asset, seconds: Some((*seconds).max(0)), captions, ..plain }
        }
        Material::Certificate => plain,
    }
}

/// What every content says of itself: its title and description, cleaned; its points and seconds, within their bounds.
pub(super) fn words(
    title: &str,
    description: &str,
    points: i32,
    seconds: i32,
    faults: &mut Invalid,
) -> (String, String) {
    if !(0..=MOST_POINTS).contains(&points) {
        faults.add("points", "out_of_range", "Give a number from 0 to 100,000.");
    }
    if !(0..=LONGEST).contains(&seconds) {
        faults.add("durationSeconds", "out_of_range", "Give a number from 0 to 360,000.");
    }
    let title = faults.keep(clean_line("title", title, 1, 200)).unwrap_or_default();
    (title, faults.keep(clean_text("description", description, 0, 5_000)).unwrap_or_default())
}

/// What an author wrote, made safe by `made`. Nothing is an article as well: one that is still to be written.
fn written(field: &str, text: &str, made: impl FnOnce(&str) -> Result<String, TooDeep>) -> Result<String, Invalid> {
    let html = made(&clean_text(field, text, 0, LONGEST_ARTICLE)?);
    let html =
        html.map_err(|_| Invalid::one(field, "too_deep", "Put fewer lists, quotations and tables into each other."))?;
    if html.chars().count() > LONGEST_ARTICLE {
        return Err(Invalid::one(field, "too_long", "The article is too long; make two of it."));
    }
    Ok(html)
}

fn check_captions(captions: &[Captions], faults: &mut Invalid) {
    let is_code = |code: &str| (2..=3).contains(&code.len()) && code.bytes().all(|b| b.is_ascii_lowercase());
    let twice = |at: usize| {
        captions.iter().take(at).any(|other| captions.get(at).is_some_and(|c| c.language == other.language))
    };
    if captions.len() > MOST_CAPTIONS {
        faults.add("captions", "too_many", "A film has at most 20 captions.");
    }
    for (at, track) in captions.iter().enumerate().take(MOST_CAPTIONS) {
        let at_field = format!("captions/{at}/language");
        if !is_code(&track.language) {
            faults.add(&at_field, "unknown_value", "Give a language by its code, such as ar.");
        } else if twice(at) {
            faults.add(&at_field, "repeated", "There are captions in this language already.");
        }
    }
}
