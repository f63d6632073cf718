//! One training centre: opened, and described anew. The form carries the revision that it was made from; when somebody else
//! saved in the meantime, nothing is written and what was typed stays.

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use db::Topic;
use identity::tenant::{self, Centre, DescribeError, Tenant, TenantStatus};
use kernel::{Currency, Invalid, Locale, TenantId};
use serde::Deserialize;
use serde_json::json;

use crate::chrome::Chrome;
use crate::http::extract::{Form, Path};
use crate::http::html::{Html, SeeOther};
use crate::pages::account::{Choice, Faults};
use crate::persona::SuperAdmin;
use crate::problem::{domain_taken, tenant_refused};
use crate::view::View;
use crate::{App, Problem};

/// The addresses of this resource.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/platform/tenants/new", get(blank).post(open))
        .route("/platform/tenants/{tenant}/identity", get(show).post(submit))
}

const LIST: &str = "/platform/tenants";

#[derive(Template)]
#[template(path = "admin/centre.html")]
struct CentrePage {
    chrome: Chrome,
    title: String,
    lead: String,
    action: String,
    is_new: bool,
    conflict: bool,
    typed: CentreForm,
    locales: Vec<Choice>,
    statuses: Vec<Choice>,
    faults: Faults,
}

/// What the form sends.
#[derive(Debug, Clone, Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct CentreForm {
    revision: String,
    slug: String,
    name: String,
    tagline: String,
    custom_domain: String,
    default_locale: String,
    default_currency: String,
    listed: String,
    status: String,
}

impl CentreForm {
    fn of(tenant: &Tenant, revision: i32) -> Self {
        Self {
            revision: revision.to_string(),
            slug: tenant.slug.clone(),
            name: tenant.name.clone(),
            tagline: tenant.tagline.clone(),
            custom_domain: tenant.custom_domain.clone().unwrap_or_default(),
            default_locale: tenant.default_locale.to_string(),
            default_currency: tenant.default_currency.as_str().to_owned(),
            listed: if tenant.listed { "on".to_owned() } else { String::new() },
            status: tenant.status.to_string(),
        }
    }

    fn centre(&self) -> Result<Centre, Invalid> {
        let mut faults = Invalid::default();
        let locale: Option<Locale> = faults.keep(chosen("defaultLocale", &self.default_locale));
        let status: Option<TenantStatus> = faults.keep(chosen("status", &self.status));
        let currency = faults.keep(Currency::parse("defaultCurrency", self.default_currency.trim()));
        let (Some(default_locale), Some(status), Some(default_currency)) = (locale, status, currency) else {
            return Err(faults);
        };
        Ok(Centre {
            name: self.name.clone(),
            tagline: self.tagline.clone(),
            custom_domain: Some(self.custom_domain.clone()),
            default_locale,
            default_currency,
            listed: !self.listed.is_empty(),
            status,
        })
    }
}

fn chosen<T: std::str::FromStr>(field: &str, text: &str) -> Result<T, Invalid> {
    text.parse().map_err(|_| Invalid::one(field, "unknown_value", "Choose one of the values offered."))
}

/// `GET /platform/tenants/new`
pub(super) async fn blank(State(app): State<App>, keeper: SuperAdmin, view: View) -> Response {
    let typed = CentreForm {
        default_locale: view.locale.to_string(),
        default_currency: "USD".to_owned(),
        status: TenantStatus::Active.to_string(),
        ..CentreForm::default()
    };
    Html::private(page(view.chrome(&app, Some(&keeper)), None, typed, None)).into_response()
}

/// `POST /platform/tenants/new`
pub(super) async fn open(
    State(app): State<App>,
    keeper: SuperAdmin,
    view: View,
    Form(form): Form<CentreForm>,
) -> Result<Response, Problem> {
    let invalid = match form.centre() {
        Ok(centre) => {
            let ptx = app.db().begin_platform(Some(keeper.user)).await?;
            match tenant::open(&ptx, app.settings().base_domain(), form.slug.trim(), &centre).await {
                Ok(id) => {
                    ptx.commit("tenant.create", &json!({"tenant": id})).await?;
                    app.db().changes().bump(Topic::Tenants);
                    return Ok(SeeOther::to(LIST).flash("success", "admin-tenant-opened").into_response());
                }
                Err(error) => tenant_refused(error)?,
            }
        }
        Err(invalid) => invalid,
    };
    Ok(Html::invalid(page(view.chrome(&app, Some(&keeper)), None, form, Some(&invalid))).into_response())
}

