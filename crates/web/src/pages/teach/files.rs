//! Files that become lessons: several at once, each with its title; and a look at a file that belongs to a course.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use catalog::outline::{self, AddContentError, EditError, NewContent};
use db::Tx;
use kernel::{AssetId, CourseId, Invalid, SectionId, UserId};
use media::AssetKind;
use serde::Deserialize;

use super::{Crumb, crumbs, places};
use crate::api::instructor::contents::Source;
use crate::api::instructor::courses::{AuthoredCourse, authored};
use crate::api::instructor::opened;
use crate::api::storage::{self, Storage};
use crate::chrome::Chrome;
use crate::http::extract::{Form, Path, Query};
use crate::http::html::{Html, SeeOther};
use crate::media::grant::href;
use crate::pages::account::{Choice, Faults};
use crate::persona::Author;
use crate::view::View;
use crate::writing::Writing;
use crate::{App, Problem};

/// Files of one form.
const MOST_FILES: usize = 100;

#[derive(Template)]
#[template(path = "teach/files.html")]
struct FilesPage {
    chrome: Chrome,
    crumbs: Vec<Crumb>,
    course: CourseId,
    back: String,
    sections: Vec<Choice>,
    typed: FilesForm,
    writing: Writing,
    /// The files that the form had when it came back.
    files: Vec<TypedFile>,
    used: String,
    faults: Faults,
}

/// A file of the form, with what was typed beside it.
struct TypedFile {
    /// Its number in the form, which its fields have in their names.
    number: usize,
    asset: String,
    name: String,
    is_image: bool,
    title: String,
    alt: String,
}

impl FilesPage {
    /// The form can be sent once there is a file.
    fn send_attrs(&self) -> &'static str {
        if self.files.is_empty() { "data-when-done disabled" } else { "data-when-done" }
    }

    /// What is wrong with a field of a file, or nothing.
    fn fault(&self, field: &str, file: &TypedFile) -> &str {
        self.faults.of(&format!("{field}-{}", file.number))
    }
}

/// Where the files shall stand.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Place {
    section: String,
}

/// What the form sends: of each file its asset, its title and, of a picture, what it shows.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct FilesForm {
    section: String,
    asset: Vec<String>,
    title: Vec<String>,
    alt: Vec<String>,
    hidden: String,
}

/// `GET /teach/courses/{course}/files`
pub(super) async fn show(
    State(app): State<App>,
    author: Author,
    view: View,
    Path(id): Path<CourseId>,
    Query(place): Query<Place>,
) -> Result<Response, Problem> {
    let tx = app.db().begin(&author).await?;
    let found = authored(&tx, id, author.acting_as()).await?;
    let storage = storage::of(&tx).await?;
    let typed = FilesForm { section: place.section, ..FilesForm::default() };
    Ok(Html::private(page(view.chrome(&app, Some(&author)), found, &storage, (typed, Vec::new(), None)))
        .into_response())
}

/// `POST /teach/courses/{course}/files`: all of them become lessons, or none.
pub(super) async fn submit(
    State(app): State<App>,
    author: Author,
    view: View,
    Path(id): Path<CourseId>,
    Form(form): Form<FilesForm>,
) -> Result<Response, Problem> {
    let tx = opened(&app, &author, id).await?;
    let invalid = match add(&tx, &author, id, &form).await {
        Ok(count) => {
            tx.commit().await?;
            let said = if count == 1 { "teach-file-added" } else { "teach-files-added" };
            return Ok(SeeOther::to(format!("/teach/courses/{id}")).flash("success", said).into_response());
        }
        Err(EditError::Invalid(invalid)) => invalid,
        Err(other) => return Err(other.into()),
    };
    drop(tx);
    let tx = app.db().begin(&author).await?;
    let found = authored(&tx, id, author.acting_as()).await?;
    let storage = storage::of(&tx).await?;
    let files = files(&tx, author.user, &form).await?;
    let chrome = view.chrome(&app, Some(&author));
    Ok(Html::invalid(page(chrome, found, &storage, (form, files, Some(&invalid)))).into_response())
}

fn unknown() -> Invalid {
    Invalid::one("section", "unknown_value", "Choose one of the list.")
}

