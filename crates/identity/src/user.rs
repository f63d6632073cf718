//! People of a tenant. An e-mail address is one person's within a tenant; the same address in two tenants is two people.

mod create;
mod list;
mod profile;

pub use create::{CreateUserError, NewUser, UserOrigin, create};
pub(crate) use create::insert;
pub use list::{UserCounts, UserFilter, UserView, count, list};
pub use profile::{Profile, ProfileChange, UpdateProfileError, profile, update_profile};

mod timezone;

pub use timezone::{TIMEZONES, is_timezone};
