//! The picture that stands for a course: sent, the part of it chosen, and taken off again.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use kernel::{AssetId, CourseId, Invalid};
use serde::Deserialize;

use super::{Crumb, crumbs, faults};
use crate::api::instructor::courses::authored;
use crate::api::instructor::courses::picture::{CropBody, PictureBody, Refusal, set, unset};
use crate::chrome::Chrome;
use crate::http::extract::{Form, Path};
use crate::http::html::{Html, SeeOther};
use crate::http::precondition::Seen;
use crate::pages::account::Faults;
use crate::persona::Author;
use crate::view::View;
use crate::writing::Writing;
use crate::{App, Problem};

#[derive(Template)]
#[template(path = "teach/picture.html")]
struct PicturePage {
    chrome: Chrome,
    crumbs: Vec<Crumb>,
    course: CourseId,
    action: String,
    back: String,
    /// Address of the picture that the course has.
    present: String,
    present_alt: String,
    /// The file that was sent before the form came back.
    asset: String,
    alt: String,
    writing: Writing,
    faults: Faults,
}

/// What the form sends. A file that was sent once more stands behind the one before.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct PictureForm {
    asset: Vec<AssetId>,
    x: String,
    y: String,
    width: String,
    alt: String,
}

impl PictureForm {
    fn body(&self) -> Result<PictureBody, Invalid> {
        let asset_id = self.asset.last().copied();
        let asset_id = asset_id.ok_or_else(|| Invalid::one("assetId", "required", "Choose a picture."))?;
        let wrong = |_| Invalid::one("crop", "wrong_type", "Choose the part again.");
        let share = |text: &str| text.trim().parse::<f64>().map_err(wrong);
        // Without a script nobody chose a part.
        let crop = if self.width.is_empty() {
            None
        } else {
            Some(CropBody { x: share(&self.x)?, y: share(&self.y)?, width: share(&self.width)? })
        };
        Ok(PictureBody { asset_id, crop, alt: self.alt.clone() })
    }
}

/// `GET /teach/courses/{course}/picture`
pub(super) async fn show(
    State(app): State<App>,
    author: Author,
    view: View,
    Path(id): Path<CourseId>,
) -> Result<Response, Problem> {
    let chrome = view.chrome(&app, Some(&author));
    Ok(Html::private(page(&app, &author, chrome, id, None).await?).into_response())
}

/// `POST /teach/courses/{course}/picture`
pub(super) async fn submit(
    State(app): State<App>,
    author: Author,
    view: View,
    Path(id): Path<CourseId>,
    Form(form): Form<PictureForm>,
) -> Result<Response, Problem> {
    let done = match form.body() {
        Ok(wanted) => set(&app, &author, id, Seen(None), &wanted).await,
        Err(invalid) => Err(Refusal::Invalid(invalid)),
    };
    match done {
        Ok(()) => {
            let there = SeeOther::to(format!("/teach/courses/{id}"));
            Ok(there.flash("success", "teach-picture-saved").into_response())
        }
        Err(Refusal::Invalid(invalid)) => {
            let chrome = view.chrome(&app, Some(&author));
            let page = page(&app, &author, chrome, id, Some((form, invalid))).await?;
            Ok(Html::invalid(page).into_response())
        }
        Err(Refusal::Problem(problem)) => Err(problem),
    }
}

/// `POST /teach/courses/{course}/picture/removal`
pub(super) async fn remove(
    State(app): State<App>,
    author: Author,
    Path(id): Path<CourseId>,
) -> Result<SeeOther, Problem> {
    unset(&app, &author, id).await?;
    Ok(SeeOther::to(format!("/teach/courses/{id}/picture")).flash("success", "teach-picture-removed"))
}

async fn page(
    app: &App,
    author: &Author,
    chrome: Chrome,
    id: CourseId,
    came_back: Option<(PictureForm, Invalid)>,
) -> Result<PicturePage, Problem> {
    let tx = app.db().begin(author).await?;
    let found = authored(&tx, id, author.acting_as()).await?;
    let back = format!("/teach/courses/{id}");
    let present = found.course.thumbnail_asset_id.map(|id| format!("/media/public/{id}")).unwrap_or_default();
    let (form, invalid) = came_back.map_or((None, None), |(form, invalid)| (Some(form), Some(invalid)));
    Ok(PicturePage {
        crumbs: crumbs(&chrome, &[(&back, &found.course.title), ("", &chrome.t("teach-picture"))]),
        course: id,
        action: format!("{back}/picture"),
        back,
        present,
        alt: form.as_ref().map_or_else(|| found.course.thumbnail_alt.clone(), |form| form.alt.clone()),
        present_alt: found.course.thumbnail_alt,
        asset: form.and_then(|form| form.asset.last().map(AssetId::to_string)).unwrap_or_default(),
        writing: Writing::of(&found.course.language),
        faults: faults(&chrome, invalid.as_ref()),
        chrome,
    })
}
