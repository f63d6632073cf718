//! Pages for people, one folder per area. Each area's `routes()` lists its addresses.

pub(crate) mod account;
pub(crate) mod admin;
pub(crate) mod catalog;
pub(crate) mod certificates;
mod dev;
pub(crate) mod learn;
pub(crate) mod super_admin;
mod teach;

use axum::Router;

use crate::App;

/// Every page.
pub(crate) fn routes(app: &App) -> Router<App> {
    Router::new()
        .merge(account::routes(app))
        .merge(admin::users::routes())
        .merge(super_admin::tenants::routes())
        .merge(super_admin::tenant::routes())
        .merge(super_admin::centre::routes())
        .merge(catalog::routes(app))
        .merge(learn::routes(app))
        .merge(certificates::routes())
        .merge(admin::certificates::routes())
        .merge(admin::certificate_template::routes())
        .merge(admin::courses::routes())
        .merge(admin::enrollments::routes())
        .merge(admin::feature::routes())
        .merge(admin::staff::routes())
        .merge(teach::routes())
        .merge(dev::routes())
        .merge(crate::media::routes())
}
