//! What is wrong with a value, in a form that a page and a program can both use.

use serde::Serialize;

/// One fault: where (JSON pointer), a stable code, and a sentence for a person who reads English.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct FieldError {
    /// RFC 6901 pointer into the request body, or `/name` of a form field or query parameter.
    pub pointer: String,
    /// Stable code, such as `too_long`.
    pub code: &'static str,
    /// What to do about it.
    pub detail: String,
}

impl FieldError {
    /// A fault of the field `pointer` (without the slash).
    pub fn new(field: &str, code: &'static str, detail: impl Into<String>) -> Self {
        Self { pointer: format!("/{field}"), code, detail: detail.into() }
    }
}

/// Everything that is wrong with a request, found in one pass.
#[derive(Debug, Clone, Default, PartialEq, Eq, thiserror::Error)]
#[error("{} field(s) are not valid", .0.len())]
pub struct Invalid(pub Vec<FieldError>);

impl Invalid {
    /// One fault alone.
    pub fn one(field: &str, code: &'static str, detail: impl Into<String>) -> Self {
        Self(vec![FieldError::new(field, code, detail)])
    }

    /// Notes a fault.
    pub fn add(&mut self, field: &str, code: &'static str, detail: impl Into<String>) {
        self.0.push(FieldError::new(field, code, detail));
    }

    /// Keeps the value of `result`, or notes its faults and gives nothing.
    pub fn keep<T>(&mut self, result: Result<T, Invalid>) -> Option<T> {
        match result {
            Ok(value) => Some(value),
            Err(faults) => {
                self.0.extend(faults.0);
                None
            }
        }
    }

    /// Ends a pass of checks.
    ///
    /// # Errors
    /// All faults that were noted.
    pub fn finish(self) -> Result<(), Invalid> {
        if self.0.is_empty() { Ok(()) } else { Err(self) }
    }
}
