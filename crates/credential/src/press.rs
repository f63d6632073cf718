//! The PDF: set off the request threads, kept for a while, always the same bytes for one certificate.
//!
//! The product's own template is set in this process. A tenant's is a program of somebody else's: it is tried and set in a
//! process apart, within limits of time and memory.

mod apart;

use std::path::Path;
use std::time::Duration;

use bytes::Bytes;
use db::{Error, Tx};
use kernel::{CertificateId, Locale, Time};
use moka::future::Cache;
use queries::queries::credential::certificates;
use typeset::certificate::{self as paper, Colour, DEFAULT_TEMPLATE};
use typeset::order::Order;
use typeset::{Remark, TypesetError};

use crate::Certificate;
use apart::Apart;

pub use apart::REFUSED;

/// Kept PDFs, in bytes.
const KEPT: u64 = 8 << 20;

/// Why there is no PDF.
#[derive(Debug, thiserror::Error)]
pub enum PressError {
    /// Too many are being set at once. Trying again in a moment helps.
    #[error("too many certificates are being set")]
    Busy,
    /// The template or a value of it can not be set.
    #[error("the certificate can not be set: {0}")]
    Broken(String),
}

/// Why a template was not taken, or a specimen not set by it.
#[derive(Debug, thiserror::Error)]
pub enum TrialError {
    /// What is wrong with it.
    #[error("the template is refused")]
    Refused(Vec<Remark>),
    /// Too many are being tried at once. Trying again in a moment helps.
    #[error("too many templates are being tried")]
    Busy,
    /// The trial itself failed.
    #[error("the template could not be tried: {0}")]
    Broken(String),
}

/// What goes to the press.
#[derive(Debug, Clone)]
pub struct Sheet {
    id: CertificateId,
    source: String,
    paper: paper::Certificate,
}

/// Sets certificates. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Press {
    kept: Cache<CertificateId, Bytes>,
    apart: Option<Apart>,
}

impl Default for Press {
    fn default() -> Self {
        Self::new(None)
    }
}

impl Press {
    /// A press that gives the templates of tenants to `program`, which is called with the word `typeset`; without one they are
    /// set in this process, as tests do.
    #[must_use]
    pub fn new(program: Option<&Path>) -> Self {
        let weigh = |_: &CertificateId, pdf: &Bytes| u32::try_from(pdf.len()).unwrap_or(u32::MAX);
        let kept = Cache::builder().max_capacity(KEPT).weigher(weigh).time_to_live(Duration::from_mins(10)).build();
        Self { kept, apart: program.map(Apart::new) }
    }

    /// Tries a template with sample certificates in both languages.
    ///
    /// # Errors
    /// [`TrialError::Refused`] with what is wrong where.
    pub async fn check(&self, source: &str) -> Result<(), TrialError> {
        self.carry_out(Order { source: source.to_owned(), certificate: None }).await.map(drop)
    }

    /// The certificate of a learner who does not exist, set by `source`.
    ///
    /// # Errors
    /// See [`TrialError`].
    pub async fn specimen(&self, source: &str, specimen: &Specimen) -> Result<Bytes, TrialError> {
        let certificate = specimen.paper();
        self.carry_out(Order { source: source.to_owned(), certificate: Some(certificate) }).await.map(Bytes::from)
    }

    async fn carry_out(&self, order: Order) -> Result<Vec<u8>, TrialError> {
        if let Some(apart) = self.apart.as_ref().filter(|_| order.source != DEFAULT_TEMPLATE) {
            return apart.send(&order).await;
        }
        let done = tokio::task::spawn_blocking(move || order.carry_out()).await;
        done.map_err(|error| TrialError::Broken(error.to_string()))?.map_err(TrialError::Refused)
    }

    /// The PDF of `sheet`.
    ///
    /// # Errors
    /// See [`PressError`].
    pub async fn pdf(&self, sheet: Sheet) -> Result<Bytes, PressError> {
        if let Some(pdf) = self.kept.get(&sheet.id).await {
            return Ok(pdf);
        }
        let id = sheet.id;
        if self.apart.is_some() && sheet.source != DEFAULT_TEMPLATE {
            let set = self.carry_out(Order { source: sheet.source, certificate: Some(sheet.paper) }).await;
            let pdf = Bytes::from(set.map_err(PressError::from)?);
            self.kept.insert(id, pdf.clone()).await;
            return Ok(pdf);
        }
        let set = tokio::task::spawn_blocking(move || paper::render(&sheet.paper, &sheet.source));
        let pdf = match set.await {
            Ok(Ok(pdf)) => Bytes::from(pdf),
            Ok(Err(TypesetError::Busy)) => return Err(PressError::Busy),
            Ok(Err(error)) => return Err(PressError::Broken(error.to_string())),
            Err(error) => return Err(PressError::Broken(error.to_string())),
        };
        self.kept.insert(id, pdf.clone()).await;
        Ok(pdf)
    }
}

