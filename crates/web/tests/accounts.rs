//! Accounts as people meet them: forms, letters, cookies.
#![expect(clippy::unwrap_used, reason = "tests")]

mod support;

use axum::body::Body;
use axum::http::{Method, StatusCode, header};
use identity::Role;
use support::{PASSWORD, World, link_in};

const APPLICANT: [(&str, &str); 5] = [
    ("firstName", "Omar"),
    ("lastName", "Said"),
    ("email", "omar@example.com"),
    ("password", "four wide rivers"),
    ("next", "/courses/x?tab=1"),
];

#[tokio::test]
async fn a_visitor_signs_up_confirms_and_is_signed_in() {
    let world = World::new().await;
    let mut browser = world.browser("demo.localhost:8080");
    assert_eq!(browser.get("/sign-up?next=%2Fcourses%2Fx").await.status, StatusCode::OK);
    let asked = browser.post("/sign-up", &APPLICANT).await;
    assert_eq!((asked.status, asked.location.as_str()), (StatusCode::SEE_OTHER, "/sign-up/sent"));
    assert!(browser.get("/sign-up/sent").await.body.contains("/dev/mail"));
    let link = link_in(&world.last_letter().await.unwrap());
    for _ in 0..2 {
        assert!(browser.get(&link).await.body.contains("Omar Said"), "looking uses nothing up");
    }
    let token = link.split_once("token=").unwrap().1.split('&').next().unwrap().to_owned();
    let confirmed = browser.post("/verify-email", &[("token", &token), ("next", "/courses/x?tab=1")]).await;
    assert_eq!((confirmed.status, confirmed.location.as_str()), (StatusCode::SEE_OTHER, "/courses/x?tab=1"));
    let profile = browser.get("/account").await;
    assert!(profile.body.contains("Omar") && profile.body.contains("omar@example.com"), "{}", profile.status);
    assert_eq!(browser.get(&link).await.status, StatusCode::NOT_FOUND);
    assert_eq!(browser.post("/sign-out", &[]).await.location, "/");
    let gone = browser.get("/account").await;
    assert_eq!((gone.status, gone.location.as_str()), (StatusCode::SEE_OTHER, "/sign-in?next=%2Faccount"));
}

#[tokio::test]
async fn the_session_cookie_is_for_the_server_alone() {
    let world = World::new().await;
    world.add(world.demo, "lina@example.com", &[Role::Learner]).await;
    let mut browser = world.browser("demo.localhost:8080");
    let answer = browser.sign_in("lina@example.com").await;
    assert_eq!(answer.location, "/learn");
    let cookie = answer.headers.get(header::SET_COOKIE).unwrap().to_str().unwrap();
    assert!(cookie.starts_with("__Host-session="), "{cookie}");
    for attribute in ["; Path=/", "; HttpOnly", "; SameSite=Lax", "; Secure"] {
        assert!(cookie.contains(attribute), "{cookie}");
    }
    let first = browser.cookies.clone();
    browser.sign_in("lina@example.com").await;
    assert_ne!(first, browser.cookies);
    browser.cookies = first;
    assert_eq!(browser.get("/account").await.status, StatusCode::SEE_OTHER, "the old session ended");
}

#[tokio::test]
async fn a_stranger_learns_nothing_about_accounts() {
    let world = World::new().await;
    world.add(world.demo, "omar@example.com", &[Role::Learner]).await;
    let mut known = world.browser("demo.localhost:8080");
    let mut unknown = world.browser("demo.localhost:8080");
    let ask = |email: &'static str| [APPLICANT[0], APPLICANT[1], ("email", email), APPLICANT[3]];
    let (a, b) = (
        known.post("/sign-up", &ask("omar@example.com")).await,
        unknown.post("/sign-up", &ask("new@example.com")).await,
    );
    assert_eq!((a.status, a.location, a.body), (b.status, b.location, b.body));
    let (a, b) = (
        known.post("/reset", &[("email", "omar@example.com")]).await,
        unknown.post("/reset", &[("email", "gone@example.com")]).await,
    );
    assert_eq!((a.status, a.location, a.body), (b.status, b.location, b.body));
    let wrong = |identifier: &'static str| [("identifier", identifier), ("password", "not the one")];
    let (a, b) = (
        known.post("/sign-in", &wrong("omar@example.com")).await,
        unknown.post("/sign-in", &wrong("gone@example.com")).await,
    );
    assert_eq!((a.status, a.body.replace("omar@", "gone@")), (b.status, b.body));
}

