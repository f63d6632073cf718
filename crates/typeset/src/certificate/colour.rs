//! A colour of a brand, written as `#rrggbb`.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::error::{Fault, TypesetError};

/// An sRGB colour. It is only seen, as a rule or ornament; text takes its hue, darkened until it reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Colour {
    red: u8,
    green: u8,
    blue: u8,
}

impl Colour {
    /// The colour of these parts.
    #[must_use]
    pub const fn new(red: u8, green: u8, blue: u8) -> Self {
        Self { red, green, blue }
    }
}

impl FromStr for Colour {
    type Err = TypesetError;

    fn from_str(text: &str) -> Result<Self, TypesetError> {
        let fault = || TypesetError::Field { field: "brand", fault: Fault::Form("a colour such as #1d6fd8") };
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6).ok_or_else(fault)?;
        if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return Err(fault());
        }
        let [_, red, green, blue] = u32::from_str_radix(digits, 16).map_err(|_| fault())?.to_be_bytes();
        Ok(Self { red, green, blue })
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }
}

#[cfg(test)]
mod tests {
    use super::Colour;

    #[test]
    fn a_colour_is_six_hexadecimal_digits_after_a_hash() {
        assert_eq!("#1D6fd8".parse(), Ok(Colour::new(0x1d, 0x6f, 0xd8)));
        assert_eq!(Colour::new(1, 2, 255).to_string(), "#0102ff");
        for wrong in ["", "#", "1d6fd8", "#1d6fd", "#1d6fd80", "#+d6fd8", "#1d6fg8", "#éé6f", "red"] {
            assert!(wrong.parse::<Colour>().is_err(), "{wrong}");
        }
    }
}
