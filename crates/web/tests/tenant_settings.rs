//! What the platform decides of a tenant, by the API and by its page, and what others see of it.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

mod support;

use axum::body::Body;
use axum::http::{Method, StatusCode, header};
use identity::Role;
use serde_json::{Value, json};

use support::{Answer, Browser, World};

async fn keeper(world: &World) -> Browser {
    world.add(world.platform, "root@example.org", &[Role::SuperAdmin]).await;
    let mut program = world.browser("localhost");
    program.token("root@example.org").await;
    program
}

fn address(world: &World) -> String {
    format!("/api/v1/super-admin/tenants/{}/settings", world.demo)
}

fn wanted() -> Value {
    json!({ "uploadLimitBytes": 2_000_000_000_u64, "quotaBytes": 7_000_000_000_u64, "timezone": "Asia/Riyadh" })
}

async fn put(program: &mut Browser, path: &str, tag: &str, body: &Value) -> Answer {
    let request = program.request(Method::PUT, path).header(header::CONTENT_TYPE, "application/json");
    let request = request.header(header::IF_MATCH, tag).body(Body::from(body.to_string())).unwrap();
    program.send(request).await
}

async fn count(world: &World, sql: &str) -> i64 {
    world.test.superuser().await.query_one(sql, &[]).await.unwrap().get(0)
}

#[tokio::test]
async fn limits_and_zone_are_shown_set_and_told() {
    let world = World::new().await;
    let mut program = keeper(&world).await;
    let path = address(&world);
    let shown = program.get(&path).await;
    let usage = json!({ "files": 0, "usedBytes": 0, "promisedBytes": 0 });
    let usual = json!({ "uploadLimitBytes": 5_000_000_000_u64, "quotaBytes": 100_000_000_000_u64, "timezone": "UTC",
        "usage": usage });
    assert_eq!((shown.status, shown.json()), (StatusCode::OK, usual));
    let tag = shown.headers[header::ETAG].to_str().unwrap().to_owned();
    let set = put(&mut program, &path, &tag, &wanted()).await;
    assert_eq!((set.status, &set.json()["timezone"]), (StatusCode::OK, &json!("Asia/Riyadh")), "{}", set.body);
    let late = put(&mut program, &path, &tag, &wanted()).await;
    assert_eq!((late.status, late.code().as_str()), (StatusCode::PRECONDITION_FAILED, "changed_meanwhile"));
    let boundless = json!({ "uploadLimitBytes": 2_000_000_000_u64, "quotaBytes": null, "timezone": "Asia/Riyadh" });
    let set = program.json(Method::PUT, &path, &boundless).await;
    assert_eq!((set.status, &set.json()["quotaBytes"]), (StatusCode::OK, &Value::Null));
    assert_eq!(count(&world, "select count(*) from platform_audit where action = 'tenant.configure'").await, 2);
    assert_eq!(count(&world, "select count(*) from audit_log where action = 'storage.limits_set'").await, 2);
    assert_eq!(count(&world, "select count(*) from audit_log where action = 'tenant.timezone_set'").await, 1);
    let other = format!("/api/v1/super-admin/tenants/{}/settings", world.nour);
    assert_eq!(program.get(&other).await.json()["timezone"], "UTC", "the others keep theirs");
}

#[tokio::test]
async fn what_can_not_be_set_is_refused_with_a_pointer() {
    let world = World::new().await;
    let mut program = keeper(&world).await;
    let path = address(&world);
    for (field, value, code) in [
        ("uploadLimitBytes", json!(0), "out_of_range"),
        ("uploadLimitBytes", json!(1_000_000_000_001_u64), "out_of_range"),
        ("uploadLimitBytes", json!(-1), "wrong_type"),
        ("quotaBytes", json!(999_999), "out_of_range"),
        ("quotaBytes", json!("much"), "wrong_type"),
        ("timezone", json!("Mars/Olympus"), "not_a_timezone"),
        ("plan", json!("x"), "unknown_field"),
    ] {
        let mut body = wanted();
        body[field] = value;
        let refused = program.json(Method::PUT, &path, &body).await;
        let fault = &refused.json()["errors"][0];
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}: {}", refused.body);
        assert_eq!((&fault["pointer"], &fault["code"]), (&json!(format!("/{field}")), &json!(code)));
    }
    let silent = json!({ "uploadLimitBytes": 2_000_000_000_u64, "timezone": "Asia/Riyadh" });
    let refused = program.json(Method::PUT, &path, &silent).await;
    assert_eq!(refused.json()["errors"][0]["pointer"], "/quotaBytes", "no limit has to be said: {}", refused.body);
    let all = json!({ "uploadLimitBytes": 0, "quotaBytes": 0, "timezone": "" });
    assert_eq!(program.json(Method::PUT, &path, &all).await.json()["errors"].as_array().unwrap().len(), 3);
    let nobody = "/api/v1/super-admin/tenants/01890000-0000-7000-8000-000000000000/settings";
    assert_eq!(program.get(nobody).await.status, StatusCode::NOT_FOUND);
    assert_eq!(program.json(Method::PUT, nobody, &wanted()).await.status, StatusCode::NOT_FOUND);
    assert_eq!(count(&world, "select count(*) from audit_log where action = 'storage.limits_set'").await, 0);
}

