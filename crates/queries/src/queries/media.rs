// This file was generated with `clorinde`. Do not modify.

pub mod assets;
pub mod places;
pub mod uploads;
pub mod variants;
