//! Storing files and reading them back, whole and in parts.

use bytes::Bytes;
use media::{AssetKind, BlobError, ByteRange, NewAsset, RangeError, StoreError, find, find_public, parse_range, store};

use crate::support::{TEXT, World, demo_file};

#[tokio::test]
async fn a_file_comes_back_as_it_was_stored() {
    let world = World::new().await;
    let tenant = world.test.tenant("demo").await;
    let stored = world.store(tenant, "notes.txt", TEXT).await.unwrap();
    let found = find(&world.begin(tenant).await, stored.id).await.unwrap().unwrap();
    assert_eq!((found.kind, found.mime.as_str(), found.bytes), (AssetKind::Document, "text/plain", 100));
    assert_eq!((found.sha256, found.blob_key.clone()), (stored.sha256, stored.blob_key));
    assert_eq!(world.read(&found.blob_key, ByteRange { start: 0, end: found.bytes }).await.unwrap(), TEXT);
}

#[tokio::test]
async fn the_bytes_of_a_range_are_those_and_no_others() {
    let world = World::new().await;
    let tenant = world.test.tenant("demo").await;
    let key = world.store(tenant, "notes.txt", TEXT).await.unwrap().blob_key;
    let length = u64::try_from(TEXT.len()).unwrap();
    let wanted = [("bytes=0-9", &TEXT[..10]), ("bytes=10-10", &TEXT[10..11]), ("bytes=90-", &TEXT[90..])];
    for (header, bytes) in [wanted.as_slice(), &[("bytes=-1", &TEXT[99..]), ("bytes=95-4000", &TEXT[95..])]].concat() {
        let range = parse_range(Some(header), length).unwrap().unwrap();
        assert_eq!(range.len(), u64::try_from(bytes.len()).unwrap(), "{header}");
        assert_eq!(world.read(&key, range).await.unwrap(), bytes, "{header}");
    }
    assert_eq!(parse_range(Some("bytes=100-"), length), Err(RangeError));
    // A player's reads, one after the other, make up the whole.
    let mut film = Vec::new();
    for start in (0..length).step_by(7) {
        let range = parse_range(Some(&format!("bytes={start}-{}", start + 6)), length).unwrap().unwrap();
        film.extend(world.read(&key, range).await.unwrap());
    }
    assert_eq!(film, TEXT);
}

#[tokio::test]
async fn pictures_and_films_are_measured() {
    let world = World::new().await;
    let tenant = world.test.tenant("demo").await;
    let picture = world.store(tenant, "logo.png", &demo_file("logo-demo.png")).await.unwrap();
    assert_eq!((picture.kind, picture.mime.as_str()), (AssetKind::Image, "image/png"));
    assert!(picture.size.is_some_and(|(width, height)| width > 0 && height > 0));
    let film = world.store(tenant, "film.mp4", &demo_file("the-cut-axis.mp4")).await.unwrap();
    assert_eq!((film.kind, film.mime.as_str()), (AssetKind::Video, "video/mp4"));
    assert!(film.duration_seconds.is_some_and(|seconds| seconds > 0));
    assert!(film.size.is_some());
}

#[tokio::test]
async fn what_is_not_accepted_or_damaged_leaves_no_row() {
    let world = World::new().await;
    let tenant = world.test.tenant("demo").await;
    let (png, mp4) = (demo_file("logo-demo.png"), demo_file("the-cut-axis.mp4"));
    for (name, bytes) in
        [("page.png", b"<!DOCTYPE html><script>".as_slice()), ("empty.txt", b""), ("run.pdf", b"MZ\x90\0")]
    {
        assert!(matches!(world.store(tenant, name, bytes).await, Err(StoreError::Refused)), "{name}");
    }
    for (name, bytes) in [("cut.png", &png[..20]), ("cut.mp4", &mp4[..4_000])] {
        assert!(matches!(world.store(tenant, name, bytes).await, Err(StoreError::Damaged)), "{name}");
    }
    for name in ["", "a/", "line\u{7}break.txt", &"x".repeat(300)] {
        assert!(matches!(world.store(tenant, name, TEXT).await, Err(StoreError::Invalid(_))), "{name}");
    }
    assert_eq!(world.count("select count(*) from media_assets").await, 0);
}

#[tokio::test]
async fn no_part_of_a_name_becomes_part_of_a_path() {
    let world = World::new().await;
    let tenant = world.test.tenant("demo").await;
    for name in ["../../../etc/cron.d/notes.txt", "C:\\autoexec\\notes.txt", "/notes.txt"] {
        let asset = world.store(tenant, name, TEXT).await.unwrap();
        assert_eq!(asset.name, "notes.txt");
        assert_eq!(asset.blob_key, format!("{tenant}/{}", asset.id));
        assert!(world.folder.path().join(&asset.blob_key).is_file());
    }
    let inside = std::fs::read_dir(world.folder.path()).unwrap().count();
    assert_eq!(inside, 1, "the tenant's folder and nothing else");
}

#[tokio::test]
async fn a_removed_asset_is_found_by_nobody_and_its_bytes_are_not_there() {
    let world = World::new().await;
    let tenant = world.test.tenant("demo").await;
    let asset = world.store(tenant, "notes.txt", TEXT).await.unwrap();
    world.test.superuser().await.execute("delete from media_assets", &[]).await.unwrap();
    assert!(find(&world.begin(tenant).await, asset.id).await.unwrap().is_none());
    std::fs::remove_file(world.folder.path().join(&asset.blob_key)).unwrap();
    let read = world.read(&asset.blob_key, ByteRange { start: 0, end: 10 }).await;
    assert!(matches!(read, Err(BlobError::NotFound)));
}

#[tokio::test]
async fn a_file_whose_transaction_failed_is_named_by_no_row() {
    let world = World::new().await;
    let tenant = world.test.tenant("demo").await;
    let tx = world.begin(tenant).await;
    let new = NewAsset { name: "notes.txt".to_owned(), bytes: Bytes::from_static(TEXT), is_public: true };
    let asset = store(&tx, &world.blobs, &new).await.unwrap();
    drop(tx);
    assert!(find(&world.begin(tenant).await, asset.id).await.unwrap().is_none());
}

#[tokio::test]
async fn the_platform_sees_public_files_alone_and_tenants_see_their_own() {
    let world = World::new().await;
    let (tenant, other) = (world.test.tenant("demo").await, world.test.tenant("other").await);
    let private = world.store(tenant, "notes.txt", TEXT).await.unwrap().id;
    let tx = world.begin(tenant).await;
    let new = NewAsset { name: "notes.txt".to_owned(), bytes: Bytes::from_static(TEXT), is_public: true };
    let public = store(&tx, &world.blobs, &new).await.unwrap().id;
    tx.commit().await.unwrap();
    let platform = world.test.db.begin_platform(None).await.unwrap();
    assert!(find_public(&platform, private).await.unwrap().is_none());
    assert_eq!(find_public(&platform, public).await.unwrap().unwrap().name, "notes.txt");
    for asset in [private, public] {
        assert!(find(&world.begin(tenant).await, asset).await.unwrap().is_some());
        assert!(find(&world.begin(other).await, asset).await.unwrap().is_none());
    }
}
