//! Tokens that mean nothing by themselves: 256 bits of the operating system's randomness, kept only as their SHA-256.
//! (No slow hash is needed: nobody guesses 256 bits.)

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use kernel::Secret;
use rand::TryRng as _;
use rand::rngs::SysRng;
use sha2::{Digest, Sha256};

pub(crate) struct OpaqueToken {
    pub(crate) secret: Secret,
    pub(crate) hash: [u8; 32],
}

impl OpaqueToken {
    /// A new token.
    ///
    /// # Errors
    /// When the operating system gives no randomness.
    pub(crate) fn new() -> Result<Self, db::Error> {
        let mut bytes = [0_u8; 32];
        SysRng
            .try_fill_bytes(&mut bytes)
            .map_err(|error| db::Error::Unavailable(format!("the operating system gives no randomness: {error}")))?;
        let text = URL_SAFE_NO_PAD.encode(bytes);
        Ok(Self { hash: digest(&text), secret: Secret::new(text) })
    }
}

/// What is kept of a token.
pub(crate) fn digest(token: &str) -> [u8; 32] {
    Sha256::digest(token.as_bytes()).into()
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::OpaqueToken;

    #[test]
    fn no_two_tokens_are_equal() {
        let (one, two) = (OpaqueToken::new().unwrap(), OpaqueToken::new().unwrap());
        assert_ne!(one.secret, two.secret);
        assert_eq!(one.secret.expose().len(), 43);
    }
}