#[tokio::test]
async fn a_form_comes_back_with_what_was_typed_and_what_is_wrong() {
    let world = World::new().await;
    let mut browser = world.browser("demo.localhost:8080");
    let typed = [("firstName", "O"), ("lastName", "<Said>"), ("email", "omar@"), ("password", "secret-and-short")];
    let answer = browser.post("/sign-up", &typed).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    for expected in ["&#60;Said&#62;", "href=\"#f-firstName\"", "id=\"f-email-error\"", "This is too short."] {
        assert!(answer.body.contains(expected), "{expected}");
    }
    assert!(!answer.body.contains("secret-and-short") && !answer.body.contains("f-lastName-error"));
    browser.language = "ar";
    let arabic = browser.post("/sign-in", &[("identifier", "a\0b"), ("password", "")]).await;
    assert!(
        arabic.body.contains("dir=\"rtl\"") && arabic.body.contains("املأ") || arabic.body.contains("f-password-error")
    );
    assert_eq!(arabic.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn too_many_failures_are_told_to_wait() {
    let world = World::new().await;
    let mut browser = world.browser("demo.localhost:8080");
    for _ in 0..5 {
        let answer = browser.post("/sign-in", &[("identifier", "x@example.com"), ("password", "wrong")]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let answer = browser.post("/sign-in", &[("identifier", "x@example.com"), ("password", "wrong")]).await;
    assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(answer.headers.get(header::RETRY_AFTER).unwrap(), "30");
    assert!(answer.body.contains("30 seconds") && answer.body.contains("x@example.com"));
}

#[tokio::test]
async fn a_form_of_another_site_is_refused() {
    let world = World::new().await;
    world.add(world.demo, "lina@example.com", &[Role::Learner]).await;
    let mut browser = world.browser("demo.localhost:8080");
    browser.sign_in("lina@example.com").await;
    let request = browser
        .request(Method::POST, "/sign-out")
        .header(header::ORIGIN, "https://evil.example")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    let answer = browser.send(request.body(Body::empty()).unwrap()).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert_eq!(browser.get("/account").await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_cookie_means_nothing_at_another_tenant() {
    let world = World::new().await;
    world.add(world.demo, "lina@example.com", &[Role::Learner, Role::Admin]).await;
    let mut browser = world.browser("demo.localhost:8080");
    assert_eq!(browser.sign_in("lina@example.com").await.location, "/admin");
    "nour.localhost:8080".clone_into(&mut browser.host);
    assert_eq!(browser.get("/account").await.status, StatusCode::SEE_OTHER);
    assert_eq!(browser.get("/admin/users").await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_forgotten_password_is_replaced() {
    let world = World::new().await;
    world.add(world.demo, "lina@example.com", &[Role::Learner]).await;
    let mut browser = world.browser("demo.localhost:8080");
    assert_eq!(browser.post("/reset", &[("email", "lina@example.com")]).await.location, "/reset/sent");
    let link = link_in(&world.last_letter().await.unwrap());
    assert!(browser.get(&link).await.body.contains("lina@example.com"));
    let token = link.split_once("token=").unwrap().1;
    let weak = browser.post("/reset/choose", &[("token", token), ("password", "password")]).await;
    assert!(weak.status == StatusCode::UNPROCESSABLE_ENTITY && weak.body.contains("harder to guess"));
    let done = browser.post("/reset/choose", &[("token", token), ("password", "four wide rivers")]).await;
    assert_eq!(done.location, "/sign-in");
    assert!(browser.get("/sign-in").await.body.contains("Your new password is saved"));
    let used = browser.post("/reset/choose", &[("token", token), ("password", "five wide rivers")]).await;
    assert_eq!(used.status, StatusCode::NOT_FOUND);
    let signed_in =
        browser.post("/sign-in", &[("identifier", "lina@example.com"), ("password", "four wide rivers")]).await;
    assert_eq!(signed_in.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_password_that_someone_else_set_is_replaced_first() {
    let world = World::new().await;
    world
        .add_changed(world.demo, "lina@example.com", &[Role::Learner], |person| person.requires_password_change = true)
        .await;
    let mut browser = world.browser("demo.localhost:8080");
    let answer = browser
        .post("/sign-in", &[("identifier", "lina@example.com"), ("password", PASSWORD), ("next", "/courses")])
        .await;
    assert_eq!(answer.location, "/account/password?next=%2Fcourses");
    assert_eq!(browser.get("/account").await.location, "/account/password");
    assert!(!browser.get(&answer.location).await.body.contains("currentPassword"));
    let same = browser.post("/account/password", &[("newPassword", PASSWORD)]).await;
    assert_eq!(same.status, StatusCode::UNPROCESSABLE_ENTITY);
    let done = browser.post("/account/password", &[("newPassword", "four wide rivers"), ("next", "/courses")]).await;
    assert_eq!(done.location, "/courses");
    assert_eq!(browser.get("/account").await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_person_changes_profile_password_and_sessions() {
    let world = World::new().await;
    world.add(world.demo, "lina@example.com", &[Role::Learner]).await;
    let (mut here, mut there) = (world.browser("demo.localhost:8080"), world.browser("demo.localhost:8080"));
    here.sign_in("lina@example.com").await;
    there.sign_in("lina@example.com").await;
    let wrong = [("firstName", "لينا"), ("lastName", "A"), ("phone", "12"), ("timezone", "Mars"), ("locale", "ar")];
    let answer = here.post("/account", &wrong).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains("value=\"لينا\"") && answer.body.contains("f-timezone-error"));
    let right =
        [("firstName", "لينا"), ("lastName", "Ashgrove"), ("phone", ""), ("timezone", "Asia/Kuwait"), ("locale", "ar")];
    assert_eq!(here.post("/account", &right).await.location, "/account");
    assert!(here.get("/account").await.body.contains("dir=\"rtl\""), "the chosen language is used at once");
    assert!(here.get("/account/sessions").await.body.contains("Firefox · Linux"));
    let change = |present: &'static str| [("currentPassword", present), ("newPassword", "four wide rivers")];
    assert!(here.post("/account/password", &change("wrong")).await.body.contains("f-currentPassword-error"));
    assert_eq!(here.post("/account/password", &change(PASSWORD)).await.location, "/account/password");
    assert_eq!(there.get("/account").await.status, StatusCode::SEE_OTHER);
    assert_eq!(here.post("/account/sessions/end-all", &[]).await.location, "/sign-in");
    assert_eq!(here.get("/account").await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn lists_are_for_those_who_run_the_place() {
    let world = World::new().await;
    world.add(world.demo, "lina@example.com", &[Role::Learner]).await;
    world.add(world.demo, "nadia@example.com", &[Role::Admin]).await;
    world.add(world.nour, "salma@example.com", &[Role::Learner]).await;
    world.add(world.platform, "root@example.com", &[Role::SuperAdmin]).await;
    let mut learner = world.browser("demo.localhost:8080");
    learner.sign_in("lina@example.com").await;
    assert_eq!(learner.get("/admin/users").await.status, StatusCode::FORBIDDEN);
    let mut admin = world.browser("demo.localhost:8080");
    admin.sign_in("nadia@example.com").await;
    let all = admin.get("/admin/users").await;
    assert!(all.body.contains("lina@example.com") && !all.body.contains("salma@example.com"), "{}", all.status);
    let found = admin.get("/admin/users?q=NADIA&role=admin&state=active").await;
    assert!(found.body.contains("nadia@example.com") && !found.body.contains("lina@example.com"));
    assert!(admin.get("/admin/users?q=zzz").await.body.contains("Nobody fits"));
    assert_eq!(admin.get("/admin/users?q=a%00b").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(admin.get("/platform/tenants").await.status, StatusCode::FORBIDDEN);
    let mut keeper = world.browser("localhost:8080");
    assert_eq!(keeper.sign_in("root@example.com").await.location, "/platform");
    let tenants = keeper.get("/platform/tenants").await;
    assert!(tenants.body.contains("http://nour.localhost:8080"), "{}", tenants.status);
    assert_eq!(keeper.get("/sign-up").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_host_with_two_ports_is_refused_on_a_page_that_says_why() {
    let world = World::new().await;
    let mut browser = world.browser("demo.localhost:8080:9090");
    let page = browser.get("/").await;
    assert_eq!(page.status, StatusCode::BAD_REQUEST);
    assert!(page.body.contains("This address is not written correctly"), "{}", page.body);
    let problem = browser.get("/api/v1/courses").await;
    assert_eq!((problem.status, problem.code().as_str()), (StatusCode::BAD_REQUEST, "malformed_host"));
}

#[tokio::test]
async fn kept_letters_are_shown_by_their_names_only() {
    let world = World::new().await;
    world.add(world.demo, "lina@example.com", &[Role::Learner]).await;
    let mut browser = world.browser("demo.localhost:8080");
    assert!(browser.get("/dev/mail").await.body.contains("No letters yet"));
    browser.post("/reset", &[("email", "lina@example.com")]).await;
    world.last_letter().await.unwrap();
    let name = world.outbox.latest(1).await.unwrap().pop().unwrap().name;
    assert!(browser.get("/dev/mail").await.body.contains(&name));
    assert!(browser.get(&format!("/dev/mail/{name}")).await.body.contains("/reset/choose?token="));
    let html = browser.get(&format!("/dev/mail/{name}/html")).await;
    assert!(
        html.headers.get(header::CONTENT_SECURITY_POLICY).unwrap().to_str().unwrap().contains("default-src 'none'")
    );
    assert_eq!(browser.get("/dev/mail/..%2F..%2Fsecret").await.status, StatusCode::NOT_FOUND);
}
