//! The whole server without a socket: requests go into the router, and browsers keep their cookies.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
#![allow(dead_code, clippy::allow_attributes, reason = "each test file uses its own part")]

use std::collections::BTreeMap;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::http::{Method, Request, Response, StatusCode, header};
use db::Worker;
use http_body_util::BodyExt as _;
use identity::tenant::{self, Branding, NewTenant, TenantKind};
use identity::user::{self, NewUser};
use identity::{AccountSettings, Passwords, PublicAddress, Role, Roles};
use kernel::{Currency, Locale, Secret, TenantId, UserId};
use mail::{Mailer, Outbox};
use serde_json::{Value, json};
use testkit::TestDb;
use tower::ServiceExt as _;
use web::{App, AppParts, Settings};

pub(crate) const PASSWORD: &str = "three tall hills";

pub(crate) struct World {
    pub(crate) test: TestDb,
    pub(crate) demo: TenantId,
    pub(crate) nour: TenantId,
    pub(crate) platform: TenantId,
    pub(crate) outbox: Outbox,
    pub(crate) router: Router,
    passwords: Passwords,
    worker: Worker,
    files: tempfile::TempDir,
}

impl World {
    pub(crate) async fn new() -> Self {
        let test = TestDb::new().await;
        let files = tempfile::tempdir().unwrap();
        let settings = settings();
        let (mailer, outbox) = Mailer::memory("no-reply@localhost").unwrap();
        let handlers = identity::mail_jobs::handlers(mailer, settings.account.clone());
        let worker = Worker::new(test.db.clone(), "test".to_owned(), handlers, Vec::new());
        let passwords = Passwords::with(4, 2, 64);
        let parts = AppParts {
            db: test.db.clone(),
            settings,
            passwords: passwords.clone(),
            blobs: media::Blobs::local(files.path()).unwrap(),
            staging: media::upload::Staging::new(&files.path().join("uploads")).unwrap(),
            hooks: learning::Hooks::default(),
            press: credential::Press::default(),
            outbox: Some(outbox.clone()),
            metrics: None,
        };
        let router = web::router(App::new(parts));
        let demo = open(&test, "demo", TenantKind::Centre).await;
        let nour = open(&test, "nour", TenantKind::Centre).await;
        let platform = open(&test, "platform", TenantKind::Platform).await;
        Self { test, demo, nour, platform, outbox, router, passwords, worker, files }
    }

    pub(crate) async fn add(&self, tenant: TenantId, email: &str, roles: &[Role]) -> UserId {
        self.add_changed(tenant, email, roles, |_| ()).await
    }

    pub(crate) async fn add_changed(
        &self,
        tenant: TenantId,
        email: &str,
        roles: &[Role],
        change: impl FnOnce(&mut NewUser),
    ) -> UserId {
        let mut person = NewUser {
            first_name: "Lina".to_owned(),
            last_name: "Ashgrove".to_owned(),
            email: email.to_owned(),
            phone: None,
            password: Secret::new(PASSWORD),
            roles: roles.iter().copied().collect::<Roles>(),
            locale: None,
            timezone: "UTC".to_owned(),
            email_verified: true,
            requires_password_change: false,
        };
        change(&mut person);
        user::create(&self.test.db, &self.passwords, tenant, &person).await.unwrap()
    }

    pub(crate) fn browser(&self, host: &str) -> Browser {
        Browser {
            router: self.router.clone(),
            host: host.to_owned(),
            cookies: BTreeMap::new(),
            bearer: None,
            language: "en",
        }
    }

    /// How many files there are in the store and in the folder of uploads.
    pub(crate) fn files(&self) -> usize {
        fn count(folder: &std::path::Path) -> usize {
            let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
            entries.map(|path| if path.is_dir() { count(&path) } else { 1 }).sum()
        }
        count(self.files.path())
    }

    /// What a query that gives one number gives.
    pub(crate) async fn count(&self, sql: &str) -> i64 {
        self.test.superuser().await.query_one(sql, &[]).await.unwrap().get(0)
    }

    /// Does the jobs that wait, and gives the text of the last letter.
    pub(crate) async fn last_letter(&self) -> Option<String> {
        self.worker.work_off().await.unwrap();
        Some(self.outbox.latest(1).await.unwrap().pop()?.message.text)
    }
}

