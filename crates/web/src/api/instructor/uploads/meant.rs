//! The method that is meant where lines let through only some (tus 1.0, `X-HTTP-Method-Override`). It is read of a POST to one
//! upload and nowhere else: no form of another site can send it, and what refuses such forms has seen a POST.

use axum::extract::Request;
use axum::http::Method;

use super::ADDRESS;

const OVERRIDE: &str = "x-http-method-override";

/// The method of a request to the uploads as it is meant.
pub(crate) fn meant(request: &Request) -> Method {
    let one = request.uri().path().strip_prefix(ADDRESS).is_some_and(|rest| rest.starts_with('/'));
    let named = request.headers().get(OVERRIDE).filter(|_| one && request.method() == Method::POST);
    let known = [Method::PATCH, Method::HEAD, Method::DELETE];
    let found = named.and_then(|named| known.into_iter().find(|method| named.as_bytes() == method.as_str().as_bytes()));
    found.unwrap_or_else(|| request.method().clone())
}
