//! Files on their way in, by tus 1.0: an upload is begun, its parts follow, and the whole is an asset. What was cut goes on
//! where it ended.

mod body;
mod meant;
mod protocol;

use std::convert::Infallible;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::map_response;
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get, options, post};
use catalog::course::{self, Author};
use db::Tx;
use kernel::{AssetId, CourseId, Time, UploadId};
use media::upload::{self, Checksum, NewUpload, Upload};
use media::{Asset, AssetKind};
use serde::{Deserialize, Serialize};
use tower::ServiceExt as _;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use self::body::{arriving, pass_by};
pub(crate) use self::meant::meant;
use self::protocol::{Announced, Sent, Spoken};
use crate::http::extract::{Json, Path, Query};
use crate::persona::Instructor;
use crate::problem::ProblemBody;
use crate::{App, Problem, Site};

/// Where uploads begin. Below it, each has an address.
pub(crate) const ADDRESS: &str = "/api/v1/instructor/uploads";

/// The operations of this resource.
pub(crate) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list, create))
        .routes(routes!(show, append, remove))
        .route(ADDRESS, options(capabilities))
        .route(&format!("{ADDRESS}/{{upload}}"), post(overridden))
        .route_layer(map_response(protocol::speaks))
}

/// A file that an upload became.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct UploadedAsset {
    /// Identity.
    id: AssetId,
    /// What it is used as.
    kind: AssetKind,
    /// Media type, told from the bytes.
    mime: String,
    /// Name for downloads.
    name: String,
    /// Size.
    bytes: u64,
    /// Width of a picture or film.
    width: Option<i32>,
    /// Height of a picture or film.
    height: Option<i32>,
    /// Length of a film in seconds.
    duration_seconds: Option<i32>,
}

/// A file on its way in, or arrived.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct UploadBody {
    /// Identity.
    id: UploadId,
    /// The course that it is for.
    course: CourseId,
    /// What it is called.
    name: String,
    /// Bytes that it has.
    length: u64,
    /// Bytes that have arrived.
    offset: u64,
    /// What it is used as, once its first bytes have shown it.
    kind: Option<AssetKind>,
    /// When it is thrown away, unless it is complete and something shows it.
    #[serde(with = "time::serde::rfc3339")]
    #[schema(value_type = String, format = DateTime)]
    expires_at: Time,
    /// The file, once it is complete.
    asset: Option<UploadedAsset>,
}

/// Whose uploads are listed.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct UploadQuery {
    /// The course.
    course: CourseId,
}

async fn body(tx: &Tx, upload: Upload) -> Result<UploadBody, Problem> {
    let asset = match upload.asset {
        Some(asset) => media::find(tx, asset).await?.map(uploaded),
        None => None,
    };
    let Upload { id, course, name, length, offset, kind, expires_at, .. } = upload;
    Ok(UploadBody { id, course, name, length, offset, kind, expires_at, asset })
}

fn uploaded(asset: Asset) -> UploadedAsset {
    let Asset { id, kind, mime, name, bytes, size, duration_seconds, .. } = asset;
    let (width, height) = size.unzip();
    UploadedAsset { id, kind, mime, name, bytes, width, height, duration_seconds }
}

/// `OPTIONS`: what is spoken here, and how much may come.
async fn capabilities(State(app): State<App>, site: Site) -> Result<Response, Problem> {
    let limits = upload::limits(&app.db().begin(&site).await?).await?;
    let said = [
        ("tus-version", protocol::VERSION.to_owned()),
        ("tus-extension", protocol::EXTENSIONS.to_owned()),
        ("tus-checksum-algorithm", Checksum::ALGORITHMS.to_owned()),
        ("tus-max-size", limits.upload_max_bytes.to_string()),
    ];
    Ok((StatusCode::NO_CONTENT, said).into_response())
}

/// `POST` to an upload: what its `X-HTTP-Method-Override` says.
async fn overridden(State(app): State<App>, mut request: Request) -> Result<Response, Infallible> {
    let method = meant(&request);
    let asks = method == Method::HEAD;
    *request.method_mut() = method;
    let methods = get(show).patch(append).delete(remove).fallback(|| async { Problem::method_not_allowed() });
    let methods: MethodRouter = methods.with_state(app);
    let mut response = methods.oneshot(request).await?;
    if asks {
        // The length of a body that is not sent, which only who sent HEAD expects.
        response.headers_mut().remove(header::CONTENT_LENGTH);
    }
    Ok(response)
}

