//! The catalogue's address: words, filters, order and page stand in the query, so that a search can be shared.

use catalog::search::{DEFAULT_LIMIT, PriceFilter, Scope, Search, Sort, Words};
use kernel::{Invalid, clean_line};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Deserialize;
use utoipa::IntoParams;

use crate::Site;

/// Values that one filter takes at most.
const MOST_VALUES: usize = 20;

/// The query of `/courses` and of its JSON twin. A filter that is given several times lets through what has one of its values.
#[derive(Debug, Clone, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub(crate) struct CatalogueQuery {
    /// Words; typing errors and Arabic vowel marks are forgiven. At most 200 characters.
    pub q: Option<String>,
    /// Whether nothing but the words as typed is searched for; `false` unless given.
    pub exact: Option<bool>,
    /// `online`, `classroom` or `hybrid`; several times for several.
    #[serde(rename = "type")]
    #[param(required = false)]
    pub kind: Vec<String>,
    /// `beginner`, `intermediate` or `advanced`; several times for several.
    #[param(required = false)]
    pub level: Vec<String>,
    /// ISO 639 code; several times for several.
    #[param(required = false)]
    pub language: Vec<String>,
    /// Category; several times for several.
    #[param(required = false)]
    pub category: Vec<String>,
    /// `free` or `paid`; both are the same as none.
    #[param(required = false)]
    pub price: Vec<String>,
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
        let mut search = Search::all(scope(site));
        search.words = faults.keep(Words::parse("q", self.q.as_deref().unwrap_or_default())).flatten();
        search.exact = self.exact.unwrap_or_default();
        search.course_types = choices(&mut faults, "type", &self.kind);
        search.levels = choices(&mut faults, "level", &self.level);
        let prices: Vec<PriceFilter> = choices(&mut faults, "price", &self.price);
        search.price = if let [price] = prices[..] { Some(price) } else { None };
        search.sort = choices(&mut faults, "sort", self.sort.as_slice()).first().copied().unwrap_or(Sort::Relevance);
        search.languages = texts(&mut faults, "language", &self.language, 10);
        search.categories = texts(&mut faults, "category", &self.category, 100);
        search.tag = texts(&mut faults, "tag", self.tag.as_slice(), 40).pop();
        search.page = self.page.unwrap_or(1);
        search.limit = self.limit.unwrap_or(DEFAULT_LIMIT);
        faults.keep(search.check());
        faults.finish()?;
        Ok(search)
    }

    /// The filters that are set, name and value, each once.
    pub(crate) fn filters(&self) -> Vec<(&'static str, &str)> {
        let all: [(&'static str, &[String]); 6] = [
            ("type", &self.kind),
            ("level", &self.level),
            ("language", &self.language),
            ("category", &self.category),
            ("price", &self.price),
            ("tag", self.tag.as_slice()),
        ];
        let mut set = Vec::new();
        for (name, values) in all {
            for value in values.iter().map(String::as_str).filter(|value| !value.is_empty()) {
                if !set.contains(&(name, value)) {
                    set.push((name, value));
                }
            }
        }
        set
    }

    /// What the form of the filters carries along: what is set and has no field of its own there.
    pub(crate) fn carried(&self) -> Vec<(&'static str, String)> {
        let tag = self.tag.iter().filter(|tag| !tag.is_empty()).map(|tag| ("tag", tag.clone()));
        tag.chain(self.limit.map(|limit| ("limit", limit.to_string()))).collect()
    }

    /// This address with `name` set to `value`, or without it; the page starts again at the first.
    pub(crate) fn with(&self, name: &str, value: Option<&str>) -> String {
        let mut pairs = self.pairs();
        pairs.retain(|(kept, _)| *kept != name);
        pairs.extend(value.map(|value| (name, value.to_owned())));
        address(&pairs)
    }

    /// This address without one value of a filter.
    pub(crate) fn without(&self, name: &str, value: &str) -> String {
        let mut pairs = self.pairs();
        pairs.retain(|(kept, of)| (*kept, of.as_str()) != (name, value));
        address(&pairs)
    }

    fn pairs(&self) -> Vec<(&str, String)> {
        let filters = self.filters().into_iter().map(|(name, value)| (name, value.to_owned()));
        let mut pairs: Vec<(&str, String)> = filters.collect();
        pairs.extend(self.q.iter().filter(|q| !q.is_empty()).map(|q| ("q", q.clone())));
        pairs.extend(self.exact.filter(|exact| *exact).map(|_| ("exact", "true".to_owned())));
        pairs.extend(self.sort.iter().filter(|sort| !sort.is_empty()).map(|sort| ("sort", sort.clone())));
        pairs.extend(self.limit.map(|limit| ("limit", limit.to_string())));
        pairs
    }
}

