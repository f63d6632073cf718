//! The frame around every page: tenant, navigation, account, language, and the texts of the page's language.

mod dates;
mod sizes;

use identity::Role;
use kernel::{Locale, Money};

use crate::persona::Person;
use crate::view::View;
use crate::zone::Zone;
use crate::{App, Site};

/// A link of a navigation.
#[derive(Debug, Clone)]
pub(crate) struct NavItem {
    /// Address.
    pub href: String,
    /// Text.
    pub label: String,
    /// Icon name.
    pub icon: String,
    /// Whether this is where the reader is.
    pub current: bool,
}

/// The signed-in person, as the frame shows them.
#[derive(Debug, Clone)]
pub(crate) struct Account {
    /// First and last name.
    pub name: String,
    /// Address.
    pub email: String,
    /// One or two letters.
    pub initials: String,
    /// Address of the picture, or nothing.
    pub avatar: String,
    /// Own profile.
    pub profile_href: String,
    /// Target of the sign-out form.
    pub sign_out_href: String,
}

/// A message.
#[derive(Debug, Clone)]
pub(crate) struct Flash {
    /// `success`, `info`, `warning` or `danger`.
    pub kind: String,
    /// Text.
    pub text: String,
}

/// A language that the page is offered in.
#[derive(Debug, Clone)]
pub(crate) struct Language {
    /// BCP 47 tag.
    pub code: String,
    /// The language's own name.
    pub name: String,
    /// This page in that language.
    pub href: String,
    /// Whether it is shown now.
    pub current: bool,
}

/// The field `chrome` of every page.
#[derive(Clone)]
pub(crate) struct Chrome {
    pub(crate) lang: String,
    pub(crate) dir: String,
    pub(crate) theme: String,
    pub(crate) title_suffix: String,
    pub(crate) tenant_name: String,
    pub(crate) logo_href: String,
    pub(crate) tenant_initial: String,
    pub(crate) home_href: String,
    pub(crate) brand_href: String,
    pub(crate) css_href: String,
    pub(crate) js_href: String,
    pub(crate) icons_href: String,
    pub(crate) player_href: String,
    pub(crate) author_href: String,
    pub(crate) richtext_href: String,
    pub(crate) font_href: String,
    pub(crate) favicon_href: String,
    pub(crate) nav: Vec<NavItem>,
    pub(crate) areas: Vec<NavItem>,
    /// The list of the courses that the reader may change.
    pub(crate) courses_href: &'static str,
    pub(crate) footer: Vec<NavItem>,
    pub(crate) account: Option<Account>,
    pub(crate) sign_in_href: String,
    pub(crate) sign_up_href: String,
    pub(crate) search_href: String,
    pub(crate) search_query: String,
    pub(crate) flash: Vec<Flash>,
    pub(crate) path: String,
    pub(crate) languages: Vec<Language>,
    pub(crate) description: String,
    pub(crate) canonical: String,
    pub(crate) og_image: String,
    pub(crate) noindex: bool,
    app: App,
    locale: Locale,
    reader: Zone,
    centre: Zone,
    centre_zone: String,
}

