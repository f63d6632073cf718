//! The world that a template sees: itself, the certificate's values, the QR code, the logo and the embedded faces.
//!
//! There is no other file, no package and no clock: "today" is the day of issue. `eval` and `plugin` are taken out of the
//! library, so that even a careless template can not run a value as code.

use std::path::PathBuf;
use std::sync::LazyLock;

use typst::diag::{FileError, FileResult, PackageError};
use typst::foundations::{Binding, Bytes, Datetime, Duration, Scope};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use crate::faces::FACES;

/// What stands before every template: the document's title, author, language and direction, and the paper.
const FRAME: &str = include_str!("../templates/frame.typ");

/// Functions that a template has no need of.
const WITHHELD: [&str; 2] = ["eval", "plugin"];

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
    let mut library = Library::default();
    let mut scope = Scope::new();
    for (name, binding) in library.global.scope().iter() {
        if !WITHHELD.contains(&name.as_str()) {
            scope.bind(name.clone(), binding.clone());
        }
    }
    library.global = library.global.clone().with_scope(scope);
    library.std = Binding::detached(library.global.clone());
    LazyHash::new(library)
});

static FRAME_SOURCE: LazyLock<Source> = LazyLock::new(|| Source::new(file_id("/frame.typ"), FRAME.to_owned()));

static TEMPLATE: LazyLock<FileId> = LazyLock::new(|| file_id("/template.typ"));

#[expect(clippy::expect_used, reason = "the two paths above are constants that are valid")]
fn file_id(path: &str) -> FileId {
    RootedPath::new(VirtualRoot::Project, VirtualPath::new(path).expect("a valid path")).intern()
}

/// One certificate on the desk of the typesetter.
pub(crate) struct Desk {
    template: Source,
    files: Vec<(&'static str, Bytes)>,
    issued: Option<Datetime>,
}

impl Desk {
    /// The template and the files that it may read, by their absolute paths.
    pub(crate) fn new(template: String, files: Vec<(&'static str, Bytes)>, issued: Option<Datetime>) -> Self {
        Self { template: Source::new(*TEMPLATE, template), files, issued }
    }

    /// The tenant's template.
    pub(crate) fn template(&self) -> &Source {
        &self.template
    }

    /// The moment of issue in UTC.
    pub(crate) fn issued(&self) -> Option<Datetime> {
        self.issued
    }
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &FACES.book
    }

    fn main(&self) -> FileId {
        FRAME_SOURCE.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == FRAME_SOURCE.id() {
            Ok(FRAME_SOURCE.clone())
        } else if id == *TEMPLATE {
            Ok(self.template.clone())
        } else {
            Err(missing(id))
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let path = id.get();
        let found = self
            .files
            .iter()
            .find(|(name, _)| *path.root() == VirtualRoot::Project && *name == path.vpath().get_with_slash());
        found.map(|(_, bytes)| bytes.clone()).ok_or_else(|| missing(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        FACES.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        self.issued
    }
}

fn missing(id: FileId) -> FileError {
    match id.get().root() {
        VirtualRoot::Package(package) => FileError::Package(PackageError::NotFound(package.clone())),
        VirtualRoot::Project => FileError::NotFound(PathBuf::from(id.get().vpath().get_with_slash())),
    }
}
