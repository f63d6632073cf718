//! Progress: recording evidence, and keeping what follows from it in the same transaction.

mod award;
mod course;
mod outline;
mod rebuild;
mod record;
mod settle;

pub use course::{CourseProgress, LessonState, Missing, ProgressSection, course_progress};
pub(crate) use course::{Standing, standing};
pub use outline::OutlineChanges;
pub use rebuild::{Rebuilt, rebuild};
pub use record::{CoverageReport, RecordError, Recorded, confirm, open, report};
pub(crate) use settle::settle_one;
