//! One content as its authors see and change it.

use std::collections::{HashMap, HashSet};

use db::{Error, Tx, constraint};
use kernel::{AssetId, ContentId, CourseId, Invalid, SectionId, Time};
use queries::client::Params;
use queries::queries::catalog::outline::{self, AuthoredRow};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::material::{Material, made_of, words};
use super::{Captions, captions};
use crate::ContentType;
use crate::course::{Author, stored};
use crate::event::{ContentChanged, ContentRemoved};
use crate::listing;

/// Prerequisites of one content.
const MOST_PREREQUISITES: usize = 20;
/// Days after the enrollment: ten years.
const MOST_DAYS: i32 = 3_650;

/// A content as its authors see it.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[expect(clippy::struct_excessive_bools, reason = "the fields of the table")]
pub struct AuthoredContent {
    /// Identity.
    pub id: ContentId,
    /// In which section; absent for none.
    pub section_id: Option<SectionId>,
    /// Title.
    pub title: String,
    /// What it is about.
    pub description: String,
    /// What it is.
    #[serde(rename = "type")]
    pub kind: ContentType,
    /// Safe HTML of an article.
    pub article_html: Option<String>,
    /// The file of a document, image or film.
    pub asset_id: Option<AssetId>,
    /// What an image shows.
    pub alt: String,
    /// Captions of a film.
    pub captions: Vec<Captions>,
    /// Time that it takes.
    pub duration_seconds: i32,
    /// Whether learners see it, as far as its section is seen.
    pub is_published: bool,
    /// Whether completing the course needs it.
    pub is_required: bool,
    /// Whether it can be seen without an enrollment.
    pub is_preview: bool,
    /// Points for completing it.
    pub points: i32,
    /// When it opens, where that is on a day.
    #[serde(with = "time::serde::rfc3339::option")]
    #[schema(value_type = Option<String>, format = DateTime)]
    pub release_at: Option<Time>,
    /// When it opens, where that is so many days after the learner's enrollment.
    pub release_after_days: Option<i32>,
    /// What has to be completed before it opens.
    pub prerequisites: Vec<ContentId>,
    /// Counts the changes; the number in the `ETag`.
    pub revision: i32,
    /// When it was changed last.
    #[serde(with = "time::serde::rfc3339")]
    #[schema(value_type = String, format = DateTime)]
    pub updated_at: Time,
    /// Whether a learner did anything in it; then it can be hidden and not removed.
    pub has_evidence: bool,
}

/// When a content opens to those who have the course.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Release {
    /// With the course.
    WithCourse,
    /// At this time.
    At(Time),
    /// So many days, 1 to 3,650, after the learner's enrollment.
    AfterDays(i32),
}

/// Everything that an author says of a content but its place and whether it is shown.
#[derive(Debug, Clone)]
pub struct ContentChange {
    /// 1 to 200 characters.
    pub title: String,
    /// At most 5,000 characters.
    pub description: String,
    /// What it is made of, of the type that it has.
    pub material: Material,
    /// Whether completing the course needs it.
    pub is_required: bool,
    /// Whether it can be seen without an enrollment.
    pub is_preview: bool,
    /// Points for completing it.
    pub points: i32,
    /// Time that it takes, in seconds; a film's own length comes before this.
    pub duration_seconds: i32,
    /// When it opens.
    pub release: Release,
    /// What has to be completed before it opens: other contents of the course, at most 20.
    pub prerequisites: Vec<ContentId>,
}