/// Whose courses this site shows.
pub(crate) fn scope(site: &Site) -> Scope {
    if site.is_platform() { Scope::Marketplace } else { Scope::Publisher(site.tenant.id) }
}

fn address(pairs: &[(&str, String)]) -> String {
    let encoded = |(name, value): &(&str, String)| format!("{name}={}", utf8_percent_encode(value, NON_ALPHANUMERIC));
    let query: Vec<String> = pairs.iter().map(encoded).collect();
    if query.is_empty() { "/courses".to_owned() } else { format!("/courses?{}", query.join("&")) }
}

fn choices<T>(faults: &mut Invalid, name: &str, values: &[String]) -> Vec<T>
where
    T: std::str::FromStr<Err = Invalid> + PartialEq,
{
    let mut chosen = Vec::new();
    for value in given(faults, name, values) {
        match value.parse::<T>() {
            Ok(value) if chosen.contains(&value) => {}
            Ok(value) => chosen.push(value),
            Err(mut unknown) => {
                for fault in &mut unknown.0 {
                    fault.pointer = format!("/{name}");
                }
                faults.0.extend(unknown.0);
            }
        }
    }
    chosen
}

fn texts(faults: &mut Invalid, name: &str, values: &[String], most: usize) -> Vec<String> {
    let given = given(faults, name, values);
    given.into_iter().filter_map(|value| faults.keep(clean_line(name, value, 1, most))).collect()
}

/// The values that say something.
fn given<'a>(faults: &mut Invalid, name: &str, values: &'a [String]) -> Vec<&'a str> {
    let given: Vec<&str> = values.iter().map(String::as_str).filter(|value| !value.is_empty()).collect();
    if given.len() > MOST_VALUES {
        faults.add(name, "too_many", format!("Give at most {MOST_VALUES} values."));
    }
    given
}

#[cfg(test)]
mod tests {
    use super::CatalogueQuery;

    fn query() -> CatalogueQuery {
        CatalogueQuery {
            q: Some("data & charts".to_owned()),
            level: vec!["beginner".to_owned(), "advanced".to_owned(), "beginner".to_owned(), String::new()],
            category: vec!["Data".to_owned()],
            tag: Some("maps".to_owned()),
            sort: Some("title".to_owned()),
            limit: Some(3),
            page: Some(2),
            ..CatalogueQuery::default()
        }
    }

    #[test]
    fn an_address_keeps_all_that_is_asked_but_the_page() {
        let rest = "&q=data%20%26%20charts&sort=title&limit=3";
        let filters = "level=beginner&level=advanced&category=Data&tag=maps";
        assert_eq!(query().with("page", Some("3")), format!("/courses?{filters}{rest}&page=3"));
        assert_eq!(query().with("page", None), format!("/courses?{filters}{rest}"));
        assert_eq!(
            query().without("level", "beginner"),
            format!("/courses?level=advanced&category=Data&tag=maps{rest}")
        );
        assert_eq!(query().carried(), [("tag", "maps".to_owned()), ("limit", "3".to_owned())]);
        assert_eq!(CatalogueQuery::default().with("page", None), "/courses");
    }
}
