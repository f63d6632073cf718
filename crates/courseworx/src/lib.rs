//! The program: settings, start and stop, and the wiring of contexts that must not know each other.

pub mod boot;
pub mod cli;
pub mod config;
pub mod demo;
mod log;
mod serve;
mod wiring;
