//! An order to a process of its own: what it is to try or to set, and its answer.
//!
//! A template is a program. What it may take of time and memory can be limited only where it runs alone; the process that
//! takes orders sets itself those limits first.

use serde::{Deserialize, Serialize};

use crate::certificate::{self, Certificate};
use crate::{Remark, TypesetError};

/// What is to be done.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Order {
    /// The template.
    pub source: String,
    /// What is to be set by it; without one the template is tried with samples.
    pub certificate: Option<Certificate>,
}

/// What came of it: the PDF (empty for a trial), or what is wrong.
pub type Answer = Result<Vec<u8>, Vec<Remark>>;

impl Order {
    /// Carries the order out, in this process.
    pub fn carry_out(&self) -> Answer {
        let done = match &self.certificate {
            Some(certificate) => certificate::render(certificate, &self.source),
            None => certificate::check_template(&self.source).map(|()| Vec::new()),
        };
        done.map_err(remarks)
    }
}

/// What is wrong, as remarks on the template.
#[must_use]
pub fn remarks(error: TypesetError) -> Vec<Remark> {
    match error {
        TypesetError::Template(remarks) => remarks,
        other @ (TypesetError::Field { .. }
        | TypesetError::SourceTooLong { .. }
        | TypesetError::Pages { .. }
        | TypesetError::OutputTooLarge { .. }
        | TypesetError::Deadline
        | TypesetError::Busy
        | TypesetError::Broken) => vec![Remark { line: None, column: None, message: other.to_string() }],
    }
}
