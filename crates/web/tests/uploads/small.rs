//! Parts of a few bytes, and methods that a line does not let through.

use axum::body::Body;
use axum::http::{Method, StatusCode};
use serde_json::json;

use super::support::World;
use super::{OCTETS, UPLOADS, ask, create, header_of, instructor, patch, problem, said, text};

#[tokio::test]
async fn a_part_may_have_a_few_bytes() {
    let world = World::new().await;
    let (mut program, course) = instructor(&world, "trainer@example.org").await;
    let path = create(&mut program, &course, 12).await.location;
    for (offset, part) in [(0, "hello "), (6, ""), (6, "world!")] {
        let taken = patch(&mut program, &path, offset, part.as_bytes()).await;
        let end = (offset + part.len()).to_string();
        assert_eq!((taken.status, header_of(&taken, "upload-offset")), (StatusCode::NO_CONTENT, &*end));
        let head = ask(&mut program, Method::HEAD, &path, &[], b"").await;
        assert_eq!(header_of(&head, "upload-offset"), end);
    }
    let asset = program.get(&path).await.json()["asset"].clone();
    assert_eq!((&asset["mime"], &asset["bytes"]), (&json!("text/plain"), &json!(12)));
}

#[tokio::test]
async fn a_page_in_small_parts_is_refused_as_soon_as_it_shows() {
    let world = World::new().await;
    let (mut program, course) = instructor(&world, "trainer@example.org").await;
    let page = [b"<!DOCTYPE html><script>alert(1)</script>".as_slice(), &text(50_000)].concat();
    let path = create(&mut program, &course, page.len()).await.location;
    for offset in (0..8_000).step_by(1_000) {
        let taken = patch(&mut program, &path, offset, &page[offset..offset + 1_000]).await;
        assert_eq!(taken.status, StatusCode::NO_CONTENT, "{}", taken.body);
    }
    assert_eq!(said(&patch(&mut program, &path, 8_000, &page[8_000..9_000]).await), problem(415, "type_refused"));
    assert_eq!(said(&program.get(&path).await), problem(404, "not_found"));
    assert_eq!((world.files(), world.count("select count(*) from uploads").await), (0, 0));
}

#[tokio::test]
async fn a_post_to_an_upload_may_name_the_method_that_is_meant() {
    let world = World::new().await;
    let (mut program, course) = instructor(&world, "trainer@example.org").await;
    let bytes = text(20_000);
    let path = create(&mut program, &course, bytes.len()).await.location;
    let as_patch = [("x-http-method-override", "PATCH"), ("upload-offset", "0"), ("content-type", OCTETS)];
    let taken = ask(&mut program, Method::POST, &path, &as_patch, &bytes[..9_000]).await;
    assert_eq!((taken.status, header_of(&taken, "upload-offset")), (StatusCode::NO_CONTENT, "9000"));
    let shown = ask(&mut program, Method::POST, &path, &[("x-http-method-override", "HEAD")], b"").await;
    assert_eq!((shown.status, header_of(&shown, "upload-offset"), &*shown.body), (StatusCode::OK, "9000", ""));
    assert_eq!((header_of(&shown, "tus-resumable"), header_of(&shown, "content-length")), ("1.0.0", "0"));
    for named in ["GET", "PUT", "patch", "CONNECT", ""] {
        let answer = ask(&mut program, Method::POST, &path, &[("x-http-method-override", named)], b"").await;
        assert_eq!(said(&answer), problem(405, "method_not_allowed"), "{named}");
    }
    assert_eq!(said(&ask(&mut program, Method::POST, &path, &[], b"").await), problem(405, "method_not_allowed"));
    // Nowhere else is it read.
    let listed = format!("{UPLOADS}?course={course}");
    let get = program.request(Method::GET, &listed).header("x-http-method-override", "DELETE").body(Body::empty());
    assert_eq!(program.send(get.unwrap()).await.json().as_array().unwrap().len(), 1);
    let gone = ask(&mut program, Method::POST, &path, &[("x-http-method-override", "DELETE")], b"").await;
    assert_eq!(gone.status, StatusCode::NO_CONTENT);
    assert_eq!(said(&program.get(&path).await), problem(404, "not_found"));
}

#[tokio::test]
async fn another_site_can_not_name_a_method_either() {
    let world = World::new().await;
    let (mut program, course) = instructor(&world, "trainer@example.org").await;
    let path = create(&mut program, &course, 9).await.location;
    let mut browser = world.browser("demo.localhost");
    browser.sign_in("trainer@example.org").await;
    let meant = ("x-http-method-override", "DELETE");
    let evil = [meant, ("origin", "http://evil.example")];
    assert_eq!(said(&ask(&mut browser, Method::POST, &path, &evil, b"").await), problem(403, "cross_site"));
    let own = [meant, ("origin", "http://demo.localhost")];
    assert_eq!(ask(&mut browser, Method::POST, &path, &own, b"").await.status, StatusCode::NO_CONTENT);
}
