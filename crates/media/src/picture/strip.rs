//! Takes out of a picture what says more than the picture: EXIF with places and devices, XMP, comments, thumbnails, whatever
//! an application added, and what follows the end. The picture itself is not decoded; its colours and its orientation stay.

mod avif;
mod gif;

use bytes::Bytes;
use image::metadata::Orientation;

use super::inspect;

pub(super) use gif::pictures as pictures_of_gif;

/// What begins the EXIF block of a JPEG.
const EXIF: &[u8] = b"Exif\0\0";
/// Flags of an extended WebP that say that there is EXIF and XMP.
const WEBP_EXIF: u8 = 0x08;
const WEBP_XMP: u8 = 0x04;
/// Blocks of a PNG that change how it looks; those that it can not be shown without begin with a capital.
const PNG_LOOKS: [&[u8]; 12] =
    [b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP", b"sBIT", b"bKGD", b"pHYs", b"acTL", b"fcTL", b"fdAT"];
/// Blocks of a WebP that are the picture.
const WEBP_LOOKS: [&[u8]; 7] = [b"VP8X", b"VP8 ", b"VP8L", b"ANIM", b"ANMF", b"ALPH", b"ICCP"];

/// The bytes of a picture of this media type without what is not the picture; other types stay as they are. Nothing when the
/// blocks of the file can not be followed.
#[must_use]
pub fn without_metadata(mime: &str, bytes: &Bytes) -> Option<Bytes> {
    let stripped = match mime {
        "image/jpeg" => jpeg(bytes, turned(bytes))?,
        "image/png" => png(bytes)?,
        "image/webp" => webp(bytes, turned(bytes))?,
        "image/avif" => avif::avif(bytes)?,
        "image/gif" => gif::gif(bytes)?,
        _ => return Some(bytes.clone()),
    };
    Some(if stripped == *bytes { bytes.clone() } else { stripped.into() })
}

/// The orientation, when it is not upright.
fn turned(bytes: &[u8]) -> Option<u8> {
    inspect(bytes)
        .map(|picture| picture.orientation)
        .filter(|o| *o != Orientation::NoTransforms)
        .map(Orientation::to_exif)
}

/// An EXIF block (TIFF 6.0, big-endian) of one entry: the orientation.
fn orientation_alone(value: u8) -> Vec<u8> {
    let mut tiff = b"MM\0\x2a\0\0\0\x08\0\x01".to_vec();
    // Tag 0x0112, type SHORT, one value.
    tiff.extend_from_slice(b"\x01\x12\0\x03\0\0\0\x01");
    tiff.extend_from_slice(&[0, value, 0, 0, 0, 0, 0, 0]);
    tiff
}

/// Segments of ITU T.81, annex B.
fn jpeg(bytes: &[u8], turned: Option<u8>) -> Option<Vec<u8>> {
    let mut rest = bytes.strip_prefix(b"\xff\xd8")?;
    let mut out = b"\xff\xd8".to_vec();
    // Where EXIF stands by its own rules: first, or behind the one block of JFIF.
    let mut orientation = turned.map(orientation_alone);
    loop {
        let (marker, after) = match rest {
            [0xff, 0xff, ..] => {
                rest = rest.get(1..)?;
                continue;
            }
            [0xff, marker, after @ ..] => (*marker, after),
            _ => return None,
        };
        if marker == 0xd9 {
            break;
        }
        let length = usize::from(u16::from_be_bytes([*after.first()?, *after.get(1)?]));
        let content = after.get(2..length)?;
        let stays = match marker {
            0xe0 => content.starts_with(b"JFIF\0"),
            0xe2 => content.starts_with(b"ICC_PROFILE\0"),
            0xee => content.starts_with(b"Adobe"),
            0xe1 | 0xe3..=0xed | 0xef | 0xfe => false,
            _ => true,
        };
        if marker != 0xe0
            && let Some(tiff) = orientation.take()
        {
            let length = u16::try_from(tiff.len() + EXIF.len() + 2).ok()?;
            out.extend_from_slice(&[0xff, 0xe1]);
            out.extend_from_slice(&length.to_be_bytes());
            out.extend_from_slice(EXIF);
            out.extend_from_slice(&tiff);
        }
        if stays {
            out.extend_from_slice(&[0xff, marker]);
            out.extend_from_slice(after.get(..length)?);
        }
        rest = after.get(length..)?;
        if marker == 0xda {
            let end = entropy(rest);
            out.extend_from_slice(rest.get(..end)?);
            rest = rest.get(end..)?;
            // A camera that ran out of power wrote no end; what is there can be shown.
            if rest.len() < 2 {
                break;
            }
        }
    }
    out.extend_from_slice(b"\xff\xd9");
    Some(out)
}

/// How many coded bytes there are before the next marker.
fn entropy(bytes: &[u8]) -> usize {
    let is_marker = |pair: &[u8]| matches!(pair, [0xff, next] if !matches!(next, 0 | 0xd0..=0xd7 | 0xff));
    bytes.windows(2).position(is_marker).unwrap_or(bytes.len())
}

/// Chunks of PNG (third edition, 5.3).
fn png(bytes: &[u8]) -> Option<Vec<u8>> {
    const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";
    let mut rest = bytes.strip_prefix(SIGNATURE)?;
    let mut out = SIGNATURE.to_vec();
    loop {
        let length = usize::try_from(u32::from_be_bytes(*rest.first_chunk()?)).ok()?;
        let kind = rest.get(4..8)?;
        let chunk = rest.get(..length.checked_add(12)?)?;
        if kind.first()?.is_ascii_uppercase() || PNG_LOOKS.contains(&kind) {
            out.extend_from_slice(chunk);
        }
        if kind == b"IEND" {
            return Some(out);
        }
        rest = rest.get(chunk.len()..)?;
    }
}

/// Chunks of RIFF (RFC 9649, 2.3).
fn webp(bytes: &[u8], turned: Option<u8>) -> Option<Vec<u8>> {
    let length = usize::try_from(u32::from_le_bytes(*bytes.strip_prefix(b"RIFF")?.first_chunk()?)).ok()?;
    let mut rest = bytes.get(8..length.checked_add(8)?.min(bytes.len()))?.strip_prefix(b"WEBP")?;
    let mut body = b"WEBP".to_vec();
    let mut extended = false;
    while !rest.is_empty() {
        let (kind, length) =
            (rest.get(..4)?, usize::try_from(u32::from_le_bytes(*rest.get(4..8)?.first_chunk()?)).ok()?);
        // Chunks have an even length; the last one may lack the byte that fills it up.
        let whole = length.checked_add(8 + length % 2)?.min(rest.len());
        let chunk = rest.get(..whole).filter(|chunk| chunk.len() >= length.saturating_add(8))?;
        if WEBP_LOOKS.contains(&kind) {
            let at = body.len();
            body.extend_from_slice(chunk);
            if kind == b"VP8X" {
                extended = true;
                let flags = body.get_mut(at + 8)?;
                *flags = (*flags & !(WEBP_EXIF | WEBP_XMP)) | turned.map_or(0, |_| WEBP_EXIF);
            }
        }
        rest = rest.get(whole..)?;
    }
    if let Some(value) = turned.filter(|_| extended) {
        let tiff = orientation_alone(value);
        body.extend_from_slice(b"EXIF");
        body.extend_from_slice(&u32::try_from(tiff.len()).ok()?.to_le_bytes());
        body.extend_from_slice(&tiff);
    }
    let mut out = b"RIFF".to_vec();
    out.extend_from_slice(&u32::try_from(body.len()).ok()?.to_le_bytes());
    out.append(&mut body);
    Some(out)
}
