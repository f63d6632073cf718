//! Days in words, in the long form of the Unicode CLDR: "23 November 2026", "23 نوفمبر 2026".
//!
//! Arabic days are set in Western digits. CLDR has both for Arabic, by country; the code, the address and the
//! verification page, which a reader compares with the paper, are in Western digits everywhere.

use time::{Date, Month};

use super::Locale;

/// The day in words.
pub(super) fn in_words(day: Date, locale: Locale) -> String {
    let month = match locale {
        Locale::En => english(day.month()),
        Locale::Ar => arabic(day.month()),
    };
    format!("{} {month} {}", day.day(), day.year())
}

fn english(month: Month) -> &'static str {
    match month {
        Month::January => "January",
        Month::February => "February",
        Month::March => "March",
        Month::April => "April",
        Month::May => "May",
        Month::June => "June",
        Month::July => "July",
        Month::August => "August",
        Month::September => "September",
        Month::October => "October",
        Month::November => "November",
        Month::December => "December",
    }
}

fn arabic(month: Month) -> &'static str {
    match month {
        Month::January => "يناير",
        Month::February => "فبراير",
        Month::March => "مارس",
        Month::April => "أبريل",
        Month::May => "مايو",
        Month::June => "يونيو",
        Month::July => "يوليو",
        Month::August => "أغسطس",
        Month::September => "سبتمبر",
        Month::October => "أكتوبر",
        Month::November => "نوفمبر",
        Month::December => "ديسمبر",
    }
}

#[cfg(test)]
mod tests {
    use super::{Locale, in_words};
    use time::macros::date;

    #[test]
    fn days_are_in_the_order_and_words_of_the_language() {
        assert_eq!(in_words(date!(2026 - 11 - 03), Locale::En), "3 November 2026");
        assert_eq!(in_words(date!(2027 - 04 - 30), Locale::Ar), "30 أبريل 2027");
    }
}
