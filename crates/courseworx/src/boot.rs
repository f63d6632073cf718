//! From settings to a program that is ready to serve: cluster, pools, keys, mail, files, wiring.

use std::fs;
use std::io::Write as _;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use cluster::{Cluster, Tuning};
use db::{Db, DbConfig, Worker};
use identity::{AccountSettings, Passwords, PublicAddress};
use kernel::{Clock, Secret, SystemClock};
use media::upload::Staging;
use metrics_exporter_prometheus::PrometheusHandle;
use rand::TryRng as _;
use rand::rngs::SysRng;
use web::{App, AppParts, Settings};

use crate::cli::Fallible;
use crate::config::{Config, Hidden};
use crate::wiring;

/// A program that is ready to serve.
pub struct Booted {
    /// The server under it.
    pub cluster: Cluster,
    /// The database.
    pub db: Db,
    /// The state of the handlers.
    pub app: App,
    /// Does jobs and hands out events.
    pub worker: Worker,
}

impl Booted {
    /// Stops the embedded server.
    ///
    /// # Errors
    /// When it does not stop.
    pub async fn stop(self) -> Fallible {
        let Self { cluster, .. } = self;
        Ok(cluster.stop().await?)
    }
}

/// Starts or joins the database server, without preparing it.
///
/// # Errors
/// When it is not installed or can not be reached.
pub async fn cluster(config: &Config) -> Fallible<Cluster> {
    Ok(match &config.database_url {
        Some(url) => Cluster::remote(url)?,
        None => Cluster::embedded(&config.data.join("postgres"), Tuning::Durable).await?,
    })
}

/// Makes everything ready, the schema included.
///
/// # Errors
/// In plain words, what is missing.
pub async fn boot(config: &Config) -> Fallible<Booted> {
    fs::create_dir_all(&config.data)
        .map_err(|e| format!("can not use the data folder {}: {e}", config.data.display()))?;
    let cluster = cluster(config).await?;
    match assemble(config, &cluster, Arc::new(SystemClock), None).await {
        Ok((db, app, worker)) => Ok(Booted { cluster, db, app, worker }),
        Err(error) => {
            cluster.stop().await?;
            Err(error)
        }
    }
}

/// Puts the program together over `cluster`.
///
/// # Errors
/// In plain words, what is missing.
pub async fn assemble(
    config: &Config,
    cluster: &Cluster,
    clock: Arc<dyn Clock>,
    metrics: Option<PrometheusHandle>,
) -> Fallible<(Db, App, Worker)> {
    cluster.prepare().await?;
    let pools = DbConfig {
        connections: config.db_connections,
        slow: Duration::from_millis(config.slow_ms),
        ..DbConfig::default()
    };
    let db = Db::new(cluster, &pools, clock)?;
    let settings = settings(config)?;
    wiring::ensure_platform(&db, settings.base_domain()).await?;
    let blobs = wiring::blobs(config, &db).await?;
    let staging = Staging::new(&config.data.join("uploads"))?;
    let (mailer, outbox) = wiring::mailer(config)?;
    let worker = wiring::worker(&db, &settings, (&staging, &blobs), mailer);
    let parts = AppParts {
        db: db.clone(),
        passwords: Passwords::new(settings.account.bcrypt_cost),
        hooks: wiring::hooks(&settings, &blobs),
        blobs,
        staging,
        press: credential::Press::new(config.typesetter.as_deref()),
        outbox: outbox.filter(|_| config.demo),
        metrics,
        settings,
    };
    Ok((db, App::new(parts), worker))
}

fn settings(config: &Config) -> Fallible<Settings> {
    let secret = match &config.secret {
        Some(secret) => Secret::new(secret.clone()),
        None => stored_secret(&config.data.join("secret"))?,
    };
    Ok(Settings {
        trust_proxy: config.trust_proxy,
        demo: config.demo,
        media_key: wiring::derive(&secret, "media"),
        metrics_token: config.metrics_token.as_ref().map(Hidden::secret),
        api_per_minute: config.api_per_minute,
        costly_per_minute: config.costly_per_minute,
        request_timeout: Duration::from_secs(30),
        account: AccountSettings {
            token_key: wiring::derive(&secret, "tokens"),
            bcrypt_cost: config.bcrypt_cost,
            address: PublicAddress {
                https: config.https,
                base_domain: config.base_domain.to_ascii_lowercase(),
                port: config.port_in_addresses(),
            },
        },
    })
}

/// The secret in `path`, made on the first start; only its owner may read the file.
fn stored_secret(path: &Path) -> Fallible<Secret> {
    if let Ok(text) = fs::read_to_string(path) {
        return Ok(Secret::new(text.trim()));
    }
    let text = random_hex::<32>()?;
    let mut file = fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
    file.write_all(text.as_bytes())?;
    Ok(Secret::new(text))
}

/// So many bytes of the operating system's randomness, in hexadecimal digits.
///
/// # Errors
/// When there is none.
pub(crate) fn random_hex<const BYTES: usize>() -> Fallible<String> {
    let mut bytes = [0_u8; BYTES];
    SysRng.try_fill_bytes(&mut bytes)?;
    Ok(bytes.iter().fold(String::new(), |hex, byte| hex + &format!("{byte:02x}")))
}
