//! The tenants of the platform, found and listed.

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::Redirect;
use axum::routing::get;
use identity::tenant::{self, Tenant, TenantFilter, TenantStatus};
use kernel::Cursor;
use serde::Deserialize;
use serde_json::json;

use crate::chrome::Chrome;
use crate::http::extract::Query;
use crate::http::html::Html;
use crate::persona::SuperAdmin;
use crate::view::View;
use crate::{App, Problem};

/// Tenants on a page.
const SHOWN: usize = 20;

/// The addresses of this resource.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/platform", get(|| async { Redirect::to("/platform/tenants") }))
        .route("/platform/tenants", get(show))
}

#[derive(Template)]
#[template(path = "admin/tenants.html")]
pub(super) struct TenantsPage {
    chrome: Chrome,
    q: String,
    tenants: Vec<Row>,
    first_href: String,
    next_href: String,
    numbers: Vec<Number>,
}

struct Row {
    tenant: Tenant,
    origin: String,
    kind: String,
    status: String,
    active: bool,
}

/// A page that can be jumped to; lists that are paged by a cursor have none.
struct Number {
    text: String,
    href: String,
    current: bool,
    gap: bool,
}

/// What the address asks for.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Shown {
    q: String,
    cursor: String,
}

impl Shown {
    fn href(&self, cursor: &str) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        for (name, value) in [("q", self.q.as_str()), ("cursor", cursor)] {
            if !value.is_empty() {
                query.append_pair(name, value);
            }
        }
        format!("/platform/tenants?{}", query.finish())
    }
}

/// `GET /platform/tenants`
pub(super) async fn show(
    State(app): State<App>,
    keeper: SuperAdmin,
    view: View,
    Query(asked): Query<Shown>,
) -> Result<Html<TenantsPage>, Problem> {
    let filter =
        TenantFilter { search: Some(asked.q.clone()), after: Cursor::decode(&asked.cursor).ok(), limit: SHOWN };
    let ptx = app.db().begin_platform(Some(keeper.user)).await?;
    let page = tenant::list(&ptx, &filter).await?;
    ptx.commit("tenant.list", &json!({"shown": page.items.len()})).await?;
    let chrome = view.chrome(&app, Some(&keeper));
    let row = |tenant: Tenant| Row {
        origin: app.settings().origin_of(&tenant),
        kind: chrome.t(&format!("admin-tenant-kind-{}", tenant.kind)),
        status: chrome.t(&format!("admin-tenant-status-{}", tenant.status)),
        active: tenant.status == TenantStatus::Active,
        tenant,
    };
    Ok(Html::private(TenantsPage {
        first_href: if asked.cursor.is_empty() { String::new() } else { asked.href("") },
        next_href: page.next_cursor.map(|cursor| asked.href(&cursor)).unwrap_or_default(),
        tenants: page.items.into_iter().map(row).collect(),
        numbers: Vec::new(),
        q: asked.q,
        chrome,
    }))
}
