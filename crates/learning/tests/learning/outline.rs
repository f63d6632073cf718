//! What becomes of progress when the course changes under its learners.

use catalog::outline::NewContent;
use kernel::{CourseId, UserId};
use learning::enrollment::EnrollmentStatus;
use learning::progress::{CourseProgress, course_progress, rebuild};

use crate::support::{OutlineEvent, World, article};

const COMPLETED: &str = "select count(*) from events where kind = 'course.completed'";

async fn state(world: &World, user: UserId, course: CourseId) -> CourseProgress {
    course_progress(&world.begin_as(user).await, user, course).await.unwrap().unwrap()
}

#[tokio::test]
async fn withdrawing_the_last_open_lesson_completes_the_course_once_and_for_good() {
    let world = World::new().await;
    let (course, lessons) = world.publish(&world.new_course("Charts"), &[article("One"), article("Two")]).await;
    let user = world.learner("learner").await;
    let beginner = world.learner("beginner").await;
    world.enroll(user, course).await.unwrap();
    world.enroll(beginner, course).await.unwrap();
    world.confirm(user, course, lessons[0]).await.unwrap();
    world.deliver().await;
    assert_eq!(world.count(COMPLETED).await, 0);
    for published in [false, true, false] {
        world.show(lessons[1], published).await;
        world.deliver().await;
        let now = state(&world, user, course).await;
        assert_eq!((now.status, now.completed_at), (EnrollmentStatus::Completed, Some(testkit::START)));
        assert!((now.progress - 100.0).abs() < f64::EPSILON);
        assert_eq!((world.count(COMPLETED).await, world.completions()), (1, 1));
    }
    assert_eq!(state(&world, beginner, course).await.status, EnrollmentStatus::Enrolled);
    assert!(world.miscounted().await.is_empty());
}

#[tokio::test]
async fn a_lesson_that_is_added_later_takes_no_completion_back_and_pushes_nobody_over_a_hundred() {
    let world = World::new().await;
    let (course, lessons) = world.publish(&world.new_course("Charts"), &[article("One"), article("Two")]).await;
    let (done, halfway) = (world.learner("done").await, world.learner("halfway").await);
    for user in [done, halfway] {
        world.enroll(user, course).await.unwrap();
        world.confirm(user, course, lessons[0]).await.unwrap();
    }
    world.confirm(done, course, lessons[1]).await.unwrap();
    let third = world.add(course, &article("Three")).await;
    world.deliver().await;
    let now = state(&world, halfway, course).await;
    assert!((now.progress - 33.33).abs() < f64::EPSILON, "{}", now.progress);
    let now = state(&world, done, course).await;
    assert_eq!(now.status, EnrollmentStatus::Completed);
    assert!((now.progress - 100.0).abs() < f64::EPSILON);
    let after = world.confirm(done, course, third).await.unwrap();
    assert!(after.course_completed && (after.progress - 100.0).abs() < f64::EPSILON);
    assert_eq!((world.count(COMPLETED).await, world.completions()), (1, 1));
    assert!(world.miscounted().await.is_empty());
}

#[tokio::test]
async fn a_section_that_is_withdrawn_and_a_lesson_that_becomes_optional_are_heard() {
    let world = World::new().await;
    let tx = world.begin().await;
    let (course, lessons) = world.publish(&world.new_course("Charts"), &[article("One"), article("Two")]).await;
    let section = catalog::outline::add_section(&tx, course, "Extra", "").await.unwrap();
    tx.commit().await.unwrap();
    let inside = world.add(course, &NewContent { section: Some(section), ..article("Three") }).await;
    let user = world.learner("learner").await;
    world.enroll(user, course).await.unwrap();
    world.confirm(user, course, lessons[0]).await.unwrap();
    world.deliver().await;
    assert!((state(&world, user, course).await.progress - 33.33).abs() < f64::EPSILON);
    let sql = "update course_sections set is_published = false";
    world.change(sql, &OutlineEvent::SectionPublication(course)).await;
    world.deliver().await;
    assert!((state(&world, user, course).await.progress - 50.0).abs() < f64::EPSILON);
    assert!(world.confirm(user, course, inside).await.is_err());
    let sql = format!("update course_contents set is_required = false where id = '{}'", lessons[1]);
    world.change(&sql, &OutlineEvent::ContentRequirement(course)).await;
    world.deliver().await;
    assert_eq!(state(&world, user, course).await.status, EnrollmentStatus::Completed);
    assert_eq!(world.count(COMPLETED).await, 1);
}

