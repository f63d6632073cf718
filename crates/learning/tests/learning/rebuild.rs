//! Computing everything anew: what drifted is set right, and what is kept as a fact is said to be.

use learning::progress::{Rebuilt, rebuild};
use time::Duration;

use crate::support::{FILM, World, article};

async fn rebuilt(world: &World) -> Rebuilt {
    let tx = world.begin().await;
    let rebuilt = rebuild(&tx, &world.hooks).await.unwrap();
    tx.commit().await.unwrap();
    rebuilt
}

async fn break_with(world: &World, sql: &str) {
    world.test.superuser().await.batch_execute(sql).await.unwrap();
}

#[tokio::test]
async fn what_drifted_from_the_evidence_is_set_right() {
    let world = World::new().await;
    let contents = [article("One"), article("Two"), article("Three"), article("Four")];
    let (course, lessons) = world.publish(&world.new_course("Charts"), &contents).await;
    let user = world.learner("learner").await;
    world.enroll(user, course).await.unwrap();
    world.confirm(user, course, lessons[0]).await.unwrap();
    world.open(user, course, lessons[1]).await.unwrap();
    let right = rebuilt(&world).await;
    assert_eq!(right, Rebuilt { lessons: 2, places: 1, ..Rebuilt::default() }, "nothing differs");
    break_with(
        &world,
        "update lesson_progress set completed = not completed, completed_at = null;
         update enrollments set progress = 77.77;
         update courses set enrollment_count = 9, completion_count = 4;
         update course_stats set average_progress = 1, total_enrollments = 5",
    )
    .await;
    let mended = rebuilt(&world).await;
    assert_eq!((mended.lessons_differed, mended.lessons_kept), (2, 0));
    assert_eq!((mended.places_differed, mended.places_kept), (1, 0));
    assert_eq!(mended.courses_differed, ["Charts"]);
    assert_eq!(world.rows("select progress, status from enrollments").await, ["(25.00,enrolled)"]);
    let completed = "select content_id from lesson_progress where completed";
    assert_eq!(world.rows(completed).await, [format!("({})", lessons[0])]);
    assert!(world.miscounted().await.is_empty());
    assert_eq!(rebuilt(&world).await, right);
}

#[tokio::test]
async fn statistics_alone_that_drifted_are_named() {
    let world = World::new().await;
    let (course, _) = world.publish(&world.new_course("Charts"), &[article("One")]).await;
    world.publish(&world.new_course("Tables"), &[article("One")]).await;
    world.enroll(world.learner("learner").await, course).await.unwrap();
    rebuilt(&world).await;
    break_with(&world, "update course_stats set completion_rate = 50 where total_enrollments = 1").await;
    assert_eq!(rebuilt(&world).await.courses_differed, ["Charts"]);
    assert!(world.miscounted().await.is_empty());
}

#[tokio::test]
async fn a_lost_completion_is_completed_with_all_that_belongs_to_it() {
    let world = World::new().await;
    let (course, lessons) = world.publish(&world.new_course("Charts"), &[article("One")]).await;
    let user = world.learner("learner").await;
    world.enroll(user, course).await.unwrap();
    world.open(user, course, lessons[0]).await.unwrap();
    break_with(&world, "update lesson_progress set confirmed_at = opened_at").await;
    let mended = rebuilt(&world).await;
    assert_eq!((mended.lessons_differed, mended.places_differed), (1, 1));
    assert_eq!(world.rows("select progress, status from enrollments").await, ["(100.00,completed)"]);
    assert_eq!(world.count("select count(*) from events where kind = 'course.completed'").await, 1);
    assert_eq!(world.completions(), 1);
    assert!(world.miscounted().await.is_empty());
}

#[tokio::test]
async fn a_completion_that_the_evidence_no_longer_gives_is_kept_and_said_to_be() {
    let world = World::new().await;
    let film = world.film().await;
    let (course, lessons) = world.publish(&world.new_course("Films"), &[film, article("Text")]).await;
    let user = world.learner("learner").await;
    world.enroll(user, course).await.unwrap();
    world.open(user, course, lessons[0]).await.unwrap();
    world.test.clock.advance(Duration::minutes(2));
    assert!(world.watch(user, course, lessons[0], (0, FILM)).await.unwrap().completed);
    break_with(&world, "update course_contents set duration_seconds = 1000 where type = 'video'").await;
    let kept = rebuilt(&world).await;
    assert_eq!((kept.lessons_differed, kept.lessons_kept, kept.places_kept), (0, 1, 0));
    assert_eq!(world.rows("select progress from enrollments").await, ["(50.00)"]);
    assert!(world.confirm(user, course, lessons[1]).await.unwrap().course_completed);
    world.add(course, &article("Later")).await;
    let kept = rebuilt(&world).await;
    assert_eq!((kept.places_differed, kept.lessons_kept, kept.places_kept), (0, 1, 1));
    break_with(&world, "update lesson_progress set completed_at = null").await;
    let computed = rebuilt(&world).await;
    assert_eq!((computed.lessons_differed, computed.lessons_kept), (2, 0), "without its time there is no such fact");
}
