//! The persona extractors: they are the authorisation of their areas.
//!
//! [`Visitor`] is anyone; [`Learner`], [`Instructor`], [`Admin`] and [`SuperAdmin`] are signed-in people of this tenant who
//! hold that role, and an [`Author`] holds one of the two that change courses. Authentication is by session cookie for pages and by access token for programs: one round trip, of which
//! the answer is remembered ([`People`]). What only reads goes on in the transaction in which the person was recognised.

mod people;
mod tokens;

use std::ops::Deref;
use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use catalog::course;
use db::{Handover, Scope};
use identity::Role;
use identity::session::{self, Proof, SignedIn};
use kernel::{TenantId, UserId};

use crate::view::cookie;
use crate::{App, Problem, Site};

pub(crate) use people::People;
pub(crate) use tokens::Tokens;

/// Pages on which a person who must change the password may still be.
const BEFORE_CHANGE: [&str; 3] = ["/account/password", "/sign-out", "/preferences"];

/// A signed-in person of the tenant that was asked.
#[derive(Debug, Clone)]
pub(crate) struct Person {
    /// Who.
    pub signed: Arc<SignedIn>,
    /// Where.
    pub site: Site,
    /// The transaction in which the person was recognised, if the handler goes on in it.
    begun: Handover,
}

impl Deref for Person {
    type Target = SignedIn;

    fn deref(&self) -> &SignedIn {
        &self.signed
    }
}

impl Scope for Person {
    fn tenant(&self) -> TenantId {
        self.site.tenant.id
    }

    fn actor(&self) -> Option<UserId> {
        Some(self.signed.user)
    }

    fn handover(&self) -> Option<&Handover> {
        Some(&self.begun)
    }
}

impl FromRequestParts<App> for Person {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        if let Some(person) = parts.extensions.get::<Self>() {
            return Ok(person.clone());
        }
        let site = Site::from_request_parts(parts, app).await?;
        let reads = parts.method.is_safe();
        let found = authenticate(&parts.headers, reads, app, &site).await?;
        let (signed, begun) = found.ok_or_else(Problem::not_signed_in)?;
        if signed.requires_password_change
            && !BEFORE_CHANGE.contains(&parts.uri.path())
            && !parts.uri.path().ends_with("/password")
        {
            return Err(Problem::new(
                axum::http::StatusCode::FORBIDDEN,
                "password_change_required",
                "Choose a new password first.",
            )
            .link("password", "/account/password"));
        }
        let person = Self { signed, site, begun };
        parts.extensions.insert(person.clone());
        Ok(person)
    }
}

/// Who these headers belong to, for a page that is no handler's; nobody when they prove nothing.
///
/// # Errors
/// When the database is away.
pub(crate) async fn recognised(headers: &HeaderMap, app: &App, site: &Site) -> Result<Option<Person>, Problem> {
    let found = authenticate(headers, false, app, site).await;
    match found {
        Ok(found) => Ok(found.map(|(signed, begun)| Person { signed, site: site.clone(), begun })),
        Err(problem) if problem.code == "not_signed_in" => Ok(None),
        Err(problem) => Err(problem),
    }
}

/// Who asks, and the transaction that the handler may go on with, if one was begun: only one that reads begins at once,
/// without waiting for the body of the request.
async fn authenticate(
    headers: &HeaderMap,
    reads: bool,
    app: &App,
    site: &Site,
) -> Result<Option<(Arc<SignedIn>, Handover)>, Problem> {
    let Some(proof) = proof(headers, app, site).await? else { return Ok(None) };
    let place = app.people.place(app.db(), site.tenant.id, proof);
    if let Some(signed) = place.remembered().await {
        return Ok(Some((signed, Handover::default())));
    }
    let tx = app.db().begin(site).await?;
    let Some(signed) = session::authenticate(&tx, place.proof()).await? else { return Ok(None) };
    if signed.is_touch_due(tx.now()) {
        session::touch(&tx, signed.session).await?;
        tx.commit().await?;
        return Ok(Some((Arc::new(signed), Handover::default())));
    }
    let signed = place.remember(signed).await;
    let begun = if reads { Handover::of(tx) } else { Handover::default() };
    Ok(Some((signed, begun)))
}

