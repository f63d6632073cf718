//! When a course begins and ends: places before, lessons from the first day on, no place after the last.

use catalog::course::NewCourse;
use kernel::{AssetId, CourseId, UserId};
use learning::access::{self, Opening};
use learning::enrollment::EnrollError;
use learning::lesson::{self, OpenError};
use learning::progress::RecordError;
use time::Duration;

use crate::support::{World, article};

async fn opening(world: &World, user: UserId, course: CourseId) -> Opening {
    access::opening(&world.begin_as(user).await, user, course).await.unwrap()
}

#[tokio::test]
async fn a_place_is_taken_before_the_course_begins_and_the_lessons_open_when_it_does() {
    let world = World::new().await;
    let start = testkit::START + Duration::days(7);
    let soon = NewCourse { start_date: Some(start), ..world.new_course("Spring term") };
    let film = world.film().await;
    let (course, lessons) = world.publish(&soon, &[article("One"), film]).await;
    let (user, stranger) = (world.learner("learner").await, world.learner("stranger").await);
    world.enroll(user, course).await.unwrap();
    assert_eq!(opening(&world, user, course).await, Opening::NotYet(start));
    assert_eq!(opening(&world, stranger, course).await, Opening::Closed);
    let tx = world.begin_as(user).await;
    let why = access::explain(&tx, user, course).await.unwrap();
    assert_eq!((why.allowed, why.opens_at), (false, Some(start)));
    let progress = lesson::progress_of(&tx, user, course).await.unwrap();
    assert_eq!(progress.opens_at, Some(start));
    assert_eq!(progress.lessons().count(), 2, "the outline is there to see");
    let closed = lesson::lesson(&tx, user, course, lessons[0]).await;
    assert!(matches!(closed, Err(OpenError::NotYet(at)) if at == start));
    assert!(matches!(world.open(user, course, lessons[0]).await, Err(RecordError::NotYet(at)) if at == start));
    assert!(matches!(world.confirm(user, course, lessons[0]).await, Err(RecordError::NotYet(_))));
    assert!(matches!(world.watch(user, course, lessons[1], (0, 5)).await, Err(RecordError::NotYet(_))));
    assert_eq!(world.count("select count(*) from lesson_progress").await, 0);
    world.test.clock.set(start);
    assert_eq!(opening(&world, user, course).await, Opening::Open);
    let tx = world.begin_as(user).await;
    let why = access::explain(&tx, user, course).await.unwrap();
    assert_eq!((why.allowed, why.opens_at), (true, None));
    lesson::lesson(&tx, user, course, lessons[0]).await.unwrap();
    world.confirm(user, course, lessons[0]).await.unwrap();
}

#[tokio::test]
async fn the_files_of_a_course_wait_for_its_first_day_and_a_preview_does_not() {
    let world = World::new().await;
    let start = testkit::START + Duration::days(7);
    let soon = NewCourse { start_date: Some(start), ..world.new_course("Spring term") };
    let preview = catalog::outline::NewContent { is_preview: true, ..world.film().await };
    let (course, _) = world.publish(&soon, &[world.film().await, preview]).await;
    let (user, stranger) = (world.learner("learner").await, world.learner("stranger").await);
    world.enroll(user, course).await.unwrap();
    let tx = world.begin().await;
    let outline = world.rows("select asset_id from course_contents order by position").await;
    let assets: Vec<AssetId> = outline.iter().map(|row| row.trim_matches(['(', ')']).parse().unwrap()).collect();
    assert!(!lesson::may_have(&tx, user, assets[0]).await.unwrap());
    assert!(lesson::may_have(&tx, user, assets[1]).await.unwrap());
    world.test.clock.set(start);
    let tx = world.begin().await;
    assert!(lesson::may_have(&tx, user, assets[0]).await.unwrap());
    assert!(!lesson::may_have(&tx, stranger, assets[0]).await.unwrap());
}

#[tokio::test]
async fn nobody_enters_a_course_that_is_over_and_those_inside_go_on() {
    let world = World::new().await;
    let end = testkit::START + Duration::days(7);
    let short = NewCourse { end_date: Some(end), ..world.new_course("Winter term") };
    let (course, lessons) = world.publish(&short, &[article("One")]).await;
    let learners = world.learners(3).await;
    world.enroll(learners[0], course).await.unwrap();
    world.test.clock.set(end);
    world.enroll(learners[1], course).await.unwrap();
    world.leave(learners[1], course).await;
    world.test.clock.advance(Duration::microseconds(1));
    for late in &learners[1..] {
        assert!(matches!(world.enroll(*late, course).await, Err(EnrollError::Ended)));
    }
    assert!(world.confirm(learners[0], course, lessons[0]).await.unwrap().course_completed);
    assert_eq!(world.count("select enrollment_count::bigint from courses").await, 1);
    assert!(world.miscounted().await.is_empty());
}
