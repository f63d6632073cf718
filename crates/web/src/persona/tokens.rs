//! Access tokens whose signature was checked lately. A program shows the same one for a quarter of an hour, at every request.

use std::time::Duration;

use identity::AccountSettings;
use identity::token::{self, Access, Signed, TokenError};
use kernel::{TenantId, Time};
use moka::future::Cache;
use sha2::{Digest, Sha256};

/// Tokens that are remembered at most, and for how long.
const MOST: u64 = 10_000;
const LONGEST: Duration = Duration::from_mins(15);

/// The tokens, each under its SHA-256 and the tenant to which it was shown.
pub(crate) struct Tokens(Cache<(TenantId, [u8; 32]), Signed>);

impl Default for Tokens {
    fn default() -> Self {
        Self(Cache::builder().max_capacity(MOST).time_to_live(LONGEST).build())
    }
}

impl Tokens {
    /// For whom `token` speaks in `tenant` at `now`. The session must still be looked up.
    pub(super) async fn verify(
        &self,
        settings: &AccountSettings,
        tenant: TenantId,
        token: &str,
        now: Time,
    ) -> Result<Access, TokenError> {
        let key = (tenant, Sha256::digest(token.as_bytes()).into());
        if let Some(signed) = self.0.get(&key).await {
            return signed.at(now);
        }
        let signed = token::signed(settings, tenant, token)?;
        let access = signed.at(now)?;
        self.0.insert(key, signed).await;
        Ok(access)
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use identity::PublicAddress;
    use kernel::{Secret, SessionId, UserId};
    use time::macros::datetime;
    use uuid::Uuid;

    use super::*;

    #[tokio::test]
    async fn a_token_that_is_remembered_ends_like_any_other_and_means_nothing_elsewhere() {
        let address = PublicAddress { https: false, base_domain: "localhost".to_owned(), port: None };
        let settings = AccountSettings { token_key: Secret::new("k".repeat(32)), bcrypt_cost: 4, address };
        let (here, there) = (TenantId(Uuid::from_u128(1)), TenantId(Uuid::from_u128(2)));
        let who = Access { session: SessionId(Uuid::from_u128(3)), user: UserId(Uuid::from_u128(4)) };
        let now = datetime!(2026-01-15 09:00:00 UTC);
        let (token, _) = token::issue(&settings, here, who, now).unwrap();
        let tokens = Tokens::default();
        for _ in 0..2 {
            assert_eq!(tokens.verify(&settings, here, token.expose(), now).await.unwrap(), who);
            let elsewhere = tokens.verify(&settings, there, token.expose(), now).await;
            assert!(matches!(elsewhere, Err(TokenError::Invalid)));
        }
        let later = tokens.verify(&settings, here, token.expose(), now + time::Duration::minutes(16)).await;
        assert!(matches!(later, Err(TokenError::Expired)));
        let forged = format!("{}x", token.expose());
        assert!(matches!(tokens.verify(&settings, here, &forged, now).await, Err(TokenError::Invalid)));
    }
}
