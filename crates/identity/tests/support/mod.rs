//! A tenant with everything that accounts need, and short words for what tests do with it.
#![expect(clippy::unwrap_used, reason = "tests")]
#![allow(dead_code, clippy::allow_attributes, reason = "each test file uses its own part")]

use db::Worker;
use identity::user::NewUser;
use identity::{
    AccountSettings, Client, Credentials, Passwords, PublicAddress, Role, Roles, SessionKind, SignInError, SignUpForm,
    SignedIn, StartedSession, session, sign_in, sign_up, user,
};
use kernel::{Locale, Secret, TenantId, UserId};
use mail::{Mailer, Outbox};
use testkit::TestDb;

pub(crate) const PASSWORD: &str = "three tall hills";

pub(crate) struct World {
    pub(crate) test: TestDb,
    pub(crate) tenant: TenantId,
    pub(crate) passwords: Passwords,
    pub(crate) settings: AccountSettings,
    pub(crate) outbox: Outbox,
    pub(crate) worker: Worker,
}

impl World {
    pub(crate) async fn new() -> Self {
        let test = TestDb::new().await;
        let tenant = test.tenant("demo").await;
        let address = PublicAddress { https: false, base_domain: "localhost".to_owned(), port: Some(8080) };
        let settings = AccountSettings { token_key: Secret::new("k".repeat(32)), bcrypt_cost: 4, address };
        let (mailer, outbox) = Mailer::memory("no-reply@localhost").unwrap();
        let handlers = identity::mail_jobs::handlers(mailer, settings.clone());
        let worker = Worker::new(test.db.clone(), "test".to_owned(), handlers, Vec::new());
        Self { test, tenant, passwords: Passwords::with(4, 2, 64), settings, outbox, worker }
    }

    pub(crate) fn person(email: &str) -> NewUser {
        NewUser {
            first_name: "Lina".to_owned(),
            last_name: "Ashgrove".to_owned(),
            email: email.to_owned(),
            phone: None,
            password: Secret::new(PASSWORD),
            roles: Roles::from([Role::Learner]),
            locale: Some(Locale::En),
            timezone: "UTC".to_owned(),
            email_verified: true,
            requires_password_change: false,
        }
    }

    pub(crate) async fn add(&self, email: &str) -> UserId {
        user::create(&self.test.db, &self.passwords, self.tenant, &Self::person(email)).await.unwrap()
    }

    pub(crate) async fn try_sign_in(&self, identifier: &str, password: &str) -> Result<StartedSession, SignInError> {
        self.sign_in_to(self.tenant, identifier, password, SessionKind::Web).await
    }

    pub(crate) async fn sign_in_to(
        &self,
        tenant: TenantId,
        identifier: &str,
        password: &str,
        kind: SessionKind,
    ) -> Result<StartedSession, SignInError> {
        let credentials = Credentials { identifier: identifier.to_owned(), password: Secret::new(password) };
        sign_in(&self.test.db, &self.passwords, tenant, &credentials, kind, &Client::default()).await
    }

    pub(crate) async fn signed_in(&self, token: &Secret) -> Option<SignedIn> {
        let tx = self.test.db.begin(&self.tenant).await.unwrap();
        session::authenticate(&tx, &session::Proof::of_cookie(token.expose()).unwrap()).await.unwrap()
    }

    pub(crate) async fn ask_for_account(&self, email: &str) {
        let form = SignUpForm {
            first_name: "Omar".to_owned(),
            last_name: "Said".to_owned(),
            email: email.to_owned(),
            password: Secret::new("another long word"),
            locale: Locale::Ar,
            next: "/courses/reading-charts".to_owned(),
        };
        sign_up(&self.test.db, &self.passwords, self.tenant, &form).await.unwrap();
    }

    /// Sends what waits, and gives the subject and the text of the last letter.
    pub(crate) async fn last_letter(&self) -> Option<(String, String)> {
        self.worker.work_off().await.unwrap();
        let kept = self.outbox.latest(1).await.unwrap().pop()?;
        Some((kept.message.subject, kept.message.text))
    }

    pub(crate) async fn letters(&self) -> usize {
        self.worker.work_off().await.unwrap();
        self.outbox.latest(100).await.unwrap().len()
    }

    pub(crate) async fn rows(&self, sql: &str) -> i64 {
        self.test.superuser().await.query_one(sql, &[]).await.unwrap().get(0)
    }
}

/// The token in a letter's link.
pub(crate) fn token_in(letter: &str) -> String {
    let (_, rest) = letter.split_once("token=").unwrap();
    rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-' || *c == '_').collect()
}
