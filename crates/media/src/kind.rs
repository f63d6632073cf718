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
    (DOC, AssetKind::Document, DOC),
    (XLS, AssetKind::Document, XLS),
    (PPT, AssetKind::Document, PPT),
    (DOCX, AssetKind::Document, DOCX),
    (XLSX, AssetKind::Document, XLSX),
    (PPTX, AssetKind::Document, PPTX),
    (EPUB, AssetKind::Document, EPUB),
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
/// Names with which the first entry of a document's archive begins.
const FIRST_ENTRY: [&str; 8] = [
    "[Content_Types].xml",
    "_rels/",
    "docProps/",
    "customXml/",
    "word/",
    "xl/",
    "ppt/",
    "mimetypeapplication/epub+zip",
];
pub(crate) const DOC: &str = "application/msword";
pub(crate) const XLS: &str = "application/vnd.ms-excel";
pub(crate) const PPT: &str = "application/vnd.ms-powerpoint";
pub(crate) const EPUB: &str = "application/epub+zip";
pub(crate) const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
pub(crate) const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
pub(crate) const PPTX: &str = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
/// Text that begins like this is markup that a browser could run.
const MARKUP: [&str; 8] = ["<!doctype", "<html", "<svg", "<?xml", "<script", "<head", "<body", "<iframe"];

/// What the beginning of a file shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Beginning {
    /// What the file is.
    Known(FileType),
    /// Text, if the rest is text too.
    Text(FileType),
    /// A zip archive that begins as documents do; its directory, at the end, tells which.
    Zip,
    /// An archive of the older office programs; its directory tells which.
    Compound,
}

impl Beginning {
    /// What such a file is used as.
    pub(crate) fn kind(self) -> AssetKind {
        match self {
            Self::Known(file) | Self::Text(file) => file.kind,
            Self::Zip | Self::Compound => AssetKind::Document,
        }
    }
}

/// The type of a file, from its bytes; nothing for a type that is not accepted. Text is text only when all of it is UTF-8
/// without control characters and it does not begin like markup.
#[must_use]
pub fn detect(bytes: &[u8]) -> Option<FileType> {
    match beginning(bytes)? {
        Beginning::Known(file) => Some(file),
        Beginning::Text(file) => std::str::from_utf8(bytes).is_ok().then_some(file),
        Beginning::Zip | Beginning::Compound => by_magic(infer::get(bytes)?.mime_type()),
    }
}

/// What a file that begins with `bytes` can be; nothing when it is of no type that is accepted. A letter of text may be cut
/// at the end.
pub(crate) fn beginning(bytes: &[u8]) -> Option<Beginning> {
    if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return Some(Beginning::Compound);
    }
    if bytes.starts_with(b"PK\x03\x04") {
        let name = bytes.get(30..)?;
        return FIRST_ENTRY.iter().any(|first| name.starts_with(first.as_bytes())).then_some(Beginning::Zip);
    }
    // Readers of PDF forgive what stands before it, and `infer` does; but something else may be meant to be read there.
    let pdf = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start().starts_with(b"%PDF-");
    if let Some(found) = infer::get(bytes).filter(|found| pdf || found.mime_type() != "application/pdf") {
        return by_magic(found.mime_type()).map(Beginning::Known);
    }
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) if error.error_len().is_none() => std::str::from_utf8(bytes.get(..error.valid_up_to())?).ok()?,
        Err(_) => return None,
    };
    let start = text.trim_start_matches('\u{feff}').trim_start();
    let head: String = start.chars().take(16).collect::<String>().to_lowercase();
    if !is_plain(text) || start.is_empty() || MARKUP.iter().any(|mark| head.starts_with(mark)) {
        return None;
    }
    let captions = start.starts_with("WEBVTT");
    Some(Beginning::Text(if captions {
        FileType { kind: AssetKind::Captions, mime: "text/vtt" }
    } else {
        FileType { kind: AssetKind::Document, mime: "text/plain" }
    }))
}

/// Whether the text has no control characters but those that lay it out.
pub(crate) fn is_plain(text: &str) -> bool {
    !text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{c}'))
}

/// The accepted type that `infer` calls by this name.
fn by_magic(mime: &str) -> Option<FileType> {
    let known = BY_BYTES.iter().find(|(name, ..)| *name == mime);
    known.map(|(_, kind, mime)| FileType { kind: *kind, mime })
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
        assert_eq!(kind(b"A PDF begins with %PDF-1.7."), Some((AssetKind::Document, "text/plain")));
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
            b"<html><script>alert(1)</script> %PDF-1.7",
            b"",
        ] {
            assert_eq!(detect(bytes), None, "{bytes:?}");
        }
    }
}
