//! `courseworx rebuild-progress`: everything that is derived from evidence, computed anew.

use identity::tenant::{self, TenantFilter, TenantKind};
use learning::progress::{Rebuilt, rebuild};

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
            let done = rebuild(&tx, &booted.app.parts.hooks).await?;
            tx.commit().await?;
            say(&sentence(&tenant.slug, &done))?;
        }
        match page.next_cursor {
            Some(cursor) => filter.after = kernel::Cursor::decode(&cursor).ok(),
            None if found || slug.is_none() => return Ok(()),
            None => return Err(format!("there is no training centre `{}`", slug.unwrap_or_default()).into()),
        }
    }
}

/// What was looked at, what was set right, and what stays complete as a fact although the evidence does not suffice today.
fn sentence(slug: &str, done: &Rebuilt) -> String {
    let (lessons, places, courses) = (done.lessons_differed, done.places_differed, done.courses_differed.len());
    format!(
        "{slug}: {} lessons and {} places looked at; {lessons} lessons, {places} places, {courses} courses differed; \
         {} lessons and {} places stay complete because they were completed under an earlier outline",
        done.lessons, done.places, done.lessons_kept, done.places_kept
    )
}
