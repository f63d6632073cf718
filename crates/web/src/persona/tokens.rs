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
