//! media
/// Blobs.
#[derive(Clone)]
pub struct Blobs;
