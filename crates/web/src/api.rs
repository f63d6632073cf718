//! JSON for programs, one folder per persona, described by an OpenAPI 3.1 document that is made from the handlers.

pub(crate) mod account;
pub(crate) mod admin;
mod answers;
pub(crate) mod docs;
pub(crate) mod instructor;
pub(crate) mod learner;
pub(crate) mod paging;
pub(crate) mod public;
pub(crate) mod storage;
pub(crate) mod super_admin;

pub(crate) use paging::cursor;

use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::openapi::{Info, OpenApi, OpenApiBuilder, Server};
use utoipa_axum::router::OpenApiRouter;

use crate::App;
use crate::problem::ProblemBody;

/// Every operation. Those of the catalogue, whose answers to visitors can be kept, come through `catalogue` first.
pub(crate) fn routes(catalogue: impl FnOnce(OpenApiRouter<App>) -> OpenApiRouter<App>) -> OpenApiRouter<App> {
    let mut routes = OpenApiRouter::with_openapi(frame())
        .merge(account::routes())
        .merge(admin::users::routes())
        .merge(super_admin::tenants::routes())
        .merge(super_admin::settings::routes())
        .merge(catalogue(public::courses::routes().merge(public::previews::routes())))
        .merge(public::tenants::routes())
        .merge(public::certificates::routes())
        .merge(learner::routes())
        .merge(instructor::courses::routes())
        .merge(instructor::sections::routes())
        .merge(instructor::contents::routes())
        .merge(instructor::uploads::routes())
        .merge(storage::routes())
        .merge(admin::courses::routes())
        .merge(admin::enrollments::routes())
        .merge(admin::certificates::routes())
        .merge(admin::certificate_template::routes());
    answers::document(routes.get_openapi_mut());
    routes
}

/// The OpenAPI document.
#[must_use]
pub fn openapi() -> OpenApi {
    routes(|catalogue| catalogue).into_openapi()
}

fn frame() -> OpenApi {
    let about = "JSON API of CourseWorx, by persona. Errors are RFC 9457 problems; lists are paged by `cursor`.";
    let mut document = OpenApiBuilder::new()
        .info(Info::builder().title("CourseWorx").version("1").description(Some(about)))
        .servers(Some([Server::new("/")]))
        .build();
    let components = document.components.get_or_insert_default();
    let bearer = HttpBuilder::new().scheme(HttpAuthScheme::Bearer).bearer_format("JWT").build();
    components.add_security_scheme("bearer", SecurityScheme::Http(bearer));
    let (name, schema) = (<ProblemBody as utoipa::ToSchema>::name(), <ProblemBody as utoipa::PartialSchema>::schema());
    components.schemas.insert(name.into_owned(), schema);
    document
}

#[cfg(test)]
mod tests;
