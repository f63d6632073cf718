//! The catalogue's address: words, filters, order and page stand in the query, so that a search can be shared.

use catalog::search::{DEFAULT_LIMIT, PriceFilter, Scope, Search, Sort, Words};
use kernel::{Invalid, clean_line};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Deserialize;
use utoipa::IntoParams;

use crate::Site;

/// The query of `/courses` and of its JSON twin.
#[derive(Debug, Clone, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct CatalogueQuery {
    /// Words; typing errors and Arabic vowel marks are forgiven. At most 200 characters.
    pub q: Option<String>,
    /// `online`, `classroom` or `hybrid`.
    #[serde(rename = "type")]
    pub kind: Option<String>,
    /// `beginner`, `intermediate` or `advanced`.
    pub level: Option<String>,
    /// ISO 639 code.
    pub language: Option<String>,
    /// Category.
    pub category: Option<String>,
    /// `free` or `paid`.
    pub price: Option<String>,
    /// Tag.
    pub tag: Option<String>,
    /// `relevance` (default), `newest`, `rating`, `popular` or `title`.
    pub sort: Option<String>,
    /// From 1.
    pub page: Option<u32>,
    /// Rows of a page, 1 to 48; 12 unless given.
    pub limit: Option<u16>,
    /// Language of a page; no part of the search.
    #[serde(rename = "lang")]
    pub(crate) _lang: Option<String>,
}

impl CatalogueQuery {
    /// The search that the query asks for on this site.
    ///
    /// # Errors
    /// Every value that is not valid, by name.
    pub(crate) fn search(&self, site: &Site) -> Result<Search, Invalid> {
        let mut faults = Invalid::default();
        let scope = if site.is_platform() { Scope::Marketplace } else { Scope::Publisher(site.tenant.id) };
        let words = faults.keep(Words::parse("q", self.q.as_deref().unwrap_or_default())).flatten();
        let mut search = Search::all(scope);
        search.words = words;
        search.course_type = choice(&mut faults, "type", self.kind.as_deref());
        search.level = choice(&mut faults, "level", self.level.as_deref());
        search.price = choice::<PriceFilter>(&mut faults, "price", self.price.as_deref());
        search.sort = choice(&mut faults, "sort", self.sort.as_deref()).unwrap_or(Sort::Relevance);
        search.language = text(&mut faults, "language", self.language.as_deref(), 10);
        search.category = text(&mut faults, "category", self.category.as_deref(), 100);
        search.tag = text(&mut faults, "tag", self.tag.as_deref(), 40);
        search.page = self.page.unwrap_or(1);
        search.limit = self.limit.unwrap_or(DEFAULT_LIMIT);
        faults.keep(search.check());
        faults.finish()?;
        Ok(search)
    }

    /// The filters that are set: name and value.
    pub(crate) fn filters(&self) -> Vec<(&'static str, &str)> {
        let all = [
            ("type", &self.kind),
            ("level", &self.level),
            ("language", &self.language),
            ("category", &self.category),
            ("price", &self.price),
            ("tag", &self.tag),
        ];
        all.into_iter()
            .filter_map(|(name, value)| value.as_deref().filter(|value| !value.is_empty()).map(|value| (name, value)))
            .collect()
    }

    /// This address with `name` set to `value`, or without it; the page starts again at the first.
    pub(crate) fn with(&self, name: &str, value: Option<&str>) -> String {
        let mut pairs: Vec<(&str, &str)> = self.filters();
        pairs.extend(self.q.as_deref().filter(|q| !q.is_empty()).map(|q| ("q", q)));
        pairs.extend(self.sort.as_deref().map(|sort| ("sort", sort)));
        pairs.retain(|(kept, _)| *kept != name);
        pairs.extend(value.map(|value| (name, value)));
        let query: Vec<String> = pairs
            .iter()
            .map(|(name, value)| format!("{name}={}", utf8_percent_encode(value, NON_ALPHANUMERIC)))
            .collect();
        if query.is_empty() { "/courses".to_owned() } else { format!("/courses?{}", query.join("&")) }
    }
}

fn choice<T: std::str::FromStr<Err = Invalid>>(faults: &mut Invalid, name: &str, value: Option<&str>) -> Option<T> {
    let value = value.filter(|value| !value.is_empty())?;
    match value.parse() {
        Ok(value) => Some(value),
        Err(mut unknown) => {
            for fault in &mut unknown.0 {
                fault.pointer = format!("/{name}");
            }
            faults.0.extend(unknown.0);
            None
        }
    }
}

fn text(faults: &mut Invalid, name: &str, value: Option<&str>, most: usize) -> Option<String> {
    let value = value.filter(|value| !value.is_empty())?;
    faults.keep(clean_line(name, value, 1, most))
}
