//! What was uploaded, as it is served: never as something that runs here.

use axum::http::StatusCode;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::hostile::{archive, gif};
use super::support::{Answer, Browser, World};
use super::{header_of, instructor, stored};

/// A photograph of eight by eight pixels, as ffmpeg writes it.
const JPEG: &str = "/9j/4AAQSkZJRgABAgAAAQABAAD//gAQTGF2YzU5LjM3LjEwMAD/2wBDAAgoKC8oLzc3Nzc3N0E8QUNDQ0FBQUFDQ0NISEhVVVVISEhDQ0hI\
    UFBVVVxfXFdXVVdfX2RkZHh4c3OMjJGsrM//xABNAAEBAAAAAAAAAAAAAAAAAAAABgEBAQEAAAAAAAAAAAAAAAAAAAYHEAEAAAAAAAAAAAAAAAAAAAAAEQEAAAAAAAAA\
    AAAAAAAAAAAA/8AAEQgACAAIAwESAAISAAMSAP/aAAwDAQACEQMRAD8AixKDfx//2Q==";

/// What the instructor who gave the file is served.
async fn served(browser: &mut Browser, asset: &str) -> Answer {
    let granted = browser.get(&format!("/teach/files/{asset}")).await.location;
    assert!(granted.starts_with("/media/"), "{granted}");
    let answer = browser.get(&granted).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    answer
}

/// Nothing that is served may run: it is taken for what it is, and for that in a sandbox without scripts.
fn can_not_run(answer: &Answer, mime: &str) {
    assert_eq!(header_of(answer, "content-type"), mime);
    assert_eq!(header_of(answer, "x-content-type-options"), "nosniff");
    let policy = header_of(answer, "content-security-policy");
    let rules: Vec<_> = policy.split(';').map(str::trim).collect();
    assert!(rules.contains(&"sandbox") && rules.contains(&"default-src 'none'"), "{policy}");
    assert!(!policy.contains("script-src") && !policy.contains("allow-scripts"), "{policy}");
    assert_eq!(header_of(answer, "cross-origin-resource-policy"), "same-origin");
}

async fn desk(world: &World) -> (Browser, String, Browser) {
    let (program, course) = instructor(world, "trainer@example.org").await;
    let mut browser = world.browser("demo.localhost");
    browser.sign_in("trainer@example.org").await;
    (program, course, browser)
}

#[tokio::test]
async fn a_file_is_served_as_what_it_is_and_in_a_sandbox() {
    let world = World::new().await;
    let (mut program, course, mut browser) = desk(&world).await;
    let document = archive(&[("[Content_Types].xml", 90), ("word/document.xml", 900)]);
    let docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    for (name, bytes, mime, how) in [
        ("notes.html", b"Plain <b>text</b>, whatever it is called.".to_vec(), "text/plain; charset=utf-8", "inline"),
        ("captions.vtt", b"WEBVTT\n\n00:00.000 --> 00:01.000\n<b>Hi</b>".to_vec(), "text/vtt", "inline"),
        ("photo.jpg", STANDARD.decode(JPEG).unwrap(), "image/jpeg", "inline"),
        ("dot.gif", gif(1, "a dot", ""), "image/gif", "inline"),
        ("print.pdf", b"%PDF-1.7\n%%EOF".to_vec(), "application/pdf", "inline"),
        ("letter.docx", document, docx, "attachment"),
    ] {
        let asset = stored(&mut program, &course, name, &bytes).await;
        let answer = served(&mut browser, &asset).await;
        can_not_run(&answer, mime);
        let disposition = header_of(&answer, "content-disposition");
        assert!(disposition.starts_with(&format!("{how}; filename*=UTF-8''")), "{name}: {disposition}");
    }
    let name = "a\"; filename=\"x.html";
    let asset = stored(&mut program, &course, name, b"Quotes and semicolons in the name.").await;
    let disposition = header_of(&served(&mut browser, &asset).await, "content-disposition").to_owned();
    assert_eq!(disposition, "inline; filename*=UTF-8''a%22%3B%20filename%3D%22x%2Ehtml");
}

#[tokio::test]
async fn a_file_that_is_two_things_is_served_as_the_harmless_one() {
    let world = World::new().await;
    let (mut program, course, mut browser) = desk(&world).await;
    let script = "<script>alert(1)</script>";
    let jpeg = STANDARD.decode(JPEG).unwrap();
    let comment = [b"\xff\xfe".as_slice(), &u16::try_from(script.len() + 2).unwrap().to_be_bytes(), script.as_bytes()];
    let talking = [&jpeg[..2], &comment.concat(), &jpeg[2..], script.as_bytes()].concat();
    let zip = archive(&[("<script>alert(1)</script>", 10)]);
    // Its width reads as the beginning of a comment of JavaScript.
    let mut gif = gif(1, "*/=1;alert(1);/*", "*/alert(1)");
    gif[6..8].copy_from_slice(b"/*");
    for (name, bytes, mime) in [("gif and script", gif, "image/gif"), ("jpeg and page", talking, "image/jpeg")] {
        let asset = stored(&mut program, &course, name, &bytes).await;
        let answer = served(&mut browser, &asset).await;
        can_not_run(&answer, mime);
        assert!(!answer.body.contains("alert") && !answer.body.contains("<script"), "{name}: only the picture stays");
    }
    // What stands in the text of a document stays, and stands in a sandbox.
    for (name, bytes, mime) in [
        ("pdf and archive", [b"%PDF-1.7\n%%EOF\n".as_slice(), &zip].concat(), "application/pdf"),
        ("pdf and page", format!("%PDF-1.7\n{script}\n%%EOF").into_bytes(), "application/pdf"),
        ("text and page", format!("Not yet. {script}").into_bytes(), "text/plain; charset=utf-8"),
    ] {
        let asset = stored(&mut program, &course, name, &bytes).await;
        let answer = served(&mut browser, &asset).await;
        can_not_run(&answer, mime);
        assert_eq!(answer.bytes, bytes, "{name}");
    }
}
