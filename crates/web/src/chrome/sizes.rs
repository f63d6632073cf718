//! Amounts of bytes on a page, in units of a thousand.

use super::Chrome;
use crate::api::storage::Storage;

/// Units above the byte, by the message that names them, each a thousand of the one before.
const UNITS: [&str; 5] = ["size-kb", "size-mb", "size-gb", "size-tb", "size-pb"];

impl Chrome {
    /// An amount of bytes, such as `1.2 GB`.
    #[must_use]
    pub(crate) fn bytes(&self, bytes: u64) -> String {
        let (unit, number) = amount(bytes);
        self.ts(unit, &number)
    }

    /// What a tenant stores and what is promised, of what it may: `1.2 GB of 5 GB used`.
    #[must_use]
    pub(crate) fn storage(&self, storage: &Storage) -> String {
        let taken = self.bytes(storage.usage.taken());
        match storage.quota_bytes {
            Some(most) => {
                let values = [("used", taken.into()), ("most", self.bytes(most).into())];
                self.app.messages.with(self.locale, "storage-used-of", values)
            }
            None => self.ts("storage-used", &taken),
        }
    }
}

/// The unit, and the number of it: with one digit after the point, which is left out when it is nought. What is not nothing is
/// never told as nothing.
fn amount(bytes: u64) -> (&'static str, String) {
    let (mut unit, mut size) = ("size-kb", 1_000_u64);
    for next in UNITS.into_iter().skip(1) {
        // From 999.95 on, one digit after the point would make it a thousand.
        if bytes < size.saturating_mul(1_000) - size / 20 {
            break;
        }
        (unit, size) = (next, size.saturating_mul(1_000));
    }
    let tenths = (bytes.saturating_mul(10).saturating_add(size / 2) / size).max(u64::from(bytes > 0));
    let number = if tenths % 10 == 0 { (tenths / 10).to_string() } else { format!("{}.{}", tenths / 10, tenths % 10) };
    (unit, number)
}

#[cfg(test)]
mod tests {
    use super::amount;

    #[test]
    fn amounts_are_told_in_the_unit_that_fits() {
        for (bytes, unit, number) in [
            (0, "size-kb", "0"),
            (1, "size-kb", "0.1"),
            (999_949, "size-kb", "999.9"),
            (999_950, "size-mb", "1"),
            (1_240_000_000, "size-gb", "1.2"),
            (5_000_000_000, "size-gb", "5"),
            (1_000_000_000_000, "size-tb", "1"),
            (1_000_000_000_000_000, "size-pb", "1"),
        ] {
            assert_eq!(amount(bytes), (unit, number.to_owned()), "{bytes}");
        }
    }
}
