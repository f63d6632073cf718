//! Dates on a page, in the reader's language. What happened is told in the reader's time zone; the dates of courses are told in
//! the centre's, whose days they are.

use fluent_bundle::FluentValue;
use jiff::Zoned;
use kernel::Time;

use super::Chrome;

impl Chrome {
    /// A date in the reader's zone and language, such as `23 November 2026`.
    #[must_use]
    pub(crate) fn date(&self, at: &Time) -> String {
        self.day_of(&self.reader.local(*at))
    }

    /// A date and time in the reader's zone and language.
    #[must_use]
    pub(crate) fn date_time(&self, at: &Time) -> String {
        let local = self.reader.local(*at);
        format!("{} {}", self.day_of(&local), hour(&local))
    }

    /// A date of a course: the day that it is in the centre.
    #[must_use]
    pub(crate) fn centre_date(&self, at: &Time) -> String {
        self.day_of(&self.centre.local(*at))
    }

    /// A date of a course, and the time unless the day begins then; with the centre's zone where the reader's clock differs.
    #[must_use]
    pub(crate) fn centre_moment(&self, at: &Time) -> String {
        let (local, reader) = (self.centre.local(*at), self.reader.local(*at));
        let day = self.day_of(&local);
        if self.centre.begins_day(*at) {
            day
        } else if local.offset() == reader.offset() {
            format!("{day} {}", hour(&local))
        } else {
            format!("{day} {} ({})", hour(&local), self.centre_zone())
        }
    }

    /// Says that a day is one of the centre's zone, and which that is.
    #[must_use]
    pub(crate) fn centre_day_hint(&self) -> String {
        self.ts("centre-day-hint", &self.centre_zone())
    }

    /// The instant in the form that HTML's `time datetime` takes.
    #[must_use]
    #[expect(clippy::unused_self, reason = "called by templates, like its neighbours")]
    pub(crate) fn datetime_attribute(&self, at: &Time) -> String {
        at.format(&time::format_description::well_known::Rfc3339).unwrap_or_default()
    }

    fn day_of(&self, local: &Zoned) -> String {
        let month = self.t(&format!("month-{}", local.month()));
        self.app.messages.with(
            self.locale,
            "date-long",
            [
                ("day", FluentValue::from(local.day().to_string())),
                ("month", FluentValue::from(month)),
                ("year", FluentValue::from(local.year().to_string())),
            ],
        )
    }

    /// The zone's name, kept together between words that run the other way.
    fn centre_zone(&self) -> String {
        format!("\u{2068}{}\u{2069}", self.centre_zone.replace('_', " "))
    }
}

fn hour(local: &Zoned) -> String {
    format!("{:02}:{:02}", local.hour(), local.minute())
}
