//! Typesetting: a certificate and a Typst template in, the bytes of a PDF out.
//!
//! What always holds: nothing is read but the arguments (no file, no network, no package, no clock, no system font); the
//! same arguments give the same bytes; a value of the certificate is printed as it is written and is never read as markup
//! or code; any number of threads may call at once. The faces and Typst's library are loaded at the first use, so that a
//! server that sets nothing pays nothing for them.
//!
//! What is limited, and what is not, stands at [`certificate::check_template`].

pub mod certificate;
mod error;
mod faces;
pub mod order;
mod press;
mod world;

pub use error::{Fault, Remark, TypesetError};
