//! The people of the tenant, found and filtered.

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::Redirect;
use axum::routing::get;
use identity::Role;
use identity::user::{self, UserFilter, UserView};
use kernel::Cursor;
use serde::Deserialize;

use crate::chrome::Chrome;
use crate::http::extract::Query;
use crate::http::html::Html;
use crate::pages::account::Choice;
use crate::persona::Admin;
use crate::view::View;
use crate::{App, Problem};

/// People on a page (mission.md).
const SHOWN: usize = 10;

/// The addresses of this resource.
pub(crate) fn routes() -> Router<App> {
    Router::new().route("/admin", get(|| async { Redirect::to("/admin/users") })).route("/admin/users", get(show))
}

#[derive(Template)]
#[template(path = "admin/users.html")]
pub(super) struct UsersPage {
    chrome: Chrome,
    lead: String,
    filter: Shown,
    roles: Vec<Choice>,
    states: Vec<Choice>,
    people: Vec<Row>,
    first_href: String,
    next_href: String,
    numbers: Vec<Number>,
}

struct Row {
    person: UserView,
    roles: Vec<String>,
}

/// A page that can be jumped to; lists that are paged by a cursor have none.
struct Number {
    text: String,
    href: String,
    current: bool,
    gap: bool,
}

/// What the address asks for. Values that are not offered ask for nothing.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Shown {
    q: String,
    role: String,
    state: String,
    cursor: String,
}

impl Shown {
    fn filter(&self) -> UserFilter {
        UserFilter {
            search: Some(self.q.clone()),
            role: self.role.parse().ok(),
            active: match self.state.as_str() {
                "active" => Some(true),
                "inactive" => Some(false),
                _ => None,
            },
            after: Cursor::decode(&self.cursor).ok(),
            limit: SHOWN,
        }
    }

    fn any(&self) -> bool {
        !(self.q.is_empty() && self.role.is_empty() && self.state.is_empty())
    }

    fn href(&self, cursor: &str) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        for (name, value) in [("q", self.q.as_str()), ("role", &self.role), ("state", &self.state), ("cursor", cursor)]
        {
            if !value.is_empty() {
                query.append_pair(name, value);
            }
        }
        format!("/admin/users?{}", query.finish())
    }
}

/// `GET /admin/users`
pub(super) async fn show(
    State(app): State<App>,
    admin: Admin,
    view: View,
    Query(filter): Query<Shown>,
) -> Result<Html<UsersPage>, Problem> {
    let tx = app.db().begin(&admin).await?;
    let wanted = filter.filter();
    let (page, counts) = tokio::try_join!(user::list(&tx, &wanted), async { Ok(user::count(&tx).await?) })?;
    let chrome = view.chrome(&app, Some(&admin));
    let named = |role: Role| chrome.t(&format!("account-role-{role}"));
    let row = |person: UserView| Row { roles: person.roles.iter().map(named).collect(), person };
    let choice = |value: &str, label: String| Choice { value: value.to_owned(), label };
    let offered = [Role::Learner, Role::Instructor, Role::Admin].map(|role| choice(role.as_str(), named(role)));
    Ok(Html::private(UsersPage {
        lead: chrome.tn("admin-users-lead", counts.people),
        roles: std::iter::once(choice("", chrome.t("admin-all-roles"))).chain(offered).collect(),
        states: vec![
            choice("", chrome.t("admin-all-states")),
            choice("active", chrome.t("admin-active")),
            choice("inactive", chrome.t("admin-inactive")),
        ],
        first_href: if filter.cursor.is_empty() { String::new() } else { filter.href("") },
        next_href: page.next_cursor.map(|cursor| filter.href(&cursor)).unwrap_or_default(),
        people: page.items.into_iter().map(row).collect(),
        numbers: Vec::new(),
        filter,
        chrome,
    }))
}
