//! The template that the tenant's certificates are issued with.

use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use credential::Specimen;
use credential::template::{self, Template, TemplateTitles};
use db::Tx;
use kernel::Locale;
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::http::extract::Json;
use crate::http::precondition::{Seen, tag};
use crate::persona::Admin;
use crate::problem::ProblemBody;
use crate::{App, Problem, Site};

/// The operations of this resource.
pub(crate) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(show, replace, reset)).routes(routes!(preview))
}

/// A template.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct TemplateBody {
    /// Typst source, at most 64 KiB.
    #[schema(example = "#let it = json(\"/certificate.json\")\n= #it.title\n#it.learner_name")]
    source: String,
    /// What a certificate is called.
    titles: TemplateTitles,
}

/// A template to be seen on paper.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct PreviewBody {
    /// Typst source, at most 64 KiB.
    #[schema(example = "#let it = json(\"/certificate.json\")\n= #it.title\n#it.learner_name")]
    source: String,
    /// What a certificate is called.
    titles: TemplateTitles,
    /// In this language.
    locale: Locale,
}

async fn answer(tx: &Tx) -> Result<Response, Problem> {
    let found = template::current(tx).await?;
    Ok(([(header::ETAG, tag(found.revision))], Json(found)).into_response())
}

/// The certificate of nobody, as this template sets it for the tenant.
///
/// # Errors
/// 422 with what is wrong in which line.
pub(crate) async fn specimen(
    app: &App,
    site: &Site,
    source: &str,
    titles: &TemplateTitles,
    locale: Locale,
) -> Result<Response, Problem> {
    template::check_words(source, titles)?;
    let branding = site.tenant.branding;
    let wanted = Specimen {
        locale,
        title: titles.of(locale).trim().to_owned(),
        issuer: site.tenant.name.clone(),
        colour: (branding.hue, branding.chroma),
    };
    let pdf = app.parts.press.specimen(source, &wanted).await?;
    let headers = [
        (header::CONTENT_TYPE, "application/pdf"),
        (header::CONTENT_DISPOSITION, "inline; filename=\"specimen.pdf\""),
        (header::CACHE_CONTROL, "private, no-store"),
    ];
    Ok((headers, pdf).into_response())
}

/// Shows the template that certificates are issued with
#[utoipa::path(
    get, path = "/api/v1/admin/certificate-template", tag = "admin",
    extensions(("x-action" = json!("certificate.template"))), security(("bearer" = [])),
    responses((status = 200, body = Template, headers(("etag" = String, description = "For `If-Match` of a change."))))
)]
pub(super) async fn show(State(app): State<App>, admin: Admin) -> Result<Response, Problem> {
    let tx = app.db().begin(&admin).await?;
    answer(&tx).await
}

/// Puts another template in its place, after trying it; certificates that were issued keep theirs
#[utoipa::path(
    put, path = "/api/v1/admin/certificate-template", tag = "admin", request_body = TemplateBody,
    params(("if-match" = Option<String>, Header, description = "The `ETag` that the change was made from.")),
    extensions(("x-action" = json!("certificate.template"))), security(("bearer" = [])),
    responses(
        (status = 200, body = Template, headers(("etag" = String, description = "For `If-Match` of a change."))),
        (status = 412, body = ProblemBody, description = "changed_meanwhile"),
        (status = 422, body = ProblemBody, description = "invalid, with template_fault at /source naming the line"),
        (status = 503, body = ProblemBody, description = "unavailable: many templates are being tried"),
    )
)]
pub(super) async fn replace(
    State(app): State<App>,
    admin: Admin,
    Seen(seen): Seen,
    Json(body): Json<TemplateBody>,
) -> Result<Response, Problem> {
    template::check_words(&body.source, &body.titles)?;
    app.parts.press.check(&body.source).await?;
    let tx = app.db().begin(&admin).await?;
    template::replace(&tx, seen, &body.source, &body.titles).await?;
    let response = answer(&tx).await?;
    tx.commit().await?;
    Ok(response)
}

/// Puts the product's own template in its place; certificates that were issued keep theirs
#[utoipa::path(
    delete, path = "/api/v1/admin/certificate-template", tag = "admin",
    params(("if-match" = Option<String>, Header, description = "The `ETag` that the change was made from.")),
    extensions(("x-action" = json!("certificate.template"))), security(("bearer" = [])),
    responses(
        (status = 200, body = Template, headers(("etag" = String, description = "For `If-Match` of a change."))),
        (status = 412, body = ProblemBody, description = "changed_meanwhile"),
    )
)]
pub(super) async fn reset(State(app): State<App>, admin: Admin, Seen(seen): Seen) -> Result<Response, Problem> {
    let tx = app.db().begin(&admin).await?;
    template::reset(&tx, seen).await?;
    let response = answer(&tx).await?;
    tx.commit().await?;
    Ok(response)
}

/// Sets the certificate of a learner who does not exist, by a template that is not kept
#[utoipa::path(
    post, path = "/api/v1/admin/certificate-template/preview", tag = "admin", request_body = PreviewBody,
    extensions(("x-action" = json!("certificate.template"))), security(("bearer" = [])),
    responses(
        (status = 200, content_type = "application/pdf", description = "The PDF."),
        (status = 422, body = ProblemBody, description = "invalid, with template_fault at /source naming the line"),
        (status = 503, body = ProblemBody, description = "unavailable: many templates are being tried"),
    )
)]
pub(super) async fn preview(
    State(app): State<App>,
    admin: Admin,
    Json(body): Json<PreviewBody>,
) -> Result<Response, Problem> {
    specimen(&app, &admin.site, &body.source, &body.titles, body.locale).await
}
