//! Days in the forms of authors: what is typed is a day of the centre, what is kept is its first moment or its last second.

use jiff::civil::Date as Day;
use kernel::{Invalid, Time};
use time::Date;
use time::macros::format_description;

use crate::zone::Zone;

/// Which moment of a day is meant.
#[derive(Debug, Clone, Copy)]
pub(super) enum Edge {
    /// Its first.
    First,
    /// Its last second.
    Last,
}

/// The day as the form shows it; empty for none.
pub(super) fn shown(zone: &Zone, at: Option<Time>) -> String {
    at.map(|at| zone.day(at).to_string()).unwrap_or_default()
}

/// The moment that the typed day stands for; an hour that was set otherwise stays while the day does.
pub(super) fn day(
    field: &str,
    text: &str,
    present: Option<Time>,
    (zone, edge): (&Zone, Edge),
) -> Result<Option<Time>, Invalid> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let day = read(text).ok_or_else(|| Invalid::one(field, "wrong_type", "Give a day."))?;
    if let Some(at) = present.filter(|at| zone.day(*at) == day) {
        return Ok(Some(at));
    }
    let moment = match edge {
        Edge::First => zone.first_moment(day),
        Edge::Last => zone.last_second(day),
    };
    moment.map(Some).ok_or_else(|| Invalid::one(field, "wrong_type", "Give a day."))
}

fn read(text: &str) -> Option<Day> {
    let date = Date::parse(text, &format_description!("[year]-[month]-[day]")).ok()?;
    let (month, day) = (u8::from(date.month()).try_into().ok()?, date.day().try_into().ok()?);
    Day::new(date.year().try_into().ok()?, month, day).ok()
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use kernel::Time;
    use time::macros::datetime;

    use super::{Edge, day, shown};
    use crate::zone::Zone;

    #[test]
    fn what_was_kept_for_a_day_is_shown_as_that_day() {
        for name in ["UTC", "Pacific/Tongatapu", "Pacific/Honolulu", "Africa/Cairo"] {
            let zone = Zone::named(name);
            for edge in [Edge::First, Edge::Last] {
                for text in ["2026-04-23", "2026-04-24", "2026-11-01", "2028-02-29"] {
                    let kept = day("endDate", text, None, (&zone, edge)).unwrap();
                    assert_eq!(shown(&zone, kept), text, "{name} {edge:?}");
                }
            }
        }
    }

    #[test]
    fn an_hour_that_was_set_stays_while_the_day_does() {
        let zone = Zone::named("Pacific/Tongatapu");
        let set: Time = datetime!(2026-03-01 20:30 UTC);
        assert_eq!(shown(&zone, Some(set)), "2026-03-02", "the day there, not the one in London");
        let again = |text| day("startDate", text, Some(set), (&zone, Edge::First)).unwrap();
        assert_eq!(again("2026-03-02"), Some(set));
        assert_eq!(again("2026-03-01"), Some(datetime!(2026-02-28 11:00 UTC)));
        assert_eq!(again(" "), None);
    }

    #[test]
    fn what_is_no_day_is_refused_at_its_field() {
        let zone = Zone::named("Pacific/Honolulu");
        for text in ["tomorrow", "2026-02-30", "2026-3-1", "9999-12-31"] {
            let fault = day("endDate", text, None, (&zone, Edge::Last)).unwrap_err();
            assert_eq!((fault.0.len(), fault.0.first().unwrap().pointer.as_str()), (1, "/endDate"), "{text}");
        }
    }
}
