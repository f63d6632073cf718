//! Letters as people read them: plain text and HTML, in the language of the addressee.

mod words;

use askama::Template;
use kernel::{Locale, Time};
use mail::Message;

pub(crate) use words::Words;

/// What a letter says, in one language.
#[derive(Debug, Clone)]
pub struct Said {
    subject: String,
    greeting: String,
    body: Vec<String>,
    button: String,
    button_fails: &'static str,
    /// A second way on: what is there, and where.
    also: Option<(String, String)>,
    closing: String,
}

impl Said {
    /// A letter that greets `name` in `locale`: subject, paragraphs, the words on the button, and a last line.
    #[must_use]
    pub fn new(
        locale: Locale,
        name: &str,
        subject: String,
        body: &[impl AsRef<str>],
        button: &str,
        closing: &str,
    ) -> Self {
        let (greeting, button_fails) = match locale {
            Locale::En => (format!("Hello {name},"), "If the button does not work, open this address:"),
            Locale::Ar => (format!("مرحبًا {name}،"), "إن لم يعمل الزر فافتح هذا العنوان:"),
        };
        let body = body.iter().map(|paragraph| paragraph.as_ref().to_owned()).collect();
        let (button, closing) = (button.to_owned(), closing.to_owned());
        Self { subject, greeting, body, button, button_fails, also: None, closing }
    }

    /// Names a second address, which stands below the button.
    #[must_use]
    pub fn also(mut self, label: &str, href: &str) -> Self {
        self.also = Some((label.to_owned(), href.to_owned()));
        self
    }
}

/// One letter.
#[derive(Debug)]
pub(crate) struct Letter {
    lang: &'static str,
    dir: &'static str,
    from: String,
    to_name: String,
    href: String,
    said: Said,
}

#[derive(Template)]
#[template(path = "mail/letter.txt")]
struct Plain<'a>(&'a Letter);

#[derive(Template)]
#[template(path = "mail/letter.html")]
struct Html<'a>(&'a Letter);

impl Letter {
    /// A letter of the centre `from` to `to_name`, with a button that leads to `href`.
    pub(crate) fn new(said: Said, locale: Locale, from: &str, to_name: &str, href: &str) -> Self {
        Self {
            lang: locale.as_str(),
            dir: locale.direction().as_str(),
            from: from.to_owned(),
            to_name: to_name.to_owned(),
            href: href.to_owned(),
            said,
        }
    }

    /// The letter as a message to `address`.
    ///
    /// # Errors
    /// When a template does not render.
    pub(crate) fn message(&self, address: &str, at: Time) -> Result<Message, askama::Error> {
        Ok(Message {
            at,
            from_name: self.from.clone(),
            to: address.to_owned(),
            to_name: self.to_name.clone(),
            subject: self.said.subject.clone(),
            text: Plain(self).render()?,
            html: Html(self).render()?,
        })
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use kernel::Locale;
    use time::macros::datetime;

    use super::{Letter, Words};

    #[test]
    fn every_letter_is_complete_in_every_language() {
        for words in [Words::Confirm, Words::AlreadyRegistered, Words::Reset, Words::PasswordChanged] {
            for locale in Locale::ALL {
                let letter = Letter::new(
                    words.said(locale, "R&D <School>", "Lina"),
                    locale,
                    "R&D <School>",
                    "Lina",
                    "https://x.example/go?a=1&b=2",
                );
                let message = letter.message("lina@example.com", datetime!(2026-01-15 09:00 UTC)).unwrap();
                assert!(message.text.contains("https://x.example/go?a=1&b=2"), "{words:?} {locale}");
                assert!(message.text.contains("R&D <School>") && message.text.contains("Lina"));
                assert!(!message.html.contains("<School>"), "names are escaped");
                assert!(message.html.contains(&format!("dir=\"{}\"", locale.direction().as_str())));
                assert!(!message.subject.is_empty() && !message.subject.contains('\n'));
            }
        }
    }
}
