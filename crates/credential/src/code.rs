//! Public codes: 20 characters of Crockford's Base32, 100 random bits, shown in groups of five.

use std::fmt;

use rand::TryRng as _;
use rand::rngs::SysRng;

/// Digits and letters without I, L, O and U (Crockford, "Base 32").
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH: usize = 20;

/// A code that is well formed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code(String);

impl Code {
    /// A new code that nobody can guess.
    ///
    /// # Errors
    /// When the operating system gives no randomness.
    pub fn random() -> Result<Self, db::Error> {
        let mut bytes = [0_u8; LENGTH];
        let filled = SysRng.try_fill_bytes(&mut bytes);
        filled.map_err(|e| db::Error::Unavailable(format!("the operating system gives no randomness: {e}")))?;
        Ok(Self(
            bytes
                .iter()
                .filter_map(|byte| ALPHABET.get(usize::from(byte & 31)))
                .map(|symbol| char::from(*symbol))
                .collect(),
        ))
    }

    /// Reads what a person typed: any case, with or without dashes and spaces, O for 0, I and L for 1.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        if text.len() > 100 {
            return None;
        }
        let symbols =
            text.chars().filter(|c| !matches!(c, '-' | ' ' | '\u{2010}'..='\u{2014}' | '\u{200e}' | '\u{200f}'));
        let code: String = symbols
            .map(|c| match c.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            })
            .collect();
        let known = |c: char| u8::try_from(c).is_ok_and(|b| ALPHABET.contains(&b));
        (code.chars().count() == LENGTH && code.chars().all(known)).then_some(Self(code))
    }

    /// As it is kept.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Code {
    /// As it is shown: `XXXXX-XXXXX-XXXXX-XXXXX`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, symbol) in self.0.chars().enumerate() {
            if at > 0 && at % 5 == 0 {
                f.write_str("-")?;
            }
            write!(f, "{symbol}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::Code;

    #[test]
    fn a_code_is_read_as_people_type_it() {
        let code = Code::random().unwrap();
        let shown = code.to_string();
        assert_eq!(shown.len(), 23);
        assert_eq!(Code::parse(&shown), Some(code.clone()));
        assert_eq!(Code::parse(&shown.to_lowercase().replace('-', " ")), Some(code));
        assert_eq!(
            Code::parse("oiL00-00000-00000-00000").map(|c| c.to_string()),
            Some("01100-00000-00000-00000".to_owned())
        );
        for bad in ["", "0000", "U0000000000000000000", "٠0000000000000000000", "../../etc/passwd"] {
            assert_eq!(Code::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn codes_differ() {
        assert_ne!(Code::random().unwrap(), Code::random().unwrap());
    }
}
