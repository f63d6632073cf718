//! Pictures: what their bytes say about themselves, what they say too much, and smaller copies of them.

mod boxes;
mod crop;
mod encode;
mod extent;
mod strip;

use std::io::Cursor;

use bytes::Bytes;
use image::metadata::Orientation;
use image::{ImageDecoder, ImageReader};

pub use crop::{Crop, CropError, crop};
pub(crate) use encode::{EncodeError, Scaled, encode, in_folder};
pub use strip::without_metadata;

/// The largest picture that is taken, in pixels: one of 50 megapixels needs 200 MB when it is decoded.
pub(crate) const PIXELS_MAX: u64 = 50_000_000;

/// Bytes of the largest picture file that is taken: it is read as a whole.
pub(crate) const BYTES_MAX: u64 = 64 << 20;

/// Why a picture is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PictureError {
    /// It can not be read.
    Damaged,
    /// It would take too much memory to be shown.
    TooLarge,
}

/// A picture as it is kept, and its width and height.
#[derive(Debug, Clone)]
pub(crate) struct Kept {
    pub(crate) bytes: Bytes,
    pub(crate) size: Option<(i32, i32)>,
}

/// What is kept of a picture of this media type: everything but its metadata.
pub(crate) fn kept(mime: &str, bytes: &Bytes) -> Result<Kept, PictureError> {
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > BYTES_MAX {
        return Err(PictureError::TooLarge);
    }
    let size = if mime == "image/avif" { extent::avif(bytes).ok_or(PictureError::Damaged)? } else { extent(bytes)? };
    let (width, height) = size;
    // Browsers make room for the pictures of a GIF that are larger than it says it is.
    if is_too_large(width, height) || strip::pictures_of_gif(bytes).into_iter().any(|(w, h)| is_too_large(w, h)) {
        return Err(PictureError::TooLarge);
    }
    let pixels = |side: u32| i32::try_from(side).map_err(|_| PictureError::TooLarge);
    let size = Some((pixels(width)?, pixels(height)?));
    Ok(Kept { bytes: without_metadata(mime, bytes).ok_or(PictureError::Damaged)?, size })
}

fn extent(bytes: &[u8]) -> Result<(u32, u32), PictureError> {
    let picture = inspect(bytes).ok_or(PictureError::Damaged)?;
    Ok((picture.width, picture.height))
}

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

/// Whether the bytes of a PNG, WebP or GIF hold several pictures.
pub(crate) fn is_animated(bytes: &[u8]) -> bool {
    let head = bytes.get(..bytes.len().min(4_096)).unwrap_or_default();
    let has = |mark: &[u8]| head.windows(mark.len()).any(|window| window == mark);
    (head.starts_with(b"RIFF") && has(b"ANIM"))
        || (head.starts_with(b"\x89PNG") && has(b"acTL"))
        || strip::pictures_of_gif(bytes).len() > 1
}
