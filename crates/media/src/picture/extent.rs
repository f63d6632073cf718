//! How large an AVIF is, by what it says of its pictures (ISO/IEC 23008-12, 6.5) and films (ISO/IEC 14496-12, 8.3.2): nothing
//! here decodes one.

use super::boxes::{Found, Reader, boxes};

/// Width and height of the largest picture in the file as it is shown; the file may hold tiles, thumbnails and transparency
/// beside it. Nothing when its boxes can not be followed, or none says how large it is.
pub(super) fn avif(bytes: &[u8]) -> Option<(u32, u32)> {
    let all = boxes(bytes, 0..bytes.len())?;
    let meta = all.iter().find(|found| found.kind == *b"meta")?;
    let inner = boxes(bytes, meta.content.start.checked_add(4)?..meta.content.end)?;
    let properties = within(bytes, within(bytes, inner, *b"iprp")?, *b"ipco")?;
    let mut extents = Vec::new();
    for extent in properties.iter().filter(|found| found.kind == *b"ispe") {
        extents.push(pair(bytes.get(extent.content.clone())?.get(4..)?)?);
    }
    let turned = properties.iter().find(|found| found.kind == *b"irot");
    let turned = turned.and_then(|turn| bytes.get(turn.content.start)).is_some_and(|angle| angle & 1 == 1);
    for track in within(bytes, all, *b"moov").unwrap_or_default().into_iter().filter(|found| found.kind == *b"trak") {
        let head = boxes(bytes, track.content)?.into_iter().find(|found| found.kind == *b"tkhd")?;
        let (_, last) = bytes.get(head.content)?.split_last_chunk::<8>()?;
        let (width, height) = pair(last)?;
        // Fixed point: the lower half of the number stands behind it.
        extents.push((width >> 16, height >> 16));
    }
    let largest = extents.into_iter().max_by_key(|(width, height)| u64::from(*width) * u64::from(*height));
    let (width, height) = largest.filter(|(width, height)| *width > 0 && *height > 0)?;
    Some(if turned { (height, width) } else { (width, height) })
}

/// The boxes in the one of this kind.
fn within(bytes: &[u8], outer: Vec<Found>, kind: [u8; 4]) -> Option<Vec<Found>> {
    boxes(bytes, outer.into_iter().find(|found| found.kind == kind)?.content)
}

fn pair(bytes: &[u8]) -> Option<(u32, u32)> {
    let mut reader = Reader { rest: bytes };
    let mut side = || u32::try_from(reader.number(4)?).ok();
    Some((side()?, side()?))
}
