//! The values of a certificate as the files that a template reads: `/certificate.json`, `/qr.svg` and the logo.

use serde::Serialize;
use time::{OffsetDateTime, UtcOffset};
use typst::foundations::{Bytes, Datetime};
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use super::{Certificate, Locale, date, logo, qr};
use crate::error::{Fault, TypesetError};
use crate::faces::FACES;
use crate::world::Desk;

/// `/certificate.json`. README.md of the crate lists the fields for authors of templates.
#[derive(Serialize)]
struct Sheet<'a> {
    locale: &'static str,
    direction: &'static str,
    title: String,
    learner_name: String,
    course_title: String,
    tenant_name: String,
    issued_on: String,
    issued_at: String,
    expires_on: Option<String>,
    expires_at: Option<String>,
    grade: Option<String>,
    hours: Option<u32>,
    instructor_name: Option<String>,
    code: &'a str,
    verify_url: &'a str,
    verify_text: &'a str,
    brand: String,
    logo: Option<&'static str>,
    qr: &'static str,
}

/// How the letters of a value are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Letters {
    /// As they are.
    Faithful,
    /// Without loose marks, and with U+FFFD for what no face has.
    Covered,
}

/// Checks the values and lays them before the typesetter.
pub(super) fn lay(certificate: &Certificate, template: &str, letters: Letters) -> Result<Desk, TypesetError> {
    let (locale, direction) = match certificate.locale {
        Locale::En => ("en", "ltr"),
        Locale::Ar => ("ar", "rtl"),
    };
    let day = |at: OffsetDateTime| date::in_words(at.date(), certificate.locale);
    let logo = certificate.logo.as_deref().map(logo::path).transpose()?;
    let text = |field, raw: &str, most| {
        text(field, raw, most).map(|whole| if letters == Letters::Covered { covered(&whole) } else { whole })
    };
    let optional = |field, raw: Option<&str>, most| {
        raw.filter(|raw| !clean(raw).is_empty()).map(|raw| text(field, raw, most)).transpose()
    };
    let sheet = Sheet {
        locale,
        direction,
        title: text("title", &certificate.title, 200)?,
        learner_name: text("learner_name", &certificate.learner_name, 200)?,
        course_title: text("course_title", &certificate.course_title, 300)?,
        tenant_name: text("tenant_name", &certificate.tenant_name, 200)?,
        issued_on: day(moment("issued_at", certificate.issued_at)?),
        issued_at: certificate.issued_at.date().to_string(),
        expires_on: certificate.expires_at.map(|at| moment("expires_at", at).map(day)).transpose()?,
        expires_at: certificate.expires_at.map(|at| at.date().to_string()),
        grade: optional("grade", certificate.grade.as_deref(), 60)?,
        hours: certificate.hours,
        instructor_name: optional("instructor_name", certificate.instructor_name.as_deref(), 200)?,
        code: code(&certificate.code)?,
        verify_url: address(&certificate.verify_url)?,
        verify_text: without_scheme(&certificate.verify_url).trim_end_matches('/'),
        brand: certificate.brand.to_string(),
        logo,
        qr: "/qr.svg",
    };
    let json = serde_json::to_vec(&sheet).map_err(|_| TypesetError::Broken)?;
    let mut files = vec![
        ("/certificate.json", Bytes::new(json)),
        ("/qr.svg", Bytes::from_string(qr::svg(&certificate.verify_url)?)),
    ];
    if let (Some(path), Some(bytes)) = (logo, &certificate.logo) {
        files.push((path, Bytes::new(bytes.clone())));
    }
    Ok(Desk::new(template.to_owned(), files, in_utc(certificate.issued_at)))
}

/// The text as it is printed, if it has 1 to `most` characters.
fn text(field: &'static str, raw: &str, most: usize) -> Result<String, TypesetError> {
    let clean = clean(raw);
    if clean.is_empty() {
        return Err(TypesetError::Field { field, fault: Fault::Empty });
    }
    if clean.chars().count() > most {
        return Err(TypesetError::Field { field, fault: Fault::TooLong(most) });
    }
    Ok(clean)
}

