//! Who holds which session, remembered until anything about people or sessions changes, here or on another instance.

use std::sync::Arc;
use std::time::Duration;

use db::{Db, Topic};
use identity::session::{Proof, SignedIn};
use kernel::TenantId;
use moka::future::Cache;

/// People that are remembered at most.
const MOST: u64 = 10_000;
/// How long a person is remembered, whatever happens: a bound on what a lost announcement can do.
const LONGEST: Duration = Duration::from_mins(1);

type Key = (TenantId, Proof);

/// The people who were recognised, each with the version of [`Topic::People`] at that time.
pub(crate) struct People(Cache<Key, (u64, Arc<SignedIn>)>);

impl Default for People {
    fn default() -> Self {
        Self(Cache::builder().max_capacity(MOST).time_to_live(LONGEST).build())
    }
}

/// Where one person is remembered. It holds the version from before the database was asked, so that a change in between is
/// not missed.
pub(crate) struct Place<'a> {
    people: &'a People,
    db: &'a Db,
    version: u64,
    key: Key,
}

impl People {
    /// The place of who shows `proof` to this tenant.
    pub(crate) fn place<'a>(&'a self, db: &'a Db, tenant: TenantId, proof: Proof) -> Place<'a> {
        Place { people: self, db, version: db.changes().version(Topic::People), key: (tenant, proof) }
    }
}

impl Place<'_> {
    /// What is shown.
    pub(crate) fn proof(&self) -> &Proof {
        &self.key.1
    }

    /// The person, as long as nothing has changed, the session lasts, and its use need not be noted.
    pub(crate) async fn remembered(&self) -> Option<Arc<SignedIn>> {
        let (version, signed) = self.people.0.get(&self.key).await?;
        let now = self.db.now();
        (version == self.version && signed.lasts(now) && !signed.is_touch_due(now)).then_some(signed)
    }

    /// Keeps what the database said.
    pub(crate) async fn remember(self, signed: SignedIn) -> Arc<SignedIn> {
        let signed = Arc::new(signed);
        self.people.0.insert(self.key, (self.version, Arc::clone(&signed))).await;
        signed
    }
}