#[tokio::test]
async fn the_page_of_a_tenant_shows_what_it_stores_and_saves_its_settings() {
    let world = World::new().await;
    world.add(world.platform, "root@example.org", &[Role::SuperAdmin]).await;
    let mut browser = world.browser("localhost");
    browser.sign_in("root@example.org").await;
    let page = format!("/platform/tenants/{}", world.demo);
    assert!(browser.get("/platform/tenants").await.body.contains(&format!("href=\"{page}\"")));
    let shown = browser.get(&page).await.body;
    for said in ["Centre demo", "0 kB of 100 GB used", "name=\"uploadLimit\" type=\"text\" value=\"5\"", "0 files"] {
        assert!(shown.contains(said), "{said}: {shown}");
    }
    let form = |limit, quota| [("uploadLimit", limit), ("quota", quota), ("timezone", "Asia/Riyadh")];
    let refused = browser.post(&page, &form("5 GB", "0.0001")).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("value=\"5 GB\"") && refused.body.contains("f-uploadLimit-error"), "what was typed");
    let refused = browser.post(&page, &form("2.5", "0.0001")).await;
    assert!(refused.body.contains("f-quota-error") && refused.body.contains("href=\"#f-quota\""), "{}", refused.body);
    assert_eq!(browser.post(&page, &form("2.5", "")).await.location, page);
    let shown = browser.get(&page).await.body;
    assert!(shown.contains("0 kB used") && shown.contains("value=\"2.5\""), "{shown}");
    assert!(shown.contains("<option value=\"Asia/Riyadh\" selected>"));
    assert_eq!(
        browser.get("/platform/tenants/01890000-0000-7000-8000-000000000000").await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn who_uploads_and_who_administers_see_how_much_room_there_is() {
    let world = World::new().await;
    let mut program = keeper(&world).await;
    assert_eq!(program.json(Method::PUT, &address(&world), &wanted()).await.status, StatusCode::OK);
    world.add(world.demo, "trainer@example.org", &[Role::Instructor]).await;
    world.add(world.demo, "admin@example.org", &[Role::Admin]).await;
    world.add(world.demo, "learner@example.org", &[Role::Learner]).await;
    let (instructors, admins) = ("/api/v1/instructor/storage", "/api/v1/admin/storage");
    for (email, open, closed) in [
        ("trainer@example.org", vec![instructors], vec![admins]),
        ("admin@example.org", vec![admins, instructors], vec![]),
        ("learner@example.org", vec![], vec![admins, instructors]),
    ] {
        let mut program = world.browser("demo.localhost");
        program.token(email).await;
        for path in open {
            let shown = program.get(path).await.json();
            let room = (&shown["quotaBytes"], &shown["usage"]["files"]);
            assert_eq!(room, (&json!(7_000_000_000_u64), &json!(0)), "{email} {path}");
        }
        for path in closed {
            assert_eq!(program.get(path).await.status, StatusCode::FORBIDDEN, "{email} {path}");
        }
    }
    let mut author = world.browser("demo.localhost");
    author.sign_in("trainer@example.org").await;
    let fields = [
        ("title", "Maps"),
        ("shortDescription", "Ways."),
        ("courseType", "online"),
        ("level", "beginner"),
        ("language", "en"),
    ];
    let course = author.post("/teach/courses/new", &fields).await.location;
    let page = author.get(&format!("{course}/files")).await.body;
    assert!(page.contains("0 kB of 7 GB used"), "{page}");
    author.language = "ar";
    author.cookies.remove("lang");
    let page = author.get(&format!("{course}/files")).await.body;
    assert!(page.contains("استُخدم 0 كيلوبايت من 7 غيغابايت"), "{page}");
}
