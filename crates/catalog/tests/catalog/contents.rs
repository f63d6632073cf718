//! One content as its authors change it: revisions, what it waits for, its end; several at once; and copies of a course.

use catalog::course::{self, Author, RemoveCourseError};
use catalog::outline::{self, ChangeAll, ContentChange, EditError, Material, NewContent, Release, RemoveError};
use kernel::{AssetId, ContentId, CourseId, Invalid};

use crate::support::{World, article};

fn change(title: &str) -> ContentChange {
    ContentChange {
        title: title.to_owned(),
        description: String::new(),
        material: Material::Html("<p>Text</p>".to_owned()),
        is_required: true,
        is_preview: false,
        points: 0,
        duration_seconds: 60,
        release: Release::WithCourse,
        prerequisites: Vec::new(),
    }
}

/// A draft with so many articles.
async fn course_with(world: &World, count: usize) -> (CourseId, Vec<ContentId>) {
    let course = world.draft(&world.new_course("Reading charts")).await;
    let mut contents = Vec::new();
    for at in 0..count {
        contents.push(world.add_lesson(course, &article(&format!("Lesson {at}"))).await);
    }
    (course, contents)
}

async fn rewrite(
    world: &World,
    course: CourseId,
    content: ContentId,
    change: &ContentChange,
    seen: Option<i32>,
) -> Result<i32, EditError> {
    let tx = world.begin().await;
    let revision = outline::rewrite(&tx, course, content, change, seen).await?;
    tx.commit().await.map_err(EditError::Database)?;
    Ok(revision)
}

/// What was refused: nothing when it was taken.
fn codes(result: Result<i32, EditError>) -> Vec<String> {
    let Err(EditError::Invalid(Invalid(faults))) = result else { return Vec::new() };
    faults.into_iter().map(|fault| format!("{} {}", fault.pointer, fault.code)).collect()
}

#[tokio::test]
async fn each_change_counts_up_and_the_late_one_is_told_the_present_revision() {
    let world = World::new().await;
    let (course, contents) = course_with(&world, 1).await;
    assert_eq!(rewrite(&world, course, contents[0], &change("First"), Some(1)).await.unwrap(), 2);
    let late = rewrite(&world, course, contents[0], &change("Second"), Some(1)).await;
    assert!(matches!(late, Err(EditError::ChangedMeanwhile(2))), "{late:?}");
    let stored = outline::authored(&world.begin().await, course, contents[0]).await.unwrap().unwrap();
    assert_eq!((stored.title.as_str(), stored.revision), ("First", 2));
    assert_eq!(stored.article_html.as_deref(), Some("<p>Text</p>"));
}

#[tokio::test]
async fn what_an_author_says_of_a_content_is_kept_and_bounded() {
    let world = World::new().await;
    let (course, contents) = course_with(&world, 2).await;
    let all = ContentChange {
        description: "About it.".to_owned(),
        is_required: false,
        is_preview: true,
        points: 25,
        release: Release::AfterDays(7),
        prerequisites: vec![contents[0], contents[0]],
        ..change("Second")
    };
    rewrite(&world, course, contents[1], &all, None).await.unwrap();
    let stored = outline::authored(&world.begin().await, course, contents[1]).await.unwrap().unwrap();
    assert_eq!((stored.points, stored.is_required, stored.is_preview), (25, false, true));
    assert_eq!((stored.release_after_days, stored.release_at), (Some(7), None));
    assert_eq!(stored.prerequisites, [contents[0]]);
    let wrong = ContentChange {
        points: -1,
        duration_seconds: 1_000_000,
        release: Release::AfterDays(0),
        material: Material::Document(AssetId::new(testkit::START)),
        ..change("")
    };
    let said = codes(rewrite(&world, course, contents[1], &wrong, None).await);
    assert_eq!(
        said,
        [
            "/points out_of_range",
            "/durationSeconds out_of_range",
            "/title required",
            "/assetId wrong_type",
            "/releaseAfterDays out_of_range"
        ]
    );
}

#[tokio::test]
async fn no_lesson_waits_for_itself_by_any_way_nor_for_one_of_another_course() {
    let world = World::new().await;
    let (course, contents) = course_with(&world, 3).await;
    let (other, elsewhere) = course_with(&world, 1).await;
    let after = |required: ContentId| ContentChange { prerequisites: vec![required], ..change("Later") };
    rewrite(&world, course, contents[1], &after(contents[0]), None).await.unwrap();
    rewrite(&world, course, contents[2], &after(contents[1]), None).await.unwrap();
    let circular = ["/prerequisites circular"];
    assert_eq!(codes(rewrite(&world, course, contents[0], &after(contents[2]), None).await), circular);
    assert_eq!(codes(rewrite(&world, course, contents[0], &after(contents[0]), None).await), circular);
    let unknown = codes(rewrite(&world, course, contents[0], &after(elsewhere[0]), None).await);
    assert_eq!(unknown, ["/prerequisites unknown_value"]);
    let wrong_course = rewrite(&world, other, contents[0], &change("Stolen"), None).await;
    assert!(matches!(wrong_course, Err(EditError::NotFound)));
    let tx = world.begin().await;
    outline::remove_content(&tx, course, contents[1]).await.unwrap();
    tx.commit().await.unwrap();
    let freed = outline::authored(&world.begin().await, course, contents[2]).await.unwrap().unwrap();
    assert!(freed.prerequisites.is_empty(), "nothing waits for what is gone");
}

