//! The text files of the working tree that the rules read: what people wrote, not what was built or fetched.

use std::{fs, path::Path};

use walkdir::{DirEntry, WalkDir};

use crate::Fallible;

/// Folders of things built, fetched or generated.
const SKIPPED: [&str; 10] = [
    ".git",
    "target",
    "node_modules",
    "dist",
    "data",
    "out",
    "results",
    "vendor",
    "crates/queries/src",
    "sql/generated",
];

const EXTENSIONS: [&str; 11] = ["rs", "html", "txt", "css", "ts", "mjs", "js", "ftl", "sql", "md", "sh"];

/// A text file: its path from the root with `/` between the parts, and its text.
#[derive(Debug)]
pub(super) struct File {
    pub(super) path: String,
    pub(super) text: String,
}

impl File {
    /// What stands after the last dot of the name, or nothing.
    pub(super) fn extension(&self) -> &str {
        self.path.rsplit_once('.').map_or("", |(_, extension)| extension)
    }
}

/// All of them.
pub(super) struct Tree(Vec<File>);

impl Tree {
    pub(super) fn read(root: &Path) -> Fallible<Self> {
        let mut files = Vec::new();
        let entries = WalkDir::new(root).sort_by_file_name().into_iter();
        for entry in entries.filter_entry(|entry| !is_skipped(root, entry)) {
            let entry = entry?;
            if entry.file_type().is_file() && is_read(&entry) {
                files.push(File { path: relative(root, entry.path()), text: fs::read_to_string(entry.path())? });
            }
        }
        Ok(Self(files))
    }

    #[cfg(test)]
    pub(super) fn of(files: &[(&str, &str)]) -> Self {
        let file = |(path, text): &(&str, &str)| File { path: (*path).to_owned(), text: (*text).to_owned() };
        Self(files.iter().map(file).collect())
    }

    pub(super) fn files(&self) -> &[File] {
        &self.0
    }

    /// The files whose extension is this one.
    pub(super) fn with(&self, extension: &str) -> impl Iterator<Item = &File> {
        self.0.iter().filter(move |file| file.extension() == extension)
    }
}

fn relative(root: &Path, path: &Path) -> String {
    path.strip_prefix(root).unwrap_or(path).to_string_lossy().into_owned()
}

fn is_skipped(root: &Path, entry: &DirEntry) -> bool {
    let path = relative(root, entry.path());
    entry.file_type().is_dir()
        && SKIPPED.iter().any(|skipped| path == *skipped || path.ends_with(&format!("/{skipped}")))
}

fn is_read(entry: &DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    name == "run"
        || name == "test"
        || name.rsplit_once('.').is_some_and(|(_, extension)| EXTENSIONS.contains(&extension))
}
