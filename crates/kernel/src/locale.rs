//! The languages of the interface, and the way each is written.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A language that the interface is complete in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Locale {
    /// English.
    En,
    /// Arabic.
    Ar,
}

/// The way a line runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Locale {
    /// Every language, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::En, Self::Ar];

    /// BCP 47 tag.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Ar => "ar",
        }
    }

    /// The way this language is written.
    #[must_use]
    pub fn direction(self) -> Direction {
        direction_of(self.as_str())
    }

    /// The first of a browser's `Accept-Language` preferences (RFC 9110, 12.5.4) that is offered.
    #[must_use]
    pub fn from_accept_language(header: &str) -> Option<Self> {
        let mut wanted: Vec<(u16, &str)> = header
            .split(',')
            .filter_map(|part| {
                let (tag, parameters) = part.split_once(';').unwrap_or((part, "q=1"));
                let quality = parameters.trim().strip_prefix("q=")?.parse::<f32>().ok()?;
                #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to 0..=1000")]
                let weight = (quality.clamp(0.0, 1.0) * 1000.0) as u16;
                (weight > 0).then_some((weight, tag.trim()))
            })
            .collect();
        wanted.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
        wanted.into_iter().find_map(|(_, tag)| tag.split('-').next()?.parse().ok())
    }
}

impl Direction {
    /// The value of HTML's `dir`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

/// Languages that are written from right to left unless their tag names another script: ISO 639 codes of two and three
/// letters, for each the script that the Unicode CLDR holds likely.
const RIGHT_TO_LEFT: [&str; 41] = [
    "ar", "ara", "arc", "arz", "azb", "bal", "ckb", "div", "dv", "fa", "fas", "glk", "haz", "he", "heb", "iw", "ji",
    "kas", "khw", "ks", "lrc", "luz", "mzn", "nqo", "per", "pnb", "prs", "ps", "pus", "rhg", "sd", "sdh", "skr", "snd",
    "syr", "ug", "uig", "ur", "urd", "yi", "yid",
];
/// Scripts that run from right to left, ISO 15924.
const SCRIPTS: [&str; 10] = ["adlm", "arab", "aran", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa"];

/// The way the language with this BCP 47 tag, or ISO 639 code, is written. A script in the tag decides (`ku-Arab`, `az-Latn`).
#[must_use]
pub fn direction_of(language: &str) -> Direction {
    let tag = language.to_ascii_lowercase();
    let mut parts = tag.split('-');
    let code = parts.next().unwrap_or_default();
    let script = parts.find(|part| part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_alphabetic()));
    let leftwards = script.map_or_else(|| RIGHT_TO_LEFT.contains(&code), |script| SCRIPTS.contains(&script));
    if leftwards { Direction::Rtl } else { Direction::Ltr }
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The text names no offered language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a language of the interface")]
pub struct UnknownLocale;

impl FromStr for Locale {
    type Err = UnknownLocale;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|l| text.eq_ignore_ascii_case(l.as_str())).ok_or(UnknownLocale)
    }
}

#[cfg(test)]
mod tests {
    use super::{Direction, Locale, direction_of};

    #[test]
    fn the_browser_says_which_language_it_prefers() {
        assert_eq!(Locale::from_accept_language("ar-KW,ar;q=0.9,en;q=0.8"), Some(Locale::Ar));
        assert_eq!(Locale::from_accept_language("fr, en;q=0.4, ar;q=0.5"), Some(Locale::Ar));
        assert_eq!(Locale::from_accept_language("fr"), None);
        assert_eq!(Locale::from_accept_language("en;q=0, ar;q=x"), None);
    }

    #[test]
    fn a_language_runs_the_way_of_its_script() {
        for language in ["ar", "fa", "ur", "he", "ps", "sd", "ug", "yi", "dv", "ckb", "AR-KW", "ku-Arab", "pa-Arab-PK"]
        {
            assert_eq!(direction_of(language), Direction::Rtl, "{language}");
        }
        for language in ["en", "tr", "ku", "hi", "ar-Latn", "ur-latn", "", "xx", "arabic"] {
            assert_eq!(direction_of(language), Direction::Ltr, "{language}");
        }
        assert_eq!((Locale::Ar.direction(), Locale::En.direction()), (Direction::Rtl, Direction::Ltr));
    }
}
