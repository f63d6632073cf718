//! Certificates by the default template: what stands on the page, that it is one page, and that it is always the same.

#![expect(clippy::unwrap_used, reason = "tests")]

use std::thread;

use crate::support::{arabic, english, facts_of, pages_of, picture_of, text_of};
use time::macros::datetime;
use typeset::certificate::{Certificate, Colour, DEFAULT_TEMPLATE, Locale, render};
use typeset::{Fault, TypesetError};

fn set(certificate: &Certificate) -> Vec<u8> {
    render(certificate, DEFAULT_TEMPLATE).unwrap()
}

#[test]
fn the_same_certificate_gives_the_same_bytes_from_many_threads() {
    let first = set(&arabic());
    thread::scope(|scope| {
        let tries: Vec<_> = (0..4).map(|_| scope.spawn(|| set(&arabic()))).collect();
        for each in tries {
            assert!(each.join().unwrap() == first);
        }
    });
    let other = Certificate { code: "OTHER".to_owned(), ..arabic() };
    assert!(set(&other) != first);
}

#[test]
fn an_english_certificate_says_who_learned_what_and_when() {
    let text = text_of(&set(&english()));
    for part in [
        "Lina Ashgrove",
        "Reading charts honestly",
        "Cedarfold Academy",
        "7K3MQ-X9T2A-4WVCE-N8R5H",
        "23 November 2026",
        "22 November 2028",
        "Distinction (92 %)",
        "12 hours",
        "Tobias Marlow",
        "demo.example.org/verify/",
    ] {
        assert!(text.contains(part), "{part} is not in {text}");
    }
}

#[test]
fn an_arabic_certificate_says_who_learned_what_and_when() {
    let text = text_of(&set(&arabic()));
    for part in [
        "يوسف الحمداني",
        "مدخل إلى قراءة البيانات",
        "مركز نور السدرة للتدريب",
        "7K3MQ-X9T2A-4WVCE-N8R5H",
        "نوفمبر 2026",
        "ساعة",
        "امتياز",
    ] {
        assert!(text.contains(part), "{part} is not in {text}");
    }
}

#[test]
fn the_document_names_itself_and_claims_archival_and_accessible_form() {
    for (certificate, language, name) in [(english(), "en", "Lina Ashgrove"), (arabic(), "ar", "يوسف الحمداني")]
    {
        let pdf = set(&certificate);
        let facts = facts_of(&pdf);
        assert!(facts.contains(name) && facts.contains(&certificate.tenant_name), "{facts}");
        assert!(facts.contains("CourseWorx") && facts.contains("Tagged:          yes"), "{facts}");
        assert!(facts.contains("PDF version:     1.7") && facts.contains("A4"), "{facts}");
        let whole = String::from_utf8_lossy(&pdf);
        for claim in [
            "<pdfaid:part>3</pdfaid:part>",
            "<pdfaid:conformance>A</pdfaid:conformance>",
            "<pdfuaid:part>1</pdfuaid:part>",
            "2026-11-23T09:30:15+00:00",
        ] {
            assert!(whole.contains(claim), "{claim}");
        }
        assert!(whole.contains(&format!("/Lang({language})")) || whole.contains(&format!("/Lang ({language})")));
    }
}

#[test]
fn values_are_printed_and_never_run() {
    for name in
        ["#panic()", "*x* _y_ `z`", "$ sum $", "\\u{41} #{1+1}", "[a] // b /* c */ @d <e>", "#eval(\"1+1\") = =="]
    {
        let certificate = Certificate {
            learner_name: name.to_owned(),
            course_title: format!("Course {name}"),
            instructor_name: Some(name.to_owned()),
            ..english()
        };
        let text = text_of(&set(&certificate));
        assert!(text.matches(name).count() >= 3, "{name} is not in {text}");
    }
}

#[test]
fn long_values_shrink_and_wrap_on_one_page() {
    let words = "Anna-Maria Konstantinopolitanskaya de la ".repeat(4);
    let letters = "W".repeat(200);
    let arabic_words = "عبد الرحمن بن عبد العزيز الحدّاد ".repeat(6);
    for long in [words.trim(), &letters, arabic_words.trim()] {
        for plain in [english(), arabic()] {
            let certificate = Certificate {
                title: long.to_owned(),
                learner_name: long.to_owned(),
                course_title: long.to_owned(),
                tenant_name: long.to_owned(),
                instructor_name: Some(long.to_owned()),
                grade: Some(long.chars().take(60).collect()),
                ..plain
            };
            let pdf = set(&certificate);
            assert_eq!(pages_of(&pdf), 1);
            assert!(foot_is_clear(&picture_of(&pdf, 40)), "text runs out of the page");
        }
    }
}

