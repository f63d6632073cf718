// This file was generated with `clorinde`. Do not modify.

pub mod accounts;
pub mod email_tokens;
pub mod sessions;
pub mod sign_ups;
pub mod tenants;
pub mod users;
