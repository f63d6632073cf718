//! The people of a tenant, for its administrators.

use db::{Error, Tx};
use kernel::{Cursor, Page, UserId};
use queries::client::Params;
use queries::queries::identity::users::{self, ListedUser};
use serde::Serialize;
use time::OffsetDateTime;

use crate::session::initials;
use crate::{ListError, Role, Roles, searched};

/// Which people are wanted.
#[derive(Debug, Clone, Default)]
pub struct UserFilter {
    /// Part of a name, address or number.
    pub search: Option<String>,
    /// Who holds this role.
    pub role: Option<Role>,
    /// Who may sign in, or may not.
    pub active: Option<bool>,
    /// Where the last page ended.
    pub after: Option<Cursor>,
    /// How many at most.
    pub limit: usize,
}

/// A person, as an administrator sees them in the list.
#[derive(Debug, Clone, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct UserView {
    /// Identity.
    pub id: UserId,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// First letters of both names.
    #[serde(skip)]
    pub initials: String,
    /// Address.
    pub email: String,
    /// Number with its country code.
    pub phone: Option<String>,
    /// Roles.
    pub roles: Roles,
    /// Whether the person may sign in.
    pub is_active: bool,
    /// Whether the address is known to be the person's.
    pub email_verified: bool,
    /// When the person signed in last.
    #[serde(with = "time::serde::rfc3339::option")]
    pub last_login: Option<OffsetDateTime>,
    /// Since when there is an account.
    #[serde(with = "time::serde::rfc3339")]
    pub created_at: OffsetDateTime,
}

impl UserView {
    /// Both names.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name)
    }
}

/// How many people a tenant has.
#[derive(Debug, Clone, Copy, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct UserCounts {
    /// All of them.
    pub people: i64,
    /// Those who may sign in.
    pub active: i64,
}

/// People, newest first.
///
/// # Errors
/// When the search can not be used, or the database is away.
pub async fn list(tx: &Tx, filter: &UserFilter) -> Result<Page<UserView>, ListError> {
    let params = users::ListParams {
        search: searched(filter.search.as_deref())?,
        role: filter.role.map(Role::as_str),
        active: filter.active,
        after_at: filter.after.map(|cursor| cursor.at),
        after_id: filter.after.map(|cursor| cursor.id),
        most: i64::try_from(filter.limit.saturating_add(1)).unwrap_or(i64::MAX),
    };
    let rows = users::list().params(tx, &params).all().await?;
    let people: Vec<_> = rows.into_iter().map(view).collect();
    Ok(Page::of(people, filter.limit, |person| Cursor { at: person.created_at, id: person.id.0 }))
}

/// How many people there are.
///
/// # Errors
/// When the database is away.
pub async fn count(tx: &Tx) -> Result<UserCounts, Error> {
    let row = users::count().bind(tx).one().await?;
    Ok(UserCounts { people: row.people, active: row.active })
}

fn view(row: ListedUser) -> UserView {
    UserView {
        id: UserId(row.id),
        initials: initials(&row.first_name, &row.last_name),
        first_name: row.first_name,
        last_name: row.last_name,
        email: row.email,
        phone: row.phone,
        roles: Roles::from_texts(&row.roles),
        is_active: row.is_active,
        email_verified: row.email_verified,
        last_login: row.last_login,
        created_at: row.created_at,
    }
}
