//! Templates: Typst source of the tenant's own, one for both languages, and the words that stand at the head of a certificate
//! in each. One that was used is never changed: a change is a new version, and certificates keep that of their issue.

mod change;

pub use change::{ReplaceTemplateError, Template, TemplateTitles, check_words, current, replace, reset};

use db::{Error, Tx};
use kernel::{CourseId, Ids, Locale, TemplateId};
use queries::queries::credential::templates;
use typeset::certificate::DEFAULT_TEMPLATE;

/// What a certificate is called, unless the tenant says otherwise.
pub(crate) const TITLES: [(Locale, &str); 2] = [(Locale::En, "Certificate of completion"), (Locale::Ar, "شهادة إتمام")];

/// Gives the tenant the product's own template for each language for which it has no default.
///
/// # Errors
/// When the database is away.
pub async fn create_default_templates(tx: &Tx) -> Result<(), Error> {
    for (locale, name) in TITLES {
        let id = Ids::next(tx.now());
        templates::insert_default().bind(tx, &tx.tenant().0, &id, &name, &locale.as_str(), &DEFAULT_TEMPLATE).await?;
    }
    Ok(())
}

/// The template for a certificate of `course`, and what the certificate is called; the defaults are made when the tenant has
/// none yet.
pub(crate) async fn for_course(tx: &Tx, course: CourseId, locale: Locale) -> Result<(TemplateId, String), Error> {
    let find = templates::for_course();
    let find = || async { find.bind(tx, &locale.as_str(), &course.0).opt().await };
    if let Some(row) = find().await? {
        return Ok((TemplateId(row.id), row.name));
    }
    create_default_templates(tx).await?;
    let row = find().await?.ok_or_else(|| Error::Stored("the tenant has no certificate template".to_owned()))?;
    Ok((TemplateId(row.id), row.name))
}
