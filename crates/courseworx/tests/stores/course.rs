//! A course of everything that has bytes, and what its learners get of it.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

use axum::body::Bytes;
use axum::http::{Method, StatusCode, header};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use media::WIDTHS;
use regex::Regex;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use crate::person::Person;

const COURSES: &str = "/api/v1/instructor/courses";
const UPLOADS: &str = "/api/v1/instructor/uploads";
/// Bytes of one request of an upload.
const PART: usize = 9_000_000;
/// Bytes of the film: more than a bucket takes in one part.
const FILM: usize = 20_000_000;

/// The SHA-256 of each file that a learner can open, by lesson and file.
pub(crate) type Found = BTreeMap<(String, String), Vec<u8>>;

/// Makes and publishes a course with a document, a picture, a film and an article that shows the picture; its id.
pub(crate) async fn make(author: &Person) -> String {
    let draft = json!({ "title": "What moves house", "shortDescription": "Files and where they are.",
        "courseType": "online", "level": "beginner", "language": "en" });
    let made = author.json(Method::POST, COURSES, &draft).await;
    let id = made["id"].as_str().unwrap().to_owned();
    let document = upload(author, &id, "Checklist.pdf", demo("chart-checklist.pdf")).await;
    let picture = upload(author, &id, "Anatomy.webp", demo("anatomy-of-a-chart.webp")).await;
    let film = upload(author, &id, "Mean.mp4", film()).await;
    for content in [
        json!({ "title": "To read", "assetId": document, "isRequired": true }),
        json!({ "title": "To look at", "assetId": picture, "alt": "A chart", "isRequired": true }),
        json!({ "title": "To watch", "assetId": film, "isRequired": true }),
        json!({ "title": "All in one", "isRequired": true,
            "html": format!("<p>Look:</p><figure><img data-asset=\"{picture}\" alt=\"A chart\"></figure>") }),
    ] {
        author.json(Method::POST, &format!("{COURSES}/{id}/contents"), &content).await;
    }
    author.json(Method::PUT, &format!("{COURSES}/{id}/publication"), &Value::Null).await;
    id
}

fn demo(name: &str) -> Vec<u8> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../demo/media").join(name)).unwrap()
}

/// A film of the demo data, and behind it a box that players skip (ISO/IEC 14496-12, 8.1.2) with bytes that are nowhere alike.
fn film() -> Vec<u8> {
    let mut film = demo("when-the-mean-moves.mp4");
    let rest = u32::try_from(FILM - film.len()).unwrap();
    film.extend(rest.to_be_bytes());
    film.extend(b"free");
    let mut state = 7_u32;
    film.extend(
        std::iter::repeat_with(move || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            state.to_be_bytes()[0]
        })
        .take(FILM - film.len()),
    );
    film
}

/// Sends a file in parts, as tus 1.0 has it; the id of the file.
async fn upload(author: &Person, course: &str, name: &str, bytes: Vec<u8>) -> String {
    let bytes = Bytes::from(bytes);
    let metadata = format!("filename {},course {}", STANDARD.encode(name), STANDARD.encode(course));
    let said =
        [("tus-resumable", "1.0.0"), ("upload-length", &*bytes.len().to_string()), ("upload-metadata", &*metadata)];
    let created = author.ask(Method::POST, UPLOADS, &said, Bytes::new()).await;
    assert_eq!(created.status, StatusCode::CREATED, "{name}: {}", String::from_utf8_lossy(&created.body));
    let path = created.headers[header::LOCATION].to_str().unwrap().to_owned();
    for at in (0..bytes.len()).step_by(PART) {
        let offset = at.to_string();
        let said = [
            ("tus-resumable", "1.0.0"),
            ("upload-offset", &*offset),
            ("content-type", "application/offset+octet-stream"),
        ];
        let part = bytes.slice(at..bytes.len().min(at + PART));
        let taken = author.ask(Method::PATCH, &path, &said, part).await;
        assert_eq!(taken.status, StatusCode::NO_CONTENT, "{name}: {}", String::from_utf8_lossy(&taken.body));
    }
    author.get(&path).await["asset"]["id"].as_str().unwrap().to_owned()
}

/// Opens every lesson of every course of the learner with all its files, in every width of the pictures.
pub(crate) async fn read(learner: &Person) -> Found {
    let granted = Regex::new(r#"/media/([0-9a-f-]{36})/[^/",? \\]+"#).unwrap();
    let mut found = Found::new();
    let places = learner.get("/api/v1/learner/enrollments?limit=100").await;
    for place in places["items"].as_array().unwrap() {
        if let Some(picture) = place["thumbnailAssetId"].as_str() {
            let address = format!("/media/public/{picture}");
            in_every_width(learner, &place["title"], picture, &address, &mut found).await;
        }
        let course = format!("/api/v1/learner/courses/{}", place["courseId"].as_str().unwrap());
        let progress = learner.get(&format!("{course}/progress")).await;
        let sections = progress["sections"].as_array().unwrap();
        for lesson in sections.iter().flat_map(|section| section["lessons"].as_array().unwrap()) {
            let id = lesson["contentId"].as_str().unwrap();
            let shown = learner.get(&format!("{course}/lessons/{id}")).await;
            for address in granted.captures_iter(&shown.to_string()).filter(|found| !found[0].ends_with("/renewal")) {
                in_every_width(learner, &shown["title"], &address[1], &address[0], &mut found).await;
            }
        }
    }
    found
}

/// The file itself, and what is there of it in other widths: what is no picture is always itself.
async fn in_every_width(learner: &Person, lesson: &Value, file: &str, address: &str, found: &mut Found) {
    let lesson = lesson.as_str().unwrap();
    let whole = learner.ask(Method::GET, address, &[], Bytes::new()).await;
    assert_eq!(whole.status, StatusCode::OK, "{lesson} {address}");
    let is_picture = whole.headers[header::CONTENT_TYPE].to_str().unwrap().starts_with("image/");
    found.insert((lesson.to_owned(), file.to_owned()), Sha256::digest(&whole.body).to_vec());
    for variant in
        WIDTHS.iter().filter(|_| is_picture).flat_map(|width| [format!("{width}.webp"), format!("{width}.avif")])
    {
        let bytes = learner.bytes(&format!("{address}/{variant}")).await;
        found.insert((lesson.to_owned(), format!("{file}/{variant}")), Sha256::digest(&bytes).to_vec());
    }
}

/// As [`read`], once the program has made the other widths of every picture.
pub(crate) async fn read_when_made(learner: &Person) -> Found {
    loop {
        let found = read(learner).await;
        let is_made = |(lesson, file): &(String, String)| {
            let narrow = found.get(&(lesson.clone(), format!("{file}/{}.webp", WIDTHS[0])));
            narrow.is_none_or(|narrow| Some(narrow) != found.get(&(lesson.clone(), file.clone())))
        };
        if found.keys().all(is_made) {
            return found;
        }
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
}
