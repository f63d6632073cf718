//! Courses with their sections and contents, published.

use bytes::Bytes;
use catalog::course::{self, NewCourse};
use catalog::outline::{Captions, Material, NewContent, add_content, add_section};
use db::Tx;
use kernel::{AssetId, CourseId, Currency, Money, SectionId, TenantId, Time, UserId};
use media::NewAsset;
use time::Duration;

use super::Loading;
use super::data::{DemoContent, DemoCourse};
use crate::cli::Fallible;

impl Loading<'_> {
    /// The course, made and published in one transaction if it is not there yet.
    pub(super) async fn course(&self, tenant: TenantId, new: &DemoCourse) -> Fallible {
        self.at(new.published_days_ago);
        let trainer = self.user_id(tenant, &new.trainer).await?;
        let tx = self.db.begin(&(tenant, trainer)).await?;
        if course::by_slug(&tx, &new.slug).await?.is_some() {
            return Ok(());
        }
        let thumbnail = self.asset(&tx, &new.thumbnail, true).await?;
        let id = course::create(&tx, &self.wanted(new, trainer, thumbnail)?).await?;
        for section in &new.sections {
            let section_id = add_section(&tx, id, &section.title, &section.description).await?;
            for content in &section.contents {
                self.content(&tx, id, section_id, content)
                    .await
                    .map_err(|e| format!("{}/{}: {e}", new.slug, content.key))?;
            }
        }
        course::publish(&tx, id).await?;
        tx.commit().await?;
        Ok(())
    }

    fn wanted(&self, new: &DemoCourse, trainer: UserId, thumbnail: AssetId) -> Fallible<NewCourse> {
        Ok(NewCourse {
            trainer,
            title: new.title.clone(),
            slug: Some(new.slug.clone()),
            description: new.description.clone(),
            short_description: new.short_description.clone(),
            thumbnail: Some(thumbnail),
            thumbnail_alt: new.thumbnail_alt.clone(),
            price: Money { minor: new.price_minor, currency: Currency::parse("currency", &new.currency)? },
            duration_minutes: new.duration_minutes,
            level: new.level.parse()?,
            category: new.category.clone(),
            tags: new.tags.clone(),
            course_type: new.course_type.parse()?,
            language: new.language.clone(),
            is_featured: new.is_featured,
            max_students: new.max_students,
            start_date: new.start_in_days.map(|days| self.in_days(days)),
            end_date: new.end_in_days.map(|days| self.in_days(days)),
            requirements: new.requirements.clone(),
            learning_outcomes: new.learning_outcomes.clone(),
            curriculum: new.curriculum.clone(),
            metadata: new.metadata.clone(),
            location: new.location.clone(),
            allow_recording: new.allow_recording,
        })
    }

    fn in_days(&self, days: f64) -> Time {
        self.now + Duration::seconds_f64(days * 86_400.0)
    }

    async fn content(&self, tx: &Tx, course: CourseId, section: SectionId, content: &DemoContent) -> Fallible {
        let material = match content.kind.as_str() {
            "article" => Material::Markdown(Self::text(&content.file)?),
            "document" => Material::Document(self.asset(tx, &content.file, false).await?),
            "image" => Material::Image(self.asset(tx, &content.file, false).await?, content.alt.clone()),
            "video" => {
                let film = self.asset(tx, &content.file, false).await?;
                let mut captions = Vec::new();
                for track in &content.captions {
                    captions.push(Captions {
                        language: track.locale.clone(),
                        asset_id: self.asset(tx, &track.file, false).await?,
                    });
                }
                Material::Video(film, content.duration_seconds, captions)
            }
            other => return Err(format!("unknown type {other}").into()),
        };
        let new = NewContent {
            section: Some(section),
            title: content.title.clone(),
            description: content.description.clone(),
            material,
            is_required: content.required,
            is_preview: content.preview,
            is_published: true,
            points: content.points,
            duration_seconds: content.duration_seconds,
        };
        add_content(tx, course, &new).await?;
        Ok(())
    }

    async fn asset(&self, tx: &Tx, file: &str, is_public: bool) -> Fallible<AssetId> {
        let name = file.rsplit('/').next().unwrap_or(file).to_owned();
        let new = NewAsset { name, bytes: Bytes::from(Self::file(file)?), is_public };
        let stored = media::store(tx, &self.app.parts.blobs, &new).await;
        Ok(stored.map_err(|error| format!("{file}: {error}"))?.id)
    }
}
