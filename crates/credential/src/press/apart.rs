//! Orders carried out by a process of their own, which a template can not outgrow: it has so much memory and processor time,
//! and is ended when it takes longer. Few run at once, so that no tenant takes the machine from the others.

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::Arc;
use std::time::Duration;

use tokio::io::AsyncWriteExt;
use tokio::process::Command;
use tokio::sync::Semaphore;
use typeset::Remark;
use typeset::order::Order;

use super::TrialError;

/// At once, for the whole program.
const PLACES: usize = 2;
/// How long an order waits for its place.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long a process may take, whatever it does.
const MOST: Duration = Duration::from_secs(20);

/// The exit code of a process that says what is wrong with the template.
pub const REFUSED: u8 = 3;

/// Where orders go.
#[derive(Debug, Clone)]
pub(super) struct Apart {
    program: Arc<PathBuf>,
    places: Arc<Semaphore>,
}

impl Apart {
    pub(super) fn new(program: &Path) -> Self {
        Self { program: Arc::new(program.to_owned()), places: Arc::new(Semaphore::new(PLACES)) }
    }

    /// Has the order carried out.
    pub(super) async fn send(&self, order: &Order) -> Result<Vec<u8>, TrialError> {
        let place = tokio::time::timeout(PATIENCE, self.places.acquire()).await;
        let _place = place.map_err(|_| TrialError::Busy)?.map_err(|_| TrialError::Busy)?;
        let order = serde_json::to_vec(order).map_err(|error| TrialError::Broken(error.to_string()))?;
        match tokio::time::timeout(MOST, self.run(&order)).await {
            Ok(answered) => answered,
            Err(_) => Err(too_much()),
        }
    }

    async fn run(&self, order: &[u8]) -> Result<Vec<u8>, TrialError> {
        let broken = |error: std::io::Error| TrialError::Broken(error.to_string());
        let mut child = Command::new(self.program.as_path())
            .arg("typeset")
            .env_clear()
            .current_dir("/")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .map_err(broken)?;
        let mut input = child.stdin.take().ok_or_else(|| TrialError::Broken("no way in".to_owned()))?;
        // One that ended already says so by its exit.
        let _ = input.write_all(order).await;
        drop(input);
        let output = child.wait_with_output().await.map_err(broken)?;
        match output.status.code() {
            Some(0) => Ok(output.stdout),
            Some(code) if code == i32::from(REFUSED) => {
                let remarks = serde_json::from_slice(&output.stdout);
                Err(remarks.map_or_else(|error| TrialError::Broken(error.to_string()), TrialError::Refused))
            }
            // By a signal, that of the processor's time among them, or because memory was not to be had.
            Some(_) | None => Err(too_much()),
        }
    }
}

fn too_much() -> TrialError {
    let message = "the template takes too much time or memory".to_owned();
    TrialError::Refused(vec![Remark { line: None, column: None, message }])
}