/// Lists what the instructor is uploading to a course, and has uploaded without a lesson showing it yet
#[utoipa::path(
    get, path = "/api/v1/instructor/uploads", tag = "instructor", params(UploadQuery),
    extensions(("x-action" = json!("upload.own"))), security(("bearer" = [])),
    responses((status = 200, body = Vec<UploadBody>), (status = 404, body = ProblemBody, description = "not_found"))
)]
async fn list(
    State(app): State<App>,
    instructor: Instructor,
    Query(query): Query<UploadQuery>,
) -> Result<Json<Vec<UploadBody>>, Problem> {
    let tx = app.db().begin(&instructor).await?;
    taught(&tx, query.course, &instructor).await?;
    let found = upload::list(&tx, &app.parts.staging, &app.parts.blobs, instructor.user, query.course).await?;
    let mut bodies = Vec::with_capacity(found.len());
    for upload in found {
        bodies.push(body(&tx, upload).await?);
    }
    Ok(Json(bodies))
}

async fn taught(tx: &Tx, course: CourseId, instructor: &Instructor) -> Result<(), Problem> {
    let revision = course::revision(tx, course, Author::Teacher(instructor.user)).await?;
    revision.map(drop).ok_or_else(Problem::not_found)
}

/// Begins an upload to a course that the instructor teaches. Its address is in `Location`
#[utoipa::path(
    post, path = "/api/v1/instructor/uploads", tag = "instructor",
    params(
        ("tus-resumable" = String, Header, description = "`1.0.0`"),
        ("upload-length" = u64, Header, description = "Bytes that the file has."),
        ("upload-metadata" = String, Header,
            description = "`filename` and `course` (an id), each followed by a space and its value in Base64."),
    ),
    extensions(("x-action" = json!("upload.own"))), security(("bearer" = [])),
    responses(
        (status = 201, headers(
            ("location" = String, description = "Where the parts go."),
            ("upload-expires" = String, description = "Until when they may come."),
        )),
        (status = 400, body = ProblemBody, description = "malformed_upload"),
        (status = 404, body = ProblemBody, description = "not_found: the instructor teaches no such course"),
        (status = 412, body = ProblemBody, description = "tus_version"),
        (status = 413, body = ProblemBody, description = "upload_too_large, quota_exceeded"),
        (status = 413, body = ProblemBody, description = "picture_too_large"),
        (status = 415, body = ProblemBody, description = "type_refused, for a file without bytes"),
        (status = 422, body = ProblemBody, description = "invalid, at /filename or /course"),
    )
)]
async fn create(
    State(app): State<App>,
    instructor: Instructor,
    _: Spoken,
    said: Announced,
) -> Result<Response, Problem> {
    let course = said.course.parse().map_err(|_| Problem::not_found())?;
    let tx = app.db().begin(&instructor).await?;
    taught(&tx, course, &instructor).await?;
    let new = NewUpload { user: instructor.user, course, name: said.name, length: said.length };
    let id = upload::create(&tx, &new).await?;
    let made = upload::find(&tx, &app.parts.staging, &app.parts.blobs, instructor.user, id).await?;
    tx.commit().await?;
    let expiry = made.as_ref().map(protocol::expiry).unwrap_or_default();
    Ok((StatusCode::CREATED, expiry, [(header::LOCATION, format!("{ADDRESS}/{id}"))]).into_response())
}

