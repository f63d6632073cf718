//! `Idempotency-Key`: a POST that creates may be sent again and has its effect once.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use db::{Answered, Idempotency, Tx};
use kernel::UserId;
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::Problem;

/// The key of a request, if it has one, bound to its method and path.
#[derive(Debug, Clone)]
pub(crate) struct Key {
    key: Option<String>,
    target: String,
}

impl<S: Send + Sync> FromRequestParts<S> for Key {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        let target = format!("{} {}", parts.method, parts.uri.path());
        let Some(value) = parts.headers.get("idempotency-key") else { return Ok(Self { key: None, target }) };
        let key = value.to_str().ok().filter(|key| (1..=200).contains(&key.len()));
        let key = key.ok_or_else(|| {
            Problem::malformed("malformed_idempotency_key", "Idempotency-Key has 1 to 200 visible ASCII characters.")
        })?;
        Ok(Self { key: Some(key.to_owned()), target })
    }
}

impl Key {
    /// The answer that was given before, if this is a repetition; `request` is what is asked, beside the path.
    ///
    /// # Errors
    /// 422 `idempotency_key_reused` when the key came with another request.
    pub(crate) async fn repeated(
        &self,
        tx: &Tx,
        user: UserId,
        request: &impl Serialize,
    ) -> Result<Option<Response>, Problem> {
        let Some(key) = &self.key else { return Ok(None) };
        match tx.idempotency(user, key, &self.digest(request)).await? {
            Idempotency::New => Ok(None),
            Idempotency::Repeated(answered) => {
                let status = StatusCode::from_u16(answered.status).unwrap_or(StatusCode::OK);
                Ok(Some(json(status, &answered.body)))
            }
            Idempotency::Reused => Err(Problem::new(
                StatusCode::UNPROCESSABLE_ENTITY,
                "idempotency_key_reused",
                "This Idempotency-Key came before with another request.",
            )),
        }
    }

    /// Keeps the answer in the transaction that does the work, and gives it.
    ///
    /// # Errors
    /// 409 `idempotency_in_progress` when the same key is being worked on in parallel.
    pub(crate) async fn answer(
        &self,
        tx: &Tx,
        user: UserId,
        request: &impl Serialize,
        status: StatusCode,
        body: &impl Serialize,
    ) -> Result<Response, Problem> {
        let body = serde_json::to_value(body).map_err(|e| Problem::internal(e.to_string()))?;
        if let Some(key) = &self.key {
            let answered = Answered { status: status.as_u16(), body: body.clone() };
            tx.answer(user, key, &self.digest(request), &answered).await.map_err(|error| {
                if error.constraint() == Some("idempotency_keys_pkey") {
                    Problem::conflict(
                        "idempotency_in_progress",
                        "The same request is being carried out; ask again in a moment.",
                    )
                } else {
                    error.into()
                }
            })?;
        }
        Ok(json(status, &body))
    }

    fn digest(&self, request: &impl Serialize) -> [u8; 32] {
        let mut hash = Sha256::new();
        hash.update(&self.target);
        hash.update(serde_json::to_vec(request).unwrap_or_default());
        hash.finalize().into()
    }
}

fn json(status: StatusCode, body: &serde_json::Value) -> Response {
    let mut response = (status, body.to_string()).into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response
}
