//! Pages: strange paths, queries and forms get a page that says what is wrong.

use identity::Role;

use super::{QUERIES, SEGMENTS, long, short};
use crate::support::routes::{Route, pages};
use crate::support::{Answer, Client, TestApp};

const FORM: &str = "application/x-www-form-urlencoded";

/// A browser for each kind of person, the visitor included.
async fn browsers(test: &TestApp) -> Vec<Client> {
    let mut browsers = vec![test.visitor()];
    for role in [Role::Learner, Role::Admin, Role::SuperAdmin] {
        browsers.push(test.school.browser(&test.instance, role).await);
    }
    browsers
}

/// What is wrong with the answer, if anything.
fn fault(why: &str, answer: &Answer) -> Option<String> {
    let said = |what: &str| {
        Some(format!("{why}: {} -> {} {what}: {}", short(&answer.asked), answer.status, short(&answer.text())))
    };
    let (status, is_html) = (answer.status, answer.is_html());
    if status >= 500 {
        return said("is a fault of the server");
    }
    let is_file = answer.asked.contains("/media/")
        || answer.asked.contains(".css")
        || answer.asked.contains(".xml")
        || answer.asked.contains(".txt");
    if status >= 400 && !is_html && !is_file {
        return said("is no page");
    }
    if is_html && (answer.text().contains("<script>alert") || answer.text().contains("../etc/passwd<")) {
        return said("shows what came as it came");
    }
    if answer.header("location").starts_with("//") || answer.header("location").contains("evil.example") {
        return said("leads away");
    }
    None
}

fn filled(test: &TestApp, route: &Route, bad: Option<(&str, &str)>) -> String {
    route.parameters().iter().fold(route.path.clone(), |path, name| {
        let value = bad
            .filter(|(which, _)| which == name)
            .map_or_else(|| test.school.value(&route.path, name), |(_, segment)| segment.to_owned());
        path.replace(&format!("{{{name}}}"), &value).replace(&format!("{{*{name}}}"), &value)
    })
}

#[tokio::test]
async fn strange_paths_and_queries_get_a_page() {
    let test = TestApp::new().await;
    let mut faults = Vec::new();
    for browser in browsers(&test).await {
        for route in pages().iter().filter(|route| route.method == "GET") {
            // Whoever may not see the page is turned away before its parameters are read.
            if browser.get(&filled(&test, route, None)).await.status != 200 {
                continue;
            }
            for name in route.parameters() {
                let long = "y".repeat(8_000);
                for segment in SEGMENTS.into_iter().chain([long.as_str()]) {
                    let answer = browser.get(&filled(&test, route, Some((&name, segment)))).await;
                    faults.extend(fault("a path", &answer));
                    if answer.status == 200 {
                        faults.push(format!("a path that names nothing is shown: {}", answer.asked));
                    }
                }
            }
            for query in QUERIES.into_iter().chain([
                "next=//evil.example",
                "next=https://evil.example/",
                "next=%2F%5Cevil.example",
                "lang=%00",
                "lang=xx",
                "token=%00",
            ]) {
                faults.extend(fault("a query", &browser.get(&format!("{}?{query}", filled(&test, route, None))).await));
            }
        }
    }
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), faults.join("\n"));
}

#[tokio::test]
async fn strange_forms_get_a_page() {
    let test = TestApp::new().await;
    let mut faults = Vec::new();
    let long = long();
    let huge = format!("x={}", "y".repeat(2_000_000));
    let names = [
        "email",
        "password",
        "identifier",
        "firstName",
        "lastName",
        "token",
        "next",
        "body",
        "rating",
        "theme",
        "lang",
        "timezone",
        "currentPassword",
    ];
    let each = |value: &str| names.iter().map(|name| format!("{name}={value}")).collect::<Vec<_>>().join("&");
    let forms = [
        String::new(),
        "=&=&&".to_owned(),
        "email=a&email=b&identifier=a&identifier=b&next=a&next=b".to_owned(),
        each("%00"),
        each("%ff%fe"),
        each("%E2%80%AE%07"),
        each("%3Cscript%3Ealert(1)%3C/script%3E"),
        each("//evil.example"),
        each(long.get(..50_000).unwrap_or_default()),
        "%ff%fe%00".to_owned(),
        huge,
    ];
    for route in pages().into_iter().filter(|route| route.method == "POST") {
        for role in [None, Some(Role::Learner), Some(Role::Admin)] {
            for form in &forms {
                // A form may sign the person out: each has a session of its own.
                let browser = match role {
                    None => test.visitor(),
                    Some(role) => test.school.browser(&test.instance, role).await,
                };
                let path = filled(&test, &route, None);
                faults.extend(fault("a form", &browser.raw("POST", &path, Some(FORM), form.clone()).await));
            }
            let browser = test.visitor();
            for mime in [None, Some("application/json"), Some("multipart/form-data; boundary=x"), Some("text/plain")] {
                faults.extend(fault(
                    "a type",
                    &browser.raw("POST", &filled(&test, &route, None), mime, "{\"a\": 1}").await,
                ));
            }
        }
    }
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), faults.join("\n"));
}

#[tokio::test]
async fn methods_that_a_page_does_not_take_get_a_page() {
    let test = TestApp::new().await;
    let mut faults = Vec::new();
    for route in pages() {
        for method in ["PUT", "DELETE", "PATCH", "BREW"] {
            if !pages().iter().any(|other| other.path == route.path && other.method == method) {
                let answer = test.visitor().raw(method, &filled(&test, &route, None), None, "").await;
                faults.extend(fault("a method", &answer));
                if answer.status != 405 {
                    faults.push(format!("{} -> {}", answer.asked, answer.status));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[tokio::test]
async fn files_outside_the_assets_are_not_served() {
    let test = TestApp::new().await;
    for path in [
        "/assets/../Cargo.toml",
        "/assets/%2e%2e/%2e%2e/Cargo.toml",
        "/assets/..%2f..%2fCargo.toml",
        "/assets/%00",
        "/assets/%ff",
        "/assets//etc/passwd",
        "/assets/",
        "/assets/.gitignore",
    ] {
        let answer = test.visitor().get(path).await;
        assert!((400..500).contains(&answer.status), "{path}: {}", answer.status);
        assert!(!answer.text().contains("[package]") && !answer.text().contains("root:"), "{path}");
    }
}
