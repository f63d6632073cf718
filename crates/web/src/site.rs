//! Which tenant a request is for: decided by its host name alone, remembered until a tenant changes.

use std::sync::Arc;
use std::time::Duration;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, Uri, header};
use db::{Scope, Topic};
use identity::tenant::{self, Tenant, TenantKind, TenantStatus};
use kernel::{TenantId, UserId};
use moka::future::Cache;

use crate::zone::Zone;
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

    /// The zone of the tenant, whose days its courses begin and end on.
    #[must_use]
    pub(crate) fn zone(&self) -> Zone {
        Zone::named(&self.tenant.timezone)
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

/// The tenant that the request's host names.
pub(crate) async fn resolve(app: &App, headers: &HeaderMap, uri: &Uri) -> Result<Site, Problem> {
    let host = host_of(headers).or_else(|| uri.authority().map(ToString::to_string));
    let host = host.ok_or_else(Problem::unknown_host)?;
    let name = name_of(&host).ok_or_else(Problem::malformed_host)?;
    let unknown = || Problem::unknown_host().link("platform", app.settings().origin_of_slug("platform"));
    let tenant = app.sites.tenant(app, &name).await?.ok_or_else(unknown)?;
    if tenant.status == TenantStatus::Suspended {
        return Err(Problem::tenant_suspended());
    }
    let forwarded = headers.get("x-forwarded-proto").is_some_and(|proto| proto == "https");
    let https = app.settings().account.address.https || (app.settings().trust_proxy && forwarded);
    Ok(Site { tenant, host, https })
}

/// Where a page is that was asked for at the label of a tenant with a domain of its own.
pub(crate) fn moved(app: &App, site: &Site, method: &Method, uri: &Uri) -> Option<String> {
    let domain = site.tenant.custom_domain.as_deref()?;
    let reads = [Method::GET, Method::HEAD].contains(method);
    let path = uri.path_and_query().map_or("/", |path| path.as_str());
    (reads && name_of(&site.host)? != domain).then(|| format!("{}{path}", app.settings().origin_of(&site.tenant)))
}

fn host_of(headers: &HeaderMap) -> Option<String> {
    headers.get(header::HOST)?.to_str().ok().map(str::to_owned)
}

/// The name in `name`, `name:port` or `[v6]:port`, in small letters and without the root's dot; nothing when it is none of these
/// (RFC 9110, 7.2).
fn name_of(host: &str) -> Option<String> {
    let (name, port) = match host.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((address, rest)) => {
            address.parse::<std::net::Ipv6Addr>().ok()?;
            (host.get(..address.len() + 2)?, if rest.is_empty() { None } else { Some(rest.strip_prefix(':')?) })
        }
        None => host.split_once(':').map_or((host, None), |(name, port)| (name, Some(port))),
    };
    let is_port =
        |port: &str| port.is_empty() || (port.bytes().all(|byte| byte.is_ascii_digit()) && port.parse::<u16>().is_ok());
    let bracketed = name.starts_with('[');
    let name = name.strip_suffix('.').unwrap_or(name).to_ascii_lowercase();
    let written = bracketed || name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-.".contains(&byte));
    (port.is_none_or(is_port) && written && !name.is_empty() && name.len() <= 253).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::name_of;

    #[test]
    fn a_host_is_a_name_and_at_most_one_port() {
        for (host, name) in [
            ("demo.localhost:8080", "demo.localhost"),
            ("Demo.Localhost.", "demo.localhost"),
            ("demo.localhost:", "demo.localhost"),
            ("127.0.0.1:80", "127.0.0.1"),
            ("[::1]:8080", "[::1]"),
            ("[::1]", "[::1]"),
        ] {
            assert_eq!(name_of(host).as_deref(), Some(name), "{host}");
        }
        let long = "a".repeat(254);
        for bad in [
            "",
            ":80",
            "a:1:2",
            "a:x",
            "a:65536",
            "a:+1",
            "::1",
            "[::1",
            "[::1]x",
            "[::1]:1:2",
            "[a]",
            "a/b",
            "a@b",
            &long,
        ] {
            assert_eq!(name_of(bad), None, "{bad}");
        }
    }
}
