//! What only a decoder can tell: the length of a film.

use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use tokio::process::Command;

/// A film that can not be probed in this time is taken to be broken.
const PATIENCE: Duration = Duration::from_secs(20);

/// Length of a film in whole seconds, rounded up, and its width and height, by `ffprobe`.
pub(crate) async fn film(path: &Path) -> Option<(i32, Option<(i32, i32)>)> {
    let mut command = Command::new("ffprobe");
    command
        .args(["-v", "error", "-select_streams", "v:0", "-show_entries", "stream=width,height:format=duration"])
        .args(["-of", "json", "-protocol_whitelist", "file"])
        .arg(path)
        .stdin(Stdio::null())
        .kill_on_drop(true);
    let output = tokio::time::timeout(PATIENCE, command.output()).await.ok()?.ok()?;
    let said: serde_json::Value = serde_json::from_slice(&output.stdout).ok()?;
    let seconds: f64 = said.pointer("/format/duration")?.as_str()?.parse().ok()?;
    if !(seconds.is_finite() && seconds > 0.0 && seconds < 1e8) {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, reason = "checked to be below 1e8")]
    let seconds = seconds.ceil() as i32;
    let side =
        |name: &str| said.pointer(&format!("/streams/0/{name}"))?.as_i64().and_then(|side| i32::try_from(side).ok());
    Some((seconds, side("width").zip(side("height"))))
}
