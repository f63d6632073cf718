//! What a course still lacks before it is shown to the public.

use serde::Serialize;
use utoipa::ToSchema;

use super::{Course, CourseType};
use crate::outline::DraftOutline;

kernel::text_enum! {
    /// Something that a course lacks.
    Missing {
        /// A published lesson.
        Lesson = "lesson",
        /// A day on which it begins, for what is taught in a room.
        StartDate = "start_date",
        /// Where it meets, for what is taught in a room.
        Location = "location",
        /// A sentence for lists.
        ShortDescription = "short_description",
        /// What one will be able to do.
        LearningOutcomes = "learning_outcomes",
        /// A category.
        Category = "category",
        /// A picture.
        Thumbnail = "thumbnail",
    }
}

/// What a course lacks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Readiness {
    /// Without these it can not be published.
    pub required: Vec<Missing>,
    /// With these more people would find it and take it.
    pub advised: Vec<Missing>,
}

/// What `course` with this outline lacks.
#[must_use]
pub fn readiness(course: &Course, outline: &DraftOutline) -> Readiness {
    let in_a_room = course.course_type != CourseType::Online;
    let lacks = |checks: &[(bool, Missing)]| {
        checks.iter().filter(|(lacking, _)| *lacking).map(|(_, missing)| *missing).collect()
    };
    Readiness {
        required: lacks(&[(outline.published_count() == 0, Missing::Lesson)]),
        advised: lacks(&[
            (in_a_room && course.start_date.is_none(), Missing::StartDate),
            (in_a_room && course.location.is_empty(), Missing::Location),
            (course.short_description.is_empty(), Missing::ShortDescription),
            (course.learning_outcomes.is_empty(), Missing::LearningOutcomes),
            (course.category.is_empty(), Missing::Category),
            (course.thumbnail_asset_id.is_none(), Missing::Thumbnail),
        ]),
    }
}
