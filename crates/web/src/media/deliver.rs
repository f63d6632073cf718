//! Delivering bytes: whole, in ranges (206, 416), or not at all.

use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use kernel::AssetId;
use media::{Asset, AssetKind, BlobError, ByteRange, GrantError, VariantName, parse_range};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use crate::http::extract::Path;
use crate::persona::Person;
use crate::{App, Problem, Site};

/// `GET /media/public/{asset}`: a picture that everyone may have. On the platform's host, of any tenant.
pub(crate) async fn public(
    State(app): State<App>,
    site: Site,
    headers: HeaderMap,
    Path(id): Path<AssetId>,
) -> Result<Response, Problem> {
    let (asset, _) = public_picture(&app, &site, id, None).await?;
    deliver(&app, &asset, &headers, "public, max-age=31536000, immutable").await
}

/// `GET /media/public/{asset}/{variant}`: the same picture in another width and format; itself while there is none.
pub(crate) async fn public_variant(
    State(app): State<App>,
    site: Site,
    headers: HeaderMap,
    Path((id, name)): Path<(AssetId, String)>,
) -> Result<Response, Problem> {
    let name = name.parse().map_err(|_| Problem::not_found())?;
    match public_picture(&app, &site, id, Some(name)).await? {
        (_, Some(variant)) => deliver(&app, &variant, &headers, "public, max-age=31536000, immutable").await,
        (asset, None) => deliver(&app, &asset, &headers, "public, max-age=60").await,
    }
}

/// A picture that everyone may have, and its variant of this name when there is one.
async fn public_picture(
    app: &App,
    site: &Site,
    id: AssetId,
    name: Option<VariantName>,
) -> Result<(Asset, Option<Asset>), Problem> {
    let seen = |found: Option<Asset>| {
        found.filter(|asset| asset.is_public && asset.kind == AssetKind::Image).ok_or_else(Problem::not_found)
    };
    if site.is_platform() {
        let tx = app.db().begin_platform(None).await?;
        let asset = seen(media::find_public(&tx, id).await?)?;
        let Some(name) = name else { return Ok((asset, None)) };
        let variant = media::find_public_variant(&tx, &asset, name).await?;
        return Ok((asset, variant));
    }
    let tx = app.db().begin(site).await?;
    let asset = seen(media::find(&tx, id).await?)?;
    let Some(name) = name else { return Ok((asset, None)) };
    let variant = media::find_variant(&tx, &asset, name).await?;
    Ok((asset, variant))
}

/// `GET /media/{asset}/{grant}`: a file, for the session that the grant was made for.
pub(crate) async fn granted(
    State(app): State<App>,
    person: Person,
    headers: HeaderMap,
    Path((id, grant)): Path<(AssetId, String)>,
) -> Result<Response, Problem> {
    check(&app, &person, id, &grant)?;
    let asset = app.files.find(app.db(), &person, id).await?;
    drop(person);
    deliver(&app, &asset, &headers, "private, max-age=3600").await
}

/// `GET /media/{asset}/{grant}/{variant}`: a picture in another width and format, under the grant of the picture; itself while
/// there is none.
pub(crate) async fn granted_variant(
    State(app): State<App>,
    person: Person,
    headers: HeaderMap,
    Path((id, grant, name)): Path<(AssetId, String, String)>,
) -> Result<Response, Problem> {
    let name = name.parse().map_err(|_| Problem::not_found())?;
    check(&app, &person, id, &grant)?;
    let tx = app.db().begin(&person).await?;
    let found = media::find(&tx, id).await?.filter(|asset| asset.kind == AssetKind::Image);
    let asset = found.ok_or_else(Problem::not_found)?;
    let variant = media::find_variant(&tx, &asset, name).await?;
    drop(tx);
    match variant {
        Some(variant) => deliver(&app, &variant, &headers, "private, max-age=3600").await,
        None => deliver(&app, &asset, &headers, "private, max-age=60").await,
    }
}

