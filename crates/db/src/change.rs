//! What other instances, or this one, have changed: a version per topic that caches compare.
//!
//! While the program can not hear the database, every topic counts as changed at every look, so that nothing stale is shown.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

/// What a cache depends on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Topic {
    /// Tenants: hosts, names, branding.
    Tenants,
    /// What the public finds.
    Catalog,
    /// Who holds a session, and what the holder may do.
    People,
}

/// The versions.
#[derive(Debug, Clone, Default)]
pub struct Changes(Arc<State>);

#[derive(Debug, Default)]
struct State {
    tenants: AtomicU64,
    catalog: AtomicU64,
    people: AtomicU64,
    hears: AtomicBool,
}

impl Changes {
    /// The present version of `topic`: a cached value made at another version is stale.
    #[must_use]
    pub fn version(&self, topic: Topic) -> u64 {
        if self.0.hears.load(Ordering::Acquire) { self.cell(topic).load(Ordering::Acquire) } else { self.bump(topic) }
    }

    /// Makes everything that was cached under `topic` stale in this instance.
    #[expect(clippy::must_use_candidate, reason = "called for its effect; the new version is a convenience")]
    pub fn bump(&self, topic: Topic) -> u64 {
        self.cell(topic).fetch_add(1, Ordering::AcqRel) + 1
    }

    pub(crate) fn set_hearing(&self, hears: bool) {
        self.bump(Topic::Tenants);
        self.bump(Topic::Catalog);
        self.bump(Topic::People);
        self.0.hears.store(hears, Ordering::Release);
    }

    pub(crate) fn heard(&self, payload: &str) {
        match payload {
            "tenants" => drop(self.bump(Topic::Tenants)),
            "catalog" => drop(self.bump(Topic::Catalog)),
            "people" => drop(self.bump(Topic::People)),
            _ => {}
        }
    }

    fn cell(&self, topic: Topic) -> &AtomicU64 {
        match topic {
            Topic::Tenants => &self.0.tenants,
            Topic::Catalog => &self.0.catalog,
            Topic::People => &self.0.people,
        }
    }
}
