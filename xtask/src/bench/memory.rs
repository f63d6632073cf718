//! What the kernel says of a process: memory, processor time; and of the machine: cores and memory.

use std::{
    fs,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread::{self, JoinHandle},
    time::Duration,
};

use crate::Fallible;

/// Between two looks at a process that is watched.
const STEP: Duration = Duration::from_millis(10);

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

/// What a process holds in memory at one time, in kibibytes.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Resident {
    /// All of it.
    pub(super) all: u64,
    /// What is no part of a file: heap and stacks.
    pub(super) anonymous: u64,
}

impl Resident {
    /// Of the process with this id.
    pub(super) fn of(process: u32) -> Fallible<Self> {
        let status = fs::read_to_string(format!("/proc/{process}/status"))?;
        Ok(Self { all: kibibytes(&status, "VmRSS:")?, anonymous: kibibytes(&status, "RssAnon:")? })
    }

    /// The larger of each.
    pub(super) fn max(self, other: Self) -> Self {
        Self { all: self.all.max(other.all), anonymous: self.anonymous.max(other.anonymous) }
    }

    /// What there is more of than before.
    pub(super) fn above(self, before: Self) -> Self {
        Self { all: self.all.saturating_sub(before.all), anonymous: self.anonymous.saturating_sub(before.anonymous) }
    }
}

/// Looks at a process all the time, from a thread of its own.
pub(super) struct Watch {
    over: Arc<AtomicBool>,
    looking: JoinHandle<Option<Resident>>,
}

impl Watch {
    pub(super) fn begin(process: u32) -> Self {
        let over = Arc::new(AtomicBool::new(false));
        let told = Arc::clone(&over);
        let looking = thread::spawn(move || {
            let mut most = Resident::of(process).ok()?;
            while !told.load(Ordering::Relaxed) {
                thread::sleep(STEP);
                most = most.max(Resident::of(process).ok()?);
            }
            Some(most)
        });
        Self { over, looking }
    }

    /// The most that it held.
    pub(super) fn end(self) -> Fallible<Resident> {
        self.over.store(true, Ordering::Relaxed);
        let most = self.looking.join().ok().flatten();
        most.ok_or_else(|| "the program ended while it was watched".into())
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
