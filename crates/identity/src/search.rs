//! What people type to find a row of a list.

use kernel::{Invalid, clean_line};

/// Why a list was not made.
#[derive(Debug, thiserror::Error)]
pub enum ListError {
    /// The search can not be used.
    #[error(transparent)]
    Invalid(#[from] Invalid),
    /// The database failed.
    #[error(transparent)]
    Database(db::Error),
}

db::database_error!(ListError);

/// The text to look for; nothing when only white space was typed.
pub(crate) fn searched(text: Option<&str>) -> Result<Option<String>, Invalid> {
    let text = text.map(|text| clean_line("q", text, 0, 200)).transpose()?;
    Ok(text.filter(|text| !text.is_empty()))
}
