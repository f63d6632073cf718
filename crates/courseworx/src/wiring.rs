//! Brings together contexts that do not know each other.

mod certificates;
mod letters;
mod platform;

use std::sync::Arc;

use db::{Db, Worker};
use identity::mail_jobs::Post;
use kernel::Secret;
use learning::Hooks;
use learning::progress::OutlineChanges;
use mail::{Mailer, Outbox};
use media::upload::{Staging, Sweep};
use media::{Blobs, MakeVariants};
use sha2::{Digest, Sha256};
use web::Settings;

use crate::cli::Fallible;
use crate::config::Config;

pub(crate) use platform::ensure as ensure_platform;

/// A key of its own for each purpose, from the one secret.
pub(crate) fn derive(secret: &Secret, purpose: &str) -> Secret {
    let digest = Sha256::digest(format!("courseworx {purpose} v1 {}", secret.expose()));
    Secret::new(digest.iter().fold(String::new(), |hex, byte| hex + &format!("{byte:02x}")))
}

/// The stores of the settings. No tenant may be in another.
pub(crate) async fn blobs(config: &Config, db: &Db) -> Fallible<Blobs> {
    let folder = config.data.join("blobs");
    let blobs = Blobs::open(&config.blobs, config.blobs_other.as_ref(), &folder, config.s3().as_ref(), db)?;
    let tx = db.begin_platform(None).await?;
    match media::elsewhere(&tx, &blobs.addresses()).await? {
        None => Ok(blobs),
        Some(found) => {
            Err(format!("the files of {} are in {}, which the settings do not name", found.tenant, found.store).into())
        }
    }
}

/// What must be true at once when something happens in learning.
pub(crate) fn hooks(settings: &Settings, blobs: &Blobs) -> Hooks {
    let issue = Arc::new(certificates::Issuer::new(settings.clone(), blobs.clone()));
    Hooks { on_completion: vec![issue.clone()], on_award: vec![issue], ..Hooks::default() }
}

/// SMTP when it is configured, else files under the data folder; the outbox remembers what was sent.
pub(crate) fn mailer(config: &Config) -> Fallible<(Mailer, Option<Outbox>)> {
    let from = config.mail_from.clone().unwrap_or_else(|| format!("CourseWorx <no-reply@{}>", config.base_domain));
    Ok(if let Some(url) = &config.smtp_url {
        (Mailer::smtp(url, &from)?, None)
    } else {
        let (mailer, outbox) = Mailer::folder(&config.data.join("mail"), &from)?;
        (mailer, Some(outbox))
    })
}

/// The worker with every handler and subscriber.
pub(crate) fn worker(db: &Db, settings: &Settings, (staging, blobs): (&Staging, &Blobs), mailer: Mailer) -> Worker {
    let name = format!("{}-{}", std::process::id(), kernel::Ids::random_suffix());
    let mut handlers = identity::mail_jobs::handlers(mailer.clone(), settings.account.clone());
    handlers.extend(letters::handlers(&Post::new(mailer, settings.account.clone())));
    handlers.push(Arc::new(Sweep { staging: staging.clone(), blobs: blobs.clone() }));
    handlers.push(Arc::new(MakeVariants(blobs.clone())));
    let subscribers: Vec<Arc<dyn db::Subscriber>> =
        vec![Arc::new(OutlineChanges(hooks(settings, blobs))), Arc::new(letters::Announced)];
    Worker::new(db.clone(), name, handlers, subscribers)
}
