// This file was generated with `clorinde`. Do not modify.

pub mod audit;
pub mod idempotency;
pub mod jobs;
pub mod outbox;