/// Whether the grant opens this file for the session that asks.
fn check(app: &App, person: &Person, id: AssetId, grant: &str) -> Result<(), Problem> {
    let checked = app.grants.check(grant, person.site.tenant.id, person.session, id, app.db().now());
    checked.map_err(|error| match error {
        GrantError::Forged => Problem::not_found(),
        GrantError::Expired => {
            Problem::new(StatusCode::FORBIDDEN, "grant_expired", "This address has run out. Reload the page.")
        }
    })
}

async fn deliver(app: &App, asset: &Asset, headers: &HeaderMap, keep: &'static str) -> Result<Response, Problem> {
    let tag = etag(asset);
    let text = |name: header::HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    if text(header::IF_NONE_MATCH).is_some_and(|seen| seen == tag) {
        return Ok((StatusCode::NOT_MODIFIED, [(header::ETAG, tag)]).into_response());
    }
    // RFC 9110, 13.1.5: a range of another version is worth nothing.
    let same_version = text(header::IF_RANGE).is_none_or(|seen| seen == tag);
    let wanted = text(header::RANGE).filter(|_| same_version);
    let Ok(range) = parse_range(wanted, asset.bytes) else { return Ok(unsatisfiable(asset.bytes)) };
    let bytes = range.unwrap_or(ByteRange { start: 0, end: asset.bytes });
    let stream = app.parts.blobs.read(&asset.blob_key, bytes).await.map_err(|error| match error {
        // It was removed since its row was read.
        BlobError::NotFound => Problem::not_found(),
        error @ BlobError::Store(_) => error.into(),
    })?;
    let mut response = Response::new(Body::from_stream(stream));
    let out = response.headers_mut();
    let mut set =
        |name: header::HeaderName, value: String| value.parse().map(|value: HeaderValue| out.insert(name, value)).ok();
    set(
        header::CONTENT_TYPE,
        if asset.mime == "text/plain" { "text/plain; charset=utf-8".to_owned() } else { asset.mime.clone() },
    );
    set(header::CONTENT_LENGTH, bytes.len().to_string());
    set(header::ACCEPT_RANGES, "bytes".to_owned());
    set(header::ETAG, tag);
    set(header::CACHE_CONTROL, keep.to_owned());
    set(header::CONTENT_DISPOSITION, disposition(asset));
    // Nothing that a person uploaded may run here, whatever a browser takes it for.
    set(
        header::CONTENT_SECURITY_POLICY,
        "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'".to_owned(),
    );
    if range.is_some() {
        set(header::CONTENT_RANGE, format!("bytes {}-{}/{}", bytes.start, bytes.end - 1, asset.bytes));
        *response.status_mut() = StatusCode::PARTIAL_CONTENT;
    }
    Ok(response)
}

fn unsatisfiable(length: u64) -> Response {
    let mut response =
        Problem::new(StatusCode::RANGE_NOT_SATISFIABLE, "range_not_satisfiable", "The file has no such bytes.")
            .into_response();
    if let Ok(value) = format!("bytes */{length}").parse() {
        response.headers_mut().insert(header::CONTENT_RANGE, value);
    }
    response
}

fn etag(asset: &Asset) -> String {
    let digest = asset.sha256.iter().take(16).fold(String::new(), |text, byte| text + &format!("{byte:02x}"));
    format!("\"{digest}\"")
}

/// Shown in the page where that is safe; offered as a file otherwise. RFC 6266 with RFC 8187 names.
fn disposition(asset: &Asset) -> String {
    let inline = ["application/pdf", "text/plain", "text/vtt"].contains(&asset.mime.as_str())
        || matches!(asset.kind, AssetKind::Image | AssetKind::Video);
    let how = if inline { "inline" } else { "attachment" };
    format!("{how}; filename*=UTF-8''{}", utf8_percent_encode(&asset.name, NON_ALPHANUMERIC))
}
