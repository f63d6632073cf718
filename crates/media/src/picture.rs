//! Pictures: what their bytes say about themselves, what they say too much, and smaller copies of them.

mod encode;
mod strip;

use std::io::Cursor;

use image::metadata::Orientation;
use image::{ImageDecoder, ImageReader};

pub(crate) use encode::{EncodeError, Scaled, encode};
pub use strip::without_metadata;

/// The largest picture that is taken, in pixels: one of 50 megapixels needs 200 MB when it is decoded.
pub(crate) const PIXELS_MAX: u64 = 50_000_000;

/// A picture, from its header; nothing of it was decoded.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Picture {
    /// Width as it is shown, upright.
    pub(crate) width: u32,
    /// Height as it is shown, upright.
    pub(crate) height: u32,
    /// What makes it upright.
    pub(crate) orientation: Orientation,
    /// Whether parts of it may be transparent.
    pub(crate) alpha: bool,
}

/// What the picture's header says; nothing when it can not be read.
pub(crate) fn inspect(bytes: &[u8]) -> Option<Picture> {
    let mut decoder = ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok()?.into_decoder().ok()?;
    let (width, height) = decoder.dimensions();
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let (width, height) = if is_on_its_side(orientation) { (height, width) } else { (width, height) };
    Some(Picture { width, height, orientation, alpha: decoder.color_type().has_alpha() })
}

/// Whether there are more pixels than are taken; decided before any is decoded.
pub(crate) fn is_too_large(width: u32, height: u32) -> bool {
    u64::from(width) * u64::from(height) > PIXELS_MAX
}

fn is_on_its_side(orientation: Orientation) -> bool {
    orientation.to_exif() >= Orientation::Rotate90FlipH.to_exif()
}

/// Whether the bytes of a PNG or WebP hold several pictures.
pub(crate) fn is_animated(bytes: &[u8]) -> bool {
    let head = bytes.get(..bytes.len().min(4_096)).unwrap_or_default();
    let has = |mark: &[u8]| head.windows(mark.len()).any(|window| window == mark);
    (head.starts_with(b"RIFF") && has(b"ANIM")) || (head.starts_with(b"\x89PNG") && has(b"acTL"))
}
