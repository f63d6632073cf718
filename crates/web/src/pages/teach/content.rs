//! One content as its authors change it: the outline beside it, everything about it in one form that saves itself where
//! scripts run, and by its button elsewhere.

mod form;

use askama::Template;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use catalog::ContentType;
use catalog::article;
use catalog::course;
use catalog::outline::{self, AuthoredContent, ContentChange, DraftOutline, EditError, RemoveError};
use db::Tx;
use kernel::{ContentId, CourseId, Invalid};
use media::Asset;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::{Deserialize, Serialize};

pub(super) use form::ContentForm;

use super::nav::{Nav, nav};
use super::outcome::Outcome;
use super::{Crumb, crumbs};
use crate::api::instructor::opened;
use crate::chrome::Chrome;
use crate::http::extract::{Form, Json, Path, Query};
use crate::http::html::{Html, SeeOther};
use crate::http::script::{ByScript, Saved};
use crate::pages::account::{Choice, Faults};
use crate::pages::catalog::card::{content_icon, content_label};
use crate::persona::Author;
use crate::view::View;
use crate::writing::Writing;
use crate::{App, Problem};

#[derive(Template)]
#[template(path = "teach/content.html")]
struct ContentPage {
    chrome: Chrome,
    crumbs: Vec<Crumb>,
    course: CourseId,
    nav: Vec<Nav>,
    content: AuthoredContent,
    icon: &'static str,
    kind: String,
    file: Option<File>,
    tracks: Vec<Track>,
    languages: Vec<Choice>,
    before: Vec<Choice>,
    typed: ContentForm,
    conflict: bool,
    writing: Writing,
    faults: Faults,
}

/// The file of a document, image or film.
struct File {
    href: String,
    name: String,
    size: String,
    is_image: bool,
    accept: &'static str,
}

/// Captions of a film.
struct Track {
    language: String,
    label: String,
    asset: String,
}

impl ContentPage {
    fn base(&self) -> String {
        format!("/teach/courses/{}/contents/{}", self.course, self.content.id)
    }

    fn is(&self, kind: &str) -> bool {
        self.content.kind.as_str() == kind
    }

    fn waits_for(&self, id: &str) -> bool {
        self.typed.prerequisites.iter().any(|chosen| chosen == id)
    }
}

/// A content with what stands around it.
struct Found {
    title: String,
    language: String,
    outline: DraftOutline,
    content: AuthoredContent,
    file: Option<Asset>,
}

async fn found(tx: &Tx, (course, content): (CourseId, ContentId), author: course::Author) -> Result<Found, Problem> {
    let (revision, of, outline, content) = tokio::try_join!(
        course::revision(tx, course, author),
        course::by_id(tx, course),
        outline::draft(tx, course),
        outline::authored(tx, course, content)
    )?;
    let (Some(_), Some(of), Some(content)) = (revision, of, content) else { return Err(Problem::not_found()) };
    let file = match content.asset_id {
        Some(id) => media::find(tx, id).await?,
        None => None,
    };
    Ok(Found { title: of.title, language: of.language, outline, content, file })
}

/// `GET /teach/courses/{course}/contents/{content}`
pub(super) async fn show(
    State(app): State<App>,
    author: Author,
    view: View,
    Path(which): Path<(CourseId, ContentId)>,
) -> Result<Response, Problem> {
    let tx = app.db().begin(&author).await?;
    let found = found(&tx, which, author.acting_as()).await?;
    let typed = ContentForm::of(&found.content, &author.site.zone());
    let chrome = view.chrome(&app, Some(&author));
    Ok(Html::private(page(chrome, which.0, found, typed, &Outcome::Fresh)).into_response())
}

/// `POST /teach/courses/{course}/contents/{content}`
pub(super) async fn submit(
    State(app): State<App>,
    author: Author,
    view: View,
    Path(which): Path<(CourseId, ContentId)>,
    ByScript(by_script): ByScript,
    Form(mut form): Form<ContentForm>,
) -> Result<Response, Problem> {
    let chrome = view.chrome(&app, Some(&author));
    let tx = opened(&app, &author, which.0).await?;
    let outcome = match save(&tx, which, &author, &form).await {
        Ok(saved) => {
            tx.commit().await?;
            if by_script {
                return Ok(Json(saved).into_response());
            }
            let there = SeeOther::to(format!("/teach/courses/{}/contents/{}", which.0, which.1));
            return Ok(there.flash("success", "teach-saved").into_response());
        }
        Err(EditError::Invalid(invalid)) if by_script => return Err(chrome.in_words(invalid).into()),
        Err(EditError::Invalid(invalid)) => Outcome::Invalid(invalid),
        Err(EditError::ChangedMeanwhile(present)) if !by_script => {
            // Saved once more, it replaces what the page has just shown.
            form.revision = present.to_string();
            Outcome::Conflict
        }
        Err(other) => return Err(other.into()),
    };
    drop(tx);
    let tx = app.db().begin(&author).await?;
    let found = found(&tx, which, author.acting_as()).await?;
    Ok(Html::invalid(page(chrome, which.0, found, form, &outcome)).into_response())
}

