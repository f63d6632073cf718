//! "Why can I open this?" and "why is this not complete?".

use kernel::{CourseId, UserId};
use learning::access::{self, Explanation, Reason, ReasonState, grant};
use learning::enrollment::EnrollmentStatus;
use learning::lesson::{OpenError, progress_of};
use learning::progress::{Missing, course_progress};
use time::Duration;

use crate::support::{FILM, World, article};

async fn why(world: &World, user: UserId, course: CourseId) -> Explanation {
    access::explain(&world.begin_as(user).await, user, course).await.unwrap()
}

async fn opens(world: &World, user: UserId, course: CourseId) -> bool {
    let answer = progress_of(&world.begin_as(user).await, user, course).await;
    assert!(matches!(answer, Ok(_) | Err(OpenError::NoAccess)));
    answer.is_ok()
}

fn states(explanation: &Explanation) -> Vec<(Reason, ReasonState)> {
    explanation.entitlements.iter().map(|reason| (reason.reason, reason.state)).collect()
}

#[tokio::test]
async fn a_free_place_opens_the_course_until_it_is_given_back() {
    let world = World::new().await;
    let (course, _) = world.publish(&world.new_course("Reading charts"), &[article("One")]).await;
    let user = world.learner("learner").await;
    let before = why(&world, user, course).await;
    assert!(!before.allowed && before.enrollment_status.is_none() && before.entitlements.is_empty());
    assert!(!opens(&world, user, course).await);
    world.enroll(user, course).await.unwrap();
    let during = why(&world, user, course).await;
    assert!(during.allowed);
    assert_eq!(during.enrollment_status, Some(EnrollmentStatus::Enrolled));
    assert_eq!(states(&during), [(Reason::Free, ReasonState::Live)]);
    assert_eq!(during.entitlements[0].granted_at, testkit::START);
    assert!(opens(&world, user, course).await);
    world.leave(user, course).await;
    let after = why(&world, user, course).await;
    assert!(!after.allowed);
    assert_eq!(after.enrollment_status, Some(EnrollmentStatus::Dropped));
    assert_eq!(states(&after), [(Reason::Free, ReasonState::Revoked)]);
    assert_eq!(after.entitlements[0].revoke_reason.as_deref(), Some("left the course"));
    assert!(!opens(&world, user, course).await);
}

#[tokio::test]
async fn every_reason_is_shown_and_one_that_lives_is_enough() {
    let world = World::new().await;
    let (course, _) = world.publish(&world.new_course("Reading charts"), &[article("One")]).await;
    let user = world.learner("learner").await;
    world.enroll(user, course).await.unwrap();
    let until = testkit::START + Duration::days(2);
    let tx = world.begin().await;
    grant(&tx, user, course, Reason::Assigned, "spring term", Some(until)).await.unwrap();
    grant(&tx, user, course, Reason::Assigned, "spring term", None).await.unwrap();
    tx.commit().await.unwrap();
    let both = why(&world, user, course).await;
    assert_eq!(both.entitlements.len(), 2, "the same reason from the same source is granted once");
    let assigned = both.entitlements.iter().find(|reason| reason.reason == Reason::Assigned).unwrap();
    assert_eq!((assigned.source.as_str(), assigned.ends_at), ("spring term", Some(until)));
    assert_eq!(assigned.granted_by.as_deref(), Some("Lina Ashgrove"));
    let sql = "update entitlements set revoked_at = granted_at, revoke_reason = 'test' where reason = 'free'";
    world.test.superuser().await.execute(sql, &[]).await.unwrap();
    assert!(why(&world, user, course).await.allowed);
    world.test.clock.set(until);
    let ended = why(&world, user, course).await;
    assert!(!ended.allowed, "what ends at an instant does not count at that instant");
    assert!(states(&ended).contains(&(Reason::Assigned, ReasonState::Ended)));
    assert!(!opens(&world, user, course).await);
}

#[tokio::test]
async fn a_locked_place_opens_nothing_whatever_the_reasons() {
    let world = World::new().await;
    let (course, lessons) = world.publish(&world.new_course("Reading charts"), &[article("One")]).await;
    let user = world.learner("learner").await;
    world.enroll(user, course).await.unwrap();
    world.test.superuser().await.execute("update enrollments set status = 'suspended'", &[]).await.unwrap();
    let locked = why(&world, user, course).await;
    assert!(!locked.allowed);
    assert_eq!(locked.enrollment_status, Some(EnrollmentStatus::Suspended));
    assert_eq!(states(&locked), [(Reason::Free, ReasonState::Live)]);
    assert!(!opens(&world, user, course).await);
    assert!(matches!(world.confirm(user, course, lessons[0]).await, Err(learning::progress::RecordError::NoAccess)));
    assert!(matches!(world.enroll(user, course).await, Err(learning::enrollment::EnrollError::Suspended)));
}

#[tokio::test]
async fn access_is_of_one_person_to_one_course_in_one_tenant() {
    let mut world = World::new().await;
    let (course, _) = world.publish(&world.new_course("Reading charts"), &[article("One")]).await;
    let (other, _) = world.publish(&world.new_course("Drawing charts"), &[article("One")]).await;
    let (user, stranger) = (world.learner("learner").await, world.learner("stranger").await);
    world.enroll(user, course).await.unwrap();
    assert!(why(&world, user, course).await.allowed);
    assert!(!why(&world, user, other).await.allowed);
    assert!(!why(&world, stranger, course).await.allowed);
    world.other("elsewhere").await;
    let elsewhere = why(&world, user, course).await;
    assert!(!elsewhere.allowed && elsewhere.entitlements.is_empty());
}

#[tokio::test]
async fn what_a_lesson_lacks_is_said_of_each() {
    let world = World::new().await;
    let film = world.film().await;
    let optional = catalog::outline::NewContent { is_required: false, ..article("More to read") };
    let contents = [article("Unread"), article("Opened"), film, article("Done"), optional];
    let (course, lessons) = world.publish(&world.new_course("Reading charts"), &contents).await;
    let user = world.learner("learner").await;
    world.enroll(user, course).await.unwrap();
    world.open(user, course, lessons[1]).await.unwrap();
    world.open(user, course, lessons[2]).await.unwrap();
    world.test.clock.advance(Duration::seconds(30));
    world.watch(user, course, lessons[2], (0, 20)).await.unwrap();
    world.confirm(user, course, lessons[3]).await.unwrap();
    let state = course_progress(&world.begin_as(user).await, user, course).await.unwrap().unwrap();
    let missing: Vec<_> = state.lessons().map(|lesson| lesson.missing).collect();
    let wanted = [Some(Missing::NotOpened), Some(Missing::NotConfirmed), Some(Missing::NotWatched), None];
    assert_eq!(missing[..4], wanted);
    let outstanding: Vec<_> = state.outstanding().map(|lesson| lesson.content_id).collect();
    assert_eq!(outstanding, lessons[..3], "what is optional holds nobody up");
    let film = state.lessons().nth(2).unwrap();
    assert_eq!((film.covered_seconds, film.needed_seconds), (20, FILM * 9 / 10));
    assert!((state.progress - 25.0).abs() < f64::EPSILON);
    assert_eq!(state.counts(), (1, 5));
    assert_eq!(state.resume(), Some(lessons[0]), "the lesson that was open last is complete");
}
