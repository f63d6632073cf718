//! Uploads that go on where they were cut.

use bytes::Bytes;
use futures::StreamExt as _;
use media::upload::{self, AppendError, Checksum, Interrupted, Part, Staging};
use media::{BlobError, ByteRange};
use sha1::Sha1;
use sha2::{Digest as _, Sha256};

use super::{Desk, text};
use crate::support::demo_file;

#[tokio::test]
async fn a_file_arrives_in_one_part_and_is_an_asset() {
    let desk = Desk::new().await;
    let bytes = demo_file("the-cut-axis.mp4");
    let done = desk.upload("The cut axis.mp4", &bytes).await.unwrap();
    let asset = media::find(&desk.world.begin(desk.tenant).await, done.asset.unwrap()).await.unwrap().unwrap();
    assert_eq!((asset.mime.as_str(), asset.name.as_str()), ("video/mp4", "The cut axis.mp4"));
    assert_eq!(asset.sha256, Sha256::digest(&bytes).to_vec());
    assert!(asset.duration_seconds.is_some_and(|seconds| seconds > 0) && asset.size.is_some() && !asset.is_public);
    let whole = ByteRange { start: 0, end: asset.bytes };
    assert_eq!(desk.world.read(&asset.blob_key, whole).await.unwrap(), bytes);
    assert_eq!((desk.staged(), desk.stored()), (0, 1));
}

#[tokio::test]
async fn what_arrived_before_the_cut_is_kept_over_a_restart() {
    let mut desk = Desk::new().await;
    let bytes = text(3_000_000);
    let id = desk.create("notes.txt", bytes.len()).await.unwrap();
    let mut offset = 0;
    for cut in [20_000, 1_500_000, 2_700_001] {
        let mut pieces: Vec<_> = bytes[offset..cut].chunks(7_777).map(|p| Ok(Bytes::copy_from_slice(p))).collect();
        pieces.push(Err(Interrupted::Cut));
        let part = Part { offset: u64::try_from(offset).unwrap(), ..Part::default() };
        let outcome = desk.send_pieces(id, &part, pieces).await;
        assert!(matches!(outcome, Err(AppendError::Interrupted(Interrupted::Cut))), "{outcome:?}");
        // Another program over the same folder knows as much as this one did.
        desk.staging = Staging::new(desk.folder.path()).unwrap();
        offset = usize::try_from(desk.find(desk.user, id).await.unwrap().offset).unwrap();
        assert_eq!(offset, cut);
    }
    let done = desk.send(id, offset, &bytes[offset..]).await.unwrap();
    let asset = media::find(&desk.world.begin(desk.tenant).await, done.asset.unwrap()).await.unwrap().unwrap();
    assert_eq!(asset.sha256, Sha256::digest(&bytes).to_vec());
    assert_eq!(desk.staged(), 0);
    // Asked again, the last part is answered as it was.
    let again = desk.send(id, bytes.len(), b"").await.unwrap();
    assert_eq!(again.asset, done.asset);
}

#[tokio::test]
async fn parts_may_be_as_small_as_their_client_likes() {
    let mut desk = Desk::new().await;
    let id = desk.create("hello.txt", 12).await.unwrap();
    assert_eq!(desk.send(id, 0, b"").await.unwrap().offset, 0);
    assert_eq!((desk.staged(), desk.find(desk.user, id).await.unwrap().offset), (0, 0));
    assert_eq!(desk.send(id, 0, b"hello ").await.unwrap().offset, 6);
    // Another program over the same folder goes on from there.
    desk.staging = Staging::new(desk.folder.path()).unwrap();
    let waiting = desk.find(desk.user, id).await.unwrap();
    assert_eq!((waiting.offset, waiting.kind), (6, None));
    let done = desk.send(id, 6, b"world!").await.unwrap();
    let asset = media::find(&desk.world.begin(desk.tenant).await, done.asset.unwrap()).await.unwrap().unwrap();
    assert_eq!((asset.mime.as_str(), asset.sha256), ("text/plain", Sha256::digest(b"hello world!").to_vec()));

    let bytes = demo_file("the-cut-axis.mp4");
    let id = desk.create("The cut axis.mp4", bytes.len()).await.unwrap();
    let (head, rest) = bytes.split_at(10_000);
    for (at, part) in head.chunks(1_000).enumerate() {
        let taken = desk.send(id, at * 1_000, part).await.unwrap();
        assert_eq!(taken.offset, u64::try_from((at + 1) * 1_000).unwrap());
        let shown = desk.find(desk.user, id).await.unwrap().kind.is_some();
        assert_eq!(shown, at >= 8, "the type is told from the first 8 KiB");
    }
    let done = desk.send(id, 10_000, rest).await.unwrap();
    let asset = media::find(&desk.world.begin(desk.tenant).await, done.asset.unwrap()).await.unwrap().unwrap();
    assert_eq!((asset.mime.as_str(), asset.sha256), ("video/mp4", Sha256::digest(&bytes).to_vec()));
    assert_eq!((desk.staged(), desk.stored()), (0, 2));
}

