//! A completed course has its certificate at once: issued by the transaction that completes it.

use bytes::Bytes;
use credential::{Issue, IssueError, issue};
use db::{BoxFuture, Error, Tx};
use futures::TryStreamExt;
use identity::tenant::{self, Tenant};
use learning::{CourseCompleted, OnCompletion};
use media::{Asset, BlobError, Blobs, ByteRange};
use web::Settings;

/// Issues the certificate of a completed course.
pub(super) struct IssueOnCompletion {
    settings: Settings,
    blobs: Blobs,
}

/// The largest mark that goes onto a certificate, in bytes.
const LOGO_MAX: u64 = 512 * 1024;

impl IssueOnCompletion {
    /// With the addresses under which tenants are reached, and where their logos are.
    pub(super) fn new(settings: Settings, blobs: Blobs) -> Self {
        Self { settings, blobs }
    }

    /// The tenant's mark. A file that can not be read keeps nobody from the certificate: it is issued without one.
    async fn logo(&self, tx: &Tx, tenant: &Tenant) -> Result<Option<Bytes>, Error> {
        let Some(id) = tenant.branding.logo_asset_id else { return Ok(None) };
        let Some(asset) = media::find(tx, id).await?.filter(|asset| asset.bytes <= LOGO_MAX) else { return Ok(None) };
        Ok(match self.read(&asset).await {
            Ok(bytes) => Some(bytes),
            Err(error) => {
                tracing::warn!(asset = %asset.id, %error, "the logo can not be read");
                None
            }
        })
    }

    async fn read(&self, asset: &Asset) -> Result<Bytes, BlobError> {
        let stream = self.blobs.read(&asset.blob_key, ByteRange { start: 0, end: asset.bytes }).await?;
        let chunks: Vec<Bytes> = stream.try_collect().await?;
        Ok(chunks.concat().into())
    }
}

impl OnCompletion for IssueOnCompletion {
    fn completed<'a>(&'a self, tx: &'a Tx, done: &'a CourseCompleted) -> BoxFuture<'a, Result<(), Error>> {
        Box::pin(async move {
            let tenant = tenant::own(tx).await?;
            let (origin, logo) = (self.settings.origin_of(&tenant), self.logo(tx, &tenant).await?);
            let wanted = Issue { user: done.user, course: done.course, origin, logo };
            match issue(tx, &wanted).await {
                Ok(_) => Ok(()),
                Err(IssueError::NotFound) => {
                    Err(Error::Stored("a completed course without learner or course".to_owned()))
                }
                Err(IssueError::Database(error)) => Err(error),
            }
        })
    }
}