impl Chrome {
    pub(crate) fn new(app: &App, view: &View, person: Option<&Person>) -> Self {
        let (site, locale) = (view.site.as_ref(), view.locale);
        let t = |id: &str| app.messages.text(locale, id);
        let platform = site.is_none_or(Site::is_platform);
        let tenant_name = site.map_or_else(|| "CourseWorx".to_owned(), |site| site.tenant.name.clone());
        let font = match locale {
            Locale::En => "fonts/inter-latin.woff2",
            Locale::Ar => "fonts/plex-arabic-400.woff2",
        };
        let logo = site.and_then(|site| site.tenant.branding.logo_asset_id);
        let centre_zone = site.map_or_else(|| "UTC".to_owned(), |site| site.tenant.timezone.clone());
        let signed_in = person.is_some();
        let holds = |role: Role| person.is_some_and(|person| person.roles.contains(role));
        let administers = holds(Role::Admin) && !holds(Role::Instructor);
        Self {
            lang: locale.to_string(),
            dir: locale.direction().as_str().to_owned(),
            theme: view.theme.clone(),
            title_suffix: tenant_name.clone(),
            tenant_initial: tenant_name.chars().next().map(String::from).unwrap_or_default(),
            logo_href: logo.map(|id| format!("/media/public/{id}")).unwrap_or_default(),
            home_href: "/".to_owned(),
            brand_href: site
                .map_or_else(String::new, |site| format!("/brand.css?v={}", crate::ops::brand_version(&site.tenant))),
            css_href: app.assets.href("app.css"),
            js_href: app.assets.href("app.js"),
            icons_href: app.assets.href("icons.svg"),
            player_href: app.assets.href("player.js"),
            author_href: app.assets.href("author.js"),
            richtext_href: app.assets.href("richtext.js"),
            font_href: app.assets.href(font),
            favicon_href: app.assets.href("favicon.svg"),
            nav: if site.is_some() { navigation(&view.path, platform, holds, &t) } else { Vec::new() },
            areas: person.map(|person| areas(&view.path, person, &t)).unwrap_or_default(),
            courses_href: if administers { "/admin/courses" } else { "/teach/courses" },
            footer: footer(site, &t),
            account: person.map(account),
            sign_in_href: with_next("/sign-in", &view.path),
            sign_up_href: if platform { String::new() } else { with_next("/sign-up", &view.path) },
            search_href: if site.is_some() { "/courses".to_owned() } else { String::new() },
            search_query: String::new(),
            flash: view.flash.iter().map(|(kind, id)| Flash { kind: kind.clone(), text: t(id) }).collect(),
            path: view.path.clone(),
            languages: languages(&view.path, locale),
            description: site.map(|site| site.tenant.tagline.clone()).unwrap_or_default(),
            canonical: String::new(),
            og_image: String::new(),
            noindex: signed_in,
            tenant_name,
            app: app.clone(),
            locale,
            reader: Zone::named(person.map_or(&centre_zone, |person| &person.timezone)),
            centre: Zone::named(&centre_zone),
            centre_zone,
        }
    }

    /// The message `id`.
    #[must_use]
    pub(crate) fn t(&self, id: &str) -> String {
        self.app.messages.text(self.locale, id)
    }

    /// The message `id` with the number `$n`.
    #[must_use]
    pub(crate) fn tn(&self, id: &str, n: impl std::fmt::Display) -> String {
        self.app.messages.with_number(self.locale, id, n.to_string().parse().unwrap_or_default())
    }

    /// The message `id` with the text `$x`.
    #[must_use]
    pub(crate) fn ts(&self, id: &str, x: &str) -> String {
        self.app.messages.with_text(self.locale, id, x)
    }

    /// The message for a fault's code, else the fault's own sentence.
    #[must_use]
    pub(crate) fn fault(&self, fault: &kernel::FieldError) -> String {
        let id = format!("fault-{}", fault.code);
        if self.app.messages.has(self.locale, &id) { self.ts(&id, &fault.detail) } else { fault.detail.clone() }
    }

    /// The same faults, said in the reader's language, for a script that shows them.
    #[must_use]
    pub(crate) fn in_words(&self, mut faults: kernel::Invalid) -> kernel::Invalid {
        for fault in &mut faults.0 {
            fault.detail = self.fault(fault);
        }
        faults
    }

    /// The language of the page.
    #[must_use]
    pub(crate) fn locale(&self) -> Locale {
        self.locale
    }

    /// An amount, or the word for free.
    #[must_use]
    pub(crate) fn money(&self, money: &Money) -> String {
        if money.is_zero() {
            self.t("money-free")
        } else {
            format!("{}\u{a0}{}", money.currency.as_str(), money.amount())
        }
    }

    /// A duration of so many minutes, such as `2 h 15 min`.
    #[must_use]
    pub(crate) fn minutes(&self, minutes: impl Into<i64>) -> String {
        let minutes = minutes.into().max(0);
        match (minutes / 60, minutes % 60) {
            (0, rest) => self.tn("duration-minutes", rest),
            (hours, 0) => self.tn("duration-hours", hours),
            (hours, rest) => {
                self.app.messages.with(self.locale, "duration-hours-minutes", [("h", hours.into()), ("m", rest.into())])
            }
        }
    }

    /// A duration as `m:ss` or `h:mm:ss`.
    #[must_use]
    #[expect(clippy::unused_self, reason = "called by templates, like its neighbours")]
    pub(crate) fn clock(&self, seconds: impl Into<i64>) -> String {
        let seconds = seconds.into().max(0);
        let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
        if hours > 0 { format!("{hours}:{minutes:02}:{rest:02}") } else { format!("{minutes}:{rest:02}") }
    }

