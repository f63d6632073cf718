//! Telephone numbers in international form.

use std::fmt;

use serde::Serialize;

use crate::Invalid;

/// `+` and 6 to 18 digits (ITU-T E.164 allows 15; private ranges are longer).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, utoipa::ToSchema)]
#[serde(transparent)]
pub struct Phone(String);

impl Phone {
    /// Reads a number; spaces, dashes, dots and brackets between digits are dropped, `00` at the start means `+`.
    ///
    /// # Errors
    /// `not_a_phone` for `field`.
    pub fn parse(field: &str, text: &str) -> Result<Self, Invalid> {
        let kept: String = text.chars().filter(|c| !matches!(c, ' ' | '-' | '.' | '(' | ')')).map(western).collect();
        let plus = kept.strip_prefix("00").map_or_else(|| kept.clone(), |rest| format!("+{rest}"));
        let digits = plus.strip_prefix('+').unwrap_or_default();
        if (6..=18).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit()) {
            Ok(Self(plus))
        } else {
            Err(Invalid::one(field, "not_a_phone", "Enter the number with its country code, like +965 2222 3333."))
        }
    }

    /// The number.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn western(c: char) -> char {
    match c {
        '\u{660}'..='\u{669}' => char::from_u32(u32::from(c) - 0x660 + u32::from('0')).unwrap_or(c),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::Phone;

    #[test]
    fn one_number_has_one_form() {
        for text in ["+965 2222 3333", "0096522223333", "+٩٦٥٢٢٢٢٣٣٣٣"] {
            assert_eq!(Phone::parse("phone", text).map(|p| p.to_string()), Ok("+96522223333".to_owned()));
        }
        assert!(Phone::parse("phone", "22223333").is_err());
        assert!(Phone::parse("phone", "+12345x").is_err());
    }
}
