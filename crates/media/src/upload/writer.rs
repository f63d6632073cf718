//! Bytes on their way to the disk: gathered into blocks, written and hashed by a thread of its own while the next block
//! arrives, so that an upload takes two blocks of memory, however large it is. Meanwhile the disk begins to take what was
//! written, so that little is left to wait for when the last byte is there.

use std::fs::File;
use std::io::{self, Write as _};
use std::mem;
use std::num::NonZeroU64;
use std::sync::Arc;

use bytes::Bytes;
use rustix::fs::{Advice, fadvise};
use sha1::Sha1;
use sha2::{Digest as _, Sha256};
use tokio::task::JoinHandle;

use super::part::Checksum;

/// Bytes that are written in one turn: 1 MiB, after which a larger one makes nothing faster.
const BLOCK: usize = 1 << 20;
/// Pieces of a block; somebody may send each byte by itself.
const PIECES: usize = 1_024;

/// Bytes that are written before the disk is told to begin with them: 16 MiB.
const AHEAD: u64 = 16 << 20;

/// What a part's checksum is computed with.
enum Check {
    Sha1(Sha1),
    Sha256(Sha256),
}

/// Appends to a staging file.
pub(super) struct Writer {
    file: Arc<File>,
    /// Where the file ends now.
    pub(super) end: u64,
    /// The hash of all of it, as far as it is known.
    pub(super) hash: Option<Sha256>,
    check: Option<Check>,
    /// Up to where the disk was told to begin.
    begun: u64,
    /// Where the file has to end unless the part is kept.
    floor: Option<u64>,
}

impl Writer {
    /// Appends behind `end`. A part with a checksum is taken back unless [`Writer::keep`] says otherwise.
    pub(super) fn new(file: Arc<File>, end: u64, hash: Option<Sha256>, checksum: Option<&Checksum>) -> Self {
        let check = checksum.map(|checksum| match checksum {
            Checksum::Sha1(_) => Check::Sha1(Sha1::default()),
            Checksum::Sha256(_) => Check::Sha256(Sha256::default()),
        });
        let floor = check.is_some().then_some(end);
        Self { file, end, hash, check, begun: end, floor }
    }

    fn write(mut self, blocks: &[Bytes]) -> io::Result<Self> {
        for block in blocks {
            self.file.as_ref().write_all(block)?;
            self.end += u64::try_from(block.len()).unwrap_or_default();
            if let Some(hash) = &mut self.hash {
                hash.update(block);
            }
            match &mut self.check {
                Some(Check::Sha1(hash)) => hash.update(block),
                Some(Check::Sha256(hash)) => hash.update(block),
                None => {}
            }
        }
        self.begin();
        Ok(self)
    }

    /// Has the disk begin with what was written since the last time, once that is much. To say that the bytes are not needed
    /// is how Linux is asked to write them out without waiting for it; nobody is told whether it went well, which the wait at
    /// the end is for.
    fn begin(&mut self) {
        let Some(length) = NonZeroU64::new(self.end - self.begun).filter(|length| length.get() >= AHEAD) else {
            return;
        };
        if let Err(error) = fadvise(&self.file, self.begun, Some(length), Advice::DontNeed) {
            tracing::debug!(%error, "the disk does not begin early");
        }
        self.begun = self.end;
    }

    /// Whether what was written has this checksum.
    pub(super) fn agrees(&mut self, checksum: &Checksum) -> bool {
        match (self.check.take(), checksum) {
            (Some(Check::Sha1(hash)), Checksum::Sha1(said)) => hash.finalize()[..] == said[..],
            (Some(Check::Sha256(hash)), Checksum::Sha256(said)) => hash.finalize()[..] == said[..],
            _ => false,
        }
    }

    /// Lets the part stay.
    pub(super) fn keep(&mut self) {
        self.floor = None;
    }

    /// Takes back everything behind `end`.
    pub(super) fn take_back(mut self, end: u64) {
        self.floor = Some(end);
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        if let Some(floor) = self.floor.take()
            && let Err(error) = self.file.set_len(floor)
        {
            tracing::error!(%error, "a part of an upload could not be taken back");
        }
    }
}

/// Where the writer is.
enum Turn {
    Idle(Box<Writer>),
    Writing(JoinHandle<io::Result<Writer>>),
    Lost,
}

/// Gathers blocks for a writer.
pub(super) struct Sink {
    turn: Turn,
    gathered: Vec<Bytes>,
    size: usize,
}

impl Sink {
    pub(super) fn new(writer: Writer) -> Self {
        Self { turn: Turn::Idle(Box::new(writer)), gathered: Vec::new(), size: 0 }
    }

    /// Takes bytes; waits when a block is full and the one before is still being written.
    pub(super) async fn push(&mut self, bytes: Bytes) -> io::Result<()> {
        self.size += bytes.len();
        self.gathered.push(bytes);
        if self.size >= BLOCK || self.gathered.len() >= PIECES { self.flush().await } else { Ok(()) }
    }

    /// Writes what was gathered, and gives the writer back.
    pub(super) async fn finish(mut self) -> io::Result<Writer> {
        self.flush().await?;
        self.idle().await
    }

    async fn flush(&mut self) -> io::Result<()> {
        let writer = self.idle().await?;
        let blocks = mem::take(&mut self.gathered);
        self.size = 0;
        self.turn = Turn::Writing(tokio::task::spawn_blocking(move || writer.write(&blocks)));
        Ok(())
    }

    async fn idle(&mut self) -> io::Result<Writer> {
        match mem::replace(&mut self.turn, Turn::Lost) {
            Turn::Idle(writer) => Ok(*writer),
            Turn::Writing(writing) => writing.await.map_err(io::Error::other)?,
            Turn::Lost => Err(io::Error::other("the block before was not written")),
        }
    }
}
