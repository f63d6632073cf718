// This file was generated with `clorinde`. Do not modify.

pub mod catalog;
pub mod credential;
pub mod db;
pub mod identity;
pub mod learning;
pub mod media;