#[tokio::test]
async fn what_came_of_a_small_part_is_kept_when_the_line_breaks() {
    let desk = Desk::new().await;
    let bytes = text(20_000);
    let id = desk.create("notes.txt", bytes.len()).await.unwrap();
    let cut = vec![Ok(Bytes::copy_from_slice(&bytes[..100])), Err(Interrupted::Cut)];
    let outcome = desk.send_pieces(id, &Part::default(), cut).await;
    assert!(matches!(outcome, Err(AppendError::Interrupted(Interrupted::Cut))), "{outcome:?}");
    assert_eq!(desk.find(desk.user, id).await.unwrap().offset, 100);
    let checked =
        Part { offset: 100, checksum: Checksum::new("sha1", &Sha1::digest(&bytes[100..200])), ..Part::default() };
    let outcome = desk.send_part(id, &checked, &bytes[100..199]).await;
    assert!(matches!(outcome, Err(AppendError::Checksum)), "{outcome:?}");
    assert_eq!(desk.find(desk.user, id).await.unwrap().offset, 100);
    desk.send_part(id, &checked, &bytes[100..200]).await.unwrap();
    assert!(desk.send(id, 200, &bytes[200..]).await.unwrap().asset.is_some());
}

#[tokio::test]
async fn a_part_that_does_not_begin_where_the_file_ends_is_refused() {
    let desk = Desk::new().await;
    let bytes = text(50_000);
    let id = desk.create("notes.txt", bytes.len()).await.unwrap();
    desk.send(id, 0, &bytes[..20_000]).await.unwrap();
    for lie in [0, 1, 19_999, 20_001, 49_999, 50_000, usize::MAX] {
        let refused = desk.send(id, lie, &bytes[20_000..]).await;
        assert!(matches!(refused, Err(AppendError::Offset(20_000))), "{lie}: {refused:?}");
    }
    let mut long = bytes[20_000..].to_vec();
    long.push(b'x');
    assert!(matches!(desk.send(id, 20_000, &long).await, Err(AppendError::TooLong)));
    let said = Part { offset: 20_000, length: Some(30_001), ..Part::default() };
    assert!(matches!(desk.send_part(id, &said, b"").await, Err(AppendError::TooLong)));
    assert_eq!(desk.find(desk.user, id).await.unwrap().offset, 20_000, "nothing of them was kept");
    assert!(desk.send(id, 20_000, &bytes[20_000..]).await.unwrap().asset.is_some());
    assert!(matches!(desk.send(id, 20_000, &bytes[20_000..]).await, Err(AppendError::Offset(50_000))));
}

#[tokio::test]
async fn two_parts_at_once_are_one_too_many() {
    let desk = Desk::new().await;
    let bytes = text(60_000);
    let id = desk.create("notes.txt", bytes.len()).await.unwrap();
    let (sender, receiver) = futures::channel::mpsc::unbounded();
    let who = (desk.tenant, desk.user);
    let to = (&desk.staging, &desk.world.blobs);
    let part = Part::default();
    let slow = upload::append(desk.db(), to, &who, id, &part, receiver);
    let second = async {
        sender.unbounded_send(Ok(Bytes::copy_from_slice(&bytes[..30_000]))).unwrap();
        // The first has its type told, and so holds the file.
        while desk.find(desk.user, id).await.unwrap().kind.is_none() {
            tokio::task::yield_now().await;
        }
        let outcome = desk.send(id, 0, &bytes).await;
        sender.unbounded_send(Ok(Bytes::copy_from_slice(&bytes[30_000..]))).unwrap();
        drop(sender);
        outcome
    };
    let (first, second) = futures::future::join(slow, second).await;
    assert!(matches!(second, Err(AppendError::Busy)), "{second:?}");
    assert!(first.unwrap().asset.is_some());
    assert_eq!(desk.world.count("select count(*) from media_assets").await, 1);
}

