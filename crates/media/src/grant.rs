//! Playback grants: the right of one session to one file, for a while. A grant in the hands of another session opens
//! nothing, so its address is no secret worth copying.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit, Mac};
use kernel::{AssetId, Secret, SessionId, TenantId, Time};
use sha2::Sha256;
use subtle::ConstantTimeEq;
use time::Duration;

/// How long a grant lasts. A player asks for a new one when it has ended.
pub const LIFETIME: Duration = Duration::hours(2);
/// Bytes of the signature that stand in the address: 128 bits.
const SIGNATURE: usize = 16;

/// What signs grants.
#[derive(Debug, Clone)]
pub struct GrantKey(Secret);

/// To whom what is granted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Grant {
    /// Whose file.
    pub tenant: TenantId,
    /// Who may have it.
    pub session: SessionId,
    /// Which file.
    pub asset: AssetId,
    /// Until when.
    pub expires: Time,
}

/// Why a grant does not open a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum GrantError {
    /// Not made here, or not for this session and file.
    #[error("not a grant for this session and file")]
    Forged,
    /// It has ended.
    #[error("the grant has ended")]
    Expired,
}

impl GrantKey {
    /// A key from a secret of at least 32 bytes.
    #[must_use]
    pub fn new(secret: Secret) -> Self {
        Self(secret)
    }

    /// The grant as it stands in an address: when it ends, and the signature.
    #[must_use]
    pub fn sign(&self, grant: &Grant) -> String {
        let expires = grant.expires.unix_timestamp();
        format!("{expires:x}.{}", URL_SAFE_NO_PAD.encode(self.signature(grant)))
    }

    /// Whether `text` is a grant for this session and file that holds at `now`.
    ///
    /// # Errors
    /// See [`GrantError`].
    pub fn check(
        &self,
        text: &str,
        tenant: TenantId,
        session: SessionId,
        asset: AssetId,
        now: Time,
    ) -> Result<(), GrantError> {
        let (expires, signature) = text.split_once('.').ok_or(GrantError::Forged)?;
        let expires = i64::from_str_radix(expires, 16)
            .ok()
            .and_then(|at| Time::from_unix_timestamp(at).ok())
            .ok_or(GrantError::Forged)?;
        let signature = URL_SAFE_NO_PAD.decode(signature).map_err(|_| GrantError::Forged)?;
        let expected = self.signature(&Grant { tenant, session, asset, expires });
        if !bool::from(signature.as_slice().ct_eq(&expected)) {
            return Err(GrantError::Forged);
        }
        if expires <= now { Err(GrantError::Expired) } else { Ok(()) }
    }

    fn signature(&self, grant: &Grant) -> Vec<u8> {
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(self.0.expose().as_bytes()) else { return Vec::new() };
        mac.update(b"playback grant v1");
        for part in [grant.tenant.0, grant.session.0, grant.asset.0] {
            mac.update(part.as_bytes());
        }
        mac.update(&grant.expires.unix_timestamp().to_be_bytes());
        mac.finalize().into_bytes().iter().take(SIGNATURE).copied().collect()
    }
}

#[cfg(test)]
mod tests {
    use kernel::{AssetId, Secret, SessionId, TenantId};
    use time::Duration;
    use time::macros::datetime;
    use uuid::Uuid;

    use super::{Grant, GrantError, GrantKey};

    #[test]
    fn a_grant_opens_one_file_for_one_session_for_a_while() {
        let key = GrantKey::new(Secret::new("k".repeat(32)));
        let now = datetime!(2026-01-15 09:00 UTC);
        let (tenant, session, asset) =
            (TenantId(Uuid::from_u128(1)), SessionId(Uuid::from_u128(2)), AssetId(Uuid::from_u128(3)));
        let text = key.sign(&Grant { tenant, session, asset, expires: now + Duration::hours(1) });
        assert_eq!(key.check(&text, tenant, session, asset, now), Ok(()));
        assert_eq!(key.check(&text, tenant, session, asset, now + Duration::hours(1)), Err(GrantError::Expired));
        let other = Uuid::from_u128(9);
        assert_eq!(key.check(&text, TenantId(other), session, asset, now), Err(GrantError::Forged));
        assert_eq!(key.check(&text, tenant, SessionId(other), asset, now), Err(GrantError::Forged));
        assert_eq!(key.check(&text, tenant, session, AssetId(other), now), Err(GrantError::Forged));
        assert_eq!(
            GrantKey::new(Secret::new("x".repeat(32))).check(&text, tenant, session, asset, now),
            Err(GrantError::Forged)
        );
        for bad in ["", ".", "zz.AA", "7fffffffffffffff.AAAA", "-1.AAAA", &text.replace('.', ".A")] {
            assert_eq!(key.check(bad, tenant, session, asset, now), Err(GrantError::Forged), "{bad}");
        }
    }
}
