//! A part of a picture, sixteen to nine, as a picture of its own.

use bytes::Bytes;

use super::encode::{EncodeError, QUALITY, in_folder, program, run, upright};
use super::{Picture, inspect, is_too_large};
use crate::variant::is_copied;
use crate::{Asset, BlobError, Blobs};

/// Pixels of the widest one that is made.
const WIDEST: u32 = 1_600;
/// Pixels of the narrowest one that is worth showing.
const NARROWEST: u32 = 32;
/// By how much a part may stand out, in pixels: shares are rounded where they were chosen.
const SLACK: f64 = 1.0;

/// Where the part begins and how wide it is, in shares of the picture's width and height as it is shown: 0 to 1. Its height
/// follows from its width.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Crop {
    /// From the left, in shares of the width.
    pub x: f64,
    /// From above, in shares of the height.
    pub y: f64,
    /// In shares of the width.
    pub width: f64,
}

/// Why there is no part.
#[derive(Debug, thiserror::Error)]
pub enum CropError {
    /// It is not a JPEG, PNG, GIF or WebP of one picture that can be read.
    #[error("the picture can not be cropped")]
    Unreadable,
    /// The part does not lie within the picture, or is next to nothing.
    #[error("the part does not lie within the picture")]
    Outside,
    /// The store failed, or nothing can be made on this machine.
    #[error(transparent)]
    Blob(#[from] BlobError),
}

/// The part of `asset` as WebP, at most 1,600 pixels wide; without `part` the largest one from the middle.
///
/// # Errors
/// See [`CropError`].
pub async fn crop(blobs: &Blobs, asset: &Asset, part: Option<Crop>) -> Result<Bytes, CropError> {
    if !is_copied(asset) {
        return Err(CropError::Unreadable);
    }
    let original = blobs.whole(&asset.blob_key, asset.bytes).await?;
    let picture = inspect(&original).filter(|picture| !is_too_large(picture.width, picture.height));
    let picture = picture.ok_or(CropError::Unreadable)?;
    let pixels = Pixels::of(&picture, part).ok_or(CropError::Outside)?;
    let made = in_folder(&original, async |from, folder| {
        let to = folder.join("part.webp");
        let mut command = program(from, &asset.mime);
        command.args(["-vf", &pixels.filters(&picture), "-frames:v", "1", "-map_metadata", "-1", "-threads", "1"]);
        command.args(["-c:v", "libwebp", "-quality", QUALITY]).arg(&to);
        run(command).await?;
        Ok(Bytes::from(tokio::fs::read(&to).await?))
    });
    match made.await {
        Ok(bytes) => Ok(bytes),
        Err(EncodeError::Refused(_)) => Err(CropError::Unreadable),
        Err(EncodeError::Machine(error)) => Err(CropError::Blob(error.into())),
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Pixels {
    left: u32,
    top: u32,
    width: u32,
    height: u32,
}

impl Pixels {
    fn of(picture: &Picture, part: Option<Crop>) -> Option<Self> {
        let (wide, high) = (f64::from(picture.width), f64::from(picture.height));
        let (left, top, width) = if let Some(Crop { x, y, width }) = part {
            (x * wide, y * high, width * wide)
        } else {
            let width = wide.min(high * 16.0 / 9.0);
            ((wide - width) / 2.0, (high - width * 9.0 / 16.0) / 2.0, width)
        };
        let height = width * 9.0 / 16.0;
        let within = |from: f64, length: f64, all: f64| from >= -SLACK && from + length <= all + SLACK;
        // What is not a number is within nothing.
        if !(within(left, width, wide) && within(top, height, high) && width >= f64::from(NARROWEST)) {
            return None;
        }
        let (width, height) = (whole(width).min(picture.width), whole(height).clamp(1, picture.height));
        let within = |from: f64, length: u32, all: u32| whole(from).min(all - length);
        Some(Self { left: within(left, width, picture.width), top: within(top, height, picture.height), width, height })
    }

    fn filters(self, picture: &Picture) -> String {
        let Self { left, top, width, height } = self;
        let wide = width.min(WIDEST);
        let high = (wide * 9 + 8) / 16;
        let pixels = if picture.alpha { "yuva420p" } else { "yuv420p" };
        let turned = upright(picture);
        format!("{turned},crop={width}:{height}:{left}:{top}:exact=1,scale={wide}:{high}:flags=lanczos,format={pixels}")
    }
}

/// The nearest whole number, not below zero.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a side of a picture, checked before")]
fn whole(pixels: f64) -> u32 {
    pixels.round().max(0.0) as u32
}

#[cfg(test)]
mod tests {
    use image::metadata::Orientation;

    use super::super::Picture;
    use super::{Crop, Pixels};

    #[test]
    fn a_part_lies_within_the_picture() {
        let picture = |width, height| Picture { width, height, orientation: Orientation::NoTransforms, alpha: false };
        let of = |x, y, width| Pixels::of(&picture(1_000, 800), Some(Crop { x, y, width }));
        assert_eq!(of(0.1, 0.25, 0.8), Some(Pixels { left: 100, top: 200, width: 800, height: 450 }));
        assert_eq!(of(0.2003, 0.0, 0.8), Some(Pixels { left: 200, top: 0, width: 800, height: 450 }));
        let outside = [
            of(0.3, 0.0, 0.8),
            of(0.0, 0.5, 0.8),
            of(-0.1, 0.0, 0.5),
            of(0.0, 0.0, 0.01),
            of(f64::NAN, 0.0, 0.5),
            of(0.0, f64::INFINITY, 0.5),
            of(0.0, 0.0, -1.0),
        ];
        assert_eq!(outside, [None; 7]);
        let middle = |width, height| Pixels::of(&picture(width, height), None);
        assert_eq!(middle(1_600, 1_000), Some(Pixels { left: 0, top: 50, width: 1_600, height: 900 }));
        assert_eq!(middle(3_200, 900), Some(Pixels { left: 800, top: 0, width: 1_600, height: 900 }));
        assert_eq!(middle(1_000, 10), None);
    }
}
