//! The program `courseworx`.

use std::process::ExitCode;

use clap::Parser;
use courseworx::cli::Cli;
use mimalloc::MiMalloc;

/// Requests allocate in many small pieces; the allocator of the C library took a quarter of their processor time.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    courseworx::cli::run(Cli::parse())
}
