//! Going public, and back.

use catalog::course::{self, PublishError};
use catalog::{CourseStatus, outline};
use kernel::CourseId;

use crate::support::{World, article};

#[tokio::test]
async fn a_course_without_a_lesson_is_not_published() {
    let world = World::new().await;
    let id = world.draft(&world.new_course("Reading charts")).await;
    let tx = world.begin().await;
    assert!(matches!(course::publish(&tx, id).await, Err(PublishError::Empty)));
    let unknown = CourseId::new(testkit::START);
    assert!(matches!(course::publish(&tx, unknown).await, Err(PublishError::NotFound)));
    outline::add_content(&tx, id, &article("One")).await.unwrap();
    course::publish(&tx, id).await.unwrap();
    course::publish(&tx, id).await.unwrap();
}

#[tokio::test]
async fn each_time_in_public_is_a_row_with_who_and_when() {
    let world = World::new().await;
    let id = world.publish_titled("Reading charts").await;
    let tx = world.begin().await;
    assert!(course::public(&tx, "reading-charts").await.unwrap().is_some());
    course::withdraw(&tx, id).await.unwrap();
    assert!(course::public(&tx, "reading-charts").await.unwrap().is_none());
    course::publish(&tx, id).await.unwrap();
    course::archive(&tx, id).await.unwrap();
    assert_eq!(course::by_id(&tx, id).await.unwrap().unwrap().status, CourseStatus::Archived);
    tx.commit().await.unwrap();
    let superuser = world.test.superuser().await;
    let sql = "select count(*), count(withdrawn_at), bool_and(published_by = $2 and withdrawn_by = $2)
               from course_publications where course_id = $1";
    let row = superuser.query_one(sql, &[&id.0, &world.trainer.0]).await.unwrap();
    assert_eq!((row.get(0), row.get(1), row.get(2)), (2_i64, 2_i64, true));
    let kinds = superuser.query("select kind from events where entity_id = $1 order by id", &[&id.0]).await.unwrap();
    let kinds: Vec<String> = kinds.iter().map(|row| row.get(0)).collect();
    assert_eq!(kinds.iter().filter(|kind| *kind == "course.published").count(), 2);
    assert_eq!(kinds.iter().filter(|kind| *kind == "course.withdrawn").count(), 2);
}

#[tokio::test]
async fn a_draft_does_not_become_public_by_what_changes_in_it() {
    let world = World::new().await;
    let id = world.draft(&world.new_course("Reading charts")).await;
    world.add_lesson(id, &article("One")).await;
    assert!(world.titles("charts").await.is_empty());
}
