//! Money: an integer of minor units and a currency. No floating point anywhere.

use std::fmt;

use serde::Serialize;
use serde::ser::SerializeStruct;

use crate::Invalid;

/// An ISO 4217 currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Currency([u8; 3]);

/// Currencies whose minor unit is not a hundredth (ISO 4217, list one).
const NO_DECIMALS: [&str; 15] =
    ["BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF"];
const THREE_DECIMALS: [&str; 7] = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"];

impl Currency {
    /// Reads a three-letter code.
    ///
    /// # Errors
    /// `not_a_currency` for `field`.
    pub fn parse(field: &str, code: &str) -> Result<Self, Invalid> {
        let bytes: Result<[u8; 3], _> = code.as_bytes().try_into();
        match bytes {
            Ok(letters) if letters.iter().all(u8::is_ascii_uppercase) => Ok(Self(letters)),
            Ok(_) | Err(_) => Err(Invalid::one(field, "not_a_currency", "Use a three-letter code such as USD or KWD.")),
        }
    }

    /// The code.
    #[must_use]
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("XXX")
    }

    /// Digits after the decimal point: 0, 2 or 3.
    #[must_use]
    pub fn exponent(&self) -> u32 {
        if NO_DECIMALS.contains(&self.as_str()) {
            0
        } else if THREE_DECIMALS.contains(&self.as_str()) {
            3
        } else {
            2
        }
    }
}

/// An amount. Written in JSON as `{"amount": "12.500", "currency": "KWD"}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Money {
    /// Minor units (cents, fils, yen).
    pub minor: i64,
    /// What the units are of.
    pub currency: Currency,
}

impl Money {
    /// An amount in major units, such as `12.5`, of the currency with this code. Zero or more, with no more decimals than the
    /// currency has.
    ///
    /// # Errors
    /// What is wrong at `field/amount` and `field/currency`.
    pub fn parse(field: &str, amount: &str, currency: &str) -> Result<Self, Invalid> {
        let currency = Currency::parse(&format!("{field}/currency"), currency)?;
        let wrong = || {
            let (at, decimals) = (format!("{field}/amount"), currency.exponent());
            Invalid::one(&at, "not_an_amount", format!("Give digits, with at most {decimals} after the point."))
        };
        let (whole, part) = amount.split_once('.').unwrap_or((amount, ""));
        let width = usize::try_from(currency.exponent()).map_err(|_| wrong())?;
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || part.len() > width || !digits(whole) || !digits(part) || amount.ends_with('.') {
            return Err(wrong());
        }
        let minor = format!("{whole}{part:0<width$}").parse().map_err(|_| wrong())?;
        Ok(Self { minor, currency })
    }

    /// Whether nothing is to be paid.
    #[must_use]
    pub fn is_zero(&self) -> bool {
        self.minor == 0
    }

    /// The amount in major units with all its decimals, such as `12.500`.
    #[must_use]
    pub fn amount(&self) -> String {
        let exponent = self.currency.exponent();
        let scale = 10_u64.pow(exponent);
        let sign = if self.minor < 0 { "-" } else { "" };
        let (whole, part) = (self.minor.unsigned_abs() / scale, self.minor.unsigned_abs() % scale);
        match usize::try_from(exponent) {
            Ok(width) if width > 0 => format!("{sign}{whole}.{part:0width$}"),
            Ok(_) | Err(_) => format!("{sign}{whole}"),
        }
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.amount(), self.currency.as_str())
    }
}

/// How [`Money`] stands in JSON.
#[derive(utoipa::ToSchema)]
#[schema(as = Money)]
#[expect(dead_code, reason = "the fields are read by the schema only")]
struct MoneySchema {
    /// Major units with all the currency's decimals, such as `12.500`.
    #[schema(example = "12.500")]
    amount: String,
    /// ISO 4217 code.
    #[schema(example = "KWD")]
    currency: String,
}

impl utoipa::PartialSchema for Money {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        MoneySchema::schema()
    }
}

impl utoipa::ToSchema for Money {}

impl Serialize for Money {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("Money", 2)?;
        object.serialize_field("amount", &self.amount())?;
        object.serialize_field("currency", self.currency.as_str())?;
        object.end()
    }
}

#[cfg(test)]
mod tests {
    use super::{Currency, Money};

    #[test]
    fn the_decimals_are_the_currencys() {
        for (code, minor, shown) in
            [("JPY", 1200, "1200"), ("EUR", 1205, "12.05"), ("KWD", 12_500, "12.500"), ("EGP", -5, "-0.05")]
        {
            let currency = Currency::parse("currency", code).ok();
            assert_eq!(currency.map(|currency| Money { minor, currency }.amount()), Some(shown.to_owned()));
        }
        assert!(Currency::parse("currency", "usd").is_err());
    }

    #[test]
    fn an_amount_is_read_as_it_is_shown() {
        let minor = |amount, code| Money::parse("price", amount, code).map(|money| money.minor).ok();
        for (amount, code, expected) in
            [("0", "USD", 0), ("12.5", "KWD", 12_500), ("12.050", "KWD", 12_050), ("7", "JPY", 7), ("9.99", "EUR", 999)]
        {
            assert_eq!(minor(amount, code), Some(expected), "{amount} {code}");
        }
        for (amount, code) in [
            ("", "USD"),
            ("-1", "USD"),
            ("1.", "USD"),
            (".5", "USD"),
            ("1.234", "USD"),
            ("1.0", "JPY"),
            ("1e3", "USD"),
            ("١٢", "USD"),
            ("99999999999999999999", "USD"),
            ("1", "us"),
        ] {
            assert_eq!(minor(amount, code), None, "{amount} {code}");
        }
    }
}
