//! A completed course has its certificate at once: issued by the transaction that completes it, or by the one in which the
//! certificate is earned, where the outline places it before the end.

use bytes::Bytes;
use credential::{Issue, IssueError, issue};
use db::{BoxFuture, Error, Tx};
use identity::tenant::{self, Tenant};
use kernel::{CourseId, UserId};
use learning::{CertificateEarned, CourseCompleted, OnAward, OnCompletion};
use media::Blobs;
use web::Settings;

/// Issues the certificate of a course.
pub(super) struct Issuer {
    settings: Settings,
    blobs: Blobs,
}

/// The largest mark that goes onto a certificate, in bytes.
const LOGO_MAX: u64 = 512 * 1024;

impl Issuer {
    /// With the addresses under which tenants are reached, and where their logos are.
    pub(super) fn new(settings: Settings, blobs: Blobs) -> Self {
        Self { settings, blobs }
    }

    /// Issues it, unless it was before.
    async fn issue(&self, tx: &Tx, user: UserId, course: CourseId) -> Result<(), Error> {
        let tenant = tenant::own(tx).await?;
        let (origin, logo) = (self.settings.origin_of(&tenant), self.logo(tx, &tenant).await?);
        match issue(tx, &Issue { user, course, origin, logo }).await {
            Ok(_) => Ok(()),
            Err(IssueError::NotFound) => Err(Error::Stored("a certificate without learner or course".to_owned())),
            Err(IssueError::Database(error)) => Err(error),
        }
    }

    /// The tenant's mark. A file that can not be read keeps nobody from the certificate: it is issued without one.
    async fn logo(&self, tx: &Tx, tenant: &Tenant) -> Result<Option<Bytes>, Error> {
        let Some(id) = tenant.branding.logo_asset_id else { return Ok(None) };
        let Some(asset) = media::find(tx, id).await?.filter(|asset| asset.bytes <= LOGO_MAX) else { return Ok(None) };
        Ok(match self.blobs.whole(&asset.blob_key, asset.bytes).await {
            Ok(bytes) => Some(bytes),
            Err(error) => {
                tracing::warn!(asset = %asset.id, %error, "the logo can not be read");
                None
            }
        })
    }
}

impl OnCompletion for Issuer {
    fn completed<'a>(&'a self, tx: &'a Tx, done: &'a CourseCompleted) -> BoxFuture<'a, Result<(), Error>> {
        Box::pin(self.issue(tx, done.user, done.course))
    }
}

impl OnAward for Issuer {
    fn earned<'a>(&'a self, tx: &'a Tx, earned: &'a CertificateEarned) -> BoxFuture<'a, Result<(), Error>> {
        Box::pin(self.issue(tx, earned.user, earned.course))
    }
}
