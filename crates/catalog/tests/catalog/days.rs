//! Courses when the tenant's zone changes: days stay days, hours stay hours.

use catalog::course::{self, NewCourse};
use catalog::outline::{self, ContentChange, Material, Release};
use kernel::{CourseId, Time};
use time::macros::datetime;

use crate::support::{World, article};

async fn dates(world: &World, id: CourseId) -> (Option<Time>, Option<Time>) {
    let course = course::by_id(&world.begin().await, id).await.unwrap().unwrap();
    (course.start_date, course.end_date)
}

async fn move_to(world: &World, before: &str, after: &str) {
    let tx = world.begin().await;
    course::keep_days(&tx, before, after).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn first_and_last_days_stay_the_same_days_and_hours_stay_hours() {
    let world = World::new().await;
    let (start, end) = (datetime!(2026-03-01 00:00 UTC), datetime!(2026-03-29 23:59:59 UTC));
    let (at, until) = (datetime!(2026-03-01 09:00 UTC), datetime!(2026-03-05 17:30 UTC));
    let dated = |start_date, end_date, title| NewCourse { start_date, end_date, ..world.new_course(title) };
    let days = world.publish(&dated(Some(start), Some(end), "Days")).await;
    let hours = world.draft(&dated(Some(at), Some(until), "Hours")).await;
    let open = world.draft(&dated(Some(start), None, "No end")).await;
    move_to(&world, "UTC", "Pacific/Tongatapu").await;
    let there = (datetime!(2026-02-28 11:00 UTC), datetime!(2026-03-29 10:59:59 UTC));
    assert_eq!(dates(&world, days).await, (Some(there.0), Some(there.1)));
    assert_eq!(dates(&world, hours).await, (Some(at), Some(until)));
    assert_eq!(dates(&world, open).await, (Some(there.0), None));
    let listed = "select start_date from catalog_listings where start_date is not null";
    let listed: Time = world.test.superuser().await.query_one(listed, &[]).await.unwrap().get(0);
    assert_eq!(listed, there.0);
    // The last day is one on which clocks are put forward in London.
    move_to(&world, "Pacific/Tongatapu", "Europe/London").await;
    assert_eq!(dates(&world, days).await, (Some(start), Some(datetime!(2026-03-29 22:59:59 UTC))));
    move_to(&world, "Europe/London", "UTC").await;
    assert_eq!(dates(&world, days).await, (Some(start), Some(end)));
}

#[tokio::test]
async fn no_course_ends_before_it_begins_when_only_one_of_both_is_a_day() {
    let world = World::new().await;
    let (start, end) = (datetime!(2026-03-01 20:00 UTC), datetime!(2026-03-01 23:59:59 UTC));
    let new = NewCourse { start_date: Some(start), end_date: Some(end), ..world.new_course("One evening") };
    let id = world.draft(&new).await;
    move_to(&world, "UTC", "Pacific/Kiritimati").await;
    assert_eq!(dates(&world, id).await, (Some(start), Some(start)));
}

#[tokio::test]
async fn the_day_on_which_a_lesson_opens_stays_the_day() {
    let world = World::new().await;
    let course = world.draft(&world.new_course("Reading charts")).await;
    let content = world.add_lesson(course, &article("One")).await;
    let change = ContentChange {
        title: "One".to_owned(),
        description: String::new(),
        material: Material::Html("<p>Text</p>".to_owned()),
        is_required: true,
        is_preview: false,
        points: 0,
        duration_seconds: 60,
        release: Release::At(datetime!(2026-03-01 00:00 UTC)),
        prerequisites: Vec::new(),
    };
    let tx = world.begin().await;
    outline::rewrite(&tx, course, content, &change, None).await.unwrap();
    tx.commit().await.unwrap();
    move_to(&world, "UTC", "Pacific/Honolulu").await;
    let moved = outline::authored(&world.begin().await, course, content).await.unwrap().unwrap();
    assert_eq!((moved.release_at, moved.revision), (Some(datetime!(2026-03-01 10:00 UTC)), 3));
}
