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

/// The way the language with this ISO 639 code is written.
#[must_use]
pub fn direction_of(language: &str) -> Direction {
    match language {
        "ar" | "fa" | "he" | "ur" | "ps" | "sd" | "ug" | "yi" | "dv" | "ckb" => Direction::Rtl,
        _ => Direction::Ltr,
    }
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
    use super::Locale;

    #[test]
    fn the_browser_says_which_language_it_prefers() {
        assert_eq!(Locale::from_accept_language("ar-KW,ar;q=0.9,en;q=0.8"), Some(Locale::Ar));
        assert_eq!(Locale::from_accept_language("fr, en;q=0.4, ar;q=0.5"), Some(Locale::Ar));
        assert_eq!(Locale::from_accept_language("fr"), None);
        assert_eq!(Locale::from_accept_language("en;q=0, ar;q=x"), None);
    }
}
