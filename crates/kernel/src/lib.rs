//! The words every context shares: identifiers, the clock, money, slugs, locales, cursors, secrets.
//!
//! Nothing here does I/O, waits, or knows a context. A type whose text has a format is a type of its own, so that a value
//! that exists is a value that is well formed.

mod clock;
mod cursor;
mod email;
mod id;
mod invalid;
mod locale;
mod money;
mod page;
mod phone;
mod secret;
mod slug;
mod text;
mod text_enum;

pub use clock::{Clock, FixedClock, SystemClock, Time};
pub use cursor::{Cursor, CursorError};
pub use email::Email;
pub use id::{
    AssetId, CertificateId, ContentId, CourseId, EnrollmentId, EntitlementId, EventId, Ids, JobId, ReviewId, SectionId,
    SessionId, TemplateId, TenantId, UploadId, UserId,
};
pub use invalid::{FieldError, Invalid};
pub use locale::{Direction, Locale, direction_of};
pub use money::{Currency, Money};
pub use page::Page;
pub use phone::Phone;
pub use secret::Secret;
pub use slug::Slug;
pub use text::{clean_line, clean_text, without_unseen};
