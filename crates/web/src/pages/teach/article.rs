//! A new article in a course, written in Markdown.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use catalog::outline::{self, AddContentError, Material, NewContent};
use db::Tx;
use kernel::{ContentId, CourseId, Invalid};
use serde::Deserialize;

use super::{Crumb, crumbs, faults, places};
use crate::api::instructor::courses::{AuthoredCourse, authored};
use crate::api::instructor::opened;
use crate::chrome::Chrome;
use crate::http::extract::{Form, Path, Query};
use crate::http::html::{Html, SeeOther};
use crate::pages::account::{Choice, Faults};
use crate::persona::Author;
use crate::view::View;
use crate::writing::Writing;
use crate::{App, Problem};

#[derive(Template)]
#[template(path = "teach/article.html")]
struct ArticlePage {
    chrome: Chrome,
    crumbs: Vec<Crumb>,
    action: String,
    back: String,
    typed: ArticleForm,
    sections: Vec<Choice>,
    writing: Writing,
    faults: Faults,
}

/// Where the article shall stand.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Place {
    section: String,
}

/// What the form sends.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct ArticleForm {
    title: String,
    section: String,
    markdown: String,
    minutes: String,
    required: String,
    preview: String,
}

impl ArticleForm {
    fn content(&self) -> Result<NewContent, Invalid> {
        let minutes = match self.minutes.trim() {
            "" => Ok(0),
            digits => digits.parse::<i32>().ok().filter(|minutes| (0..=6_000).contains(minutes)).ok_or_else(|| {
                Invalid::one("minutes", "out_of_range", "Give a number of minutes from 0 to 6000, or nothing.")
            }),
        }?;
        let section = match self.section.as_str() {
            "" => None,
            id => Some(id.parse().map_err(|_| Invalid::one("section", "unknown_value", "Choose one of the list."))?),
        };
        Ok(NewContent {
            section,
            title: self.title.clone(),
            description: String::new(),
            material: Material::Markdown(self.markdown.clone()),
            is_required: !self.required.is_empty(),
            is_preview: !self.preview.is_empty(),
            is_published: true,
            points: 0,
            duration_seconds: minutes * 60,
        })
    }
}

/// `GET /teach/courses/{course}/articles/new`
pub(super) async fn show(
    State(app): State<App>,
    author: Author,
    view: View,
    Path(id): Path<CourseId>,
    Query(place): Query<Place>,
) -> Result<Response, Problem> {
    let tx = app.db().begin(&author).await?;
    let found = authored(&tx, id, author.acting_as()).await?;
    let typed = ArticleForm { section: place.section, required: "on".to_owned(), ..ArticleForm::default() };
    Ok(Html::private(page(view.chrome(&app, Some(&author)), found, typed, None)).into_response())
}

/// `POST /teach/courses/{course}/articles/new`
pub(super) async fn submit(
    State(app): State<App>,
    author: Author,
    view: View,
    Path(id): Path<CourseId>,
    Form(form): Form<ArticleForm>,
) -> Result<Response, Problem> {
    let tx = opened(&app, &author, id).await?;
    let invalid = match add(&tx, id, &form).await {
        Ok(()) => {
            tx.commit().await?;
            let there = SeeOther::to(format!("/teach/courses/{id}"));
            return Ok(there.flash("success", "teach-article-added").into_response());
        }
        Err(AddContentError::Invalid(invalid)) => invalid,
        Err(AddContentError::NotFound) => Invalid::one("section", "unknown_value", "Choose one of the list."),
        Err(AddContentError::Database(error)) => return Err(error.into()),
    };
    drop(tx);
    let tx = app.db().begin(&author).await?;
    let found = authored(&tx, id, author.acting_as()).await?;
    Ok(Html::invalid(page(view.chrome(&app, Some(&author)), found, form, Some(&invalid))).into_response())
}

/// What the form for a new article sends: the rest is written in the editor.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct TitleForm {
    title: String,
    section: String,
}

/// `POST /teach/courses/{course}/articles`: an empty article that learners do not see yet, open for writing.
pub(super) async fn begin(
    State(app): State<App>,
    author: Author,
    view: View,
    Path(id): Path<CourseId>,
    Form(form): Form<TitleForm>,
) -> Result<SeeOther, Problem> {
    let chrome = view.chrome(&app, Some(&author));
    let tx = opened(&app, &author, id).await?;
    let content = start(&tx, id, form, (Material::Html(String::new()), chrome.t("teach-untitled"))).await?;
    tx.commit().await?;
    Ok(SeeOther::to(format!("/teach/courses/{id}/contents/{content}")))
}

/// `POST /teach/courses/{course}/certificates`: the certificate, of which a course has one.
pub(super) async fn certificate(
    State(app): State<App>,
    author: Author,
    view: View,
    Path(id): Path<CourseId>,
    Form(form): Form<TitleForm>,
) -> Result<SeeOther, Problem> {
    let chrome = view.chrome(&app, Some(&author));
    let title = chrome.t("catalog-content-certificate");
    let tx = opened(&app, &author, id).await?;
    match start(&tx, id, form, (Material::Certificate, title)).await {
        Ok(content) => {
            tx.commit().await?;
            Ok(SeeOther::to(format!("/teach/courses/{id}/contents/{content}")))
        }
        Err(AddContentError::Invalid(_)) => {
            Ok(SeeOther::to(format!("/teach/courses/{id}")).flash("warning", "teach-certificate-once"))
        }
        Err(other) => Err(other.into()),
    }
}

/// A content that learners do not see yet, open for writing; `other` is what it is made of, and its title when none was
/// given.
async fn start(
    tx: &Tx,
    id: CourseId,
    form: TitleForm,
    (material, untitled): (Material, String),
) -> Result<ContentId, AddContentError> {
    let title = Some(form.title.trim()).filter(|title| !title.is_empty());
    let new = NewContent {
        section: form.section.parse().ok(),
        title: title.map_or(untitled, str::to_owned),
        description: String::new(),
        material,
        is_required: true,
        is_preview: false,
        is_published: false,
        points: 0,
        duration_seconds: 0,
    };
    outline::add_content(tx, id, &new).await
}

async fn add(tx: &Tx, id: CourseId, form: &ArticleForm) -> Result<(), AddContentError> {
    outline::add_content(tx, id, &form.content()?).await?;
    Ok(())
}

fn page(chrome: Chrome, found: AuthoredCourse, typed: ArticleForm, invalid: Option<&Invalid>) -> ArticlePage {
    let back = format!("/teach/courses/{}", found.course.id);
    ArticlePage {
        crumbs: crumbs(&chrome, &[(&back, &found.course.title), ("", &chrome.t("teach-new-article"))]),
        action: format!("{back}/articles/new"),
        back,
        sections: places(&chrome, found.outline.sections),
        writing: Writing::of(&found.course.language),
        faults: faults(&chrome, invalid),
        typed,
        chrome,
    }
}
