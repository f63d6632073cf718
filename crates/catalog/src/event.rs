//! What happens to courses.

use db::Event;
use kernel::{ContentId, CourseId, SectionId, UserId};
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
    /// A course was drafted.
    CourseCreated "course.created" of course {
        /// Which.
        course: CourseId,
        /// Its title then.
        title: String,
        /// Who teaches it.
        trainer: UserId,
    }
    /// A course was described anew by an author.
    CourseChanged "course.changed" of course {
        /// Which.
        course: CourseId,
    }
    /// Others teach a course from now on.
    CourseStaffChanged "course.staff_changed" of course {
        /// Which.
        course: CourseId,
    }
    /// A course stands among the first from now on, or no more.
    CourseFeatureChanged "course.feature_changed" of course {
        /// Which.
        course: CourseId,
        /// Whether it does now.
        featured: bool,
    }
    /// A course went public.
    CoursePublished "course.published" of course {
        /// Which.
        course: CourseId,
    }
    /// A course went back to being a draft, or to the archive.
    CourseWithdrawn "course.withdrawn" of course {
        /// Which.
        course: CourseId,
    }
    /// A course was taken away; nobody had ever had a place in it.
    CourseRemoved "course.removed" of course {
        /// Which.
        course: CourseId,
        /// Its title then.
        title: String,
    }
    /// A content was added to a course.
    ContentAdded "content.added" of course {
        /// To which course.
        course: CourseId,
        /// Which content.
        content: ContentId,
    }
    /// A content was published or withdrawn.
    ContentPublicationChanged "content.publication_changed" of course {
        /// Of which course.
        course: CourseId,
        /// Which content.
        content: ContentId,
        /// Whether learners see it now.
        published: bool,
    }
    /// An author described a content anew.
    ContentChanged "content.changed" of course {
        /// Of which course.
        course: CourseId,
        /// Which content.
        content: ContentId,
    }
    /// A content was taken away; nobody had done anything in it.
    ContentRemoved "content.removed" of course {
        /// From which course.
        course: CourseId,
        /// Which content.
        content: ContentId,
    }
    /// A content stands elsewhere in its course.
    ContentMoved "content.moved" of course {
        /// In which course.
        course: CourseId,
        /// Which content.
        content: ContentId,
    }
    /// A section stands elsewhere in its course.
    SectionMoved "section.moved" of course {
        /// In which course.
        course: CourseId,
        /// Which section.
        section: SectionId,
    }
    /// A section was described anew, shown or hidden.
    SectionChanged "section.changed" of course {
        /// Of which course.
        course: CourseId,
        /// Which section.
        section: SectionId,
    }
    /// A section was taken away; its contents stay in the course.
    SectionRemoved "section.removed" of course {
        /// From which course.
        course: CourseId,
        /// Which section.
        section: SectionId,
    }
    /// A learner judged a course, for the first time or anew.
    ReviewWritten "review.written" of course {
        /// Which course.
        course: CourseId,
        /// Who.
        user: UserId,
        /// 1 to 5 stars.
        rating: i16,
    }
}
