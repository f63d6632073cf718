//! Each accepted type that the demo has, as people upload it.

use super::Desk;
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
