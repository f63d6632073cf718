//! A browser or program: remembers its host and its credential, and sends requests through the router.

use std::net::SocketAddr;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::ConnectInfo;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, Request, header};
use http_body_util::BodyExt;
use identity::token::{self, Access};
use identity::{Credentials, SessionKind};
use kernel::{Secret, TenantId};
use serde_json::Value;
use tower::ServiceExt;

use super::Instance;
use super::school::PASSWORD;

#[derive(Clone, Debug)]
enum Credential {
    Nothing,
    Bearer(String),
    Cookie(String),
}

/// Someone at one host.
#[derive(Clone)]
pub(crate) struct Client {
    router: Router,
    pub(crate) host: String,
    language: &'static str,
    credential: Credential,
}

impl Client {
    pub(crate) fn new(instance: &Instance, host: &str) -> Self {
        Self { router: instance.router.clone(), host: host.to_owned(), language: "en", credential: Credential::Nothing }
    }

    /// The same, preferring this language.
    pub(crate) fn reading(&self, language: &'static str) -> Self {
        Self { language, ..self.clone() }
    }

    /// The same, at another host.
    pub(crate) fn at(&self, host: &str) -> Self {
        Self { host: host.to_owned(), ..self.clone() }
    }

    /// A program with an access token of a new session.
    pub(crate) async fn program(instance: &Instance, host: &str, tenant: TenantId, email: &str) -> Self {
        let session = sign_in(instance, tenant, email, SessionKind::Api).await;
        let access = Access { session: session.id, user: session.user };
        let (token, _) = token::issue(&instance.app.settings().account, tenant, access, instance.db.now()).unwrap();
        Self::new(instance, host).with_token(token.expose())
    }

    /// A browser with the cookie of a new session.
    pub(crate) async fn browser(instance: &Instance, host: &str, tenant: TenantId, email: &str) -> Self {
        let session = sign_in(instance, tenant, email, SessionKind::Web).await;
        // The name of a host that is none of this machine's decides which of the two is read.
        let token = session.token.expose();
        let cookie = format!("__Host-session={token}; session={token}");
        Self { credential: Credential::Cookie(cookie), ..Self::new(instance, host) }
    }

    /// The same with this access token.
    pub(crate) fn with_token(&self, token: &str) -> Self {
        Self { credential: Credential::Bearer(token.to_owned()), ..self.clone() }
    }

    /// The access token, for a program.
    pub(crate) fn token(&self) -> &str {
        match &self.credential {
            Credential::Bearer(token) => token,
            other @ (Credential::Nothing | Credential::Cookie(_)) => panic!("{other:?} is no token"),
        }
    }

    pub(crate) async fn get(&self, path: &str) -> Answer {
        self.send(request("GET", path, None, Body::empty())).await
    }

    pub(crate) async fn json(&self, method: &str, path: &str, body: &Value) -> Answer {
        self.send(request(method, path, Some("application/json"), Body::from(body.to_string()))).await
    }

    pub(crate) async fn form(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let mut form = form_urlencoded::Serializer::new(String::new());
        for (name, value) in fields {
            form.append_pair(name, value);
        }
        self.raw("POST", path, Some("application/x-www-form-urlencoded"), form.finish()).await
    }

    pub(crate) async fn raw(&self, method: &str, path: &str, mime: Option<&str>, body: impl Into<Body>) -> Answer {
        self.send(request(method, path, mime, body.into())).await
    }

    /// Adds what this client always sends (unless the request has it already) and asks.
    pub(crate) async fn send(&self, mut request: Request<Body>) -> Answer {
        let host = HeaderValue::from_str(&self.host).unwrap();
        let headers = request.headers_mut();
        headers.entry(header::HOST).or_insert(host);
        headers.entry(header::ACCEPT_LANGUAGE).or_insert(HeaderValue::from_static(self.language));
        match &self.credential {
            Credential::Nothing => {}
            Credential::Bearer(token) => {
                headers
                    .entry(header::AUTHORIZATION)
                    .or_insert(HeaderValue::from_str(&format!("Bearer {token}")).unwrap());
            }
            Credential::Cookie(cookie) => {
                headers.entry(header::COOKIE).or_insert(HeaderValue::from_str(cookie).unwrap());
                headers
                    .entry(HeaderName::from_static("sec-fetch-site"))
                    .or_insert(HeaderValue::from_static("same-origin"));
            }
        }
        request.extensions_mut().insert(ConnectInfo(SocketAddr::from(([127, 0, 0, 1], 40_000))));
        let (method, path) = (request.method().clone(), request.uri().to_string());
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let body = body.collect().await.map(http_body_util::Collected::to_bytes).unwrap_or_default();
        Answer { asked: format!("{method} {path}"), status: parts.status.as_u16(), headers: parts.headers, body }
    }
}

/// A request; a path that can not stand in one is refused here already, as a server's HTTP parser refuses it.
pub(crate) fn request(method: &str, path: &str, mime: Option<&str>, body: Body) -> Request<Body> {
    let mut request = Request::builder().method(Method::from_bytes(method.as_bytes()).unwrap()).uri(path);
    if let Some(mime) = mime {
        request = request.header(header::CONTENT_TYPE, mime);
    }
    request.body(body).unwrap_or_else(|error| panic!("{method} {path}: {error}"))
}

async fn sign_in(instance: &Instance, tenant: TenantId, email: &str, kind: SessionKind) -> identity::StartedSession {
    let credentials = Credentials { identifier: email.to_owned(), password: Secret::new(PASSWORD) };
    let passwords = &instance.app.parts.passwords;
    let session =
        identity::sign_in(&instance.db, passwords, tenant, &credentials, kind, &identity::Client::default()).await;
    session.unwrap_or_else(|error| panic!("{email}: {error}"))
}

/// What came back.
#[derive(Debug)]
pub(crate) struct Answer {
    /// Method and path, for messages.
    pub(crate) asked: String,
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

impl Answer {
    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub(crate) fn value(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{}: {}: {error}", self.asked, self.text()))
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    pub(crate) fn is_html(&self) -> bool {
        self.header("content-type").starts_with("text/html")
    }

    /// The code of a problem.
    pub(crate) fn code(&self) -> Option<String> {
        (self.header("content-type") == "application/problem+json")
            .then(|| self.value()["code"].as_str().unwrap_or_default().to_owned())
    }

    /// What is wrong with a problem as such, if this is a 4xx or 5xx of the API.
    pub(crate) fn faults_as_problem(&self) -> Option<String> {
        if self.status < 400 {
            return None;
        }
        let said = |what: &str| Some(format!("{} -> {} {what}: {}", self.asked, self.status, self.text()));
        if self.header("content-type") != "application/problem+json" {
            return said("is no problem");
        }
        let problem = self.value();
        if problem["code"].as_str().is_none_or(str::is_empty) || problem["status"] != self.status {
            return said("has no code or another status");
        }
        let errors = problem["errors"].as_array().cloned().unwrap_or_default();
        if self.status == 422 && problem["code"] == "invalid" && errors.is_empty() {
            return said("does not say which field is at fault");
        }
        if errors.iter().any(|e| {
            e["pointer"].as_str().is_none_or(|p| !p.is_empty() && !p.starts_with('/'))
                || e["code"].as_str().is_none_or(str::is_empty)
        }) {
            return said("has a fault without pointer or code");
        }
        None
    }
}