impl From<TrialError> for PressError {
    fn from(error: TrialError) -> Self {
        match error {
            TrialError::Busy => Self::Busy,
            TrialError::Broken(why) => Self::Broken(why),
            TrialError::Refused(remarks) => {
                Self::Broken(remarks.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))
            }
        }
    }
}

/// What a specimen shows of the tenant.
#[derive(Debug, Clone)]
pub struct Specimen {
    /// Language.
    pub locale: Locale,
    /// What the certificate is called.
    pub title: String,
    /// Who issues it.
    pub issuer: String,
    /// OKLCH hue and chroma (in thousandths) of the tenant's colour.
    pub colour: (u16, u16),
}

impl Specimen {
    fn paper(&self) -> paper::Certificate {
        let (hue, chroma) = self.colour;
        paper::Certificate {
            title: self.title.clone(),
            tenant_name: self.issuer.clone(),
            brand: colour(f64::from(hue), f64::from(chroma) / 1000.0),
            logo: None,
            ..paper::specimen(language(self.locale))
        }
    }
}

fn language(locale: Locale) -> paper::Locale {
    match locale {
        Locale::En => paper::Locale::En,
        Locale::Ar => paper::Locale::Ar,
    }
}

/// What the press needs for a certificate that was found: all of it as it was issued, the mark too.
///
/// # Errors
/// When the database is away.
pub async fn sheet(tx: &Tx, certificate: &Certificate) -> Result<Sheet, Error> {
    let row = certificates::sheet().bind(tx, &certificate.id.0).one().await?;
    let number =
        |name: &str, otherwise: f64| row.branding.get(name).and_then(serde_json::Value::as_f64).unwrap_or(otherwise);
    let to_second = |at: Time| at.replace_nanosecond(0).unwrap_or(at);
    let paper = paper::Certificate {
        locale: language(certificate.locale),
        title: certificate.title.clone(),
        learner_name: certificate.learner_name.clone(),
        course_title: certificate.course_title.clone(),
        tenant_name: certificate.issuer_name.clone(),
        issued_at: to_second(certificate.issued_at),
        expires_at: certificate.expires_at.map(to_second),
        grade: None,
        hours: certificate.hours.and_then(|hours| u32::try_from(hours).ok()),
        instructor_name: Some(certificate.instructor_name.clone()).filter(|name| !name.is_empty()),
        code: certificate.code.clone(),
        verify_url: certificate.verify_url.clone(),
        brand: colour(number("hue", 262.0), number("chroma", 170.0) / 1000.0),
        logo: row.logo,
    };
    Ok(Sheet { id: certificate.id, source: row.source, paper })
}

/// The tenant's colour on paper: OKLCH with a lightness that reads well on white, as sRGB (Ottosson, "A perceptual color
/// space for image processing").
fn colour(hue: f64, chroma: f64) -> Colour {
    let (lightness, chroma) = (0.45, chroma.clamp(0.0, 0.13));
    let (sin, cos) = hue.to_radians().sin_cos();
    let (green_red, blue_yellow) = (chroma * cos, chroma * sin);
    let long = (lightness + 0.396_337_777_4 * green_red + 0.215_803_757_3 * blue_yellow).powi(3);
    let medium = (lightness - 0.105_561_345_8 * green_red - 0.063_854_172_8 * blue_yellow).powi(3);
    let short = (lightness - 0.089_484_177_5 * green_red - 1.291_485_548_0 * blue_yellow).powi(3);
    let linear = [
        4.076_741_662_1 * long - 3.307_711_591_3 * medium + 0.230_969_929_2 * short,
        -1.268_438_004_6 * long + 2.609_757_401_1 * medium - 0.341_319_396_5 * short,
        -0.004_196_086_3 * long - 0.703_418_614_7 * medium + 1.707_614_701_0 * short,
    ];
    let [red, green, blue] = linear.map(|value| {
        let value = value.clamp(0.0, 1.0);
        let encoded = if value <= 0.003_130_8 { 12.92 * value } else { 1.055 * value.powf(1.0 / 2.4) - 0.055 };
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to 0..=255")]
        let byte = (encoded * 255.0).round().clamp(0.0, 255.0) as u8;
        byte
    });
    Colour::new(red, green, blue)
}
