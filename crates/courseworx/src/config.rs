//! Settings, from lowest to highest precedence: built-in values, the file, the environment, flags.

mod stores;

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use db::DbConfig;
use figment::Figment;
use figment::providers::{Format, Serialized, Toml};
use media::StoreAddress;
use serde::{Deserialize, Serialize};

pub use stores::{GivenStores, Hidden};

/// How log lines look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ValueEnum)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    /// For people.
    Human,
    /// One JSON object a line, for machines.
    Json,
}

/// What was given by flag or environment; everything else comes from the file or is built in.
#[derive(Debug, Clone, Default, Args, Serialize)]
pub struct Given {
    /// A TOML file with any of these settings, under their long names with underscores [default: courseworx.toml, when it is there]
    #[arg(long, env = "COURSEWORX_CONFIG", global = true, value_name = "FILE")]
    #[serde(skip)]
    pub config: Option<PathBuf>,
    /// Address and port to listen on [default: 127.0.0.1:8080]
    #[arg(long, env = "COURSEWORX_LISTEN", global = true, value_name = "ADDRESS:PORT")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub listen: Option<SocketAddr>,
    /// Folder of the database (unless a URL is given), files, mail and keys [default: ./data]
    #[arg(long, env = "COURSEWORX_DATA", global = true, value_name = "FOLDER")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<PathBuf>,
    /// A PostgreSQL 15+ database to use in place of the embedded one; its user must own it and may create roles. How the connection is encrypted stands in its query: sslmode=disable, prefer, require, verify-ca or verify-full, and sslrootcert=FILE
    #[arg(long, env = "DATABASE_URL", hide_env_values = true, global = true, value_name = "URL")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub database_url: Option<String>,
    /// Host of the marketplace and the platform; a training centre lives at SLUG.HOST [default: localhost]
    #[arg(long, env = "COURSEWORX_BASE_DOMAIN", global = true, value_name = "HOST")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base_domain: Option<String>,
    /// Port in public addresses, when a proxy listens elsewhere; 0 for none [default: the port listened on, none with HTTPS]
    #[arg(long, env = "COURSEWORX_PUBLIC_PORT", global = true, value_name = "PORT")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub public_port: Option<u16>,
    /// Whether people reach the server by HTTPS (through a proxy that ends it) [default: false]
    #[arg(long, env = "COURSEWORX_HTTPS", global = true, value_name = "BOOL", num_args = 0..=1, default_missing_value = "true")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub https: Option<bool>,
    /// Whether to believe X-Forwarded-For and X-Forwarded-Proto [default: false]
    #[arg(long, env = "COURSEWORX_TRUST_PROXY", global = true, value_name = "BOOL", num_args = 0..=1, default_missing_value = "true")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trust_proxy: Option<bool>,
    /// Load the demo data, list its accounts on the start page, show sent mail at /dev/mail [default: false]
    #[arg(long, env = "COURSEWORX_DEMO", global = true, value_name = "BOOL", num_args = 0..=1, default_missing_value = "true")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub demo: Option<bool>,
    /// Secret that signs tokens and playback grants, at least 32 characters [default: made once, kept in DATA/secret]
    #[arg(long, env = "COURSEWORX_SECRET", hide_env_values = true, global = true, value_name = "TEXT")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub secret: Option<String>,
    /// Where files are kept
    #[command(flatten)]
    #[serde(flatten)]
    pub stores: GivenStores,
    /// Mail server, such as <smtps://user:password@host> [default: none; mail is written to DATA/mail]
    #[arg(long, env = "COURSEWORX_SMTP_URL", hide_env_values = true, global = true, value_name = "URL")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub smtp_url: Option<String>,
    /// Sender of mail [default: no-reply at the base domain]
    #[arg(long, env = "COURSEWORX_MAIL_FROM", global = true, value_name = "ADDRESS")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mail_from: Option<String>,
    /// Connections to the database for serving [default: four for each core, at least 8]
    #[arg(long, env = "COURSEWORX_DB_CONNECTIONS", global = true, value_name = "N")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub db_connections: Option<usize>,
    /// Transactions that keep the database busy for longer are logged [default: 200]
    #[arg(long, env = "COURSEWORX_SLOW_MS", global = true, value_name = "MILLISECONDS")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub slow_ms: Option<u64>,
    /// Cost of password hashes [default: 12]
    #[arg(long, env = "COURSEWORX_BCRYPT_COST", global = true, value_name = "4..=15")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bcrypt_cost: Option<u32>,
    /// Requests a minute to the API, per person or visitor's address [default: 100]
    #[arg(long, env = "COURSEWORX_API_PER_MINUTE", global = true, value_name = "N")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub api_per_minute: Option<u32>,
    /// Sign-ins, sign-ups and the like a minute, per address [default: 30]
    #[arg(long, env = "COURSEWORX_COSTLY_PER_MINUTE", global = true, value_name = "N")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub costly_per_minute: Option<u32>,
    /// What programs on other machines send as a bearer token to read /metrics [default: none; only this machine may read it]
    #[arg(long, env = "COURSEWORX_METRICS_TOKEN", hide_env_values = true, global = true, value_name = "TEXT")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metrics_token: Option<Hidden>,
    /// How log lines look [default: human]
    #[arg(long, env = "COURSEWORX_LOG_FORMAT", global = true, value_name = "FORMAT")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub log_format: Option<LogFormat>,
    /// What is logged, in the syntax of tracing's `EnvFilter` [default: info]
    #[arg(long, env = "COURSEWORX_LOG", global = true, value_name = "FILTER")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub log: Option<String>,
}

