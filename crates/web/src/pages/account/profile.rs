//! One's own name, number, language and time zone.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use identity::user::{self, Profile, ProfileChange, TIMEZONES, UpdateProfileError};
use kernel::{Invalid, Locale};
use serde::Deserialize;

use super::caller::language_cookie;
use super::{Faults, Tab, tabs};
use crate::chrome::Chrome;
use crate::http::extract::Form;
use crate::http::html::{Html, SeeOther};
use crate::persona::Person;
use crate::view::View;
use crate::{App, Problem};

#[derive(Template)]
#[template(path = "account/profile.html")]
struct ProfilePage {
    chrome: Chrome,
    tabs: Vec<Tab>,
    profile: Profile,
    roles: Vec<String>,
    typed: ProfileForm,
    languages: Vec<Choice>,
    timezones: Vec<Choice>,
    faults: Faults,
}

/// An entry of a list to choose from.
pub(crate) struct Choice {
    pub(crate) value: String,
    pub(crate) label: String,
}

/// What the form sends.
#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct ProfileForm {
    first_name: String,
    last_name: String,
    phone: String,
    locale: String,
    timezone: String,
}

impl From<&Profile> for ProfileForm {
    fn from(profile: &Profile) -> Self {
        Self {
            first_name: profile.first_name.clone(),
            last_name: profile.last_name.clone(),
            phone: profile.phone.clone().unwrap_or_default(),
            locale: profile.locale.map(|locale| locale.to_string()).unwrap_or_default(),
            timezone: profile.timezone.clone(),
        }
    }
}

/// `GET /account`
pub(super) async fn show(State(app): State<App>, person: Person, view: View) -> Result<Response, Problem> {
    Ok(Html::private(page(&app, &person, &view, None, None).await?).into_response())
}

/// `POST /account`
pub(super) async fn submit(
    State(app): State<App>,
    person: Person,
    view: View,
    Form(form): Form<ProfileForm>,
) -> Result<Response, Problem> {
    let change = ProfileChange {
        first_name: form.first_name.clone(),
        last_name: form.last_name.clone(),
        phone: form.phone.clone(),
        locale: form.locale.parse().ok(),
        timezone: form.timezone.clone(),
    };
    let tx = app.db().begin(&person).await?;
    let invalid = match user::update_profile(&tx, person.user, &change).await {
        Ok(()) => {
            tx.commit().await?;
            let there = SeeOther::to("/account").flash("success", "account-profile-saved");
            let there = change.locale.into_iter().fold(there, |there, locale| there.cookie(language_cookie(locale)));
            return Ok(there.into_response());
        }
        Err(UpdateProfileError::Invalid(invalid)) => invalid,
        Err(UpdateProfileError::PhoneTaken) => {
            Invalid::one("phone", "phone_taken", "This number can not be used here.")
        }
        Err(UpdateProfileError::NotFound) => return Err(Problem::not_found()),
        Err(UpdateProfileError::Database(error)) => return Err(error.into()),
    };
    drop(tx);
    Ok(Html::invalid(page(&app, &person, &view, Some(form), Some(invalid)).await?).into_response())
}

async fn page(
    app: &App,
    person: &Person,
    view: &View,
    typed: Option<ProfileForm>,
    invalid: Option<Invalid>,
) -> Result<ProfilePage, Problem> {
    let tx = app.db().begin(person).await?;
    let profile = user::profile(&tx, person.user).await?.ok_or_else(Problem::not_found)?;
    let chrome = view.chrome(app, Some(person));
    let language =
        |locale: &Locale| Choice { value: locale.to_string(), label: chrome.t(&format!("account-language-{locale}")) };
    let browsers = Choice { value: String::new(), label: chrome.t("account-language-browser") };
    let zone = |name: &&str| Choice { value: (*name).to_owned(), label: name.replace('_', " ") };
    Ok(ProfilePage {
        tabs: tabs(&chrome, "/account"),
        roles: profile.roles.iter().map(|role| chrome.t(&format!("account-role-{role}"))).collect(),
        typed: typed.unwrap_or_else(|| ProfileForm::from(&profile)),
        languages: std::iter::once(browsers).chain(Locale::ALL.iter().map(language)).collect(),
        timezones: TIMEZONES.iter().map(zone).collect(),
        faults: invalid.map(|invalid| Faults::say(&chrome, &invalid)).unwrap_or_default(),
        profile,
        chrome,
    })
}
