//! The template of the tenant's certificates in one form: tried, seen on paper, kept, and taken back to the product's own.

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use credential::template::{self, ReplaceTemplateError, TemplateTitles};
use kernel::{Invalid, Locale};
use serde::Deserialize;

use crate::api::admin::certificate_template::specimen;
use crate::chrome::Chrome;
use crate::http::extract::Form;
use crate::http::html::{Html, SeeOther};
use crate::pages::account::Faults;
use crate::persona::Admin;
use crate::problem::template_refused;
use crate::view::View;
use crate::{App, Problem};

/// The addresses of this resource.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/admin/certificate-template", get(show).post(submit))
        .route("/admin/certificate-template/preview", post(preview))
        .route("/admin/certificate-template/reset", post(reset))
}

const HERE: &str = "/admin/certificate-template";

#[derive(Template)]
#[template(path = "admin/certificate_template.html")]
struct TemplatePage {
    chrome: Chrome,
    typed: TemplateForm,
    is_default: bool,
    conflict: bool,
    faults: Faults,
}

/// What the form sends.
#[derive(Debug, Clone, Deserialize, Default)]
#[serde(default)]
pub(super) struct TemplateForm {
    revision: String,
    source: String,
    title_en: String,
    title_ar: String,
    /// Of a preview.
    locale: String,
}

impl TemplateForm {
    fn of(found: template::Template) -> Self {
        Self {
            revision: found.revision.to_string(),
            source: found.source,
            title_en: found.titles.en,
            title_ar: found.titles.ar,
            locale: String::new(),
        }
    }

    fn titles(&self) -> TemplateTitles {
        TemplateTitles { en: self.title_en.clone(), ar: self.title_ar.clone() }
    }

    /// Line ends as the template has them: forms send two characters for one (HTML, 4.10.21.4).
    fn source(&self) -> String {
        self.source.replace("\r\n", "\n")
    }

    /// The revision that the form was made from.
    fn seen(&self) -> i32 {
        self.revision.parse().unwrap_or_default()
    }
}

/// `GET /admin/certificate-template`
pub(super) async fn show(State(app): State<App>, admin: Admin, view: View) -> Result<Response, Problem> {
    let tx = app.db().begin(&admin).await?;
    let found = template::current(&tx).await?;
    let is_default = found.is_default;
    let page = page(view.chrome(&app, Some(&admin)), TemplateForm::of(found), None);
    Ok(Html::private(TemplatePage { is_default, ..page }).into_response())
}

/// `POST /admin/certificate-template`
pub(super) async fn submit(
    State(app): State<App>,
    admin: Admin,
    view: View,
    Form(mut form): Form<TemplateForm>,
) -> Result<Response, Problem> {
    let (source, titles) = (form.source(), form.titles());
    let chrome = view.chrome(&app, Some(&admin));
    if let Err(invalid) = tried(&app, &source, &titles).await? {
        return Ok(Html::invalid(page(chrome, form, Some(&invalid))).into_response());
    }
    let tx = app.db().begin(&admin).await?;
    match template::replace(&tx, Some(form.seen()), &source, &titles).await {
        Ok(_) => {
            tx.commit().await?;
            Ok(SeeOther::to(HERE).flash("success", "credential-template-saved").into_response())
        }
        Err(ReplaceTemplateError::ChangedMeanwhile(present)) => {
            // Saved once more, it replaces what the page has just shown.
            form.revision = present.to_string();
            Ok(Html::invalid(TemplatePage { conflict: true, ..page(chrome, form, None) }).into_response())
        }
        Err(other @ (ReplaceTemplateError::Invalid(_) | ReplaceTemplateError::Database(_))) => Err(other.into()),
    }
}

/// `POST /admin/certificate-template/preview`
pub(super) async fn preview(
    State(app): State<App>,
    admin: Admin,
    view: View,
    Form(form): Form<TemplateForm>,
) -> Result<Response, Problem> {
    let locale = form.locale.parse().unwrap_or(Locale::En);
    match specimen(&app, &admin.site, &form.source(), &form.titles(), locale).await {
        Err(problem) if !problem.errors.is_empty() => {
            let invalid = Invalid(problem.errors);
            Ok(Html::invalid(page(view.chrome(&app, Some(&admin)), form, Some(&invalid))).into_response())
        }
        shown => shown,
    }
}

/// `POST /admin/certificate-template/reset`
pub(super) async fn reset(State(app): State<App>, admin: Admin) -> Result<SeeOther, Problem> {
    let tx = app.db().begin(&admin).await?;
    template::reset(&tx, None).await?;
    tx.commit().await?;
    Ok(SeeOther::to(HERE).flash("success", "credential-template-was-reset"))
}

/// What is wrong with the template, if anything is.
async fn tried(app: &App, source: &str, titles: &TemplateTitles) -> Result<Result<(), Invalid>, Problem> {
    if let Err(invalid) = template::check_words(source, titles) {
        return Ok(Err(invalid));
    }
    match app.parts.press.check(source).await {
        Ok(()) => Ok(Ok(())),
        Err(refused) => template_refused(refused).map(Err),
    }
}

fn page(chrome: Chrome, typed: TemplateForm, invalid: Option<&Invalid>) -> TemplatePage {
    let label = |field: &str| chrome.t(&format!("credential-template-{field}"));
    TemplatePage {
        faults: invalid.map(|invalid| Faults::labelled(&chrome, invalid, label)).unwrap_or_default(),
        is_default: false,
        conflict: false,
        typed,
        chrome,
    }
}
