//! Everything that an author says of a course, in one form that saves itself where scripts run, and by its button elsewhere.
//! It carries the revision that it was made from; when somebody else saved in the meantime, nothing is written and what was
//! typed stays.

mod metadata;

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use catalog::course::{self, ChangeError, NewCourse, WordsInUse};
use catalog::{Course, CourseType, Level};
use db::Tx;
use kernel::{CourseId, Invalid, Money};
use serde::Deserialize;

use super::day::{Edge, day, shown};
use super::outcome::Outcome;
use super::{Crumb, crumbs, kinds, languages, levels};
use crate::api::instructor::courses::authored;
use crate::chrome::Chrome;
use crate::http::extract::{Form, Json, Path};
use crate::http::html::{Html, SeeOther};
use crate::http::script::{ByScript, Saved};
use crate::pages::account::{Choice, Faults};
use crate::persona::Author;
use crate::view::View;
use crate::writing::Writing;
use crate::zone::Zone;
use crate::{App, Problem};

#[derive(Template)]
#[template(path = "teach/settings.html")]
struct SettingsPage {
    chrome: Chrome,
    crumbs: Vec<Crumb>,
    action: String,
    back: String,
    has_picture: bool,
    conflict: bool,
    typed: SettingsForm,
    kinds: Vec<Choice>,
    levels: Vec<Choice>,
    languages: Vec<Choice>,
    words: WordsInUse,
    writing: Writing,
    faults: Faults,
}

impl SettingsPage {
    fn tags_hint(&self) -> String {
        let hint = self.chrome.t("teach-tags-hint");
        if self.words.tags.is_empty() {
            return hint;
        }
        let words: Vec<_> = self.words.tags.iter().map(|word| format!("\u{2068}{word}\u{2069}")).collect();
        format!("{hint} {}", self.chrome.ts("teach-tags-in-use", &words.join(" · ")))
    }
}

/// What the form sends. What is not an author's to set is refused by name.
#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct SettingsForm {
    revision: String,
    title: String,
    slug: String,
    short_description: String,
    description: String,
    thumbnail_alt: String,
    price: String,
    currency: String,
    duration_minutes: String,
    level: String,
    category: String,
    tags: String,
    course_type: String,
    language: String,
    max_students: String,
    start_date: String,
    end_date: String,
    requirements: String,
    learning_outcomes: String,
    curriculum: String,
    metadata: String,
    location: String,
    allow_recording: String,
}

impl SettingsForm {
    fn of(course: &Course, revision: i32, zone: &Zone) -> Self {
        Self {
            revision: revision.to_string(),
            title: course.title.clone(),
            slug: course.slug.clone(),
            short_description: course.short_description.clone(),
            description: course.description.clone(),
            thumbnail_alt: course.thumbnail_alt.clone(),
            price: course.price.amount(),
            currency: course.price.currency.as_str().to_owned(),
            duration_minutes: course.duration_minutes.to_string(),
            level: course.level.to_string(),
            category: course.category.clone(),
            tags: course.tags.join(", "),
            course_type: course.course_type.to_string(),
            language: course.language.clone(),
            max_students: course.max_students.map(|seats| seats.to_string()).unwrap_or_default(),
            start_date: shown(zone, course.start_date),
            end_date: shown(zone, course.end_date),
            requirements: course.requirements.join("\n"),
            learning_outcomes: course.learning_outcomes.join("\n"),
            curriculum: course.curriculum.join("\n"),
            metadata: metadata::lines(&course.metadata),
            location: course.location.clone(),
            allow_recording: if course.allow_recording { "on".to_owned() } else { String::new() },
        }
    }

    fn course(&self, author: &Author, present: &Course) -> Result<NewCourse, Invalid> {
        let (mut faults, zone) = (Invalid::default(), author.site.zone());
        let course_type: Option<CourseType> = faults.keep(self.course_type.parse());
        let level: Option<Level> = faults.keep(self.level.parse());
        let price = faults.keep(price(&self.price, &self.currency));
        let duration = faults.keep(number("durationMinutes", &self.duration_minutes));
        let seats = faults.keep(number("maxStudents", &self.max_students));
        let start = faults.keep(day("startDate", &self.start_date, present.start_date, (&zone, Edge::First)));
        let end = faults.keep(day("endDate", &self.end_date, present.end_date, (&zone, Edge::Last)));
        let metadata = faults.keep(metadata::read(&self.metadata, &present.metadata));
        let (Some(course_type), Some(level), Some(price), Some(duration), Some(seats), Some(start), Some(end)) =
            (course_type, level, price, duration, seats, start, end)
        else {
            return Err(faults);
        };
        let Some(metadata) = metadata else { return Err(faults) };
        let list = |text: &str, between: char| -> Vec<String> {
            text.split(between).map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
        };
        Ok(NewCourse {
            trainer: present.trainer_id,
            title: self.title.clone(),
            slug: Some(self.slug.trim().to_owned()),
            description: self.description.clone(),
            short_description: self.short_description.clone(),
            thumbnail: None,
            thumbnail_alt: self.thumbnail_alt.clone(),
            price,
            duration_minutes: duration.unwrap_or(0),
            level,
            category: self.category.clone(),
            tags: list(&self.tags.replace('،', ","), ','),
            course_type,
            language: self.language.clone(),
            is_featured: false,
            max_students: seats,
            start_date: start,
            end_date: end,
            requirements: list(&self.requirements, '\n'),
            learning_outcomes: list(&self.learning_outcomes, '\n'),
            curriculum: list(&self.curriculum, '\n'),
            metadata,
            location: self.location.clone(),
            allow_recording: !self.allow_recording.is_empty(),
        })
    }
}

