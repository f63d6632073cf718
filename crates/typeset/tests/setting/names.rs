//! The law of names: whatever a person is called, there is a certificate, and it is one page.

use crate::support::{arabic, english, pages_of};
use proptest::prelude::*;
use typeset::certificate::{Certificate, DEFAULT_TEMPLATE, render};

/// Names of letters of many scripts, marks, digits, punctuation and spaces.
fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        "[A-Z][\\PC ]{0,60}",
        "[\\p{Arabic}A-Z][\\p{Arabic}\\p{Latin}\\p{Mn}0-9 .,'()-]{0,100}",
        "[A-Za-z][#*_`$\\\\<>@{}\\[\\]/=~\"' a-z\\p{Han}\\p{Hebrew}\\p{Cyrillic}]{0,100}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_name_is_set_on_one_page(name in name(), course in name(), from_right in any::<bool>()) {
        let plain = if from_right { arabic() } else { english() };
        let certificate = Certificate { learner_name: name, course_title: course, ..plain };
        let pdf = render(&certificate, DEFAULT_TEMPLATE);
        prop_assert!(pdf.is_ok(), "{:?}", pdf.err());
        prop_assert_eq!(pages_of(&pdf.unwrap_or_default()), 1);
    }
}
