//! How the errors of the contexts' verbs become problems: one file per context, every variant named.

mod catalog;
mod credential;
mod identity;
mod learning;
mod media;

pub(crate) use credential::template_refused;
pub(crate) use identity::{domain_taken, tenant_refused};
