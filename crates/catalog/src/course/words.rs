//! Categories and tags: words that authors choose, and choose again.

use db::{Error, Tx};
use queries::queries::catalog::courses;

/// What the courses of a tenant are filed under, the words of the most courses first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WordsInUse {
    /// At most a hundred.
    pub categories: Vec<String>,
    /// At most twenty.
    pub tags: Vec<String>,
}

/// The words that the tenant's courses, drafts included, are filed under.
///
/// # Errors
/// When the database is away.
pub async fn words_in_use(tx: &Tx) -> Result<WordsInUse, Error> {
    let rows = courses::words_in_use().bind(tx).all().await?;
    let (categories, tags) = rows.into_iter().partition::<Vec<_>, _>(|row| row.kind == "category");
    let words = |rows: Vec<courses::WordInUse>| rows.into_iter().map(|row| row.word).collect();
    Ok(WordsInUse { categories: words(categories), tags: words(tags) })
}
