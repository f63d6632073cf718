//! Text that people type: what is kept of it, and how long it may be.

use crate::Invalid;

/// A single line: outer white space removed, no control characters, no bidirectional overrides, `min..=max` characters.
///
/// # Errors
/// `required`, `too_short`, `too_long` or `control_character` for `field`.
pub fn clean_line(field: &str, value: &str, min: usize, max: usize) -> Result<String, Invalid> {
    if value.chars().any(|c| is_unseen(c) || matches!(c, '\n' | '\t')) {
        return Err(control(field));
    }
    sized(field, value.trim(), min, max)
}

/// Text of several lines: as [`clean_line`], but tabs and line ends are kept (as `\n`).
///
/// # Errors
/// As [`clean_line`].
pub fn clean_text(field: &str, value: &str, min: usize, max: usize) -> Result<String, Invalid> {
    let unix = value.replace("\r\n", "\n");
    if unix.chars().any(is_unseen) {
        return Err(control(field));
    }
    sized(field, unix.trim(), min, max)
}

/// The text without what [`clean_text`] refuses; nothing when there is nothing of that in it.
#[must_use]
pub fn without_unseen(text: &str) -> Option<String> {
    text.contains(is_unseen).then(|| text.replace(is_unseen, ""))
}

fn sized(field: &str, value: &str, min: usize, max: usize) -> Result<String, Invalid> {
    let length = value.chars().count();
    if length == 0 && min > 0 {
        return Err(Invalid::one(field, "required", "Fill this in."));
    }
    if length < min {
        return Err(Invalid::one(field, "too_short", format!("Use at least {min} characters.")));
    }
    if length > max {
        return Err(Invalid::one(field, "too_long", format!("Use at most {max} characters.")));
    }
    Ok(value.to_owned())
}

fn control(field: &str) -> Invalid {
    Invalid::one(field, "control_character", "Remove the characters that can not be seen.")
}

/// Control characters but tabs and line ends, and those that reorder the text around them (Unicode Standard Annex 9, explicit
/// formatting).
fn is_unseen(c: char) -> bool {
    (c.is_control() && c != '\n' && c != '\t') || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::{clean_line, clean_text};

    #[test]
    fn a_line_is_trimmed_and_measured_in_characters() {
        assert_eq!(clean_line("name", "  سارة ", 2, 4), Ok("سارة".to_owned()));
        assert!(clean_line("name", "x", 2, 4).is_err());
        assert!(clean_line("name", "abcde", 2, 4).is_err());
    }

    #[test]
    fn unseen_characters_are_refused() {
        assert!(clean_line("name", "a\u{0}b", 1, 9).is_err());
        assert!(clean_line("name", "a\nb", 1, 9).is_err());
        assert!(clean_line("name", "a\u{202e}b", 1, 9).is_err());
        assert_eq!(clean_text("note", "a\r\nb", 1, 9), Ok("a\nb".to_owned()));
    }
}
