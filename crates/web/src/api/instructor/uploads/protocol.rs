//! What tus 1.0 says in headers (<https://tus.io/protocols/resumable-upload>).

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::Response;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use kernel::Invalid;
use media::upload::{Checksum, Part, Upload};
use time::format_description::BorrowedFormatItem;
use time::macros::format_description;

use crate::Problem;

/// The version that is spoken.
pub(super) const VERSION: &str = "1.0.0";
/// The parts of the protocol beside its core.
pub(super) const EXTENSIONS: &str = "creation,expiration,checksum,termination";

pub(super) const RESUMABLE: HeaderName = HeaderName::from_static("tus-resumable");
pub(super) const VERSIONS: HeaderName = HeaderName::from_static("tus-version");
pub(super) const OFFSET: HeaderName = HeaderName::from_static("upload-offset");
const LENGTH: HeaderName = HeaderName::from_static("upload-length");
const METADATA: HeaderName = HeaderName::from_static("upload-metadata");
const EXPIRES: HeaderName = HeaderName::from_static("upload-expires");
const CHECKSUM: HeaderName = HeaderName::from_static("upload-checksum");

/// RFC 9110, 5.6.7.
const HTTP_DATE: &[BorrowedFormatItem<'_>] =
    format_description!("[weekday repr:short], [day] [month repr:short] [year] [hour]:[minute]:[second] GMT");

/// That the client speaks this version.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spoken;

impl<S: Send + Sync> FromRequestParts<S> for Spoken {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        spoken(&parts.headers)
    }
}

/// As the extractor, where only some requests have to say it.
pub(super) fn spoken(headers: &HeaderMap) -> Result<Spoken, Problem> {
    if headers.get(RESUMABLE).is_some_and(|version| version == VERSION) {
        return Ok(Spoken);
    }
    Err(Problem::new(StatusCode::PRECONDITION_FAILED, "tus_version", "Send Tus-Resumable: 1.0.0."))
}

/// Says the version in every answer.
pub(super) async fn speaks(mut response: Response) -> Response {
    let refused = response.status() == StatusCode::PRECONDITION_FAILED;
    let headers = response.headers_mut();
    headers.insert(RESUMABLE, HeaderValue::from_static(VERSION));
    if refused {
        headers.insert(VERSIONS, HeaderValue::from_static(VERSION));
    }
    response
}

fn malformed(detail: &str) -> Problem {
    Problem::malformed("malformed_upload", detail)
}

fn text(headers: &HeaderMap, name: HeaderName) -> Option<&str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

fn number(headers: &HeaderMap, name: HeaderName) -> Option<u64> {
    text(headers, name).filter(|text| text.bytes().all(|byte| byte.is_ascii_digit()))?.parse().ok()
}

/// What is said of a file before its bytes.
#[derive(Debug)]
pub(super) struct Announced {
    pub(super) name: String,
    pub(super) course: String,
    pub(super) length: u64,
}

impl<S: Send + Sync> FromRequestParts<S> for Announced {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        let length = number(&parts.headers, LENGTH)
            .ok_or_else(|| malformed("Upload-Length is the number of bytes; it can not be told later."))?;
        let (mut name, mut course) = (String::new(), String::new());
        let listed = text(&parts.headers, METADATA).unwrap_or_default();
        for pair in listed.split(',').map(str::trim).filter(|pair| !pair.is_empty()) {
            let (key, value) = pair.split_once(' ').unwrap_or((pair, ""));
            let bytes =
                STANDARD.decode(value.trim()).map_err(|_| malformed("Upload-Metadata has values in Base64."))?;
            let value = String::from_utf8(bytes).map_err(|_| malformed("Upload-Metadata has values in UTF-8."));
            match key {
                "filename" => name = value?,
                "course" => course = value?,
                // What a client says of the type is not believed, and the rest is its own.
                _ => {}
            }
        }
        if course.is_empty() {
            return Err(Invalid::one("course", "required", "Fill this in.").into());
        }
        Ok(Self { name, course, length })
    }
}

/// What is said of a part before its bytes.
#[derive(Debug)]
pub(super) struct Sent(pub(super) Part);

impl<S: Send + Sync> FromRequestParts<S> for Sent {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        let headers = &parts.headers;
        if text(headers, header::CONTENT_TYPE) != Some("application/offset+octet-stream") {
            return Err(Problem::new(
                StatusCode::UNSUPPORTED_MEDIA_TYPE,
                "unsupported_media_type",
                "Send bytes with content-type application/offset+octet-stream.",
            ));
        }
        let offset = number(headers, OFFSET)
            .ok_or_else(|| malformed("Upload-Offset is the number of bytes before the part."))?;
        let checksum =
            match headers.get(CHECKSUM) {
                None => None,
                Some(value) => Some(checksum(value).ok_or_else(|| {
                    malformed("Upload-Checksum is sha1 or sha256, a space, and the digest in Base64.")
                })?),
            };
        Ok(Self(Part { offset, length: number(headers, header::CONTENT_LENGTH), checksum }))
    }
}

