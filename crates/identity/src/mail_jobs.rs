//! The letters about accounts. Each is a job; the link in it is made when it is sent, so that no secret waits in the queue.
//! A job that is done twice sends two letters, of which the later one's link works.

mod reset;
mod sign_up;

use std::sync::Arc;

use db::{BoxFuture, Handler, JobError, JobRun};
use kernel::{Locale, UserId};
use mail::Mailer;
use queries::queries::identity::users;

use crate::letter::{Letter, Words};
use crate::{AccountSettings, tenant};

/// Kind of the job that answers a request for an account; payload `{"signUp": id}`.
pub(crate) const SIGN_UP: &str = "mail.sign_up";
/// Kind of the job that answers a request for a new password; payload `{"email": address}`.
pub(crate) const RESET: &str = "mail.reset";
/// Kind of the job that tells of a changed password; payload `{"user": id}`.
pub(crate) const PASSWORD_CHANGED: &str = "mail.password_changed";

/// What every letter is sent with.
#[derive(Debug, Clone)]
pub(crate) struct Post {
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

impl Post {
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
        let href = format!("{}{path}", self.settings.address.of(&tenant));
        let letter = Letter::new(words, locale, &tenant.name, to.1, &href);
        let message = letter.message(to.0, tx.now()).map_err(|error| JobError(error.to_string()))?;
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
            let Some(to) = users::addressee().bind(&tx, &user.0).opt().await.map_err(db::Error::from)? else {
                return Ok(());
            };
            let locale = to.locale.and_then(|locale| locale.parse().ok());
            self.0.send(&tx, (&to.email, &to.first_name), locale, Words::PasswordChanged, "/reset").await
        })
    }
}
