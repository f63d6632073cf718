//! The words of a search, as a query that the text index understands.

use kernel::{Invalid, clean_line};

/// Longest search (characters).
const LONGEST: usize = 200;
/// Words beyond these are left out.
const MOST_WORDS: usize = 12;

/// Words to search for: at least one letter or digit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    typed: String,
    query: String,
}

impl Words {
    /// Reads what was typed; nothing when there is no letter or digit in it.
    ///
    /// # Errors
    /// `too_long` or `control_character` for `field`.
    pub fn parse(field: &str, typed: &str) -> Result<Option<Self>, Invalid> {
        let typed = clean_line(field, typed, 0, LONGEST)?;
        let words: Vec<String> = typed
            .split(|c: char| !c.is_alphanumeric() && !is_mark(c))
            .filter(|word| word.chars().any(char::is_alphanumeric))
            .take(MOST_WORDS)
            .map(|word| format!("{word}:*"))
            .collect();
        Ok((!words.is_empty()).then(|| Self { typed, query: words.join(" & ") }))
    }

    /// As typed.
    #[must_use]
    pub fn typed(&self) -> &str {
        &self.typed
    }

    /// In PostgreSQL's `tsquery` syntax: every word, or the beginning of one.
    #[must_use]
    pub fn query(&self) -> &str {
        &self.query
    }
}

/// Arabic vowel marks and the elongation stroke stand inside words.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{610}'..='\u{61a}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}')
}

#[cfg(test)]
mod tests {
    use super::Words;

    fn query(typed: &str) -> Option<String> {
        Words::parse("q", typed).ok().flatten().map(|words| words.query().to_owned())
    }

    #[test]
    fn operators_are_only_text() {
        assert_eq!(query("charts & (data | !x):*"), Some("charts:* & data:* & x:*".to_owned()));
        assert_eq!(query("'; drop table courses; --"), Some("drop:* & table:* & courses:*".to_owned()));
        assert_eq!(query(" &|!()*:<-> "), None);
        assert_eq!(query("قِراءَة"), Some("قِراءَة:*".to_owned()));
    }

    #[test]
    fn a_search_has_an_end() {
        assert!(Words::parse("q", &"x".repeat(201)).is_err());
        assert!(Words::parse("q", "a\u{0}b").is_err());
    }
}
