//! `courseworx tenant`: training centres that an operator opens and describes from the command line. A program that serves
//! meanwhile shows the change at once.

use clap::{Args, Subcommand, ValueEnum};
use identity::tenant::{self, Centre, CreateTenantError, DescribeError, Tenant, TenantFilter, TenantStatus};
use kernel::{Currency, Invalid, Locale};
use serde_json::json;

use super::{Fallible, say};
use crate::boot::Booted;

/// What to do with training centres.
#[derive(Subcommand)]
pub(super) enum TenantCommand {
    /// Open a training centre at SLUG.HOST
    Create(NewTenant),
    /// Change what is given; all else stays
    Set(ChangedTenant),
    /// Print all of them, newest first: label, status, marketplace, language, currency, address, name
    List,
}

/// A training centre to be opened.
#[derive(Args)]
pub(super) struct NewTenant {
    /// Its label under the base domain, for ever: small letters, digits and dashes
    #[arg(long)]
    slug: String,
    /// Its name
    #[arg(long)]
    name: String,
    /// One line about it
    #[arg(long, default_value = "")]
    tagline: String,
    /// Domain of its own, such as learn.example.org; it must point to this server
    #[arg(long)]
    domain: Option<String>,
    /// Language of visitors who state no preference: en or ar
    #[arg(long, default_value = "en")]
    locale: Locale,
    /// Currency of its prices (ISO 4217)
    #[arg(long, default_value = "USD", value_parser = currency)]
    currency: Currency,
    /// Show its courses in the marketplace
    #[arg(long)]
    listed: bool,
    /// Whether it serves
    #[arg(long, value_enum, default_value = "active")]
    status: StatusName,
}

/// What is to be changed.
#[derive(Args)]
pub(super) struct ChangedTenant {
    /// The training centre (its slug)
    slug: String,
    /// Its name
    #[arg(long)]
    name: Option<String>,
    /// One line about it
    #[arg(long)]
    tagline: Option<String>,
    /// Domain of its own; an empty text takes it away
    #[arg(long)]
    domain: Option<String>,
    /// Language of visitors who state no preference: en or ar
    #[arg(long)]
    locale: Option<Locale>,
    /// Currency of its prices (ISO 4217)
    #[arg(long, value_parser = currency)]
    currency: Option<Currency>,
    /// Whether its courses are shown in the marketplace
    #[arg(long, value_name = "BOOL")]
    listed: Option<bool>,
    /// Whether it serves
    #[arg(long, value_enum)]
    status: Option<StatusName>,
}

#[derive(Clone, Copy, ValueEnum)]
enum StatusName {
    Active,
    Suspended,
}

impl From<StatusName> for TenantStatus {
    fn from(name: StatusName) -> Self {
        match name {
            StatusName::Active => Self::Active,
            StatusName::Suspended => Self::Suspended,
        }
    }
}

fn currency(code: &str) -> Result<Currency, String> {
    Currency::parse("currency", code).map_err(|_| "use a three-letter code such as USD or KWD".to_owned())
}

/// Does it.
///
/// # Errors
/// In plain words, why not.
pub(super) async fn run(command: TenantCommand, booted: &Booted) -> Fallible {
    match command {
        TenantCommand::Create(new) => create(&new, booted).await,
        TenantCommand::Set(changed) => set(changed, booted).await,
        TenantCommand::List => list(booted).await,
    }
}

async fn create(new: &NewTenant, booted: &Booted) -> Fallible {
    let centre = Centre {
        name: new.name.clone(),
        tagline: new.tagline.clone(),
        custom_domain: new.domain.clone(),
        default_locale: new.locale,
        default_currency: new.currency,
        listed: new.listed,
        status: new.status.into(),
    };
    let ptx = booted.db.begin_platform(None).await?;
    let opened = tenant::open(&ptx, booted.app.settings().base_domain(), &new.slug, &centre).await;
    let id = opened.map_err(|error| match error {
        CreateTenantError::Invalid(faults) => sentences(&faults),
        other @ (CreateTenantError::SlugTaken
        | CreateTenantError::DomainTaken
        | CreateTenantError::PlatformExists
        | CreateTenantError::Database(_)) => other.to_string(),
    })?;
    let origin = tenant::find_centre(&ptx, id).await?.map(|(tenant, _)| booted.app.settings().origin_of(&tenant));
    ptx.commit("tenant.create", &json!({"tenant": id})).await?;
    say(&format!("Opened at {}", origin.unwrap_or_default()))
}

async fn set(changed: ChangedTenant, booted: &Booted) -> Fallible {
    let base = booted.app.settings().base_domain();
    let ptx = booted.db.begin_platform(None).await?;
    let found = tenant::resolve(&ptx, &format!("{}.{base}", changed.slug), base).await?;
    let present = found.ok_or_else(|| format!("there is no training centre `{}`", changed.slug))?;
    let centre = described(changed, Centre::of(&present));
    let written = tenant::describe(&ptx, base, present.id, None, &centre).await;
    let revision = written.map_err(|error| match error {
        DescribeError::Invalid(faults) => sentences(&faults),
        other @ (DescribeError::NotFound
        | DescribeError::ChangedMeanwhile(_)
        | DescribeError::DomainTaken
        | DescribeError::Database(_)) => other.to_string(),
    })?;
    let said = json!({"tenant": present.id, "revision": revision, "status": centre.status});
    ptx.commit("tenant.describe", &said).await?;
    say("Changed.")
}

/// What is given, over what there is.
fn described(changed: ChangedTenant, present: Centre) -> Centre {
    Centre {
        name: changed.name.unwrap_or(present.name),
        tagline: changed.tagline.unwrap_or(present.tagline),
        custom_domain: changed.domain.or(present.custom_domain),
        default_locale: changed.locale.unwrap_or(present.default_locale),
        default_currency: changed.currency.unwrap_or(present.default_currency),
        listed: changed.listed.unwrap_or(present.listed),
        status: changed.status.map_or(present.status, TenantStatus::from),
    }
}

async fn list(booted: &Booted) -> Fallible {
    let mut filter = TenantFilter { limit: 100, ..TenantFilter::default() };
    loop {
        let ptx = booted.db.begin_platform(None).await?;
        let page = tenant::list(&ptx, &filter).await?;
        drop(ptx);
        for tenant in &page.items {
            say(&line(tenant, &booted.app.settings().origin_of(tenant)))?;
        }
        match page.next_cursor {
            Some(cursor) => filter.after = kernel::Cursor::decode(&cursor).ok(),
            None => return Ok(()),
        }
    }
}

/// One line with tabs between, for `cut` and `column`.
fn line(tenant: &Tenant, origin: &str) -> String {
    let listed = if tenant.listed { "listed" } else { "unlisted" };
    let (status, locale, currency) = (tenant.status, tenant.default_locale, tenant.default_currency.as_str());
    format!("{}\t{status}\t{listed}\t{locale}\t{currency}\t{origin}\t{}", tenant.slug, tenant.name)
}

fn sentences(faults: &Invalid) -> String {
    let said = faults.0.iter().map(|fault| format!("{}: {}", fault.pointer.trim_start_matches('/'), fault.detail));
    said.collect::<Vec<_>>().join("\n")
}
