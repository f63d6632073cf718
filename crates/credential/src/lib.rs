//! credential
/// Press.
#[derive(Clone, Default)]
pub struct Press;
