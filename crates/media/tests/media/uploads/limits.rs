//! How much may be stored.

use media::upload::{self, CreateUploadError, Limits, SetLimitsError, Usage};

use super::{Desk, text};
use crate::pictures::{make, photograph};

async fn allow(desk: &Desk, file: u64, all: u64) {
    let settings = serde_json::json!({"uploadMaxBytes": file, "storageQuotaBytes": all});
    let superuser = desk.world.test.superuser().await;
    superuser.execute("update tenants set settings = $1", &[&settings]).await.unwrap();
}

#[tokio::test]
async fn a_file_has_at_most_what_the_tenant_allows() {
    let desk = Desk::new().await;
    let tx = desk.world.begin(desk.tenant).await;
    assert_eq!(upload::limits(&tx).await.unwrap(), Limits::default());
    assert!(matches!(desk.create("a", 5_000_000_001).await, Err(CreateUploadError::TooLarge(5_000_000_000))));
    assert!(desk.create("a", 5_000_000_000).await.is_ok());
    allow(&desk, 1_000, 1 << 40).await;
    assert!(matches!(desk.create("a", 1_001).await, Err(CreateUploadError::TooLarge(1_000))));
    assert!(desk.create("a", 1_000).await.is_ok());
}

#[tokio::test]
async fn room_is_promised_once_although_many_ask_at_once() {
    let desk = Desk::new().await;
    allow(&desk, 1_000, 10_500).await;
    desk.upload("stored.txt", &text(1_000)).await.unwrap();
    let asked = (0..20).map(|_| desk.create("a.txt", 1_000));
    let outcomes = futures::future::join_all(asked).await;
    let begun: Vec<_> = outcomes.iter().filter_map(|outcome| outcome.as_ref().ok()).collect();
    assert_eq!(begun.len(), 9);
    assert!(outcomes.iter().all(|outcome| matches!(outcome, Ok(_) | Err(CreateUploadError::NoRoom))));
    // Room that was promised and not used is there again.
    let (who, to) = ((desk.tenant, desk.user), (&desk.staging, &desk.world.blobs));
    upload::remove(desk.db(), to, &who, *begun[0]).await.unwrap();
    assert!(desk.create("a.txt", 1_000).await.is_ok());
    assert!(matches!(desk.create("a.txt", 1_000).await, Err(CreateUploadError::NoRoom)));
}

#[tokio::test]
async fn pictures_in_other_widths_count_and_what_is_promised_does() {
    let desk = Desk::new().await;
    let usage = async || upload::usage(&desk.world.begin(desk.tenant).await).await.unwrap();
    assert_eq!(usage().await, Usage { files: 0, used_bytes: 0, promised_bytes: 0 });
    let asset = desk.world.store(desk.tenant, "photo.jpg", &photograph()).await.unwrap();
    assert_eq!(usage().await, Usage { files: 1, used_bytes: asset.bytes, promised_bytes: 0 });
    make(&desk.world).await;
    let superuser = desk.world.test.superuser().await;
    let of_variants = "select sum(bytes)::bigint from media_variants";
    let of_variants: i64 = superuser.query_one(of_variants, &[]).await.unwrap().get(0);
    assert!(of_variants > 0);
    let all = asset.bytes + of_variants.unsigned_abs();
    desk.create("a.txt", 1_000).await.unwrap();
    assert_eq!(usage().await, Usage { files: 1, used_bytes: all, promised_bytes: 1_000 });
    allow(&desk, 1_000, all + 1_500).await;
    assert!(matches!(desk.create("a.txt", 501).await, Err(CreateUploadError::NoRoom)));
    assert!(desk.create("a.txt", 500).await.is_ok());
}

#[tokio::test]
async fn limits_are_set_beside_other_settings_and_told_once() {
    let desk = Desk::new().await;
    let superuser = desk.world.test.superuser().await;
    superuser.execute("update tenants set settings = '{\"other\": true}'", &[]).await.unwrap();
    let set = async |limits: &Limits| {
        let tx = desk.world.begin(desk.tenant).await;
        let done = upload::set_limits(&tx, limits).await;
        tx.commit().await.unwrap();
        done
    };
    let limits = Limits { upload_max_bytes: 2_000_000, storage_quota_bytes: None };
    for _ in 0..2 {
        set(&limits).await.unwrap();
    }
    assert_eq!(upload::limits(&desk.world.begin(desk.tenant).await).await.unwrap(), limits);
    assert!(desk.create("a", 2_000_000).await.is_ok());
    assert!(matches!(desk.create("a", 2_000_001).await, Err(CreateUploadError::TooLarge(2_000_000))));
    let wrong = Limits { upload_max_bytes: 0, storage_quota_bytes: Some(1) };
    assert!(matches!(set(&wrong).await, Err(SetLimitsError::Invalid(faults)) if faults.0.len() == 2));
    let other = "select count(*) from tenants where settings -> 'other' = 'true'";
    assert_eq!(superuser.query_one(other, &[]).await.unwrap().get::<_, i64>(0), 1);
    let told = "select count(*) from audit_log where action = 'storage.limits_set'";
    assert_eq!(superuser.query_one(told, &[]).await.unwrap().get::<_, i64>(0), 1);
}
