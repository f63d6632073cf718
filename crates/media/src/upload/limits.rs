//! How much a tenant may store, and how much it does.

use std::ops::RangeInclusive;

use db::{Error, Event, Tx};
use kernel::{Invalid, TenantId};
use queries::client::Params;
use queries::queries::media::uploads;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What the limit of one file may be: 1 MB to 1 TB.
const UPLOAD_BOUNDS: RangeInclusive<u64> = 1_000_000..=1_000_000_000_000;
/// What the limit of all files may be: 1 MB to 1 PB.
const QUOTA_BOUNDS: RangeInclusive<u64> = 1_000_000..=1_000_000_000_000_000;

/// What a tenant may store. Its settings (`uploadMaxBytes`, `storageQuotaBytes`) say otherwise than these values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Limits {
    /// Bytes of one file: 5 GB.
    pub upload_max_bytes: u64,
    /// Bytes of all files: 100 GB; nothing for as many as there is room for.
    pub storage_quota_bytes: Option<u64>,
}

impl Default for Limits {
    fn default() -> Self {
        Self { upload_max_bytes: 5_000_000_000, storage_quota_bytes: Some(100_000_000_000) }
    }
}

impl Limits {
    /// Whether they are limits that can be set.
    ///
    /// # Errors
    /// `out_of_range` at `/uploadLimitBytes` and `/quotaBytes`.
    pub fn check(&self) -> Result<(), Invalid> {
        let mut faults = Invalid::default();
        if !UPLOAD_BOUNDS.contains(&self.upload_max_bytes) {
            faults.add("uploadLimitBytes", "out_of_range", "Give 1000000 (1 MB) to 1000000000000 (1 TB).");
        }
        if self.storage_quota_bytes.is_some_and(|most| !QUOTA_BOUNDS.contains(&most)) {
            faults.add(
                "quotaBytes",
                "out_of_range",
                "Give 1000000 (1 MB) to 1000000000000000 (1 PB), or null for none.",
            );
        }
        faults.finish()
    }
}

/// What a tenant stores.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Usage {
    /// How many files there are, pictures in other widths not counted.
    pub files: u64,
    /// Bytes of all files, pictures in other widths included.
    pub used_bytes: u64,
    /// Bytes that uploads under way have been promised room for.
    pub promised_bytes: u64,
}

impl Usage {
    /// Bytes that count against the limit.
    #[must_use]
    pub fn taken(&self) -> u64 {
        self.used_bytes.saturating_add(self.promised_bytes)
    }
}

/// The tenant may store more or less from now on.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LimitsSet {
    /// Whose.
    pub tenant: TenantId,
    /// Bytes of one file.
    pub upload_limit_bytes: u64,
    /// Bytes of all files; nothing for no limit.
    pub quota_bytes: Option<u64>,
}

impl Event for LimitsSet {
    const KIND: &'static str = "storage.limits_set";

    fn entity(&self) -> Uuid {
        self.tenant.0
    }
}

/// Why limits were not set.
#[derive(Debug, thiserror::Error)]
pub enum SetLimitsError {
    /// A limit is out of its bounds.
    #[error(transparent)]
    Invalid(#[from] Invalid),
    /// The database failed.
    #[error(transparent)]
    Database(Error),
}

db::database_error!(SetLimitsError);

/// What the tenant may store.
///
/// # Errors
/// When the database is away.
pub async fn limits(tx: &Tx) -> Result<Limits, Error> {
    Ok(read(uploads::settings().bind(tx, &tx.tenant().0).opt().await?))
}

/// The same; neither it nor the tenant's other settings change until the transaction ends.
pub(super) async fn hold_limits(tx: &Tx) -> Result<Limits, Error> {
    Ok(read(uploads::hold_settings().bind(tx, &tx.tenant().0).opt().await?))
}

fn read(settings: Option<serde_json::Value>) -> Limits {
    settings.and_then(|settings| serde_json::from_value(settings).ok()).unwrap_or_default()
}

/// What the tenant stores now.
///
/// # Errors
/// When the database is away.
pub async fn usage(tx: &Tx) -> Result<Usage, Error> {
    let row = uploads::usage().bind(tx, &tx.now()).one().await?;
    Ok(Usage {
        files: row.files.unsigned_abs(),
        used_bytes: row.stored.unsigned_abs(),
        promised_bytes: row.promised.unsigned_abs(),
    })
}

/// Sets what the tenant may store. What it stores already stays, also when that is more.
///
/// # Errors
/// See [`SetLimitsError`].
pub async fn set_limits(tx: &Tx, limits: &Limits) -> Result<(), SetLimitsError> {
    limits.check()?;
    if hold_limits(tx).await? == *limits {
        return Ok(());
    }
    let bytes = |most: u64| i64::try_from(most).unwrap_or(i64::MAX);
    let params = uploads::SetLimitsParams {
        upload_max_bytes: bytes(limits.upload_max_bytes),
        storage_quota_bytes: limits.storage_quota_bytes.map(bytes),
        tenant_id: tx.tenant().0,
    };
    uploads::set_limits().params(tx, &params).await?;
    tx.emit(&LimitsSet {
        tenant: tx.tenant(),
        upload_limit_bytes: limits.upload_max_bytes,
        quota_bytes: limits.storage_quota_bytes,
    })
    .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{Limits, read};

    #[test]
    fn a_tenants_settings_come_before_the_usual_limits() {
        let limits = read(Some(json!({"uploadMaxBytes": 7, "other": true})));
        assert_eq!(limits, Limits { upload_max_bytes: 7, ..Limits::default() });
        let boundless = read(Some(json!({"storageQuotaBytes": null})));
        assert_eq!(boundless, Limits { storage_quota_bytes: None, ..Limits::default() });
        for unreadable in [None, Some(json!({"uploadMaxBytes": "much"})), Some(json!([]))] {
            assert_eq!(read(unreadable), Limits::default());
        }
    }

    #[test]
    fn limits_have_bounds() {
        let faults = |upload_max_bytes, storage_quota_bytes| {
            let checked = Limits { upload_max_bytes, storage_quota_bytes }.check();
            checked.err().map(|faults| faults.0.into_iter().map(|fault| fault.pointer).collect::<Vec<_>>())
        };
        assert_eq!(faults(1_000_000, None), None);
        assert_eq!(faults(1_000_000_000_000, Some(1_000_000_000_000_000)), None);
        assert_eq!(faults(999_999, Some(999_999)), Some(vec!["/uploadLimitBytes".into(), "/quotaBytes".into()]));
        assert_eq!(faults(1_000_000_000_001, None), Some(vec!["/uploadLimitBytes".into()]));
        assert_eq!(faults(1_000_000, Some(1_000_000_000_000_001)), Some(vec!["/quotaBytes".into()]));
    }
}
