//! What stands in the settings for a store.

use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Where a store is. Its text is the name under which the database knows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum StoreAddress {
    /// `file:FOLDER`; the folder of the data when it is empty.
    Folder(PathBuf),
    /// `s3://BUCKET/PREFIX`; the prefix may be empty.
    Bucket {
        /// The bucket.
        bucket: String,
        /// What stands before each key, without a slash at its ends.
        prefix: String,
    },
}

/// The text names no store.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a store of files is file:FOLDER or s3://BUCKET/PREFIX")]
pub struct AddressError;

impl FromStr for StoreAddress {
    type Err = AddressError;

    fn from_str(text: &str) -> Result<Self, AddressError> {
        if let Some(folder) = text.strip_prefix("file:") {
            return Ok(Self::Folder(PathBuf::from(folder.strip_prefix("//").unwrap_or(folder))));
        }
        let rest = text.strip_prefix("s3://").ok_or(AddressError)?;
        let (bucket, prefix) = rest.split_once('/').unwrap_or((rest, ""));
        let prefix = prefix.trim_end_matches('/');
        let plain = |c: char| c.is_ascii_alphanumeric() || "-._".contains(c);
        let is_plain = |text: &str| text.chars().all(plain) && !matches!(text, "" | "." | "..");
        if !is_plain(bucket) || !(prefix.is_empty() || prefix.split('/').all(is_plain)) || text.len() > 1_100 {
            return Err(AddressError);
        }
        Ok(Self::Bucket { bucket: bucket.to_owned(), prefix: prefix.to_owned() })
    }
}

impl TryFrom<String> for StoreAddress {
    type Error = AddressError;

    fn try_from(text: String) -> Result<Self, AddressError> {
        text.parse()
    }
}

impl From<StoreAddress> for String {
    fn from(address: StoreAddress) -> Self {
        address.to_string()
    }
}

impl fmt::Display for StoreAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Folder(folder) => write!(f, "file:{}", folder.display()),
            Self::Bucket { bucket, prefix } if prefix.is_empty() => write!(f, "s3://{bucket}"),
            Self::Bucket { bucket, prefix } => write!(f, "s3://{bucket}/{prefix}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::StoreAddress;

    #[test]
    fn an_address_is_a_folder_or_a_bucket() {
        for (text, name) in [
            ("file:", "file:"),
            ("file:/srv/files", "file:/srv/files"),
            ("file:///srv/files", "file:/srv/files"),
            ("s3://courses", "s3://courses"),
            ("s3://courses/", "s3://courses"),
            ("s3://courses/a/b/", "s3://courses/a/b"),
        ] {
            assert_eq!(text.parse::<StoreAddress>().map(|address| address.to_string()), Ok(name.to_owned()));
        }
        for text in ["", "/srv/files", "s3://", "s3:///a", "s3://a//b", "s3://a/../b", "s3://key:secret@a", "gs://a"] {
            assert!(text.parse::<StoreAddress>().is_err(), "{text}");
        }
    }
}
