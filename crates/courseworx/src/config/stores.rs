//! Settings of the stores of files.

use std::fmt;
use std::str::FromStr;

use clap::Args;
use kernel::Secret;
use media::{S3Settings, StoreAddress};
use serde::{Deserialize, Serialize};

use super::{Config, ConfigError};

/// What was given about the stores.
#[derive(Debug, Clone, Default, Args, Serialize)]
pub struct GivenStores {
    /// Where files are kept: `file:FOLDER` or `s3://BUCKET/PREFIX` [default: file:, which is DATA/blobs]
    #[arg(long, env = "COURSEWORX_BLOBS", global = true, value_name = "STORE")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub blobs: Option<StoreAddress>,
    /// A second store, that training centres move to or from (see move-store); files are read from both [default: none]
    #[arg(long, env = "COURSEWORX_BLOBS_OTHER", global = true, value_name = "STORE")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub blobs_other: Option<StoreAddress>,
    /// Address of the S3 server, such as <https://s3.example.com> [default: Amazon's of the region]
    #[arg(long, env = "COURSEWORX_S3_ENDPOINT", global = true, value_name = "URL")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub s3_endpoint: Option<String>,
    /// Region that requests to the S3 server are signed for [default: us-east-1]
    #[arg(long, env = "COURSEWORX_S3_REGION", global = true, value_name = "NAME")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub s3_region: Option<String>,
    /// Name of the key of the S3 server; a store at s3:// needs it [default: none]
    #[arg(long, env = "COURSEWORX_S3_ACCESS_KEY", global = true, value_name = "NAME")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub s3_access_key: Option<String>,
    /// The secret that belongs to the access key [default: none]
    #[arg(long, env = "COURSEWORX_S3_SECRET_KEY", hide_env_values = true, global = true, value_name = "TEXT")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub s3_secret_key: Option<Hidden>,
    /// Whether the bucket stands in the path of S3 addresses, not before the host [default: true with an endpoint]
    #[arg(long, env = "COURSEWORX_S3_PATH_STYLE", global = true, value_name = "BOOL", num_args = 0..=1, default_missing_value = "true")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub s3_path_style: Option<bool>,
    /// Whether an S3 endpoint that is not on this machine may be spoken to without encryption [default: false]
    #[arg(long, env = "COURSEWORX_S3_ALLOW_HTTP", global = true, value_name = "BOOL", num_args = 0..=1, default_missing_value = "true")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub s3_allow_http: Option<bool>,
}

/// A secret as it stands in the settings; it is never shown.
#[derive(Clone, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Hidden(String);

impl Hidden {
    /// For the one place that needs it.
    #[must_use]
    pub fn secret(&self) -> Secret {
        Secret::new(self.0.clone())
    }
}

impl FromStr for Hidden {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(Self(text.to_owned()))
    }
}

impl fmt::Debug for Hidden {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

impl Config {
    /// How the S3 server is reached; nothing when no key is given.
    #[must_use]
    pub fn s3(&self) -> Option<S3Settings> {
        Some(S3Settings {
            endpoint: self.s3_endpoint.clone(),
            region: self.s3_region.clone(),
            access_key: self.s3_access_key.clone()?,
            secret_key: self.s3_secret_key.as_ref()?.secret(),
            path_style: self.s3_path_style.unwrap_or(self.s3_endpoint.is_some()),
            allow_http: self.s3_allow_http.unwrap_or(false),
        })
    }

    pub(super) fn check_stores(&self) -> Result<(), ConfigError> {
        let in_s3 = [Some(&self.blobs), self.blobs_other.as_ref()]
            .iter()
            .any(|store| matches!(store, Some(StoreAddress::Bucket { .. })));
        match self.s3() {
            Some(s3) => s3.check().map_err(ConfigError::S3),
            None if in_s3 => Err(ConfigError::Value("a store at s3:// needs s3_access_key and s3_secret_key")),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::GivenStores;
    use crate::config::{Config, Given};

    fn given(stores: GivenStores) -> Given {
        Given { stores, ..Given::default() }
    }

    fn in_a_bucket() -> GivenStores {
        GivenStores {
            blobs: "s3://courses/files".parse().ok(),
            s3_endpoint: Some("http://127.0.0.1:9000".to_owned()),
            s3_access_key: Some("key".to_owned()),
            s3_secret_key: "never shown".parse().ok(),
            ..GivenStores::default()
        }
    }

    #[test]
    fn a_bucket_needs_its_keys_and_an_endpoint_that_can_be_trusted() {
        let config = Config::load(&given(in_a_bucket())).ok();
        let s3 = config.as_ref().and_then(Config::s3);
        assert_eq!(s3.as_ref().map(|s3| (s3.path_style, s3.secret_key.expose())), Some((true, "never shown")));
        assert!(!format!("{config:?}{:?}", in_a_bucket()).contains("never shown"));
        for bad in [
            GivenStores { s3_secret_key: None, ..in_a_bucket() },
            GivenStores { s3_access_key: None, ..in_a_bucket() },
            GivenStores { s3_endpoint: Some("http://s3.example.com".to_owned()), ..in_a_bucket() },
        ] {
            assert!(Config::load(&given(bad)).is_err());
        }
    }

    #[test]
    fn files_are_kept_in_the_data_folder_unless_it_is_said() {
        let config = Config::load(&Given::default()).ok();
        assert_eq!(config.map(|config| config.blobs.to_string()).as_deref(), Some("file:"));
    }
}
