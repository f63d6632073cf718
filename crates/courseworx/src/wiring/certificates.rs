//! A completed course has its certificate at once: issued by the transaction that completes it.

use credential::{Issue, IssueError, issue};
use db::{BoxFuture, Error, Tx};
use identity::tenant;
use learning::{CourseCompleted, OnCompletion};
use web::Settings;

/// Issues the certificate of a completed course.
pub(super) struct IssueOnCompletion(Settings);

impl IssueOnCompletion {
    /// With the addresses under which tenants are reached.
    pub(super) fn new(settings: Settings) -> Self {
        Self(settings)
    }
}

impl OnCompletion for IssueOnCompletion {
    fn completed<'a>(&'a self, tx: &'a Tx, done: &'a CourseCompleted) -> BoxFuture<'a, Result<(), Error>> {
        Box::pin(async move {
            let origin = self.0.origin_of(&tenant::own(tx).await?);
            let wanted = Issue { user: done.user, course: done.course, origin };
            match issue(tx, &wanted).await {
                Ok(_) => Ok(()),
                Err(IssueError::NotFound) => {
                    Err(Error::Stored("a completed course without learner or course".to_owned()))
                }
                Err(IssueError::Database(error)) => Err(error),
            }
        })
    }
}
