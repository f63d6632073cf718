//! Handing out grants: to the learner who may open the lesson that a file belongs to.

use axum::extract::State;
use catalog::article::{self, PictureAddress};
use catalog::outline::Captions;
use db::Tx;
use kernel::{AssetId, SessionId};
use learning::lesson;
use media::{Format, Grant, LIFETIME};
use serde::Serialize;
use utoipa::ToSchema;

use crate::chrome::Chrome;
use crate::http::extract::{Json, Path};
use crate::persona::Person;
use crate::{App, Problem};

/// A lesson's file as its page needs it; empty where there is none.
#[derive(Debug, Clone, Default)]
pub(crate) struct Material {
    /// Address of the bytes under a grant.
    pub href: String,
    /// Address that gives a new grant.
    pub renew_href: String,
    /// Media type.
    pub mime: String,
    /// Name for a download.
    pub name: String,
    /// Size in words, such as `1.2 MB`.
    pub size: String,
    /// Width and height of a picture or film; 0 when unknown.
    pub width: i32,
    /// See `width`.
    pub height: i32,
    /// Where playback goes on, in seconds.
    pub position: i32,
    /// Caption tracks.
    pub tracks: Vec<Track>,
}

/// A caption track under a grant.
#[derive(Debug, Clone)]
pub(crate) struct Track {
    /// ISO 639 code.
    pub language: String,
    /// The language's name.
    pub label: String,
    /// Address of the file under a grant.
    pub href: String,
    /// Whether it is shown at first.
    pub default: bool,
}

impl Material {
    /// Whether a browser shows it in the page: PDF and plain text.
    #[must_use]
    pub(crate) fn is_inline(&self) -> bool {
        self.mime == "application/pdf" || self.mime == "text/plain"
    }
}

/// The file `asset` and its captions under grants for this person's session. That the person may have them was checked.
///
/// # Errors
/// When the database is away.
pub(crate) async fn material(
    app: &App,
    tx: &Tx,
    chrome: &Chrome,
    person: &Person,
    asset: Option<AssetId>,
    captions: &[Captions],
) -> Result<Material, Problem> {
    let Some(id) = asset else { return Ok(Material::default()) };
    let file = media::find(tx, id).await?.ok_or_else(Problem::not_found)?;
    let tracks = captions
        .iter()
        .map(|track| Track {
            label: chrome.language_name(&track.language),
            href: href(app, person, track.asset_id),
            default: track.language == chrome.locale().as_str(),
            language: track.language.clone(),
        })
        .collect();
    let (width, height) = file.size.unwrap_or_default();
    Ok(Material {
        href: href(app, person, id),
        renew_href: format!("/media/{id}/renewal"),
        size: chrome.bytes(file.bytes),
        mime: file.mime,
        name: file.name,
        width,
        height,
        position: 0,
        tracks,
    })
}

/// An article as this person's browser shows it, its pictures under grants. That the person may read it was checked.
pub(crate) fn shown(app: &App, person: &Person, html: Option<String>) -> Option<String> {
    let html = html?;
    let address = |picture| {
        let src = href(app, person, picture);
        let copies = |format| srcset(&src, format);
        (picture, PictureAddress { srcset: copies(Format::Webp), avif: copies(Format::Avif), src })
    };
    Some(article::present(&html, &article::assets(&html).into_iter().map(address).collect()))
}

/// The copies in this format of the picture under this address. One that there is not is answered with another, which every
/// browser can show.
fn srcset(href: &str, format: Format) -> String {
    let copies = media::WIDTHS.map(|width| format!("{href}/{width}.{format} {width}w"));
    copies.join(", ")
}

/// The address of a file under a new grant for this session.
pub(crate) fn href(app: &App, person: &Person, asset: AssetId) -> String {
    let expires = app.db().now() + LIFETIME;
    let grant = Grant { tenant: person.site.tenant.id, session: SessionId(person.session.0), asset, expires };
    format!("/media/{asset}/{}", app.grants.sign(&grant))
}

/// A new address for a file whose grant has ended.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Renewed {
    /// The address.
    pub url: String,
}

/// `GET /media/{asset}/renewal`: a new grant, for as long as the learner may open the lesson.
pub(crate) async fn renew(
    State(app): State<App>,
    person: Person,
    Path(asset): Path<AssetId>,
) -> Result<Json<Renewed>, Problem> {
    renewed(&app, &person, asset).await.map(Json)
}

/// A new address for a file of a lesson that this person may open.
///
/// # Errors
/// `not_found` for any other file.
pub(crate) async fn renewed(app: &App, person: &Person, asset: AssetId) -> Result<Renewed, Problem> {
    let tx = app.db().begin(person).await?;
    if !lesson::may_have(&tx, person.user, asset).await? {
        return Err(Problem::not_found());
    }
    Ok(Renewed { url: href(app, person, asset) })
}