/// One space for each run of white space, and no character that is neither seen nor joins others.
fn clean(raw: &str) -> String {
    let visible: String = raw
        .chars()
        .map(|letter| if letter.is_whitespace() { ' ' } else { letter })
        .filter(|&letter| !letter.is_control() && !is_mark_of_direction_or_format(letter))
        .collect();
    visible.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Invisible characters that reorder or hide text (Unicode 17, chapters 23.2 to 23.8), and non-characters. The joiners
/// U+200C and U+200D stay: Persian and others are not right without them.
fn is_mark_of_direction_or_format(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fdd0}'..='\u{fdef}' | '\u{feff}' | '\u{fff0}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e0fff}')
        || (u32::from(letter) & 0xfffe) == 0xfffe
}

/// The letters that a face has, each without the marks that do not compose with it.
fn covered(text: &str) -> String {
    let has = |letter: char| FACES.cover(letter);
    let marks = |letter: &char| !is_combining_mark(*letter);
    text.nfc().filter(marks).map(|letter| if has(letter) { letter } else { char::REPLACEMENT_CHARACTER }).collect()
}

fn code(raw: &str) -> Result<&str, TypesetError> {
    let fits = (1..=64).contains(&raw.len()) && raw.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    let fault = Fault::Form("a code of up to 64 letters, digits and dashes");
    fits.then_some(raw).ok_or(TypesetError::Field { field: "code", fault })
}

fn address(raw: &str) -> Result<&str, TypesetError> {
    let fits = raw.len() <= 300 && raw.bytes().all(|byte| byte.is_ascii_graphic());
    let fault = Fault::Form("an http or https address of up to 300 ASCII characters");
    (fits && without_scheme(raw) != raw).then_some(raw).ok_or(TypesetError::Field { field: "verify_url", fault })
}

fn without_scheme(address: &str) -> &str {
    address.strip_prefix("https://").or_else(|| address.strip_prefix("http://")).unwrap_or(address)
}

/// A moment of the years 1 to 9999, in its own offset and in UTC, which is what PDF can write.
fn moment(field: &'static str, at: OffsetDateTime) -> Result<OffsetDateTime, TypesetError> {
    let fault = Fault::Form("a day of the years 1 to 9999");
    let years = 1..=9999;
    let utc = at.checked_to_offset(UtcOffset::UTC).filter(|utc| years.contains(&utc.year()));
    utc.filter(|_| years.contains(&at.year())).map(|_| at).ok_or(TypesetError::Field { field, fault })
}

fn in_utc(at: OffsetDateTime) -> Option<Datetime> {
    let at = at.checked_to_offset(UtcOffset::UTC)?;
    Datetime::from_ymd_hms(at.year(), at.month().into(), at.day(), at.hour(), at.minute(), at.second())
}

#[cfg(test)]
mod tests {
    use super::{clean, is_mark_of_direction_or_format};

    #[test]
    fn white_space_is_one_space_and_invisible_marks_go() {
        assert_eq!(clean("  a\t\n b\u{202e}c\u{0} \u{200f}"), "a bc");
        assert_eq!(clean("#panic() *x* $ \\ <b>"), "#panic() *x* $ \\ <b>");
        assert_eq!(clean("می\u{200c}خواهم"), "می\u{200c}خواهم");
    }

    #[test]
    fn letters_are_never_taken_for_marks() {
        assert!(!['a', 'ا', 'Ж', '王', '\u{301}', '\u{200d}', '🙂'].into_iter().any(is_mark_of_direction_or_format));
        assert!(['\u{2066}', '\u{fffe}', '\u{1ffff}'].into_iter().all(is_mark_of_direction_or_format));
    }
}
