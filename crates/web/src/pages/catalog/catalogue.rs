//! The catalogue: search, filters with counts, order, pages.

use askama::Template;
use axum::extract::State;
use catalog::search::{self, FacetCount, Found, Sort};
use kernel::Invalid;

use super::card::Card;
use super::home::publisher;
use super::query::CatalogueQuery;
use crate::chrome::Chrome;
use crate::http::extract::Query;
use crate::http::html::Html;
use crate::persona::Visitor;
use crate::view::View;
use crate::{App, Problem};

#[derive(Template)]
#[template(path = "catalog/catalogue.html")]
pub(super) struct CataloguePage {
    chrome: Chrome,
    query: String,
    count_text: String,
    groups: Vec<Group>,
    carried: Vec<(&'static str, String)>,
    searched_for: String,
    exact_href: String,
    exact_text: String,
    chips: Vec<Chip>,
    sorts: Vec<Choice>,
    sort: String,
    cards: Vec<Card>,
    prev_href: String,
    next_href: String,
    numbers: Vec<PageNumber>,
}

struct Group {
    name: &'static str,
    legend: String,
    options: Vec<Check>,
}

struct Check {
    value: String,
    label: String,
    count: String,
    checked: bool,
}

struct Chip {
    href: String,
    label: String,
}

struct Choice {
    value: String,
    label: String,
}

/// A page number of the macro `ui::pagination`.
pub(crate) struct PageNumber {
    pub(crate) text: String,
    pub(crate) href: String,
    pub(crate) current: bool,
    pub(crate) gap: bool,
}

/// `GET /courses`
pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    view: View,
    Query(query): Query<CatalogueQuery>,
) -> Result<Html<CataloguePage>, Problem> {
    let wanted = query.search(&visitor.site)?;
    let tx = app.db().begin(&visitor).await?;
    let found = search::find(&tx, &wanted).await?;
    drop(tx);
    let past_the_end = found.items.is_empty() && wanted.page > 1;
    if past_the_end {
        return Err(Invalid::one("page", "out_of_range", "There are not so many pages.").into());
    }
    let mut chrome = view.chrome(&app, visitor.person());
    chrome.search_query = query.q.clone().unwrap_or_default();
    chrome.canonical = format!("{}/courses", visitor.site.origin());
    let platform = visitor.site.is_platform();
    let cards = found
        .items
        .iter()
        .map(|listing| Card::new(&chrome, listing, publisher(&app, &listing.publisher_slug, platform).as_deref()))
        .collect();
    let page_href =
        |page: u32| if page == 1 { query.with("page", None) } else { query.with("page", Some(&page.to_string())) };
    let pages = found.pages();
    let typed = query.q.clone().unwrap_or_default();
    let page = CataloguePage {
        searched_for: found
            .searched_for
            .as_deref()
            .map(|words| chrome.ts("catalog-searched-for", words))
            .unwrap_or_default(),
        exact_href: query.with("exact", Some("true")),
        exact_text: chrome.ts("catalog-search-exactly", &typed),
        query: typed,
        carried: query.carried(),
        count_text: chrome.tn("catalog-count", found.total),
        groups: groups(&chrome, &query, &found),
        chips: chips(&chrome, &query),
        sorts: Sort::ALL
            .iter()
            .map(|sort| Choice { value: sort.to_string(), label: chrome.t(&format!("catalog-sort-{sort}")) })
            .collect(),
        sort: wanted.sort.to_string(),
        cards,
        prev_href: if found.page > 1 { page_href(found.page - 1) } else { String::new() },
        next_href: if found.page < pages { page_href(found.page + 1) } else { String::new() },
        numbers: numbers(found.page, pages, page_href),
        chrome,
    };
    Ok(if visitor.person().is_some() { Html::private(page) } else { Html::public(page) })
}

fn groups(chrome: &Chrome, query: &CatalogueQuery, found: &Found) -> Vec<Group> {
    let group = |name: &'static str, chosen: &[String], counts: &[FacetCount], label: &dyn Fn(&str) -> String| Group {
        name,
        legend: chrome.t(&format!("catalog-filter-{name}")),
        options: options(chosen, counts, label),
    };
    let facets = &found.facets;
    [
        group("type", &query.kind, &facets.course_type, &|v| chrome.t(&format!("catalog-type-{v}"))),
        group("level", &query.level, &facets.level, &|v| chrome.t(&format!("catalog-level-{v}"))),
        group("language", &query.language, &facets.language, &|v| chrome.language_name(v)),
        group("category", &query.category, &facets.category, &ToOwned::to_owned),
        group("price", &query.price, &facets.price, &|v| chrome.t(&format!("catalog-price-{v}"))),
    ]
    .into_iter()
    .filter(|group| group.options.len() > 1 || group.options.iter().any(|option| option.checked))
    .collect()
}

fn options(chosen: &[String], counts: &[FacetCount], label: &dyn Fn(&str) -> String) -> Vec<Check> {
    counts
        .iter()
        .map(|facet| Check {
            label: label(&facet.value),
            count: facet.count.to_string(),
            checked: chosen.contains(&facet.value),
            value: facet.value.clone(),
        })
        .collect()
}

fn chips(chrome: &Chrome, query: &CatalogueQuery) -> Vec<Chip> {
    let label = |name: &str, value: &str| match name {
        "type" | "level" | "price" => chrome.t(&format!("catalog-{name}-{value}")),
        "language" => chrome.language_name(value),
        _ => value.to_owned(),
    };
    query
        .filters()
        .into_iter()
        .map(|(name, value)| Chip { href: query.without(name, value), label: label(name, value) })
        .collect()
}

/// First, last, and the neighbours of the present page.
fn numbers(page: u32, pages: u32, href: impl Fn(u32) -> String) -> Vec<PageNumber> {
    let mut shown: Vec<u32> =
        [1, pages].into_iter().chain(page.saturating_sub(1)..=page + 1).filter(|n| (1..=pages).contains(n)).collect();
    shown.sort_unstable();
    shown.dedup();
    let mut numbers = Vec::new();
    let mut before = 0;
    for number in shown {
        if number > before + 1 {
            numbers.push(PageNumber { text: String::new(), href: String::new(), current: false, gap: true });
        }
        numbers.push(PageNumber { text: number.to_string(), href: href(number), current: number == page, gap: false });
        before = number;
    }
    numbers
}
