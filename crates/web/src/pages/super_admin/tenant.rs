//! One tenant: what it stores, how much it may, and its time zone.

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use db::Tx;
use identity::tenant::Tenant;
use identity::user::TIMEZONES;
use kernel::{Invalid, TenantId};
use media::upload::Limits;
use serde::Deserialize;
use serde_json::json;

use crate::api::storage::{self, Storage};
use crate::api::super_admin::settings::{ConfigureError, Wanted, configure, entered, record};
use crate::chrome::Chrome;
use crate::http::extract::{Form, Path};
use crate::http::html::{Html, SeeOther};
use crate::pages::account::{Choice, Faults};
use crate::persona::SuperAdmin;
use crate::view::View;
use crate::{App, Problem};

/// Digits after the point of an amount in GB: down to the byte.
const BYTE_DIGITS: usize = 9;

/// The addresses of this resource.
pub(crate) fn routes() -> Router<App> {
    Router::new().route("/platform/tenants/{tenant}", get(show).post(submit))
}

#[derive(Template)]
#[template(path = "admin/tenant.html")]
struct TenantPage {
    chrome: Chrome,
    crumbs: Vec<Crumb>,
    name: String,
    origin: String,
    action: String,
    used: String,
    /// Of the limit, 0 to 100; nothing without one.
    percent: Option<u64>,
    files: u64,
    typed: SettingsForm,
    timezones: Vec<Choice>,
    faults: Faults,
}

/// A step of the way to this page.
struct Crumb {
    href: String,
    label: String,
}

/// What the form sends: amounts in GB; all files may have any number of them where nothing is said.
#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct SettingsForm {
    upload_limit: String,
    quota: String,
    timezone: String,
}

impl SettingsForm {
    fn of(storage: &Storage, tenant: &Tenant) -> Self {
        Self {
            upload_limit: gigabytes(storage.upload_limit_bytes),
            quota: storage.quota_bytes.map(gigabytes).unwrap_or_default(),
            timezone: tenant.timezone.clone(),
        }
    }

    fn wanted(&self) -> Result<Wanted, Invalid> {
        let mut faults = Invalid::default();
        let upload_limit = faults.keep(bytes("uploadLimit", &self.upload_limit));
        let quota = match self.quota.trim() {
            "" => Some(None),
            text => faults.keep(bytes("quota", text)).map(Some),
        };
        let (Some(upload_max_bytes), Some(storage_quota_bytes)) = (upload_limit, quota) else { return Err(faults) };
        let limits = Limits { upload_max_bytes, storage_quota_bytes };
        Ok(Wanted { limits, timezone: self.timezone.clone() })
    }
}

/// `GET /platform/tenants/{tenant}`
pub(super) async fn show(
    State(app): State<App>,
    keeper: SuperAdmin,
    view: View,
    Path(id): Path<TenantId>,
) -> Result<Response, Problem> {
    let (ptx, tx, tenant) = entered(&app, keeper.user, id).await?;
    let chrome = view.chrome(&app, Some(&keeper));
    let shown = page(&app, chrome, &tx, &tenant, None).await?;
    ptx.commit("tenant.show", &json!({ "tenant": id })).await?;
    Ok(Html::private(shown).into_response())
}

/// `POST /platform/tenants/{tenant}`
pub(super) async fn submit(
    State(app): State<App>,
    keeper: SuperAdmin,
    view: View,
    Path(id): Path<TenantId>,
    Form(form): Form<SettingsForm>,
) -> Result<Response, Problem> {
    let (ptx, tx, tenant) = entered(&app, keeper.user, id).await?;
    let done = match form.wanted() {
        Ok(wanted) => configure(&tx, &wanted).await.map(|()| wanted),
        Err(faults) => Err(faults.into()),
    };
    match done {
        Ok(wanted) => {
            tx.commit().await?;
            ptx.commit("tenant.configure", &record(id, &wanted)).await?;
            let there = SeeOther::to(format!("/platform/tenants/{id}"));
            Ok(there.flash("success", "admin-tenant-saved").into_response())
        }
        Err(ConfigureError::Invalid(faults)) => {
            let chrome = view.chrome(&app, Some(&keeper));
            let shown = page(&app, chrome, &tx, &tenant, Some((form, &of_form(faults)))).await?;
            Ok(Html::invalid(shown).into_response())
        }
        Err(other @ ConfigureError::Database(_)) => Err(other.into()),
    }
}

