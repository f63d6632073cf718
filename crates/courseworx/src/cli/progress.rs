//! `courseworx rebuild-progress`: everything that is derived from evidence, computed anew.

use identity::tenant::{self, TenantFilter, TenantKind};
use learning::progress::rebuild;

use super::{Fallible, say};
use crate::boot::Booted;

/// Computes the progress of one tenant, or of all, and says what differed.
///
/// # Errors
/// When the tenant is not there or the database is away.
pub(super) async fn rebuild_all(booted: &Booted, slug: Option<&str>) -> Fallible {
    let mut filter = TenantFilter { limit: 100, ..TenantFilter::default() };
    let mut found = false;
    loop {
        let tx = booted.db.begin_platform(None).await?;
        let page = tenant::list(&tx, &filter).await?;
        drop(tx);
        let wanted =
            |tenant: &&tenant::Tenant| tenant.kind == TenantKind::Centre && slug.is_none_or(|slug| slug == tenant.slug);
        for tenant in page.items.iter().filter(wanted) {
            found = true;
            let tx = booted.db.begin(&tenant.id).await?;
            let done = rebuild(&tx).await?;
            tx.commit().await?;
            say(&format!(
                "{}: {} lessons and {} places looked at; {} lessons, {} places, {} courses differed",
                tenant.slug,
                done.lessons,
                done.places,
                done.lessons_differed,
                done.places_differed,
                done.courses_differed.len()
            ))?;
        }
        match page.next_cursor {
            Some(cursor) => filter.after = kernel::Cursor::decode(&cursor).ok(),
            None if found || slug.is_none() => return Ok(()),
            None => return Err(format!("there is no training centre `{}`", slug.unwrap_or_default()).into()),
        }
    }
}
