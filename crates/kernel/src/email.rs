//! E-mail addresses, as people type them and as they are kept: trimmed and in lower case.

use std::fmt;

use serde::Serialize;

use crate::Invalid;

/// An address of the form that HTML's `input type=email` accepts, at most 254 characters (RFC 5321, 4.5.3.1), lower case.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, utoipa::ToSchema)]
#[serde(transparent)]
pub struct Email(String);

impl Email {
    /// Reads an address.
    ///
    /// # Errors
    /// `required` or `not_an_email` for `field`.
    pub fn parse(field: &str, text: &str) -> Result<Self, Invalid> {
        let text = text.trim().to_lowercase();
        if text.is_empty() {
            return Err(Invalid::one(field, "required", "Enter an e-mail address."));
        }
        if is_address(&text) {
            Ok(Self(text))
        } else {
            Err(Invalid::one(field, "not_an_email", "Enter an e-mail address like name@example.com."))
        }
    }

    /// The address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn is_address(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else { return false };
    let local_ok = !local.is_empty()
        && local.len() <= 64
        && local.chars().all(|c| c.is_ascii_alphanumeric() || ".!#$%&'*+/=?^_`{|}~-".contains(c));
    let label_ok = |label: &str| {
        !label.is_empty()
            && label.len() <= 63
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
    };
    text.len() <= 254 && local_ok && domain.contains('.') && domain.split('.').all(label_ok)
}

#[cfg(test)]
mod tests {
    use super::Email;

    #[test]
    fn addresses_are_kept_in_lower_case() {
        assert_eq!(Email::parse("email", " Ada@Example.COM ").map(|e| e.to_string()), Ok("ada@example.com".to_owned()));
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for text in
            ["", "ada", "@example.com", "ada@example", "ada@-x.com", "a b@example.com", "a@b..com", "é@example.com"]
        {
            assert!(Email::parse("email", text).is_err(), "{text}");
        }
    }
}
