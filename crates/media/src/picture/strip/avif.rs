//! AVIF keeps EXIF and XMP as items among the pictures (ISO/IEC 23008-12, 14496-12). Their bytes are overwritten where they
//! stand: offsets of the pictures do not change.

use std::ops::Range;

use crate::picture::boxes::{Reader, boxes};

/// The file with its EXIF and XMP blank. Nothing when its boxes can not be followed.
pub(super) fn avif(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut out = bytes.to_vec();
    let Some(meta) = boxes(bytes, 0..bytes.len())?.into_iter().find(|found| found.kind == *b"meta") else {
        return Some(out);
    };
    let inner = boxes(bytes, meta.content.start.checked_add(4)?..meta.content.end)?;
    let child = |kind: &[u8; 4]| inner.iter().find(|found| found.kind == *kind).map(|found| found.content.clone());
    let Some(infos) = child(b"iinf") else { return Some(out) };
    let said = speaking(bytes, infos)?;
    if said.is_empty() {
        return Some(out);
    }
    let held = child(b"idat").map_or(0, |idat| idat.start);
    for place in places(bytes, child(b"iloc")?, &said, held)? {
        out.get_mut(place)?.fill(0);
    }
    Some(out)
}

/// Identifiers of the items that are EXIF or XMP.
fn speaking(bytes: &[u8], infos: Range<usize>) -> Option<Vec<usize>> {
    let wide = *bytes.get(infos.start)? > 0;
    let mut found = Vec::new();
    for info in boxes(bytes, infos.start + if wide { 8 } else { 6 }..infos.end)? {
        let mut reader = Reader { rest: bytes.get(info.content)? };
        let version = reader.number(4)? >> 24;
        // Older entries have no type.
        if version < 2 {
            continue;
        }
        let id = reader.number(if version == 2 { 2 } else { 4 })?;
        reader.take(2)?;
        if [b"Exif", b"mime"].contains(&reader.take(4)?.first_chunk()?) {
            found.push(id);
        }
    }
    Some(found)
}

/// Where the bytes of these items stand; `held` is where those begin that the index holds itself.
fn places(bytes: &[u8], index: Range<usize>, items: &[usize], held: usize) -> Option<Vec<Range<usize>>> {
    let mut reader = Reader { rest: bytes.get(index)? };
    let version = reader.number(4)? >> 24;
    let sizes = reader.number(2)?;
    let (offset_size, length_size, base_size) = (sizes >> 12, sizes >> 8 & 15, sizes >> 4 & 15);
    let index_size = if version > 0 { sizes & 15 } else { 0 };
    let id_size = if version < 2 { 2 } else { 4 };
    let mut found = Vec::new();
    for _ in 0..reader.number(id_size)? {
        let id = reader.number(id_size)?;
        let in_index = version > 0 && reader.number(2)? & 15 == 1;
        reader.take(2)?;
        let base = reader.number(base_size)?.checked_add(if in_index { held } else { 0 })?;
        for _ in 0..reader.number(2)? {
            reader.take(index_size)?;
            let start = base.checked_add(reader.number(offset_size)?)?;
            let end = start.checked_add(reader.number(length_size)?)?;
            if items.contains(&id) {
                found.push(start..end);
            }
        }
    }
    Some(found)
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::avif;

    fn boxed(kind: [u8; 4], content: &[u8]) -> Vec<u8> {
        [u32::try_from(content.len() + 8).unwrap().to_be_bytes().as_slice(), kind.as_slice(), content].concat()
    }

    fn info(id: u8, kind: [u8; 4]) -> Vec<u8> {
        boxed(*b"infe", &[&[2, 0, 0, 0, 0, id, 0, 0], kind.as_slice(), b"\0"].concat())
    }

    /// A picture, EXIF behind the index and XMP in it.
    fn talking() -> Vec<u8> {
        let made = |at: u8| {
            let infos =
                [[0, 0, 0, 0, 0, 3].as_slice(), &info(1, *b"av01"), &info(2, *b"Exif"), &info(3, *b"mime")].concat();
            let place =
                |id: u8, held: u8, at: u8, length: u8| [0, id, 0, held, 0, 0, 0, 1, 0, 0, 0, at, 0, 0, 0, length];
            let index = [
                [1, 0, 0, 0, 0x44, 0, 0, 3].as_slice(),
                &place(1, 0, at, 7),
                &place(2, 0, at + 7, 9),
                &place(3, 1, 1, 7),
            ]
            .concat();
            let parts =
                [[0; 4].as_slice(), &boxed(*b"iinf", &infos), &boxed(*b"iloc", &index), &boxed(*b"idat", b".GPS xmp.")];
            [boxed(*b"ftyp", b"avif\0\0\0\0"), boxed(*b"meta", &parts.concat()), boxed(*b"mdat", b"PICTURE\0GPS exif.")]
                .concat()
        };
        let length = made(0).len();
        made(u8::try_from(length - 17).unwrap())
    }

    #[test]
    fn what_is_said_is_blank_and_the_picture_stays() {
        let bytes = talking();
        let kept = avif(&bytes).unwrap();
        let holds = |text: &[u8]| kept.windows(text.len()).any(|window| window == text);
        assert_eq!(kept.len(), bytes.len());
        assert!(!holds(b"GPS") && holds(b"PICTURE\0\0\0\0\0\0\0\0\0."));
        for end in 1..bytes.len() {
            let _ = avif(bytes.get(..end).unwrap());
        }
        let beyond: Vec<u8> = bytes.iter().map(|byte| if *byte == 9 { 250 } else { *byte }).collect();
        assert_eq!(avif(&beyond), None);
    }
}
