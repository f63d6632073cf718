//! Files that become lessons: several at once, each with its title; and a look at a file that belongs to a course.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use catalog::course::Author;
use catalog::outline::{self, AddContentError, EditError, NewContent};
use db::Tx;
use kernel::{AssetId, CourseId, Invalid, SectionId};
use serde::Deserialize;

use super::{Crumb, crumbs, faults, places};
use crate::api::instructor::contents::Source;
use crate::api::instructor::courses::{AuthoredCourse, authored};
use crate::api::instructor::opened;
use crate::api::storage::{self, Storage};
use crate::chrome::Chrome;
use crate::http::extract::{Form, Path, Query};
use crate::http::html::{Html, SeeOther};
use crate::media::grant::href;
use crate::pages::account::{Choice, Faults};
use crate::persona::Instructor;
use crate::view::View;
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
    used: String,
    faults: Faults,
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
    instructor: Instructor,
    view: View,
    Path(id): Path<CourseId>,
    Query(place): Query<Place>,
) -> Result<Response, Problem> {
    let tx = app.db().begin(&instructor).await?;
    let found = authored(&tx, id, Author::Teacher(instructor.user)).await?;
    let storage = storage::of(&tx).await?;
    let typed = FilesForm { section: place.section, ..FilesForm::default() };
    Ok(Html::private(page(view.chrome(&app, Some(&instructor)), found, &storage, (typed, None))).into_response())
}

/// `POST /teach/courses/{course}/files`: all of them become lessons, or none.
pub(super) async fn submit(
    State(app): State<App>,
    instructor: Instructor,
    view: View,
    Path(id): Path<CourseId>,
    Form(form): Form<FilesForm>,
) -> Result<Response, Problem> {
    let tx = opened(&app, &instructor, id).await?;
    let invalid = match add(&tx, &instructor, id, &form).await {
        Ok(count) => {
            tx.commit().await?;
            let said = if count == 1 { "teach-file-added" } else { "teach-files-added" };
            return Ok(SeeOther::to(format!("/teach/courses/{id}")).flash("success", said).into_response());
        }
        Err(EditError::Invalid(invalid)) => invalid,
        Err(other) => return Err(other.into()),
    };
    drop(tx);
    let tx = app.db().begin(&instructor).await?;
    let found = authored(&tx, id, Author::Teacher(instructor.user)).await?;
    let storage = storage::of(&tx).await?;
    let chrome = view.chrome(&app, Some(&instructor));
    Ok(Html::invalid(page(chrome, found, &storage, (form, Some(&invalid)))).into_response())
}

async fn add(tx: &Tx, instructor: &Instructor, course: CourseId, form: &FilesForm) -> Result<usize, EditError> {
    let unknown = || Invalid::one("section", "unknown_value", "Choose one of the list.");
    let section = match form.section.as_str() {
        "" => None,
        id => Some(id.parse::<SectionId>().map_err(|_| unknown())?),
    };
    if form.asset.is_empty() || form.asset.len() > MOST_FILES {
        return Err(Invalid::one("asset", "required", "Choose one file or more, at most 100.").into());
    }
    for (at, asset) in form.asset.iter().enumerate() {
        let asset = asset.parse().map_err(|_| Invalid::one("asset", "no_such_file", "There is no such file."))?;
        let text = |list: &[String]| list.get(at).cloned().unwrap_or_default();
        let source = Source { asset: Some(asset), alt: Some(text(&form.alt)), ..Source::default() };
        let new = NewContent {
            section,
            title: text(&form.title),
            description: String::new(),
            material: source.new_material(tx, instructor.user).await?,
            is_required: true,
            is_preview: false,
            is_published: form.hidden.is_empty(),
            points: 0,
            duration_seconds: 0,
        };
        outline::add_content(tx, course, &new).await.map_err(|error| match error {
            AddContentError::Invalid(invalid) => EditError::Invalid(invalid),
            AddContentError::NotFound => unknown().into(),
            AddContentError::Database(error) => EditError::Database(error),
        })?;
    }
    Ok(form.asset.len())
}

fn page(
    chrome: Chrome,
    found: AuthoredCourse,
    storage: &Storage,
    (typed, invalid): (FilesForm, Option<&Invalid>),
) -> FilesPage {
    let back = format!("/teach/courses/{}", found.course.id);
    FilesPage {
        crumbs: crumbs(&chrome, &[(&back, &found.course.title), ("", &chrome.t("teach-add-files"))]),
        course: found.course.id,
        sections: places(&chrome, found.outline.sections),
        used: chrome.storage(storage),
        faults: faults(&chrome, invalid),
        back,
        typed,
        chrome,
    }
}

/// `GET /teach/files/{asset}`: the bytes of a file that this person gave, or that belongs to a course that they teach.
pub(super) async fn preview(
    State(app): State<App>,
    instructor: Instructor,
    Path(id): Path<AssetId>,
) -> Result<Redirect, Problem> {
    let tx = app.db().begin(&instructor).await?;
    let file = media::find(&tx, id).await?.ok_or_else(Problem::not_found)?;
    if file.created_by != Some(instructor.user) && !outline::teaches_with(&tx, instructor.user, id).await? {
        return Err(Problem::not_found());
    }
    Ok(Redirect::to(&href(&app, &instructor, id)))
}
