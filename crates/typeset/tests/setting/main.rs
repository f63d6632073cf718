//! What the typesetter promises, seen from outside: through its public functions and through Poppler.

mod certificate;
mod names;
mod support;
mod template;