fn settings() -> Settings {
    let address = PublicAddress { https: false, base_domain: "localhost".to_owned(), port: Some(8080) };
    Settings {
        trust_proxy: false,
        demo: true,
        media_key: Secret::new("m".repeat(32)),
        metrics_token: None,
        api_per_minute: 10_000,
        costly_per_minute: 10_000,
        request_timeout: Duration::from_secs(30),
        account: AccountSettings { token_key: Secret::new("k".repeat(32)), bcrypt_cost: 4, address },
    }
}

async fn open(test: &TestDb, slug: &str, kind: TenantKind) -> TenantId {
    let ptx = test.db.begin_platform(None).await.unwrap();
    let new = NewTenant {
        slug: slug.to_owned(),
        kind,
        name: format!("Centre {slug}"),
        tagline: String::new(),
        custom_domain: None,
        plan: "standard".to_owned(),
        branding: Branding::default(),
        default_locale: Locale::En,
        default_currency: Currency::parse("", "USD").unwrap(),
        timezone: "UTC".to_owned(),
        listed: true,
    };
    let id = tenant::create(&ptx, &new).await.unwrap();
    ptx.commit("tenant.create", &json!({})).await.unwrap();
    id
}

/// A browser at one host, or a program when it has a bearer token.
pub(crate) struct Browser {
    router: Router,
    pub(crate) host: String,
    pub(crate) cookies: BTreeMap<String, String>,
    pub(crate) bearer: Option<String>,
    pub(crate) language: &'static str,
}

#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) location: String,
    pub(crate) headers: axum::http::HeaderMap,
    pub(crate) body: String,
    pub(crate) bytes: Vec<u8>,
}

impl Answer {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or(Value::Null)
    }

    pub(crate) fn code(&self) -> String {
        self.json()["code"].as_str().unwrap_or_default().to_owned()
    }
}

impl Browser {
    pub(crate) async fn get(&mut self, path: &str) -> Answer {
        let request = self.request(Method::GET, path).body(Body::empty()).unwrap();
        self.send(request).await
    }

    pub(crate) async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let origin = format!("http://{}", self.host);
        let request = self
            .request(Method::POST, path)
            .header(header::ORIGIN, origin)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(body))
            .unwrap();
        self.send(request).await
    }

    pub(crate) async fn json(&mut self, method: Method, path: &str, body: &Value) -> Answer {
        let request = self.request(method, path).header(header::CONTENT_TYPE, "application/json");
        let request = request.body(Body::from(body.to_string())).unwrap();
        self.send(request).await
    }

    pub(crate) fn request(&self, method: Method, path: &str) -> axum::http::request::Builder {
        let mut request = Request::builder().method(method).uri(path).header(header::HOST, &self.host);
        request =
            request.header(header::ACCEPT_LANGUAGE, self.language).header(header::USER_AGENT, "Firefox/140 (Linux)");
        if let Some(bearer) = &self.bearer {
            request = request.header(header::AUTHORIZATION, format!("Bearer {bearer}"));
        }
        if !self.cookies.is_empty() {
            let cookies: Vec<_> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            request = request.header(header::COOKIE, cookies.join("; "));
        }
        request
    }

    pub(crate) async fn send(&mut self, request: Request<Body>) -> Answer {
        let response: Response<Body> = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        for cookie in parts.headers.get_all(header::SET_COOKIE) {
            let (pair, attributes) = cookie.to_str().unwrap().split_once(';').unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            if attributes.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        let bytes = body.collect().await.unwrap().to_bytes().to_vec();
        let body = String::from_utf8_lossy(&bytes).into_owned();
        let location =
            parts.headers.get(header::LOCATION).map(|value| value.to_str().unwrap().to_owned()).unwrap_or_default();
        Answer { status: parts.status, location, headers: parts.headers, body, bytes }
    }

    pub(crate) async fn sign_in(&mut self, email: &str) -> Answer {
        self.post("/sign-in", &[("identifier", email), ("password", PASSWORD)]).await
    }

    /// Signs a program in and remembers its access token.
    pub(crate) async fn token(&mut self, email: &str) -> Value {
        let answer = self
            .json(Method::POST, "/api/v1/public/sessions", &json!({"identifier": email, "password": PASSWORD}))
            .await;
        let tokens = answer.json();
        self.bearer = tokens["accessToken"].as_str().map(str::to_owned);
        tokens
    }
}

/// Path and query of the link in a letter.
pub(crate) fn link_in(letter: &str) -> String {
    let line = letter.lines().find(|line| line.starts_with("http")).unwrap();
    let (_, rest) = line.split_once("://").unwrap();
    format!("/{}", rest.split_once('/').unwrap().1)
}