fn checksum(value: &HeaderValue) -> Option<Checksum> {
    let (algorithm, digest) = value.to_str().ok()?.split_once(' ')?;
    Checksum::new(algorithm, &STANDARD.decode(digest.trim()).ok()?)
}

/// Where the upload stands.
pub(super) fn state(upload: &Upload) -> HeaderMap {
    let metadata =
        format!("filename {},course {}", STANDARD.encode(&upload.name), STANDARD.encode(upload.course.to_string()));
    let mut headers = expiry(upload);
    let stated = [(OFFSET, upload.offset.to_string()), (LENGTH, upload.length.to_string()), (METADATA, metadata)];
    for (name, value) in stated {
        headers.extend(HeaderValue::try_from(value).ok().map(|value| (name, value)));
    }
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers
}

/// Until when an upload that is not complete can be gone on with.
pub(super) fn expiry(upload: &Upload) -> HeaderMap {
    let mut headers = HeaderMap::new();
    let date = upload.expires_at.to_offset(time::UtcOffset::UTC).format(HTTP_DATE);
    let value = date.ok().filter(|_| upload.asset.is_none()).and_then(|date| HeaderValue::try_from(date).ok());
    headers.extend(value.map(|value| (EXPIRES, value)));
    headers
}

#[cfg(test)]
mod tests {
    use axum::extract::FromRequestParts as _;
    use axum::http::Request;

    use super::{Announced, Sent};

    async fn announced(length: &str, metadata: &str) -> Result<(String, String, u64), String> {
        let request = Request::builder().header("upload-length", length).header("upload-metadata", metadata).body(());
        let (mut parts, ()) = request.map_err(|e| e.to_string())?.into_parts();
        let said = Announced::from_request_parts(&mut parts, &()).await.map_err(|problem| problem.code.to_owned())?;
        Ok((said.name, said.course, said.length))
    }

    #[tokio::test]
    async fn a_file_is_announced_by_length_and_metadata() {
        let said = announced("12", "filetype aW1hZ2UvcG5n, filename bm90ZXMudHh0,course eA==,empty").await;
        assert_eq!(said, Ok(("notes.txt".to_owned(), "x".to_owned(), 12)));
        for (length, metadata, code) in [
            ("", "course eA==", "malformed_upload"),
            ("-1", "course eA==", "malformed_upload"),
            ("+1", "course eA==", "malformed_upload"),
            ("0x10", "course eA==", "malformed_upload"),
            ("99999999999999999999", "course eA==", "malformed_upload"),
            ("1", "course !", "malformed_upload"),
            ("1", "course /w==", "malformed_upload"),
            ("1", "filename eA==", "invalid"),
            ("1", "", "invalid"),
        ] {
            assert_eq!(announced(length, metadata).await, Err(code.to_owned()), "{length} {metadata}");
        }
    }

    #[tokio::test]
    async fn a_part_says_where_it_begins() {
        for (mime, offset, checksum, expected) in [
            ("application/offset+octet-stream", "7", None, Ok(7)),
            ("application/offset+octet-stream", "7", Some("sha1 2jmj7l5rSw0yVb/vlWAYkK/YBwk="), Ok(7)),
            ("application/offset+octet-stream", "7", Some("md5 1B2M2Y8AsgTpgAmY7PhCfg=="), Err("malformed_upload")),
            ("application/offset+octet-stream", "7", Some("sha1"), Err("malformed_upload")),
            (
                "application/offset+octet-stream",
                "7",
                Some("sha256 2jmj7l5rSw0yVb/vlWAYkK/YBwk="),
                Err("malformed_upload"),
            ),
            ("application/offset+octet-stream", "-7", None, Err("malformed_upload")),
            ("application/octet-stream", "7", None, Err("unsupported_media_type")),
        ] {
            let mut request = Request::builder().header("content-type", mime).header("upload-offset", offset);
            if let Some(checksum) = checksum {
                request = request.header("upload-checksum", checksum);
            }
            let Ok(request) = request.body(()) else { continue };
            let sent = Sent::from_request_parts(&mut request.into_parts().0, &()).await;
            assert_eq!(sent.map(|sent| sent.0.offset).map_err(|problem| problem.code), expected, "{mime} {offset}");
        }
    }
}
