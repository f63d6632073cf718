//! Blobs that no row names, in a bucket and in two stores.

use std::path::{Path, PathBuf};
use std::time::Duration;

use kernel::TenantId;
use media::relocate;
use media::upload::sweep_unnamed;

use crate::support::{REMOTE, World};

const OLD: &str = "01890000-0000-7000-8000-000000000001";
const YOUNG: &str = "01890000-0000-7000-8000-000000000002";

/// Plants an old and a young blob beside the tenant's, which become old.
fn plant(world: &World, stores: &[PathBuf], tenant: TenantId) {
    let touch = |path: &Path, hours: u64| {
        let at = world.test.db.now() - Duration::from_hours(hours);
        std::fs::File::options().write(true).open(path).unwrap().set_modified(at.into()).unwrap();
    };
    for store in stores {
        let folder = store.join(tenant.to_string());
        for name in [OLD, YOUNG] {
            std::fs::write(folder.join(name), b"bytes that nobody knows of").unwrap();
        }
        for entry in std::fs::read_dir(&folder).unwrap() {
            touch(&entry.unwrap().path(), 48);
        }
        touch(&folder.join(YOUNG), 23);
    }
}

#[tokio::test]
async fn a_blob_that_no_row_names_goes_from_both_stores_while_its_tenant_moves() {
    let world = World::new().await;
    let tenant = world.test.tenant("demo").await;
    for number in 0..3 {
        world.store(&world.blobs, tenant, &format!("notes number {number}\n")).await;
    }
    relocate(&world.test.db, &world.blobs, tenant, REMOTE, false, |_| ()).await.unwrap();
    let stores = [world.folder.path().to_owned(), world.server.bucket().join("files")];
    plant(&world, &stores, tenant);
    assert_eq!(world.counts(tenant), (5, 5));
    let moving = relocate(&world.test.db, &world.blobs, tenant, REMOTE, false, |_| ());
    let (removed, moved) = tokio::join!(sweep_unnamed(&world.test.db, &world.blobs, tenant), moving);
    moved.unwrap();
    assert_eq!(removed.unwrap(), 2);
    for store in stores {
        let folder = store.join(tenant.to_string());
        assert!(folder.join(YOUNG).is_file(), "{store:?}: it is young");
        let rows = "select blob_key from media_assets";
        for row in world.test.superuser().await.query(rows, &[]).await.unwrap() {
            assert!(store.join(row.get::<_, String>(0)).is_file(), "{store:?}: what a row names stays");
        }
    }
    assert_eq!(sweep_unnamed(&world.test.db, &world.blobs, tenant).await.unwrap(), 0);
}