#[tokio::test]
async fn a_part_with_a_wrong_checksum_is_thrown_away() {
    let desk = Desk::new().await;
    let bytes = text(40_000);
    let id = desk.create("notes.txt", bytes.len()).await.unwrap();
    let (first, second) = bytes.split_at(25_000);
    let sha1 = |bytes: &[u8]| Checksum::new("sha1", &Sha1::digest(bytes)).unwrap();
    let sha256 = |bytes: &[u8]| Checksum::new("sha256", &Sha256::digest(bytes)).unwrap();
    for wrong in [sha1(second), sha256(second)] {
        let part = Part { checksum: Some(wrong), ..Part::default() };
        assert!(matches!(desk.send_part(id, &part, first).await, Err(AppendError::Checksum)));
        assert_eq!(desk.staged(), 0);
    }
    desk.send_part(id, &Part { checksum: Some(sha1(first)), ..Part::default() }, first).await.unwrap();
    let part = Part { offset: 25_000, checksum: Some(sha256(second)), ..Part::default() };
    let cut = vec![Ok(Bytes::copy_from_slice(&second[..9_000])), Err(Interrupted::Stalled)];
    assert!(matches!(desk.send_pieces(id, &part, cut).await, Err(AppendError::Interrupted(Interrupted::Stalled))));
    assert!(matches!(desk.send_part(id, &part, &text(15_000)[..]).await, Err(AppendError::Checksum)));
    assert_eq!(desk.find(desk.user, id).await.unwrap().offset, 25_000, "what was not checked is not kept");
    let done = desk.send_part(id, &part, second).await.unwrap();
    let asset = media::find(&desk.world.begin(desk.tenant).await, done.asset.unwrap()).await.unwrap().unwrap();
    assert_eq!(asset.sha256, Sha256::digest(&bytes).to_vec());
    assert_eq!(Checksum::new("md5", &[0; 16]), None);
    assert_eq!(Checksum::new("sha1", &[0; 32]), None);
}

#[tokio::test]
async fn a_crash_between_the_last_byte_and_the_row_loses_nothing() {
    let desk = Desk::new().await;
    let bytes = demo_file("anatomy-of-a-chart.webp");
    let id = desk.create("chart.webp", bytes.len()).await.unwrap();
    let who = (desk.tenant, desk.user);
    let to = (&desk.staging, &desk.world.blobs);
    desk.send(id, 0, &bytes[..bytes.len() - 1]).await.unwrap();
    let path = desk.folder.path().join(desk.tenant.to_string()).join(id.to_string());
    std::fs::write(&path, &bytes).unwrap();
    // All bytes are there, and the program ended before it looked at them …
    assert_eq!(desk.find(desk.user, id).await.unwrap().offset, u64::try_from(bytes.len()).unwrap());
    // … or after the store had taken them.
    let key = format!("{}/{id}", desk.tenant);
    desk.world.blobs.adopt(&key, &path).await.unwrap();
    let found = desk.find(desk.user, id).await.unwrap();
    assert_eq!((found.offset, found.asset), (found.length, None));
    let done = upload::finish(desk.db(), to, &who, id).await.unwrap();
    let asset = media::find(&desk.world.begin(desk.tenant).await, done.asset.unwrap()).await.unwrap().unwrap();
    assert_eq!(asset.sha256, Sha256::digest(&bytes).to_vec());
    assert_eq!((desk.staged(), desk.stored()), (0, 1));
    assert_eq!(upload::finish(desk.db(), to, &who, id).await.unwrap().asset, done.asset);
}

#[tokio::test]
async fn several_files_arrive_at_once() {
    let desk = Desk::new().await;
    let files: Vec<_> = (1..=6).map(|n| (format!("notes {n}.txt"), text(n * 333_333))).collect();
    let arrived = futures::stream::iter(&files).map(|(name, bytes)| desk.upload(name, bytes)).buffer_unordered(6);
    let lengths: Vec<_> = arrived.map(|done| done.unwrap().length).collect().await;
    assert_eq!(lengths.len(), 6);
    let tx = desk.world.begin(desk.tenant).await;
    let to = (&desk.staging, &desk.world.blobs);
    let listed = upload::list(&tx, to.0, to.1, desk.user, desk.course).await.unwrap();
    assert!(listed.len() == 6 && listed.iter().all(|upload| upload.asset.is_some()));
}

#[tokio::test]
async fn a_file_moves_into_the_store_and_leaves_it_again() {
    let desk = Desk::new().await;
    let file = desk.folder.path().join("file");
    std::fs::write(&file, b"bytes").unwrap();
    let blobs = &desk.world.blobs;
    blobs.adopt("a/b", &file).await.unwrap();
    assert!(!file.exists());
    assert_eq!(blobs.length("a/b").await.unwrap(), Some(5));
    blobs.delete("a/b").await.unwrap();
    blobs.delete("a/b").await.unwrap();
    assert_eq!(blobs.length("a/b").await.unwrap(), None);
    assert!(matches!(blobs.adopt("a/b", &file).await, Err(BlobError::Store(_))));
}
