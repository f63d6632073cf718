//! Letters that were not sent but kept: each as a file that a mail program opens (`.eml`) and as its parts (`.json`).

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use serde::Serialize;
use uuid::Uuid;

use crate::{MailError, Message};

/// Kept letters. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Outbox(Place);

#[derive(Debug, Clone)]
enum Place {
    Folder(Arc<Path>),
    Memory(Arc<Mutex<Vec<Kept>>>),
}

/// A kept letter.
#[derive(Debug, Clone, Serialize)]
pub struct Kept {
    /// Its name: letters that were sent later sort after it.
    pub name: String,
    /// The letter.
    pub message: Message,
}

impl Outbox {
    pub(crate) fn in_folder(folder: &Path) -> Self {
        Self(Place::Folder(folder.into()))
    }

    pub(crate) fn in_memory() -> Self {
        Self(Place::Memory(Arc::default()))
    }

    pub(crate) async fn keep(&self, message: &Message, mail: Vec<u8>) -> Result<(), MailError> {
        let name = name_of(message);
        match &self.0 {
            Place::Memory(letters) => {
                let kept = Kept { name, message: message.clone() };
                letters.lock().unwrap_or_else(PoisonError::into_inner).push(kept);
            }
            Place::Folder(folder) => {
                tokio::fs::write(folder.join(format!("{name}.eml")), mail).await?;
                tokio::fs::write(folder.join(format!("{name}.json")), serde_json::to_vec(message)?).await?;
            }
        }
        Ok(())
    }

    /// The last `most` letters, newest first.
    ///
    /// # Errors
    /// When the folder or a file can not be read.
    pub async fn latest(&self, most: usize) -> Result<Vec<Kept>, MailError> {
        let folder = match &self.0 {
            Place::Memory(letters) => {
                let letters = letters.lock().unwrap_or_else(PoisonError::into_inner);
                return Ok(letters.iter().rev().take(most).cloned().collect());
            }
            Place::Folder(folder) => folder,
        };
        let mut names = names(folder).await?;
        names.sort_unstable_by(|a, b| b.cmp(a));
        let mut letters = Vec::new();
        for name in names.into_iter().take(most) {
            if let Some(kept) = read(folder, name).await? {
                letters.push(kept);
            }
        }
        Ok(letters)
    }

    /// The letter with this name.
    ///
    /// # Errors
    /// When its file can not be read.
    pub async fn find(&self, name: &str) -> Result<Option<Kept>, MailError> {
        match &self.0 {
            Place::Memory(letters) => {
                let letters = letters.lock().unwrap_or_else(PoisonError::into_inner);
                Ok(letters.iter().find(|kept| kept.name == name).cloned())
            }
            Place::Folder(folder) if is_name(name) => read(folder, name.to_owned()).await,
            Place::Folder(_) => Ok(None),
        }
    }
}

/// Hexadecimal digits and dashes only, so that it can be a file name: the time to the microsecond, then chance.
fn name_of(message: &Message) -> String {
    let micros = message.at.unix_timestamp_nanos() / 1_000;
    let seconds = u64::try_from(message.at.unix_timestamp()).unwrap_or(0);
    let id = Uuid::new_v7(uuid::Timestamp::from_unix(uuid::NoContext, seconds, message.at.nanosecond()));
    format!("{micros:016x}-{:012x}", id.as_u128() & 0xffff_ffff_ffff)
}

fn is_name(name: &str) -> bool {
    name.len() == 29 && name.bytes().all(|b| b.is_ascii_hexdigit() || b == b'-')
}

async fn names(folder: &Path) -> Result<Vec<String>, MailError> {
    let mut entries = tokio::fs::read_dir(folder).await?;
    let mut names = Vec::new();
    while let Some(entry) = entries.next_entry().await? {
        let path = PathBuf::from(entry.file_name());
        let stem = path.file_stem().and_then(|stem| stem.to_str()).filter(|stem| is_name(stem));
        if let Some(stem) = stem.filter(|_| path.extension().is_some_and(|extension| extension == "json")) {
            names.push(stem.to_owned());
        }
    }
    Ok(names)
}

async fn read(folder: &Path, name: String) -> Result<Option<Kept>, MailError> {
    match tokio::fs::read(folder.join(format!("{name}.json"))).await {
        Ok(bytes) => Ok(Some(Kept { message: serde_json::from_slice(&bytes)?, name })),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error.into()),
    }
}
