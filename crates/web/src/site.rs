//! Which tenant a request is for: decided by its host name alone, remembered until a tenant changes.

use std::sync::Arc;
use std::time::Duration;

use axum::extract::{FromRequestParts, Request, State};
use axum::http::HeaderMap;
use axum::http::header;
use axum::http::request::Parts;
use axum::middleware::Next;
use axum::response::Response;
use db::{Scope, Topic};
use identity::tenant::{self, Tenant, TenantKind, TenantStatus};
use kernel::{TenantId, UserId};
use moka::future::Cache;

use crate::{App, Problem};

/// The tenant that a request is for, and the address that it came to.
#[derive(Debug, Clone)]
pub struct Site {
    /// The tenant.
    pub tenant: Arc<Tenant>,
    /// Host and port as the browser sent them.
    pub host: String,
    /// Whether the browser speaks HTTPS.
    pub https: bool,
}

impl Site {
    /// Scheme, host and port, without a slash at the end.
    #[must_use]
    pub fn origin(&self) -> String {
        format!("{}://{}", if self.https { "https" } else { "http" }, self.host)
    }

    /// Whether this is the platform itself: marketplace and platform area.
    #[must_use]
    pub fn is_platform(&self) -> bool {
        self.tenant.kind == TenantKind::Platform
    }
}

impl Scope for Site {
    fn tenant(&self) -> TenantId {
        self.tenant.id
    }

    fn actor(&self) -> Option<UserId> {
        None
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Site {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        parts.extensions.get::<Self>().cloned().ok_or_else(Problem::unknown_host)
    }
}

/// Hosts that were resolved, with the version of the tenants at that time.
pub(crate) struct Sites(Cache<String, (u64, Option<Arc<Tenant>>)>);

impl Default for Sites {
    fn default() -> Self {
        Self(Cache::builder().max_capacity(4_096).time_to_live(Duration::from_mins(5)).build())
    }
}

impl Sites {
    async fn tenant(&self, app: &App, host: &str) -> Result<Option<Arc<Tenant>>, Problem> {
        let version = app.db().changes().version(Topic::Tenants);
        if let Some((seen, tenant)) = self.0.get(host).await
            && seen == version
        {
            return Ok(tenant);
        }
        let tx = app.db().begin_platform(None).await?;
        let found = tenant::resolve(&tx, host, app.settings().base_domain()).await?.map(Arc::new);
        self.0.insert(host.to_owned(), (version, found.clone())).await;
        Ok(found)
    }
}

/// Finds the tenant and hands it on with the request.
pub(crate) async fn resolve(State(app): State<App>, mut request: Request, next: Next) -> Result<Response, Problem> {
    let host = host_of(request.headers()).or_else(|| request.uri().authority().map(ToString::to_string));
    let host = host.ok_or_else(Problem::unknown_host)?;
    let name = host
        .rsplit_once(':')
        .map_or(host.as_str(), |(name, port)| if port.bytes().all(|b| b.is_ascii_digit()) { name } else { &host });
    let name = name.trim_end_matches('.').to_ascii_lowercase();
    if name.is_empty() || name.len() > 253 || !name.bytes().all(|b| b.is_ascii_alphanumeric() || b"-.[]:".contains(&b))
    {
        return Err(Problem::unknown_host());
    }
    let tenant = app.sites.tenant(&app, &name).await?.ok_or_else(Problem::unknown_host)?;
    if tenant.status == TenantStatus::Suspended {
        return Err(Problem::tenant_suspended());
    }
    let forwarded = request.headers().get("x-forwarded-proto").is_some_and(|proto| proto == "https");
    let https = app.settings().account.address.https || (app.settings().trust_proxy && forwarded);
    let site = Site { tenant, host, https };
    request.extensions_mut().insert(site.clone());
    let mut response = next.run(request).await;
    response.extensions_mut().insert(site);
    Ok(response)
}

fn host_of(headers: &HeaderMap) -> Option<String> {
    headers.get(header::HOST)?.to_str().ok().map(str::to_owned)
}
