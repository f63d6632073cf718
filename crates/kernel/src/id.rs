//! Identifiers: UUID version 7, one type per thing, so that a course can not be passed where a person is meant.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::Time;

macro_rules! id {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        #[derive(utoipa::ToSchema)]
        #[schema(value_type = String, format = Uuid)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::from_str(text).map(Self)
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl $name {
            /// A new identifier made at `at`; later ones sort after earlier ones.
            #[must_use]
            pub fn new(at: Time) -> Self {
                Self(Ids::next(at))
            }
        }
    )+};
}

id! {
    /// A tenant: a training centre, or the platform itself.
    TenantId,
    /// A person of one tenant.
    UserId,
    /// A signed-in browser or program.
    SessionId,
    /// A course.
    CourseId,
    /// A section of a course.
    SectionId,
    /// A content (lesson) of a course.
    ContentId,
    /// A file.
    AssetId,
    /// A file on its way in.
    UploadId,
    /// A learner's place in a course.
    EnrollmentId,
    /// One reason for access.
    EntitlementId,
    /// A learner's judgement of a course.
    ReviewId,
    /// A certificate.
    CertificateId,
    /// A certificate template.
    TemplateId,
    /// Something that happened.
    EventId,
    /// Something still to be done.
    JobId,
}

/// Makes identifiers.
#[derive(Debug, Clone, Copy)]
pub struct Ids;

impl Ids {
    /// A version 7 UUID (RFC 9562, 5.7) with the milliseconds of `at` and 74 random bits.
    #[must_use]
    pub fn next(at: Time) -> Uuid {
        let seconds = u64::try_from(at.unix_timestamp()).unwrap_or(0);
        Uuid::new_v7(uuid::Timestamp::from_unix(uuid::NoContext, seconds, at.nanosecond()))
    }

    /// Eight random hexadecimal digits, for a name that has to be unlike others but may be guessed.
    #[must_use]
    pub fn random_suffix() -> String {
        let id = Uuid::new_v7(uuid::Timestamp::from_unix(uuid::NoContext, 0, 0)).simple().to_string();
        id.chars().skip(24).collect()
    }
}
