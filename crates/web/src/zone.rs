//! A centre's time zone. The days on which its courses begin, end and open are days there: a day begins with its first moment,
//! which is not midnight where clocks are put forward then, and ends a second before the next one does.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp, ToSpan, Zoned};
use kernel::Time;

/// A time zone of the IANA database.
#[derive(Debug, Clone)]
pub(crate) struct Zone(TimeZone);

impl Zone {
    /// The zone of this name; UTC when the database does not know it.
    #[must_use]
    pub(crate) fn named(name: &str) -> Self {
        Self(TimeZone::get(name).unwrap_or(TimeZone::UTC))
    }

    /// What clocks there show.
    #[must_use]
    pub(crate) fn local(&self, at: Time) -> Zoned {
        let nanoseconds = at.unix_timestamp_nanos();
        Timestamp::from_nanosecond(nanoseconds).unwrap_or(Timestamp::UNIX_EPOCH).to_zoned(self.0.clone())
    }

    /// The day that it is there.
    #[must_use]
    pub(crate) fn day(&self, at: Time) -> Date {
        self.local(at).date()
    }

    /// Whether a day begins there.
    #[must_use]
    pub(crate) fn begins_day(&self, at: Time) -> bool {
        self.first_moment(self.day(at)) == Some(at)
    }

    /// When the day begins there; nothing at the end of time.
    #[must_use]
    pub(crate) fn first_moment(&self, day: Date) -> Option<Time> {
        self.begin(day, 0.seconds())
    }

    /// The last second of the day there.
    #[must_use]
    pub(crate) fn last_second(&self, day: Date) -> Option<Time> {
        self.begin(day.tomorrow().ok()?, (-1).seconds())
    }

    fn begin(&self, day: Date, later: Span) -> Option<Time> {
        let at = day.to_zoned(self.0.clone()).ok()?.timestamp().checked_add(later).ok()?;
        Time::from_unix_timestamp(at.as_second()).ok()
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use identity::user::TIMEZONES;
    use jiff::civil::{Date, date};
    use jiff::tz::TimeZone;
    use time::format_description::well_known::Rfc3339;

    use super::Zone;

    fn edges(zone: &str, day: Date) -> (String, String) {
        let zone = Zone::named(zone);
        let (first, last) = (zone.first_moment(day).unwrap(), zone.last_second(day).unwrap());
        assert_eq!((zone.day(first), zone.day(last)), (day, day));
        assert!(zone.begins_day(first) && !zone.begins_day(last));
        (first.format(&Rfc3339).unwrap(), last.format(&Rfc3339).unwrap())
    }

    #[test]
    fn a_day_begins_and_ends_when_it_does_in_the_zone() {
        let day = date(2026, 3, 1);
        for (zone, first, last) in [
            ("UTC", "2026-03-01T00:00:00Z", "2026-03-01T23:59:59Z"),
            ("Asia/Riyadh", "2026-02-28T21:00:00Z", "2026-03-01T20:59:59Z"),
            ("Pacific/Tongatapu", "2026-02-28T11:00:00Z", "2026-03-01T10:59:59Z"),
            ("Pacific/Honolulu", "2026-03-01T10:00:00Z", "2026-03-02T09:59:59Z"),
            ("Mars/Olympus", "2026-03-01T00:00:00Z", "2026-03-01T23:59:59Z"),
        ] {
            assert_eq!(edges(zone, day), (first.to_owned(), last.to_owned()), "{zone}");
        }
    }

    #[test]
    fn a_day_on_which_clocks_change_is_shorter_or_longer() {
        for (zone, day, first, last) in [
            ("Europe/London", date(2026, 3, 29), "2026-03-29T00:00:00Z", "2026-03-29T22:59:59Z"),
            ("America/New_York", date(2026, 11, 1), "2026-11-01T04:00:00Z", "2026-11-02T04:59:59Z"),
            // Clocks go from midnight to one o'clock: the day has no midnight, and the one before ends as usual.
            ("Africa/Cairo", date(2026, 4, 24), "2026-04-23T22:00:00Z", "2026-04-24T20:59:59Z"),
            ("Africa/Cairo", date(2026, 4, 23), "2026-04-22T22:00:00Z", "2026-04-23T21:59:59Z"),
        ] {
            assert_eq!(edges(zone, day), (first.to_owned(), last.to_owned()), "{zone} {day}");
        }
    }

    #[test]
    fn every_zone_that_can_be_chosen_is_known() {
        let unknown: Vec<_> = TIMEZONES.iter().filter(|name| TimeZone::get(name).is_err()).collect();
        assert!(unknown.is_empty(), "{unknown:?}");
    }

    #[test]
    fn there_is_no_moment_after_the_end_of_time() {
        assert_eq!(Zone::named("Pacific/Honolulu").last_second(Date::MAX), None);
    }
}
