//! What the tests share: certificates of the demo's people, and Poppler's view of a PDF.

#![expect(clippy::unwrap_used, reason = "tests")]

use std::io::Write as _;
use std::process::{Command, Stdio};

use time::macros::datetime;
use typeset::certificate::{Certificate, Colour, Locale};

/// English, with every optional value but the logo.
pub(crate) fn english() -> Certificate {
    Certificate {
        locale: Locale::En,
        title: "Certificate of completion".to_owned(),
        learner_name: "Lina Ashgrove".to_owned(),
        course_title: "Reading charts honestly".to_owned(),
        tenant_name: "Cedarfold Academy".to_owned(),
        issued_at: datetime!(2026-11-23 09:30:15 UTC),
        expires_at: Some(datetime!(2028-11-22 0:00 UTC)),
        grade: Some("Distinction (92 %)".to_owned()),
        hours: Some(12),
        instructor_name: Some("Tobias Marlow".to_owned()),
        code: "7K3MQ-X9T2A-4WVCE-N8R5H".to_owned(),
        verify_url: "https://demo.example.org/verify/7K3MQ-X9T2A-4WVCE-N8R5H".to_owned(),
        brand: Colour::new(0x0f, 0x76, 0x6e),
        logo: None,
    }
}

/// Arabic, with every optional value but the logo.
pub(crate) fn arabic() -> Certificate {
    Certificate {
        locale: Locale::Ar,
        title: "شهادة إتمام".to_owned(),
        learner_name: "يوسف الحمداني".to_owned(),
        course_title: "مدخل إلى قراءة البيانات".to_owned(),
        tenant_name: "مركز نور السدرة للتدريب".to_owned(),
        grade: Some("امتياز (92٪)".to_owned()),
        instructor_name: Some("سلمى الراشدي".to_owned()),
        verify_url: "https://nour.example.org/verify/7K3MQ-X9T2A-4WVCE-N8R5H".to_owned(),
        brand: Colour::new(0x6d, 0x4b, 0xb8),
        ..english()
    }
}

/// The text of a PDF, without the marks of direction that Poppler adds.
pub(crate) fn text_of(pdf: &[u8]) -> String {
    let text = String::from_utf8(poppler("pdftotext", &["-", "-"], pdf)).unwrap();
    text.replace(['\u{200e}', '\u{200f}', '\u{202a}', '\u{202b}', '\u{202c}'], "")
}

/// What `pdfinfo` says of a PDF.
pub(crate) fn facts_of(pdf: &[u8]) -> String {
    String::from_utf8(poppler("pdfinfo", &["-"], pdf)).unwrap()
}

/// The number of pages.
pub(crate) fn pages_of(pdf: &[u8]) -> usize {
    let facts = facts_of(pdf);
    facts.lines().find_map(|line| line.strip_prefix("Pages:")).unwrap().trim().parse().unwrap()
}

/// The first page in grey, at so many dots an inch.
pub(crate) fn picture_of(pdf: &[u8], density: u32) -> image::GrayImage {
    let png = poppler("pdftoppm", &["-png", "-gray", "-r", &density.to_string(), "-f", "1", "-l", "1", "-"], pdf);
    image::load_from_memory(&png).unwrap().into_luma8()
}

/// Runs a program of Poppler's with the PDF as its input.
fn poppler(program: &str, arguments: &[&str], pdf: &[u8]) -> Vec<u8> {
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(pdf).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{program} refuses the PDF");
    output.stdout
}
