//! Throws away what is over: sessions, links, requests for accounts, and failures that nobody waits for any more.

use db::{Db, Error};
use kernel::TenantId;
use queries::queries::identity::{accounts, email_tokens, sessions, sign_ups};
use time::Duration;

/// Removes what has expired in `tenant`; how many rows that were. Committed. Doing it twice does no harm.
///
/// # Errors
/// When the database is away.
pub async fn sweep(db: &Db, tenant: TenantId) -> Result<u64, Error> {
    let auth = db.begin_auth(&tenant).await?;
    let (tx, now) = (auth.tx(), auth.now());
    let mut gone = sessions::delete_expired().bind(tx, &now).await?;
    gone += email_tokens::delete_expired().bind(tx, &now).await?;
    gone += sign_ups::delete_expired().bind(tx, &now).await?;
    gone += accounts::delete_old_failures().bind(tx, &(now - Duration::hours(24))).await?;
    auth.commit().await?;
    Ok(gone)
}
