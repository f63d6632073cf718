//! Under which address a tenant is reached, for links in letters and on documents.

use crate::Tenant;

/// The public addresses of the installation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicAddress {
    /// Whether it is reached over TLS.
    pub https: bool,
    /// The base domain, without a port.
    pub base_domain: String,
    /// The port, unless it is the scheme's own.
    pub port: Option<u16>,
}

impl PublicAddress {
    /// The address of `tenant` without a slash at its end, such as `https://demo.example.org`.
    #[must_use]
    pub fn of(&self, tenant: &Tenant) -> String {
        let scheme = if self.https { "https" } else { "http" };
        let host = match &tenant.custom_domain {
            Some(domain) => domain.clone(),
            None if tenant.is_platform() => self.base_domain.clone(),
            None => format!("{}.{}", tenant.slug, self.base_domain),
        };
        let port = self.port.filter(|port| *port != if self.https { 443 } else { 80 });
        port.map_or_else(|| format!("{scheme}://{host}"), |port| format!("{scheme}://{host}:{port}"))
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use kernel::{Currency, Locale, TenantId};
    use time::macros::datetime;
    use uuid::Uuid;

    use super::PublicAddress;
    use crate::Tenant;
    use crate::tenant::{TenantKind, TenantStatus};

    #[test]
    fn a_tenant_is_reached_by_label_or_domain() {
        let mut tenant = Tenant {
            id: TenantId(Uuid::nil()),
            slug: "demo".to_owned(),
            kind: TenantKind::Centre,
            name: "Demo".to_owned(),
            tagline: String::new(),
            custom_domain: None,
            status: TenantStatus::Active,
            plan: "standard".to_owned(),
            branding: crate::tenant::Branding::default(),
            default_locale: Locale::En,
            default_currency: Currency::parse("", "USD").unwrap(),
            timezone: "UTC".to_owned(),
            listed: true,
            created_at: datetime!(2026-01-01 00:00 UTC),
        };
        let here = PublicAddress { https: false, base_domain: "localhost".to_owned(), port: Some(8080) };
        let there = PublicAddress { https: true, base_domain: "example.org".to_owned(), port: Some(443) };
        assert_eq!(here.of(&tenant), "http://demo.localhost:8080");
        assert_eq!(there.of(&tenant), "https://demo.example.org");
        tenant.custom_domain = Some("learn.example.net".to_owned());
        assert_eq!(there.of(&tenant), "https://learn.example.net");
    }
}
