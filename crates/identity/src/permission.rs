//! Who may do what: one row per action of the product. Pages and API enforce it by the extractor of their area; what a
//! person may not even know of answers 404, not 403.

mod matrix;

pub use matrix::MATRIX;

use std::fmt::Write as _;

use crate::Role;

kernel::text_enum! {
    /// As whom someone acts.
    Persona {
        /// Anyone, signed in or not.
        Public = "public",
        /// A trainee.
        Learner = "learner",
        /// A trainer.
        Instructor = "instructor",
        /// An administrator of the tenant.
        Admin = "admin",
        /// A keeper of the platform.
        SuperAdmin = "super_admin",
    }
}

impl From<Role> for Persona {
    fn from(role: Role) -> Self {
        match role {
            Role::Learner => Self::Learner,
            Role::Instructor => Self::Instructor,
            Role::Admin => Self::Admin,
            Role::SuperAdmin => Self::SuperAdmin,
        }
    }
}

kernel::text_enum! {
    /// Everything that can be done.
    Action {
        /// Find courses.
        CatalogBrowse = "catalog.browse",
        /// See a course's public page.
        CourseView = "course.view",
        /// Check a certificate.
        CertificateVerify = "certificate.verify",
        /// Ask for an account and confirm the address.
        AccountSignUp = "account.sign_up",
        /// Sign in.
        AccountSignIn = "account.sign_in",
        /// Get back in after forgetting the password.
        AccountReset = "account.reset",
        /// See and change the own profile.
        ProfileEdit = "profile.edit",
        /// Change the own password.
        PasswordChange = "password.change",
        /// See and end the own sessions.
        SessionManage = "session.manage",
        /// Enroll, and leave again.
        EnrollmentOwn = "enrollment.own",
        /// Open lessons and files of a course that one is entitled to.
        LessonOpen = "lesson.open",
        /// Record evidence of learning.
        ProgressRecord = "progress.record",
        /// Ask why something can be opened, or is not complete.
        AccessExplain = "access.explain",
        /// Judge a course that one took.
        ReviewWrite = "review.write",
        /// See and download the own certificates.
        CertificateOwn = "certificate.own",
        /// See the people of the tenant.
        UserList = "user.list",
        /// See all courses of the tenant, drafts included.
        CourseListAll = "course.list_all",
        /// Have every operation of a course that others teach.
        CourseManageAll = "course.manage_all",
        /// Decide who teaches a course.
        CourseAssign = "course.assign",
        /// Put a course among the first.
        CourseFeature = "course.feature",
        /// See the courses that one teaches, drafts included.
        CourseListOwn = "course.list_own",
        /// Draft a course of one's own.
        CourseCreate = "course.create",
        /// Describe anew the courses that one teaches; an administrator, every one.
        CourseEdit = "course.edit",
        /// Draft a course that begins as such a course is.
        CourseCopy = "course.copy",
        /// Publish, withdraw and archive such courses.
        CoursePublish = "course.publish",
        /// Upload files to such courses.
        UploadOwn = "upload.own",
        /// See all enrollments of the tenant.
        EnrollmentListAll = "enrollment.list_all",
        /// See all certificates of the tenant.
        CertificateListAll = "certificate.list_all",
        /// See and change the template of the tenant's certificates.
        CertificateTemplate = "certificate.template",
        /// Revoke a certificate.
        CertificateRevoke = "certificate.revoke",
        /// See how much room the tenant's files take.
        StorageView = "storage.view",
        /// See the tenants of the platform.
        TenantList = "tenant.list",
        /// Set what a tenant may store, and its time zone.
        TenantConfigure = "tenant.configure",
        /// Open training centres, name them, give them a domain, list and suspend them.
        TenantKeep = "tenant.keep",
    }
}

/// One row of the matrix.
#[derive(Debug, Clone, Copy)]
pub struct Permission {
    /// What is done.
    pub action: Action,
    /// Who may.
    pub personas: &'static [Persona],
    /// In a sentence.
    pub summary: &'static str,
}

/// Whether `persona` may do `action`.
#[must_use]
pub fn allows(persona: Persona, action: Action) -> bool {
    MATRIX.iter().any(|row| row.action == action && row.personas.contains(&persona))
}

/// The matrix as a Markdown document.
#[must_use]
pub fn document() -> String {
    let mut text = String::from(
        "# Who may do what\n\nMade from the permission matrix in `crates/identity/src/permission/matrix.rs`; a test keeps both equal.\n\
         A person may hold several personas in a tenant. What a person may not know of answers 404.\n\n\
         | action | public | learner | instructor | admin | super-admin | what it is |\n|---|---|---|---|---|---|---|\n",
    );
    for row in MATRIX {
        let marks: Vec<&str> = Persona::ALL.iter().map(|p| if row.personas.contains(p) { "yes" } else { "" }).collect();
        let _ = writeln!(text, "| `{}` | {} | {} |", row.action, marks.join(" | "), row.summary);
    }
    text
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use std::path::Path;

    use super::{Action, MATRIX, Persona, allows, document};

    #[test]
    fn every_action_has_one_row() {
        for action in Action::ALL {
            assert_eq!(MATRIX.iter().filter(|row| row.action == *action).count(), 1, "{action}");
        }
    }

    #[test]
    fn the_public_may_not_see_people_and_admins_may_not_see_tenants() {
        assert!(!allows(Persona::Public, Action::UserList));
        assert!(!allows(Persona::Learner, Action::UserList));
        assert!(!allows(Persona::Admin, Action::TenantList));
        assert!(allows(Persona::SuperAdmin, Action::TenantList));
    }

    #[test]
    fn the_documented_matrix_is_the_enforced_one() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/permissions.md");
        #[expect(clippy::disallowed_methods, reason = "a switch of the test, not a setting of the program")]
        if std::env::var("UPDATE_DOCS").is_ok() {
            std::fs::write(&path, document()).unwrap();
        }
        assert_eq!(std::fs::read_to_string(&path).unwrap_or_default(), document(), "run the tests with UPDATE_DOCS=1");
    }
}
