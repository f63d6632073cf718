//! Other pictures made of one, by `ffmpeg` in a process of its own that has little memory and little time.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use bytes::Bytes;
use image::metadata::Orientation;
use tokio::process::Command;

use super::Picture;
use crate::variant::{Format, VariantName};

/// A picture that can not be copied in this time is given up.
const PATIENCE: Duration = Duration::from_mins(2);
/// Seconds of computing, and bytes of address space, that the process may have.
const CPU: u32 = 240;
const MEMORY: u64 = 4 << 30;

/// Why there are no copies.
#[derive(Debug, thiserror::Error)]
pub(crate) enum EncodeError {
    /// The program could not be started, or its files could not be written.
    #[error("copies can not be made here: {0}")]
    Machine(#[from] std::io::Error),
    /// The program refused the picture, or took too long: its first words.
    #[error("ffmpeg made no copies: {0}")]
    Refused(String),
}

/// A copy to be made.
#[derive(Debug, Clone)]
pub(crate) struct Scaled {
    /// Its width and format.
    pub(crate) name: VariantName,
    /// Where it is written.
    pub(crate) path: PathBuf,
}

/// How good a WebP is, of 100.
pub(super) const QUALITY: &str = "80";

/// Makes the copies of the picture in `from`, which is of this media type: upright, without metadata.
pub(crate) async fn encode(from: &Path, mime: &str, picture: &Picture, copies: &[Scaled]) -> Result<(), EncodeError> {
    let mut command = program(from, mime);
    command.args(["-filter_complex", &filters(picture, copies)]);
    for (number, copy) in copies.iter().enumerate() {
        command.args(["-map", &format!("[o{number}]"), "-frames:v", "1", "-map_metadata", "-1", "-threads", "1"]);
        command.args(match copy.name.format {
            Format::Avif => {
                ["-c:v", "libaom-av1", "-still-picture", "1", "-cpu-used", "6", "-crf", "30", "-b:v", "0"].as_slice()
            }
            Format::Webp => ["-c:v", "libwebp", "-quality", QUALITY].as_slice(),
        });
        command.arg(&copy.path);
    }
    run(command).await
}

/// The program, with the picture in `from` as what it reads.
pub(super) fn program(from: &Path, mime: &str) -> Command {
    let demuxer = match mime {
        "image/jpeg" => "jpeg_pipe",
        "image/png" => "png_pipe",
        "image/gif" => "gif",
        _ => "webp_pipe",
    };
    let mut command = Command::new("prlimit");
    command
        .arg(format!("--as={MEMORY}"))
        .arg(format!("--cpu={CPU}"))
        .args(["ffmpeg", "-v", "error", "-nostdin", "-y", "-threads", "1"])
        .args(["-protocol_whitelist", "file", "-noautorotate", "-f", demuxer, "-i"])
        .arg(from)
        .stdin(Stdio::null())
        .kill_on_drop(true);
    command
}

/// Runs the program to its end.
pub(super) async fn run(mut command: Command) -> Result<(), EncodeError> {
    let Ok(output) = tokio::time::timeout(PATIENCE, command.output()).await else {
        return Err(EncodeError::Refused("it took too long".to_owned()));
    };
    let output = output?;
    if output.status.success() {
        return Ok(());
    }
    Err(EncodeError::Refused(String::from_utf8_lossy(&output.stderr).chars().take(300).collect()))
}

/// Does `work` with the picture in a file of a folder of its own, which is gone afterwards.
pub(crate) async fn in_folder<T>(
    original: &Bytes,
    work: impl AsyncFnOnce(&Path, &Path) -> Result<T, EncodeError>,
) -> Result<T, EncodeError> {
    let folder = std::env::temp_dir().join(format!("courseworx-picture-{}", kernel::Ids::random_suffix()));
    tokio::fs::create_dir(&folder).await?;
    let from = folder.join("original");
    let made = match tokio::fs::write(&from, original).await {
        Ok(()) => work(&from, &folder).await,
        Err(error) => Err(error.into()),
    };
    tokio::fs::remove_dir_all(&folder).await?;
    made
}

/// The filter that turns the picture upright.
pub(super) fn upright(picture: &Picture) -> &'static str {
    match picture.orientation {
        Orientation::NoTransforms => "null",
        Orientation::Rotate90 => "transpose=clock",
        Orientation::Rotate180 => "hflip,vflip",
        Orientation::Rotate270 => "transpose=cclock",
        Orientation::FlipHorizontal => "hflip",
        Orientation::FlipVertical => "vflip",
        Orientation::Rotate90FlipH => "transpose=clock,hflip",
        Orientation::Rotate270FlipH => "transpose=cclock,hflip",
    }
}

/// Turns the picture upright once, then scales it for each copy.
fn filters(picture: &Picture, copies: &[Scaled]) -> String {
    let mut graph = format!("[0:v]{},split={}", upright(picture), copies.len());
    for number in 0..copies.len() {
        let _ = write!(graph, "[i{number}]");
    }
    for (number, copy) in copies.iter().enumerate() {
        let (width, height) = (copy.name.width, height_of(picture, copy.name.width));
        let pixels = if picture.alpha { "yuva420p" } else { "yuv420p" };
        let _ = write!(graph, ";[i{number}]scale={width}:{height}:flags=lanczos,format={pixels}[o{number}]");
    }
    graph
}

/// The height of a copy of this width, at least one.
fn height_of(picture: &Picture, width: u32) -> u64 {
    let (wide, high) = (u64::from(picture.width).max(1), u64::from(picture.height));
    ((high * u64::from(width) + wide / 2) / wide).max(1)
}