fn price(amount: &str, currency: &str) -> Result<Money, Invalid> {
    let amount = Some(amount.trim()).filter(|amount| !amount.is_empty()).unwrap_or("0");
    Money::parse("price", amount, currency.trim()).map_err(|mut faults| {
        for fault in faults.0.iter_mut().filter(|fault| fault.pointer == "/price/currency") {
            "/currency".clone_into(&mut fault.pointer);
        }
        faults
    })
}

pub(super) fn number(field: &str, text: &str) -> Result<Option<i32>, Invalid> {
    let digits = text.trim();
    if digits.is_empty() {
        return Ok(None);
    }
    digits.parse().map(Some).map_err(|_| Invalid::one(field, "wrong_type", "Give a whole number."))
}

/// `GET /teach/courses/{course}/settings`
pub(super) async fn show(
    State(app): State<App>,
    author: Author,
    view: View,
    Path(id): Path<CourseId>,
) -> Result<Response, Problem> {
    let tx = app.db().begin(&author).await?;
    let found = authored(&tx, id, author.acting_as()).await?;
    let typed = SettingsForm::of(&found.course, found.revision, &author.site.zone());
    let chrome = view.chrome(&app, Some(&author));
    let words = course::words_in_use(&tx).await?;
    Ok(Html::private(page(chrome, &found.course, words, typed, &Outcome::Fresh)).into_response())
}

/// `POST /teach/courses/{course}/settings`
pub(super) async fn submit(
    State(app): State<App>,
    author: Author,
    view: View,
    Path(id): Path<CourseId>,
    ByScript(by_script): ByScript,
    Form(mut form): Form<SettingsForm>,
) -> Result<Response, Problem> {
    let chrome = view.chrome(&app, Some(&author));
    let tx = app.db().begin(&author).await?;
    let outcome = match save(&tx, id, &author, &form).await {
        Ok(saved) => {
            tx.commit().await?;
            if by_script {
                return Ok(Json(saved).into_response());
            }
            let there = SeeOther::to(format!("/teach/courses/{id}"));
            return Ok(there.flash("success", "teach-saved").into_response());
        }
        Err(ChangeError::ChangedMeanwhile(present)) if !by_script => {
            // Saved once more, it replaces what the page has just shown.
            form.revision = present.to_string();
            Outcome::Conflict
        }
        Err(other) => match refusal(other) {
            Ok(invalid) if by_script => return Err(chrome.in_words(invalid).into()),
            Ok(invalid) => Outcome::Invalid(invalid),
            Err(other) => return Err(other.into()),
        },
    };
    drop(tx);
    let tx = app.db().begin(&author).await?;
    let found = authored(&tx, id, author.acting_as()).await?;
    let words = course::words_in_use(&tx).await?;
    Ok(Html::invalid(page(chrome, &found.course, words, form, &outcome)).into_response())
}

/// What is wrong in a field, if that is why the course was not changed.
fn refusal(error: ChangeError) -> Result<Invalid, ChangeError> {
    match error {
        ChangeError::Invalid(invalid) => Ok(invalid),
        ChangeError::SlugTaken => Ok(Invalid::one("slug", "slug_taken", "Another course has this address.")),
        ChangeError::SeatsTaken => {
            Ok(Invalid::one("maxStudents", "seats_taken", "More learners than that hold a seat."))
        }
        other @ (ChangeError::NotFound | ChangeError::ChangedMeanwhile(_) | ChangeError::Database(_)) => Err(other),
    }
}

/// The new revision. The fields run the way that the language of the course is written, so the page is loaded anew with
/// another language.
async fn save(tx: &Tx, id: CourseId, author: &Author, form: &SettingsForm) -> Result<Saved, ChangeError> {
    course::open(tx, id, author.acting_as(), Some(form.revision.parse().unwrap_or_default())).await?;
    let present = course::by_id(tx, id).await?.ok_or(ChangeError::NotFound)?;
    let revision = course::describe(tx, id, &form.course(author, &present)?).await?;
    Ok(Saved { revision, reload: form.language != present.language })
}

fn page(chrome: Chrome, course: &Course, words: WordsInUse, typed: SettingsForm, outcome: &Outcome) -> SettingsPage {
    let back = format!("/teach/courses/{}", course.id);
    SettingsPage {
        crumbs: crumbs(&chrome, &[(&back, &course.title), ("", &chrome.t("teach-settings"))]),
        action: format!("{back}/settings"),
        back,
        has_picture: course.thumbnail_asset_id.is_some(),
        writing: Writing::of(&typed.language),
        conflict: outcome.is_conflict(),
        kinds: kinds(&chrome),
        levels: levels(&chrome),
        languages: languages(&chrome, &typed.language),
        words,
        faults: outcome.faults(&chrome),
        typed,
        chrome,
    }
}
