//! What only a decoder can tell: the size of a picture, the length of a film.

use std::fs::File;
use std::io::{BufRead, BufReader, Cursor, Seek};
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use tokio::process::Command;

/// A film that can not be probed in this time is taken to be broken.
const PATIENCE: Duration = Duration::from_secs(20);

/// Width and height of a picture, from its header.
pub(crate) fn picture_size(bytes: &[u8]) -> Option<(i32, i32)> {
    sides(Cursor::new(bytes))
}

/// As [`picture_size`], of a file.
pub(crate) fn picture(path: &Path) -> Option<(i32, i32)> {
    sides(BufReader::new(File::open(path).ok()?))
}

fn sides(picture: impl BufRead + Seek) -> Option<(i32, i32)> {
    let reader = image::ImageReader::new(picture).with_guessed_format().ok()?;
    let (width, height) = reader.into_dimensions().ok()?;
    Some((i32::try_from(width).ok()?, i32::try_from(height).ok()?))
}

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
