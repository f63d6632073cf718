//! Drafting courses, sections and contents.

use catalog::course::{self, CourseFilter, CreateCourseError, NewCourse};
use catalog::outline::{self, AddContentError, ContentError, Material, NewContent};
use catalog::{ContentType, CourseStatus};
use kernel::{AssetId, ContentId, CourseId, SectionId, UserId};
use time::Duration;

use crate::support::{World, article};

fn fields(error: CreateCourseError) -> Vec<String> {
    let CreateCourseError::Invalid(invalid) = error else { return Vec::new() };
    let mut fields: Vec<String> = invalid.0.into_iter().map(|fault| fault.pointer).collect();
    fields.sort();
    fields
}

#[tokio::test]
async fn a_course_is_drafted_with_every_field() {
    let world = World::new().await;
    let start = testkit::START;
    let new = NewCourse {
        tags: vec!["charts".to_owned()],
        requirements: vec!["A ruler".to_owned()],
        learning_outcomes: vec!["Read a chart".to_owned()],
        max_students: Some(12),
        start_date: Some(start),
        end_date: Some(start + Duration::days(5)),
        location: "Room 4".to_owned(),
        allow_recording: true,
        ..world.new_course("  Reading charts ")
    };
    let id = world.draft(&new).await;
    let tx = world.begin().await;
    let kept = course::by_id(&tx, id).await.unwrap().unwrap();
    assert_eq!((kept.title.as_str(), kept.slug.as_str()), ("Reading charts", "reading-charts"));
    assert_eq!((kept.status, kept.seats_left(), kept.is_free()), (CourseStatus::Draft, Some(12), true));
    assert_eq!(
        (kept.tags, kept.requirements, kept.learning_outcomes),
        (new.tags, new.requirements, new.learning_outcomes)
    );
    assert_eq!((kept.start_date, kept.end_date), (new.start_date, new.end_date));
    assert!(kept.allow_recording && kept.location == "Room 4");
    assert!(course::public(&tx, "reading-charts").await.unwrap().is_none());
}

#[tokio::test]
async fn every_fault_is_named() {
    let world = World::new().await;
    let wrong = NewCourse {
        title: "ab".to_owned(),
        slug: Some("No Slug".to_owned()),
        description: " ".to_owned(),
        short_description: "x".repeat(501),
        category: "x".repeat(101),
        tags: vec!["t".to_owned(); 21],
        duration_minutes: -1,
        max_students: Some(0),
        language: "english".to_owned(),
        start_date: Some(testkit::START),
        end_date: Some(testkit::START - Duration::days(1)),
        ..world.new_course("x")
    };
    let tx = world.begin().await;
    let faults = fields(course::create(&tx, &wrong).await.unwrap_err());
    for field in
        ["title", "slug", "description", "shortDescription", "category", "tags", "durationMinutes", "maxStudents"]
    {
        assert!(faults.iter().any(|fault| fault.trim_start_matches('/') == field), "{field} in {faults:?}");
    }
    let hidden = NewCourse { title: "Tit\u{202e}le".to_owned(), ..world.new_course("x") };
    assert_eq!(fields(course::create(&tx, &hidden).await.unwrap_err()).len(), 1);
}

#[tokio::test]
async fn slugs_are_unique_in_a_tenant() {
    let world = World::new().await;
    let new = world.new_course("Reading charts");
    let mut slugs = Vec::new();
    for _ in 0..3 {
        let id = world.draft(&new).await;
        let tx = world.begin().await;
        slugs.push(course::by_id(&tx, id).await.unwrap().unwrap().slug);
    }
    assert_eq!(slugs, ["reading-charts", "reading-charts-2", "reading-charts-3"]);
    let tx = world.begin().await;
    let taken = NewCourse { slug: Some("reading-charts".to_owned()), ..new.clone() };
    assert!(matches!(course::create(&tx, &taken).await, Err(CreateCourseError::SlugTaken)));
    let tx = world.begin().await;
    let stranger = NewCourse { trainer: UserId::new(testkit::START), ..new.clone() };
    assert!(matches!(course::create(&tx, &stranger).await, Err(CreateCourseError::NoSuchTrainer)));
}

#[tokio::test]
async fn contents_stand_in_the_order_of_their_sections() {
    let world = World::new().await;
    let id = world.draft(&world.new_course("Reading charts")).await;
    let tx = world.begin().await;
    let first = outline::add_section(&tx, id, "First", "").await.unwrap();
    let second = outline::add_section(&tx, id, "Second", "").await.unwrap();
    outline::add_content(&tx, id, &article("Loose")).await.unwrap();
    outline::add_content(&tx, id, &NewContent { section: Some(second), ..article("Later") }).await.unwrap();
    outline::add_content(&tx, id, &NewContent { section: Some(first), ..article("Sooner") }).await.unwrap();
    let outline = outline::published(&tx, id).await.unwrap();
    let order: Vec<_> = outline.sections.iter().map(|s| (s.title.as_str(), s.contents[0].title.as_str())).collect();
    assert_eq!(order, [("First", "Sooner"), ("Second", "Later"), ("", "Loose")]);
    assert!(outline.sections.iter().flat_map(|s| &s.contents).all(|content| content.kind == ContentType::Article));
}

#[tokio::test]
async fn what_does_not_exist_here_is_not_added_to() {
    let world = World::new().await;
    let id = world.draft(&world.new_course("Reading charts")).await;
    let nowhere = [
        (CourseId::new(testkit::START), article("x")),
        (id, NewContent { section: Some(SectionId::new(testkit::START)), ..article("x") }),
        (id, NewContent { material: Material::Document(AssetId::new(testkit::START)), ..article("x") }),
    ];
    for (course, content) in nowhere {
        let tx = world.begin().await;
        assert!(matches!(outline::add_content(&tx, course, &content).await, Err(AddContentError::NotFound)));
    }
    let tx = world.begin().await;
    let unknown = outline::set_published(&tx, ContentId::new(testkit::START), false).await;
    assert!(matches!(unknown, Err(ContentError::Unchanged)));
}

#[tokio::test]
async fn another_tenant_sees_nothing_of_a_course() {
    let world = World::new().await;
    let id = world.publish_titled("Reading charts").await;
    let other = world.test.tenant("other").await;
    let tx = world.test.db.begin(&other).await.unwrap();
    assert!(course::by_id(&tx, id).await.unwrap().is_none());
    assert!(course::public(&tx, "reading-charts").await.unwrap().is_none());
    let filter = CourseFilter { limit: 10, ..CourseFilter::default() };
    assert!(course::list(&tx, &filter).await.unwrap().items.is_empty());
    let tx = world.begin().await;
    assert_eq!(course::list(&tx, &filter).await.unwrap().items.len(), 1);
}
