//! What every handler may use, and the settings that decide how the server presents itself.

use std::ops::Deref;
use std::sync::Arc;
use std::time::Duration;

use db::Db;
use identity::{AccountSettings, Passwords, PublicAddress, Tenant};
use kernel::Secret;
use learning::Hooks;
use media::upload::Staging;
use media::{Blobs, GrantKey};
use metrics_exporter_prometheus::PrometheusHandle;

use crate::assets::Assets;
use crate::http::cache::PageCache;
use crate::http::limit::Limits;
use crate::media::Files;
use crate::messages::Messages;
use crate::persona::{People, Tokens};
use crate::site::Sites;

/// How the server presents itself.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Whether `X-Forwarded-For` and `X-Forwarded-Proto` come from a proxy that can be believed.
    pub trust_proxy: bool,
    /// Whether the demo accounts and `/dev` pages are shown.
    pub demo: bool,
    /// Signs playback grants.
    pub media_key: Secret,
    /// What programs on other machines show to read `/metrics`; without one only this machine may.
    pub metrics_token: Option<Secret>,
    /// Requests a minute to the API per person (or per address, for visitors).
    pub api_per_minute: u32,
    /// Uploads and other costly requests a minute.
    pub costly_per_minute: u32,
    /// A handler that takes longer is answered 503.
    pub request_timeout: Duration,
    /// Cost and keys of accounts, and the addresses under which tenants are reached.
    pub account: AccountSettings,
}

/// What the program puts together at start.
pub struct AppParts {
    /// The database.
    pub db: Db,
    /// How the server presents itself.
    pub settings: Settings,
    /// Hashes passwords beside the request threads.
    pub passwords: Passwords,
    /// Files.
    pub blobs: Blobs,
    /// Files on their way in.
    pub staging: Staging,
    /// Gates and completion rules that other contexts and plugins contribute.
    pub hooks: Hooks,
    /// Certificates as PDF.
    pub press: credential::Press,
    /// What was mailed, in demo mode.
    pub outbox: Option<mail::Outbox>,
    /// Renders `/metrics`.
    pub metrics: Option<PrometheusHandle>,
}

/// The state that handlers extract. Cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Inner>);

/// The fields of [`App`].
pub struct Inner {
    /// What the program put together.
    pub parts: AppParts,
    /// Texts in every language.
    pub(crate) messages: Messages,
    /// Style sheets, scripts, icons, fonts.
    pub(crate) assets: Assets,
    /// Makes and checks playback grants.
    pub(crate) grants: GrantKey,
    /// Hosts that were resolved.
    pub(crate) sites: Sites,
    /// People who were recognised.
    pub(crate) people: People,
    /// Access tokens that were checked.
    pub(crate) tokens: Tokens,
    /// Files that were asked for lately.
    pub(crate) files: Files,
    /// Answers to visitors.
    pub(crate) cache: PageCache,
    /// Who asked how often.
    pub(crate) limits: Limits,
}

impl Settings {
    /// The host of the platform and the marketplace; tenants live at `{slug}.{base_domain}`. Without a port.
    #[must_use]
    pub fn base_domain(&self) -> &str {
        &self.account.address.base_domain
    }

    /// Where the tenant with this label is reached; a tenant with its own domain sends readers of pages on (`site::moved`).
    #[must_use]
    pub fn origin_of_slug(&self, slug: &str) -> String {
        let PublicAddress { https, base_domain, port } = &self.account.address;
        let host = if slug == "platform" { base_domain.clone() } else { format!("{slug}.{base_domain}") };
        let port = port.map(|port| format!(":{port}")).unwrap_or_default();
        format!("{}://{host}{port}", if *https { "https" } else { "http" })
    }

    /// Where the tenant is reached: its own domain, or its label under the base domain.
    #[must_use]
    pub fn origin_of(&self, tenant: &Tenant) -> String {
        self.account.address.of(tenant)
    }
}

impl App {
    /// Puts the state together.
    #[must_use]
    pub fn new(parts: AppParts) -> Self {
        let limits = Limits::new(parts.settings.api_per_minute, parts.settings.costly_per_minute);
        let (messages, assets) = (Messages::load(), Assets::load());
        let grants = GrantKey::new(parts.settings.media_key.clone());
        Self(Arc::new(Inner {
            parts,
            messages,
            assets,
            grants,
            sites: Sites::default(),
            people: People::default(),
            tokens: Tokens::default(),
            files: Files::default(),
            cache: PageCache::default(),
            limits,
        }))
    }

    /// The database.
    #[must_use]
    pub fn db(&self) -> &Db {
        &self.parts.db
    }

    /// Forgets who has not asked for a while, and adds up what was measured; to be called every few seconds, or both grow.
    pub fn tidy(&self) {
        self.limits.forget_idle();
        if let Some(metrics) = &self.parts.metrics {
            metrics.run_upkeep();
        }
    }

    /// How the server presents itself.
    #[must_use]
    pub fn settings(&self) -> &Settings {
        &self.parts.settings
    }
}

impl Deref for App {
    type Target = Inner;

    fn deref(&self) -> &Inner {
        &self.0
    }
}
