//! The components side by side in every state, in demo mode: what pages are built from, and where a change of style is judged.
//!
//! What it shows is made up here and means nothing; texts of the frame follow the reader's language.

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::routing::get;

use crate::chrome::Chrome;
use crate::http::html::Html;
use crate::view::View;
use crate::{App, Problem};

mod sample;

use sample::{Card, Choice, Event, Fault, Page, Point, Step, Tab, Way};

/// The addresses of this area.
pub(super) fn routes() -> Router<App> {
    Router::new().route("/dev/components", get(components))
}

#[derive(Template)]
#[template(path = "dev/components.html")]
struct Gallery {
    chrome: Chrome,
    long_text: &'static str,
    name: &'static str,
    errors: Vec<Fault>,
    choices: Vec<Choice>,
    checks: Vec<Choice>,
    points: Vec<Point>,
    people: Vec<Point>,
    cards: Vec<Card>,
    learning: Vec<Card>,
    continuing: Vec<Card>,
    pages: Vec<Page>,
    crumbs: Vec<Way>,
    tabs: Vec<Tab>,
    steps: Vec<Step>,
    events: Vec<Event>,
}

/// `GET /dev/components`
async fn components(State(app): State<App>, view: View) -> Result<Html<Gallery>, Problem> {
    if !app.settings().demo {
        return Err(Problem::not_found());
    }
    let cards = sample::cards();
    Ok(Html::private(Gallery {
        chrome: view.chrome(&app, None),
        long_text: "A button whose text is far too long for the place where somebody has put it, on a phone above all",
        name: "لينا Ashgrove",
        errors: sample::errors(),
        choices: sample::choices(),
        checks: sample::checks(),
        points: sample::points(),
        people: sample::people(),
        learning: cards.clone(),
        continuing: cards.iter().take(1).cloned().collect(),
        cards,
        pages: sample::pages(),
        crumbs: sample::crumbs(),
        tabs: sample::tabs(),
        steps: sample::steps(),
        events: sample::events(),
    }))
}
