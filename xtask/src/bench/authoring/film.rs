//! A film of any size: one second that plays, and random bytes in a box that players pass over.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Read, Write},
    path::Path,
    process::Command,
};

use crate::Fallible;

/// Bytes of the head of a box with a size of 64 bits.
const HEAD: u64 = 16;

/// Writes a film of `length` bytes to `path`. Its index stands first, and its last box is `free` (ISO/IEC 14496-12, 8.1.2).
pub(super) fn make(path: &Path, length: u64) -> Fallible {
    let mut command = Command::new("ffmpeg");
    command
        .args(["-v", "error", "-y", "-f", "lavfi", "-i", "testsrc=duration=1:size=320x240:rate=10"])
        .args(["-c:v", "mpeg4", "-movflags", "+faststart", "-f", "mp4"])
        .arg(path);
    let made = command.output().map_err(|error| format!("ffmpeg, which makes the film: {error}"))?;
    if !made.status.success() {
        return Err(format!("ffmpeg: {}", String::from_utf8_lossy(&made.stderr)).into());
    }
    let played = fs::metadata(path)?.len();
    let rest = length.checked_sub(played).filter(|rest| *rest >= HEAD).ok_or("no film is that short")?;
    let mut film = OpenOptions::new().append(true).open(path)?;
    film.write_all(&[0, 0, 0, 1])?;
    film.write_all(b"free")?;
    film.write_all(&rest.to_be_bytes())?;
    io::copy(&mut File::open("/dev/urandom")?.take(rest - HEAD), &mut film)?;
    // What is measured later does not wait for these bytes.
    Ok(film.sync_all()?)
}
