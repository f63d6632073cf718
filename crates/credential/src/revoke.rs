//! Taking a certificate back: a row with by, when and why; it shows wherever the certificate is checked.

use db::Tx;
use kernel::{CertificateId, Ids, Invalid, UserId, clean_text};
use queries::queries::credential::certificates;

use crate::event::CertificateRevoked;

/// Why nothing was revoked.
#[derive(Debug, thiserror::Error)]
pub enum RevokeError {
    /// The tenant has no such certificate.
    #[error("no such certificate")]
    NotFound,
    /// It is revoked already.
    #[error("already revoked")]
    AlreadyRevoked,
    /// The reason is not valid.
    #[error(transparent)]
    Invalid(#[from] Invalid),
    /// The database failed.
    #[error(transparent)]
    Database(db::Error),
}

db::database_error!(RevokeError);

/// Revokes a certificate. The reason is shown to whoever checks it.
///
/// # Errors
/// See [`RevokeError`].
pub async fn revoke(tx: &Tx, id: CertificateId, by: UserId, reason: &str) -> Result<(), RevokeError> {
    let reason = clean_text("reason", reason, 3, 500)?;
    if !certificates::exists_one().bind(tx, &id.0).one().await? {
        return Err(RevokeError::NotFound);
    }
    let row = Ids::next(tx.now());
    let written = certificates::revoke().bind(tx, &tx.tenant().0, &row, &id.0, &by.0, &reason, &tx.now()).opt().await?;
    written.ok_or(RevokeError::AlreadyRevoked)?;
    tx.emit(&CertificateRevoked { certificate: id, reason }).await?;
    Ok(())
}
