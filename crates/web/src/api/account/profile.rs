//! One's own profile.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use db::Tx;
use identity::user::{self, Profile, ProfileChange};
use kernel::{Locale, UserId};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use crate::http::cache::etag;
use crate::http::extract::Json;
use crate::persona::Person;
use crate::problem::ProblemBody;
use crate::{App, Problem};

/// What the profile shall be, whole.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct ProfileBody {
    /// 2 to 50 characters.
    first_name: String,
    /// 2 to 50 characters.
    last_name: String,
    /// Number with its country code; none when absent.
    phone: Option<String>,
    /// Language of the interface; the browser's when absent.
    locale: Option<Locale>,
    /// IANA time zone.
    #[schema(example = "Asia/Kuwait")]
    timezone: String,
}

/// Shows the own profile
#[utoipa::path(
    get, path = "/api/v1/learner/profile", tag = "learner",
    extensions(("x-action" = json!("profile.edit"))), security(("bearer" = [])),
    responses(
        (status = 200, body = Profile, headers(("etag" = String, description = "For `If-Match` of the change."))),
        (status = 401, body = ProblemBody, description = "not_signed_in"),
    )
)]
pub(super) async fn show(State(app): State<App>, person: Person) -> Result<Response, Problem> {
    let tx = app.db().begin(&person).await?;
    let profile = load(&tx, person.user).await?;
    Ok(answer(profile))
}

/// Replaces the own profile
#[utoipa::path(
    put, path = "/api/v1/learner/profile", tag = "learner", request_body = ProfileBody,
    params(("if-match" = Option<String>, Header, description = "The `ETag` that the change was made from.")),
    extensions(("x-action" = json!("profile.edit"))), security(("bearer" = [])),
    responses(
        (status = 200, body = Profile),
        (status = 401, body = ProblemBody, description = "not_signed_in"),
        (status = 412, body = ProblemBody, description = "changed_meanwhile"),
        (status = 422, body = ProblemBody, description = "invalid, with phone_taken at /phone"),
    )
)]
pub(super) async fn replace(
    State(app): State<App>,
    person: Person,
    headers: HeaderMap,
    Json(body): Json<ProfileBody>,
) -> Result<Response, Problem> {
    let tx = app.db().begin(&person).await?;
    let present = tag(&load(&tx, person.user).await?);
    if headers
        .get(header::IF_MATCH)
        .is_some_and(|wanted| wanted.as_bytes() != b"*" && wanted.as_bytes() != present.as_bytes())
    {
        return Err(Problem::new(
            StatusCode::PRECONDITION_FAILED,
            "changed_meanwhile",
            "The profile was changed in the meantime.",
        ));
    }
    let change = ProfileChange {
        first_name: body.first_name,
        last_name: body.last_name,
        phone: body.phone.unwrap_or_default(),
        locale: body.locale,
        timezone: body.timezone,
    };
    user::update_profile(&tx, person.user, &change).await?;
    let profile = load(&tx, person.user).await?;
    tx.commit().await?;
    Ok(answer(profile))
}

async fn load(tx: &Tx, who: UserId) -> Result<Profile, Problem> {
    user::profile(tx, who).await?.ok_or_else(Problem::not_found)
}

fn answer(profile: Profile) -> Response {
    ([(header::ETAG, tag(&profile))], Json(profile)).into_response()
}

/// Changes with what can be edited, and with nothing else.
fn tag(profile: &Profile) -> String {
    let editable = json!([profile.first_name, profile.last_name, profile.phone, profile.locale, profile.timezone]);
    etag(editable.to_string().as_bytes())
}
