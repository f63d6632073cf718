//! Files that are not what they should be: nothing of them stays.

use std::io::Write as _;

use media::upload::{AppendError, CreateUploadError, FinishError, Part};
use media::{AssetKind, upload};

use super::{Desk, text};
use crate::support::demo_file;

impl Desk {
    async fn nothing_is_left(&self, why: &str) {
        assert_eq!((self.staged(), self.stored(), self.rows().await), (0, 0, 0), "{why}");
        assert_eq!(self.world.count("select count(*) from media_assets").await, 0, "{why}");
    }
}

#[tokio::test]
async fn a_type_that_is_not_accepted_is_refused_before_a_byte_is_kept() {
    let desk = Desk::new().await;
    let padded = |head: &[u8]| [head, &text(20_000)].concat();
    let mut elf = padded(b"\x7fELF\x02\x01\x01");
    elf[40] = 0;
    let cases = [
        ("film.mp4", padded(b"<!DOCTYPE html><script>alert(1)</script>")),
        ("drawing.png", padded(b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")),
        ("drawing.svg", padded(b"<?xml version='1.0'?><svg/>")),
        ("run.pdf", padded(b"MZ\x90\0\x03")),
        ("run", elf),
        ("shell.txt", padded(b"#!/bin/sh\nrm -rf /\n")),
        ("late.pdf", padded(b"\0\0\0\0%PDF-1.7")),
        ("text.txt", padded(b"a\0b")),
        ("old.txt", padded(b"caf\xe9 ")),
        ("files.zip", padded(b"PK\x03\x04\x14\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x05\0\0\0a.txt")),
        ("spaces.txt", b" \n\t ".repeat(4_000)),
    ];
    for (name, bytes) in cases {
        let outcome = desk.upload(name, &bytes).await;
        assert!(matches!(outcome, Err(AppendError::Finish(FinishError::Refused))), "{name}: {outcome:?}");
        desk.nothing_is_left(name).await;
    }
    assert!(matches!(desk.create("empty.txt", 0).await, Err(CreateUploadError::Empty)));
}

#[tokio::test]
async fn what_only_the_whole_file_shows_is_refused_at_its_end() {
    let desk = Desk::new().await;
    let (png, mp4) = (demo_file("logo-demo.png"), demo_file("the-cut-axis.mp4"));
    let late = |bytes: &[u8]| [&text(300_000), bytes].concat();
    for (name, bytes) in [("nul.txt", late(b"\0")), ("cut.txt", late(b"\xe2\x82")), ("bad.txt", late(b"\xff more"))] {
        let outcome = desk.upload(name, &bytes).await;
        assert!(matches!(outcome, Err(AppendError::Finish(FinishError::Refused))), "{name}: {outcome:?}");
        desk.nothing_is_left(name).await;
    }
    for (name, bytes) in [("cut.png", &png[..20]), ("cut.mp4", &mp4[..9_000])] {
        let outcome = desk.upload(name, bytes).await;
        assert!(matches!(outcome, Err(AppendError::Finish(FinishError::Damaged))), "{name}: {outcome:?}");
        desk.nothing_is_left(name).await;
    }
}

#[tokio::test]
async fn a_letter_that_two_parts_share_is_whole_in_the_end() {
    let desk = Desk::new().await;
    let bytes = "ملاحظات ".repeat(60_000).into_bytes();
    let id = desk.create("ملاحظات.txt", bytes.len()).await.unwrap();
    desk.send(id, 0, &bytes[..8_193]).await.unwrap();
    assert_eq!(desk.send(id, 8_193, &bytes[8_193..]).await.unwrap().kind, Some(AssetKind::Document));
}

#[tokio::test]
async fn a_type_that_is_not_accepted_is_refused_however_small_its_parts_are() {
    let desk = Desk::new().await;
    let page = [b"<!DOCTYPE html><script>alert(1)</script>".as_slice(), &text(20_000)].concat();
    for step in [500, 1_000, 8_191] {
        let id = desk.create("film.mp4", page.len()).await.unwrap();
        let mut offset = 0;
        let outcome = loop {
            let end = offset + step;
            match desk.send(id, offset, &page[offset..end]).await {
                Ok(upload) => assert_eq!((upload.offset, upload.kind), (u64::try_from(end).unwrap(), None)),
                refused => break refused,
            }
            assert_eq!((desk.stored(), desk.staged()), (0, 1));
            offset = end;
        };
        assert!(matches!(outcome, Err(AppendError::Finish(FinishError::Refused))), "{step}: {outcome:?}");
        assert!(offset < 8_192, "told from the first 8 KiB");
        desk.nothing_is_left("small parts").await;
    }
    let small = b"<html><body onload='alert(1)'>";
    let id = desk.create("small.txt", small.len()).await.unwrap();
    desk.send(id, 0, &small[..3]).await.unwrap();
    let outcome = desk.send(id, 3, &small[3..]).await;
    assert!(matches!(outcome, Err(AppendError::Finish(FinishError::Refused))), "{outcome:?}");
    desk.nothing_is_left("a small file").await;
}

#[tokio::test]
async fn a_part_that_goes_beyond_the_end_is_too_long_whatever_it_shows() {
    let desk = Desk::new().await;
    let id = desk.create("notes.txt", 12).await.unwrap();
    desk.send(id, 0, b"hello ").await.unwrap();
    assert!(matches!(desk.send(id, 6, b"world!\0").await, Err(AppendError::TooLong)));
    assert_eq!(desk.find(desk.user, id).await.unwrap().offset, 6);
    assert!(desk.send(id, 6, b"world!").await.unwrap().asset.is_some());
}

#[tokio::test]
async fn somebody_elses_upload_is_not_there() {
    let desk = Desk::new().await;
    let bytes = text(20_000);
    let id = desk.create("notes.txt", bytes.len()).await.unwrap();
    desk.send(id, 0, &bytes[..10_000]).await.unwrap();
    let colleague = desk.world.add(desk.tenant, "omar@example.org").await;
    let other = desk.world.test.tenant("other").await;
    let stranger = desk.world.add(other, "lina@example.org").await;
    let to = (&desk.staging, &desk.world.blobs);
    for who in [(desk.tenant, colleague), (other, stranger), (other, desk.user)] {
        let body = futures::stream::iter([Ok(bytes::Bytes::copy_from_slice(&bytes[10_000..]))]);
        let part = Part { offset: 10_000, ..Part::default() };
        let outcome = upload::append(desk.db(), to, &who, id, &part, body).await;
        assert!(matches!(outcome, Err(AppendError::NotFound)), "{outcome:?}");
        assert!(matches!(upload::finish(desk.db(), to, &who, id).await, Err(FinishError::NotFound)));
        assert!(matches!(upload::remove(desk.db(), to, &who, id).await, Err(upload::RemoveError::NotFound)));
    }
    assert_eq!((desk.staged(), desk.find(desk.user, id).await.unwrap().offset), (1, 10_000));
}

#[tokio::test]
async fn names_become_no_paths_and_carry_nothing_unseen() {
    let desk = Desk::new().await;
    let refused = [
        "",
        " ",
        ".",
        "..",
        "/",
        "\\",
        "a/",
        "../",
        "..\\",
        "../..",
        "a/..",
        "\0",
        "a\0b.pdf",
        "a\nb",
        "a\rb",
        "a\tb",
        "\u{7}",
        "\u{1b}[31m.txt",
        "\u{7f}",
        "\u{85}",
        "\u{202e}fdp.exe",
        "a\u{202d}b",
        "\u{2066}x",
        "x\u{2069}",
        "\u{202a}",
        "\r\nset-cookie: a=b",
    ];
    let long = ["é".repeat(256), "ء".repeat(2_048), "x".repeat(4_096), format!("{}.pdf", "\u{1f4a9}".repeat(1_024))];
    for name in refused.into_iter().map(str::to_owned).chain(long) {
        let outcome = desk.create(&name, 100).await;
        assert!(matches!(outcome, Err(CreateUploadError::Invalid(_))), "{name:?}: {outcome:?}");
    }
    let taken = [
        ("../../etc/passwd", "passwd"),
        ("..\\..\\win.ini", "win.ini"),
        ("/etc/shadow", "shadow"),
        ("C:\\a\\b.txt", "b.txt"),
        ("%2e%2e%2f", "%2e%2e%2f"),
        ("...", "..."),
        ("~root", "~root"),
        ("-rf", "-rf"),
        ("con", "con"),
        ("<script>.txt", "<script>.txt"),
        ("a'; drop table uploads;--", "a'; drop table uploads;--"),
        ("$(id)", "$(id)"),
        ("ملاحظات.txt", "ملاحظات.txt"),
        ("file.txt ", "file.txt"),
    ];
    for (given, kept) in taken {
        let id = desk.create(given, 100).await.unwrap();
        assert_eq!(desk.find(desk.user, id).await.unwrap().name, kept);
        desk.send(id, 0, &text(100)).await.unwrap();
    }
    // Beside the folder of the tenant nothing was made, and in it only what ids name.
    let inside = std::fs::read_dir(desk.world.folder.path()).unwrap().count();
    assert_eq!((inside, desk.stored(), desk.staged()), (1, taken.len(), 0));
}

/// An entry of a zip archive: name, what is there, and what it is said to unpack to.
struct Entry<'a>(&'a str, &'a [u8], u32);

/// A zip archive of stored entries, whose directory says what the entries say.
fn archive(entries: &[Entry<'_>]) -> Vec<u8> {
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for Entry(name, bytes, unpacked) in entries {
        let start = u32::try_from(out.len()).unwrap();
        let (size, length) = (u32::try_from(bytes.len()).unwrap(), u16::try_from(name.len()).unwrap());
        let sizes =
            [&[0; 4][..], &size.to_le_bytes(), &unpacked.to_le_bytes(), &length.to_le_bytes(), &[0; 2]].concat();
        out.write_all(b"PK\x03\x04\x14\0\0\0\0\0\0\0\0\0").unwrap();
        out.write_all(&[&sizes, name.as_bytes(), bytes].concat()).unwrap();
        directory.write_all(b"PK\x01\x02\x14\0\x14\0\0\0\0\0\0\0\0\0").unwrap();
        directory.write_all(&[&sizes[..], &[0; 10], &start.to_le_bytes(), name.as_bytes()].concat()).unwrap();
    }
    let (count, start) = (u16::try_from(entries.len()).unwrap(), u32::try_from(out.len()).unwrap());
    let size = u32::try_from(directory.len()).unwrap();
    out.write_all(&directory).unwrap();
    out.write_all(b"PK\x05\x06\0\0\0\0").unwrap();
    let end = [&count.to_le_bytes()[..], &count.to_le_bytes(), &size.to_le_bytes(), &start.to_le_bytes(), &[0; 2]];
    out.write_all(&end.concat()).unwrap();
    out
}

#[tokio::test]
async fn a_document_that_is_an_archive_is_told_by_its_directory() {
    let desk = Desk::new().await;
    let part = |name, unpacked| Entry(name, b"0123456789", unpacked);
    for (main, mime) in [
        ("word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ("xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ("ppt/presentation.xml", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    ] {
        let bytes = archive(&[part("[Content_Types].xml", 90), part("_rels/.rels", 90), part(main, 900)]);
        let done = desk.upload("document", &bytes).await.unwrap();
        let asset = media::find(&desk.world.begin(desk.tenant).await, done.asset.unwrap()).await.unwrap().unwrap();
        assert_eq!(asset.mime, mime);
    }
    let epub = archive(&[Entry("mimetype", b"application/epub+zip", 20), part("META-INF/container.xml", 200)]);
    let done = desk.upload("book.epub", &epub).await.unwrap();
    let asset = media::find(&desk.world.begin(desk.tenant).await, done.asset.unwrap()).await.unwrap().unwrap();
    assert_eq!(asset.mime, "application/epub+zip");
}

#[tokio::test]
async fn an_archive_that_is_a_bomb_or_no_document_is_refused() {
    let desk = Desk::new().await;
    let part = |name, unpacked| Entry(name, b"0123456789", unpacked);
    let start = || vec![part("[Content_Types].xml", 90), part("word/document.xml", 900)];
    let with = |more: Vec<Entry<'static>>| archive(&start().into_iter().chain(more).collect::<Vec<_>>());
    let whole = archive(&start());
    let mut overlapping = whole.clone();
    let at = whole.windows(4).rposition(|four| four == b"PK\x01\x02").unwrap();
    overlapping[at + 20..at + 24].copy_from_slice(&900_000_u32.to_le_bytes());
    let mut elsewhere = whole.clone();
    let end = whole.len() - 6;
    elsewhere[end..end + 4].copy_from_slice(&3_u32.to_le_bytes());
    let bombs = [
        ("ratio", with(vec![part("word/media/a.bin", 900_000_000)])),
        ("sum", with((0..3).map(|_| part("word/media/a.bin", 900_000_000)).collect())),
        ("sixty-four bits", with(vec![part("word/media/a.bin", u32::MAX)])),
        ("entries", with((0..10_001).map(|_| part("x", 10)).collect())),
        ("overlapping", overlapping),
        ("elsewhere", elsewhere),
    ];
    for (why, bytes) in bombs {
        let outcome = desk.upload("document.docx", &bytes).await;
        assert!(matches!(outcome, Err(AppendError::Finish(FinishError::Archive))), "{why}: {outcome:?}");
        desk.nothing_is_left(why).await;
    }
    let others = [
        ("no main part", archive(&[part("[Content_Types].xml", 90), part("readme.txt", 90)])),
        ("no directory", whole[..whole.len() - 22].to_vec()),
        ("a cut directory", [&whole[..60], &whole[whole.len() - 22..]].concat()),
    ];
    for (why, bytes) in others {
        let outcome = desk.upload("document.docx", &bytes).await;
        assert!(
            matches!(outcome, Err(AppendError::Finish(FinishError::Refused | FinishError::Archive))),
            "{why}: {outcome:?}"
        );
        desk.nothing_is_left(why).await;
    }
}
