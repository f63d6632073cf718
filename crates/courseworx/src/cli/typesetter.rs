//! `courseworx typeset`: one order for a certificate, carried out by a process that has limited itself first, so that no
//! template takes memory or time from the program that serves.

use std::io::{Read as _, Write as _};
use std::process::ExitCode;

use rustix::process::{Resource, Rlimit, setrlimit};
use typeset::order::Order;

/// Address space, in bytes. Setting a certificate by the product's own template takes a fifth of it.
const MEMORY: u64 = 1536 << 20;
/// Processor time, in seconds.
const SECONDS: u64 = 15;

/// Reads the order, carries it out, and writes the PDF, or what is wrong with the template.
pub(super) fn serve() -> ExitCode {
    match answer() {
        Ok(code) => code,
        Err(_) => ExitCode::FAILURE,
    }
}

fn answer() -> std::io::Result<ExitCode> {
    confine()?;
    let mut order = Vec::new();
    std::io::stdin().lock().read_to_end(&mut order)?;
    let order: Order = serde_json::from_slice(&order)?;
    let (written, code) = match order.carry_out() {
        Ok(pdf) => (pdf, ExitCode::SUCCESS),
        Err(remarks) => (serde_json::to_vec(&remarks)?, ExitCode::from(credential::REFUSED)),
    };
    let mut out = std::io::stdout().lock();
    out.write_all(&written)?;
    out.flush()?;
    Ok(code)
}

/// Sets the limits, and is the first to be ended where the machine itself has no memory left.
fn confine() -> std::io::Result<()> {
    let _ = std::fs::write("/proc/self/oom_score_adj", "1000");
    for (resource, most) in
        [(Resource::As, MEMORY), (Resource::Cpu, SECONDS), (Resource::Core, 0), (Resource::Fsize, 0)]
    {
        setrlimit(resource, Rlimit { current: Some(most), maximum: Some(most) })?;
    }
    Ok(())
}
