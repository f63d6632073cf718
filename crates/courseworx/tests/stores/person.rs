//! A person's program that asks over HTTP.

use axum::body::Bytes;
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use http_body_util::{BodyExt as _, Full};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use serde_json::{Value, json};

/// What came back.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

/// Somebody of the training centre `demo`.
pub(crate) struct Person {
    http: Client<HttpConnector, Full<Bytes>>,
    port: u16,
    token: String,
}

/// Whether the server at this port answers and has its database.
pub(crate) async fn is_ready(port: u16) -> bool {
    let http = Client::builder(TokioExecutor::new()).build_http::<Full<Bytes>>();
    let asked = http.get(format!("http://127.0.0.1:{port}/health/ready").parse().unwrap()).await;
    asked.is_ok_and(|answer| answer.status() == StatusCode::OK)
}

impl Person {
    pub(crate) async fn sign_in(port: u16, email: &str) -> Self {
        let http = Client::builder(TokioExecutor::new()).build_http();
        let mut person = Self { http, port, token: String::new() };
        let body = json!({ "identifier": email, "password": "demo123" });
        let tokens = person.json(Method::POST, "/api/v1/public/sessions", &body).await;
        tokens["accessToken"].as_str().unwrap().clone_into(&mut person.token);
        person
    }

    pub(crate) async fn ask(&self, method: Method, path: &str, headers: &[(&str, &str)], body: Bytes) -> Answer {
        let mut request = Request::builder().method(method).uri(format!("http://127.0.0.1:{}{path}", self.port));
        request = request.header(header::HOST, format!("demo.localhost:{}", self.port));
        if !self.token.is_empty() {
            request = request.header(header::AUTHORIZATION, format!("Bearer {}", self.token));
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let answer = self.http.request(request.body(Full::new(body)).unwrap()).await.unwrap();
        let (parts, body) = answer.into_parts();
        Answer { status: parts.status, headers: parts.headers, body: body.collect().await.unwrap().to_bytes() }
    }

    /// Asks for what must be there.
    pub(crate) async fn bytes(&self, path: &str) -> Bytes {
        let answer = self.ask(Method::GET, path, &[], Bytes::new()).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}: {}", String::from_utf8_lossy(&answer.body));
        answer.body
    }

    pub(crate) async fn get(&self, path: &str) -> Value {
        serde_json::from_slice(&self.bytes(path).await).unwrap()
    }

    /// Sends what must be taken.
    pub(crate) async fn json(&self, method: Method, path: &str, body: &Value) -> Value {
        let headers = [(header::CONTENT_TYPE.as_str(), "application/json")];
        let answer = self.ask(method, path, &headers, body.to_string().into()).await;
        assert!(answer.status.is_success(), "{path}: {}", String::from_utf8_lossy(&answer.body));
        serde_json::from_slice(&answer.body).unwrap_or_default()
    }
}
