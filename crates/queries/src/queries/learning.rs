// This file was generated with `clorinde`. Do not modify.

pub mod enrollments;
pub mod entitlements;
pub mod progress;
