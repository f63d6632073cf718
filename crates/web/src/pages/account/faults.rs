//! What is wrong in a form, field by field, in the reader's language.

use kernel::Invalid;

use crate::chrome::Chrome;

/// One fault.
#[derive(Debug, Clone)]
pub(crate) struct Fault {
    /// Name of the field.
    pub(crate) field: String,
    /// The field's label and what to do, for the list above the form.
    pub(crate) text: String,
    said: String,
}

/// Everything that is wrong in a form.
#[derive(Debug, Clone, Default)]
pub(crate) struct Faults {
    /// In the order of the fields.
    pub(crate) list: Vec<Fault>,
}

impl Faults {
    /// Says what was found wrong; `account-field-NAME` is the label of the field NAME.
    pub(crate) fn say(chrome: &Chrome, invalid: &Invalid) -> Self {
        Self::labelled(chrome, invalid, |field| chrome.t(&format!("account-field-{field}")))
    }

    /// The same for fields with other labels. Of a list or of a value with parts the field is the first step.
    pub(crate) fn labelled(chrome: &Chrome, invalid: &Invalid, label: impl Fn(&str) -> String) -> Self {
        let fault = |fault: &kernel::FieldError| {
            let path = fault.pointer.trim_start_matches('/');
            let field = path.split_once('/').map_or(path, |(first, _)| first).to_owned();
            let said = chrome.fault(fault);
            Fault { text: format!("{}: {said}", label(&field)), field, said }
        };
        Self { list: invalid.0.iter().map(fault).collect() }
    }

    /// What is wrong with the field, or nothing.
    pub(crate) fn of(&self, field: &str) -> &str {
        self.list.iter().find(|fault| fault.field == field).map_or("", |fault| &fault.said)
    }

    /// Whether anything is wrong.
    pub(crate) fn any(&self) -> bool {
        !self.list.is_empty()
    }
}
