//! A new address for a lesson's file, when the one that came with the lesson has run out.

use axum::extract::State;
use kernel::AssetId;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::http::extract::{Json, Path};
use crate::media::grant::{Renewed, renewed};
use crate::persona::Learner;
use crate::problem::ProblemBody;
use crate::{App, Problem};

/// The operations of this resource.
pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(renew))
}

/// Where the address of this file is renewed.
pub(super) fn renewal_of(asset: AssetId) -> String {
    format!("/api/v1/learner/files/{asset}/renewal")
}

/// Gives a lesson's file a new address, for as long as the learner may open the lesson
#[utoipa::path(
    get, path = "/api/v1/learner/files/{asset}/renewal", tag = "learner", params(("asset" = AssetId, Path)),
    extensions(("x-action" = json!("lesson.open"))), security(("bearer" = [])),
    responses((status = 200, body = Renewed), (status = 404, body = ProblemBody, description = "not_found"))
)]
pub(super) async fn renew(
    State(app): State<App>,
    learner: Learner,
    Path(asset): Path<AssetId>,
) -> Result<Json<Renewed>, Problem> {
    renewed(&app, &learner, asset).await.map(Json)
}
