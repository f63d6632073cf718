//! A certificate as a well-set PDF: the learner's name, what was learned, who says so, and how anyone can check it.
//!
//! The PDF is tagged, carries title, author, language and the moment of issue, and claims the strictest of these that the
//! template's pages meet: PDF/A-3a with PDF/UA-1, PDF/A-3b, or plain PDF 1.7. [`DEFAULT_TEMPLATE`] meets the first, unless
//! a name is written in a script that no embedded face has (the faces cover Latin, Greek, Cyrillic and Arabic): its letters
//! then show as boxes, and no archival claim is made.

mod colour;
mod date;
mod logo;
mod qr;
mod sample;
mod sheet;

use std::time::Duration;

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

pub use colour::Colour;

use crate::error::TypesetError;
use crate::press;
use sheet::Letters;

/// The template that every tenant starts with, for both languages; it takes its direction from the certificate.
pub const DEFAULT_TEMPLATE: &str = include_str!("../templates/certificate.typ");

/// The longest template, in bytes.
pub const MAX_SOURCE_BYTES: usize = 64 * 1024;

/// The largest logo, in bytes.
pub const MAX_LOGO_BYTES: usize = 1024 * 1024;

/// The largest PDF, in bytes.
pub const MAX_PDF_BYTES: usize = 4 * 1024 * 1024;

/// The most pages of a certificate.
pub const MAX_PAGES: usize = 2;

/// How long a caller waits for one call.
pub const DEADLINE: Duration = Duration::from_secs(30);

/// The language that a certificate is set in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Locale {
    /// English, left to right.
    En,
    /// Arabic, right to left.
    Ar,
}

/// What a certificate says. Texts may hold any characters: they are printed, never interpreted. Runs of white space become
/// one space; control characters and invisible direction marks are dropped.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Certificate {
    /// Language of the words around the values, and direction of the page.
    pub locale: Locale,
    /// What kind of document it is, such as "Certificate of completion"; 1 to 200 characters.
    pub title: String,
    /// Whom it is for; 1 to 200 characters.
    pub learner_name: String,
    /// What was learned; 1 to 300 characters.
    pub course_title: String,
    /// Who issues it; 1 to 200 characters.
    pub tenant_name: String,
    /// When it was issued. The day printed is that of the offset; give it in the tenant's time zone.
    pub issued_at: OffsetDateTime,
    /// Until when it is valid; the day printed is that of the offset.
    pub expires_at: Option<OffsetDateTime>,
    /// The result, ready to print, up to 60 characters.
    pub grade: Option<String>,
    /// How many hours the course takes.
    pub hours: Option<u32>,
    /// Who taught it; up to 200 characters.
    pub instructor_name: Option<String>,
    /// The public code, as printed: up to 64 ASCII letters, digits and dashes.
    pub code: String,
    /// The address where anyone can check it: `http` or `https`, ASCII, up to 300 characters. The QR code holds it.
    pub verify_url: String,
    /// The tenant's colour.
    pub brand: Colour,
    /// The tenant's mark: PNG, JPEG (up to 4096 pixels a side) or SVG, up to [`MAX_LOGO_BYTES`].
    pub logo: Option<Vec<u8>>,
}

/// Sets the certificate by the template and returns the bytes of a PDF: the same bytes for the same arguments.
///
/// Takes a processor for a noticeable time, so call it off the request threads.
pub fn render(certificate: &Certificate, template_source: &str) -> Result<Vec<u8>, TypesetError> {
    check_length(template_source)?;
    let identity = format!("certificate:{}", certificate.code);
    let set = |letters| {
        let (desk, identity) = (sheet::lay(certificate, template_source, letters)?, identity.clone());
        press::run(move || press::set(&desk, &identity))
    };
    // Typst's line breaker is known to fail on some marks that the face of their letter lacks.
    match set(Letters::Faithful) {
        Err(TypesetError::Broken) => set(Letters::Covered),
        outcome => outcome,
    }
}

/// Tries a template with sample certificates in both languages, with every optional value and with none, and says what
/// is wrong with it.
///
/// Limited are the length of the source, the pages, the size of the PDF, the depth of calls and loops (by Typst), how long
/// the caller waits, and how many run at once. Not limited are the processor time of a template that passes the deadline
/// (it can not be stopped and keeps one place until it ends), the memory that it takes meanwhile, and the table of file
/// paths that Typst keeps for ever (a template adds one for each file name that it asks for in vain). So a template is to
/// be taken only from an administrator of a tenant, never from the public.
pub fn check_template(source: &str) -> Result<(), TypesetError> {
    check_length(source)?;
    let desks = sample::certificates()
        .iter()
        .map(|each| sheet::lay(each, source, Letters::Faithful))
        .collect::<Result<Vec<_>, _>>()?;
    press::run(move || desks.iter().try_for_each(|desk| press::set(desk, "certificate:sample").map(drop)))
}

/// The certificate of a learner who does not exist, with every value that one can have.
#[must_use]
pub fn specimen(locale: Locale) -> Certificate {
    sample::full(locale)
}

/// Whether `logo` can stand on a certificate.
pub fn check_logo(logo: &[u8]) -> Result<(), TypesetError> {
    logo::path(logo).map(drop)
}

fn check_length(source: &str) -> Result<(), TypesetError> {
    if source.len() > MAX_SOURCE_BYTES {
        return Err(TypesetError::SourceTooLong { bytes: source.len(), limit: MAX_SOURCE_BYTES });
    }
    Ok(())
}
