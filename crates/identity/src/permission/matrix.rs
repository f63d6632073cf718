//! The permission matrix itself.

use super::Persona::{Admin, Instructor, Learner, Public, SuperAdmin};
use super::{Action, Permission, Persona};

const EVERYONE: &[Persona] = &[Public, Learner, Instructor, Admin, SuperAdmin];
/// Who changes courses: instructors those that they teach, administrators every one.
const AUTHORS: &[Persona] = &[Instructor, Admin];
const SIGNED_IN: &[Persona] = &[Learner, Instructor, Admin, SuperAdmin];

/// Every action and who may do it.
pub const MATRIX: &[Permission] = &[
    row(Action::CatalogBrowse, EVERYONE, "Browse and search the published courses."),
    row(Action::CourseView, EVERYONE, "See the public page of a published course."),
    row(Action::CertificateVerify, EVERYONE, "Check a certificate by its code."),
    row(Action::AccountSignUp, EVERYONE, "Ask for an account and confirm its e-mail address."),
    row(Action::AccountSignIn, EVERYONE, "Sign in with e-mail or phone and password; renew an access token."),
    row(Action::AccountReset, EVERYONE, "Ask for a link to choose a new password, and use it."),
    row(Action::ProfileEdit, SIGNED_IN, "See and change one's own profile."),
    row(Action::PasswordChange, SIGNED_IN, "Change one's own password."),
    row(Action::SessionManage, SIGNED_IN, "See where one is signed in, and sign out there or everywhere."),
    row(Action::EnrollmentOwn, &[Learner], "Enroll in a course, see one's own enrollments, leave a course."),
    row(Action::LessonOpen, &[Learner], "Open the lessons and files of a course that one is entitled to."),
    row(Action::ProgressRecord, &[Learner], "Record evidence of one's own learning."),
    row(Action::AccessExplain, &[Learner], "Ask why one can open a course, or why it is not complete."),
    row(Action::ReviewWrite, &[Learner], "Rate and review a course that one took."),
    row(Action::CertificateOwn, &[Learner], "See and download one's own certificates."),
    row(Action::UserList, &[Admin], "List the people of the tenant."),
    row(Action::CourseListAll, &[Admin], "List all courses of the tenant, drafts included."),
    row(Action::CourseManageAll, &[Admin], "See, change, publish, copy and remove every course of the tenant."),
    row(Action::CourseAssign, &[Admin], "Decide who teaches a course."),
    row(Action::CourseFeature, &[Admin], "Put a course among the first, and back among the others."),
    row(Action::CourseListOwn, &[Instructor], "List the courses that one teaches, drafts included."),
    row(Action::CourseCreate, &[Instructor], "Draft a course that one teaches."),
    row(Action::CourseEdit, AUTHORS, "See and change the courses that one teaches; an administrator, every course."),
    row(Action::CourseCopy, AUTHORS, "Draft a course that begins as one of these is."),
    row(Action::CoursePublish, AUTHORS, "Publish, withdraw and archive these courses."),
    row(Action::UploadOwn, AUTHORS, "Upload files to these courses, and take one's own back."),
    row(Action::EnrollmentListAll, &[Admin], "List all enrollments of the tenant."),
    row(Action::CertificateListAll, &[Admin], "List all certificates of the tenant."),
    row(Action::CertificateTemplate, &[Admin], "See and change the template of the tenant's certificates."),
    row(Action::CertificateRevoke, &[Admin], "Revoke a certificate, with a reason."),
    row(Action::StorageView, &[Admin], "See how much room the tenant's files take, and may take."),
    row(Action::TenantList, &[SuperAdmin], "List the tenants of the platform."),
    row(Action::TenantConfigure, &[SuperAdmin], "See and change a tenant's limits and its time zone."),
    row(Action::TenantKeep, &[SuperAdmin], "Open training centres; name, list and suspend them, give them a domain."),
];

const fn row(action: Action, personas: &'static [Persona], summary: &'static str) -> Permission {
    Permission { action, personas, summary }
}
