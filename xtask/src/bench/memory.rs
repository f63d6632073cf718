//! What the kernel says of a process: memory, processor time; and of the machine: cores and memory.

use std::{fs, thread};

use crate::Fallible;

/// Memory of one process in kibibytes.
pub(super) struct Memory {
    /// Resident now.
    pub(super) resident: u64,
    /// Resident at the most since its start.
    pub(super) peak: u64,
    /// Its share of what it holds together with others.
    pub(super) proportional: u64,
}

impl Memory {
    /// Of the process with this id.
    pub(super) fn of(process: u32) -> Fallible<Self> {
        let status = fs::read_to_string(format!("/proc/{process}/status"))?;
        let shares = fs::read_to_string(format!("/proc/{process}/smaps_rollup"))?;
        Ok(Self {
            resident: kibibytes(&status, "VmRSS:")?,
            peak: kibibytes(&status, "VmHWM:")?,
            proportional: kibibytes(&shares, "Pss:")?,
        })
    }
}

/// Whole mebibytes, rounded up.
pub(super) fn mebibytes(kibibytes: u64) -> u64 {
    kibibytes.div_ceil(1024)
}

/// The machine in two numbers: its cores and its memory in gibibytes.
pub(super) fn machine() -> Fallible<(usize, u64)> {
    let memory = kibibytes(&fs::read_to_string("/proc/meminfo")?, "MemTotal:")?;
    Ok((thread::available_parallelism()?.get(), memory.div_ceil(1024 * 1024)))
}

fn kibibytes(text: &str, name: &str) -> Fallible<u64> {
    let line = text.lines().find_map(|line| line.strip_prefix(name)).ok_or_else(|| format!("no {name} in /proc"))?;
    Ok(line.trim().trim_end_matches(" kB").trim().parse()?)
}
