//! Lessons that open later than their course: on a day, after a time, after others.

use catalog::course::{RemoveCourseError, remove};
use catalog::outline::{self, ContentChange, Material, Release, RemoveError};
use kernel::{ContentId, CourseId};
use learning::lesson::{self, OpenError};
use learning::progress::RecordError;
use time::Duration;

use crate::support::{World, article};

async fn rule(world: &World, course: CourseId, content: ContentId, release: Release, after: &[ContentId]) {
    let tx = world.begin().await;
    let change = ContentChange {
        title: "Later".to_owned(),
        description: String::new(),
        material: Material::Html("<p>Text</p>".to_owned()),
        is_required: true,
        is_preview: false,
        points: 0,
        duration_seconds: 0,
        release,
        prerequisites: after.to_vec(),
    };
    outline::rewrite(&tx, course, content, &change, None).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn a_lesson_opens_on_its_day() {
    let world = World::new().await;
    let (course, lessons) = world.publish(&world.new_course("Term"), &[article("One"), article("Two")]).await;
    let user = world.learner("learner").await;
    world.enroll(user, course).await.unwrap();
    let day = testkit::START + Duration::days(3);
    rule(&world, course, lessons[1], Release::At(day), &[]).await;
    let tx = world.begin_as(user).await;
    let closed = lesson::lesson(&tx, user, course, lessons[1]).await;
    assert!(matches!(closed, Err(OpenError::NotReleased(at)) if at == day), "{closed:?}");
    let progress = lesson::progress_of(&tx, user, course).await.unwrap();
    assert_eq!(progress.find(lessons[1]).unwrap().opens_at, Some(day));
    assert!(matches!(world.open(user, course, lessons[1]).await, Err(RecordError::NotReleased)));
    assert!(matches!(world.confirm(user, course, lessons[1]).await, Err(RecordError::NotReleased)));
    world.confirm(user, course, lessons[0]).await.unwrap();
    world.test.clock.set(day);
    world.confirm(user, course, lessons[1]).await.unwrap();
}

#[tokio::test]
async fn a_lesson_opens_so_many_days_after_the_learners_own_place() {
    let world = World::new().await;
    let (course, lessons) = world.publish(&world.new_course("Term"), &[article("One")]).await;
    let (early, late) = (world.learner("early").await, world.learner("late").await);
    rule(&world, course, lessons[0], Release::AfterDays(2), &[]).await;
    world.enroll(early, course).await.unwrap();
    world.test.clock.advance(Duration::days(2));
    world.enroll(late, course).await.unwrap();
    world.confirm(early, course, lessons[0]).await.unwrap();
    assert!(matches!(world.confirm(late, course, lessons[0]).await, Err(RecordError::NotReleased)));
    let tx = world.begin_as(late).await;
    let progress = lesson::progress_of(&tx, late, course).await.unwrap();
    assert_eq!(progress.find(lessons[0]).unwrap().opens_at, Some(progress.enrolled_at + Duration::days(2)));
    assert_eq!(progress.resume(), None, "nothing is open yet");
}

#[tokio::test]
async fn a_lesson_waits_for_others_as_long_as_they_are_shown() {
    let world = World::new().await;
    let lessons = [article("One"), article("Two"), article("Three")];
    let (course, lessons) = world.publish(&world.new_course("Term"), &lessons).await;
    let user = world.learner("learner").await;
    world.enroll(user, course).await.unwrap();
    rule(&world, course, lessons[2], Release::WithCourse, &[lessons[0], lessons[1]]).await;
    let waits = lesson::lesson(&world.begin_as(user).await, user, course, lessons[2]).await;
    assert!(matches!(waits, Err(OpenError::After(first)) if lessons[..2].contains(&first)), "{waits:?}");
    world.confirm(user, course, lessons[0]).await.unwrap();
    assert!(matches!(world.confirm(user, course, lessons[2]).await, Err(RecordError::NotReleased)));
    let tx = world.begin().await;
    outline::set_published(&tx, lessons[1], false).await.unwrap();
    tx.commit().await.unwrap();
    lesson::lesson(&world.begin_as(user).await, user, course, lessons[2]).await.unwrap();
    world.confirm(user, course, lessons[2]).await.unwrap();
}

#[tokio::test]
async fn the_file_of_a_lesson_waits_as_the_lesson_does() {
    let world = World::new().await;
    let (course, lessons) = world.publish(&world.new_course("Term"), &[article("One"), world.film().await]).await;
    let user = world.learner("learner").await;
    world.enroll(user, course).await.unwrap();
    let asset = {
        let tx = world.begin().await;
        let film = outline::authored(&tx, course, lessons[1]).await.unwrap().unwrap();
        let asset = film.asset_id.unwrap();
        let change = ContentChange {
            title: film.title,
            description: String::new(),
            material: Material::Video(asset, film.duration_seconds, Vec::new()),
            is_required: true,
            is_preview: false,
            points: 0,
            duration_seconds: 0,
            release: Release::WithCourse,
            prerequisites: vec![lessons[0]],
        };
        outline::rewrite(&tx, course, lessons[1], &change, None).await.unwrap();
        tx.commit().await.unwrap();
        asset
    };
    assert!(!lesson::may_have(&world.begin_as(user).await, user, asset).await.unwrap());
    world.confirm(user, course, lessons[0]).await.unwrap();
    assert!(lesson::may_have(&world.begin_as(user).await, user, asset).await.unwrap());
}

#[tokio::test]
async fn what_learners_did_is_never_taken_away_with_a_lesson_or_a_course() {
    let world = World::new().await;
    let (course, lessons) = world.publish(&world.new_course("Term"), &[article("One"), article("Two")]).await;
    let user = world.learner("learner").await;
    world.enroll(user, course).await.unwrap();
    world.confirm(user, course, lessons[0]).await.unwrap();
    let tx = world.begin().await;
    assert!(matches!(outline::remove_content(&tx, course, lessons[0]).await, Err(RemoveError::HasEvidence)));
    outline::remove_content(&tx, course, lessons[1]).await.unwrap();
    assert!(matches!(remove(&tx, course).await, Err(RemoveCourseError::HasLearners)));
    tx.commit().await.unwrap();
    assert_eq!(world.count("select count(*) from lesson_progress where completed").await, 1);
}
