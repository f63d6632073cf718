//! The outline under the hands of its authors: one thing done to one lesson or section by its buttons, or to several lessons
//! by the bar above them.

use axum::extract::State;
use catalog::outline::{self, ChangeAll, RemoveError, Step};
use kernel::{ContentId, CourseId, Invalid, SectionId};
use serde::Deserialize;

use crate::api::instructor::contents::set_shown;
use crate::api::instructor::opened;
use crate::http::extract::{Form, Path};
use crate::http::html::SeeOther;
use crate::persona::Author;
use crate::{App, Problem};

/// Contents that are changed at once.
const MOST_SELECTED: usize = 200;

/// What a button in the outline sends: its name says what is done, its value to which lesson or section. They all share one
/// form, since a long course has thousands of them.
#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct OutlineForm {
    up: Option<ContentId>,
    down: Option<ContentId>,
    show: Option<ContentId>,
    hide: Option<ContentId>,
    section_up: Option<SectionId>,
    section_down: Option<SectionId>,
}

/// `POST /teach/courses/{course}/outline`
pub(super) async fn change(
    State(app): State<App>,
    author: Author,
    Path(course): Path<CourseId>,
    Form(form): Form<OutlineForm>,
) -> Result<SeeOther, Problem> {
    if let Some(content) = form.show {
        return show_content(&app, &author, (course, content), true).await;
    }
    if let Some(content) = form.hide {
        return show_content(&app, &author, (course, content), false).await;
    }
    let content = form.up.map(|id| (id, Step::Up)).or(form.down.map(|id| (id, Step::Down)));
    let section = form.section_up.map(|id| (id, Step::Up)).or(form.section_down.map(|id| (id, Step::Down)));
    let tx = opened(&app, &author, course).await?;
    let there = if let Some((content, step)) = content {
        outline::step_content(&tx, course, content, step).await?;
        format!("/teach/courses/{course}#c-{content}")
    } else if let Some((section, step)) = section {
        outline::step_section(&tx, course, section, step).await?;
        format!("/teach/courses/{course}#s-{section}")
    } else {
        return Err(Invalid::one("up", "required", "Say what is to be moved, shown or hidden.").into());
    };
    tx.commit().await?;
    Ok(SeeOther::to(there))
}

async fn show_content(
    app: &App,
    author: &Author,
    (course, content): (CourseId, ContentId),
    shown: bool,
) -> Result<SeeOther, Problem> {
    set_shown(app, author, (course, content), shown).await?;
    let said = if shown { "teach-shown" } else { "teach-hidden" };
    Ok(SeeOther::to(format!("/teach/courses/{course}#c-{content}")).flash("success", said))
}

/// What the button of a content sends.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct VisibilityForm {
    shown: String,
}

impl VisibilityForm {
    pub(super) fn shown(&self) -> bool {
        self.shown == "yes"
    }
}

/// `POST /teach/courses/{course}/contents/{content}/visibility`
pub(super) async fn set_visibility(
    State(app): State<App>,
    author: Author,
    Path(which): Path<(CourseId, ContentId)>,
    Form(form): Form<VisibilityForm>,
) -> Result<SeeOther, Problem> {
    show_content(&app, &author, which, form.shown()).await
}

/// What the bar above chosen contents sends.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct SelectionForm {
    selected: Vec<String>,
    act: String,
    section: String,
}

/// `POST /teach/courses/{course}/selection`: one thing done to several contents; all of it, or nothing.
pub(super) async fn change_selected(
    State(app): State<App>,
    author: Author,
    Path(id): Path<CourseId>,
    Form(form): Form<SelectionForm>,
) -> Result<SeeOther, Problem> {
    let there = SeeOther::to(format!("/teach/courses/{id}"));
    let chosen: Result<Vec<ContentId>, _> = form.selected.iter().map(|id| id.parse()).collect();
    let chosen = chosen.map_err(|_| Problem::not_found())?;
    if chosen.is_empty() {
        return Ok(there.flash("info", "teach-none-selected"));
    }
    if chosen.len() > MOST_SELECTED {
        return Err(Invalid::one("selected", "too_many", "Choose at most 200 at once.").into());
    }
    let tx = opened(&app, &author, id).await?;
    match outline::change_all(&tx, id, &chosen, form.change()?).await {
        Ok(()) => {
            tx.commit().await?;
            Ok(there.flash("success", "teach-selection-changed"))
        }
        Err(RemoveError::HasEvidence) => Ok(there.flash("warning", "teach-content-in-use")),
        Err(other) => Err(other.into()),
    }
}

impl SelectionForm {
    fn change(&self) -> Result<ChangeAll, Problem> {
        match self.act.as_str() {
            "show" => Ok(ChangeAll::Shown(true)),
            "hide" => Ok(ChangeAll::Shown(false)),
            "require" => Ok(ChangeAll::Required(true)),
            "free" => Ok(ChangeAll::Required(false)),
            "remove" => Ok(ChangeAll::Removed),
            "move" if self.section.is_empty() => Ok(ChangeAll::MovedTo(None)),
            "move" => {
                self.section.parse().map(|section| ChangeAll::MovedTo(Some(section))).map_err(|_| Problem::not_found())
            }
            _ => Err(Invalid::one("act", "unknown_value", "Choose one of the list.").into()),
        }
    }
}
