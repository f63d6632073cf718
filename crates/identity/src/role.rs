//! Roles: what a person is in a tenant. One person may hold several.

use serde::{Serialize, Serializer};

use crate::Persona;

kernel::text_enum! {
    /// One thing that a person can be in a tenant.
    Role {
        /// Enrolls, learns, earns certificates.
        Learner = "learner",
        /// Authors courses and teaches.
        Instructor = "instructor",
        /// Runs the tenant.
        Admin = "admin",
        /// Runs the platform; held in the platform's own tenant only.
        SuperAdmin = "super_admin",
    }
}

/// The roles that one person holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Roles(u8);

impl Roles {
    /// Whether `role` is among them.
    #[must_use]
    pub fn contains(self, role: Role) -> bool {
        self.0 & bit(role) != 0
    }

    /// Each role, in the order of [`Role::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Role> {
        Role::ALL.iter().copied().filter(move |role| self.contains(*role))
    }

    /// The personas that these roles give.
    pub fn personas(self) -> impl Iterator<Item = Persona> {
        self.iter().map(Persona::from)
    }

    /// The texts that stand in the database.
    #[must_use]
    pub fn texts(self) -> Vec<&'static str> {
        self.iter().map(Role::as_str).collect()
    }

    /// Reads what stands in the database; texts that are no role are left out.
    pub fn from_texts<T: AsRef<str>>(texts: impl IntoIterator<Item = T>) -> Self {
        texts.into_iter().filter_map(|text| text.as_ref().parse::<Role>().ok()).collect()
    }
}

fn bit(role: Role) -> u8 {
    match role {
        Role::Learner => 1,
        Role::Instructor => 2,
        Role::Admin => 4,
        Role::SuperAdmin => 8,
    }
}

impl FromIterator<Role> for Roles {
    fn from_iter<I: IntoIterator<Item = Role>>(roles: I) -> Self {
        Self(roles.into_iter().fold(0, |set, role| set | bit(role)))
    }
}

impl<const N: usize> From<[Role; N]> for Roles {
    fn from(roles: [Role; N]) -> Self {
        roles.into_iter().collect()
    }
}

impl Serialize for Roles {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

impl utoipa::PartialSchema for Roles {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        <Vec<Role> as utoipa::PartialSchema>::schema()
    }
}

impl utoipa::ToSchema for Roles {
    fn schemas(schemas: &mut Vec<(String, utoipa::openapi::RefOr<utoipa::openapi::schema::Schema>)>) {
        schemas.push((<Role as utoipa::ToSchema>::name().into_owned(), <Role as utoipa::PartialSchema>::schema()));
    }
}

#[cfg(test)]
mod tests {
    use super::{Role, Roles};

    #[test]
    fn a_set_holds_what_was_put_in() {
        let roles = Roles::from([Role::Admin, Role::Learner, Role::Admin]);
        assert_eq!(roles.texts(), ["learner", "admin"]);
        assert_eq!(Roles::from_texts(["admin", "learner", "janitor"]), roles);
        assert!(!roles.contains(Role::SuperAdmin));
    }
}