/// Shows how far an upload is. `HEAD` asks the same without the body, as tus clients do before they go on
#[utoipa::path(
    get, path = "/api/v1/instructor/uploads/{upload}", tag = "instructor", params(("upload" = UploadId, Path)),
    extensions(("x-action" = json!("upload.own"))), security(("bearer" = [])),
    responses(
        (status = 200, body = UploadBody, headers(
            ("upload-offset" = u64, description = "Bytes that have arrived."),
            ("upload-length" = u64, description = "Bytes that the file has."),
        )),
        (status = 404, body = ProblemBody, description = "not_found"),
        (status = 412, body = ProblemBody, description = "tus_version, for HEAD"),
        (status = 413, body = ProblemBody, description = "picture_too_large"),
        (status = 415, body = ProblemBody, description = "type_refused"),
        (status = 422, body = ProblemBody, description = "file_damaged, archive_refused"),
        (status = 423, body = ProblemBody, description = "upload_busy"),
    )
)]
async fn show(
    State(app): State<App>,
    instructor: Instructor,
    Path(id): Path<UploadId>,
    method: Method,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    if method == Method::HEAD {
        protocol::spoken(&headers)?;
    }
    let to = (&app.parts.staging, &app.parts.blobs);
    let found = upload::finish(app.db(), to, &instructor, id).await?;
    let state = protocol::state(&found);
    let tx = app.db().begin(&instructor).await?;
    Ok((state, Json(body(&tx, found).await?)).into_response())
}

/// Takes a part of a file, of any length. After the last one the upload has its asset. Where only GET and POST come through,
/// this, HEAD and DELETE may be sent as POST with `X-HTTP-Method-Override`
#[utoipa::path(
    patch, path = "/api/v1/instructor/uploads/{upload}", tag = "instructor",
    request_body(content = Vec<u8>, content_type = "application/offset+octet-stream"),
    params(
        ("upload" = UploadId, Path),
        ("tus-resumable" = String, Header, description = "`1.0.0`"),
        ("upload-offset" = u64, Header, description = "Where the part begins: where the file ends."),
        ("upload-checksum" = Option<String>, Header,
            description = "`sha1` or `sha256`, a space, and the digest of the part in Base64."),
    ),
    extensions(("x-action" = json!("upload.own"))), security(("bearer" = [])),
    responses(
        (status = 204, headers(("upload-offset" = u64, description = "Bytes that have arrived."))),
        (status = 400, body = ProblemBody, description = "malformed_upload, upload_overrun, malformed_body"),
        (status = 404, body = ProblemBody, description = "not_found"),
        (status = 408, body = ProblemBody, description = "upload_stalled"),
        (status = 409, body = ProblemBody, description = "offset_conflict"),
        (status = 412, body = ProblemBody, description = "tus_version"),
        (status = 413, body = ProblemBody, description = "picture_too_large"),
        (status = 415, body = ProblemBody, description = "type_refused: the upload is gone then"),
        (status = 422, body = ProblemBody, description = "file_damaged, archive_refused: the upload is gone then"),
        (status = 423, body = ProblemBody, description = "upload_busy"),
        (status = 460, body = ProblemBody, description = "checksum_mismatch"),
        (status = 507, body = ProblemBody, description = "storage_full"),
    )
)]
async fn append(
    State(app): State<App>,
    instructor: Instructor,
    Path(id): Path<UploadId>,
    _: Spoken,
    Sent(part): Sent,
    bytes: Body,
) -> Result<Response, Problem> {
    let mut bytes = arriving(bytes);
    let to = (&app.parts.staging, &app.parts.blobs);
    match upload::append(app.db(), to, &instructor, id, &part, &mut bytes).await {
        Ok(upload) => {
            let offset = HeaderValue::from(upload.offset);
            Ok((StatusCode::NO_CONTENT, protocol::expiry(&upload), [(protocol::OFFSET, offset)]).into_response())
        }
        Err(error) => {
            pass_by(bytes).await;
            Err(error.into())
        }
    }
}

/// Takes an upload back: what has arrived is thrown away, also when it is complete and nothing shows it yet
#[utoipa::path(
    delete, path = "/api/v1/instructor/uploads/{upload}", tag = "instructor",
    params(("upload" = UploadId, Path), ("tus-resumable" = String, Header, description = "`1.0.0`")),
    extensions(("x-action" = json!("upload.own"))), security(("bearer" = [])),
    responses(
        (status = 204),
        (status = 404, body = ProblemBody, description = "not_found"),
        (status = 409, body = ProblemBody, description = "upload_in_use"),
        (status = 412, body = ProblemBody, description = "tus_version"),
    )
)]
async fn remove(
    State(app): State<App>,
    instructor: Instructor,
    Path(id): Path<UploadId>,
    _: Spoken,
) -> Result<StatusCode, Problem> {
    upload::remove(app.db(), (&app.parts.staging, &app.parts.blobs), &instructor, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
