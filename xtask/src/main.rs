//! The chores of this repository: `cargo xtask tidy`, `cargo xtask codegen`, `cargo xtask bench`.
//!
//! Each subcommand runs from the repository's root, wherever it is called from, and fails with what is wrong in plain words.

use std::{
    error::Error,
    io::{self, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::{Parser, Subcommand};

mod bench;
mod codegen;
mod tidy;

/// What a chore answers: nothing, or why it stopped.
type Fallible<T = ()> = Result<T, Box<dyn Error>>;

/// The chores of this repository.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    chore: Chore,
}

#[derive(Subcommand)]
enum Chore {
    /// Prints the figures of the code and fails where a rule of the house is broken
    Tidy,
    /// Writes the crate `queries` anew from `sql/queries`
    Codegen {
        /// Only fail when the committed crate differs
        #[arg(long)]
        check: bool,
    },
    /// Measures the release build under load and writes a table to `bench/results`
    Bench(bench::Options),
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().chore {
        Chore::Tidy => tidy::run(),
        Chore::Codegen { check } => codegen::run(check),
        Chore::Bench(options) => bench::run(&options),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // Nothing is left to do when even this can not be written.
            let _ = writeln!(io::stderr(), "error: {}", chain(error.as_ref()));
            ExitCode::FAILURE
        }
    }
}

/// An error with everything that it came from.
fn chain(error: &dyn Error) -> String {
    let sources = std::iter::successors(error.source(), |error| (*error).source());
    sources.fold(error.to_string(), |text, source| format!("{text}: {source}"))
}

/// The repository's root: the folder above this crate.
fn root() -> PathBuf {
    let crate_folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    crate_folder.parent().unwrap_or(crate_folder).to_path_buf()
}
