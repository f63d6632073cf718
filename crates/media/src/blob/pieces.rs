//! The bytes of a blob as a stream. What the machine still holds of a file in memory is read at once; only what has to come
//! from the disk is waited for in another thread.

use std::fs::File;
use std::io::{self, IoSliceMut};
use std::os::unix::fs::FileExt as _;
use std::sync::Arc;

use bytes::Bytes;
use futures::stream::{self, BoxStream};
use futures::{StreamExt as _, TryStreamExt as _};
use object_store::{GetResult, GetResultPayload};
use rustix::io::{ReadWriteFlags, preadv2};

use super::BlobError;
use super::buffer::{Buffer, SIZE};

/// What was found, as it is read.
pub(super) fn pieces(found: GetResult) -> BoxStream<'static, Result<Bytes, BlobError>> {
    let range = found.range.clone();
    match found.payload {
        GetResultPayload::File(file, _) => {
            let file = Arc::new(file);
            stream::try_unfold(range.start, move |at| {
                let (file, left) = (Arc::clone(&file), range.end.saturating_sub(at));
                async move {
                    if left == 0 {
                        return Ok(None);
                    }
                    let length = usize::try_from(left).map_or(SIZE, |left| left.min(SIZE));
                    let bytes = piece(file, at, length).await?;
                    Ok(Some((bytes, at + u64::try_from(length).unwrap_or(left))))
                }
            })
            .boxed()
        }
        GetResultPayload::Stream(stream) => stream.map_err(BlobError::from).boxed(),
    }
}

/// So many bytes from `at` on; of a file that has become shorter there are none.
async fn piece(file: Arc<File>, at: u64, length: usize) -> io::Result<Bytes> {
    let mut buffer = Buffer::of(length);
    let here = preadv2(&*file, &mut [IoSliceMut::new(buffer.as_mut())], at, ReadWriteFlags::NOWAIT);
    if here == Ok(length) {
        return Ok(Bytes::from_owner(buffer));
    }
    let read = tokio::task::spawn_blocking(move || file.read_exact_at(buffer.as_mut(), at).map(|()| buffer));
    Ok(Bytes::from_owner(read.await.map_err(io::Error::other)??))
}
