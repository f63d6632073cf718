//! Every page, for everyone who may see it, in both languages: it renders, says everything in words, and its links lead
//! somewhere.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use identity::Role;

use crate::support::html::Page;
use crate::support::log::Log;
use crate::support::routes::{Route, pages};
use crate::support::{Client, TestApp};

const LANGUAGES: [&str; 2] = ["en", "ar"];
/// A file under a grant that was made for another session is nobody's; the walk over the links has the learner's own.
const UNSEEN: [&str; 1] = ["/media/{asset}/{grant}"];
/// Pages that one person can be led to, at most.
const MOST: usize = 250;

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
async fn every_link_leads_somewhere_in_both_languages() {
    let test = TestApp::new().await;
    test.instance.worker.work_off().await.unwrap();
    let log = Log::begin();
    let mut faults = Vec::new();
    for (name, browser) in browsers(&test).await {
        for language in LANGUAGES {
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
            faults.extend(page.faults(language));
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
