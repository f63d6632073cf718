//! The bytes of a part as they come from the line.

use std::time::Duration;

use axum::body::Body;
use bytes::Bytes;
use futures::StreamExt as _;
use futures::stream::{self, BoxStream};
use media::upload::Interrupted;

/// A line on which nothing comes for this long is taken to be broken.
const PATIENCE: Duration = Duration::from_secs(30);
/// What is read of a part that was refused, so that the client reads the answer and not a broken line.
const REST: usize = 32 << 20;
const REST_PATIENCE: Duration = Duration::from_secs(10);

/// What comes.
pub(super) type Arriving = BoxStream<'static, Result<Bytes, Interrupted>>;

/// The bytes as they come. There is no limit to their number here, nor to the time that all of them take.
pub(super) fn arriving(body: Body) -> Arriving {
    stream::unfold(Some(body.into_data_stream()), |line| async {
        let mut line = line?;
        match tokio::time::timeout(PATIENCE, line.next()).await {
            Ok(None) => None,
            Ok(Some(Ok(bytes))) => Some((Ok(bytes), Some(line))),
            Ok(Some(Err(_))) => Some((Err(Interrupted::Cut), None)),
            Err(_) => Some((Err(Interrupted::Stalled), None)),
        }
    })
    .fuse()
    .boxed()
}

/// Lets the rest pass by, as far as that is soon done.
pub(super) async fn pass_by(mut rest: Arriving) {
    let passing = async {
        let mut passed = 0;
        while let Some(Ok(bytes)) = rest.next().await {
            passed += bytes.len();
            if passed > REST {
                return;
            }
        }
    };
    let _ = tokio::time::timeout(REST_PATIENCE, passing).await;
}
