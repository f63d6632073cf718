//! What may be chosen as a password. Length is asked for, kinds of characters are not (NIST SP 800-63B, 5.1.1.2).

use kernel::{Invalid, Secret};

/// Characters that a new password needs.
pub const SHORTEST_PASSWORD: usize = 8;
/// Characters that a password may have (mission.md).
pub const LONGEST_PASSWORD: usize = 100;

/// What every list of stolen passwords begins with, as far as it is long enough to be chosen here.
const COMMON: [&str; 24] = [
    "password",
    "passw0rd",
    "password1",
    "password123",
    "12345678",
    "123456789",
    "1234567890",
    "11111111",
    "00000000",
    "87654321",
    "88888888",
    "12341234",
    "qwertyui",
    "qwertyuiop",
    "qwerty123",
    "1q2w3e4r",
    "1qaz2wsx",
    "iloveyou",
    "sunshine",
    "princess",
    "football",
    "baseball",
    "abc12345",
    "asdfghjk",
];

/// A password that someone typed to prove who they are.
#[derive(Debug, Clone)]
pub(crate) struct Typed(pub(crate) Secret);

impl Typed {
    /// Reads a typed password. Whatever could have been chosen is accepted.
    ///
    /// # Errors
    /// `required` or `too_long` for `field`.
    pub(crate) fn parse(field: &str, password: &Secret) -> Result<Self, Invalid> {
        match password.expose().chars().count() {
            0 => Err(Invalid::one(field, "required", "Enter the password.")),
            1..=LONGEST_PASSWORD => Ok(Self(password.clone())),
            _ => Err(Invalid::one(field, "too_long", format!("Use at most {LONGEST_PASSWORD} characters."))),
        }
    }
}

/// A password that may be set.
#[derive(Debug, Clone)]
pub(crate) struct NewPassword(pub(crate) Secret);

impl NewPassword {
    /// Reads a password that a person chose; `email` is the person's address, which it must not be.
    ///
    /// # Errors
    /// `required`, `too_short`, `too_long`, `control_character`, `is_email` or `too_common` for `field`.
    pub(crate) fn chosen(field: &str, password: &Secret, email: &str) -> Result<Self, Invalid> {
        let new = Self::sized(field, password, SHORTEST_PASSWORD)?;
        let text = password.expose().to_lowercase();
        let local = email.split('@').next().unwrap_or_default();
        if text == email || text == local {
            return Err(Invalid::one(field, "is_email", "Do not use the e-mail address as the password."));
        }
        let one_letter = text.chars().all(|c| text.starts_with(c));
        if one_letter || COMMON.contains(&text.as_str()) {
            return Err(Invalid::one(field, "too_common", "Choose a password that is harder to guess."));
        }
        Ok(new)
    }

    /// Reads a password that an operator sets; the documents' six characters are enough.
    ///
    /// # Errors
    /// As [`NewPassword::chosen`].
    pub(crate) fn preset(field: &str, password: &Secret) -> Result<Self, Invalid> {
        Self::sized(field, password, 6)
    }

    fn sized(field: &str, password: &Secret, min: usize) -> Result<Self, Invalid> {
        let text = password.expose();
        let length = text.chars().count();
        if length == 0 {
            return Err(Invalid::one(field, "required", "Choose a password."));
        }
        if length < min {
            return Err(Invalid::one(field, "too_short", format!("Use at least {min} characters.")));
        }
        if length > LONGEST_PASSWORD {
            return Err(Invalid::one(field, "too_long", format!("Use at most {LONGEST_PASSWORD} characters.")));
        }
        if text.chars().any(char::is_control) {
            return Err(Invalid::one(field, "control_character", "Remove the characters that can not be seen."));
        }
        Ok(Self(password.clone()))
    }
}

#[cfg(test)]
mod tests {
    use kernel::Secret;

    use super::NewPassword;

    #[test]
    fn a_password_is_long_and_not_everyones() {
        let code = |text: &str| {
            let result = NewPassword::chosen("password", &Secret::new(text), "ada@example.com");
            result.err().and_then(|e| e.0.first().map(|f| f.code))
        };
        assert_eq!(code(""), Some("required"));
        assert_eq!(code("short"), Some("too_short"));
        assert_eq!(code("Password1"), Some("too_common"));
        assert_eq!(code("zzzzzzzzzz"), Some("too_common"));
        assert_eq!(code("ada@example.com"), Some("is_email"));
        assert_eq!(code("with\u{0}null"), Some("control_character"));
        assert_eq!(code(&"é".repeat(101)), Some("too_long"));
        assert_eq!(code("ثلاثة جبال عالية"), None);
    }

    #[test]
    fn an_operator_may_set_six_characters() {
        assert!(NewPassword::preset("password", &Secret::new("demo123")).is_ok());
        assert!(NewPassword::preset("password", &Secret::new("demo")).is_err());
    }
}
