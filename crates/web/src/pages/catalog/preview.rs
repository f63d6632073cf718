//! A lesson that may be seen without an enrollment. Films and files need a session, so a visitor gets text and pictures'
//! descriptions, and is told how to see the rest.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::State;
use catalog::outline::Preview;
use catalog::{ContentType, Course, article, course, outline};
use kernel::ContentId;

use super::card::{content_icon, content_label};
use crate::chrome::Chrome;
use crate::http::extract::Path;
use crate::http::html::Html;
use crate::media::{Material, material, shown};
use crate::persona::Visitor;
use crate::view::View;
use crate::writing::Writing;
use crate::{App, Problem};

#[derive(Template)]
#[template(path = "catalog/preview.html")]
pub(super) struct PreviewPage {
    chrome: Chrome,
    course: Course,
    writing: Writing,
    lesson: Preview,
    material: Material,
    kind: String,
    icon: &'static str,
    sign_up_href: String,
}

/// `GET /courses/{slug}/preview/{content}`
pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    view: View,
    Path((slug, content)): Path<(String, ContentId)>,
) -> Result<Html<PreviewPage>, Problem> {
    let tx = app.db().begin(&visitor).await?;
    let course = course::public(&tx, &slug).await?.ok_or_else(Problem::not_found)?;
    let mut lesson = outline::preview(&tx, course.id, content).await?.ok_or_else(Problem::not_found)?;
    let chrome = view.chrome(&app, visitor.person());
    let material = match visitor.person() {
        Some(person) => material(&app, &tx, &chrome, person, lesson.asset_id, &lesson.captions).await?,
        None => Material::default(),
    };
    lesson.article_html = match visitor.person() {
        Some(person) => shown(&app, person, lesson.article_html),
        None => lesson.article_html.map(|html| article::present(&html, &BTreeMap::new())),
    };
    let page = PreviewPage {
        kind: content_label(&chrome, lesson.kind),
        icon: content_icon(lesson.kind),
        sign_up_href: format!("/sign-up?next=%2Fcourses%2F{}", course.slug),
        writing: Writing::of(&course.language),
        material,
        course,
        lesson,
        chrome,
    };
    Ok(if visitor.person().is_some() { Html::private(page) } else { Html::public(page) })
}

impl PreviewPage {
    fn needs_account(&self) -> bool {
        self.lesson.kind != ContentType::Article && self.material.href.is_empty()
    }
}
