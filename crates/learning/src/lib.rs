//! learning
/// Hooks.
#[derive(Default, Clone)]
pub struct Hooks;