#[tokio::test]
async fn a_section_is_described_hidden_and_taken_away_without_its_lessons() {
    let world = World::new().await;
    let course = world.draft(&world.new_course("Reading charts")).await;
    let tx = world.begin().await;
    let section = outline::add_section(&tx, course, "One", "").await.unwrap();
    let content =
        outline::add_content(&tx, course, &NewContent { section: Some(section), ..article("Inside") }).await.unwrap();
    assert_eq!(outline::rewrite_section(&tx, course, section, "Uno", "About", Some(1)).await.unwrap(), 2);
    let late = outline::rewrite_section(&tx, course, section, "Eins", "", Some(1)).await;
    assert!(matches!(late, Err(EditError::ChangedMeanwhile(2))));
    outline::show_section(&tx, course, section, false).await.unwrap();
    let shown = outline::draft(&tx, course).await.unwrap();
    assert_eq!((shown.sections[0].title.as_str(), shown.sections[0].is_published), ("Uno", false));
    assert_eq!(shown.published_count(), 0);
    outline::remove_section(&tx, course, section).await.unwrap();
    let left = outline::draft(&tx, course).await.unwrap();
    assert!(left.sections.is_empty());
    assert_eq!(left.without_section[0].id, content);
    assert!(!left.without_section[0].is_published, "what was hidden with its section stays hidden");
}

#[tokio::test]
async fn one_thing_is_done_to_several_or_to_none() {
    let world = World::new().await;
    let (course, contents) = course_with(&world, 3).await;
    let (_, elsewhere) = course_with(&world, 1).await;
    let tx = world.begin().await;
    let section = outline::add_section(&tx, course, "One", "").await.unwrap();
    let two = [contents[2], contents[0]];
    outline::change_all(&tx, course, &two, ChangeAll::Shown(false)).await.unwrap();
    outline::change_all(&tx, course, &two, ChangeAll::Required(false)).await.unwrap();
    outline::change_all(&tx, course, &two, ChangeAll::MovedTo(Some(section))).await.unwrap();
    let shown = outline::draft(&tx, course).await.unwrap();
    let moved: Vec<ContentId> = shown.sections[0].contents.iter().map(|content| content.id).collect();
    assert_eq!(moved, [contents[0], contents[2]], "in the order of the outline");
    assert!(shown.sections[0].contents.iter().all(|content| !content.is_published && !content.is_required));
    let foreign = outline::change_all(&tx, course, &[contents[1], elsewhere[0]], ChangeAll::Removed).await;
    assert!(matches!(foreign, Err(RemoveError::NotFound)));
    outline::change_all(&tx, course, &two, ChangeAll::Removed).await.unwrap();
    assert_eq!(outline::draft(&tx, course).await.unwrap().count(), 1);
}

#[tokio::test]
async fn a_copy_is_a_draft_with_everything_an_author_said() {
    let world = World::new().await;
    let (course, contents) = course_with(&world, 2).await;
    let helper = world.add_person(world.tenant, "helper@example.org").await;
    let tx = world.begin().await;
    let section = outline::add_section(&tx, course, "One", "About").await.unwrap();
    outline::move_content(&tx, course, contents[1], Some(section), None).await.unwrap();
    let after = ContentChange { prerequisites: vec![contents[0]], points: 9, ..change("Second") };
    outline::rewrite(&tx, course, contents[1], &after, None).await.unwrap();
    course::publish(&tx, course).await.unwrap();
    let made = course::copy(&tx, course, Author::Teacher(helper), "Reading charts (copy)").await.unwrap().unwrap();
    let copy = course::by_id(&tx, made).await.unwrap().unwrap();
    assert_eq!((copy.status.as_str(), copy.slug.as_str()), ("draft", "reading-charts-copy"));
    let outline = outline::draft(&tx, made).await.unwrap();
    let second = &outline.sections[0].contents[0];
    let first = &outline.without_section[0];
    assert!(![contents[0], contents[1]].contains(&second.id));
    let second = outline::authored(&tx, made, second.id).await.unwrap().unwrap();
    assert_eq!((second.points, second.prerequisites), (9, vec![first.id]));
    assert_eq!(copy.trainer_id, helper, "a teacher's copy is the teacher's own");
    let other = course::copy(&tx, course, Author::Administrator, "Reading charts, spring").await.unwrap().unwrap();
    let other = course::by_id(&tx, other).await.unwrap().unwrap();
    assert_eq!(other.trainer_id, world.trainer, "an administrator's keeps its trainer");
    assert!(course::copy(&tx, CourseId::new(testkit::START), Author::Administrator, "None").await.unwrap().is_none());
}

#[tokio::test]
async fn a_course_goes_only_while_nobody_has_a_place() {
    let world = World::new().await;
    let (course, _) = course_with(&world, 2).await;
    let tx = world.begin().await;
    course::remove(&tx, course).await.unwrap();
    assert!(course::by_id(&tx, course).await.unwrap().is_none());
    assert!(matches!(course::remove(&tx, course).await, Err(RemoveCourseError::NotFound)));
}
