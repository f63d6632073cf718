//! Guessing passwords gets slower: five failures for one identifier are free, then each further one costs a wait that
//! doubles from 30 seconds to an hour. Identifiers that have no account are counted alike.
//!
//! The count stands in the database, so that instances count together, and whether an attempt counts is decided after its
//! password was compared: of attempts made in parallel, none learns anything once the identifier is locked.

use db::{AuthTx, Tx};
use queries::queries::identity::accounts;
use sha2::{Digest, Sha256};
use time::Duration;
use uuid::Uuid;

use crate::event::SignInLocked;

/// Failures that cost nothing.
const FREE: i32 = 5;
const FIRST: i64 = 30;
const MOST: i64 = 3_600;
/// A failure that is older than this is forgotten.
const FORGET: Duration = Duration::hours(24);

/// What is counted: an identifier in its one form, hashed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Identifier([u8; 32]);

impl Identifier {
    /// Of something that people sign in with.
    pub(crate) fn of_sign_in(text: &str) -> Self {
        Self(Sha256::new().chain_update(b"sign-in:").chain_update(text).finalize().into())
    }

    /// Of a person who proves the present password again.
    pub(crate) fn of_user(user: kernel::UserId) -> Self {
        Self(Sha256::new().chain_update(b"user:").chain_update(user.0.as_bytes()).finalize().into())
    }

    fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// An id made from the hash (RFC 9562, version 8), for the event.
    fn uuid(self) -> Uuid {
        self.0.first_chunk::<16>().map_or(Uuid::nil(), |bytes| uuid::Builder::from_custom_bytes(*bytes).into_uuid())
    }
}

/// How long the identifier is still locked.
pub(crate) async fn locked_for(
    auth: &AuthTx,
    identifier: Identifier,
) -> Result<Option<Duration>, tokio_postgres::Error> {
    let state = accounts::failure_state().bind(auth.tx(), &identifier.bytes(), &auth.now()).opt().await?;
    Ok(state.and_then(|state| state.locked_until).map(|until| until - auth.now()))
}

/// Counts a failure. Gives the wait when the identifier is locked already, in which case nothing is counted.
pub(crate) async fn fail(auth: &AuthTx, identifier: Identifier) -> Result<Option<Duration>, db::Error> {
    let (tenant, now) = (auth.tenant().0, auth.now());
    let counted =
        accounts::count_failure().bind(auth.tx(), &tenant, &identifier.bytes(), &now, &(now - FORGET)).opt().await?;
    let Some(failures) = counted else { return Ok(locked_for(auth, identifier).await?) };
    if let Some(wait) = wait_after(failures) {
        accounts::lock().bind(auth.tx(), &(now + wait), &identifier.bytes()).await?;
        let seconds = wait.whole_seconds();
        auth.emit(&SignInLocked { identifier: identifier.uuid(), failures, seconds }).await?;
    }
    Ok(None)
}

/// Forgets the failures of identifiers that proved to be in good hands.
pub(crate) async fn forget(tx: &Tx, identifiers: &[Identifier]) -> Result<(), tokio_postgres::Error> {
    let hashes: Vec<&[u8]> = identifiers.iter().map(Identifier::bytes).collect();
    accounts::forget_failures().bind(tx, &hashes.as_slice()).await?;
    Ok(())
}

/// How long to wait after so many failures in a row.
fn wait_after(failures: i32) -> Option<Duration> {
    let doublings = u32::try_from(failures.checked_sub(FREE)?).ok()?;
    let seconds = FIRST.saturating_mul(1_i64.checked_shl(doublings.min(20)).unwrap_or(i64::MAX));
    Some(Duration::seconds(seconds.min(MOST)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert, proptest};
    use time::Duration;

    use super::wait_after;

    #[test]
    fn five_failures_are_free_then_the_wait_doubles() {
        let seconds: Vec<_> = (4..=13).map(|n| wait_after(n).map(Duration::whole_seconds)).collect();
        let expected = [0, 30, 60, 120, 240, 480, 960, 1920, 3600, 3600].map(|s| (s > 0).then_some(s));
        assert_eq!(seconds, expected);
    }

    proptest! {
        #[test]
        fn the_wait_never_shrinks_and_never_exceeds_an_hour(n in 0..i32::MAX) {
            let (now, next) = (wait_after(n), wait_after(n + 1));
            prop_assert!(now <= next && next <= Some(Duration::hours(1)));
        }
    }
}
