//! Buffers that pieces of files are read into. What was sent makes room for what is read next: fresh memory for each piece
//! costs as much as reading it.

use std::sync::{Mutex, PoisonError};

/// Bytes of a buffer.
pub(super) const SIZE: usize = 128 * 1024;
/// Buffers that are kept at most while nobody reads: 8 MiB.
const MOST_SPARE: usize = 64;

static SPARE: Mutex<Vec<Box<[u8]>>> = Mutex::new(Vec::new());

/// A buffer of which the first bytes are used.
pub(super) struct Buffer {
    bytes: Box<[u8]>,
    used: usize,
}

impl Buffer {
    /// One of `used` bytes, which say nothing yet; at most [`SIZE`].
    pub(super) fn of(used: usize) -> Self {
        let spare = SPARE.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let bytes = spare.unwrap_or_else(|| vec![0; SIZE].into_boxed_slice());
        Self { used: used.min(bytes.len()), bytes }
    }
}

impl AsRef<[u8]> for Buffer {
    fn as_ref(&self) -> &[u8] {
        self.bytes.get(..self.used).unwrap_or_default()
    }
}

impl AsMut<[u8]> for Buffer {
    fn as_mut(&mut self) -> &mut [u8] {
        self.bytes.get_mut(..self.used).unwrap_or_default()
    }
}

impl Drop for Buffer {
    fn drop(&mut self) {
        let mut spare = SPARE.lock().unwrap_or_else(PoisonError::into_inner);
        if spare.len() < MOST_SPARE {
            spare.push(std::mem::take(&mut self.bytes));
        }
    }
}
