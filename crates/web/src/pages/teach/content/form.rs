//! What the form of a content sends.

use catalog::ContentType;
use catalog::outline::{AuthoredContent, Captions, ContentChange, Material, Release};
use kernel::{ContentId, Invalid};
use serde::Deserialize;

use super::super::day::{Edge, day, shown};
use super::super::settings::number;
use crate::api::instructor::contents::Source;
use crate::zone::Zone;

/// The fields as they are typed. Boxes that are not checked are not sent.
#[derive(Debug, Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
pub(in crate::pages::teach) struct ContentForm {
    pub(super) revision: String,
    pub(super) title: String,
    pub(super) description: String,
    pub(super) html: String,
    pub(super) asset_id: String,
    pub(super) alt: String,
    pub(super) caption_language: Vec<String>,
    pub(super) caption_asset: Vec<String>,
    pub(super) minutes: String,
    pub(super) required: String,
    pub(super) preview: String,
    pub(super) points: String,
    /// `course`, `day` or `after`.
    pub(super) release: String,
    pub(super) release_at: String,
    pub(super) release_after_days: String,
    pub(super) prerequisites: Vec<String>,
}

impl ContentForm {
    /// The form of what is stored.
    pub(super) fn of(content: &AuthoredContent, zone: &Zone) -> Self {
        let on = |yes: bool| if yes { "on".to_owned() } else { String::new() };
        let release = match (content.release_at, content.release_after_days) {
            (Some(_), _) => "day",
            (None, Some(_)) => "after",
            (None, None) => "course",
        };
        Self {
            revision: content.revision.to_string(),
            title: content.title.clone(),
            description: content.description.clone(),
            html: content.article_html.clone().unwrap_or_default(),
            asset_id: String::new(),
            alt: content.alt.clone(),
            caption_language: Vec::new(),
            caption_asset: Vec::new(),
            minutes: ((content.duration_seconds + 59) / 60).to_string(),
            required: on(content.is_required),
            preview: on(content.is_preview),
            points: content.points.to_string(),
            release: release.to_owned(),
            release_at: shown(zone, content.release_at),
            release_after_days: content.release_after_days.map(|days| days.to_string()).unwrap_or_default(),
            prerequisites: content.prerequisites.iter().map(ContentId::to_string).collect(),
        }
    }

    /// What the content shall be made of.
    pub(super) fn source(&self, present: &AuthoredContent) -> Result<Source, Invalid> {
        let is_text = present.kind == ContentType::Article;
        let asset = Some(self.asset_id.trim()).filter(|id| !id.is_empty());
        let unknown = |field: &str| Invalid::one(field, "no_such_file", "There is no such file.");
        let asset = asset.map(str::parse).transpose().map_err(|_| unknown("assetId"))?;
        let captions = self.caption_language.iter().zip(&self.caption_asset).filter(|(_, asset)| !asset.is_empty());
        let captions: Result<Vec<Captions>, Invalid> = captions
            .map(|(language, asset)| {
                let asset_id = asset.parse().map_err(|_| unknown("captions"))?;
                Ok(Captions { language: language.clone(), asset_id })
            })
            .collect();
        Ok(Source {
            certificate: false,
            html: is_text.then(|| self.html.clone()),
            markdown: None,
            asset: asset.filter(|_| !is_text),
            alt: Some(self.alt.clone()),
            captions: (present.kind == ContentType::Video).then_some(captions?),
        })
    }

    /// Everything else; what it is made of is left as an empty text.
    pub(super) fn written(&self, present: &AuthoredContent, zone: &Zone) -> Result<ContentChange, Invalid> {
        let mut faults = Invalid::default();
        let minutes = faults.keep(number("minutes", &self.minutes));
        let points = faults.keep(number("points", &self.points));
        let release = faults.keep(self.release(present, zone));
        let prerequisites: Result<Vec<ContentId>, Invalid> = self
            .prerequisites
            .iter()
            .map(|id| {
                id.parse().map_err(|_| Invalid::one("prerequisites", "unknown_value", "Choose lessons of this course."))
            })
            .collect();
        let prerequisites = faults.keep(prerequisites);
        let minutes = minutes.map(|minutes| minutes.unwrap_or(0));
        if minutes.is_some_and(|minutes| !(0..=6_000).contains(&minutes)) {
            faults.add("minutes", "out_of_range", "Give a number of minutes from 0 to 6000, or nothing.");
        }
        let (Some(minutes), Some(points), Some(release), Some(prerequisites)) =
            (minutes, points, release, prerequisites)
        else {
            return Err(faults);
        };
        faults.finish()?;
        // A length that was set in seconds stays while the minutes do.
        let kept = (present.duration_seconds + 59) / 60 == minutes;
        Ok(ContentChange {
            title: self.title.clone(),
            description: self.description.clone(),
            material: Material::Html(String::new()),
            is_required: !self.required.is_empty(),
            is_preview: !self.preview.is_empty(),
            points: points.unwrap_or(0),
            duration_seconds: if kept { present.duration_seconds } else { minutes * 60 },
            release,
            prerequisites,
        })
    }

    fn release(&self, present: &AuthoredContent, zone: &Zone) -> Result<Release, Invalid> {
        let missing = |field: &str| Invalid::one(field, "required", "Fill this in.");
        match self.release.as_str() {
            "day" => {
                let at = day("releaseAt", &self.release_at, present.release_at, (zone, Edge::First))?;
                at.map(Release::At).ok_or_else(|| missing("releaseAt"))
            }
            "after" => {
                let days = number("releaseAfterDays", &self.release_after_days)?;
                days.map(Release::AfterDays).ok_or_else(|| missing("releaseAfterDays"))
            }
            _ => Ok(Release::WithCourse),
        }
    }
}
