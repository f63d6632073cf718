//! A letter before it is sent.

use std::time::SystemTime;

use kernel::Time;
use lettre::message::{Mailbox, MultiPart, header};
use serde::{Deserialize, Serialize};

use crate::MailError;

/// A letter to one person, as plain text and as HTML.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Message {
    /// When it is sent.
    #[serde(with = "time::serde::rfc3339")]
    pub at: Time,
    /// In whose name; the address is the installation's.
    pub from_name: String,
    /// The addressee's address.
    pub to: String,
    /// The addressee's name.
    pub to_name: String,
    /// One line.
    pub subject: String,
    /// The letter as plain text.
    pub text: String,
    /// The letter as an HTML document.
    pub html: String,
}

impl Message {
    /// The letter in the form of RFC 5322, from the address of `sender`.
    ///
    /// # Errors
    /// When an address or header can not be written.
    pub(crate) fn to_mail(&self, sender: &Mailbox) -> Result<lettre::Message, MailError> {
        let from_name = name(&self.from_name).or_else(|| sender.name.clone());
        let message = lettre::Message::builder()
            .from(Mailbox::new(from_name, sender.email.clone()))
            .to(Mailbox::new(name(&self.to_name), self.to.parse()?))
            .subject(one_line(&self.subject))
            .date(SystemTime::from(self.at))
            .message_id(None)
            .header(AutoSubmitted)
            .multipart(MultiPart::alternative_plain_html(self.text.clone(), self.html.clone()))?;
        Ok(message)
    }
}

fn name(text: &str) -> Option<String> {
    Some(one_line(text)).filter(|name| !name.is_empty())
}

/// A line end in a header would begin another header.
fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect::<String>().trim().to_owned()
}

/// Tells other programs not to answer (RFC 3834, 5).
#[derive(Debug, Clone)]
struct AutoSubmitted;

impl header::Header for AutoSubmitted {
    fn name() -> header::HeaderName {
        header::HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> header::HeaderValue {
        header::HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}
