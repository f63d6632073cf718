//! The words of a search, as a query that the text index understands.

use kernel::{Invalid, clean_line};
use unicode_normalization::UnicodeNormalization;

/// Longest search (characters).
const LONGEST: usize = 200;
/// Words beyond these are left out.
const MOST_WORDS: usize = 12;

/// Words to search for: at least one letter or digit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    typed: String,
    list: Vec<String>,
    query: String,
}

impl Words {
    /// Reads what was typed; nothing when there is no letter or digit in it.
    ///
    /// Compatibility forms are resolved and Arabic marks dropped before the words are told apart, as the database does
    /// (`search_normalize`): a word that the database would empty, or cut in two, is no operand of a query.
    ///
    /// # Errors
    /// `too_long` or `control_character` for `field`.
    pub fn parse(field: &str, typed: &str) -> Result<Option<Self>, Invalid> {
        let typed = clean_line(field, typed, 0, LONGEST)?;
        let folded: String = typed.nfkc().filter(|c| !is_mark(*c)).collect();
        let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        let list: Vec<String> = words.take(MOST_WORDS).map(str::to_owned).collect();
        Ok((!list.is_empty()).then(|| Self { query: query(&list), typed, list }))
    }

    /// These words with those replaced that `instead` has another for, by their position from 1; nothing when it has none.
    pub(super) fn replaced<'a>(&self, instead: impl Fn(usize) -> Option<&'a str>) -> Option<Self> {
        let others: Vec<Option<&str>> = (1..=self.list.len()).map(instead).collect();
        others.iter().any(Option::is_some).then(|| {
            let both = self.list.iter().zip(others);
            let list: Vec<String> = both.map(|(word, other)| other.unwrap_or(word).to_owned()).collect();
            Self { typed: list.join(" "), query: query(&list), list }
        })
    }

    /// One by one.
    pub(super) fn list(&self) -> &[String] {
        &self.list
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

fn query(list: &[String]) -> String {
    list.iter().map(|word| format!("{word}:*")).collect::<Vec<_>>().join(" & ")
}

/// Arabic vowel marks, Quranic signs and the elongation stroke: the same that `search_normalize` drops.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{610}'..='\u{61a}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6ed}')
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
    }

    #[test]
    fn arabic_marks_are_no_part_of_a_word() {
        assert_eq!(query("قِراءَة"), Some("قراءة:*".to_owned()));
        for mark in ["\u{64e}", "\u{640}", "\u{670}", "\u{6e5}", "\u{fc5e}", "\u{fe70}", "\u{fcf2}"] {
            assert_eq!(query(mark), None, "{mark:?}");
        }
    }

    #[test]
    fn compatibility_forms_are_resolved_before_words_are_told_apart() {
        assert_eq!(query("\u{fdfa}"), Some("صلى:* & الله:* & عليه:* & وسلم:*".to_owned()));
        assert_eq!(query("\u{2474} \u{bd} ｄａｔａ"), Some("1:* & 1:* & 2:* & data:*".to_owned()));
    }

    #[test]
    fn a_search_has_an_end() {
        assert!(Words::parse("q", &"x".repeat(201)).is_err());
        assert!(Words::parse("q", &"ا".repeat(10_000)).is_err());
        assert!(Words::parse("q", "a\u{0}b").is_err());
    }
}
