//! Boxes of the ISO base media file format (ISO/IEC 14496-12, 4.2), in which AVIF keeps everything.

use std::ops::Range;

/// A box.
pub(super) struct Found {
    /// What it is.
    pub(super) kind: [u8; 4],
    /// Where its content stands.
    pub(super) content: Range<usize>,
}

/// The boxes that lie in `range`, one after the other.
pub(super) fn boxes(bytes: &[u8], range: Range<usize>) -> Option<Vec<Found>> {
    let (mut found, mut at) = (Vec::new(), range.start);
    while at < range.end {
        let mut reader = Reader { rest: bytes.get(at..range.end)? };
        let (short, kind) = (reader.number(4)?, reader.take(4)?.first_chunk().copied()?);
        let (head, length) = match short {
            0 => (8, range.end - at),
            1 => (16, reader.number(8)?),
            length => (8, length),
        };
        let end = at.checked_add(length).filter(|end| *end <= range.end && length >= head)?;
        found.push(Found { kind, content: at + head..end });
        at = end;
    }
    Some(found)
}

/// Reads one number after the other.
pub(super) struct Reader<'a> {
    pub(super) rest: &'a [u8],
}

impl<'a> Reader<'a> {
    /// The next bytes.
    pub(super) fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.rest.split_at_checked(count)?;
        self.rest = rest;
        Some(taken)
    }

    /// A number of `count` bytes, at most eight, the first one the greatest.
    pub(super) fn number(&mut self, count: usize) -> Option<usize> {
        let number =
            self.take(count)?.iter().try_fold(0_u64, |sum, byte| sum.checked_mul(256)?.checked_add(u64::from(*byte)));
        usize::try_from(number?).ok()
    }
}
