//! What an access token is accepted for, and what is refused.
#![expect(clippy::unwrap_used, reason = "tests")]

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use kernel::{Secret, SessionId, TenantId, Time, UserId};
use time::Duration;
use time::macros::datetime;
use uuid::Uuid;

use super::{Access, TokenError, issue, verify};
use crate::{AccountSettings, PublicAddress};

const NOW: Time = datetime!(2026-01-15 09:00:00 UTC);
const HERE: TenantId = TenantId(Uuid::from_u128(1));
const THERE: TenantId = TenantId(Uuid::from_u128(2));
const WHO: Access = Access { session: SessionId(Uuid::from_u128(3)), user: UserId(Uuid::from_u128(4)) };

fn settings(key: &str, base_domain: &str) -> AccountSettings {
    let address = PublicAddress { https: false, base_domain: base_domain.to_owned(), port: None };
    AccountSettings { token_key: Secret::new(key), bcrypt_cost: 4, address }
}

fn ours() -> AccountSettings {
    settings(&"k".repeat(32), "localhost")
}

fn refused(result: &Result<Access, TokenError>) -> bool {
    matches!(result, Err(TokenError::Invalid))
}

#[test]
fn a_token_speaks_for_its_session_for_fifteen_minutes() {
    let (token, ends) = issue(&ours(), HERE, WHO, NOW).unwrap();
    assert_eq!(ends, NOW + Duration::minutes(15));
    assert_eq!(verify(&ours(), HERE, token.expose(), NOW).unwrap(), WHO);
    assert_eq!(verify(&ours(), HERE, token.expose(), ends + Duration::seconds(4)).unwrap(), WHO);
    assert!(matches!(verify(&ours(), HERE, token.expose(), ends + Duration::seconds(5)), Err(TokenError::Expired)));
}

#[test]
fn a_token_means_nothing_elsewhere() {
    let (token, _) = issue(&ours(), HERE, WHO, NOW).unwrap();
    assert!(refused(&verify(&ours(), THERE, token.expose(), NOW)));
    assert!(refused(&verify(&settings(&"k".repeat(32), "example.org"), HERE, token.expose(), NOW)));
    assert!(refused(&verify(&settings(&"x".repeat(32), "localhost"), HERE, token.expose(), NOW)));
    assert!(refused(&verify(&ours(), HERE, token.expose(), NOW - Duration::seconds(6))));
}

#[test]
fn only_our_signature_is_accepted() {
    let (token, _) = issue(&ours(), HERE, WHO, NOW).unwrap();
    let mut parts = token.expose().split('.');
    let (_, claims, signature) = (parts.next().unwrap(), parts.next().unwrap(), parts.next().unwrap());
    let header = |json: &str| URL_SAFE_NO_PAD.encode(json);
    for forged in [
        format!("{}.{claims}.", header(r#"{"alg":"none"}"#)),
        format!("{}.{claims}.{signature}", header(r#"{"alg":"none"}"#)),
        format!("{}.{claims}.{signature}", header(r#"{"alg":"HS512"}"#)),
        format!("{}.{claims}.{signature}", header(r#"{"alg":"RS256"}"#)),
        format!("{}.{claims}.AAAA", header(r#"{"alg":"HS256"}"#)),
        claims.to_owned(),
        String::new(),
        "..".to_owned(),
    ] {
        assert!(refused(&verify(&ours(), HERE, &forged, NOW)), "{forged}");
    }
}

#[test]
fn a_short_key_signs_nothing() {
    assert!(matches!(issue(&settings("short", "localhost"), HERE, WHO, NOW), Err(TokenError::Key)));
}
