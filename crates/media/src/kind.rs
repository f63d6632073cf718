//! What a file is, by its bytes.

use kernel::text_enum;

text_enum! {
    /// What a file is used as.
    AssetKind {
        /// Something to read.
        Document = "document",
        /// A picture.
        Image = "image",
        /// A film.
        Video = "video",
        /// Captions of a film.
        Captions = "captions",
    }
}

/// A kind of file that is accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FileType {
    /// What it is used as.
    pub kind: AssetKind,
    /// Its media type (RFC 6838), as it is served.
    pub mime: &'static str,
}

/// The accepted types that bytes can show, with the name by which `infer` calls them (mission.md, numbers).
const BY_BYTES: [(&str, AssetKind, &str); 22] = [
    ("application/pdf", AssetKind::Document, "application/pdf"),
    ("application/msword", AssetKind::Document, "application/msword"),
    ("application/vnd.ms-excel", AssetKind::Document, "application/vnd.ms-excel"),
    ("application/vnd.ms-powerpoint", AssetKind::Document, "application/vnd.ms-powerpoint"),
    (DOCX, AssetKind::Document, DOCX),
    (XLSX, AssetKind::Document, XLSX),
    (PPTX, AssetKind::Document, PPTX),
    ("application/epub+zip", AssetKind::Document, "application/epub+zip"),
    ("image/jpeg", AssetKind::Image, "image/jpeg"),
    ("image/png", AssetKind::Image, "image/png"),
    ("image/gif", AssetKind::Image, "image/gif"),
    ("image/webp", AssetKind::Image, "image/webp"),
    ("image/avif", AssetKind::Image, "image/avif"),
    ("video/mp4", AssetKind::Video, "video/mp4"),
    ("video/x-m4v", AssetKind::Video, "video/mp4"),
    ("video/webm", AssetKind::Video, "video/webm"),
    ("video/x-matroska", AssetKind::Video, "video/x-matroska"),
    ("video/quicktime", AssetKind::Video, "video/quicktime"),
    ("video/x-msvideo", AssetKind::Video, "video/x-msvideo"),
    ("video/ogg", AssetKind::Video, "video/ogg"),
    ("application/ogg", AssetKind::Video, "video/ogg"),
    ("audio/ogg", AssetKind::Video, "video/ogg"),
];
const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const PPTX: &str = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
/// Text that begins like this is markup that a browser could run.
const MARKUP: [&str; 8] = ["<!doctype", "<html", "<svg", "<?xml", "<script", "<head", "<body", "<iframe"];

/// The type of a file, from its bytes; nothing for a type that is not accepted. Text is text only when all of it is UTF-8
/// without control characters and it does not begin like markup.
#[must_use]
pub fn detect(bytes: &[u8]) -> Option<FileType> {
    if let Some(found) = infer::get(bytes) {
        let known = BY_BYTES.iter().find(|(mime, ..)| *mime == found.mime_type());
        return known.map(|(_, kind, mime)| FileType { kind: *kind, mime });
    }
    let text = std::str::from_utf8(bytes).ok()?;
    let start = text.trim_start_matches('\u{feff}').trim_start();
    let head: String = start.chars().take(16).collect::<String>().to_lowercase();
    let binary = text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{c}'));
    if binary || start.is_empty() || MARKUP.iter().any(|mark| head.starts_with(mark)) {
        return None;
    }
    if start.starts_with("WEBVTT") {
        return Some(FileType { kind: AssetKind::Captions, mime: "text/vtt" });
    }
    Some(FileType { kind: AssetKind::Document, mime: "text/plain" })
}

#[cfg(test)]
mod tests {
    use super::{AssetKind, detect};

    #[test]
    fn the_bytes_decide() {
        let kind = |bytes: &[u8]| detect(bytes).map(|found| (found.kind, found.mime));
        assert_eq!(kind(b"\x89PNG\r\n\x1a\n...."), Some((AssetKind::Image, "image/png")));
        assert_eq!(kind(b"%PDF-1.7 ..."), Some((AssetKind::Document, "application/pdf")));
        assert_eq!(kind(b"WEBVTT\n\n00:00.000 --> 00:01.000\nHi"), Some((AssetKind::Captions, "text/vtt")));
        assert_eq!(kind("# ملاحظات\n".as_bytes()), Some((AssetKind::Document, "text/plain")));
    }

    #[test]
    fn what_a_browser_could_run_is_refused() {
        for bytes in [
            b"<!DOCTYPE html><script>alert(1)</script>".as_slice(),
            b"  <svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
            b"<?xml version='1.0'?><svg/>",
            b"\xef\xbb\xbf<html>",
            b"MZ\x90\x00\x03",
            b"\x7fELF\x02\x01\x01",
            b"a\0b",
            b"",
        ] {
            assert_eq!(detect(bytes), None, "{bytes:?}");
        }
    }
}
