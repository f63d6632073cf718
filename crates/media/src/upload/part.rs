//! A part of a file, as it is sent.

/// What is said of a part beside its bytes.
#[derive(Debug, Clone, Copy, Default)]
pub struct Part {
    /// Where it begins in the file.
    pub offset: u64,
    /// How long it is, if that is said beforehand.
    pub length: Option<u64>,
    /// What its bytes must come to.
    pub checksum: Option<Checksum>,
}

/// The checksum of a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Checksum {
    /// SHA-1, which is enough against faults of a line and against nothing else.
    Sha1([u8; 20]),
    /// SHA-256.
    Sha256([u8; 32]),
}

impl Checksum {
    /// The names of the algorithms, with commas between them.
    pub const ALGORITHMS: &'static str = "sha1,sha256";

    /// The checksum with these bytes; nothing when there is no such algorithm or it has another length.
    #[must_use]
    pub fn new(algorithm: &str, digest: &[u8]) -> Option<Self> {
        match algorithm {
            "sha1" => digest.try_into().ok().map(Self::Sha1),
            "sha256" => digest.try_into().ok().map(Self::Sha256),
            _ => None,
        }
    }
}

/// Why the bytes of a part ended early.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Interrupted {
    /// The connection broke.
    Cut,
    /// Nothing came for too long.
    Stalled,
}