async fn save(
    tx: &Tx,
    (course, id): (CourseId, ContentId),
    author: &Author,
    form: &ContentForm,
) -> Result<Saved, EditError> {
    let present = outline::authored(tx, course, id).await?.ok_or(EditError::NotFound)?;
    let source = form.source(&present)?;
    let reload = source.asset.is_some_and(|asset| Some(asset) != present.asset_id)
        || source.captions.as_ref().is_some_and(|captions| *captions != present.captions);
    let written = form.written(&present, &author.site.zone())?;
    let change = ContentChange { material: source.changed(tx, author.user, &present).await?, ..written };
    let seen = form.revision.parse().unwrap_or_default();
    let revision = outline::rewrite(tx, course, id, &change, Some(seen)).await?;
    Ok(Saved { revision, reload })
}

/// `POST /teach/courses/{course}/contents/{content}/removal`
pub(super) async fn remove(
    State(app): State<App>,
    author: Author,
    Path((course, content)): Path<(CourseId, ContentId)>,
) -> Result<SeeOther, Problem> {
    let tx = opened(&app, &author, course).await?;
    match outline::remove_content(&tx, course, content).await {
        Ok(()) => {
            tx.commit().await?;
            Ok(SeeOther::to(format!("/teach/courses/{course}")).flash("success", "teach-removed"))
        }
        Err(RemoveError::HasEvidence) => {
            let there = SeeOther::to(format!("/teach/courses/{course}/contents/{content}"));
            Ok(there.flash("warning", "teach-content-in-use"))
        }
        Err(other) => Err(other.into()),
    }
}

/// `GET /teach/courses/{course}/contents/{content}/markdown`: an article as a Markdown file.
pub(super) async fn markdown(
    State(app): State<App>,
    author: Author,
    Path(which): Path<(CourseId, ContentId)>,
) -> Result<Response, Problem> {
    let tx = app.db().begin(&author).await?;
    let content = found(&tx, which, author.acting_as()).await?.content;
    let text = article::to_markdown(content.article_html.as_deref().ok_or_else(Problem::not_found)?);
    let name = format!("{}.md", content.title);
    let name = utf8_percent_encode(&name, NON_ALPHANUMERIC);
    let headers = [
        (header::CONTENT_TYPE, "text/markdown; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename*=UTF-8''{name}")),
        (header::CACHE_CONTROL, "private, no-store".to_owned()),
    ];
    Ok((headers, text).into_response())
}

/// A formula as the editor shows it.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct FormulaQuery {
    tex: String,
    block: String,
}

/// A formula as browsers set it.
#[derive(Serialize)]
pub(super) struct FormulaShown {
    mathml: String,
}

/// `GET /teach/formula`: a formula in TeX as `MathML`, for the editor.
pub(super) async fn formula(
    State(app): State<App>,
    author: Author,
    view: View,
    Query(query): Query<FormulaQuery>,
) -> Result<Json<FormulaShown>, Problem> {
    let made = article::mathml(&query.tex, query.block == "1");
    made.map(|mathml| Json(FormulaShown { mathml })).map_err(|error| {
        let unreadable = Invalid::one("tex", "unreadable_formula", error.to_string());
        view.chrome(&app, Some(&author)).in_words(unreadable).into()
    })
}

fn page(chrome: Chrome, course: CourseId, found: Found, typed: ContentForm, outcome: &Outcome) -> ContentPage {
    let Found { title, language, outline, content, file } = found;
    let back = format!("/teach/courses/{course}");
    let accept = match content.kind {
        ContentType::Image => "image/jpeg,image/png,image/gif,image/webp,image/avif",
        ContentType::Video => "video/*,.mkv",
        ContentType::Document
        | ContentType::Article
        | ContentType::Quiz
        | ContentType::Assignment
        | ContentType::Certificate => ".pdf,.doc,.docx,.ppt,.pptx,.xls,.xlsx,.txt,.md,.epub",
    };
    let file = file.map(|file| File {
        href: format!("/teach/files/{}", file.id),
        size: chrome.bytes(file.bytes),
        is_image: content.kind == ContentType::Image,
        accept,
        name: file.name,
    });
    let tracks = content.captions.iter().map(|track| Track {
        label: chrome.language_name(&track.language),
        language: track.language.clone(),
        asset: track.asset_id.to_string(),
    });
    let tracks = tracks.collect();
    let inside = outline.sections.iter().flat_map(|section| &section.contents);
    let others = inside.chain(&outline.without_section).filter(|other| other.id != content.id);
    let before = others.map(|other| Choice { value: other.id.to_string(), label: other.title.clone() }).collect();
    ContentPage {
        crumbs: crumbs(&chrome, &[(&back, &title), ("", &content.title)]),
        nav: nav(&chrome, course, &outline, Some(content.id)),
        icon: content_icon(content.kind),
        kind: content_label(&chrome, content.kind),
        languages: super::languages(&chrome, ""),
        writing: Writing::of(&language),
        conflict: outcome.is_conflict(),
        faults: outcome.faults(&chrome),
        course,
        file,
        tracks,
        before,
        content,
        typed,
        chrome,
    }
}
