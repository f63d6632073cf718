//! Evidence: what is recorded, what is refused, and that nothing is lost when reports meet.

use futures::future::join_all;
use learning::progress::{self, CoverageReport, RecordError};
use time::Duration;

use crate::support::{FILM, World, article, bitmap};

#[tokio::test]
async fn reports_that_meet_lose_no_second() {
    let world = World::new().await;
    let film = world.film().await;
    let (course, lessons) = world.publish(&world.new_course("Films"), &[film, article("Text")]).await;
    let user = world.learner("learner").await;
    world.enroll(user, course).await.unwrap();
    world.open(user, course, lessons[0]).await.unwrap();
    world.test.clock.advance(Duration::minutes(10));
    // Tabs that each saw another part of the film: the first has the clock's credit, the others five seconds each.
    let tabs = (0..16).map(|tab| world.watch(user, course, lessons[0], (tab * 5, tab * 5 + 5)));
    let recorded: Vec<_> = join_all(tabs).await.into_iter().map(Result::unwrap).collect();
    assert_eq!(recorded.iter().map(|recorded| recorded.covered_seconds).max(), Some(80));
    let kept = "select covered_seconds::bigint from lesson_progress";
    assert_eq!(world.count(kept).await, 80);
    let bits = "select bit_count(covered)::bigint from lesson_progress";
    assert_eq!(world.count(bits).await, 80);
    assert!(world.rows("select 1 from lesson_progress where completed").await.is_empty());
    let last = world.watch(user, course, lessons[0], (85, 90)).await.unwrap();
    assert_eq!((last.covered_seconds, last.completed), (85, false));
}

#[tokio::test]
async fn everyone_who_learns_at_once_is_counted() {
    let world = World::new().await;
    let contents = [article("One"), article("Two"), article("Three")];
    let (course, lessons) = world.publish(&world.new_course("Reading charts"), &contents).await;
    let learners = world.learners(12).await;
    for user in &learners {
        world.enroll(*user, course).await.unwrap();
    }
    let acts = learners.iter().flat_map(|user| lessons.iter().map(|lesson| world.confirm(*user, course, *lesson)));
    for answer in join_all(acts).await {
        answer.unwrap();
    }
    assert_eq!(world.count("select count(*) from enrollments where status = 'completed' and progress = 100").await, 12);
    assert_eq!(world.count("select count(*) from events where kind = 'course.completed'").await, 12);
    assert_eq!(world.completions(), 12);
    assert!(world.miscounted().await.is_empty());
}

#[tokio::test]
async fn statistics_count_everyone_who_got_further_at_once() {
    let world = World::new().await;
    let contents = [article("One"), article("Two"), article("Three")];
    let (course, lessons) = world.publish(&world.new_course("Reading charts"), &contents).await;
    let learners = world.learners(20).await;
    for user in &learners {
        world.enroll(*user, course).await.unwrap();
    }
    for lesson in &lessons[..2] {
        let acts = learners.iter().map(|user| world.confirm(*user, course, *lesson));
        assert!(join_all(acts).await.iter().all(Result::is_ok));
        assert!(world.miscounted().await.is_empty());
    }
}

#[tokio::test]
async fn a_lesson_confirmed_many_times_at_once_is_completed_once() {
    let world = World::new().await;
    let (course, lessons) = world.publish(&world.new_course("Reading charts"), &[article("One")]).await;
    let user = world.learner("learner").await;
    world.enroll(user, course).await.unwrap();
    for answer in join_all((0..8).map(|_| world.confirm(user, course, lessons[0]))).await {
        assert!(answer.unwrap().course_completed);
    }
    assert_eq!(world.count("select count(*) from events where kind = 'lesson.completed'").await, 1);
    assert_eq!(world.count("select count(*) from events where kind = 'course.completed'").await, 1);
    assert_eq!((world.completions(), world.count("select completion_count::bigint from courses").await), (1, 1));
}

#[tokio::test]
async fn a_film_is_watched_no_faster_than_the_clock_allows() {
    let world = World::new().await;
    let film = world.film().await;
    let (course, lessons) = world.publish(&world.new_course("Films"), &[film]).await;
    let user = world.learner("learner").await;
    world.enroll(user, course).await.unwrap();
    world.open(user, course, lessons[0]).await.unwrap();
    world.test.clock.advance(Duration::seconds(10));
    let early = world.watch(user, course, lessons[0], (0, FILM)).await.unwrap();
    assert_eq!((early.covered_seconds, early.completed), (25, false));
    world.test.clock.advance(Duration::minutes(1));
    let late = world.watch(user, course, lessons[0], (0, FILM)).await.unwrap();
    assert_eq!((late.covered_seconds, late.completed, late.course_completed), (FILM, true, true));
}

#[tokio::test]
async fn what_is_no_evidence_is_refused_and_leaves_nothing() {
    let world = World::new().await;
    let film = world.film().await;
    let (course, lessons) = world.publish(&world.new_course("Films"), &[film, article("Text")]).await;
    let (other, foreign) = world.publish(&world.new_course("Other"), &[article("Text")]).await;
    let user = world.learner("learner").await;
    assert!(matches!(world.confirm(user, course, lessons[1]).await, Err(RecordError::NoAccess)));
    world.enroll(user, course).await.unwrap();
    assert!(matches!(world.confirm(user, course, lessons[0]).await, Err(RecordError::NotConfirmable)));
    assert!(matches!(world.watch(user, course, lessons[1], (0, 5)).await, Err(RecordError::NoFilm)));
    assert!(matches!(world.confirm(user, course, foreign[0]).await, Err(RecordError::NotFound)));
    assert!(matches!(world.confirm(user, other, foreign[0]).await, Err(RecordError::NoAccess)));
    world.show(lessons[1], false).await;
    assert!(matches!(world.confirm(user, course, lessons[1]).await, Err(RecordError::NotFound)));
    let good = CoverageReport { position: 5, covered: bitmap(0, 5), watched_seconds: 5 };
    let bad = [
        CoverageReport { position: FILM + 1, ..good.clone() },
        CoverageReport { position: -1, ..good.clone() },
        CoverageReport { watched_seconds: -1, ..good.clone() },
        CoverageReport { covered: vec![0xff; good.covered.len() + 1], ..good },
    ];
    for report in bad {
        let tx = world.begin_as(user).await;
        let answer = progress::report(&tx, &world.hooks, user, course, lessons[0], &report).await;
        assert!(matches!(answer, Err(RecordError::Invalid(_))));
    }
    assert_eq!(world.count("select count(*) from lesson_progress").await, 0);
}
