//! `courseworx move-store`: the files of training centres from one store to the other.

use std::time::{Duration, Instant};

use clap::Args;
use identity::tenant::{self, Tenant, TenantFilter};
use media::{Moved, StoreAddress, relocate};

use super::{Fallible, say};
use crate::boot::Booted;

/// How often a line tells how far it is.
const EVERY: Duration = Duration::from_secs(2);

/// Which files go where.
#[derive(Args)]
#[group(id = "whose", required = true, multiple = false)]
pub(super) struct Whose {
    /// The training centre (its slug), or `platform`
    #[arg(long, value_name = "SLUG")]
    tenant: Option<String>,
    /// All of them
    #[arg(long)]
    all: bool,
}

/// What to move.
#[derive(Args)]
pub(super) struct Move {
    #[command(flatten)]
    whose: Whose,
    /// Where to: one of the two stores of the settings
    #[arg(long, value_name = "STORE")]
    to: StoreAddress,
    /// Remove from the old store what was copied and read back; may be said in a second run
    #[arg(long)]
    delete_source: bool,
}

/// Moves them, one training centre after the other. Another run goes on where one was stopped.
///
/// # Errors
/// When the centre or the store is not there, a store or the database fails, or files are damaged.
pub(super) async fn run(wanted: &Move, booted: &Booted) -> Fallible {
    let tenants: Vec<Tenant> = all(booted).await?;
    let slug = wanted.whose.tenant.as_deref();
    let is_wanted = |tenant: &&Tenant| wanted.whose.all || slug == Some(tenant.slug.as_str());
    let chosen: Vec<_> = tenants.iter().filter(is_wanted).collect();
    if chosen.is_empty() {
        return Err(format!("there is no training centre `{}`", slug.unwrap_or_default()).into());
    }
    let to = wanted.to.to_string();
    let mut damaged = 0;
    for tenant in chosen {
        let mut told = Instant::now();
        let watch = |so_far: &Moved| {
            if told.elapsed() >= EVERY {
                told = Instant::now();
                let _ = say(&format!("{}: so far {}", tenant.slug, sentence(so_far)));
            }
        };
        let blobs = &booted.app.parts.blobs;
        let done = relocate(&booted.db, blobs, tenant.id, &to, wanted.delete_source, watch).await;
        let done = done.map_err(|error| format!("{}: {error}", tenant.slug))?;
        say(&format!("{}: {}", tenant.slug, sentence(&done)))?;
        for key in &done.damaged {
            say(&format!("{}: {key} is not what was once stored; it was left where it is", tenant.slug))?;
        }
        damaged += done.damaged.len();
    }
    if damaged == 0 { Ok(()) } else { Err(format!("{damaged} file(s) are damaged").into()) }
}

async fn all(booted: &Booted) -> Fallible<Vec<Tenant>> {
    let mut filter = TenantFilter { limit: 100, ..TenantFilter::default() };
    let mut tenants = Vec::new();
    loop {
        let tx = booted.db.begin_platform(None).await?;
        let page = tenant::list(&tx, &filter).await?;
        drop(tx);
        tenants.extend(page.items);
        match page.next_cursor {
            Some(cursor) => filter.after = kernel::Cursor::decode(&cursor).ok(),
            None => return Ok(tenants),
        }
    }
}

fn sentence(moved: &Moved) -> String {
    #[expect(clippy::cast_precision_loss, reason = "shown with one decimal")]
    let megabytes = moved.bytes as f64 / 1e6;
    format!(
        "{} files copied ({megabytes:.1} MB), {} were there, {} removed from the old store",
        moved.copied, moved.present, moved.removed
    )
}
