//! The answer to a request for a new password: a link, when the address has an account.

use db::{BoxFuture, Handler, JobError, JobRun};
use kernel::{Ids, UserId};
use queries::client::Params;
use queries::queries::identity::{email_tokens, users};

use super::{Post, RESET, payload};
use crate::event::ResetRequested;
use crate::letter::Words;
use crate::opaque_token::OpaqueToken;
use crate::reset::{PURPOSE, VALID};

pub(super) struct ResetLetter(pub(super) Post);

impl Handler for ResetLetter {
    fn kind(&self) -> &'static str {
        RESET
    }

    fn run<'a>(&'a self, run: &'a JobRun) -> BoxFuture<'a, Result<(), JobError>> {
        Box::pin(async move { self.answer(run, payload(run, "email")?).await })
    }
}

impl ResetLetter {
    async fn answer(&self, run: &JobRun, email: &str) -> Result<(), JobError> {
        let auth = run.db.begin_auth(&run.job.tenant).await?;
        let found = users::addressee_by_email().bind(auth.tx(), &email).opt().await.map_err(db::Error::from)?;
        let Some(to) = found else { return Ok(()) };
        let token = OpaqueToken::new()?;
        let params = email_tokens::InsertParams {
            tenant_id: run.job.tenant.0,
            id: Ids::next(auth.now()),
            user_id: to.id,
            purpose: PURPOSE,
            token_hash: token.hash.as_slice(),
            email: to.email.as_str(),
            expires_at: auth.now() + VALID,
            at: auth.now(),
        };
        email_tokens::insert().params(auth.tx(), &params).await.map_err(db::Error::from)?;
        auth.emit(&ResetRequested { user: UserId(to.id) }).await?;
        let path = format!("/reset/choose?token={}", token.secret.expose());
        let locale = to.locale.and_then(|locale| locale.parse().ok());
        self.0.send(&auth, (&to.email, &to.first_name), locale, Words::Reset, &path).await?;
        Ok(auth.commit().await?)
    }
}
