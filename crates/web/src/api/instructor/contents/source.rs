//! What an author gives a content to be made of: text, or a file that was uploaded before.

use catalog::outline::{AuthoredContent, Captions, EditError, Material};
use catalog::{ContentType, article};
use db::Tx;
use kernel::{AssetId, Invalid, UserId};
use media::{Asset, AssetKind};

/// What was given; what is absent stays as it is.
#[derive(Debug, Clone, Default)]
pub(crate) struct Source {
    /// Whether it is the certificate, which is made of nothing.
    pub(crate) certificate: bool,
    /// HTML of an article.
    pub(crate) html: Option<String>,
    /// Markdown of an article.
    pub(crate) markdown: Option<String>,
    /// The file of a document, image or film.
    pub(crate) asset: Option<AssetId>,
    /// What an image shows.
    pub(crate) alt: Option<String>,
    /// Captions of a film.
    pub(crate) captions: Option<Vec<Captions>>,
}

impl Source {
    /// What a new content is made of: its type follows from what was given.
    ///
    /// # Errors
    /// [`EditError::Invalid`] when nothing fits, or the database is away.
    pub(crate) async fn new_material(&self, tx: &Tx, user: UserId) -> Result<Material, EditError> {
        if self.certificate {
            let alone = self.asset.is_none() && self.html.is_none() && self.markdown.is_none();
            let fault = || Invalid::one("type", "only_one", "A certificate is made of nothing else.");
            return if alone { Ok(Material::Certificate) } else { Err(fault().into()) };
        }
        match self.asset {
            Some(id) if self.html.is_none() && self.markdown.is_none() => {
                let file = file(tx, user, id, None).await?;
                self.of_file(tx, user, &file, None).await
            }
            Some(_) => Err(Invalid::one("assetId", "only_one", "Give a text or a file.").into()),
            None if self.html.is_none() && self.markdown.is_none() => {
                Err(Invalid::one("assetId", "required", "Give html, markdown or assetId.").into())
            }
            None => self.of_text(tx, user, "").await,
        }
    }

    /// What `present` is made of from now on.
    ///
    /// # Errors
    /// [`EditError::Invalid`] when something does not fit its type, or the database is away.
    pub(crate) async fn changed(
        &self,
        tx: &Tx,
        user: UserId,
        present: &AuthoredContent,
    ) -> Result<Material, EditError> {
        let wrong = |field: &str| {
            Err(Invalid::one(field, "wrong_type", "A content keeps its type. Add a new one for another type.").into())
        };
        let is_text = present.kind == ContentType::Article;
        if is_text && self.asset.is_some() {
            return wrong("assetId");
        }
        if !is_text && self.html.is_some() {
            return wrong("html");
        }
        if !is_text && self.markdown.is_some() {
            return wrong("markdown");
        }
        if present.kind == ContentType::Certificate {
            return if self.asset.is_some() { wrong("assetId") } else { Ok(Material::Certificate) };
        }
        match self.asset.or(present.asset_id) {
            Some(id) if !is_text => {
                let file = file(tx, user, id, Some(present)).await?;
                self.of_file(tx, user, &file, Some(present)).await
            }
            _ => self.of_text(tx, user, present.article_html.as_deref().unwrap_or_default()).await,
        }
    }

    /// A text may show the pictures that it showed before, and those that `user` gave. What else is wrong with it is said when
    /// it is written.
    async fn of_text(&self, tx: &Tx, user: UserId, present: &str) -> Result<Material, EditError> {
        let (field, text) = match (&self.html, &self.markdown) {
            (Some(_), Some(_)) => return Err(Invalid::one("html", "only_one", "Give html or markdown.").into()),
            (Some(html), None) => ("html", html.clone()),
            (None, Some(markdown)) => ("markdown", article::from_markdown(markdown).unwrap_or_default()),
            (None, None) => return Ok(Material::Html(present.to_owned())),
        };
        let kept = article::assets(present);
        for picture in article::assets(&text).into_iter().filter(|picture| !kept.contains(picture)) {
            if given(tx, user, picture).await?.is_none_or(|file| file.kind != AssetKind::Image) {
                return Err(Invalid::one(field, "no_such_file", "There is no such picture.").into());
            }
        }
        Ok(match &self.markdown {
            Some(markdown) => Material::Markdown(markdown.clone()),
            None => Material::Html(text),
        })
    }

    async fn of_file(
        &self,
        tx: &Tx,
        user: UserId,
        file: &Asset,
        present: Option<&AuthoredContent>,
    ) -> Result<Material, EditError> {
        match file.kind {
            AssetKind::Document => Ok(Material::Document(file.id)),
            AssetKind::Image => {
                let alt = self.alt.as_deref().or(present.map(|present| present.alt.as_str()));
                Ok(Material::Image(file.id, alt.unwrap_or_default().to_owned()))
            }
            AssetKind::Video => {
                let kept = present.map(|present| present.captions.clone()).unwrap_or_default();
                let captions = self.captions.clone().unwrap_or_else(|| kept.clone());
                for (at, track) in captions.iter().enumerate().filter(|(_, track)| !kept.contains(track)) {
                    let at = format!("captions/{at}/assetId");
                    let found = given(tx, user, track.asset_id).await?;
                    if found.is_none_or(|found| found.kind != AssetKind::Captions) {
                        return Err(Invalid::one(&at, "no_such_file", "There is no such file.").into());
                    }
                }
                Ok(Material::Video(file.id, file.duration_seconds.unwrap_or(0), captions))
            }
            AssetKind::Captions => {
                Err(Invalid::one("assetId", "wrong_type", "Captions belong to a film; give them with it.").into())
            }
        }
    }
}

/// The file that a content is made of already, or that `user` gave.
async fn file(tx: &Tx, user: UserId, id: AssetId, present: Option<&AuthoredContent>) -> Result<Asset, EditError> {
    let kept = present.is_some_and(|present| present.asset_id == Some(id));
    let found = if kept { media::find(tx, id).await? } else { given(tx, user, id).await? };
    found.ok_or_else(|| Invalid::one("assetId", "no_such_file", "There is no such file.").into())
}

/// A file that `user` gave; those of others are not there.
async fn given(tx: &Tx, user: UserId, id: AssetId) -> Result<Option<Asset>, EditError> {
    Ok(media::find(tx, id).await?.filter(|file| file.created_by == Some(user)))
}
