//! Which tenant a host names.

use db::{Error, PlatformTx, Tx};
use kernel::TenantId;
use queries::queries::identity::tenants;

use super::{Tenant, from_row};

/// What a host asks for.
#[derive(Debug, PartialEq, Eq)]
enum Host<'a> {
    Platform,
    Label(&'a str),
    Domain(&'a str),
}

/// The tenant that `host` (with or without a port) names; nothing for a host that belongs to nobody.
///
/// # Errors
/// When the database is away.
pub async fn resolve(ptx: &PlatformTx, host: &str, base_domain: &str) -> Result<Option<Tenant>, Error> {
    let host = without_port(host).trim_end_matches('.').to_ascii_lowercase();
    let row = match read(&host, base_domain) {
        Host::Platform => tenants::platform().bind(ptx).opt().await?,
        Host::Label(label) => tenants::by_slug().bind(ptx, &label).opt().await?,
        Host::Domain(domain) => tenants::by_domain().bind(ptx, &domain).opt().await?,
    };
    row.map(from_row).transpose()
}

/// The tenant of a transaction.
///
/// # Errors
/// When the database is away.
pub async fn own(tx: &Tx) -> Result<Tenant, Error> {
    from_row(tenants::own().bind(tx, &tx.tenant().0).one().await?)
}

/// The tenant of a transaction, which nobody else changes until that ends.
///
/// # Errors
/// When the database is away.
pub async fn hold(tx: &Tx) -> Result<Tenant, Error> {
    from_row(tenants::hold().bind(tx, &tx.tenant().0).one().await?)
}

/// Any tenant, for the platform.
///
/// # Errors
/// When the database is away.
pub async fn find(ptx: &PlatformTx, id: TenantId) -> Result<Option<Tenant>, Error> {
    tenants::own().bind(ptx, &id.0).opt().await?.map(from_row).transpose()
}

fn without_port(host: &str) -> &str {
    match host.rsplit_once(':') {
        Some((name, port)) if !port.is_empty() && port.bytes().all(|b| b.is_ascii_digit()) => name,
        Some(_) | None => host,
    }
}

fn read<'a>(host: &'a str, base_domain: &str) -> Host<'a> {
    if host == base_domain {
        return Host::Platform;
    }
    match host.strip_suffix(base_domain).and_then(|rest| rest.strip_suffix('.')) {
        Some(label) if !label.contains('.') => Host::Label(label),
        Some(_) | None => Host::Domain(host),
    }
}

#[cfg(test)]
mod tests {
    use super::{Host, read, without_port};

    #[test]
    fn a_host_is_the_platform_a_label_or_a_domain() {
        assert_eq!(read("localhost", "localhost"), Host::Platform);
        assert_eq!(read("demo.localhost", "localhost"), Host::Label("demo"));
        assert_eq!(read("a.demo.localhost", "localhost"), Host::Domain("a.demo.localhost"));
        assert_eq!(read("notlocalhost", "localhost"), Host::Domain("notlocalhost"));
        assert_eq!(read("learn.example.org", "localhost"), Host::Domain("learn.example.org"));
    }

    #[test]
    fn the_port_is_no_part_of_the_name() {
        assert_eq!(without_port("demo.localhost:8080"), "demo.localhost");
        assert_eq!(without_port("demo.localhost"), "demo.localhost");
        assert_eq!(without_port("[::1]:8080"), "[::1]");
    }
}
