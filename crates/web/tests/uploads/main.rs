//! Uploads as a tus client asks for them, and as one that means harm does.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

mod delivered;
mod hostile;
mod lessons;
mod small;
#[path = "../support/mod.rs"]
mod support;

use axum::body::{Body, Bytes};
use axum::http::{Method, StatusCode, header};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use identity::Role;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use time::Duration;

use support::{Answer, Browser, World};

const UPLOADS: &str = "/api/v1/instructor/uploads";
const OCTETS: &str = "application/offset+octet-stream";

/// An instructor's program, and the id of a course of theirs.
async fn instructor(world: &World, email: &str) -> (Browser, String) {
    world.add(world.demo, email, &[Role::Instructor]).await;
    let mut program = world.browser("demo.localhost");
    program.token(email).await;
    let draft = json!({ "title": "Reading maps", "shortDescription": "Find your way.", "courseType": "online",
        "level": "beginner", "language": "en" });
    let course = program.json(Method::POST, "/api/v1/instructor/courses", &draft).await.json();
    (program, course["id"].as_str().unwrap().to_owned())
}

fn text(length: usize) -> Vec<u8> {
    b"A line of nothing much, and then another one.\n".iter().copied().cycle().take(length).collect()
}

fn metadata(course: &str, name: &str) -> String {
    format!("filename {},course {}", STANDARD.encode(name), STANDARD.encode(course))
}

async fn ask(program: &mut Browser, method: Method, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Answer {
    let mut request = program.request(method, path).header("tus-resumable", "1.0.0");
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    program.send(request.body(Body::from(Bytes::copy_from_slice(body))).unwrap()).await
}

async fn create(program: &mut Browser, course: &str, length: usize) -> Answer {
    create_named(program, course, length, "notes.txt").await
}

async fn create_named(program: &mut Browser, course: &str, length: usize, name: &str) -> Answer {
    let said = [("upload-length", &*length.to_string()), ("upload-metadata", &*metadata(course, name))];
    ask(program, Method::POST, UPLOADS, &said, b"").await
}

/// Creates and sends in one part: the answer to it, and the upload's address.
async fn upload(program: &mut Browser, course: &str, name: &str, bytes: &[u8]) -> (Answer, String) {
    let path = create_named(program, course, bytes.len(), name).await.location;
    (patch(program, &path, 0, bytes).await, path)
}

/// As [`upload`], for a file that is accepted: the asset's id.
async fn stored(program: &mut Browser, course: &str, name: &str, bytes: &[u8]) -> String {
    let (done, path) = upload(program, course, name, bytes).await;
    assert_eq!(done.status, StatusCode::NO_CONTENT, "{name}: {}", done.body);
    program.get(&path).await.json()["asset"]["id"].as_str().unwrap().to_owned()
}

async fn patch(program: &mut Browser, path: &str, offset: usize, body: &[u8]) -> Answer {
    let said = [("upload-offset", &*offset.to_string()), ("content-type", OCTETS)];
    ask(program, Method::PATCH, path, &said, body).await
}

fn header_of<'a>(answer: &'a Answer, name: &str) -> &'a str {
    answer.headers.get(name).map(|value| value.to_str().unwrap()).unwrap_or_default()
}

fn said(answer: &Answer) -> (u16, String) {
    (answer.status.as_u16(), answer.code())
}

fn problem(status: u16, code: &str) -> (u16, String) {
    (status, code.to_owned())
}

#[tokio::test]
async fn a_file_is_created_sent_in_parts_and_shown() {
    let world = World::new().await;
    let (mut program, course) = instructor(&world, "trainer@example.org").await;
    let spoken = ask(&mut program, Method::OPTIONS, UPLOADS, &[], b"").await;
    assert_eq!(spoken.status, StatusCode::NO_CONTENT);
    assert_eq!(header_of(&spoken, "tus-version"), "1.0.0");
    assert_eq!(header_of(&spoken, "tus-extension"), "creation,expiration,checksum,termination");
    assert_eq!(header_of(&spoken, "tus-max-size"), 5_000_000_000_u64.to_string());
    let bytes = text(100_000);
    let created = create(&mut program, &course, bytes.len()).await;
    assert_eq!((created.status, header_of(&created, "tus-resumable")), (StatusCode::CREATED, "1.0.0"));
    assert_eq!(header_of(&created, "upload-expires"), "Thu, 22 Jan 2026 09:00:00 GMT");
    let path = created.location;
    assert!(path.starts_with(UPLOADS), "{path}");
    let first = patch(&mut program, &path, 0, &bytes[..60_000]).await;
    assert_eq!((first.status, header_of(&first, "upload-offset")), (StatusCode::NO_CONTENT, "60000"));
    let head = ask(&mut program, Method::HEAD, &path, &[], b"").await;
    assert_eq!((head.status, header_of(&head, "upload-offset")), (StatusCode::OK, "60000"));
    assert_eq!((header_of(&head, "upload-length"), header_of(&head, "cache-control")), ("100000", "no-store"));
    assert_eq!(header_of(&head, "upload-metadata"), metadata(&course, "notes.txt"));
    let shown = program.get(&path).await.json();
    assert_eq!((&shown["offset"], &shown["kind"], &shown["asset"]), (&json!(60_000), &json!("document"), &Value::Null));
    let last = patch(&mut program, &path, 60_000, &bytes[60_000..]).await;
    assert_eq!((last.status, header_of(&last, "upload-offset")), (StatusCode::NO_CONTENT, "100000"));
    let asset = program.get(&path).await.json()["asset"].clone();
    assert_eq!((&asset["mime"], &asset["bytes"]), (&json!("text/plain"), &json!(100_000)));
    let listed = program.get(&format!("{UPLOADS}?course={course}")).await.json();
    assert_eq!(listed.as_array().unwrap().len(), 1);
    assert_eq!(listed[0]["asset"], asset);
    let gone = ask(&mut program, Method::DELETE, &path, &[], b"").await;
    assert_eq!(gone.status, StatusCode::NO_CONTENT);
    assert_eq!(said(&program.get(&path).await), problem(404, "not_found"));
}