/// `GET /platform/tenants/{tenant}/identity`
pub(super) async fn show(
    State(app): State<App>,
    keeper: SuperAdmin,
    view: View,
    Path(id): Path<TenantId>,
) -> Result<Response, Problem> {
    let ptx = app.db().begin_platform(Some(keeper.user)).await?;
    let (tenant, revision) = tenant::find_centre(&ptx, id).await?.ok_or_else(Problem::not_found)?;
    ptx.commit("tenant.view", &json!({"tenant": id})).await?;
    let typed = CentreForm::of(&tenant, revision);
    Ok(Html::private(page(view.chrome(&app, Some(&keeper)), Some(id), typed, None)).into_response())
}

/// `POST /platform/tenants/{tenant}/identity`
pub(super) async fn submit(
    State(app): State<App>,
    keeper: SuperAdmin,
    view: View,
    Path(id): Path<TenantId>,
    Form(mut form): Form<CentreForm>,
) -> Result<Response, Problem> {
    let chrome = view.chrome(&app, Some(&keeper));
    let mut conflict = false;
    let invalid = match form.centre() {
        Ok(centre) => {
            let seen = Some(form.revision.parse().unwrap_or_default());
            let ptx = app.db().begin_platform(Some(keeper.user)).await?;
            match tenant::describe(&ptx, app.settings().base_domain(), id, seen, &centre).await {
                Ok(revision) => {
                    let said = json!({"tenant": id, "revision": revision, "status": centre.status});
                    ptx.commit("tenant.describe", &said).await?;
                    app.db().changes().bump(Topic::Tenants);
                    return Ok(SeeOther::to(LIST).flash("success", "admin-tenant-saved").into_response());
                }
                Err(DescribeError::ChangedMeanwhile(present)) => {
                    // Saved once more, it replaces what the page has just shown.
                    form.revision = present.to_string();
                    conflict = true;
                    Invalid::default()
                }
                Err(DescribeError::Invalid(invalid)) => invalid,
                Err(DescribeError::DomainTaken) => domain_taken(),
                Err(other @ (DescribeError::NotFound | DescribeError::Database(_))) => return Err(other.into()),
            }
        }
        Err(invalid) => invalid,
    };
    let page = CentrePage { conflict, ..page(chrome, Some(id), form, Some(&invalid)) };
    Ok(Html::invalid(page).into_response())
}

fn page(chrome: Chrome, id: Option<TenantId>, typed: CentreForm, invalid: Option<&Invalid>) -> CentrePage {
    let (title, lead) =
        if id.is_some() { ("admin-tenant-change", "change-lead") } else { ("admin-tenant-new", "new-lead") };
    let label = |field: &str| chrome.t(&format!("admin-centre-{field}"));
    let locale = |locale: &Locale| Choice { value: locale.to_string(), label: chrome.language_name(locale.as_str()) };
    let status = |status: &TenantStatus| Choice {
        value: status.to_string(),
        label: chrome.t(&format!("admin-tenant-status-{status}")),
    };
    CentrePage {
        title: id.map_or_else(|| chrome.t(title), |_| format!("{}: {}", chrome.t(title), typed.slug)),
        lead: chrome.t(&format!("admin-tenant-{lead}")),
        action: id.map_or_else(|| format!("{LIST}/new"), |id| format!("{LIST}/{id}/identity")),
        is_new: id.is_none(),
        conflict: false,
        locales: Locale::ALL.iter().map(locale).collect(),
        statuses: TenantStatus::ALL.iter().map(status).collect(),
        faults: invalid.map(|invalid| Faults::labelled(&chrome, invalid, label)).unwrap_or_default(),
        typed,
        chrome,
    }
}
