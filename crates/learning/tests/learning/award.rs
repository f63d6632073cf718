//! A certificate that stands in the outline: earned by what is required before it, once, and kept.

use catalog::outline::{self, AddContentError, ContentChange, Material, NewContent, Release};
use kernel::{CourseId, UserId};
use learning::progress::{CourseProgress, RecordError, course_progress, rebuild};
use time::Duration;

use crate::support::{World, article};

fn certificate() -> NewContent {
    NewContent { material: Material::Certificate, ..article("Certificate") }
}

async fn state(world: &World, user: UserId, course: CourseId) -> CourseProgress {
    course_progress(&world.begin_as(user).await, user, course).await.unwrap().unwrap()
}

#[tokio::test]
async fn it_is_earned_where_the_outline_places_it_and_what_follows_is_not_asked_for() {
    let world = World::new().await;
    let optional = NewContent { is_required: false, ..article("By the way") };
    let contents = [article("One"), optional, article("Two"), certificate(), article("Three")];
    let (course, lessons) = world.publish(&world.new_course("Charts"), &contents).await;
    let user = world.learner("learner").await;
    world.enroll(user, course).await.unwrap();
    world.confirm(user, course, lessons[4]).await.unwrap();
    world.confirm(user, course, lessons[0]).await.unwrap();
    assert!(matches!(world.confirm(user, course, lessons[3]).await, Err(RecordError::NotConfirmable)));
    assert_eq!(world.awards(), 0);
    let last = world.confirm(user, course, lessons[2]).await.unwrap();
    assert!(last.course_completed && (last.progress - 100.0).abs() < f64::EPSILON, "{last:?}");
    assert_eq!((world.awards(), world.completions()), (1, 1));
    assert!(state(&world, user, course).await.find(lessons[3]).unwrap().completed);
    world.deliver().await;
    let tx = world.begin().await;
    let rebuilt = rebuild(&tx, &world.hooks).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!((rebuilt.lessons_differed, rebuilt.places_differed, world.awards()), (0, 0, 1), "{rebuilt:?}");
    assert!(world.miscounted().await.is_empty());
}

#[tokio::test]
async fn it_may_come_before_the_course_is_complete() {
    let world = World::new().await;
    let (course, lessons) =
        world.publish(&world.new_course("Charts"), &[article("One"), certificate(), article("Two")]).await;
    let user = world.learner("learner").await;
    world.enroll(user, course).await.unwrap();
    let first = world.confirm(user, course, lessons[0]).await.unwrap();
    assert!(!first.course_completed && (first.progress - 66.66).abs() < 0.01, "{first:?}");
    assert_eq!((world.awards(), world.completions()), (1, 0));
    assert!(world.confirm(user, course, lessons[1]).await.unwrap().completed, "asked again, it says so");
    world.confirm(user, course, lessons[2]).await.unwrap();
    assert_eq!((world.awards(), world.completions()), (1, 1));
}

#[tokio::test]
async fn one_that_stands_first_is_earned_by_the_rest() {
    let world = World::new().await;
    let (course, lessons) = world.publish(&world.new_course("Charts"), &[certificate(), article("One")]).await;
    let user = world.learner("learner").await;
    world.enroll(user, course).await.unwrap();
    assert!(matches!(world.confirm(user, course, lessons[0]).await, Err(RecordError::NotConfirmable)));
    assert!(world.confirm(user, course, lessons[1]).await.unwrap().course_completed);
    assert_eq!(world.awards(), 1);
}

#[tokio::test]
async fn one_that_is_added_later_or_whose_day_comes_is_awarded_then() {
    let world = World::new().await;
    let (course, lessons) = world.publish(&world.new_course("Charts"), &[article("One"), article("Two")]).await;
    let (half, done) = (world.learner("half").await, world.learner("done").await);
    for user in [half, done] {
        world.enroll(user, course).await.unwrap();
        world.confirm(user, course, lessons[0]).await.unwrap();
    }
    world.confirm(done, course, lessons[1]).await.unwrap();
    let placed = world.add(course, &certificate()).await;
    let tx = world.begin().await;
    outline::step_content(&tx, course, placed, outline::Step::Up).await.unwrap();
    tx.commit().await.unwrap();
    world.deliver().await;
    assert!(state(&world, half, course).await.find(placed).unwrap().completed);
    assert_eq!(world.awards(), 1, "who completed the course had it then");
    let second = outline::add_content(&world.begin().await, course, &certificate()).await;
    assert!(matches!(second, Err(AddContentError::Invalid(_))), "{second:?}");

    let (course, lessons) = world.publish(&world.new_course("Maps"), &[article("One"), certificate()]).await;
    world.enroll(half, course).await.unwrap();
    let day = testkit::START + Duration::days(3);
    let change = ContentChange {
        title: "Certificate".to_owned(),
        description: String::new(),
        material: Material::Certificate,
        is_required: true,
        is_preview: false,
        points: 0,
        duration_seconds: 0,
        release: Release::At(day),
        prerequisites: Vec::new(),
    };
    let tx = world.begin().await;
    outline::rewrite(&tx, course, lessons[1], &change, None).await.unwrap();
    tx.commit().await.unwrap();
    assert!(!world.confirm(half, course, lessons[0]).await.unwrap().course_completed);
    assert!(matches!(world.confirm(half, course, lessons[1]).await, Err(RecordError::NotReleased)));
    world.test.clock.set(day);
    assert!(world.confirm(half, course, lessons[1]).await.unwrap().course_completed);
    assert_eq!(world.awards(), 2);
}
