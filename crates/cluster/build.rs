//! The migrations are embedded: a new file among them makes the crate be built anew.

fn main() {
    println!("cargo::rerun-if-changed=../../sql/migrations");
}
