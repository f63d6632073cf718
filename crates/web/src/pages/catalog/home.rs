//! The start page: a tenant's storefront, or the marketplace on the platform's own host.

use askama::Template;
use axum::extract::State;
use catalog::search::{self, Facets, Search, Sort};
use identity::tenant;

use super::card::Card;
use super::query::CatalogueQuery;
use crate::chrome::Chrome;
use crate::http::html::Html;
use crate::persona::Visitor;
use crate::view::View;
use crate::{App, Problem};

/// How many courses the start page shows.
const SHOWN: u16 = 6;
/// How many training centres the marketplace shows.
const SCHOOLS: usize = 48;

#[derive(Template)]
#[template(path = "catalog/home.html")]
pub(super) struct HomePage {
    chrome: Chrome,
    platform: bool,
    headline: String,
    lead: String,
    total: i64,
    learners: i64,
    cards: Vec<Card>,
    topics: Vec<Topic>,
    schools: Vec<School>,
    demo: Vec<DemoAccount>,
}

struct Topic {
    href: String,
    name: String,
    count: i64,
}

struct School {
    href: String,
    name: String,
    tagline: String,
    initial: String,
}

struct DemoAccount {
    email: String,
    role: String,
    href: String,
}

/// `GET /`
pub(super) async fn show(State(app): State<App>, visitor: Visitor, view: View) -> Result<Html<HomePage>, Problem> {
    let site = &visitor.site;
    let mut wanted: Search = CatalogueQuery::default().search(site)?;
    (wanted.limit, wanted.sort) = (SHOWN, Sort::Relevance);
    let tx = app.db().begin(&visitor).await?;
    let (found, learners) = tokio::try_join!(search::find(&tx, &wanted), search::learners(&tx, wanted.scope))?;
    drop(tx);
    let schools = if site.is_platform() { schools(&app).await? } else { Vec::new() };
    let mut chrome = view.chrome(&app, visitor.person());
    chrome.canonical = format!("{}/", site.origin());
    let platform = site.is_platform();
    let headline = if platform { chrome.t("catalog-market-headline") } else { site.tenant.name.clone() };
    let lead = if platform { chrome.t("catalog-market-lead") } else { site.tenant.tagline.clone() };
    let cards = found
        .items
        .iter()
        .map(|listing| Card::new(&chrome, listing, publisher(&app, &listing.publisher_slug, platform).as_deref()))
        .collect();
    let page = HomePage {
        platform,
        headline,
        lead,
        total: found.total,
        learners,
        cards,
        topics: topics(&found.facets),
        schools,
        demo: if app.settings().demo { demo_accounts(&app, &chrome, &site.tenant.slug) } else { Vec::new() },
        chrome,
    };
    Ok(if visitor.person().is_some() { Html::private(page) } else { Html::public(page) })
}

/// The address of a listing's tenant, where courses of several tenants stand side by side.
pub(super) fn publisher(app: &App, slug: &str, platform: bool) -> Option<String> {
    platform.then(|| app.settings().origin_of_slug(slug))
}

fn topics(facets: &Facets) -> Vec<Topic> {
    let query = CatalogueQuery::default();
    let topic = |facet: &search::FacetCount| Topic {
        href: query.with("category", Some(&facet.value)),
        name: facet.value.clone(),
        count: facet.count,
    };
    facets.category.iter().take(12).map(topic).collect()
}

async fn schools(app: &App) -> Result<Vec<School>, Problem> {
    let tx = app.db().begin_platform(None).await?;
    let listed = tenant::listed(&tx, None, SCHOOLS).await?;
    Ok(listed
        .items
        .into_iter()
        .map(|tenant| School {
            href: app.settings().origin_of(&tenant),
            initial: tenant.name.chars().next().map(String::from).unwrap_or_default(),
            name: tenant.name,
            tagline: tenant.tagline,
        })
        .collect())
}

fn demo_accounts(app: &App, chrome: &Chrome, slug: &str) -> Vec<DemoAccount> {
    let accounts: &[(&str, &str, &str)] = &[
        ("demo", "student1@demo.com", "catalog-demo-learner"),
        ("demo", "instructor1@demo.com", "catalog-demo-instructor"),
        ("demo", "admin@demo.com", "catalog-demo-admin"),
        ("nour", "student2@nour.test", "catalog-demo-learner"),
        ("nour", "instructor2@nour.test", "catalog-demo-admin"),
        ("platform", "root@platform.test", "catalog-demo-super-admin"),
    ];
    accounts
        .iter()
        .filter(|(tenant, ..)| slug == "platform" || *tenant == slug)
        .map(|(tenant, email, role)| DemoAccount {
            email: (*email).to_owned(),
            role: chrome.t(role),
            href: if *tenant == slug {
                "/sign-in".to_owned()
            } else {
                format!("{}/sign-in", app.settings().origin_of_slug(tenant))
            },
        })
        .collect()
}
