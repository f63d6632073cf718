//! A tenant's files on their way.

use std::sync::Arc;

use kernel::TenantId;
use media::{MoveError, Moved, elsewhere, relocate};
use s3kit::SECRET_KEY;
use tokio::sync::Notify;

use crate::support::{FOLDER, REMOTE, World, film, read};

async fn go(world: &World, tenant: TenantId, to: &str, remove: bool) -> Result<Moved, MoveError> {
    relocate(&world.test.db, &world.blobs, tenant, to, remove, |_| ()).await
}

#[tokio::test]
async fn a_tenant_moves_there_and_back_and_every_byte_with_it() {
    let world = World::new().await;
    let (tenant, other) = (world.test.tenant("demo").await, world.test.tenant("other").await);
    let mut held = world.fill(tenant, 5).await;
    let theirs = world.fill(other, 2).await;

    let there = go(&world, tenant, REMOTE, false).await.unwrap();
    assert_eq!((there.copied, there.present, there.removed), (6, 0, 0));
    assert_eq!(world.counts(tenant), (6, 6), "nothing is removed unless it is said");
    let again = go(&world, tenant, REMOTE, true).await.unwrap();
    assert_eq!((again.copied, again.present, again.removed), (0, 6, 6));
    assert_eq!((world.counts(tenant), world.counts(other)), ((0, 6), (3, 0)), "only the one tenant moved");
    let new = world.store(&world.blobs, tenant, "written after the move\n").await;
    held.insert(new.blob_key, b"written after the move\n".to_vec());
    assert_eq!(world.counts(tenant), (0, 7), "new files go where the tenant is");
    world.assert_holds(&world.blobs, &held).await;
    world.assert_holds(&world.remote(SECRET_KEY), &held).await;
    world.assert_holds(&world.blobs, &theirs).await;

    let back = go(&world, tenant, FOLDER, true).await.unwrap();
    assert_eq!((back.copied, back.removed), (7, 7));
    assert_eq!(world.counts(tenant), (7, 0));
    world.assert_holds(&world.local(), &held).await;
    assert_eq!(world.server.unfinished(), 0);
}

#[tokio::test]
async fn a_move_that_was_cut_off_goes_on_where_it_was() {
    let world = World::new().await;
    let tenant = world.test.tenant("demo").await;
    let held = world.fill(tenant, 8).await;
    let third = Arc::new(Notify::new());
    let told = third.clone();
    let watch = move |moved: &Moved| {
        if moved.copied == 3 {
            told.notify_one();
        }
    };
    // Dropped between two of its requests, without a chance to tidy up.
    tokio::select! {
        biased;
        () = third.notified() => {}
        _ = relocate(&world.test.db, &world.blobs, tenant, REMOTE, true, watch) => panic!("it was not cut off"),
    }
    let (here, there) = world.counts(tenant);
    assert!(here > 0 && there >= 3, "{here} {there}");
    world.assert_holds(&world.blobs, &held).await;
    let rest = go(&world, tenant, REMOTE, true).await.unwrap();
    assert_eq!(rest.copied + rest.present, here as u64, "what had been removed is not touched again");
    assert_eq!(world.counts(tenant), (0, 9));
    world.assert_holds(&world.remote(SECRET_KEY), &held).await;
}

#[tokio::test]
async fn people_read_and_upload_meanwhile() {
    let world = World::new().await;
    let tenant = world.test.tenant("demo").await;
    let held = world.fill(tenant, 20).await;
    // An instance that has not heard of the move.
    let unaware = world.local();
    let reading = async {
        for _ in 0..3 {
            world.assert_holds(&world.blobs, &held).await;
        }
    };
    let uploading = async {
        let mut keys = Vec::new();
        for number in 0..30 {
            let blobs = if number % 2 == 0 { &world.blobs } else { &unaware };
            keys.push(world.store(blobs, tenant, &format!("upload {number}\n")).await.blob_key);
        }
        keys
    };
    let (moved, (), keys) = tokio::join!(go(&world, tenant, REMOTE, true), reading, uploading);
    moved.unwrap();
    for (number, key) in keys.iter().enumerate() {
        let text = format!("upload {number}\n");
        assert_eq!(read(&world.blobs, key, 0, text.len()).await.unwrap(), text.as_bytes());
    }
    // What an unaware instance wrote behind the move's back is found, and taken along by the next run.
    go(&world, tenant, REMOTE, true).await.unwrap();
    assert_eq!(world.counts(tenant), (0, 51));
    world.assert_holds(&world.remote(SECRET_KEY), &held).await;
}

#[tokio::test]
async fn two_moves_in_opposite_directions_lose_nothing() {
    let world = World::new().await;
    let tenant = world.test.tenant("demo").await;
    let held = world.fill(tenant, 10).await;
    let (there, back) = tokio::join!(go(&world, tenant, REMOTE, true), go(&world, tenant, FOLDER, true));
    for outcome in [there, back] {
        assert!(matches!(outcome, Ok(_) | Err(MoveError::Overtaken)), "{outcome:?}");
    }
    world.assert_holds(&world.blobs, &held).await;
}

#[tokio::test]
async fn what_is_damaged_is_told_and_left_where_it_is() {
    let world = World::new().await;
    let tenant = world.test.tenant("demo").await;
    let asset = world.store(&world.blobs, tenant, "as it was stored\n").await;
    let path = world.folder.path().join(&asset.blob_key);
    // Large enough to have been sent in parts by the time that the difference is known.
    std::fs::write(&path, film()).unwrap();
    let moved = go(&world, tenant, REMOTE, true).await.unwrap();
    assert_eq!((moved.damaged, moved.copied, moved.removed), (vec![asset.blob_key], 0, 0));
    assert_eq!((path.is_file(), world.counts(tenant).1, world.server.unfinished()), (true, 0, 0));
    let settled = "select settled_at is not null from media_places";
    let row = world.test.superuser().await.query_one(settled, &[]).await.unwrap();
    assert!(!row.get::<_, bool>(0));
}

#[tokio::test]
async fn a_program_knows_when_it_lacks_the_store_of_a_tenant() {
    let world = World::new().await;
    let tenant = world.test.tenant("demo").await;
    assert!(matches!(go(&world, tenant, "s3://elsewhere", false).await, Err(MoveError::UnknownStore)));
    go(&world, tenant, REMOTE, false).await.unwrap();
    let tx = world.test.db.begin_platform(None).await.unwrap();
    assert!(elsewhere(&tx, &world.blobs.addresses()).await.unwrap().is_none());
    let found = elsewhere(&tx, &[FOLDER.to_owned()]).await.unwrap().unwrap();
    assert_eq!((found.tenant.as_str(), found.store.as_str()), ("demo", REMOTE));
    let events = "select count(*) from events where kind = 'media.store_chosen'";
    let count: i64 = world.test.superuser().await.query_one(events, &[]).await.unwrap().get(0);
    assert_eq!(count, 1);
}
