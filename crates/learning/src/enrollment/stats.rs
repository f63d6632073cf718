//! Statistics of a course, kept by the transaction that changes a place. They are locked before they are counted: of two
//! transactions that change two places at once, the second counts what the first committed.

use db::{Error, Tx};
use kernel::CourseId;
use queries::queries::learning::enrollments;

/// Counts the places of `course`. Called last: whoever waits for the statistics holds the places and the course already.
pub(crate) async fn keep_stats(tx: &Tx, course: CourseId) -> Result<(), Error> {
    enrollments::lock_stats().bind(tx, &tx.tenant().0, &course.0, &tx.now()).await?;
    enrollments::put_stats().bind(tx, &course.0).await?;
    Ok(())
}
