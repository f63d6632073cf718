//! The certificates that a template is tried with: both languages, with every optional value and with none.

use time::macros::datetime;

use super::{Certificate, Colour, Locale};

/// A square of one colour, drawn.
const MARK: &[u8] = br##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><rect width="40" height="10" rx="2" fill="#1d6fd8"/></svg>"##;

/// The four samples.
pub(super) fn certificates() -> [Certificate; 4] {
    [full(Locale::En), full(Locale::Ar), english(), arabic()]
}

/// A sample with every optional value.
pub(super) fn full(locale: Locale) -> Certificate {
    let plain = match locale {
        Locale::En => english(),
        Locale::Ar => arabic(),
    };
    let grade = match plain.locale {
        Locale::En => "Distinction (92 %)",
        Locale::Ar => "امتياز (92٪)",
    };
    Certificate {
        expires_at: Some(datetime!(2029-05-14 0:00 UTC)),
        grade: Some(grade.to_owned()),
        hours: Some(12),
        instructor_name: Some(plain.learner_name.clone()),
        logo: Some(MARK.to_vec()),
        ..plain
    }
}

fn english() -> Certificate {
    Certificate {
        locale: Locale::En,
        title: "Certificate of completion".to_owned(),
        learner_name: "Name of the learner".to_owned(),
        course_title: "Title of the course".to_owned(),
        tenant_name: "Name of the academy".to_owned(),
        issued_at: datetime!(2027-05-14 9:30 UTC),
        expires_at: None,
        grade: None,
        hours: None,
        instructor_name: None,
        code: "00000-00000-00000-00000".to_owned(),
        verify_url: "https://academy.example.org/verify/00000-00000-00000-00000".to_owned(),
        brand: Colour::new(0x1d, 0x6f, 0xd8),
        logo: None,
    }
}

fn arabic() -> Certificate {
    Certificate {
        locale: Locale::Ar,
        title: "شهادة إتمام".to_owned(),
        learner_name: "اسم المتعلّم".to_owned(),
        course_title: "عنوان الدورة".to_owned(),
        tenant_name: "اسم الأكاديمية".to_owned(),
        ..english()
    }
}
