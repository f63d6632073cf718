//! Progress: recording evidence, and keeping what follows from it in the same transaction.

mod course;
mod rebuild;
mod record;

pub use course::{CourseProgress, LessonState, Missing, ProgressSection, course_progress};
pub(crate) use course::{Standing, standing};
pub use rebuild::{OutlineChanges, Rebuilt, rebuild};
pub(crate) use record::recompute;
pub use record::{CoverageReport, RecordError, Recorded, confirm, open, report};