/// What the request shows: an access token, or else a cookie.
async fn proof(headers: &HeaderMap, app: &App, site: &Site) -> Result<Option<Proof>, Problem> {
    let Some(value) = headers.get(header::AUTHORIZATION) else {
        return Ok(cookie(headers, session_cookie_name(site)).and_then(Proof::of_cookie));
    };
    let bearer =
        value.to_str().ok().and_then(|text| text.strip_prefix("Bearer ")).ok_or_else(Problem::not_signed_in)?;
    let access = app
        .tokens
        .verify(&app.settings().account, site.tenant.id, bearer, app.db().now())
        .await
        .map_err(|_| Problem::not_signed_in())?;
    Ok(Some(Proof::Token(access.session, access.user)))
}

/// `__Host-session`, which browsers keep only from HTTPS or from this machine; plain `session` elsewhere.
#[must_use]
pub(crate) fn session_cookie_name(site: &Site) -> &'static str {
    if secure_cookies(site) { "__Host-session" } else { "session" }
}

/// Whether the browser will accept a cookie that is marked `Secure`.
#[must_use]
pub(crate) fn secure_cookies(site: &Site) -> bool {
    let name = site.host.rsplit_once(':').map_or(site.host.as_str(), |(name, _)| name);
    site.https || name == "localhost" || name.ends_with(".localhost")
}

/// Anyone, signed in or not.
#[derive(Debug, Clone)]
pub(crate) struct Visitor {
    /// Who, if somebody is signed in.
    pub person: Option<Person>,
    /// Where.
    pub site: Site,
}

impl Visitor {
    /// The signed-in person.
    #[must_use]
    pub(crate) fn person(&self) -> Option<&Person> {
        self.person.as_ref()
    }
}

impl Scope for Visitor {
    fn tenant(&self) -> TenantId {
        self.site.tenant.id
    }

    fn actor(&self) -> Option<UserId> {
        self.person.as_ref().map(|person| person.user)
    }

    fn handover(&self) -> Option<&Handover> {
        self.person.as_ref().and_then(Scope::handover)
    }
}

impl FromRequestParts<App> for Visitor {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        let site = Site::from_request_parts(parts, app).await?;
        match Person::from_request_parts(parts, app).await {
            Ok(person) => Ok(Self { person: Some(person), site }),
            Err(problem) if problem.code == "not_signed_in" => Ok(Self { person: None, site }),
            Err(problem) => Err(problem),
        }
    }
}

macro_rules! personas {
    ($($(#[$doc:meta])* $name:ident: $($role:path)|+),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone)]
        pub(crate) struct $name(pub Person);

        impl Deref for $name {
            type Target = Person;

            fn deref(&self) -> &Person {
                &self.0
            }
        }

        impl Scope for $name {
            fn tenant(&self) -> TenantId {
                self.0.tenant()
            }

            fn actor(&self) -> Option<UserId> {
                self.0.actor()
            }

            fn handover(&self) -> Option<&Handover> {
                self.0.handover()
            }
        }

        impl FromRequestParts<App> for $name {
            type Rejection = Problem;

            async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
                let person = Person::from_request_parts(parts, app).await?;
                let holds = $(person.roles.contains($role))||+;
                if holds { Ok(Self(person)) } else { Err(Problem::forbidden()) }
            }
        }
    )+};
}

personas! {
    /// A learner of this tenant.
    Learner: Role::Learner,
    /// An instructor of this tenant.
    Instructor: Role::Instructor,
    /// An administrator of this tenant.
    Admin: Role::Admin,
    /// Who changes courses: an instructor those that they teach, an administrator every one.
    Author: Role::Instructor | Role::Admin,
    /// An administrator of the platform.
    SuperAdmin: Role::SuperAdmin,
}

impl Author {
    /// As whom the catalogue takes them: who holds both roles is an administrator.
    #[must_use]
    pub(crate) fn acting_as(&self) -> course::Author {
        if self.roles.contains(Role::Admin) {
            course::Author::Administrator
        } else {
            course::Author::Teacher(self.user)
        }
    }
}
