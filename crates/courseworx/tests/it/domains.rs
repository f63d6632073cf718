//! Training centres opened by hand, and domains of their own: the host alone decides the tenant, and what the platform changes
//! every instance shows at once.

use std::process::Command;
use std::time::{Duration, Instant};

use identity::Role;
use serde_json::{Value, json};
use tokio_postgres::config::Host;

use crate::support::client::request;
use crate::support::{Answer, Client, TestApp};

const TENANTS: &str = "/api/v1/super-admin/tenants";
const DOMAIN: &str = "learn.north.example";

fn centre(name: &str, domain: Option<&str>, status: &str) -> Value {
    json!({
        "name": name, "tagline": "", "customDomain": domain, "defaultLocale": "en", "defaultCurrency": "USD",
        "listed": true, "status": status,
    })
}

async fn keeper(test: &TestApp) -> Client {
    test.school.program(&test.instance, Role::SuperAdmin).await
}

async fn put(keeper: &Client, test: &TestApp, body: &Value) -> Answer {
    keeper.json("PUT", &format!("{TENANTS}/{}", test.school.tenant), body).await
}

fn fault(answer: &Answer) -> (String, String) {
    let fault = answer.value()["errors"][0].clone();
    (fault["pointer"].as_str().unwrap_or_default().to_owned(), fault["code"].as_str().unwrap_or_default().to_owned())
}

