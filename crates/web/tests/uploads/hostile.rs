//! Files and names that mean harm: what is said of them, and that nothing of them stays.

use axum::http::{Method, StatusCode};

use super::support::World;
use super::{OCTETS, ask, create, create_named, header_of, instructor, patch, problem, said, stored, text, upload};

/// A zip archive of stored entries of ten bytes: the name of each, and what it is said to unpack to.
pub(super) fn archive(entries: &[(&'static str, u32)]) -> Vec<u8> {
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for (name, unpacked) in entries {
        let start = u32::try_from(out.len()).unwrap();
        let length = u16::try_from(name.len()).unwrap();
        let sizes =
            [&[0; 4][..], &10_u32.to_le_bytes(), &unpacked.to_le_bytes(), &length.to_le_bytes(), &[0; 2]].concat();
        out.extend([b"PK\x03\x04\x14\0\0\0\0\0\0\0\0\0".as_slice(), &sizes, name.as_bytes(), b"0123456789"].concat());
        directory.extend([b"PK\x01\x02\x14\0\x14\0\0\0\0\0\0\0\0\0".as_slice(), &sizes, &[0; 10]].concat());
        directory.extend([start.to_le_bytes().as_slice(), name.as_bytes()].concat());
    }
    let count = u16::try_from(entries.len()).unwrap().to_le_bytes();
    let (size, start) = (u32::try_from(directory.len()).unwrap(), u32::try_from(out.len()).unwrap());
    let end = [b"PK\x05\x06\0\0\0\0".as_slice(), &count, &count, &size.to_le_bytes(), &start.to_le_bytes(), &[0; 2]];
    [out, directory, end.concat()].concat()
}

/// A GIF of one pixel that says it has so many on each side, with a comment in it and words behind its end.
pub(super) fn gif(side: u16, comment: &str, behind: &str) -> Vec<u8> {
    let side = side.to_le_bytes();
    let table = b"\x80\0\0\0\0\0\xff\xff\xff";
    let length = u8::try_from(comment.len()).unwrap();
    let said =
        if length == 0 { Vec::new() } else { [b"\x21\xfe".as_slice(), &[length], comment.as_bytes(), b"\0"].concat() };
    let picture = b"\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0";
    [b"GIF89a".as_slice(), &side, &side, table, &said, picture, b"\x3b", behind.as_bytes()].concat()
}

#[tokio::test]
async fn bombs_are_refused_and_nothing_of_them_stays() {
    let world = World::new().await;
    let (mut program, course) = instructor(&world, "trainer@example.org").await;
    let document = [("[Content_Types].xml", 90), ("word/document.xml", 900)];
    let with = |more: &[(&'static str, u32)]| archive(&[&document[..], more].concat());
    let many: Vec<_> = (0..10_001).map(|_| ("x", 10)).collect();
    for (name, bytes, expected) in [
        ("ratio.docx", with(&[("word/media/a.bin", 900_000_000)]), problem(422, "archive_refused")),
        ("sum.docx", with(&[("word/media/a.bin", 900_000_000); 3]), problem(422, "archive_refused")),
        ("entries.docx", with(&many), problem(422, "archive_refused")),
        ("pixels.gif", gif(65_535, "", ""), problem(413, "picture_too_large")),
        ("page.pdf", b"<html><script>alert(1)</script>%PDF-1.7".to_vec(), problem(415, "type_refused")),
        (
            "drawing.svg",
            b"<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>".to_vec(),
            problem(415, "type_refused"),
        ),
        ("page.html", b"<!DOCTYPE html><p>Hello".to_vec(), problem(415, "type_refused")),
        ("page.txt", b"\xef\xbb\xbf <HTML><p>Hello".to_vec(), problem(415, "type_refused")),
        ("archive.pdf", archive(&[("notes.pdf", 10)]), problem(415, "type_refused")),
        ("cut.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec(), problem(422, "file_damaged")),
    ] {
        let (refused, path) = upload(&mut program, &course, name, &bytes).await;
        assert_eq!(said(&refused), expected, "{name}");
        assert_eq!(said(&program.get(&path).await), problem(404, "not_found"), "{name}");
        assert_eq!(world.files(), 0, "{name}: neither in the store nor on its way");
        for table in ["uploads", "media_assets", "media_variants"] {
            assert_eq!(world.count(&format!("select count(*) from {table}")).await, 0, "{name}: {table}");
        }
    }
}

#[tokio::test]
async fn names_that_mislead_are_refused_at_the_field() {
    let world = World::new().await;
    let (mut program, course) = instructor(&world, "trainer@example.org").await;
    let refused = [
        "..",
        "../..",
        "a/..",
        "..\\",
        "\0",
        "a\0b.pdf",
        "\u{202e}fdp.exe",
        "a\u{2066}b",
        "x\u{2069}.txt",
        "\r\nset-cookie: a=b",
        "\u{1b}[31m.txt",
        "",
    ];
    let long = ["ء".repeat(2_048), "\u{1f4a9}".repeat(1_024), "x".repeat(4_096)];
    for name in refused.into_iter().map(str::to_owned).chain(long) {
        let answer = create_named(&mut program, &course, 9, &name).await;
        assert_eq!(said(&answer), problem(422, "invalid"), "{name:?}");
        assert_eq!(answer.json()["errors"][0]["pointer"], "/filename", "{name:?}");
    }
    for (given, kept) in [("../../etc/passwd", "passwd"), ("C:\\a\\b.txt", "b.txt"), ("<script>.txt", "<script>.txt")] {
        let asset = stored(&mut program, &course, given, b"plain text").await;
        let name = format!("select count(*) from media_assets where name = '{kept}' and id = '{asset}'");
        assert_eq!(world.count(&name).await, 1, "{given}");
    }
    assert_eq!(world.files(), 3, "each under its id, in the store");
}

#[tokio::test]
async fn what_is_said_of_offsets_and_lengths_is_not_believed() {
    let world = World::new().await;
    let (mut program, course) = instructor(&world, "trainer@example.org").await;
    let bytes = text(20_000);
    let path = create(&mut program, &course, bytes.len()).await.location;
    patch(&mut program, &path, 0, &bytes[..10_000]).await;
    for (offset, expected) in [
        ("0", problem(409, "offset_conflict")),
        ("9999", problem(409, "offset_conflict")),
        ("10001", problem(409, "offset_conflict")),
        ("20000", problem(409, "offset_conflict")),
        ("18446744073709551615", problem(409, "offset_conflict")),
        ("18446744073709551616", problem(400, "malformed_upload")),
        ("-1", problem(400, "malformed_upload")),
        ("+10000", problem(400, "malformed_upload")),
        ("1e4", problem(400, "malformed_upload")),
        ("0x2710", problem(400, "malformed_upload")),
        ("", problem(400, "malformed_upload")),
    ] {
        let headers = [("upload-offset", offset), ("content-type", OCTETS)];
        let answer = ask(&mut program, Method::PATCH, &path, &headers, &bytes[10_000..]).await;
        assert_eq!(said(&answer), expected, "{offset:?}");
    }
    let longer = [&bytes[10_000..], b"x"].concat();
    assert_eq!(said(&patch(&mut program, &path, 10_000, &longer).await), problem(400, "upload_overrun"));
    let head = ask(&mut program, Method::HEAD, &path, &[], b"").await;
    assert_eq!((header_of(&head, "upload-offset"), header_of(&head, "upload-length")), ("10000", "20000"));
    assert_eq!(patch(&mut program, &path, 10_000, &bytes[10_000..]).await.status, StatusCode::NO_CONTENT);
    assert_eq!(said(&patch(&mut program, &path, 10_000, b"more").await), problem(409, "offset_conflict"));
}
