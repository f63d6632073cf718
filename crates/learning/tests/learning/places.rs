//! Places in a course under many requests at once.

use catalog::course::NewCourse;
use futures::future::join_all;
use learning::enrollment::{EnrollError, EnrollmentStatus};

use crate::support::{World, article};

async fn taken(world: &World) -> (i64, i64) {
    let places = world.count("select count(*) from enrollments where status = 'enrolled'").await;
    (places, world.count("select enrollment_count::bigint from courses").await)
}

#[tokio::test]
async fn forty_requests_for_the_last_seat_give_one_seat_and_thirty_nine_clear_answers() {
    let world = World::new().await;
    let small = NewCourse { max_students: Some(1), ..world.new_course("Small class") };
    let (course, _) = world.publish(&small, &[article("One")]).await;
    let learners = world.learners(40).await;
    let answers = join_all(learners.iter().map(|user| world.enroll(*user, course))).await;
    assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), 1);
    assert_eq!(answers.iter().filter(|answer| matches!(answer, Err(EnrollError::Full))).count(), 39);
    assert_eq!(taken(&world).await, (1, 1));
    assert_eq!(world.count("select count(*) from enrollments").await, 1);
    assert_eq!(world.count("select count(*) from entitlements").await, 1);
    assert_eq!(world.count("select count(*) from events where kind = 'enrollment.created'").await, 1);
    assert_eq!(world.count("select seats_left::bigint from catalog_listings").await, 0);
    assert!(world.miscounted().await.is_empty());
}

#[tokio::test]
async fn one_person_who_asks_many_times_has_one_place() {
    let world = World::new().await;
    let (course, _) = world.publish(&world.new_course("Open class"), &[article("One")]).await;
    let user = world.learner("learner").await;
    let answers = join_all((0..12).map(|_| world.enroll(user, course))).await;
    assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), 1);
    assert_eq!(answers.iter().filter(|answer| matches!(answer, Err(EnrollError::AlreadyEnrolled))).count(), 11);
    assert_eq!(taken(&world).await, (1, 1));
    assert!(world.miscounted().await.is_empty());
}

#[tokio::test]
async fn one_person_who_comes_back_many_times_at_once_has_one_place() {
    let world = World::new().await;
    let pair = NewCourse { max_students: Some(2), ..world.new_course("Class for two") };
    let (course, _) = world.publish(&pair, &[article("One")]).await;
    let user = world.learner("learner").await;
    let first = world.enroll(user, course).await.unwrap();
    world.leave(user, course).await;
    assert_eq!(taken(&world).await, (0, 0));
    let answers = join_all((0..12).map(|_| world.enroll(user, course))).await;
    let again: Vec<_> = answers.iter().flatten().collect();
    assert_eq!(again.len(), 1);
    assert_eq!(again[0].id, first.id);
    assert_eq!(answers.iter().filter(|answer| matches!(answer, Err(EnrollError::AlreadyEnrolled))).count(), 11);
    assert_eq!(taken(&world).await, (1, 1));
    let live = "select count(*) from entitlements where revoked_at is null";
    assert_eq!(world.count(live).await, 1);
    assert!(world.miscounted().await.is_empty());
}

#[tokio::test]
async fn who_comes_and_who_goes_at_once_leaves_the_counters_right() {
    let world = World::new().await;
    let four = NewCourse { max_students: Some(4), ..world.new_course("Class for four") };
    let (course, _) = world.publish(&four, &[article("One")]).await;
    let learners = world.learners(12).await;
    for user in &learners[..4] {
        world.enroll(*user, course).await.unwrap();
    }
    let (going, coming) = learners.split_at(4);
    let leaving = join_all(going.iter().map(|user| world.leave(*user, course)));
    let (_, entered) = tokio::join!(leaving, join_all(coming.iter().map(|user| world.enroll(*user, course))));
    let inside = i64::try_from(entered.iter().flatten().count()).unwrap();
    assert!(entered.iter().all(|answer| matches!(answer, Ok(_) | Err(EnrollError::Full))));
    assert_eq!(taken(&world).await, (inside, inside));
    assert!(world.miscounted().await.is_empty());
}

#[tokio::test]
async fn a_seat_that_is_given_back_can_be_taken_and_what_was_done_is_kept() {
    let world = World::new().await;
    let small = NewCourse { max_students: Some(1), ..world.new_course("Small class") };
    let (course, lessons) = world.publish(&small, &[article("One"), article("Two")]).await;
    let (first, second) = (world.learner("first").await, world.learner("second").await);
    world.enroll(first, course).await.unwrap();
    world.confirm(first, course, lessons[0]).await.unwrap();
    assert!(matches!(world.enroll(second, course).await, Err(EnrollError::Full)));
    world.leave(first, course).await;
    world.enroll(second, course).await.unwrap();
    assert!(matches!(world.enroll(first, course).await, Err(EnrollError::Full)));
    world.leave(second, course).await;
    let back = world.enroll(first, course).await.unwrap();
    assert_eq!(back.status, EnrollmentStatus::Enrolled);
    let done = world.confirm(first, course, lessons[1]).await.unwrap();
    assert!(done.course_completed);
    assert!(world.miscounted().await.is_empty());
}
