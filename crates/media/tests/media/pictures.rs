//! Pictures: what cameras write into them is gone, copies are made, bombs are refused.

use std::io::Cursor;
use std::sync::Arc;

use db::Worker;
use image::codecs::gif::{GifDecoder, GifEncoder, Repeat};
use image::{AnimationDecoder as _, DynamicImage, Frame, ImageFormat, ImageReader, Rgb, RgbImage, Rgba, RgbaImage};
use kernel::TenantId;
use media::{
    Asset, ByteRange, Crop, CropError, MakeVariants, StoreError, crop, find_variant, variant_keys, without_metadata,
};

use crate::support::{TEXT, World};

const RED: Rgb<u8> = Rgb([200, 20, 20]);
const BLUE: Rgb<u8> = Rgb([20, 20, 200]);

/// 1200 by 800 as it is coded, the left half red and the right half blue.
fn halves(format: ImageFormat) -> Vec<u8> {
    let picture = RgbImage::from_fn(1200, 800, |x, _| if x < 600 { RED } else { BLUE });
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::from(picture).write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// An EXIF block with the orientation "turn clockwise to see it upright" and a text that names a place.
fn exif() -> Vec<u8> {
    let mut tiff = b"II\x2a\0\x08\0\0\0\x02\0".to_vec();
    tiff.extend_from_slice(b"\x12\x01\x03\0\x01\0\0\0\x06\0\0\0");
    tiff.extend_from_slice(b"\x0e\x01\x02\0\x11\0\0\0\x26\0\0\0\0\0\0\0");
    tiff.extend_from_slice(b"GPS 59.91N 10.75E\0");
    tiff
}

fn segment(marker: u8, content: &[u8]) -> Vec<u8> {
    let length = u16::try_from(content.len() + 2).unwrap().to_be_bytes();
    [&[0xff, marker], length.as_slice(), content].concat()
}

/// A photograph as a telephone writes it: EXIF, XMP, a comment, and a film behind the end.
pub(crate) fn photograph() -> Vec<u8> {
    let bytes = halves(ImageFormat::Jpeg);
    let xmp = b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>GPS here too</x:xmpmeta>";
    let extra = [
        segment(0xe1, &[b"Exif\0\0".as_slice(), &exif()].concat()),
        segment(0xe1, xmp),
        segment(0xed, b"Photoshop 3.0\0GPS"),
        segment(0xfe, b"GPS comment"),
    ];
    [&bytes[..2], &extra.concat(), &bytes[2..], b"GPS trailer \xff\xd9"].concat()
}

fn crc(bytes: &[u8]) -> [u8; 4] {
    let step = |crc: u32, byte: &u8| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { 0xedb8_8320 ^ (crc >> 1) } else { crc >> 1 })
    };
    (!bytes.iter().fold(u32::MAX, step)).to_be_bytes()
}