/// Every setting, decided.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "each field is documented where it is given, for --help")]
pub struct Config {
    pub listen: SocketAddr,
    pub data: PathBuf,
    pub database_url: Option<String>,
    pub base_domain: String,
    pub public_port: Option<u16>,
    pub https: bool,
    pub trust_proxy: bool,
    pub demo: bool,
    pub secret: Option<String>,
    pub blobs: StoreAddress,
    pub blobs_other: Option<StoreAddress>,
    pub s3_endpoint: Option<String>,
    pub s3_region: String,
    pub s3_access_key: Option<String>,
    pub s3_secret_key: Option<Hidden>,
    pub s3_path_style: Option<bool>,
    pub s3_allow_http: Option<bool>,
    pub smtp_url: Option<String>,
    pub mail_from: Option<String>,
    pub db_connections: usize,
    pub slow_ms: u64,
    pub bcrypt_cost: u32,
    pub api_per_minute: u32,
    pub costly_per_minute: u32,
    pub metrics_token: Option<Hidden>,
    pub log_format: LogFormat,
    pub log: String,
    /// The program that sets the templates of tenants in a process apart: this one, when it was started as a command.
    #[serde(skip)]
    pub typesetter: Option<PathBuf>,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from(([127, 0, 0, 1], 8080)),
            data: PathBuf::from("data"),
            database_url: None,
            base_domain: "localhost".to_owned(),
            public_port: None,
            https: false,
            trust_proxy: false,
            demo: false,
            secret: None,
            blobs: StoreAddress::Folder(PathBuf::new()),
            blobs_other: None,
            s3_endpoint: None,
            s3_region: "us-east-1".to_owned(),
            s3_access_key: None,
            s3_secret_key: None,
            s3_path_style: None,
            s3_allow_http: None,
            smtp_url: None,
            mail_from: None,
            db_connections: DbConfig::usual_connections(),
            slow_ms: 200,
            bcrypt_cost: 12,
            api_per_minute: 100,
            costly_per_minute: 30,
            metrics_token: None,
            log_format: LogFormat::Human,
            log: "info".to_owned(),
            typesetter: None,
        }
    }
}

/// A setting that can not be used.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// The file or a value can not be read.
    #[error("the settings can not be read: {0}")]
    Unreadable(Box<figment::Error>),
    /// A value is out of its range.
    #[error("{0}")]
    Value(&'static str),
    /// The S3 server can not be used as it is given.
    #[error(transparent)]
    S3(media::S3Error),
}

impl Config {
    /// Puts together what was given, the file, and what is built in.
    ///
    /// # Errors
    /// When the file names an unknown setting, or a value can not be used.
    pub fn load(given: &Given) -> Result<Self, ConfigError> {
        let usual = Path::new("courseworx.toml");
        let file = match &given.config {
            Some(path) => Toml::file_exact(path),
            None => Toml::file(usual),
        };
        let figment =
            Figment::from(Serialized::defaults(Self::default())).merge(file).merge(Serialized::defaults(given));
        let mut config: Self = figment.extract().map_err(|e| ConfigError::Unreadable(Box::new(e)))?;
        config.check()?;
        config.typesetter = std::env::current_exe().ok();
        Ok(config)
    }

    fn check(&self) -> Result<(), ConfigError> {
        if !(4..=15).contains(&self.bcrypt_cost) {
            return Err(ConfigError::Value("bcrypt_cost must be from 4 to 15"));
        }
        if self.db_connections == 0 || self.api_per_minute == 0 || self.costly_per_minute == 0 {
            return Err(ConfigError::Value("db_connections, api_per_minute and costly_per_minute must be at least 1"));
        }
        if self.secret.as_ref().is_some_and(|secret| secret.len() < 32) {
            return Err(ConfigError::Value("secret must have at least 32 characters"));
        }
        if self.metrics_token.as_ref().is_some_and(|token| token.secret().expose().len() < 16) {
            return Err(ConfigError::Value("metrics_token must have at least 16 characters"));
        }
        self.check_stores()
    }

    /// The port that public addresses name: nothing for the scheme's own.
    #[must_use]
    pub fn port_in_addresses(&self) -> Option<u16> {
        match self.public_port {
            Some(0) => None,
            Some(port) => Some(port),
            None if self.https => None,
            None => Some(self.listen.port()).filter(|port| *port != 80),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Config, Given};

    #[test]
    fn what_is_given_comes_before_what_is_built_in() {
        let given = Given { listen: "0.0.0.0:9000".parse().ok(), ..Given::default() };
        let config = Config::load(&given).ok();
        assert_eq!(config.as_ref().map(|c| c.listen.port()), Some(9000));
        assert_eq!(config.map(|c| c.bcrypt_cost), Some(12));
    }

    #[test]
    fn a_value_out_of_range_is_refused() {
        for given in [
            Given { bcrypt_cost: Some(3), ..Given::default() },
            Given { secret: Some("short".to_owned()), ..Given::default() },
            Given { db_connections: Some(0), ..Given::default() },
        ] {
            assert!(Config::load(&given).is_err());
        }
    }
}
