//! TLS to a server that a URL names: whether it is spoken (`sslmode`), and which certificates are believed (`sslrootcert`).
//!
//! The modes are those of libpq (PostgreSQL documentation, 34.19). A socket of this machine is reached without TLS in every
//! mode. One stack for the whole program: rustls with ring.

mod verifier;

use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;

use percent_encoding::percent_decode_str;
use rustls::client::WebPkiServerVerifier;
use rustls::crypto::{CryptoProvider, ring};
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use rustls::{ClientConfig, RootCertStore};
use tokio_postgres::Config;
use tokio_postgres::config::{Host, SslMode};
use tokio_postgres_rustls::MakeRustlsConnect;

use crate::ClusterError;
use verifier::Verifier;

/// How connections to the server are encrypted. Cheap to clone.
#[derive(Clone)]
pub struct Tls(MakeRustlsConnect);

impl fmt::Debug for Tls {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Tls")
    }
}

impl Tls {
    /// What [`Config::connect`] and a pool ask for.
    #[must_use]
    pub fn connector(&self) -> MakeRustlsConnect {
        self.0.clone()
    }

    /// For a server that is reached through a socket.
    pub(crate) fn unused() -> Result<Self, ClusterError> {
        Wanted::default().tls()
    }
}

/// How far the server's certificate has to convince.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Proof {
    /// Any certificate will do.
    #[default]
    None,
    /// It was issued by one of the roots.
    Issuer,
    /// It was issued by one of the roots, for this host.
    Name,
}

/// What a URL says of TLS.
#[derive(Debug, Default, PartialEq, Eq)]
struct Wanted {
    mode: Mode,
    proof: Proof,
    /// The file of the roots; those of the system without it.
    roots: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Mode {
    Disable,
    #[default]
    Prefer,
    Require,
}

/// The server that `url` names, and how it is spoken to.
///
/// # Errors
/// When the URL, its `sslmode` or the file in `sslrootcert` can not be read.
pub(crate) fn server(url: &str) -> Result<(Config, Tls), ClusterError> {
    let (rest, wanted) = Wanted::take(url)?;
    let mut config: Config = rest.parse().map_err(|_| ClusterError::Url)?;
    if rest.contains("://") {
        config.ssl_mode(match wanted.mode {
            Mode::Disable => SslMode::Disable,
            Mode::Prefer => SslMode::Prefer,
            Mode::Require => SslMode::Require,
        });
    }
    let hosts = config.get_hosts();
    if !hosts.is_empty() && hosts.iter().all(|host| matches!(host, Host::Unix(_))) {
        config.ssl_mode(SslMode::Disable);
    }
    let tls = wanted.tls()?;
    Ok((config, tls))
}

impl Wanted {
    /// Takes out of the query of `url` what is said of TLS, and gives the rest. What is no URL is left as it is.
    fn take(url: &str) -> Result<(String, Self), ClusterError> {
        // A password before the host may hold a question mark.
        let host = url.find('@').map_or(0, |at| at + 1);
        let Some(query) = url.get(host..).and_then(|rest| rest.find('?')).filter(|_| url.contains("://")) else {
            return Ok((url.to_owned(), Self::default()));
        };
        let (address, query) = url.split_at(host + query);
        let (mut mode, mut roots, mut rest) = (None, None, Vec::new());
        for pair in query.trim_start_matches('?').split('&') {
            let value = |text| percent_decode_str(text).decode_utf8().map_err(|_| ClusterError::Url);
            match pair.split_once('=') {
                Some(("sslmode", text)) => mode = Some(value(text)?.into_owned()),
                Some(("sslrootcert", text)) => roots = Some(value(text)?.into_owned()),
                Some(_) | None => rest.push(pair),
            }
        }
        let roots = roots.filter(|file| file != "system").map(PathBuf::from);
        let (mode, proof) = match mode.as_deref() {
            Some("disable") => (Mode::Disable, Proof::None),
            None | Some("prefer") => (Mode::Prefer, Proof::None),
            // A file of roots makes it `verify-ca`, as in libpq.
            Some("require") => (Mode::Require, if roots.is_some() { Proof::Issuer } else { Proof::None }),
            Some("verify-ca") => (Mode::Require, Proof::Issuer),
            Some("verify-full") => (Mode::Require, Proof::Name),
            Some(other) => return Err(ClusterError::SslMode(other.to_owned())),
        };
        let rest = if rest.is_empty() { address.to_owned() } else { format!("{address}?{}", rest.join("&")) };
        Ok((rest, Self { mode, proof, roots }))
    }

