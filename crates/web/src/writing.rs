//! How the texts of a course are written, whatever the language of the page around them.

use kernel::direction_of;

/// What HTML's `lang` and `dir` say of the texts.
#[derive(Debug, Clone)]
pub(crate) struct Writing {
    /// ISO 639 code of the language.
    pub(crate) lang: String,
    /// `ltr` or `rtl`.
    pub(crate) dir: &'static str,
}

/// Of a text whose language nobody told.
impl Default for Writing {
    fn default() -> Self {
        Self { lang: String::new(), dir: "auto" }
    }
}

impl Writing {
    /// As the language with this ISO 639 code is written.
    #[must_use]
    pub(crate) fn of(language: &str) -> Self {
        Self { lang: language.to_owned(), dir: direction_of(language).as_str() }
    }
}
