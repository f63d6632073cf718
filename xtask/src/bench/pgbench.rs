//! What PostgreSQL's own load generator reaches with the same statements: the ceiling beside each figure.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use crate::Fallible;

/// How pgbench reaches the database of the program.
pub(super) struct Pgbench {
    /// The folder of the server's socket.
    pub(super) socket: PathBuf,
    /// Values of the scripts' variables.
    pub(super) variables: Vec<(String, String)>,
}

impl Pgbench {
    /// Transactions a second of one script over so many connections and seconds, with prepared statements, as the serving role.
    pub(super) fn rate(&self, script: &Path, connections: usize, seconds: u64) -> Fallible<u64> {
        let mut command = Command::new(program());
        command
            .args(["--no-vacuum", "--protocol=prepared", "--jobs=2", "--username=courseworx_app"])
            .arg(format!("--client={connections}"))
            .arg(format!("--time={seconds}"))
            .arg(format!("--file={}", script.display()))
            .arg("--host")
            .arg(&self.socket);
        for (name, value) in &self.variables {
            command.arg("--define").arg(format!("{name}={value}"));
        }
        let output = command.arg("courseworx").output()?;
        let text = String::from_utf8_lossy(&output.stdout);
        if !output.status.success() {
            return Err(format!("pgbench: {}", String::from_utf8_lossy(&output.stderr)).into());
        }
        rate(&text).ok_or_else(|| format!("pgbench answered without a rate: {text}").into())
    }
}

fn rate(text: &str) -> Option<u64> {
    text.lines().find_map(|line| line.strip_prefix("tps = "))?.split(['.', ' ']).next()?.parse().ok()
}

/// Debian keeps it beside the server, outside the path.
fn program() -> PathBuf {
    (15..=20)
        .rev()
        .map(|version| PathBuf::from(format!("/usr/lib/postgresql/{version}/bin/pgbench")))
        .find(|path| path.exists())
        .unwrap_or_else(|| PathBuf::from("pgbench"))
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_rate_is_read_from_the_closing_lines() {
        let text = "latency average = 0.275 ms\ninitial connection time = 9.1 ms\ntps = 29050.117 (without initial connection time)\n";
        assert_eq!(super::rate(text), Some(29050));
    }
}
