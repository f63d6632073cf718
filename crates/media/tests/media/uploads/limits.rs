//! How much may be stored.

use media::upload::{self, CreateUploadError, Limits};

use super::{Desk, text};

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
    assert!(matches!(desk.create("a", (5 << 30) + 1).await, Err(CreateUploadError::TooLarge(most)) if most == 5 << 30));
    assert!(desk.create("a", 5 << 30).await.is_ok());
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
