//! The tenant's mark: its kind is told by its bytes, and what would cost too much to draw is refused.

use std::io::Cursor;

use image::{ImageFormat, ImageReader};

use super::MAX_LOGO_BYTES;
use crate::error::{Fault, TypesetError};

/// The longest side of a raster image, in pixels.
const MAX_SIDE: u32 = 4096;

/// The most `use` elements of a drawing: nested, they multiply.
const MAX_USES: usize = 16;

/// The path under which a template finds the image.
pub(super) fn path(logo: &[u8]) -> Result<&'static str, TypesetError> {
    if logo.is_empty() {
        return Err(refused(Fault::Empty));
    }
    if logo.len() > MAX_LOGO_BYTES {
        return Err(refused(Fault::TooLong(MAX_LOGO_BYTES)));
    }
    match image::guess_format(logo) {
        Ok(ImageFormat::Png) => raster(logo, ImageFormat::Png).map(|()| "/logo.png"),
        Ok(ImageFormat::Jpeg) => raster(logo, ImageFormat::Jpeg).map(|()| "/logo.jpg"),
        _ => drawing(logo).map(|()| "/logo.svg"),
    }
}

/// A raster image whose header names a size that can be held.
fn raster(logo: &[u8], format: ImageFormat) -> Result<(), TypesetError> {
    let size = ImageReader::with_format(Cursor::new(logo), format).into_dimensions();
    let (width, height) = size.map_err(|_| refused(Fault::Form("a PNG, JPEG or SVG image")))?;
    if width.max(height) > MAX_SIDE {
        return Err(refused(Fault::Form("an image of at most 4096 pixels a side")));
    }
    Ok(())
}

/// A drawing without entities, embedded images and piled-up copies.
fn drawing(logo: &[u8]) -> Result<(), TypesetError> {
    let text = std::str::from_utf8(logo).map_err(|_| refused(Fault::Form("a PNG, JPEG or SVG image")))?;
    if !text.contains("<svg") {
        return Err(refused(Fault::Form("a PNG, JPEG or SVG image")));
    }
    let forbidden = ["<!DOCTYPE", "<!ENTITY", "<image", ":image", "<feImage"];
    if forbidden.iter().any(|tag| text.contains(tag)) || text.matches("<use").count() > MAX_USES {
        return Err(refused(Fault::Form("an SVG drawing without entities, images and many copies")));
    }
    Ok(())
}

fn refused(fault: Fault) -> TypesetError {
    TypesetError::Field { field: "logo", fault }
}
