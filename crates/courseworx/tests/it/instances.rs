//! Two programs over one database: what one changes the other shows within a second, and together they give away no seat twice.

use std::time::{Duration, Instant};

use identity::tenant::{self, Branding};
use identity::user::{self, NewUser};
use identity::{Role, Roles};
use kernel::Secret;
use serde_json::json;

use crate::support::school::PASSWORD;
use crate::support::{Client, Instance, TestApp};

const SECOND: Duration = Duration::from_secs(1);

/// Waits until `path` of `client` shows `text` (or no longer does), for a second at most.
async fn shows(client: &Client, path: &str, text: &str, should: bool) {
    let began = Instant::now();
    loop {
        let shown = client.get(path).await.text();
        if shown.contains(text) == should {
            return;
        }
        assert!(began.elapsed() < SECOND, "{path} is stale: {text:?} should be there: {should}\n{shown}");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

/// Waits until `path` answers `client` with `status`, for a second at most.
async fn answers(client: &Client, path: &str, status: u16) {
    let began = Instant::now();
    while client.get(path).await.status != status {
        assert!(began.elapsed() < SECOND, "{path} does not answer {status}");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

#[tokio::test]
async fn a_new_look_is_seen_by_the_other_instance_within_a_second() {
    let test = TestApp::new().await;
    let second = test.beside().await;
    let there = second.visitor(&test.school.host);
    let before = there.get("/brand.css").await.text();
    assert_eq!(there.get("/brand.css").await.text(), before, "kept");
    let tx = test.instance.db.begin_platform(None).await.unwrap();
    tenant::brand(&tx, test.school.tenant, &Branding { hue: 17, chroma: 99, logo_asset_id: None }).await.unwrap();
    tx.commit("tenant.brand", &json!({})).await.unwrap();
    let began = Instant::now();
    while there.get("/brand.css").await.text() == before {
        assert!(began.elapsed() < SECOND, "the old look is still shown");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

#[tokio::test]
async fn a_publication_is_seen_by_the_other_instance_within_a_second() {
    let test = TestApp::new().await;
    let second = test.beside().await;
    let draft = test.school.draft;
    for host in [test.school.host.as_str(), "localhost"] {
        for path in ["/courses", "/api/v1/public/courses"] {
            let there = second.visitor(host);
            shows(&there, path, "Still a draft", false).await;
        }
    }
    let tx = test.instance.db.begin(&test.school.tenant).await.unwrap();
    catalog::course::publish(&tx, draft).await.unwrap();
    tx.commit().await.unwrap();
    for host in [test.school.host.as_str(), "localhost"] {
        for path in ["/courses", "/api/v1/public/courses"] {
            shows(&second.visitor(host), path, "Still a draft", true).await;
            shows(&test.instance.visitor(host), path, "Still a draft", true).await;
        }
    }
    let tx = second.db.begin(&test.school.tenant).await.unwrap();
    catalog::course::withdraw(&tx, draft).await.unwrap();
    tx.commit().await.unwrap();
    shows(&test.visitor(), "/courses", "Still a draft", false).await;
}

async fn learner(instance: &Instance, test: &TestApp, n: usize) -> Client {
    let new = NewUser {
        first_name: "Learner".to_owned(),
        last_name: format!("Number {n}"),
        email: format!("learner{n}@example.org"),
        phone: None,
        password: Secret::new(PASSWORD),
        roles: Roles::from_iter([Role::Learner]),
        locale: None,
        timezone: "UTC".to_owned(),
        email_verified: true,
        requires_password_change: false,
    };
    user::create(&instance.db, &instance.app.parts.passwords, test.school.tenant, &new).await.unwrap();
    Client::program(instance, &test.school.host, test.school.tenant, &new.email).await
}

#[tokio::test]
async fn forty_requests_at_two_instances_for_one_seat_give_one_seat_and_39_clear_answers() {
    let test = TestApp::new().await;
    let second = test.beside().await;
    let mut people = Vec::new();
    for n in 0..40 {
        people.push(learner(if n % 2 == 0 { &test.instance } else { &second }, &test, n).await);
    }
    let body = json!({"courseId": test.school.single_seat});
    let ask = |who: Client| {
        let body = body.clone();
        async move { who.json("POST", "/api/v1/learner/enrollments", &body).await }
    };
    let answers = futures::future::join_all(people.into_iter().map(ask)).await;
    let seats = answers.iter().filter(|answer| answer.status == 201).count();
    let full =
        answers.iter().filter(|answer| answer.status == 409 && answer.code().as_deref() == Some("course_full")).count();
    let others: Vec<_> =
        answers.iter().filter(|a| a.status != 201 && a.status != 409).map(|a| (a.status, a.text())).collect();
    assert_eq!((seats, full), (1, 39), "{others:?}");
    let sql = "select count(*), max(c.enrollment_count)
        from enrollments e
        join courses c on c.tenant_id = e.tenant_id and c.id = e.course_id
        where e.course_id = $1 and e.status = 'enrolled'";
    let row = test.test.superuser().await.query_one(sql, &[&test.school.single_seat.0]).await.unwrap();
    assert_eq!((row.get::<_, i64>(0), row.get::<_, i32>(1)), (1, 1));
}

#[tokio::test]
async fn a_session_that_ends_at_one_instance_ends_at_the_other() {
    let test = TestApp::new().await;
    let second = test.beside().await;
    let here = test.school.program(&test.instance, Role::Learner).await;
    let there = second.visitor(&test.school.host).with_token(here.token());
    second.hears().await;
    for _ in 0..2 {
        let status = there.get("/api/v1/learner/profile").await.status;
        assert_eq!(status, 200, "a token of one instance is good at the other, which remembers it");
    }
    assert_eq!(here.raw("DELETE", "/api/v1/learner/sessions", None, "").await.status, 204);
    assert_eq!(here.get("/api/v1/learner/profile").await.status, 401, "at once where it was ended");
    answers(&there, "/api/v1/learner/profile", 401).await;
}

#[tokio::test]
async fn a_person_who_is_remembered_may_do_no_more_than_the_database_says() {
    let test = TestApp::new().await;
    test.instance.hears().await;
    let person = test.school.program(&test.instance, Role::Instructor).await;
    let path = "/api/v1/instructor/courses";
    for _ in 0..2 {
        assert_eq!(person.get(path).await.status, 200);
    }
    let keeper = test.test.superuser().await;
    let email = crate::support::school::email_of(Role::Instructor);
    let of_person = "user_id in (select id from users where email = $1)";
    let demote = format!("update user_roles set role = 'learner' where role = 'instructor' and {of_person}");
    assert_eq!(keeper.execute(demote.as_str(), &[&email]).await.unwrap(), 2, "at both schools");
    answers(&person, path, 403).await;
    assert_eq!(person.get("/api/v1/learner/profile").await.status, 200);
    keeper.execute("update users set is_active = false where email = $1", &[&email]).await.unwrap();
    answers(&person, "/api/v1/learner/profile", 401).await;
}

#[tokio::test]
async fn a_request_that_is_repeated_at_the_other_instance_has_its_effect_once() {
    let test = TestApp::new().await;
    let second = test.beside().await;
    let here = test.school.program(&test.instance, Role::Learner).await;
    let there = second.visitor(&test.school.host).with_token(here.token());
    let ask = |who: Client, course: kernel::CourseId| async move {
        let body = json!({"courseId": course}).to_string();
        let mut request = crate::support::client::request(
            "POST",
            "/api/v1/learner/enrollments",
            Some("application/json"),
            body.into(),
        );
        request.headers_mut().insert("idempotency-key", axum::http::HeaderValue::from_static("once"));
        who.send(request).await
    };
    let (one, two) = (ask(here.clone(), test.school.open).await, ask(there.clone(), test.school.open).await);
    assert_eq!((one.status, two.status), (201, 201), "{} {}", one.text(), two.text());
    assert_eq!(one.value(), two.value());
    let reused = ask(there, test.school.single_seat).await;
    assert_eq!((reused.status, reused.code().as_deref()), (422, Some("idempotency_key_reused")));
}
