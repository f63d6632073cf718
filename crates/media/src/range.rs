//! Byte ranges of a request (RFC 9110, 14): one range of a known length.

/// From `start` up to, not including, `end`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ByteRange {
    /// First byte.
    pub start: u64,
    /// After the last byte.
    pub end: u64,
}

impl ByteRange {
    /// How many bytes.
    #[must_use]
    pub fn len(self) -> u64 {
        self.end - self.start
    }

    /// Whether it has no byte.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.start >= self.end
    }
}

/// The range lies outside the file: 416.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the range lies outside the file")]
pub struct RangeError;

/// Reads a `Range` header for a file of `length` bytes. Nothing means the whole file: there is no header, it is not in bytes,
/// it can not be read, or it names several ranges (a server may ignore those).
///
/// # Errors
/// When no byte of the range exists.
pub fn parse_range(header: Option<&str>, length: u64) -> Result<Option<ByteRange>, RangeError> {
    let Some((first, last)) = header.and_then(one_range) else { return Ok(None) };
    let range = match (first, last) {
        (Some(first), Some(last)) if first <= last => {
            ByteRange { start: first, end: last.saturating_add(1).min(length) }
        }
        (Some(_), Some(_)) | (None, None) => return Ok(None),
        (Some(first), None) => ByteRange { start: first, end: length },
        (None, Some(suffix)) => ByteRange { start: length.saturating_sub(suffix), end: length },
    };
    if range.start >= length || range.is_empty() { Err(RangeError) } else { Ok(Some(range)) }
}

/// `bytes=first-last`, either of which may be missing.
fn one_range(header: &str) -> Option<(Option<u64>, Option<u64>)> {
    let (unit, set) = header.split_once('=')?;
    if !unit.trim().eq_ignore_ascii_case("bytes") || set.contains(',') {
        return None;
    }
    let (first, last) = set.trim().split_once('-')?;
    let number = |text: &str| -> Option<Option<u64>> {
        match text.trim() {
            "" => Some(None),
            digits if digits.bytes().all(|b| b.is_ascii_digit()) => Some(Some(digits.parse().unwrap_or(u64::MAX))),
            _ => None,
        }
    };
    Some((number(first)?, number(last)?))
}

#[cfg(test)]
mod tests {
    use super::{ByteRange, RangeError, parse_range};

    #[test]
    fn ranges_are_read_as_the_standard_says() {
        let range = |start, end| Ok(Some(ByteRange { start, end }));
        assert_eq!(parse_range(Some("bytes=0-499"), 1000), range(0, 500));
        assert_eq!(parse_range(Some("bytes=500-"), 1000), range(500, 1000));
        assert_eq!(parse_range(Some("bytes=-200"), 1000), range(800, 1000));
        assert_eq!(parse_range(Some("bytes=-2000"), 1000), range(0, 1000));
        assert_eq!(parse_range(Some("bytes=900-5000"), 1000), range(900, 1000));
        for outside in ["bytes=1000-", "bytes=1000-1001", "bytes=-0", "bytes=99999999999999999999999-"] {
            assert_eq!(parse_range(Some(outside), 1000), Err(RangeError), "{outside}");
        }
        for whole in ["items=0-1", "bytes=5-1", "bytes=x-1", "bytes=0-1,5-6", "bytes", "bytes=-"] {
            assert_eq!(parse_range(Some(whole), 1000), Ok(None), "{whole}");
        }
        assert_eq!(parse_range(None, 1000), Ok(None));
    }
}