#[tokio::test]
async fn a_request_that_is_not_of_the_protocol_is_refused() {
    let world = World::new().await;
    let (mut program, course) = instructor(&world, "trainer@example.org").await;
    let path = create(&mut program, &course, 50_000).await.location;
    let plain = metadata(&course, "notes.txt");
    for version in [None, Some("0.2.2"), Some("1.0"), Some("2.0.0")] {
        for (method, to) in [(Method::POST, UPLOADS), (Method::PATCH, &*path), (Method::DELETE, &*path)] {
            let mut request = program.request(method, to);
            request = request.header("upload-length", "1").header("upload-metadata", &plain);
            if let Some(version) = version {
                request = request.header("tus-resumable", version);
            }
            let answer = program.send(request.body(Body::empty()).unwrap()).await;
            assert_eq!(said(&answer), problem(412, "tus_version"));
            assert_eq!((header_of(&answer, "tus-version"), header_of(&answer, "tus-resumable")), ("1.0.0", "1.0.0"));
        }
    }
    let no_version = program.request(Method::HEAD, &path).body(Body::empty()).unwrap();
    assert_eq!(program.send(no_version).await.status, StatusCode::PRECONDITION_FAILED);
    let nobody = "01890000-0000-7000-8000-000000000000";
    let cases = [
        (vec![("upload-metadata", &*plain)], problem(400, "malformed_upload")),
        (vec![("upload-metadata", &*plain), ("upload-defer-length", "1")], problem(400, "malformed_upload")),
        (vec![("upload-length", "-1"), ("upload-metadata", &*plain)], problem(400, "malformed_upload")),
        (vec![("upload-length", "1"), ("upload-metadata", "course *")], problem(400, "malformed_upload")),
        (vec![("upload-length", "1")], problem(422, "invalid")),
        (vec![("upload-length", "0"), ("upload-metadata", &*plain)], problem(415, "type_refused")),
        (vec![("upload-length", "5000000001"), ("upload-metadata", &*plain)], problem(413, "upload_too_large")),
    ];
    for (headers, expected) in cases {
        assert_eq!(said(&ask(&mut program, Method::POST, UPLOADS, &headers, b"").await), expected, "{headers:?}");
    }
    for (name, expected) in [("..", 422), ("a\u{0}b", 422), ("\u{202e}fdp.exe", 422), ("../../etc/passwd", 201)] {
        let metadata = metadata(&course, name);
        let headers = [("upload-length", "9"), ("upload-metadata", &*metadata)];
        let answer = ask(&mut program, Method::POST, UPLOADS, &headers, b"").await;
        assert_eq!(answer.status, expected, "{name}");
    }
    for course in [nobody, "not-an-id", "../x"] {
        assert_eq!(said(&create(&mut program, course, 9).await), problem(404, "not_found"), "{course}");
    }
    let bytes = text(50_000);
    let wrong_type = [("upload-offset", "0"), ("content-type", "application/octet-stream")];
    let answer = ask(&mut program, Method::PATCH, &path, &wrong_type, &bytes).await;
    assert_eq!(said(&answer), problem(415, "unsupported_media_type"));
    assert_eq!(said(&patch(&mut program, &path, 7, &bytes).await), problem(409, "offset_conflict"));
    assert_eq!(said(&patch(&mut program, &path, 0, &text(50_001)).await), problem(400, "upload_overrun"));
    let over = [("upload-offset", "0"), ("content-type", OCTETS), ("content-length", "50001")];
    assert_eq!(said(&ask(&mut program, Method::PATCH, &path, &over, &bytes).await), problem(400, "upload_overrun"));
    assert_eq!(program.get(&path).await.json()["offset"], 0, "nothing of all that was kept");
}

