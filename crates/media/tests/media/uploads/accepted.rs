//! Each accepted type that the demo has, as people upload it.

use media::{ByteRange, upload};

use super::Desk;
use crate::pictures::{make, photograph};
use crate::support::demo_file;

#[tokio::test]
async fn an_upload_says_the_same_of_a_file_as_storing_it_at_once() {
    let desk = Desk::new().await;
    for name in ["logo-demo.png", "thumb-reading-charts.webp", "chart-checklist.pdf", "when-the-mean-moves.mp4"] {
        let bytes = demo_file(name);
        let stored = desk.world.store(desk.tenant, name, &bytes).await.unwrap();
        let done = desk.upload(name, &bytes).await.unwrap();
        let asset = media::find(&desk.world.begin(desk.tenant).await, done.asset.unwrap()).await.unwrap().unwrap();
        assert_eq!((asset.kind, asset.mime, asset.bytes), (stored.kind, stored.mime, stored.bytes), "{name}");
        assert_eq!((asset.sha256, asset.size), (stored.sha256, stored.size), "{name}");
        assert_eq!((asset.duration_seconds, asset.name), (stored.duration_seconds, stored.name));
    }
}

#[tokio::test]
async fn a_photograph_is_kept_without_its_metadata_and_goes_with_its_copies() {
    let desk = Desk::new().await;
    let photograph = photograph();
    let done = desk.upload("photo.jpg", &photograph).await.unwrap();
    assert_eq!(done.offset, u64::try_from(photograph.len()).unwrap(), "what was announced has come");
    let asset = media::find(&desk.world.begin(desk.tenant).await, done.asset.unwrap()).await.unwrap().unwrap();
    assert!(asset.bytes < done.length && asset.size == Some((800, 1200)));
    let kept = desk.world.read(&asset.blob_key, ByteRange { start: 0, end: asset.bytes }).await.unwrap();
    assert!(!kept.windows(3).any(|window| window == b"GPS"));
    assert_eq!((desk.staged(), desk.stored()), (0, 1));
    make(&desk.world).await;
    assert_eq!(desk.stored(), 3);
    let to = (&desk.staging, &desk.world.blobs);
    upload::remove(desk.db(), to, &(desk.tenant, desk.user), done.id).await.unwrap();
    assert_eq!((desk.staged(), desk.stored()), (0, 0));
    assert_eq!(desk.world.count("select count(*) from media_variants").await, 0);
}
