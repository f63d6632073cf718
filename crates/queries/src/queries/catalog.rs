// This file was generated with `clorinde`. Do not modify.

pub mod courses;
pub mod listings;
pub mod outline;
pub mod reviews;
