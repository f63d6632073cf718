//! Templates: Typst source of the tenant's own. One that was used is never changed, so that its certificates stay as they are.

use db::{Error, Tx};
use kernel::{CourseId, Ids, Locale, TemplateId};
use queries::queries::credential::templates;
use typeset::certificate::DEFAULT_TEMPLATE;

/// Gives the tenant the product's own template for each language for which it has no default.
///
/// # Errors
/// When the database is away.
pub async fn create_default_templates(tx: &Tx) -> Result<(), Error> {
    for (locale, name) in [(Locale::En, "Certificate of completion"), (Locale::Ar, "شهادة إتمام")] {
        let id = Ids::next(tx.now());
        templates::insert_default().bind(tx, &tx.tenant().0, &id, &name, &locale.as_str(), &DEFAULT_TEMPLATE).await?;
    }
    Ok(())
}

/// The template for a certificate of `course`; the defaults are made when the tenant has none yet.
pub(crate) async fn for_course(tx: &Tx, course: CourseId, locale: Locale) -> Result<TemplateId, Error> {
    let find = templates::for_course();
    let find = || async { find.bind(tx, &locale.as_str(), &course.0).one().await };
    if let Some(id) = find().await?.id {
        return Ok(TemplateId(id));
    }
    create_default_templates(tx).await?;
    let id = find().await?.id.ok_or_else(|| Error::Stored("the tenant has no certificate template".to_owned()))?;
    Ok(TemplateId(id))
}
