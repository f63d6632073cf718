//! The answer to a request for an account: the link that confirms it or, when the address has an account, the way in.

use db::{BoxFuture, Handler, JobError, JobRun};
use kernel::Locale;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use queries::queries::identity::sign_ups;
use time::Duration;
use uuid::Uuid;

use super::{Post, SIGN_UP, payload};
use crate::letter::Words;
use crate::opaque_token::OpaqueToken;

/// Requests for one address that are answered within an hour; the rest are someone else's, or a machine's.
const ANSWERED_AN_HOUR: i64 = 5;

pub(super) struct SignUpLetter(pub(super) Post);

impl Handler for SignUpLetter {
    fn kind(&self) -> &'static str {
        SIGN_UP
    }

    fn run<'a>(&'a self, run: &'a JobRun) -> BoxFuture<'a, Result<(), JobError>> {
        Box::pin(async move {
            let id: Uuid =
                payload(run, "signUp")?.parse().map_err(|_| JobError("the payload names no request".to_owned()))?;
            self.answer(run, id).await
        })
    }
}

impl SignUpLetter {
    async fn answer(&self, run: &JobRun, id: Uuid) -> Result<(), JobError> {
        let auth = run.db.begin_auth(&run.job.tenant).await?;
        let since = auth.now() - Duration::hours(1);
        let request =
            sign_ups::for_letter().bind(auth.tx(), &since, &id, &auth.now()).opt().await.map_err(db::Error::from)?;
        let Some(request) = request.filter(|request| request.lately <= ANSWERED_AN_HOUR) else { return Ok(()) };
        let locale: Option<Locale> = request.locale.parse().ok();
        let to = (request.email.as_str(), request.first_name.as_str());
        if request.taken {
            sign_ups::delete_one().bind(auth.tx(), &id).await.map_err(db::Error::from)?;
            self.0.send(&auth, to, locale, Words::AlreadyRegistered, "/sign-in").await?;
        } else {
            let token = OpaqueToken::new()?;
            sign_ups::give_token().bind(auth.tx(), &token.hash.as_slice(), &id).await.map_err(db::Error::from)?;
            let mut path = format!("/verify-email?token={}", token.secret.expose());
            if !request.next_path.is_empty() {
                path.push_str("&next=");
                path.extend(utf8_percent_encode(&request.next_path, NON_ALPHANUMERIC));
            }
            self.0.send(&auth, to, locale, Words::Confirm, &path).await?;
        }
        Ok(auth.commit().await?)
    }
}
