//! The program `courseworx`.

use std::process::ExitCode;

use clap::Parser;
use courseworx::cli::Cli;

fn main() -> ExitCode {
    courseworx::cli::run(Cli::parse())
}
