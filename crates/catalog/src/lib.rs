//! Courses as they are taught and as the public finds them: drafts, publication, sections, contents, reviews, search.
//!
//! A published course has one row in the public listings, written by the transaction that changes the course. Counters on a
//! course are kept by the transaction that changes what they count.

pub mod article;
pub mod course;
mod event;
pub mod listing;
pub mod outline;
pub mod review;
pub mod search;
pub mod seat;

pub use course::{ContentType, Course, CourseStatus, CourseType, Level};
pub use event::{
    ContentAdded, ContentChanged, ContentMoved, ContentPublicationChanged, ContentRemoved, CourseChanged,
    CourseCreated, CourseFeatureChanged, CoursePublished, CourseRemoved, CourseStaffChanged, CourseWithdrawn,
    ReviewWritten, SectionChanged, SectionMoved, SectionRemoved,
};
