//! A bucket of a server that speaks S3.

use std::net::IpAddr;
use std::time::Duration;

use kernel::Secret;
use object_store::aws::{AmazonS3, AmazonS3Builder};
use object_store::{BackoffConfig, ClientOptions, RetryConfig};

/// How the server is reached, and as whom.
#[derive(Debug, Clone)]
pub struct S3Settings {
    /// Its address; nothing for Amazon's own.
    pub endpoint: Option<String>,
    /// The region that requests are signed for.
    pub region: String,
    /// Name of the key.
    pub access_key: String,
    /// What requests are signed with.
    pub secret_key: Secret,
    /// Whether the bucket stands in the path; else it stands before the host's name.
    pub path_style: bool,
    /// Whether requests may travel without encryption over a network.
    pub allow_http: bool,
}

/// Settings that can not be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum S3Error {
    /// The endpoint is not one.
    #[error("the S3 endpoint must be an address such as https://s3.example.com")]
    Endpoint,
    /// The endpoint is not encrypted and not on this machine.
    #[error("the S3 endpoint is not encrypted; say that HTTP is allowed, or use https")]
    Unencrypted,
}

impl S3Settings {
    /// Whether the endpoint can be used.
    ///
    /// # Errors
    /// See [`S3Error`].
    pub fn check(&self) -> Result<(), S3Error> {
        let Some(endpoint) = &self.endpoint else { return Ok(()) };
        let url = reqwest::Url::parse(endpoint).map_err(|_| S3Error::Endpoint)?;
        let host = url.host_str().ok_or(S3Error::Endpoint)?;
        let plain = url.username().is_empty() && url.password().is_none() && url.query().is_none();
        let local = host == "localhost"
            || host.trim_matches(['[', ']']).parse::<IpAddr>().is_ok_and(|address| address.is_loopback());
        match url.scheme() {
            "https" | "http" if !plain => Err(S3Error::Endpoint),
            "https" => Ok(()),
            "http" if local || self.allow_http => Ok(()),
            "http" => Err(S3Error::Unencrypted),
            _ => Err(S3Error::Endpoint),
        }
    }

    /// The bucket; no request is made.
    pub(super) fn open(&self, bucket: &str) -> Result<AmazonS3, String> {
        self.check().map_err(|error| error.to_string())?;
        // The client takes the process's provider of cryptography; an earlier choice stays.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let retry = RetryConfig {
            max_retries: 3,
            retry_timeout: Duration::from_secs(20),
            backoff: BackoffConfig { max_backoff: Duration::from_secs(4), ..BackoffConfig::default() },
        };
        let client = ClientOptions::new()
            .with_connect_timeout(Duration::from_secs(5))
            // A part of 16 MiB over a slow line.
            .with_timeout(Duration::from_mins(5))
            .with_allow_http(self.endpoint.as_ref().is_some_and(|endpoint| endpoint.starts_with("http://")));
        let mut builder = AmazonS3Builder::new()
            .with_bucket_name(bucket)
            .with_region(&self.region)
            .with_access_key_id(&self.access_key)
            .with_secret_access_key(self.secret_key.expose())
            .with_virtual_hosted_style_request(!self.path_style)
            .with_disable_tagging(true)
            .with_retry(retry)
            .with_client_options(client);
        if let Some(endpoint) = &self.endpoint {
            let endpoint = endpoint.trim_end_matches('/');
            builder = builder.with_endpoint(match endpoint.split_once("://") {
                Some((scheme, host)) if !self.path_style => format!("{scheme}://{bucket}.{host}"),
                _ => endpoint.to_owned(),
            });
        }
        builder.build().map_err(|error| error.to_string())
    }
}

#[cfg(test)]
mod tests {
    use kernel::Secret;

    use super::{S3Error, S3Settings};

    #[test]
    fn what_is_not_encrypted_stays_on_this_machine_unless_it_is_allowed() {
        let settings = |endpoint: &str, allow_http| S3Settings {
            endpoint: Some(endpoint.to_owned()),
            region: "us-east-1".to_owned(),
            access_key: "key".to_owned(),
            secret_key: Secret::new("never shown"),
            path_style: true,
            allow_http,
        };
        for good in ["https://s3.example.com", "http://localhost:9000", "http://127.0.0.1:9000", "http://[::1]:9000/"] {
            assert_eq!(settings(good, false).check(), Ok(()), "{good}");
        }
        for open in ["http://s3.example.com", "http://10.0.0.7:9000", "http://localhost.example.com"] {
            assert_eq!(settings(open, false).check(), Err(S3Error::Unencrypted), "{open}");
            assert_eq!(settings(open, true).check(), Ok(()), "{open}");
        }
        for bad in ["", "s3.example.com", "ftp://s3.example.com", "https://key:secret@s3.example.com"] {
            assert_eq!(settings(bad, true).check(), Err(S3Error::Endpoint), "{bad}");
        }
        assert!(!format!("{:?}", settings("https://s3.example.com", false)).contains("never shown"));
    }
}
