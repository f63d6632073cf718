//! Answers to visitors, kept while nothing that they show has changed.
//!
//! Only requests without a session are answered from here, and only by the version of the catalogue and of the tenants at
//! which the answer was made; another instance's change makes it stale at once.

use std::time::Duration;

use axum::body::{Body, Bytes, HttpBody as _, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use db::Topic;
use kernel::TenantId;
use moka::future::Cache;

use crate::view::{View, cookie};
use crate::{App, Problem, Site};

/// Answers larger than this, in bytes, are made anew each time.
const LARGEST: usize = 512 * 1024;

type Key = (TenantId, &'static str, String, String, String);

#[derive(Clone)]
struct Kept {
    versions: (u64, u64),
    kind: Option<axum::http::HeaderValue>,
    etag: String,
    body: Bytes,
}

/// The kept answers, at most 32 MiB of them.
pub(crate) struct PageCache(Cache<Key, Kept>);

impl Default for PageCache {
    fn default() -> Self {
        let weigh = |key: &Key, kept: &Kept| u32::try_from(kept.body.len() + key.4.len() + 256).unwrap_or(u32::MAX);
        Self(Cache::builder().max_capacity(32 << 20).weigher(weigh).time_to_live(Duration::from_mins(1)).build())
    }
}

/// Answers a visitor from the cache, or keeps what the handler answers.
pub(crate) async fn visitors(State(app): State<App>, request: Request, next: Next) -> Response {
    let Some(key) = key_of(&request) else { return next.run(request).await };
    let changes = app.db().changes();
    let versions = (changes.version(Topic::Tenants), changes.version(Topic::Catalog));
    let seen = request.headers().get(header::IF_NONE_MATCH).cloned();
    let fresh = app.cache.0.get(&key).await.filter(|kept| kept.versions == versions);
    let kept = match fresh {
        Some(kept) => kept,
        None => match keep(next.run(request).await, versions).await {
            Ok(kept) => {
                app.cache.0.insert(key, kept.clone()).await;
                kept
            }
            Err(response) => return *response,
        },
    };
    answer(&kept, seen.is_some_and(|tag| tag.as_bytes() == kept.etag.as_bytes()))
}

fn key_of(request: &Request) -> Option<Key> {
    let headers = request.headers();
    let signed_in = cookie(headers, "__Host-session").is_some() || cookie(headers, "session").is_some();
    let personal = signed_in || headers.contains_key(header::AUTHORIZATION) || cookie(headers, "flash").is_some();
    let changes_preference = request.uri().query().is_some_and(|query| query.contains("lang="));
    if personal || changes_preference || request.method() != Method::GET {
        return None;
    }
    let site = request.extensions().get::<Site>()?;
    let view = View::of(headers, request.uri(), Some(site));
    let origin = site.origin();
    Some((site.tenant.id, view.locale.as_str(), view.theme, origin, request.uri().to_string()))
}

async fn keep(response: Response, versions: (u64, u64)) -> Result<Kept, Box<Response>> {
    let keeps =
        response.headers().get(header::CACHE_CONTROL).is_none_or(|value| !value.as_bytes().ends_with(b"no-store"));
    // A body that does not say its length beforehand could turn out too large when half of it is gone.
    let fits = response.body().size_hint().upper().is_some_and(|most| most <= LARGEST as u64);
    if response.status() != StatusCode::OK || !keeps || !fits || response.headers().contains_key(header::SET_COOKIE) {
        return Err(Box::new(response));
    }
    let kind = response.headers().get(header::CONTENT_TYPE).cloned();
    match to_bytes(response.into_body(), LARGEST).await {
        Ok(body) => Ok(Kept { versions, kind, etag: etag(&body), body }),
        Err(error) => Err(Box::new(Problem::internal(error.to_string()).into_response())),
    }
}

fn answer(kept: &Kept, not_modified: bool) -> Response {
    let mut headers = HeaderMap::new();
    let mut set =
        |name: HeaderName, value: Option<axum::http::HeaderValue>| value.map(|value| headers.insert(name, value));
    set(header::ETAG, kept.etag.parse().ok());
    set(header::CACHE_CONTROL, Some(axum::http::HeaderValue::from_static("no-cache")));
    set(header::VARY, Some(axum::http::HeaderValue::from_static("cookie, accept-language")));
    if not_modified {
        return (StatusCode::NOT_MODIFIED, headers).into_response();
    }
    set(header::CONTENT_TYPE, kept.kind.clone());
    (StatusCode::OK, headers, Body::from(kept.body.clone())).into_response()
}

/// A weak validator of these bytes.
pub(crate) fn etag(bytes: &[u8]) -> String {
    use sha2::{Digest, Sha256};
    let digest = Sha256::digest(bytes);
    digest.iter().take(12).fold(String::from("W/\""), |text, byte| format!("{text}{byte:02x}")) + "\""
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use axum::body::{Body, to_bytes};
    use axum::response::{IntoResponse as _, Response};

    use super::{LARGEST, keep};

    #[tokio::test]
    async fn an_answer_of_the_largest_size_is_kept() {
        let kept = keep("a".repeat(LARGEST).into_response(), (1, 1)).await.unwrap();
        assert_eq!(kept.body.len(), LARGEST);
    }

    #[tokio::test]
    async fn a_larger_answer_goes_through_whole_and_is_not_kept() {
        let response = keep("a".repeat(LARGEST + 1).into_response(), (1, 1)).await.err().unwrap();
        assert_eq!(response.headers().get("content-type").unwrap(), "text/plain; charset=utf-8");
        assert_eq!(to_bytes(response.into_body(), usize::MAX).await.unwrap().len(), LARGEST + 1);
    }

    #[tokio::test]
    async fn an_answer_of_unknown_length_goes_through_whole() {
        let pieces = ["one ", "two"].map(Ok::<_, std::io::Error>);
        let body = Body::from_stream(futures::stream::iter(pieces));
        let response = keep(Response::new(body), (1, 1)).await.err().unwrap();
        assert_eq!(to_bytes(response.into_body(), usize::MAX).await.unwrap(), "one two");
    }
}
