//! How a form that carries a revision comes (back).

use kernel::Invalid;

use super::faults;
use crate::chrome::Chrome;
use crate::pages::account::Faults;

/// What became of the form.
pub(super) enum Outcome {
    /// It was not sent yet.
    Fresh,
    /// What was typed can not be taken.
    Invalid(Invalid),
    /// Somebody else saved in the meantime.
    Conflict,
}

impl Outcome {
    /// Whether the page says that somebody else saved.
    pub(super) fn is_conflict(&self) -> bool {
        matches!(self, Self::Conflict)
    }

    /// What the page says beside the fields.
    pub(super) fn faults(&self, chrome: &Chrome) -> Faults {
        match self {
            Self::Invalid(invalid) => faults(chrome, Some(invalid)),
            Self::Fresh | Self::Conflict => Faults::default(),
        }
    }
}
