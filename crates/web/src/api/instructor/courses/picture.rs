//! The picture that stands for a course: a part, sixteen to nine, of a picture that was uploaded before.

use axum::extract::State;
use axum::response::Response;
use catalog::course::{self, ChangeError};
use db::{Error, Tx};
use kernel::{AssetId, CourseId, Invalid};
use media::{AssetKind, BlobError, Crop, CropError, NewAsset, StoreError};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{AuthoredCourse, answer};
use crate::api::instructor::{opened, opened_as};
use crate::http::extract::{Json, Path};
use crate::http::precondition::Seen;
use crate::persona::Author;
use crate::problem::ProblemBody;
use crate::{App, Problem};

/// Which picture, and which part of it.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct PictureBody {
    /// A JPEG, PNG or WebP that this person uploaded.
    pub(crate) asset_id: AssetId,
    /// The part that is shown; the largest one from the middle when absent.
    pub(crate) crop: Option<CropBody>,
    /// What it shows, for those who can not see it: at most 300 characters.
    #[serde(default)]
    #[schema(example = "A folded map on a table")]
    pub(crate) alt: String,
}

/// Where a part begins and how wide it is, in shares of the picture as it is shown: 0 to 1. It is sixteen to nine.
#[derive(Debug, Clone, Copy, Deserialize, Serialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct CropBody {
    /// From the left, in shares of the width.
    #[schema(example = 0.1)]
    pub(crate) x: f64,
    /// From above, in shares of the height.
    #[schema(example = 0.0)]
    pub(crate) y: f64,
    /// In shares of the width.
    #[schema(example = 0.8)]
    pub(crate) width: f64,
}

/// Why the picture was not changed.
pub(crate) enum Refusal {
    /// Something that was given is not valid.
    Invalid(Invalid),
    /// Anything else.
    Problem(Problem),
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::Invalid(invalid) => invalid.into(),
            Refusal::Problem(problem) => problem,
        }
    }
}

impl From<Problem> for Refusal {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        Self::Problem(error.into())
    }
}

/// Gives the course this picture; the one before is gone when nothing else shows it.
///
/// # Errors
/// See [`Refusal`].
pub(crate) async fn set(
    app: &App,
    author: &Author,
    id: CourseId,
    seen: Seen,
    wanted: &PictureBody,
) -> Result<(), Refusal> {
    // Checked before anything is made, so that nothing has to be thrown away.
    course::check_alt(&wanted.alt).map_err(Refusal::Invalid)?;
    let found = {
        let tx = opened_as(app, author, id, seen).await?;
        media::find(&tx, wanted.asset_id).await?
    };
    let given = |file: &media::Asset| file.created_by == Some(author.user) && file.kind == AssetKind::Image;
    let Some(original) = found.filter(given) else {
        return Err(Refusal::Invalid(Invalid::one("assetId", "no_such_file", "There is no such picture.")));
    };
    let part = wanted.crop.map(|CropBody { x, y, width }| Crop { x, y, width });
    // No transaction is open while the picture is made.
    let bytes = match media::crop(&app.parts.blobs, &original, part).await {
        Ok(bytes) => bytes,
        Err(CropError::Unreadable) => {
            let fault = Invalid::one("assetId", "unreadable_picture", "Give a JPEG, PNG or WebP of one picture.");
            return Err(Refusal::Invalid(fault));
        }
        Err(CropError::Outside) => {
            let fault =
                Invalid::one("crop", "out_of_range", "The part lies within the picture and has 32 pixels or more.");
            return Err(Refusal::Invalid(fault));
        }
        Err(CropError::Blob(error)) => return Err(Problem::from(error).into()),
    };
    let tx = opened_as(app, author, id, seen).await?;
    let new = NewAsset { name: format!("{}.webp", original.id), bytes, is_public: true };
    let made = media::store(&tx, &app.parts.blobs, &new).await.map_err(stored)?;
    let done = replace_by(app, tx, id, Some(made.id), &wanted.alt).await;
    if done.is_err() {
        app.parts.blobs.delete(&made.blob_key).await.map_err(Problem::from)?;
    }
    done
}

/// Takes the picture off the course.
///
/// # Errors
/// See [`Refusal`].
pub(crate) async fn unset(app: &App, author: &Author, id: CourseId) -> Result<(), Refusal> {
    let tx = opened(app, author, id).await?;
    replace_by(app, tx, id, None, "").await
}

/// What was made here is a picture, and can only be lost on its way.
fn stored(error: StoreError) -> Problem {
    match error {
        StoreError::Blob(error) => error.into(),
        StoreError::Database(error) => error.into(),
        StoreError::Invalid(invalid) => invalid.into(),
        StoreError::Refused | StoreError::Damaged | StoreError::TooLarge => BlobError::Store(error.to_string()).into(),
    }
}

async fn replace_by(app: &App, tx: Tx, id: CourseId, picture: Option<AssetId>, alt: &str) -> Result<(), Refusal> {
    let before = match course::set_thumbnail(&tx, id, picture, alt).await {
        Ok(before) => before,
        Err(ChangeError::Invalid(invalid)) => return Err(Refusal::Invalid(invalid)),
        Err(other) => return Err(Problem::from(other).into()),
    };
    let orphans = match before {
        Some(before) => media::release(&tx, before).await?.unwrap_or_default(),
        None => Vec::new(),
    };
    tx.commit().await?;
    for key in orphans {
        app.parts.blobs.delete(&key).await.map_err(Problem::from)?;
    }
    Ok(())
}

/// Gives a course another picture, cut from one that was uploaded
#[utoipa::path(
    put, path = "/api/v1/instructor/courses/{course}/picture", tag = "instructor", request_body = PictureBody,
    params(
        ("course" = CourseId, Path),
        ("if-match" = Option<String>, Header, description = "The `ETag` that the change was made from."),
    ),
    extensions(("x-action" = json!("course.edit"))), security(("bearer" = [])),
    responses(
        (status = 200, body = AuthoredCourse, headers(("etag" = String, description = "For `If-Match` of a change."))),
        (status = 404, body = ProblemBody, description = "not_found"),
        (status = 412, body = ProblemBody, description = "changed_meanwhile"),
        (status = 422, body = ProblemBody, description = "invalid, with no_such_file and unreadable_picture at /assetId"),
    )
)]
pub(super) async fn replace(
    State(app): State<App>,
    author: Author,
    Path(id): Path<CourseId>,
    seen: Seen,
    Json(body): Json<PictureBody>,
) -> Result<Response, Problem> {
    set(&app, &author, id, seen, &body).await?;
    let tx = app.db().begin(&author).await?;
    answer(&tx, id, author.acting_as()).await
}

/// Takes the picture off a course
#[utoipa::path(
    delete, path = "/api/v1/instructor/courses/{course}/picture", tag = "instructor",
    params(("course" = CourseId, Path)),
    extensions(("x-action" = json!("course.edit"))), security(("bearer" = [])),
    responses(
        (status = 200, body = AuthoredCourse, headers(("etag" = String, description = "For `If-Match` of a change."))),
        (status = 404, body = ProblemBody, description = "not_found"),
    )
)]
pub(super) async fn remove(
    State(app): State<App>,
    author: Author,
    Path(id): Path<CourseId>,
) -> Result<Response, Problem> {
    unset(&app, &author, id).await?;
    let tx = app.db().begin(&author).await?;
    answer(&tx, id, author.acting_as()).await
}
