//! Templates of tenants: what is taken, what is refused, and how the author learns why.

#![expect(clippy::unwrap_used, reason = "tests")]

use crate::support::{arabic, english, pages_of, text_of};
use typeset::TypesetError;
use typeset::certificate::{DEFAULT_TEMPLATE, MAX_SOURCE_BYTES, check_template, render};

/// The least that a template may be.
const PLAIN: &str = r#"
#let it = json("/certificate.json")
= #it.title
#it.learner_name \ #it.course_title \ #it.code \ #datetime.today().display()
#image(it.qr, width: 3cm, alt: "QR")
#if it.logo != none { image(it.logo, width: 3cm, alt: it.tenant_name) }
"#;

#[test]
fn the_default_template_and_a_plain_one_are_taken() {
    assert_eq!(check_template(DEFAULT_TEMPLATE), Ok(()));
    assert_eq!(check_template(PLAIN), Ok(()));
    let pdf = render(&arabic(), PLAIN).unwrap();
    assert!(text_of(&pdf).contains("2026-11-23") && pages_of(&pdf) == 1);
}

#[test]
fn errors_name_line_column_and_reason() {
    let Err(TypesetError::Template(remarks)) = check_template("#set text(size: 12pt)\nHello #nobody") else {
        unreachable!("it names an unknown variable")
    };
    let first = remarks.first().unwrap();
    assert_eq!((first.line, first.column), (Some(2), Some(8)), "{first}");
    assert!(first.message.contains("unknown variable: nobody"), "{first}");
}

#[test]
fn a_template_is_tried_without_the_optional_values() {
    let careless = format!("{PLAIN}\nGrade: #it.grade.len()");
    assert!(matches!(check_template(&careless), Err(TypesetError::Template(_))));
}

#[test]
fn a_template_reaches_nothing_outside() {
    for source in [
        "#read(\"/etc/passwd\")",
        "#image(\"../../secret.png\")",
        "#import \"@preview/cetz:0.3.0\": canvas",
        "#include \"/other.typ\"",
        "#eval(\"1 + 1\")",
        "#std.eval(\"1 + 1\")",
        "#plugin(\"/x.wasm\")",
    ] {
        assert!(matches!(check_template(source), Err(TypesetError::Template(_))), "{source}");
    }
}

#[test]
fn pages_and_length_are_limited() {
    let pages = check_template("#for _ in range(3) [ x #pagebreak(weak: false) ]");
    assert!(matches!(pages, Err(TypesetError::Pages { pages: 3 | 4, limit: 2 })), "{pages:?}");
    let long = "x".repeat(MAX_SOURCE_BYTES + 1);
    assert!(matches!(check_template(&long), Err(TypesetError::SourceTooLong { .. })));
    assert!(matches!(render(&english(), &long), Err(TypesetError::SourceTooLong { .. })));
}

#[test]
fn recursion_and_endless_loops_are_ended_by_the_compiler() {
    for source in
        ["#let f() = f()\n#f()", "#while true {}", "#let f(x) = [#f[#x]]\n#f[a]", &"(".repeat(5000), &"#{".repeat(9000)]
    {
        let outcome = check_template(source);
        assert!(matches!(outcome, Err(TypesetError::Template(_)) | Ok(())), "{outcome:?}");
    }
}
