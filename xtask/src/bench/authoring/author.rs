//! The one who teaches the large course, at a browser: signed in by the form, known by the cookie.

use std::net::SocketAddr;

use form_urlencoded::Serializer;
use serde_json::Value;

use crate::{
    Fallible,
    bench::{ask::Ask, load, plan::Facts},
};

const FORM: &str = "application/x-www-form-urlencoded";

/// An author's browser.
#[derive(Clone)]
pub(super) struct Author {
    pub(super) address: SocketAddr,
    host: String,
    cookie: String,
    /// The large course.
    pub(super) course: String,
}

impl Author {
    /// Signs in as the author of the data set.
    pub(super) async fn sign_in(address: SocketAddr, facts: &Facts) -> Fallible<Self> {
        let host = facts.get("host")?;
        let form = encoded(&[("identifier", facts.get("email")?), ("password", facts.get("password")?)]);
        let answer =
            load::expect(address, &Ask::new("POST", "/sign-in", host).sending(FORM, form).expecting(303)).await?;
        let cookie = answer.header("set-cookie").and_then(|cookie| cookie.split(';').next());
        Ok(Self {
            address,
            host: host.to_owned(),
            cookie: cookie.ok_or("signing in gave no cookie")?.to_owned(),
            course: facts.get("course")?.to_owned(),
        })
    }

    /// The same session at another instance of the program.
    pub(super) fn at(&self, address: SocketAddr) -> Self {
        Self { address, ..self.clone() }
    }

    /// A request with what a browser says of itself.
    pub(super) fn ask(&self, method: &'static str, path: &str) -> Ask {
        Ask::new(method, path, &self.host).with("cookie", &self.cookie).with("sec-fetch-site", "same-origin")
    }

    /// A page.
    pub(super) fn page(&self, path: &str) -> Ask {
        self.ask("GET", path).with("accept", "text/html")
    }

    /// What a script asks for, or sends as JSON.
    pub(super) fn json(&self, method: &'static str, path: &str, body: Option<&Value>) -> Ask {
        let ask = self.ask(method, path).with("accept", "application/json");
        match body {
            Some(body) => ask.sending("application/json", body.to_string()),
            None => ask,
        }
    }

    /// A form that a script sends, as the one that saves itself does.
    pub(super) fn form(&self, path: &str, fields: &[(&str, &str)]) -> Ask {
        self.ask("POST", path).with("accept", "application/json").sending(FORM, encoded(fields))
    }
}

fn encoded(fields: &[(&str, &str)]) -> String {
    Serializer::new(String::new()).extend_pairs(fields).finish()
}
