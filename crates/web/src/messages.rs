//! Texts of the interface: Fluent messages from `locales/{en,ar}`, embedded in the program.
//!
//! Every message exists in every language (`xtask tidy` checks); a message that is missing all the same shows its id.

use std::borrow::Cow;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use kernel::Locale;
use rust_embed::RustEmbed;
use unic_langid::LanguageIdentifier;

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/../../locales"]
struct Files;

/// The texts of every language.
pub struct Messages {
    english: FluentBundle<FluentResource>,
    arabic: FluentBundle<FluentResource>,
}

impl Messages {
    /// Reads the embedded files.
    #[must_use]
    pub fn load() -> Self {
        Self { english: bundle(Locale::En), arabic: bundle(Locale::Ar) }
    }

    /// The message `id`, or `id` itself when there is none.
    #[must_use]
    pub fn text(&self, locale: Locale, id: &str) -> String {
        self.format(locale, id, None)
    }

    /// The message `id` with the number `$n`.
    #[must_use]
    pub fn with_number(&self, locale: Locale, id: &str, n: i64) -> String {
        self.with(locale, id, [("n", n.into())])
    }

    /// The message `id` with the text `$x`.
    #[must_use]
    pub fn with_text(&self, locale: Locale, id: &str, x: &str) -> String {
        self.with(locale, id, [("x", x.into())])
    }

    /// The message `id` with named values.
    #[must_use]
    pub fn with<'a, const N: usize>(
        &self,
        locale: Locale,
        id: &str,
        values: [(&'a str, FluentValue<'a>); N],
    ) -> String {
        let mut args = FluentArgs::new();
        for (name, value) in values {
            args.set(name, value);
        }
        self.format(locale, id, Some(&args))
    }

    /// Whether there is a message `id`.
    #[must_use]
    pub fn has(&self, locale: Locale, id: &str) -> bool {
        self.bundle(locale).has_message(id)
    }

    fn bundle(&self, locale: Locale) -> &FluentBundle<FluentResource> {
        match locale {
            Locale::En => &self.english,
            Locale::Ar => &self.arabic,
        }
    }

    fn format(&self, locale: Locale, id: &str, args: Option<&FluentArgs<'_>>) -> String {
        let bundle = self.bundle(locale);
        let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) else {
            tracing::warn!(id, %locale, "missing message");
            return id.to_owned();
        };
        let mut errors = Vec::new();
        let text: Cow<'_, str> = bundle.format_pattern(pattern, args, &mut errors);
        for error in errors {
            tracing::warn!(id, %locale, %error, "message can not be formatted");
        }
        text.into_owned()
    }
}

fn bundle(locale: Locale) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(vec![langid(locale.as_str())]);
    bundle.set_use_isolating(false);
    let folder = format!("{locale}/");
    for name in Files::iter().filter(|name| name.starts_with(&folder) && name.ends_with(".ftl")) {
        let Some(file) = Files::get(&name) else { continue };
        let source = String::from_utf8_lossy(&file.data).into_owned();
        let resource = FluentResource::try_new(source).unwrap_or_else(|(partial, errors)| {
            tracing::error!(%name, ?errors, "messages can not be read");
            partial
        });
        if let Err(errors) = bundle.add_resource(resource) {
            tracing::error!(%name, ?errors, "messages stand twice");
        }
    }
    bundle
}

fn langid(tag: &str) -> LanguageIdentifier {
    tag.parse().unwrap_or_default()
}