#[tokio::test]
async fn a_checksum_is_held_against_the_part() {
    let world = World::new().await;
    let (mut program, course) = instructor(&world, "trainer@example.org").await;
    let bytes = text(50_000);
    let path = create(&mut program, &course, bytes.len()).await.location;
    let right = format!("sha256 {}", STANDARD.encode(Sha256::digest(&bytes)));
    let wrong = format!("sha256 {}", STANDARD.encode(Sha256::digest(b"something else")));
    for (checksum, expected) in [
        (&*wrong, problem(460, "checksum_mismatch")),
        ("md5 1B2M2Y8AsgTpgAmY7PhCfg==", problem(400, "malformed_upload")),
        ("sha256", problem(400, "malformed_upload")),
    ] {
        let headers = [("upload-offset", "0"), ("content-type", OCTETS), ("upload-checksum", checksum)];
        assert_eq!(said(&ask(&mut program, Method::PATCH, &path, &headers, &bytes).await), expected);
        assert_eq!(program.get(&path).await.json()["offset"], 0);
    }
    let headers = [("upload-offset", "0"), ("content-type", OCTETS), ("upload-checksum", &*right)];
    let done = ask(&mut program, Method::PATCH, &path, &headers, &bytes).await;
    assert_eq!(done.status, StatusCode::NO_CONTENT);
}

#[tokio::test]
async fn somebody_elses_upload_and_course_are_not_there() {
    let world = World::new().await;
    let (mut owner, course) = instructor(&world, "trainer@example.org").await;
    let (mut colleague, _) = instructor(&world, "omar@example.org").await;
    world.add(world.nour, "trainer@example.org", &[Role::Instructor]).await;
    let mut stranger = world.browser("nour.localhost");
    stranger.token("trainer@example.org").await;
    world.add(world.demo, "lina@example.org", &[Role::Learner]).await;
    let mut learner = world.browser("demo.localhost");
    learner.token("lina@example.org").await;
    let bytes = text(50_000);
    let path = create(&mut owner, &course, bytes.len()).await.location;
    patch(&mut owner, &path, 0, &bytes[..20_000]).await;
    for (other, expected) in [
        (&mut colleague, problem(404, "not_found")),
        (&mut stranger, problem(404, "not_found")),
        (&mut learner, problem(403, "forbidden")),
        (&mut world.browser("demo.localhost"), problem(401, "not_signed_in")),
    ] {
        assert_eq!(said(&create(other, &course, 9).await), expected);
        assert_eq!(said(&patch(other, &path, 20_000, &bytes[20_000..]).await), expected);
        assert_eq!(said(&other.get(&path).await), expected);
        assert_eq!(said(&other.get(&format!("{UPLOADS}?course={course}")).await), expected);
        assert_eq!(said(&ask(other, Method::DELETE, &path, &[], b"").await), expected);
        assert_eq!(ask(other, Method::HEAD, &path, &[], b"").await.status, expected.0);
        let meant = [("x-http-method-override", "DELETE")];
        assert_eq!(said(&ask(other, Method::POST, &path, &meant, b"").await), expected);
    }
    assert_eq!(owner.get(&path).await.json()["offset"], 20_000);
}

#[tokio::test]
async fn a_refused_type_ends_the_upload_and_an_old_one_is_over() {
    let world = World::new().await;
    let (mut program, course) = instructor(&world, "trainer@example.org").await;
    let page = [b"<!DOCTYPE html><script>alert(1)</script>".as_slice(), &text(50_000)].concat();
    let path = create(&mut program, &course, page.len()).await.location;
    assert_eq!(said(&patch(&mut program, &path, 0, &page).await), problem(415, "type_refused"));
    assert_eq!(said(&program.get(&path).await), problem(404, "not_found"));
    let broken = [b"\x89PNG\r\n\x1a\n".as_slice(), &text(20_000)].concat();
    let path = create(&mut program, &course, broken.len()).await.location;
    assert_eq!(said(&patch(&mut program, &path, 0, &broken).await), problem(422, "file_damaged"));
    let path = create(&mut program, &course, 50_000).await.location;
    patch(&mut program, &path, 0, &text(20_000)).await;
    world.test.clock.advance(Duration::days(8));
    program.token("trainer@example.org").await;
    assert_eq!(said(&patch(&mut program, &path, 20_000, &text(30_000)).await), problem(404, "not_found"));
    let listed = program.get(&format!("{UPLOADS}?course={course}")).await;
    assert_eq!((listed.status, listed.json()), (StatusCode::OK, json!([])));
}

#[tokio::test]
async fn a_browser_uploads_from_its_own_origin_only() {
    let world = World::new().await;
    let (_, course) = instructor(&world, "trainer@example.org").await;
    let mut browser = world.browser("demo.localhost");
    browser.sign_in("trainer@example.org").await;
    let metadata = metadata(&course, "notes.txt");
    for (origin, expected) in [("http://demo.localhost", 201), ("http://evil.example", 403)] {
        let headers = [("upload-length", "9"), ("upload-metadata", &*metadata), (header::ORIGIN.as_str(), origin)];
        assert_eq!(ask(&mut browser, Method::POST, UPLOADS, &headers, b"").await.status, expected, "{origin}");
    }
}
