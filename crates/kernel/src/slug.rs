//! Slugs: the part of an address that names a thing.

use std::fmt;

use serde::Serialize;

use crate::Invalid;

/// 1 to 100 of `a-z`, `0-9` and `-`, with no dash at either end.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, utoipa::ToSchema)]
#[serde(transparent)]
pub struct Slug(String);

impl Slug {
    /// Reads a slug.
    ///
    /// # Errors
    /// `not_a_slug` for `field`.
    pub fn parse(field: &str, text: &str) -> Result<Self, Invalid> {
        let shape = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        let edges = !text.starts_with('-') && !text.ends_with('-');
        if (1..=100).contains(&text.len()) && edges && text.bytes().all(shape) {
            Ok(Self(text.to_owned()))
        } else {
            Err(Invalid::one(field, "not_a_slug", "Use small letters, digits and single dashes between them."))
        }
    }

    /// The slug.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