/// Why a content or a section was not changed.
#[derive(Debug, thiserror::Error)]
pub enum EditError {
    /// The course has no such content or section.
    #[error("no such content or section")]
    NotFound,
    /// Somebody else changed it after it was seen; this is its revision now.
    #[error("it was changed in the meantime")]
    ChangedMeanwhile(i32),
    /// A value is not valid.
    #[error(transparent)]
    Invalid(#[from] Invalid),
    /// The database failed.
    #[error(transparent)]
    Database(Error),
}

db::database_error!(EditError);

/// Why a content or a section was not taken away.
#[derive(Debug, thiserror::Error)]
pub enum RemoveError {
    /// The course has no such content or section.
    #[error("no such content or section")]
    NotFound,
    /// A learner did something in it.
    #[error("a learner did something in it")]
    HasEvidence,
    /// The database failed.
    #[error(transparent)]
    Database(Error),
}

db::database_error!(RemoveError);

/// The content of the course as its authors see it.
///
/// # Errors
/// When the database is away.
pub async fn authored(tx: &Tx, course: CourseId, id: ContentId) -> Result<Option<AuthoredContent>, Error> {
    outline::authored().bind(tx, &id.0, &course.0).opt().await?.map(of_row).transpose()
}

/// Whether `asset` belongs to a course that `author` may change.
///
/// # Errors
/// When the database is away.
pub async fn authors_with(tx: &Tx, author: Author, asset: AssetId) -> Result<bool, Error> {
    let every_course = author == Author::Administrator;
    Ok(outline::authors_with().bind(tx, &every_course, &author.user().0, &asset.0).one().await?)
}

fn of_row(row: AuthoredRow) -> Result<AuthoredContent, Error> {
    Ok(AuthoredContent {
        id: ContentId(row.id),
        section_id: row.section_id.map(SectionId),
        title: row.title,
        description: row.description,
        kind: row.r#type.parse().map_err(|e| stored(&e))?,
        article_html: row.article_html,
        asset_id: row.asset_id.map(AssetId),
        alt: row.alt,
        captions: captions(row.captions)?,
        duration_seconds: row.duration_seconds,
        is_published: row.is_published,
        is_required: row.is_required,
        is_preview: row.is_preview,
        points: row.points,
        release_at: row.release_at,
        release_after_days: row.release_after_days,
        prerequisites: row.prerequisites.into_iter().map(ContentId).collect(),
        revision: row.revision,
        updated_at: row.updated_at,
        has_evidence: row.has_evidence,
    })
}

/// Describes a content of the course, which is open for a change, anew, from its revision `seen` (nothing: whichever it is).
/// The new revision.
///
/// # Errors
/// See [`EditError`].
pub async fn rewrite(
    tx: &Tx,
    course: CourseId,
    id: ContentId,
    change: &ContentChange,
    seen: Option<i32>,
) -> Result<i32, EditError> {
    let (present, all) = (outline::authored(), outline::prerequisites());
    let (present, all) = tokio::try_join!(present.bind(tx, &id.0, &course.0).opt(), all.bind(tx, &course.0).all())?;
    let present = of_row(present.ok_or(EditError::NotFound)?)?;
    if seen.is_some_and(|seen| seen != present.revision) {
        return Err(EditError::ChangedMeanwhile(present.revision));
    }
    let mut faults = Invalid::default();
    let (title, description) =
        words(&change.title, &change.description, change.points, change.duration_seconds, &mut faults);
    let made = made_of(&change.material, &mut faults);
    if made.kind != present.kind {
        faults.add("assetId", "wrong_type", "A content keeps its type. Add a new one for another type.");
    }
    if let Release::AfterDays(days) = change.release
        && !(1..=MOST_DAYS).contains(&days)
    {
        faults.add("releaseAfterDays", "out_of_range", "Give a number of days from 1 to 3650.");
    }
    let needs: HashMap<Uuid, Vec<Uuid>> = all.into_iter().map(|row| (row.id, row.prerequisites)).collect();
    let prerequisites = check_prerequisites(id, &change.prerequisites, &needs, &mut faults);
    faults.finish()?;
    let params = outline::RewriteParams {
        title,
        description,
        captions: made.captions()?,
        article_html: made.html,
        asset_id: made.asset.map(|asset| asset.0),
        alt: made.alt,
        duration_seconds: made.seconds.unwrap_or(change.duration_seconds),
        is_required: change.is_required,
        is_preview: change.is_preview,
        points: change.points,
        release_at: match change.release {
            Release::At(at) => Some(at),
            Release::WithCourse | Release::AfterDays(_) => None,
        },
        release_after_days: match change.release {
            Release::AfterDays(days) => Some(days),
            Release::WithCourse | Release::At(_) => None,
        },
        prerequisites: prerequisites.as_slice(),
        id: id.0,
        course_id: course.0,
    };
    let written = outline::rewrite().params(tx, &params).opt().await;
    let written = written.map_err(constraint("course_contents_tenant_id_asset_id_fkey", || {
        EditError::Invalid(Invalid::one("assetId", "no_such_file", "There is no such file."))
    }))?;
    let revision = written.ok_or(EditError::NotFound)?;
    listing::refresh(tx, course).await?;
    tx.emit(&ContentChanged { course, content: id }).await?;
    Ok(revision)
}

/// What `id` waits for, each once: other contents of the course, none of which waits for it. `needs` has every content of the
/// course with what it waits for.
fn check_prerequisites(
    id: ContentId,
    wanted: &[ContentId],
    needs: &HashMap<Uuid, Vec<Uuid>>,
    faults: &mut Invalid,
) -> Vec<Uuid> {
    let mut wanted: Vec<Uuid> = wanted.iter().map(|content| content.0).collect();
    wanted.sort_unstable();
    wanted.dedup();
    if wanted.len() > MOST_PREREQUISITES {
        faults.add("prerequisites", "too_many", "Name at most 20.");
    } else if wanted.iter().any(|content| !needs.contains_key(content)) {
        faults.add("prerequisites", "unknown_value", "Choose lessons of this course.");
    }
    let (mut seen, mut open) = (HashSet::new(), wanted.clone());
    while let Some(content) = open.pop() {
        if content == id.0 {
            faults.add("prerequisites", "circular", "Each of them would wait for the other.");
            break;
        }
        if seen.insert(content) {
            open.extend(needs.get(&content).into_iter().flatten());
        }
    }
    wanted
}

/// Takes a content away, if no learner did anything in it.
///
/// # Errors
/// See [`RemoveError`].
pub async fn remove_content(tx: &Tx, course: CourseId, id: ContentId) -> Result<(), RemoveError> {
    let present = authored(tx, course, id).await?.ok_or(RemoveError::NotFound)?;
    if present.has_evidence || outline::remove_content().bind(tx, &id.0, &course.0).await? == 0 {
        return Err(RemoveError::HasEvidence);
    }
    outline::forget_prerequisite().bind(tx, &id.0, &course.0).await?;
    listing::refresh(tx, course).await?;
    tx.emit(&ContentRemoved { course, content: id }).await?;
    Ok(())
}
