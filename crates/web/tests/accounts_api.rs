//! Accounts as programs meet them: tokens, problems, and what is refused.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

mod support;

use axum::body::Body;
use axum::http::{Method, StatusCode, header};
use identity::Role;
use serde_json::json;
use support::{PASSWORD, World, link_in};

#[tokio::test]
async fn a_program_signs_in_renews_and_signs_out() {
    let world = World::new().await;
    world.add(world.demo, "lina@example.com", &[Role::Learner]).await;
    let mut program = world.browser("demo.localhost:8080");
    let tokens = program.token("lina@example.com").await;
    assert_eq!(tokens["tokenType"], "Bearer");
    assert_eq!(program.get("/api/v1/learner/profile").await.json()["email"], "lina@example.com");
    let refresh = json!({"refreshToken": tokens["refreshToken"]});
    let renewed = program.json(Method::POST, "/api/v1/public/token-refreshes", &refresh).await;
    assert_eq!(renewed.status, StatusCode::OK);
    let again = program.json(Method::POST, "/api/v1/public/token-refreshes", &refresh).await;
    assert_eq!((again.status, again.code().as_str()), (StatusCode::UNAUTHORIZED, "token_invalid"));
    assert_eq!(
        program.get("/api/v1/learner/profile").await.code(),
        "not_signed_in",
        "the copied token ended the session"
    );
    program.token("lina@example.com").await;
    let sessions = program.get("/api/v1/learner/sessions").await.json();
    let current = sessions["items"][0]["id"].as_str().unwrap().to_owned();
    let ended = program.json(Method::DELETE, &format!("/api/v1/learner/sessions/{current}"), &json!(null)).await;
    assert_eq!(ended.status, StatusCode::NO_CONTENT);
    assert_eq!(program.get("/api/v1/learner/sessions").await.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn an_account_is_made_by_json_alone() {
    let world = World::new().await;
    let mut program = world.browser("demo.localhost:8080");
    let person = json!({"firstName": "Omar", "lastName": "Said", "email": "omar@example.com", "password": "four wide rivers", "locale": "ar"});
    assert_eq!(program.json(Method::POST, "/api/v1/public/sign-ups", &person).await.status, StatusCode::ACCEPTED);
    let link = link_in(&world.last_letter().await.unwrap());
    let token = json!({"token": link.split_once("token=").unwrap().1});
    let confirmed = program.json(Method::POST, "/api/v1/public/email-confirmations", &token).await;
    assert_eq!(confirmed.status, StatusCode::CREATED);
    let twice = program.json(Method::POST, "/api/v1/public/email-confirmations", &token).await;
    assert_eq!(twice.json()["errors"][0]["code"], "bad_link");
    program.bearer = confirmed.json()["accessToken"].as_str().map(str::to_owned);
    assert_eq!(program.get("/api/v1/learner/profile").await.json()["roles"], json!(["learner"]));
}

#[tokio::test]
async fn a_profile_is_replaced_from_its_last_state() {
    let world = World::new().await;
    world.add(world.demo, "lina@example.com", &[Role::Learner]).await;
    let mut program = world.browser("demo.localhost:8080");
    program.token("lina@example.com").await;
    let seen = program.get("/api/v1/learner/profile").await;
    let tag = seen.headers.get(header::ETAG).unwrap().clone();
    let put = |body: serde_json::Value| {
        let request = program.request(Method::PUT, "/api/v1/learner/profile").header(header::IF_MATCH, &tag);
        request.header(header::CONTENT_TYPE, "application/json").body(Body::from(body.to_string())).unwrap()
    };
    let wanted =
        json!({"firstName": "Leena", "lastName": "Ashgrove", "phone": "+965 2222 3333", "timezone": "Asia/Kuwait"});
    let (first, second, bad) = (put(wanted.clone()), put(wanted), put(json!({"firstName": "x", "admin": true})));
    let changed = program.send(first).await;
    assert_eq!((changed.status, changed.json()["phone"].as_str()), (StatusCode::OK, Some("+96522223333")));
    assert_eq!(program.send(second).await.code(), "changed_meanwhile");
    assert_eq!(program.send(bad).await.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_token_means_nothing_at_another_tenant() {
    let world = World::new().await;
    world.add(world.demo, "lina@example.com", &[Role::Learner, Role::Admin]).await;
    world.add(world.nour, "lina@example.com", &[Role::Learner]).await;
    let mut program = world.browser("demo.localhost:8080");
    let tokens = program.token("lina@example.com").await;
    "nour.localhost:8080".clone_into(&mut program.host);
    for path in ["/api/v1/learner/profile", "/api/v1/learner/sessions", "/api/v1/admin/users"] {
        assert_eq!(program.get(path).await.code(), "not_signed_in", "{path}");
    }
    let refresh = json!({"refreshToken": tokens["refreshToken"]});
    assert_eq!(program.json(Method::POST, "/api/v1/public/token-refreshes", &refresh).await.code(), "token_invalid");
}

#[tokio::test]
async fn bad_input_is_a_problem_with_a_pointer() {
    let world = World::new().await;
    world.add(world.demo, "nadia@example.com", &[Role::Admin]).await;
    let mut program = world.browser("demo.localhost:8080");
    let path = "/api/v1/public/sessions";
    let wrong =
        program.json(Method::POST, path, &json!({"identifier": "nadia@example.com", "password": "wrong"})).await;
    assert_eq!((wrong.status, wrong.code().as_str()), (StatusCode::UNAUTHORIZED, "wrong_credentials"));
    for body in [
        json!({}),
        json!([]),
        json!({"identifier": 1, "password": "x"}),
        json!({"identifier": "a\u{0}", "password": "x"}),
    ] {
        let answer = program.json(Method::POST, path, &body).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{body}");
    }
    program.token("nadia@example.com").await;
    for query in ["limit=0", "limit=100000", "limit=-1", "cursor=zz", "q=%00", "cursor="] {
        let answer = program.get(&format!("/api/v1/admin/users?{query}")).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{query}: {}", answer.body);
    }
    for query in ["limit=x", "role=janitor", "page=0", "active=maybe"] {
        assert!(program.get(&format!("/api/v1/admin/users?{query}")).await.status.is_client_error(), "{query}");
    }
    assert_eq!(program.get("/api/v1/admin/users?limit=1").await.json()["items"].as_array().unwrap().len(), 1);
    assert_eq!(
        program.json(Method::DELETE, "/api/v1/learner/sessions/x", &json!(null)).await.status,
        StatusCode::BAD_REQUEST
    );
    program.bearer = Some("eyJhbGciOiJub25lIn0.e30.".to_owned());
    assert_eq!(program.get("/api/v1/learner/profile").await.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn the_present_password_is_asked_for() {
    let world = World::new().await;
    world
        .add_changed(world.demo, "lina@example.com", &[Role::Learner], |person| person.requires_password_change = true)
        .await;
    let mut program = world.browser("demo.localhost:8080");
    assert_eq!(program.token("lina@example.com").await["requiresPasswordChange"], true);
    assert_eq!(program.get("/api/v1/learner/profile").await.code(), "password_change_required");
    let path = "/api/v1/learner/password";
    let wrong = json!({"currentPassword": "wrong", "newPassword": "four wide rivers"});
    assert_eq!(program.json(Method::PUT, path, &wrong).await.json()["errors"][0]["pointer"], "/currentPassword");
    let right = json!({"currentPassword": PASSWORD, "newPassword": "four wide rivers"});
    assert_eq!(program.json(Method::PUT, path, &right).await.status, StatusCode::NO_CONTENT);
    assert_eq!(program.get("/api/v1/learner/profile").await.status, StatusCode::OK);
}
