//! The tenant's template as its administrators see it, and another one in its place.

use db::{Error, Tx};
use kernel::{Ids, Invalid, Locale, TemplateId, Time, clean_line, without_unseen};
use queries::client::Params;
use queries::queries::credential::templates::{self, DefaultRow};
use serde::{Deserialize, Serialize};
use typeset::certificate::{DEFAULT_TEMPLATE, MAX_SOURCE_BYTES};
use utoipa::ToSchema;

use super::{TITLES, create_default_templates};
use crate::event::CertificateTemplateChanged;

/// What a certificate is called in each language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TemplateTitles {
    /// In English, 1 to 120 characters.
    #[schema(example = "Certificate of completion")]
    pub en: String,
    /// In Arabic, 1 to 120 characters.
    #[schema(example = "شهادة إتمام")]
    pub ar: String,
}

/// The template that certificates are issued with now.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Template {
    /// Counts the versions; the number in the `ETag`.
    pub revision: i32,
    /// Whether it is the product's own.
    pub is_default: bool,
    /// Typst source.
    pub source: String,
    /// What a certificate is called.
    pub titles: TemplateTitles,
    /// Since when it is used; nothing before the first certificate.
    #[serde(with = "time::serde::rfc3339::option")]
    #[schema(value_type = Option<String>, format = DateTime)]
    pub since: Option<Time>,
}

/// Why the template stayed.
#[derive(Debug, thiserror::Error)]
pub enum ReplaceTemplateError {
    /// Somebody else changed it after it was seen; the present revision.
    #[error("the template was changed in the meantime")]
    ChangedMeanwhile(i32),
    /// A value is not valid.
    #[error(transparent)]
    Invalid(#[from] Invalid),
    /// The database failed.
    #[error(transparent)]
    Database(Error),
}

db::database_error!(ReplaceTemplateError);

impl TemplateTitles {
    fn own() -> Self {
        let [(_, en), (_, ar)] = TITLES;
        Self { en: en.to_owned(), ar: ar.to_owned() }
    }

    /// In this language.
    #[must_use]
    pub fn of(&self, locale: Locale) -> &str {
        match locale {
            Locale::En => &self.en,
            Locale::Ar => &self.ar,
        }
    }

    /// Everything that is wrong with source and titles, but for what only a trial shows.
    fn checked(&self, source: &str) -> Result<Self, Invalid> {
        let mut faults = Invalid::default();
        if source.trim().is_empty() {
            faults.add("source", "required", "Fill this in.");
        }
        if source.len() > MAX_SOURCE_BYTES {
            faults.add("source", "too_long", format!("Use at most {MAX_SOURCE_BYTES} bytes."));
        }
        if without_unseen(&source.replace("\r\n", "\n")).is_some() {
            faults.add("source", "control_character", "Remove the characters that can not be seen.");
        }
        let en = faults.keep(clean_line("titles/en", &self.en, 1, 120));
        let ar = faults.keep(clean_line("titles/ar", &self.ar, 1, 120));
        match (en, ar) {
            (Some(en), Some(ar)) if faults.0.is_empty() => Ok(Self { en, ar }),
            _ => Err(faults),
        }
    }
}

/// The template that certificates are issued with now.
///
/// # Errors
/// When the database is away.
pub async fn current(tx: &Tx) -> Result<Template, Error> {
    Ok(read(templates::defaults().bind(tx).all().await?))
}

fn read(rows: Vec<DefaultRow>) -> Template {
    let own = TemplateTitles::own();
    let (mut titles, mut source, mut revision, mut since) = (own.clone(), None, 1, None);
    for row in rows {
        revision = revision.max(row.revision);
        since = since.max(Some(row.created_at));
        match row.locale.as_str() {
            "ar" => titles.ar = row.name,
            _ => titles.en = row.name,
        }
        source = source.filter(|_| row.locale != "en").or(Some(row.source));
    }
    let source = source.unwrap_or_else(|| DEFAULT_TEMPLATE.to_owned());
    Template { is_default: source == DEFAULT_TEMPLATE && titles == own, revision, source, titles, since }
}

/// Puts another template in the place of the one with the revision `seen` (nothing: whichever it is) and gives its revision.
/// The source must have passed [`crate::Press::check`]. Certificates that were issued keep theirs.
///
/// # Errors
/// See [`ReplaceTemplateError`].
pub async fn replace(
    tx: &Tx,
    seen: Option<i32>,
    source: &str,
    titles: &TemplateTitles,
) -> Result<i32, ReplaceTemplateError> {
    let titles = titles.checked(source)?;
    create_default_templates(tx).await?;
    let present = read(templates::hold_defaults().bind(tx).all().await?);
    if seen.is_some_and(|seen| seen != present.revision) {
        return Err(ReplaceTemplateError::ChangedMeanwhile(present.revision));
    }
    if present.source == source && present.titles == titles {
        return Ok(present.revision);
    }
    let revision = present.revision.saturating_add(1);
    templates::retire_defaults().bind(tx).await?;
    let mut english = None;
    for locale in Locale::ALL {
        let id = Ids::next(tx.now());
        if locale == Locale::En {
            english = Some(TemplateId(id));
        }
        let params = templates::InsertVersionParams {
            tenant_id: tx.tenant().0,
            id,
            name: titles.of(locale),
            locale: locale.as_str(),
            source,
            revision,
            at: tx.now(),
        };
        templates::insert_version().params(tx, &params).await?;
    }
    if let Some(template) = english {
        tx.emit(&CertificateTemplateChanged { template, revision }).await?;
    }
    Ok(revision)
}

/// Puts the product's own template and titles in the place of the tenant's, as [`replace`] does.
///
/// # Errors
/// See [`ReplaceTemplateError`].
pub async fn reset(tx: &Tx, seen: Option<i32>) -> Result<i32, ReplaceTemplateError> {
    replace(tx, seen, DEFAULT_TEMPLATE, &TemplateTitles::own()).await
}

/// What is wrong with source and titles, but for what only a trial shows.
///
/// # Errors
/// Every fault, by its place.
pub fn check_words(source: &str, titles: &TemplateTitles) -> Result<(), Invalid> {
    titles.checked(source).map(drop)
}
