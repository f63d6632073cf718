//! Every page, for everyone who may see it, in both languages: it renders, says everything in words, and its links lead
//! somewhere.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use identity::Role;

use crate::support::html::Page;
use crate::support::log::Log;
use crate::support::routes::{Route, pages};
use crate::support::{Client, TestApp};

const LANGUAGES: [&str; 2] = ["en", "ar"];
/// Addresses that hold a secret: a grant made for a session, the token of a letter. Other tests follow them.
const UNSEEN: [&str; 4] =
    ["/media/{asset}/{grant}", "/media/{asset}/{grant}/{variant}", "/reset/choose", "/verify-email"];
/// Addresses that one person is led to, at most.
const MOST: usize = 80;

/// A browser for each kind of person, the visitors of a school and of the marketplace included.
async fn browsers(test: &TestApp) -> Vec<(&'static str, Client)> {
    let mut browsers =
        vec![("visitor", test.visitor()), ("visitor of the marketplace", test.instance.visitor("localhost"))];
    for (name, role) in [
        ("learner", Role::Learner),
        ("instructor", Role::Instructor),
        ("admin", Role::Admin),
        ("keeper", Role::SuperAdmin),
    ] {
        browsers.push((name, test.school.browser(&test.instance, role).await));
    }
    browsers
}

fn filled(test: &TestApp, route: &Route) -> String {
    route.parameters().iter().fold(route.path.clone(), |path, name| {
        let value = test.school.value(&route.path, name);
        path.replace(&format!("{{{name}}}"), &value).replace(&format!("{{*{name}}}"), &value)
    })
}

#[tokio::test]
async fn every_page_renders_in_both_languages_without_a_fault() {
    let test = TestApp::new().await;
    test.instance.worker.work_off().await.unwrap();
    let log = Log::begin();
    let (mut faults, mut shown) = (Vec::new(), BTreeMap::new());
    for (name, browser) in browsers(&test).await {
        for route in pages().iter().filter(|route| route.method == "GET") {
            let path = filled(&test, route);
            for language in LANGUAGES {
                let answer = browser.reading(language).get(&path).await;
                let answered = answer.status < 500;
                if !answered {
                    faults.push(format!("{name}: {path} -> {}: {}", answer.status, answer.text()));
                }
                *shown.entry(route.path.clone()).or_insert(false) |= answer.status < 400;
                // A letter is shown as it was sent, in its own frame.
                if answered && answer.is_html() && !route.path.ends_with("/html") {
                    faults.extend(
                        Page::read(&format!("{name}: {path} [{}]", answer.status), &answer.text()).faults(language),
                    );
                }
            }
        }
    }
    faults.extend(
        shown
            .iter()
            .filter(|(path, shown)| !**shown && !UNSEEN.contains(&path.as_str()))
            .map(|(path, _)| format!("nobody was shown {path}")),
    );
    faults.extend(log.lines_with("missing message"));
    faults.extend(log.lines_with("can not be formatted"));
    faults.sort();
    faults.dedup();
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), faults.join("\n"));
}

#[tokio::test]
async fn every_link_leads_somewhere() {
    let test = TestApp::new().await;
    test.instance.worker.work_off().await.unwrap();
    let log = Log::begin();
    let mut faults = Vec::new();
    for (name, browser) in browsers(&test).await {
        for language in if name == "learner" { &LANGUAGES[..] } else { &LANGUAGES[..1] } {
            faults.extend(walk(name, &browser.reading(language), language).await);
        }
    }
    faults.extend(log.lines_with("missing message"));
    faults.sort();
    faults.dedup();
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), faults.join("\n"));
}

/// Follows every link from the start page on.
async fn walk(name: &str, browser: &Client, language: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let mut seen = BTreeSet::from(["/".to_owned(), "/sign-in".to_owned()]);
    let mut next: VecDeque<(String, String)> = seen.iter().map(|path| (path.clone(), "start".to_owned())).collect();
    while let Some((path, from)) = next.pop_front() {
        let answer = browser.get(&path).await;
        if answer.status >= 400 {
            faults.push(format!("{name} ({language}): {from} leads to {path}: {}", answer.status));
            continue;
        }
        let mut found = Vec::new();
        if answer.is_html() && !path.ends_with("/html") {
            let page = Page::read(&format!("{name}: {path}"), &answer.text());
            let asked =
                LANGUAGES.iter().find(|language| path.contains(&format!("lang={language}"))).unwrap_or(&language);
            faults.extend(page.faults(asked));
            found = page.links();
        } else if answer.header("location").starts_with('/') {
            found.push(answer.header("location").to_owned());
        }
        for link in found {
            if seen.len() < MOST && seen.insert(link.clone()) {
                next.push_back((link, path.clone()));
            }
        }
    }
    faults
}

/// The path and query of the link in the letter that was sent last.
async fn link_of_last_letter(test: &TestApp) -> String {
    // Letters of one instant have no order: the clock stands still.
    test.test.clock.advance(time::Duration::minutes(1));
    test.instance.worker.work_off().await.unwrap();
    let letters = test.instance.app.parts.outbox.as_ref().unwrap().latest(1).await.unwrap();
    let text = &letters[0].message.text;
    let start = format!("http://{}/", test.school.host);
    let link = text
        .split_whitespace()
        .find(|word| word.starts_with(&start) && word.contains('?'))
        .unwrap_or_else(|| panic!("no link in {text}"));
    link[start.len() - 1..].to_owned()
}

#[tokio::test]
async fn the_links_of_letters_lead_to_their_forms() {
    let test = TestApp::new().await;
    let visitor = test.visitor();
    let asked = [
        ("firstName", "Noor"),
        ("lastName", "Hadi"),
        ("email", "noor@example.org"),
        ("password", "a long enough one 7"),
    ];
    for (form, fields) in [("/reset", &[("email", "admin@example.org")][..]), ("/sign-up", &asked[..])] {
        let answer = visitor.form(form, fields).await;
        assert_eq!(answer.status, 303, "{form}: {}", answer.text());
        let link = link_of_last_letter(&test).await;
        for language in LANGUAGES {
            let page = visitor.reading(language).get(&link).await;
            assert_eq!(page.status, 200, "{link}: {}", page.text());
            assert_eq!(Page::read(&link, &page.text()).faults(language), Vec::<String>::new());
        }
    }
}

#[tokio::test]
async fn a_problem_has_a_page_in_the_readers_language() {
    let test = TestApp::new().await;
    let log = Log::begin();
    for language in LANGUAGES {
        let learner = test.school.browser(&test.instance, Role::Learner).await.reading(language);
        for (path, status) in [("/no-such-page", 404), ("/admin/users", 403)] {
            let answer = learner.get(path).await;
            assert_eq!(answer.status, status, "{path}");
            assert_eq!(Page::read(path, &answer.text()).faults(language), Vec::<String>::new());
        }
    }
    assert_eq!(log.lines_with("missing message"), Vec::<String>::new());
}

#[tokio::test]
async fn who_is_not_signed_in_is_led_to_the_sign_in_page_and_back() {
    let test = TestApp::new().await;
    let answer = test.visitor().get("/account/sessions?x=1").await;
    assert_eq!((answer.status, answer.header("location")), (303, "/sign-in?next=%2Faccount%2Fsessions%3Fx%3D1"));
}
