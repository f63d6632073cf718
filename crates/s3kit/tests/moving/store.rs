//! One store: a bucket.

use media::{BlobError, S3Settings, check_store};
use s3kit::SECRET_KEY;

use crate::support::{FOLDER, REMOTE, World, film, read, settings};

#[tokio::test]
async fn a_bucket_keeps_bytes_and_gives_the_ones_asked_for() {
    let world = World::new().await;
    let blobs = world.remote(SECRET_KEY);
    blobs.put("t/notes", "ten bytes.".into()).await.unwrap();
    assert!(world.server.bucket().join("files/t/notes").is_file());
    for (start, end, bytes) in [(0, 10, "ten bytes."), (4, 9, "bytes"), (9, 10, ".")] {
        assert_eq!(read(&blobs, "t/notes", start, end).await.unwrap(), bytes.as_bytes());
    }
    assert_eq!(blobs.length("t/notes").await.unwrap(), Some(10));
    blobs.delete("t/notes").await.unwrap();
    blobs.delete("t/notes").await.unwrap();
    assert_eq!(blobs.length("t/notes").await.unwrap(), None);
    assert!(matches!(read(&blobs, "t/notes", 0, 10).await, Err(BlobError::NotFound)));
}

#[tokio::test]
async fn a_large_file_is_adopted_in_parts_by_bucket_and_folder() {
    let world = World::new().await;
    for blobs in [world.remote(SECRET_KEY), world.local()] {
        let file = world.folder.path().join("upload");
        std::fs::write(&file, film()).unwrap();
        blobs.adopt("t/film", &file).await.unwrap();
        assert!(!file.exists(), "{blobs:?}");
        assert!(read(&blobs, "t/film", 0, 20_000_000).await.unwrap() == film(), "{blobs:?}");
        let range = read(&blobs, "t/film", 8_388_600, 8_388_616).await.unwrap();
        assert_eq!(Some(range.as_slice()), film().get(8_388_600..8_388_616), "{blobs:?}");
    }
    assert_eq!(world.server.unfinished(), 0);
}

#[tokio::test]
async fn a_wrong_secret_opens_nothing_and_is_not_shown() {
    let world = World::new().await;
    world.remote(SECRET_KEY).put("t/notes", "ten bytes.".into()).await.unwrap();
    let forger = world.remote("a guess");
    let file = world.folder.path().join("upload");
    std::fs::write(&file, film()).unwrap();
    let refused = [
        forger.put("t/notes", "other".into()).await.unwrap_err(),
        read(&forger, "t/notes", 0, 10).await.unwrap_err(),
        forger.adopt("t/film", &file).await.unwrap_err(),
        forger.delete("t/notes").await.unwrap_err(),
    ];
    for error in refused {
        assert!(matches!(&error, BlobError::Store(text) if !text.contains("a guess")), "{error:?}");
    }
    assert!(file.is_file(), "what was not taken stays");
    assert_eq!(read(&world.remote(SECRET_KEY), "t/notes", 0, 10).await.unwrap(), b"ten bytes.");
    assert!(!format!("{forger:?}").contains("a guess"));
}

#[tokio::test]
async fn the_doctor_sees_whether_a_store_answers() {
    let world = World::new().await;
    let (folder, bucket) = (FOLDER.parse().unwrap(), REMOTE.parse().unwrap());
    let (good, bad) = (settings(&world.server, SECRET_KEY), settings(&world.server, "a guess"));
    check_store(&folder, world.folder.path(), None).await.unwrap();
    check_store(&bucket, world.folder.path(), Some(&good)).await.unwrap();
    assert!(check_store(&bucket, world.folder.path(), Some(&bad)).await.is_err());
    assert!(check_store(&bucket, world.folder.path(), None).await.is_err());
    let nobody = S3Settings { endpoint: Some("http://127.0.0.1:1".to_owned()), ..good };
    assert!(check_store(&bucket, world.folder.path(), Some(&nobody)).await.is_err());
    let left = std::fs::read_dir(world.server.bucket().join("files/doctor")).map_or(0, Iterator::count);
    assert_eq!(left, 0, "nothing of the trial stays");
}
