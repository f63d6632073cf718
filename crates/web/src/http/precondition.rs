//! `ETag` and `If-Match` of things whose revisions are counted (RFC 9110, 13.1.1).

use std::convert::Infallible;

use axum::extract::FromRequestParts;
use axum::http::header;
use axum::http::request::Parts;

/// The revision that a change was made from: the number in `If-Match`. Nothing without the header or with `*`: then the
/// present one will do. A tag that was never given is a revision that never was.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Seen(pub(crate) Option<i32>);

impl<S: Send + Sync> FromRequestParts<S> for Seen {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let wanted = parts.headers.get(header::IF_MATCH).filter(|value| value.as_bytes() != b"*");
        Ok(Self(wanted.map(|value| {
            let text = value.to_str().unwrap_or_default();
            let number = text.strip_prefix('"').and_then(|text| text.strip_suffix('"'));
            number.and_then(|number| number.parse().ok()).unwrap_or_default()
        })))
    }
}

/// The tag of a revision.
pub(crate) fn tag(revision: i32) -> String {
    format!("\"{revision}\"")
}

#[cfg(test)]
mod tests {
    use axum::extract::FromRequestParts as _;
    use axum::http::Request;

    use super::{Seen, tag};

    #[tokio::test]
    async fn the_revision_is_the_number_in_the_tag() {
        for (header, seen) in
            [("\"7\"", Some(7)), ("*", None), ("7", Some(0)), ("W/\"7\"", Some(0)), ("\"x\"", Some(0))]
        {
            let Ok(request) = Request::builder().header("if-match", header).body(()) else { continue };
            let found = Seen::from_request_parts(&mut request.into_parts().0, &()).await;
            assert_eq!(found.map(|found| found.0), Ok(seen), "{header}");
        }
        assert_eq!(tag(7), "\"7\"");
    }
}
