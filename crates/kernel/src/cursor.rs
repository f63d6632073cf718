//! Keyset cursors: where the last page ended, in a form that a client hands back unread.

use uuid::Uuid;

use crate::Time;

/// The sort key of a page's last row: an instant, then the row's id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cursor {
    /// The instant that the list is sorted by.
    pub at: Time,
    /// What decides between rows of one instant.
    pub id: Uuid,
}

/// The text is not a cursor of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a cursor")]
pub struct CursorError;

impl Cursor {
    /// As text: microseconds since 1970 in hexadecimal, a dot, the id.
    #[must_use]
    pub fn encode(&self) -> String {
        let micros = self.at.unix_timestamp_nanos() / 1_000;
        format!("{:x}.{}", micros.max(0), self.id.simple())
    }

    /// Reads a cursor back.
    ///
    /// # Errors
    /// When the text was not made by [`Cursor::encode`].
    pub fn decode(text: &str) -> Result<Self, CursorError> {
        let (micros, id) = text.split_once('.').ok_or(CursorError)?;
        if micros.len() > 14 || !micros.bytes().all(|b| b.is_ascii_hexdigit()) || micros.is_empty() {
            return Err(CursorError);
        }
        let micros = i128::from_str_radix(micros, 16).map_err(|_| CursorError)?;
        let at = Time::from_unix_timestamp_nanos(micros * 1_000).map_err(|_| CursorError)?;
        Ok(Self { at, id: Uuid::try_parse(id).map_err(|_| CursorError)? })
    }
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;
    use uuid::Uuid;

    use super::Cursor;

    #[test]
    fn a_cursor_comes_back_as_it_was() {
        let cursor = Cursor { at: datetime!(2026-11-23 05:00:00.123456 UTC), id: Uuid::from_u128(7) };
        assert_eq!(Cursor::decode(&cursor.encode()), Ok(cursor));
    }

    #[test]
    fn what_is_no_cursor_is_refused() {
        for text in ["", ".", "zz.0", "-1.00000000000000000000000000000007", "ffffffffffffffffff.0", "1", "1.x"] {
            assert!(Cursor::decode(text).is_err(), "{text}");
        }
    }
}
