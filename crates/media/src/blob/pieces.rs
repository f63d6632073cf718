//! The bytes of a blob as a stream. A file is read in pieces that are large enough for the way into another thread to cost
//! little beside the reading.

use std::fs::File;
use std::io::{self, Read as _, Seek as _, SeekFrom};

use bytes::Bytes;
use futures::stream::{self, BoxStream};
use futures::{StreamExt as _, TryStreamExt as _};
use object_store::{GetResult, GetResultPayload};

use super::BlobError;

/// Bytes of a piece of a file.
const PIECE: u64 = 256 * 1024;

/// What was found, as it is read.
pub(super) fn pieces(found: GetResult) -> BoxStream<'static, Result<Bytes, BlobError>> {
    let range = found.range.clone();
    match found.payload {
        GetResultPayload::File(file, _) => {
            let begun = (file, Some(range.start), range.end - range.start);
            stream::try_unfold(begun, |(file, seek, left)| async move {
                if left == 0 {
                    return Ok(None);
                }
                let length = left.min(PIECE);
                let read = tokio::task::spawn_blocking(move || piece(&file, seek, length).map(|bytes| (bytes, file)));
                let (bytes, file) = read.await.map_err(io::Error::other)??;
                Ok(Some((bytes, (file, None, left - length))))
            })
            .boxed()
        }
        GetResultPayload::Stream(stream) => stream.map_err(BlobError::from).boxed(),
    }
}

/// The next piece; of a file that has become shorter there is none.
fn piece(mut file: &File, seek: Option<u64>, length: u64) -> io::Result<Bytes> {
    if let Some(start) = seek {
        file.seek(SeekFrom::Start(start))?;
    }
    let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or_default());
    let read = file.take(length).read_to_end(&mut bytes)?;
    if u64::try_from(read) == Ok(length) { Ok(bytes.into()) } else { Err(io::ErrorKind::UnexpectedEof.into()) }
}