fn chunk(kind: [u8; 4], content: &[u8]) -> Vec<u8> {
    let named = [kind.as_slice(), content].concat();
    [u32::try_from(content.len()).unwrap().to_be_bytes().as_slice(), &named, &crc(&named)].concat()
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

async fn whole(world: &World, asset: &Asset) -> Vec<u8> {
    world.read(&asset.blob_key, ByteRange { start: 0, end: asset.bytes }).await.unwrap()
}

pub(crate) async fn make(world: &World) {
    let handler = Arc::new(MakeVariants(world.blobs.clone()));
    Worker::new(world.test.db.clone(), "test".to_owned(), vec![handler], Vec::new()).work_off().await.unwrap();
}

async fn variant(world: &World, tenant: TenantId, asset: &Asset, name: &str) -> Option<Asset> {
    find_variant(&world.begin(tenant).await, asset, name.parse().unwrap()).await.unwrap()
}

/// Whether the picture is red above and blue below, as it is coded.
fn is_upright(bytes: &[u8]) -> bool {
    let picture = ImageReader::new(Cursor::new(bytes)).with_guessed_format().unwrap().decode().unwrap().to_rgb8();
    let (width, height) = picture.dimensions();
    let (above, below) = (picture.get_pixel(width / 2, height / 8), picture.get_pixel(width / 2, height - height / 8));
    above[0] > 150 && above[2] < 80 && below[0] < 80 && below[2] > 150
}

#[tokio::test]
async fn a_photograph_says_nothing_of_where_it_was_taken_and_stands_upright() {
    let world = World::new().await;
    let tenant = world.test.tenant("demo").await;
    assert!(holds(&photograph(), "GPS"));
    let asset = world.store(tenant, "photo.jpg", &photograph()).await.unwrap();
    assert_eq!(asset.size, Some((800, 1200)), "as it is shown");
    let kept = whole(&world, &asset).await;
    assert!(!holds(&kept, "GPS") && !holds(&kept, "xap"));
    let decoder = ImageReader::new(Cursor::new(&kept)).with_guessed_format().unwrap().into_decoder();
    let orientation = image::ImageDecoder::orientation(&mut decoder.unwrap()).unwrap();
    assert_eq!(orientation, image::metadata::Orientation::Rotate90, "browsers still turn it");
    let picture = |bytes: &[u8]| image::load_from_memory(bytes).unwrap().to_rgb8();
    assert!(picture(&kept) == picture(&photograph()), "no pixel differs");

    make(&world).await;
    let small = variant(&world, tenant, &asset, "480.webp").await.unwrap();
    let bytes = whole(&world, &small).await;
    assert_eq!((small.mime.as_str(), image::load_from_memory(&bytes).unwrap().width()), ("image/webp", 480));
    assert!(is_upright(&bytes), "turned before it was copied");
    let avif = variant(&world, tenant, &asset, "480.avif").await.unwrap();
    let coded = whole(&world, &avif).await;
    assert_eq!((avif.mime.as_str(), coded.get(4..12)), ("image/avif", Some(b"ftypavif".as_slice())));
    for bytes in [bytes, coded] {
        assert!(!holds(&bytes, "Exif") && !holds(&bytes, "EXIF") && !holds(&bytes, "GPS"));
    }
    assert!(variant(&world, tenant, &asset, "960.webp").await.is_none(), "none is wider than the picture");
    let keys = variant_keys(&world.begin(tenant).await, asset.id).await.unwrap();
    assert_eq!(keys.len(), 2);
    assert!(keys.iter().all(|key| key.starts_with(&format!("{tenant}/"))), "they move with the tenant");
    let other = world.test.tenant("other").await;
    assert!(variant(&world, other, &asset, "480.webp").await.is_none());
    make(&world).await;
    assert_eq!(world.count("select count(*) from media_variants").await, 2, "done once");
}

#[test]
fn png_and_webp_keep_their_looks_and_nothing_else() {
    let png = halves(ImageFormat::Png);
    let said = [chunk(*b"tEXt", b"Comment\0GPS"), chunk(*b"eXIf", &exif()), chunk(*b"gAMA", &45_455_u32.to_be_bytes())];
    let talking = [&png[..33], &said.concat(), &png[33..], b"GPS trailer"].concat();
    let kept = without_metadata("image/png", &talking.into()).unwrap();
    assert!(!holds(&kept, "GPS") && holds(&kept, "gAMA"));
    assert_eq!(image::load_from_memory(&kept).unwrap(), image::load_from_memory(&png).unwrap());

    let webp = halves(ImageFormat::WebP);
    let body = [&webp[8..], b"EXIF", &u32::try_from(exif().len()).unwrap().to_le_bytes(), &exif()].concat();
    let talking = [b"RIFF".as_slice(), &u32::try_from(body.len()).unwrap().to_le_bytes(), &body].concat();
    let kept = without_metadata("image/webp", &talking.into()).unwrap();
    assert!(!holds(&kept, "GPS"));
    assert_eq!(image::load_from_memory(&kept).unwrap(), image::load_from_memory(&webp).unwrap());
}

#[test]
fn a_file_whose_blocks_lead_nowhere_is_refused_and_never_read_beyond() {
    for (mime, bytes) in [
        ("image/jpeg", photograph()),
        ("image/png", halves(ImageFormat::Png)),
        ("image/webp", halves(ImageFormat::WebP)),
    ] {
        for end in [0, 1, 2, 3, 8, 11, 12, 15, 20, 33, 40, 64] {
            let _ = without_metadata(mime, &bytes[..end.min(bytes.len())].to_vec().into());
        }
        assert!(without_metadata(mime, &bytes[..12].to_vec().into()).is_none_or(|kept| kept.len() <= 14), "{mime}");
    }
}

#[tokio::test]
async fn a_picture_that_would_fill_the_memory_is_refused() {
    let world = World::new().await;
    let tenant = world.test.tenant("demo").await;
    let side = 60_000_u32.to_be_bytes();
    let header = [side.as_slice(), &side, &[8, 2, 0, 0, 0]].concat();
    let parts = [chunk(*b"IHDR", &header), chunk(*b"IDAT", b"\x78\x9c\x03\0\0\0\0\x01"), chunk(*b"IEND", b"")];
    let bomb = [b"\x89PNG\r\n\x1a\n".as_slice(), &parts.concat()].concat();
    assert!(matches!(world.store(tenant, "bomb.png", &bomb).await, Err(StoreError::TooLarge)));
    assert_eq!(world.count("select count(*) from media_assets").await, 0);
}

/// A GIF of so many pictures, 600 by 300, that says where it was made.
fn gif(frames: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = GifEncoder::new(&mut bytes);
    encoder.set_repeat(Repeat::Infinite).unwrap();
    let frame = |number: usize| {
        Frame::new(RgbaImage::from_pixel(600, 300, Rgba([200, 20, u8::try_from(number).unwrap(), 255])))
    };
    encoder.encode_frames((0..frames).map(frame)).unwrap();
    drop(encoder);
    let end = bytes.pop();
    bytes.extend_from_slice(b"\x21\xfe\x0bGPS comment\0\x21\xff\x0bXMP DataXMP\x05GPS x\0");
    bytes.extend(end);
    bytes
}

#[tokio::test]
async fn a_gif_says_nothing_and_has_copies_unless_it_moves() {
    let world = World::new().await;
    let tenant = world.test.tenant("demo").await;
    let still = world.store(tenant, "still.gif", &gif(1)).await.unwrap();
    let moving = world.store(tenant, "moving.gif", &gif(3)).await.unwrap();
    for asset in [&still, &moving] {
        let kept = whole(&world, asset).await;
        assert!(!holds(&kept, "GPS") && holds(&kept, "NETSCAPE2.0"));
        assert_eq!((asset.mime.as_str(), asset.size), ("image/gif", Some((600, 300))));
    }
    let frames = GifDecoder::new(Cursor::new(whole(&world, &moving).await)).unwrap().into_frames().count();
    assert_eq!(frames, 3);
    make(&world).await;
    let small = variant(&world, tenant, &still, "480.webp").await.unwrap();
    let picture = image::load_from_memory(&whole(&world, &small).await).unwrap().to_rgb8();
    assert_eq!(picture.dimensions(), (480, 240));
    assert!(picture.pixels().all(|pixel| pixel[0] > 180 && pixel[2] < 50));
    assert!(variant(&world, tenant, &moving, "480.webp").await.is_none());
}

/// Boxes of the ISO base media file format.
fn boxed(kind: [u8; 4], content: &[u8]) -> Vec<u8> {
    [u32::try_from(content.len() + 8).unwrap().to_be_bytes().as_slice(), &kind, content].concat()
}

#[tokio::test]
async fn what_only_says_that_it_is_large_is_refused_too() {
    let world = World::new().await;
    let tenant = world.test.tenant("demo").await;
    let avif = |side: u32| {
        let extent = boxed(*b"ispe", &[[0; 4], side.to_be_bytes(), side.to_be_bytes()].concat());
        let meta = [[0; 4].as_slice(), &boxed(*b"iprp", &boxed(*b"ipco", &extent))].concat();
        [boxed(*b"ftyp", b"avif\0\0\0\0avifmif1"), boxed(*b"meta", &meta), boxed(*b"mdat", b"....")].concat()
    };
    let wide_gif = {
        let mut bytes = gif(1);
        let at = bytes.windows(5).position(|five| five == b"\x2c\0\0\0\0").unwrap();
        bytes[at + 5..at + 9].fill(0xff);
        bytes
    };
    for (name, bytes) in [("large.avif", avif(8_000)), ("large.gif", wide_gif)] {
        let outcome = world.store(tenant, name, &bytes).await;
        assert!(matches!(outcome, Err(StoreError::TooLarge)), "{name}: {outcome:?}");
    }
    let silent = [boxed(*b"ftyp", b"avif\0\0\0\0avifmif1"), boxed(*b"mdat", b"....")].concat();
    assert!(matches!(world.store(tenant, "silent.avif", &silent).await, Err(StoreError::Damaged)));
    assert_eq!(world.store(tenant, "small.avif", &avif(7_000)).await.unwrap().size, Some((7_000, 7_000)));
}

#[tokio::test]
async fn transparent_parts_stay_so_and_a_broken_picture_stays_as_it_is() {
    let world = World::new().await;
    let tenant = world.test.tenant("demo").await;
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::from(RgbaImage::new(600, 300)).write_to(&mut bytes, ImageFormat::Png).unwrap();
    let glass = world.store(tenant, "glass.png", &bytes.into_inner()).await.unwrap();
    // Whole as far as its header and blocks tell.
    let png = halves(ImageFormat::Png);
    let broken = [&png[..33], &chunk(*b"IDAT", b"no picture"), &chunk(*b"IEND", b"")].concat();
    let broken = world.store(tenant, "broken.png", &broken).await.unwrap();
    make(&world).await;
    let small = variant(&world, tenant, &glass, "480.avif").await.unwrap();
    assert_eq!(small.mime, "image/webp", "served in place of the format that there is not");
    let clear = image::load_from_memory(&whole(&world, &small).await).unwrap().to_rgba8();
    assert_eq!((clear.dimensions(), clear.get_pixel(0, 0)[3]), ((480, 240), 0));
    assert!(variant(&world, tenant, &broken, "480.webp").await.is_none());
    assert_eq!(world.count("select count(*) from jobs where finished_at is null").await, 0, "and is not tried again");
}

#[tokio::test]
async fn a_part_is_cut_out_of_the_picture_as_it_is_shown() {
    let world = World::new().await;
    let tenant = world.test.tenant("demo").await;
    // Upright it is 800 by 1200, red above and blue below.
    let photograph = world.store(tenant, "photo.jpg", &photograph()).await.unwrap();
    let cut = async |part| {
        let bytes = crop(&world.blobs, &photograph, part).await.unwrap();
        assert_eq!(media::detect(&bytes).unwrap().mime, "image/webp");
        image::load_from_memory(&bytes).unwrap().to_rgb8()
    };
    let middle = cut(None).await;
    assert_eq!(middle.dimensions(), (800, 450));
    let (above, below) = (middle.get_pixel(400, 20), middle.get_pixel(400, 430));
    assert!(above[0] > 150 && below[2] > 150, "{above:?} {below:?}");
    let red = cut(Some(Crop { x: 0.25, y: 0.0, width: 0.5 })).await;
    assert_eq!(red.dimensions(), (400, 225));
    assert!(red.pixels().all(|pixel| pixel[0] > 150 && pixel[2] < 90));
    let outside = crop(&world.blobs, &photograph, Some(Crop { x: 0.0, y: 0.9, width: 1.0 })).await;
    assert!(matches!(outside, Err(CropError::Outside)), "{outside:?}");
    let text = world.store(tenant, "notes.txt", TEXT).await.unwrap();
    assert!(matches!(crop(&world.blobs, &text, None).await, Err(CropError::Unreadable)));
}
