//! Putting a finished file into a folder so that it is wholly there, and stays there when the power fails, or not at all.

use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::Path;

/// Moves `from` to `to`; what was at `to` is replaced. On another disk it is copied beside `to` first.
pub(super) fn place(from: &Path, to: &Path) -> io::Result<()> {
    let parent = to.parent().ok_or(ErrorKind::InvalidInput)?;
    fs::create_dir_all(parent)?;
    File::open(from)?.sync_all()?;
    match fs::rename(from, to) {
        Err(error) if error.kind() == ErrorKind::CrossesDevices => {
            // The store takes a name that ends like this for one that is still being written, and does not list it.
            let mut beside = to.as_os_str().to_owned();
            beside.push(format!("#{}", std::process::id()));
            let copied = fs::copy(from, &beside).and_then(|_| File::open(&beside)?.sync_all());
            if let Err(error) = copied.and_then(|()| fs::rename(&beside, to)) {
                let _ = fs::remove_file(&beside);
                return Err(error);
            }
            fs::remove_file(from)?;
        }
        renamed => renamed?,
    }
    File::open(parent)?.sync_all()
}