async fn add(tx: &Tx, author: &Author, course: CourseId, form: &FilesForm) -> Result<usize, EditError> {
    let section = match form.section.as_str() {
        "" => None,
        id => Some(id.parse::<SectionId>().map_err(|_| unknown())?),
    };
    if form.asset.is_empty() || form.asset.len() > MOST_FILES {
        return Err(Invalid::one("asset", "required", "Choose one file or more, at most 100.").into());
    }
    let mut faults = Invalid::default();
    for number in 0..form.asset.len() {
        match add_file(tx, author, (course, section), form, number).await {
            // What is wrong with a file is found before anything of it is written: the others can still be tried.
            Err(EditError::Invalid(invalid)) => faults.0.extend(invalid.0),
            added => added?,
        }
    }
    faults.finish()?;
    Ok(form.asset.len())
}

async fn add_file(
    tx: &Tx,
    author: &Author,
    (course, section): (CourseId, Option<SectionId>),
    form: &FilesForm,
    number: usize,
) -> Result<(), EditError> {
    let asset = form.asset.get(number).and_then(|asset| asset.parse().ok());
    let asset = asset.ok_or_else(|| Invalid::one("asset", "no_such_file", "There is no such file."))?;
    let source = Source { asset: Some(asset), alt: Some(typed(&form.alt, number)), ..Source::default() };
    let new = NewContent {
        section,
        title: typed(&form.title, number),
        description: String::new(),
        material: source.new_material(tx, author.user).await?,
        is_required: true,
        is_preview: false,
        is_published: form.hidden.is_empty(),
        points: 0,
        duration_seconds: 0,
    };
    match outline::add_content(tx, course, &new).await {
        Ok(_) => Ok(()),
        Err(AddContentError::Invalid(invalid)) => Err(EditError::Invalid(of_file(invalid, number))),
        Err(AddContentError::NotFound) => Err(unknown().into()),
        Err(AddContentError::Database(error)) => Err(EditError::Database(error)),
    }
}

/// The same faults, of the fields of the file with this number.
fn of_file(mut invalid: Invalid, number: usize) -> Invalid {
    for fault in &mut invalid.0 {
        fault.pointer = format!("{}-{number}", fault.pointer);
    }
    invalid
}

fn typed(list: &[String], number: usize) -> String {
    list.get(number).cloned().unwrap_or_default()
}

/// The files of the form that this person gave.
async fn files(tx: &Tx, user: UserId, form: &FilesForm) -> Result<Vec<TypedFile>, Problem> {
    let mut found = Vec::new();
    for (number, asset) in form.asset.iter().enumerate().take(MOST_FILES) {
        let Ok(id) = asset.parse() else { continue };
        let file = media::find(tx, id).await?.filter(|file| file.created_by == Some(user));
        found.extend(file.map(|file| TypedFile {
            number,
            asset: asset.clone(),
            is_image: file.kind == AssetKind::Image,
            name: file.name,
            title: typed(&form.title, number),
            alt: typed(&form.alt, number),
        }));
    }
    Ok(found)
}

fn page(
    chrome: Chrome,
    found: AuthoredCourse,
    storage: &Storage,
    (typed, files, invalid): (FilesForm, Vec<TypedFile>, Option<&Invalid>),
) -> FilesPage {
    let back = format!("/teach/courses/{}", found.course.id);
    // A field of a file is called by its own label and the file's name.
    let label = |field: &str| match field.split_once('-') {
        Some((field, number)) => {
            let name = files.iter().find(|file| file.number.to_string() == number).map_or("", |file| &file.name);
            format!("{name} – {}", chrome.t(&format!("teach-field-{field}")))
        }
        None => chrome.t(&format!("teach-field-{field}")),
    };
    FilesPage {
        crumbs: crumbs(&chrome, &[(&back, &found.course.title), ("", &chrome.t("teach-add-files"))]),
        course: found.course.id,
        sections: places(&chrome, found.outline.sections),
        writing: Writing::of(&found.course.language),
        faults: invalid.map(|invalid| Faults::labelled(&chrome, invalid, label)).unwrap_or_default(),
        used: chrome.storage(storage),
        back,
        typed,
        files,
        chrome,
    }
}

/// `GET /teach/files/{asset}`: the bytes of a file that this person gave, or that belongs to a course that they may change.
pub(super) async fn preview(
    State(app): State<App>,
    author: Author,
    Path(id): Path<AssetId>,
) -> Result<Redirect, Problem> {
    let tx = app.db().begin(&author).await?;
    let file = media::find(&tx, id).await?.ok_or_else(Problem::not_found)?;
    if file.created_by != Some(author.user) && !outline::authors_with(&tx, author.acting_as(), id).await? {
        return Err(Problem::not_found());
    }
    Ok(Redirect::to(&href(&app, &author, id)))
}
