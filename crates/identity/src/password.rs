//! Passwords: what may be chosen, and how it is hashed.
//!
//! bcrypt reads 72 bytes and no more. A password of 72 bytes or more (mission.md allows 100 characters, which may be four
//! bytes each) is first condensed to the base64 of its SHA-256, so that every character counts; shorter ones are hashed as
//! they are, so that hashes made elsewhere stay good. Text is put into Unicode form C first: two keyboards that write the
//! same letters differently give the same password.

mod policy;
mod pool;

pub use policy::{LONGEST_PASSWORD, SHORTEST_PASSWORD};
pub(crate) use policy::{NewPassword, Typed};
pub use pool::{PasswordError, Passwords};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use kernel::Secret;
use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization as _;

/// What bcrypt is given.
pub(crate) fn prepared(password: &Secret) -> Vec<u8> {
    let text: String = password.expose().nfc().collect();
    if text.len() < 72 { text.into_bytes() } else { STANDARD.encode(Sha256::digest(text.as_bytes())).into_bytes() }
}

#[cfg(test)]
mod tests {
    use kernel::Secret;

    use super::prepared;

    #[test]
    fn every_character_of_a_long_password_counts() {
        let long = |last: &str| prepared(&Secret::new(format!("{}{last}", "x".repeat(80))));
        assert_ne!(long("a"), long("b"));
        assert!(long("a").len() < 72);
        assert_eq!(prepared(&Secret::new("x".repeat(71))), "x".repeat(71).into_bytes());
    }

    #[test]
    fn one_word_typed_two_ways_is_one_password() {
        assert_eq!(prepared(&Secret::new("caf\u{e9}")), prepared(&Secret::new("cafe\u{301}")));
    }
}
