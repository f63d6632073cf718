//! Who learns what, why they may, and how far they are.
//!
//! Access is an entitlement, one row a reason. Progress is computed from evidence alone and can be computed anew at any time;
//! it is never above 100, and a completed course stays completed.

pub mod access;
pub mod enrollment;
mod event;
pub mod evidence;
mod hooks;
pub mod lesson;
pub mod progress;
pub mod review;

pub use event::{AccessGranted, CertificateEarned, CourseCompleted, Enrolled, LeftCourse, LessonCompleted};
pub use hooks::{EnrollmentGate, FreeCoursesOnly, Hooks, OnAward, OnCompletion, Refusal, Verdict};