#[tokio::test]
async fn who_comes_back_stands_where_the_course_is_now() {
    let world = World::new().await;
    let (course, lessons) = world.publish(&world.new_course("Charts"), &[article("One"), article("Two")]).await;
    let (user, other) = (world.learner("learner").await, world.learner("other").await);
    for user in [user, other] {
        world.enroll(user, course).await.unwrap();
        world.confirm(user, course, lessons[0]).await.unwrap();
        world.leave(user, course).await;
    }
    world.add(course, &article("Three")).await;
    world.deliver().await;
    assert_eq!(world.enroll(other, course).await.unwrap().status, EnrollmentStatus::Enrolled);
    assert!((state(&world, other, course).await.progress - 33.33).abs() < f64::EPSILON);
    let tx = world.begin().await;
    assert_eq!(rebuild(&tx, &world.hooks).await.unwrap().places_differed, 0);
    drop(tx);
    for lesson in catalog::outline::published(&world.begin().await, course).await.unwrap().contents() {
        world.show(lesson.id, lesson.id == lessons[0]).await;
    }
    assert_eq!(world.enroll(user, course).await.unwrap().status, EnrollmentStatus::Completed);
    world.deliver().await;
    assert_eq!(world.count(COMPLETED).await, 2);
    assert_eq!(world.completions(), 2);
    assert!(world.miscounted().await.is_empty());
}

#[tokio::test]
async fn learners_who_work_while_the_course_changes_are_all_settled() {
    let world = World::new().await;
    let contents = [article("One"), article("Two"), article("Three")];
    let (course, lessons) = world.publish(&world.new_course("Charts"), &contents).await;
    let learners = world.learners(10).await;
    for user in &learners {
        world.enroll(*user, course).await.unwrap();
    }
    let working =
        learners.iter().flat_map(|user| lessons[..2].iter().map(|lesson| world.confirm(*user, course, *lesson)));
    let changing = async {
        for published in [false, true, false] {
            world.show(lessons[2], published).await;
            world.deliver().await;
        }
    };
    let (done, ()) = tokio::join!(futures::future::join_all(working), changing);
    assert!(done.iter().all(Result::is_ok), "{done:?}");
    world.deliver().await;
    assert_eq!(world.count("select count(*) from enrollments where status = 'completed'").await, 10);
    assert_eq!((world.count(COMPLETED).await, world.completions()), (10, 10));
    assert!(world.miscounted().await.is_empty());
    assert_eq!(rebuild(&world.begin().await, &world.hooks).await.unwrap().places_differed, 0);
}

#[tokio::test]
async fn a_report_that_completes_nothing_counts_nothing() {
    let world = World::new().await;
    let (course, lessons) = world.publish(&world.new_course("Films"), &[world.film().await]).await;
    let user = world.learner("learner").await;
    world.enroll(user, course).await.unwrap();
    let counted = "select last_updated from course_stats";
    let before = world.rows(counted).await;
    world.open(user, course, lessons[0]).await.unwrap();
    for second in [20, 40, 60] {
        world.test.clock.advance(time::Duration::seconds(20));
        world.watch(user, course, lessons[0], (0, second)).await.unwrap();
        assert_eq!(world.rows(counted).await, before);
    }
    world.test.clock.advance(time::Duration::seconds(40));
    assert!(world.watch(user, course, lessons[0], (0, 95)).await.unwrap().course_completed);
    assert_ne!(world.rows(counted).await, before);
    assert!(world.miscounted().await.is_empty());
}
