//! The QR code of the verification address, as an SVG of one path.

use qrcode::render::svg::Color;
use qrcode::{EcLevel, QrCode};

use crate::error::{Fault, TypesetError};

/// Dark modules on white, without a quiet zone: the template keeps it free. Level M mends 15 % of damage.
pub(super) fn svg(address: &str) -> Result<String, TypesetError> {
    let code = QrCode::with_error_correction_level(address, EcLevel::M)
        .map_err(|_| TypesetError::Field { field: "verify_url", fault: Fault::Form("short enough for a QR code") })?;
    Ok(code
        .render::<Color<'_>>()
        .quiet_zone(false)
        .module_dimensions(10, 10)
        .dark_color(Color("#16191f"))
        .light_color(Color("#ffffff"))
        .build())
}
