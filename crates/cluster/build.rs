//! The migrations are embedded: a new file among them makes the crate be built anew.
#![expect(clippy::print_stdout, reason = "how a build script speaks to Cargo")]

fn main() {
    println!("cargo::rerun-if-changed=../../sql/migrations");
}
