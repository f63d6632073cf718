//! What may go wrong: with a value of the certificate, with the template, or with the time and room that setting takes.

use std::fmt;

/// Why there is no PDF.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum TypesetError {
    /// A value of the certificate can not be set.
    #[error("{field}: {fault}")]
    Field {
        /// The field of [`Certificate`](crate::certificate::Certificate).
        field: &'static str,
        /// What is wrong with it.
        fault: Fault,
    },
    /// The template is longer than [`MAX_SOURCE_BYTES`](crate::certificate::MAX_SOURCE_BYTES).
    #[error("the template is {bytes} bytes long, and {limit} are the most")]
    SourceTooLong {
        /// Its length.
        bytes: usize,
        /// The greatest length.
        limit: usize,
    },
    /// The template does not compile, or its pages can not be written as PDF.
    #[error("the template fails: {}", remarks(.0))]
    Template(Vec<Remark>),
    /// The template makes no page, or more than [`MAX_PAGES`](crate::certificate::MAX_PAGES).
    #[error("the template makes {pages} pages, and a certificate has 1 to {limit}")]
    Pages {
        /// How many it makes.
        pages: usize,
        /// How many it may make.
        limit: usize,
    },
    /// The PDF is larger than [`MAX_PDF_BYTES`](crate::certificate::MAX_PDF_BYTES).
    #[error("the PDF would have {bytes} bytes, and {limit} are the most")]
    OutputTooLarge {
        /// Its size.
        bytes: usize,
        /// The greatest size.
        limit: usize,
    },
    /// Setting took longer than [`DEADLINE`](crate::certificate::DEADLINE).
    #[error("the template takes too long")]
    Deadline,
    /// Every press was in use until the deadline passed. Trying again later helps.
    #[error("too many certificates are being set at once")]
    Busy,
    /// The typesetter itself failed; its thread is gone, and the program goes on.
    #[error("the typesetter failed")]
    Broken,
}

/// What is wrong with a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Fault {
    /// Nothing printable stands in it.
    #[error("must not be empty")]
    Empty,
    /// It has more characters, or bytes for a logo, than this.
    #[error("may be {0} long at most")]
    TooLong(usize),
    /// It is not of the form that the field has.
    #[error("is not {0}")]
    Form(&'static str),
}

/// One complaint of the compiler.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Remark {
    /// The line of the template, counted from 1, when the complaint is about one.
    pub line: Option<usize>,
    /// The column in characters, counted from 1.
    pub column: Option<usize>,
    /// What is wrong, and what may help, in English.
    pub message: String,
}

impl fmt::Display for Remark {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.line, self.column) {
            (Some(line), Some(column)) => write!(out, "line {line}, column {column}: {}", self.message),
            (Some(line), None) => write!(out, "line {line}: {}", self.message),
            (None, _) => out.write_str(&self.message),
        }
    }
}

fn remarks(all: &[Remark]) -> String {
    all.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
}
