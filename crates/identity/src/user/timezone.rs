//! Time zones that a person may choose: the names of the IANA database's `zone.tab` (public domain), and UTC.

use std::sync::LazyLock;

/// Every name, sorted, UTC first.
pub static TIMEZONES: LazyLock<Vec<&'static str>> = LazyLock::new(|| include_str!("timezones.txt").lines().collect());

/// Whether `name` is one of [`TIMEZONES`].
#[must_use]
pub fn is_timezone(name: &str) -> bool {
    TIMEZONES.contains(&name)
}

#[cfg(test)]
mod tests {
    use super::is_timezone;

    #[test]
    fn zones_are_known_by_their_names() {
        assert!(is_timezone("UTC") && is_timezone("Asia/Kuwait") && is_timezone("America/Chicago"));
        assert!(!is_timezone("") && !is_timezone("Mars/Olympus"));
    }
}
