//! The letters about accounts. Each is a job; the link in it is made when it is sent, so that no secret waits in the queue.
//! A job that is done twice sends two letters, of which the later one's link works.

mod reset;
mod sign_up;

use std::sync::Arc;

use db::{BoxFuture, Handler, JobError, JobRun};
use kernel::{Locale, UserId};
use mail::Mailer;
use queries::queries::identity::users;

use crate::letter::{Letter, Said, Words};
use crate::{AccountSettings, Tenant, tenant};

/// Kind of the job that answers a request for an account; payload `{"signUp": id}`.
pub(crate) const SIGN_UP: &str = "mail.sign_up";
/// Kind of the job that answers a request for a new password; payload `{"email": address}`.
pub(crate) const RESET: &str = "mail.reset";
/// Kind of the job that tells of a changed password; payload `{"user": id}`.
pub(crate) const PASSWORD_CHANGED: &str = "mail.password_changed";

/// What every letter is sent with. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Post {
    mailer: Mailer,
    settings: AccountSettings,
}

/// The handlers of all jobs of this context.
#[must_use]
pub fn handlers(mailer: Mailer, settings: AccountSettings) -> Vec<Arc<dyn Handler>> {
    let post = Post { mailer, settings };
    vec![
        Arc::new(sign_up::SignUpLetter(post.clone())),
        Arc::new(reset::ResetLetter(post.clone())),
        Arc::new(ChangedLetter(post)),
        Arc::new(crate::sweep::Sweep),
    ]
}

/// Who reads a letter, and where they learn.
#[derive(Debug, Clone)]
pub struct Reader {
    /// First name.
    pub name: String,
    /// Their own language, else the centre's.
    pub locale: Locale,
    /// The centre.
    pub tenant: Tenant,
}

impl Post {
    /// By this mailer, with links to these addresses.
    #[must_use]
    pub fn new(mailer: Mailer, settings: AccountSettings) -> Self {
        Self { mailer, settings }
    }

    /// Sends `user` what `compose` says to such a reader: the letter, and the path that its button leads to. Nobody whose
    /// account is inactive gets one.
    ///
    /// # Errors
    /// When the database is away or the letter was not taken; trying again may help.
    pub async fn send_to(
        &self,
        tx: &db::Tx,
        user: UserId,
        compose: impl FnOnce(&Reader) -> (Said, String) + Send,
    ) -> Result<(), JobError> {
        let Some(to) = users::addressee().bind(tx, &user.0).opt().await.map_err(db::Error::from)? else {
            return Ok(());
        };
        let tenant = tenant::own(tx).await?;
        let locale = to.locale.and_then(|locale| locale.parse().ok()).unwrap_or(tenant.default_locale);
        let reader = Reader { name: to.first_name, locale, tenant };
        let (said, path) = compose(&reader);
        self.deliver(tx, &to.email, &reader, said, &path).await
    }

    /// Sends a letter to `(address, name)` in the name of the tenant that `tx` belongs to. `path` is where its button leads.
    async fn send(
        &self,
        tx: &db::Tx,
        to: (&str, &str),
        locale: Option<Locale>,
        words: Words,
        path: &str,
    ) -> Result<(), JobError> {
        let tenant = tenant::own(tx).await?;
        let locale = locale.unwrap_or(tenant.default_locale);
        let said = words.said(locale, &tenant.name, to.1);
        self.deliver(tx, to.0, &Reader { name: to.1.to_owned(), locale, tenant }, said, path).await
    }

    async fn deliver(
        &self,
        tx: &db::Tx,
        address: &str,
        reader: &Reader,
        said: Said,
        path: &str,
    ) -> Result<(), JobError> {
        let href = format!("{}{path}", self.settings.address.of(&reader.tenant));
        let letter = Letter::new(said, reader.locale, &reader.tenant.name, &reader.name, &href);
        let message = letter.message(address, tx.now()).map_err(|error| JobError(error.to_string()))?;
        self.mailer.send(&message).await.map_err(|error| JobError(error.to_string()))
    }
}

/// What a payload holds under `key`.
fn payload<'a>(run: &'a JobRun, key: &str) -> Result<&'a str, JobError> {
    run.job
        .payload
        .get(key)
        .and_then(serde_json::Value::as_str)
        .ok_or_else(|| JobError(format!("the payload has no {key}")))
}

/// Tells a person that the password was changed, in case it was someone else.
struct ChangedLetter(Post);

impl Handler for ChangedLetter {
    fn kind(&self) -> &'static str {
        PASSWORD_CHANGED
    }

    fn run<'a>(&'a self, run: &'a JobRun) -> BoxFuture<'a, Result<(), JobError>> {
        Box::pin(async move {
            let user: UserId =
                payload(run, "user")?.parse().map_err(|_| JobError("the payload names no person".to_owned()))?;
            let tx = run.db.begin(&run.job.tenant).await?;
            let words = |reader: &Reader| Words::PasswordChanged.said(reader.locale, &reader.tenant.name, &reader.name);
            self.0.send_to(&tx, user, |reader| (words(reader), "/reset".to_owned())).await
        })
    }
}
