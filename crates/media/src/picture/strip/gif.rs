//! GIF (`GIF89a` specification, sections 18 to 27) carries comments, texts and whatever an application added in blocks between
//! its pictures. Only what is needed to show them stays.

/// What an application extension is called that says how often an animation is repeated. The other ones carry XMP, EXIF,
/// colour profiles that nobody reads, and the notes of programs.
const LOOPS: [&[u8]; 2] = [b"NETSCAPE2.0", b"ANIMEXTS1.0"];

/// One block, and whether it is a picture or changes how one looks.
enum Block<'a> {
    Picture(&'a [u8]),
    Control(&'a [u8]),
    Said,
}

/// The file without what is not the picture. Nothing when its blocks can not be followed.
pub(super) fn gif(bytes: &[u8]) -> Option<Vec<u8>> {
    let (head, blocks) = read(bytes)?;
    let mut out = head.to_vec();
    for block in blocks {
        match block {
            Block::Picture(block) | Block::Control(block) => out.extend_from_slice(block),
            Block::Said => {}
        }
    }
    out.push(0x3b);
    Some(out)
}

/// Width and height of each picture in the file; none when its blocks can not be followed.
pub(in crate::picture) fn pictures(bytes: &[u8]) -> Vec<(u32, u32)> {
    let blocks = read(bytes).map(|(_, blocks)| blocks).unwrap_or_default();
    let extent = |block: &Block<'_>| match block {
        Block::Picture([_, _, _, _, _, w, wide, h, high, ..]) => {
            Some((u16::from_le_bytes([*w, *wide]).into(), u16::from_le_bytes([*h, *high]).into()))
        }
        Block::Picture(_) | Block::Control(_) | Block::Said => None,
    };
    blocks.iter().filter_map(extent).collect()
}

/// What stands before the blocks, and the blocks. What follows the end is left out; a file that can not be followed to
/// its end ends where its last whole block does.
fn read(bytes: &[u8]) -> Option<(&[u8], Vec<Block<'_>>)> {
    if !bytes.starts_with(b"GIF8") {
        return None;
    }
    let (head, mut rest) = bytes.split_at_checked(13 + colours(*bytes.get(10)?))?;
    let mut blocks = Vec::new();
    while let Some(kind) = rest.first().filter(|kind| **kind != 0x3b) {
        let whole = match kind {
            0x2c => parts(rest, 11 + colours(*rest.get(9)?)),
            0x21 => parts(rest, 2),
            _ => None,
        };
        let Some(whole) = whole else { break };
        let (block, after) = rest.split_at_checked(whole)?;
        blocks.push(named(block)?);
        rest = after;
    }
    blocks.iter().any(|block| matches!(block, Block::Picture(_))).then_some((head, blocks))
}

fn named(block: &[u8]) -> Option<Block<'_>> {
    Some(match block {
        [0x2c, ..] => Block::Picture(block),
        [0x21, 0xf9, ..] => Block::Control(block),
        [0x21, 0xff, 11, name @ ..] if LOOPS.contains(&name.get(..11)?) => Block::Control(block),
        _ => Block::Said,
    })
}

/// Bytes of the table of colours that these flags announce.
fn colours(flags: u8) -> usize {
    if flags & 0x80 == 0 { 0 } else { 3 << ((flags & 7) + 1) }
}

/// How long a block is whose parts begin at `at`: each says its length, and the last one has none. Nothing when it is cut.
fn parts(block: &[u8], mut at: usize) -> Option<usize> {
    loop {
        let length = usize::from(*block.get(at)?);
        at = at.checked_add(length + 1)?;
        if length == 0 {
            return Some(at);
        }
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::{gif, pictures};

    const HEAD: &[u8] = b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff";
    const PICTURE: &[u8] = b"\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0";
    const CONTROL: &[u8] = b"\x21\xf9\x04\0\x0a\0\0\0";
    const LOOP: &[u8] = b"\x21\xff\x0bNETSCAPE2.0\x03\x01\0\0\0";

    #[test]
    fn what_is_said_is_gone_and_the_pictures_stay() {
        let said = [
            b"\x21\xfe\x0bGPS comment\0".as_slice(),
            b"\x21\xff\x0bXMP DataXMP\x05GPS x\0",
            b"\x21\x01\x0c\0\0\0\0\0\0\0\0\0\0\0\0\x08GPS text\0",
        ]
        .concat();
        let talking = [HEAD, LOOP, &said, CONTROL, PICTURE, &said, CONTROL, PICTURE, b"\x3bGPS trailer"].concat();
        let kept = gif(&talking).unwrap();
        assert_eq!(kept, [HEAD, LOOP, CONTROL, PICTURE, CONTROL, PICTURE, b"\x3b"].concat());
        assert_eq!(pictures(&talking), [(1, 1), (1, 1)]);
        for end in 0..talking.len() {
            let _ = gif(talking.get(..end).unwrap());
        }
        assert_eq!(gif(&[HEAD, b"\x3b"].concat()), None, "no picture");
        assert_eq!(gif(&[HEAD, b"\x99", PICTURE].concat()), None, "no such block");
        assert_eq!(gif(&[HEAD, PICTURE, b"\x21\xfe\x0bcut"].concat()).unwrap(), [HEAD, PICTURE, b"\x3b"].concat());
    }
}