/// Whether no ink but the band's stands in the outer 8 millimetres at the foot, where an overflow would show.
fn foot_is_clear(page: &image::GrayImage) -> bool {
    let (width, height) = page.dimensions();
    let band = width * 6 / 297;
    (height - height * 8 / 210..height).all(|y| (band..width - band).all(|x| page.get_pixel(x, y).0 == [255]))
}

#[test]
fn scripts_without_a_face_still_give_a_plain_pdf() {
    let pdf = set(&Certificate { learner_name: "王小明 🙂".to_owned(), ..english() });
    assert_eq!(pages_of(&pdf), 1);
    assert!(!String::from_utf8_lossy(&pdf).contains("pdfaid:part"));
}

#[test]
fn the_qr_code_opens_the_verification_page() {
    for certificate in [english(), arabic()] {
        let page = picture_of(&set(&certificate), 150);
        let mut seen =
            rqrr::PreparedImage::prepare_from_greyscale(page.width() as usize, page.height() as usize, |x, y| {
                page.get_pixel(u32::try_from(x).unwrap(), u32::try_from(y).unwrap()).0[0]
            });
        let codes: Vec<String> = seen.detect_grids().iter().map(|grid| grid.decode().unwrap().1).collect();
        assert_eq!(codes, [certificate.verify_url]);
    }
}

#[test]
fn arabic_is_the_mirror_of_english() {
    let dark = |page: &image::GrayImage, left: bool| {
        let width = page.width();
        let columns = if left { 0..width / 100 } else { width - width / 100..width };
        columns.into_iter().all(|x| page.get_pixel(x, page.height() / 2).0[0] < 200)
    };
    let (english, arabic) = (picture_of(&set(&english()), 40), picture_of(&set(&arabic()), 40));
    assert!(dark(&english, true) && !dark(&english, false));
    assert!(dark(&arabic, false) && !dark(&arabic, true));
}

#[test]
fn optional_values_may_be_missing_and_a_logo_may_be_of_three_kinds() {
    let bare = Certificate { expires_at: None, grade: None, hours: None, instructor_name: None, ..english() };
    let text = text_of(&set(&bare));
    assert!(!text.contains("Valid until") && !text.contains("Grade") && !text.contains("Duration"), "{text}");
    let mut png = Vec::new();
    let mut jpeg = Vec::new();
    let square = image::RgbImage::from_pixel(40, 10, image::Rgb([200, 30, 90]));
    square.write_to(&mut std::io::Cursor::new(&mut png), image::ImageFormat::Png).unwrap();
    square.write_to(&mut std::io::Cursor::new(&mut jpeg), image::ImageFormat::Jpeg).unwrap();
    let svg = br#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 1"><path d="M0 0h4v1z"/></svg>"#.to_vec();
    for logo in [png, jpeg, svg] {
        let pdf = set(&Certificate { logo: Some(logo), ..bare.clone() });
        assert!(String::from_utf8_lossy(&pdf).contains("<pdfuaid:part>1</pdfuaid:part>"));
    }
}

#[test]
fn values_that_can_not_be_set_are_named() {
    let fault = |change: fn(&mut Certificate)| {
        let mut certificate = Certificate { locale: Locale::Ar, brand: Colour::new(1, 2, 3), ..english() };
        change(&mut certificate);
        let Err(TypesetError::Field { field, fault }) = render(&certificate, DEFAULT_TEMPLATE) else { unreachable!() };
        (field, fault)
    };
    assert_eq!(fault(|it| it.learner_name = " \u{202e}\n".to_owned()), ("learner_name", Fault::Empty));
    assert_eq!(fault(|it| it.course_title = "x".repeat(301)), ("course_title", Fault::TooLong(300)));
    assert_eq!(fault(|it| it.code = "a b".to_owned()).0, "code");
    assert_eq!(fault(|it| it.verify_url = "javascript:alert(1)".to_owned()).0, "verify_url");
    assert_eq!(fault(|it| it.issued_at = datetime!(-0044-03-15 0:00 UTC)).0, "issued_at");
    assert_eq!(fault(|it| it.logo = Some(b"GIF89a".to_vec())).0, "logo");
    assert_eq!(fault(|it| it.logo = Some(vec![0; 1024 * 1024 + 1])), ("logo", Fault::TooLong(1024 * 1024)));
    assert_eq!(fault(|it| it.logo = Some(b"<svg><image href='/x'/></svg>".to_vec())).0, "logo");
}