    fn tls(&self) -> Result<Tls, ClusterError> {
        let provider = Arc::new(ring::default_provider());
        let issuers = if self.proof == Proof::None { None } else { Some(self.issuers(&provider)?) };
        let verifier = Verifier::new(Arc::clone(&provider), issuers, self.proof == Proof::Name);
        let config = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .map_err(|error| ClusterError::Tls(error.to_string()))?
            .dangerous()
            .with_custom_certificate_verifier(Arc::new(verifier))
            .with_no_client_auth();
        Ok(Tls(MakeRustlsConnect::new(config)))
    }

    fn issuers(&self, provider: &Arc<CryptoProvider>) -> Result<Arc<WebPkiServerVerifier>, ClusterError> {
        let mut roots = RootCertStore::empty();
        if let Some(path) = &self.roots {
            let refused =
                |why: &dyn fmt::Display| ClusterError::RootCertificates { path: path.clone(), why: why.to_string() };
            let read = CertificateDer::pem_file_iter(path).and_then(Iterator::collect::<Result<Vec<_>, _>>);
            for certificate in read.map_err(|error| refused(&error))? {
                roots.add(certificate).map_err(|error| refused(&error))?;
            }
            if roots.is_empty() {
                return Err(refused(&"no certificate is in it"));
            }
        } else {
            roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
        }
        WebPkiServerVerifier::builder_with_provider(Arc::new(roots), Arc::clone(provider))
            .build()
            .map_err(|error| ClusterError::Tls(format!("the system's certificates can not be used: {error}")))
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use std::path::PathBuf;

    use tokio_postgres::config::SslMode;

    use super::{Mode, Proof, Wanted, server};
    use crate::ClusterError;

    #[test]
    fn what_a_url_says_of_tls_is_taken_out_of_it() {
        let here = "postgres://u:p?w@db.example:5432/school";
        for (query, rest, mode, proof, roots) in [
            ("", "", Mode::Prefer, Proof::None, None),
            ("?sslmode=disable", "", Mode::Disable, Proof::None, None),
            ("?sslmode=prefer&connect_timeout=3", "?connect_timeout=3", Mode::Prefer, Proof::None, None),
            ("?sslmode=require", "", Mode::Require, Proof::None, None),
            ("?sslmode=require&sslrootcert=/a%20b/ca.pem", "", Mode::Require, Proof::Issuer, Some("/a b/ca.pem")),
            ("?sslrootcert=ca.pem&sslmode=verify-ca", "", Mode::Require, Proof::Issuer, Some("ca.pem")),
            ("?sslmode=verify-full&sslrootcert=system", "", Mode::Require, Proof::Name, None),
        ] {
            let taken = Wanted::take(&format!("{here}{query}")).unwrap();
            let wanted = Wanted { mode, proof, roots: roots.map(PathBuf::from) };
            assert_eq!(taken, (format!("{here}{rest}"), wanted), "{query}");
        }
    }

    #[test]
    fn a_socket_is_reached_without_tls() {
        let (config, _) = server("postgresql:///school?host=/run/postgresql&sslmode=require").unwrap();
        assert_eq!(config.get_ssl_mode(), SslMode::Disable);
        let (config, _) = server("postgres://u@db.example/school?sslmode=require").unwrap();
        assert_eq!(config.get_ssl_mode(), SslMode::Require);
        let (config, _) = server("host=db.example user=u sslmode=require").unwrap();
        assert_eq!(config.get_ssl_mode(), SslMode::Require);
    }

    #[test]
    fn what_can_not_be_used_is_said() {
        let refused = |query: &str| server(&format!("postgres://u@db.example/x?{query}")).unwrap_err();
        assert!(matches!(refused("sslmode=allow"), ClusterError::SslMode(mode) if mode == "allow"));
        let missing = refused("sslmode=verify-full&sslrootcert=/not/there.pem");
        assert!(matches!(missing, ClusterError::RootCertificates { .. }), "{missing}");
    }
}
