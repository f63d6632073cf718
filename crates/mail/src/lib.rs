//! Sending letters: by SMTP, into a folder, or into memory.
//!
//! A [`Mailer`] takes a [`Message`] and gives it to whatever the installation has. Without a mail server the letters are
//! files that a mail program opens, and an [`Outbox`] shows them to the operator of a demo.

mod message;
mod outbox;
mod transport;

pub use message::Message;
pub use outbox::{Kept, Outbox};
pub use transport::Mailer;

/// Why a letter was not sent.
#[derive(Debug, thiserror::Error)]
pub enum MailError {
    /// An address or a header can not be written.
    #[error("the letter can not be written: {0}")]
    Message(#[from] lettre::error::Error),
    /// An address is none.
    #[error("not an address: {0}")]
    Address(#[from] lettre::address::AddressError),
    /// The mail server did not take it.
    #[error("the mail server did not take the letter: {0}")]
    Smtp(#[from] lettre::transport::smtp::Error),
    /// The folder can not be written or read.
    #[error("the mail folder can not be used: {0}")]
    Folder(#[from] std::io::Error),
    /// A kept letter can not be read.
    #[error("a kept letter can not be read: {0}")]
    Kept(#[from] serde_json::Error),
}