async fn page(
    app: &App,
    chrome: Chrome,
    tx: &Tx,
    tenant: &Tenant,
    refused: Option<(SettingsForm, &Invalid)>,
) -> Result<TenantPage, Problem> {
    let storage = storage::of(tx).await?;
    let label = |field: &str| chrome.t(&format!("admin-tenant-field-{field}"));
    let (typed, faults) = match refused {
        Some((typed, invalid)) => (typed, Faults::labelled(&chrome, invalid, label)),
        None => (SettingsForm::of(&storage, tenant), Faults::default()),
    };
    let zone = |name: &&str| Choice { value: (*name).to_owned(), label: name.replace('_', " ") };
    Ok(TenantPage {
        crumbs: vec![
            Crumb { href: "/platform/tenants".to_owned(), label: chrome.t("nav-tenants") },
            Crumb { href: String::new(), label: tenant.name.clone() },
        ],
        name: tenant.name.clone(),
        origin: app.settings().origin_of(tenant),
        action: format!("/platform/tenants/{}", tenant.id),
        used: chrome.storage(&storage),
        percent: storage.quota_bytes.map(|most| (storage.usage.taken().saturating_mul(100) / most.max(1)).min(100)),
        files: storage.usage.files,
        timezones: TIMEZONES.iter().map(zone).collect(),
        typed,
        faults,
        chrome,
    })
}

/// The faults of limits in bytes as those of the form's fields.
fn of_form(mut faults: Invalid) -> Invalid {
    for fault in &mut faults.0 {
        if let Some(field) = fault.pointer.strip_suffix("Bytes") {
            fault.pointer = field.to_owned();
        }
    }
    faults
}

/// An amount of bytes in GB, as short as it can be said: `5`, `0.25`.
fn gigabytes(bytes: u64) -> String {
    let (whole, rest) = (bytes / 1_000_000_000, bytes % 1_000_000_000);
    let text = format!("{whole}.{rest:0BYTE_DIGITS$}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn bytes(field: &str, text: &str) -> Result<u64, Invalid> {
    let wrong = || Invalid::one(field, "not_a_size", "Give a number of GB, such as 5 or 0.5.");
    let (whole, rest) = text.trim().split_once('.').unwrap_or((text.trim(), "0"));
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_digits(whole) || !is_digits(rest) || rest.len() > BYTE_DIGITS {
        return Err(wrong());
    }
    format!("{whole}{rest:0<BYTE_DIGITS$}").parse().map_err(|_| wrong())
}

#[cfg(test)]
mod tests {
    use super::{bytes, gigabytes};

    #[test]
    fn an_amount_in_gigabytes_is_kept_to_the_byte() {
        for (amount, text) in [
            (5_000_000_000, "5"),
            (250_000_000, "0.25"),
            (5_368_709_120, "5.36870912"),
            (1, "0.000000001"),
            (0, "0"),
            (100_000_000_000, "100"),
        ] {
            assert_eq!(gigabytes(amount), text);
            assert_eq!(bytes("quota", text), Ok(amount));
        }
        assert_eq!(bytes("quota", " 7.5 "), Ok(7_500_000_000));
    }

    #[test]
    fn what_is_no_amount_is_refused() {
        for text in ["", ".", "5.", ".5", "-1", "+1", "1e3", "5 GB", "0.0000000001", "99999999999999999999"] {
            assert!(bytes("quota", text).is_err(), "{text}");
        }
    }
}
