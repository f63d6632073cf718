//! Documents that are archives: which one it is, and whether it could be unpacked, told from the directory alone. Nothing is
//! unpacked here.

use std::io::{Error, ErrorKind, Read, Result, Seek, SeekFrom};

use crate::kind::{DOC, DOCX, EPUB, PPT, PPTX, XLS, XLSX};
use crate::{AssetKind, FileType};

/// Entries of an archive; books with a file for each page stay far below.
const ENTRIES_MAX: usize = 10_000;
/// Bytes that an archive may unpack to: 1 GiB.
const UNPACKED_MAX: u64 = 1 << 30;
/// How many times its size an archive may unpack to. Text is packed to about a tenth; only bombs are packed to a thousandth.
const RATIO_MAX: u64 = 200;
/// An archive that unpacks to less than this is no bomb, whatever its ratio.
const HARMLESS: u64 = 10 << 20;
/// An archive of the older office programs is read as a file system of its own; so large a one is none that people made.
const COMPOUND_MAX: u64 = 512 << 20;

/// End of the directory (APPNOTE.TXT 4.3.16): its length without the comment, and the longest comment.
const END: u64 = 22;
const COMMENT_MAX: u64 = 65_535;
/// A directory entry (APPNOTE.TXT 4.3.12) without name, extra field and comment.
const ENTRY: usize = 46;

/// What an archive turned out to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Archive {
    /// A document.
    Document(FileType),
    /// Something else, or no archive that can be read.
    Other,
    /// It would unpack to more than anybody needs, or hides what it holds.
    Bomb,
}

/// Reads the directory of the zip archive of `length` bytes.
///
/// # Errors
/// When it can not be read.
pub(crate) fn zip(file: &mut (impl Read + Seek), length: u64) -> Result<Archive> {
    match directory(file, length) {
        Ok(Some(entries)) => Ok(judge(&entries, length)),
        Ok(None) => Ok(Archive::Other),
        Err(error) if error.kind() == ErrorKind::InvalidData => Ok(Archive::Bomb),
        Err(error) if error.kind() == ErrorKind::UnexpectedEof => Ok(Archive::Other),
        Err(error) => Err(error),
    }
}

/// Reads the root entry of an archive of the older office programs (MS-CFB).
///
/// # Errors
/// When it can not be read.
pub(crate) fn compound(file: impl Read + Seek, length: u64) -> Result<Archive> {
    if length > COMPOUND_MAX {
        return Ok(Archive::Bomb);
    }
    let class = match cfb::CompoundFile::open(file) {
        Ok(found) => found.root_entry().clsid().to_string(),
        Err(error) if matches!(error.kind(), ErrorKind::InvalidData | ErrorKind::UnexpectedEof) => {
            return Ok(Archive::Other);
        }
        Err(error) => return Err(error),
    };
    Ok(match class.as_str() {
        "00020906-0000-0000-c000-000000000046" => document(DOC),
        "00020810-0000-0000-c000-000000000046" | "00020820-0000-0000-c000-000000000046" => document(XLS),
        "64818d10-4f9b-11cf-86ea-00aa00b929e8" => document(PPT),
        _ => Archive::Other,
    })
}

fn document(mime: &'static str) -> Archive {
    Archive::Document(FileType { kind: AssetKind::Document, mime })
}

struct Entry {
    name: Vec<u8>,
    packed: u64,
    unpacked: u64,
}

fn judge(entries: &[Entry], length: u64) -> Archive {
    let sum = |size: fn(&Entry) -> u64| entries.iter().map(size).fold(0_u64, u64::saturating_add);
    let (packed, unpacked) = (sum(|entry| entry.packed), sum(|entry| entry.unpacked));
    // Entries that share their bytes add up to more than there is.
    let overlaps = packed > length;
    if overlaps || unpacked > UNPACKED_MAX || (unpacked > HARMLESS && unpacked / RATIO_MAX > length) {
        return Archive::Bomb;
    }
    let has = |name: &str| entries.iter().any(|entry| entry.name == name.as_bytes());
    let office = has("[Content_Types].xml");
    let found = [("word/document.xml", DOCX), ("xl/workbook.xml", XLSX), ("ppt/presentation.xml", PPTX)];
    match found.into_iter().find(|(name, _)| office && has(name)) {
        Some((_, mime)) => document(mime),
        None if has("mimetype") && has("META-INF/container.xml") => document(EPUB),
        None => Archive::Other,
    }
}

/// The entries of the directory; nothing when there is none, `InvalidData` for one that is made to mislead: with more entries
/// than are taken, of the 64-bit form, or not where its end says that it is.
fn directory(file: &mut (impl Read + Seek), length: u64) -> Result<Option<Vec<Entry>>> {
    let tail = length.min(END + COMMENT_MAX);
    file.seek(SeekFrom::Start(length - tail))?;
    let mut bytes = Vec::new();
    file.take(tail).read_to_end(&mut bytes)?;
    let Some(at) = bytes.windows(4).rposition(|window| window == b"PK\x05\x06") else { return Ok(None) };
    let end = bytes.get(at..).unwrap_or_default();
    let (count, size, start) = (short(end, 10)?, long(end, 12)?, long(end, 16)?);
    let place = length - tail + u64::try_from(at).unwrap_or_default();
    if usize::from(count) > ENTRIES_MAX || u64::from(start) + u64::from(size) != place {
        return Err(ErrorKind::InvalidData.into());
    }
    file.seek(SeekFrom::Start(u64::from(start)))?;
    let mut entries = Vec::with_capacity(usize::from(count));
    for _ in 0..count {
        entries.push(entry(file)?);
    }
    if file.stream_position()? != place {
        return Err(ErrorKind::InvalidData.into());
    }
    Ok(Some(entries))
}

fn entry(file: &mut (impl Read + Seek)) -> Result<Entry> {
    let mut head = [0_u8; ENTRY];
    file.read_exact(&mut head)?;
    let (packed, unpacked) = (long(&head, 20)?, long(&head, 24)?);
    if !head.starts_with(b"PK\x01\x02") || packed == u32::MAX || unpacked == u32::MAX {
        return Err(ErrorKind::InvalidData.into());
    }
    let mut name = vec![0_u8; usize::from(short(&head, 28)?)];
    file.read_exact(&mut name)?;
    let rest = u32::from(short(&head, 30)?) + u32::from(short(&head, 32)?);
    file.seek(SeekFrom::Current(i64::from(rest)))?;
    Ok(Entry { name, packed: u64::from(packed), unpacked: u64::from(unpacked) })
}

fn short(bytes: &[u8], at: usize) -> Result<u16> {
    let two = bytes.get(at..at + 2).and_then(|two| two.try_into().ok());
    two.map(u16::from_le_bytes).ok_or_else(|| Error::from(ErrorKind::UnexpectedEof))
}

fn long(bytes: &[u8], at: usize) -> Result<u32> {
    let four = bytes.get(at..at + 4).and_then(|four| four.try_into().ok());
    four.map(u32::from_le_bytes).ok_or_else(|| Error::from(ErrorKind::UnexpectedEof))
}