    /// The name of the language with this ISO 639 code, or the code.
    #[must_use]
    pub(crate) fn language_name(&self, code: &str) -> String {
        let id = format!("language-{code}");
        if self.app.messages.has(self.locale, &id) { self.t(&id) } else { code.to_owned() }
    }
}

fn item(path: &str, href: &str, label: String, icon: &str) -> NavItem {
    let here = path.split('?').next().unwrap_or_default();
    let current = here == href || (href != "/" && here.strip_prefix(href).is_some_and(|rest| rest.starts_with('/')));
    NavItem { href: href.to_owned(), label, icon: icon.to_owned(), current }
}

fn navigation(path: &str, platform: bool, holds: impl Fn(Role) -> bool, t: &impl Fn(&str) -> String) -> Vec<NavItem> {
    let of =
        |entries: &[(&str, &str, &str)]| entries.iter().map(|(href, id, icon)| item(path, href, t(id), icon)).collect();
    let is_guest = holds(Role::Admin) && !holds(Role::Instructor);
    if path.starts_with("/admin") || path.starts_with("/teach") && is_guest {
        return of(&[
            ("/admin/users", "nav-users", "users"),
            ("/admin/courses", "nav-courses", "book-open"),
            ("/admin/enrollments", "nav-enrollments", "graduation-cap"),
            ("/admin/certificates", "nav-certificates", "award"),
        ]);
    }
    if path.starts_with("/platform") {
        return of(&[("/platform/tenants", "nav-tenants", "building-2")]);
    }
    if path.starts_with("/teach") {
        return of(&[("/teach/courses", "nav-courses", "book-open")]);
    }
    if holds(Role::Learner) && !platform {
        return of(&[
            ("/learn", "nav-learning", "graduation-cap"),
            ("/courses", "nav-catalogue", "search"),
            ("/me/certificates", "nav-certificates", "award"),
        ]);
    }
    if platform {
        return of(&[("/courses", "nav-catalogue", "search")]);
    }
    of(&[("/courses", "nav-catalogue", "search"), ("/verify", "nav-verify", "badge-check")])
}

fn areas(path: &str, person: &Person, t: &impl Fn(&str) -> String) -> Vec<NavItem> {
    [
        (Role::Learner, "/learn", "nav-area-learn", "graduation-cap"),
        (Role::Instructor, "/teach", "nav-area-teach", "presentation"),
        (Role::Admin, "/admin", "nav-area-admin", "settings"),
        (Role::SuperAdmin, "/platform", "nav-area-platform", "building-2"),
    ]
    .into_iter()
    .filter(|(role, ..)| person.roles.contains(*role) && (*role != Role::Learner || !person.site.is_platform()))
    .map(|(_, href, id, icon)| item(path, href, t(id), icon))
    .collect()
}

fn footer(site: Option<&Site>, t: &impl Fn(&str) -> String) -> Vec<NavItem> {
    let Some(site) = site else { return Vec::new() };
    let mut links = vec![item("", "/courses", t("nav-catalogue"), "")];
    if !site.is_platform() {
        links.push(item("", "/verify", t("nav-verify"), ""));
    }
    links.push(item("", "/api/v1/docs", t("nav-api"), ""));
    links
}

fn account(person: &Person) -> Account {
    Account {
        name: person.name.clone(),
        email: person.email.clone(),
        initials: person.initials.clone(),
        avatar: String::new(),
        profile_href: "/account".to_owned(),
        sign_out_href: "/sign-out".to_owned(),
    }
}

fn with_next(href: &str, path: &str) -> String {
    if path == "/" || path.starts_with("/sign-") || path.starts_with("/account") {
        return href.to_owned();
    }
    format!("{href}?next={}", percent_encoding::utf8_percent_encode(path, percent_encoding::NON_ALPHANUMERIC))
}

fn languages(path: &str, current: Locale) -> Vec<Language> {
    let (here, query) = path.split_once('?').unwrap_or((path, ""));
    let kept = query.split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("lang="));
    let kept = kept.fold(String::new(), |kept, pair| kept + "&" + pair);
    Locale::ALL
        .into_iter()
        .map(|locale| Language {
            code: locale.to_string(),
            name: match locale {
                Locale::En => "English".to_owned(),
                Locale::Ar => "العربية".to_owned(),
            },
            href: format!("{here}?lang={locale}{kept}"),
            current: locale == current,
        })
        .collect()
}
