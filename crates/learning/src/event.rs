//! What happens in learning.

use db::Event;
use kernel::{ContentId, CourseId, EnrollmentId, EntitlementId, UserId};
use serde::Serialize;
use uuid::Uuid;

macro_rules! events {
    ($($(#[$doc:meta])* $name:ident $kind:literal of $entity:ident { $($(#[$fdoc:meta])* $field:ident: $type:ty),+ $(,)? })+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Serialize)]
        #[serde(rename_all = "camelCase")]
        pub struct $name { $($(#[$fdoc])* pub $field: $type),+ }

        impl Event for $name {
            const KIND: &'static str = $kind;

            fn entity(&self) -> Uuid {
                self.$entity.0
            }
        }
    )+};
}

events! {
    /// A learner took a place in a course.
    Enrolled "enrollment.created" of enrollment {
        /// The place.
        enrollment: EnrollmentId,
        /// Who.
        user: UserId,
        /// Where.
        course: CourseId,
    }
    /// A learner gave a place back.
    LeftCourse "enrollment.dropped" of enrollment {
        /// The place.
        enrollment: EnrollmentId,
        /// Who.
        user: UserId,
        /// Where.
        course: CourseId,
    }
    /// A learner got a reason for access.
    AccessGranted "entitlement.granted" of entitlement {
        /// The reason's row.
        entitlement: EntitlementId,
        /// Who.
        user: UserId,
        /// To what.
        course: CourseId,
        /// Why.
        reason: &'static str,
    }
    /// A learner completed a lesson.
    LessonCompleted "lesson.completed" of content {
        /// Which lesson.
        content: ContentId,
        /// Who.
        user: UserId,
        /// In which course.
        course: CourseId,
    }
    /// A learner completed a course.
    CourseCompleted "course.completed" of enrollment {
        /// The place.
        enrollment: EnrollmentId,
        /// Who.
        user: UserId,
        /// What.
        course: CourseId,
    }
    /// A learner earned the certificate that stands in a course's outline.
    CertificateEarned "certificate.earned" of course {
        /// Who.
        user: UserId,
        /// Where.
        course: CourseId,
    }
}
