//! Who teaches a course: its trainer, whom the public sees, and others who may change it as well. Administrators decide.

use db::{Error, Tx};
use kernel::{CourseId, UserId};
use queries::client::Params;
use queries::queries::catalog::courses::{self, AddInstructorParams, RemoveInstructorParams, SetTrainerParams};
use serde::Serialize;
use utoipa::ToSchema;

use crate::event::CourseStaffChanged;
use crate::listing;

/// Somebody who teaches, or could.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Teacher {
    /// Identity.
    pub id: UserId,
    /// First and last name.
    pub name: String,
    /// E-mail address.
    pub email: String,
    /// Whether it is the course's trainer, whom the public sees.
    pub is_trainer: bool,
}

/// Why it was not changed who teaches.
#[derive(Debug, thiserror::Error)]
pub enum StaffError {
    /// The tenant has no such course.
    #[error("no such course")]
    NotFound,
    /// The person is not there, has no account in use, or not the role.
    #[error("not an instructor of this tenant")]
    NoInstructor,
    /// The database failed.
    #[error(transparent)]
    Database(Error),
}

db::database_error!(StaffError);

/// Who teaches the course, its trainer first; nobody without such a course.
///
/// # Errors
/// When the database is away.
pub async fn staff(tx: &Tx, course: CourseId) -> Result<Vec<Teacher>, Error> {
    let rows = courses::staff().bind(tx, &course.0).all().await?;
    let teacher = |row: courses::StaffRow| Teacher {
        id: UserId(row.id),
        name: row.name,
        email: row.email,
        is_trainer: row.is_trainer,
    };
    Ok(rows.into_iter().map(teacher).collect())
}

/// Who could teach, by name; the first thousand.
///
/// # Errors
/// When the database is away.
pub async fn instructors(tx: &Tx) -> Result<Vec<Teacher>, Error> {
    let rows = courses::instructors().bind(tx).all().await?;
    let teacher = |row: courses::InstructorRow| Teacher {
        id: UserId(row.id),
        name: row.name,
        email: row.email,
        is_trainer: false,
    };
    Ok(rows.into_iter().map(teacher).collect())
}

/// Gives the course, which is open for a change, to another trainer. The one before teaches it no more, unless among the
/// others.
///
/// # Errors
/// See [`StaffError`].
pub async fn set_trainer(tx: &Tx, course: CourseId, trainer: UserId) -> Result<(), StaffError> {
    check(tx, trainer).await?;
    let params = SetTrainerParams { trainer_id: trainer.0, id: course.0 };
    if courses::set_trainer().params(tx, &params).await? == 1 {
        remove_row(tx, course, trainer).await?;
        listing::refresh(tx, course).await?;
        tx.emit(&CourseStaffChanged { course }).await?;
    }
    Ok(())
}

/// Lets somebody teach the course, which is open for a change, beside its trainer. Who does already goes on.
///
/// # Errors
/// See [`StaffError`].
pub async fn add_instructor(tx: &Tx, course: CourseId, user: UserId) -> Result<(), StaffError> {
    check(tx, user).await?;
    if staff(tx, course).await?.iter().any(|teacher| teacher.id == user) {
        return Ok(());
    }
    let params = AddInstructorParams { tenant_id: tx.tenant().0, course_id: course.0, user_id: user.0 };
    courses::add_instructor().params(tx, &params).await?;
    tx.emit(&CourseStaffChanged { course }).await?;
    Ok(())
}

/// Ends that somebody teaches the course beside its trainer.
///
/// # Errors
/// [`StaffError::NotFound`] when nobody such does, or the database is away.
pub async fn remove_instructor(tx: &Tx, course: CourseId, user: UserId) -> Result<(), StaffError> {
    if remove_row(tx, course, user).await? == 0 {
        return Err(StaffError::NotFound);
    }
    tx.emit(&CourseStaffChanged { course }).await?;
    Ok(())
}

async fn remove_row(tx: &Tx, course: CourseId, user: UserId) -> Result<u64, StaffError> {
    let params = RemoveInstructorParams { course_id: course.0, user_id: user.0 };
    Ok(courses::remove_instructor().params(tx, &params).await?)
}

async fn check(tx: &Tx, user: UserId) -> Result<(), StaffError> {
    let found = courses::is_instructor().bind(tx, &user.0).one().await?;
    if found { Ok(()) } else { Err(StaffError::NoInstructor) }
}
