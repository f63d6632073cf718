//! The ways out.

use std::fmt;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use lettre::message::Mailbox;
use lettre::transport::smtp::AsyncSmtpTransport;
use lettre::{AsyncTransport, Tokio1Executor};

use crate::{MailError, Message, Outbox};

/// Sends letters. Cheap to clone.
#[derive(Clone)]
pub struct Mailer {
    sender: Arc<Mailbox>,
    way: Way,
}

#[derive(Clone)]
enum Way {
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
    Outbox(Outbox),
}

impl Mailer {
    /// By the mail server that `url` names (`smtps://user:password@host` or `smtp://host:25?tls=opportunistic`), from the
    /// address `from`, such as `CourseWorx <no-reply@example.org>`. No connection is made yet.
    ///
    /// # Errors
    /// When the URL or the address can not be read.
    pub fn smtp(url: &str, from: &str) -> Result<Self, MailError> {
        let transport =
            AsyncSmtpTransport::<Tokio1Executor>::from_url(url)?.timeout(Some(Duration::from_secs(20))).build();
        Ok(Self { sender: Arc::new(from.parse()?), way: Way::Smtp(transport) })
    }

    /// Into files in `folder`, and the outbox that shows them.
    ///
    /// # Errors
    /// When the folder can not be made or the address can not be read.
    pub fn folder(folder: &Path, from: &str) -> Result<(Self, Outbox), MailError> {
        std::fs::create_dir_all(folder)?;
        let outbox = Outbox::in_folder(folder);
        Ok((Self { sender: Arc::new(from.parse()?), way: Way::Outbox(outbox.clone()) }, outbox))
    }

    /// Into memory, and the outbox that shows it: for tests.
    ///
    /// # Errors
    /// When the address can not be read.
    pub fn memory(from: &str) -> Result<(Self, Outbox), MailError> {
        let outbox = Outbox::in_memory();
        Ok((Self { sender: Arc::new(from.parse()?), way: Way::Outbox(outbox.clone()) }, outbox))
    }

    /// Sends a letter.
    ///
    /// # Errors
    /// When it could not be written or handed over; sending it again later may help.
    pub async fn send(&self, message: &Message) -> Result<(), MailError> {
        let mail = message.to_mail(&self.sender)?;
        match &self.way {
            Way::Smtp(transport) => {
                transport.send(mail).await?;
                Ok(())
            }
            Way::Outbox(outbox) => outbox.keep(message, mail.formatted()).await,
        }
    }
}

impl fmt::Debug for Mailer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let way = match &self.way {
            Way::Smtp(_) => "smtp",
            Way::Outbox(_) => "outbox",
        };
        f.debug_struct("Mailer").field("sender", &self.sender.email.to_string()).field("way", &way).finish()
    }
}