/// Waits until `path` answers `client` with `status`, for a second at most.
async fn answers(client: &Client, path: &str, status: u16) {
    let began = Instant::now();
    while client.get(path).await.status != status {
        assert!(began.elapsed() < Duration::from_secs(1), "{} {path} does not answer {status}", client.host);
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

#[tokio::test]
async fn the_platform_opens_a_centre_and_describes_it_from_the_revision_that_was_seen() {
    let test = TestApp::new().await;
    let keeper = keeper(&test).await;
    let new = json!({"slug": "harbour", "name": "Harbour School", "defaultCurrency": "KWD", "listed": true});
    let opened = keeper.json("POST", TENANTS, &new).await;
    assert_eq!((opened.status, opened.header("etag")), (201, "\"1\""), "{}", opened.text());
    let kept = opened.value();
    assert_eq!((&kept["origin"], &kept["status"]), (&json!("http://harbour.localhost"), &json!("active")));
    assert_eq!(test.instance.visitor("harbour.localhost").get("/").await.status, 200, "it serves at once");
    let again = keeper.json("POST", TENANTS, &new).await;
    assert_eq!((again.status, fault(&again)), (422, ("/slug".to_owned(), "slug_taken".to_owned())));

    let there = format!("{TENANTS}/{}", kept["id"].as_str().unwrap());
    let described =
        keeper.json("PUT", &there, &centre("Harbour College", Some("Learn.Harbour.example."), "active")).await;
    assert_eq!((described.status, described.header("etag")), (200, "\"2\""), "{}", described.text());
    assert_eq!(described.value()["customDomain"], "learn.harbour.example");
    let mut late = request("PUT", &there, Some("application/json"), centre("Late", None, "active").to_string().into());
    late.headers_mut().insert("if-match", axum::http::HeaderValue::from_static("\"1\""));
    let late = keeper.send(late).await;
    assert_eq!((late.status, late.code().as_deref()), (412, Some("changed_meanwhile")));

    for (domain, code) in [
        ("learn.harbour.example", "domain_taken"),
        ("school.localhost", "platform_domain"),
        ("no domain", "not_a_domain"),
        ("192.0.2.1", "not_a_domain"),
    ] {
        let refused = put(&keeper, &test, &centre("North", Some(domain), "active")).await;
        assert_eq!((refused.status, fault(&refused)), (422, ("/customDomain".to_owned(), code.to_owned())), "{domain}");
    }
    let platform = keeper.get(&format!("{TENANTS}?q=CourseWorx")).await.value()["items"][0]["id"].clone();
    let own =
        keeper.json("PUT", &format!("{TENANTS}/{}", platform.as_str().unwrap()), &centre("X2", None, "active")).await;
    assert_eq!(own.status, 404, "the platform is no training centre");
}

#[tokio::test]
async fn pages_at_the_label_are_sent_on_to_the_domain_and_the_api_stays() {
    let test = TestApp::new().await;
    let keeper = keeper(&test).await;
    assert_eq!(test.instance.visitor(DOMAIN).get("/").await.status, 404, "nobody's domain yet");
    assert_eq!(put(&keeper, &test, &centre("North", Some(DOMAIN), "active")).await.status, 200);
    let (label, domain) = (test.visitor(), test.instance.visitor(DOMAIN));
    for method in ["GET", "HEAD"] {
        let moved = label.raw(method, "/courses?q=maps&page=2", None, "").await;
        let there = (moved.status, moved.header("location"));
        assert_eq!(there, (308, "http://learn.north.example/courses?q=maps&page=2"), "{method}");
    }
    assert_ne!(
        label.form("/sign-in", &[("identifier", "x"), ("password", "y")]).await.status,
        308,
        "a form is no page"
    );
    assert_eq!(label.get("/api/v1/public/courses").await.status, 200);
    for host in [DOMAIN, "LEARN.north.example.", "learn.north.example:8443"] {
        let shown = test.instance.visitor(host).get("/courses").await;
        assert!(shown.status == 200 && shown.text().contains("Under way"), "{host}");
    }
    assert_eq!(put(&keeper, &test, &centre("North", None, "active")).await.status, 200);
    assert_eq!((label.get("/courses").await.status, domain.get("/courses").await.status), (200, 404));
}

#[tokio::test]
async fn a_session_of_another_tenant_is_worth_nothing_at_the_domain() {
    let test = TestApp::new().await;
    let keeper = keeper(&test).await;
    assert_eq!(put(&keeper, &test, &centre("North", Some(DOMAIN), "active")).await.status, 200);
    let own = test.school.program(&test.instance, Role::Learner).await.at(DOMAIN);
    assert_eq!(own.get("/api/v1/learner/profile").await.status, 200);
    let browser = test.school.browser(&test.instance, Role::Learner).await.at(DOMAIN);
    assert_eq!(browser.get("/account").await.status, 200);
    for role in [Role::Learner, Role::Admin, Role::SuperAdmin] {
        let token = test.other.program(&test.instance, role).await.at(DOMAIN);
        assert_eq!(token.get("/api/v1/learner/profile").await.status, 401, "{role}");
        let cookie = test.other.browser(&test.instance, role).await.at(DOMAIN);
        let shown = cookie.get("/account").await;
        assert!(shown.status == 303 && shown.header("location").starts_with("/sign-in"), "{role}: {}", shown.status);
    }
}

#[tokio::test]
async fn every_instance_shows_at_once_what_the_platform_changes() {
    let test = TestApp::new().await;
    let second = test.beside().await;
    let keeper = keeper(&test).await;
    let (label, domain) = (second.visitor(&test.school.host), second.visitor(DOMAIN));
    let market = second.visitor("localhost");
    let listed = async |name: &str| market.get("/api/v1/public/courses").await.text().contains(name);
    assert_eq!((label.get("/").await.status, domain.get("/").await.status), (200, 404));
    assert_eq!(put(&keeper, &test, &centre("North by the sea", Some(DOMAIN), "active")).await.status, 200);
    answers(&domain, "/", 200).await;
    answers(&label, "/", 308).await;
    assert!(listed("North by the sea").await, "the marketplace says its new name");

    assert_eq!(put(&keeper, &test, &centre("North by the sea", Some(DOMAIN), "suspended")).await.status, 200);
    for client in [&domain, &label] {
        answers(client, "/courses", 403).await;
        let refused = client.get("/api/v1/public/courses").await;
        assert_eq!((refused.status, refused.code().as_deref()), (403, Some("tenant_suspended")));
    }
    assert_eq!(test.school.program(&test.instance, Role::SuperAdmin).await.get(TENANTS).await.status, 200);
    assert!(!listed("North by the sea").await, "what is suspended is not offered");
    let mut unlisted = centre("North", None, "active");
    unlisted["listed"] = json!(false);
    assert_eq!(put(&keeper, &test, &unlisted).await.status, 200);
    answers(&label, "/courses", 200).await;
    assert!(!listed("North").await && listed("south").await, "it is open, and not in the marketplace");
}

#[tokio::test]
async fn a_form_that_was_overtaken_comes_back_with_what_was_typed() {
    let test = TestApp::new().await;
    let browser = test.school.browser(&test.instance, Role::SuperAdmin).await;
    let blank =
        [("slug", "harbour"), ("name", "H"), ("defaultLocale", "ar"), ("defaultCurrency", "KWD"), ("status", "active")];
    let refused = browser.form("/platform/tenants/new", &blank).await;
    assert!(refused.status == 422 && refused.text().contains("This is too short."), "{}", refused.text());
    let mut good = blank;
    good[1].1 = "Harbour";
    assert_eq!(browser.form("/platform/tenants/new", &good).await.status, 303);
    let page = format!("/platform/tenants/{}/identity", test.school.tenant);
    assert!(browser.get(&page).await.text().contains("School of the north"));
    let mut typed = good;
    typed[0] = ("revision", "1");
    assert_eq!(browser.form(&page, &typed).await.status, 303);
    typed[1].1 = "Typed too late";
    let late = browser.form(&page, &typed).await;
    assert!(late.status == 422 && late.text().contains("Typed too late") && late.text().contains("in the meantime"));
}

/// Runs the program over the test's database.
fn courseworx(test: &TestApp, arguments: &[&str]) -> (bool, String) {
    let admin = test.test.cluster.admin();
    let Some(Host::Unix(socket)) = admin.get_hosts().first() else { panic!("the server has a socket") };
    let url = format!("postgresql:///{}?host={}&user=postgres", admin.get_dbname().unwrap(), socket.display());
    let folder = tempfile::tempdir().unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_courseworx"))
        .args(arguments)
        .env("DATABASE_URL", url)
        .env("COURSEWORX_DATA", folder.path())
        .env("COURSEWORX_LOG", "error")
        .output()
        .unwrap();
    (output.status.success(), String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_operator_opens_sets_and_lists_centres_from_the_command_line() {
    let test = TestApp::new().await;
    let run = |arguments: &[&str]| courseworx(&test, arguments);
    let opened = run(&["tenant", "create", "--slug", "quay", "--name", "Quay", "--currency", "KWD", "--locale", "ar"]);
    assert!(opened.0 && opened.1.contains("quay.localhost"), "{}", opened.1);
    answers(&test.instance.visitor("quay.localhost"), "/", 200).await;
    let (twice, said) = run(&["tenant", "create", "--slug", "quay", "--name", "Quay"]);
    assert!(!twice && said.contains("taken"), "{said}");
    let (bad, said) = run(&["tenant", "set", "quay", "--domain", "no domain"]);
    assert!(!bad && said.contains("customDomain"), "{said}");
    assert!(run(&["tenant", "set", "quay", "--domain", "quay.example", "--listed", "true"]).0);
    answers(&test.instance.visitor("quay.example"), "/", 200).await;
    assert!(run(&["tenant", "set", "quay", "--status", "suspended"]).0);
    answers(&test.instance.visitor("quay.example"), "/", 403).await;
    let (_, list) = run(&["tenant", "list"]);
    let line = list.lines().find(|line| line.starts_with("quay")).unwrap_or_default();
    assert!(line.starts_with("quay\tsuspended\tlisted\tar\tKWD\thttp://quay.example"), "{list}");
}
