//! Seats under many requests at once.

use catalog::course::{self, NewCourse};
use catalog::search::{Scope, Search};
use catalog::seat::{self, SeatError};
use futures::future::join_all;

use crate::support::World;

#[tokio::test]
async fn the_last_seat_is_taken_once() {
    let world = World::new().await;
    let id = world.publish(&NewCourse { max_students: Some(1), ..world.new_course("Small class") }).await;
    let taking = (0..12).map(|_| async {
        let tx = world.begin().await;
        match seat::take(&tx, id).await {
            Ok(()) => tx.commit().await.map(|()| true).unwrap(),
            Err(error) => {
                assert!(matches!(error, SeatError::Full), "{error}");
                false
            }
        }
    });
    assert_eq!(join_all(taking).await.into_iter().filter(|taken| *taken).count(), 1);
    let all = Search::all(Scope::Marketplace);
    assert_eq!(world.find(&all).await.items[0].seats_left, Some(0));
    let tx = world.begin().await;
    seat::free(&tx, id).await.unwrap();
    seat::free(&tx, id).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(world.find(&all).await.items[0].seats_left, Some(1));
}

#[tokio::test]
async fn counters_are_set_right_from_what_they_count() {
    let world = World::new().await;
    let id = world.publish_titled("Drifted course").await;
    world.publish_titled("Right course").await;
    let superuser = world.test.superuser().await;
    superuser.execute("update courses set enrollment_count = 7 where id = $1", &[&id.0]).await.unwrap();
    let tx = world.begin().await;
    assert_eq!(seat::recount(&tx).await.unwrap(), ["Drifted course"]);
    assert_eq!(course::by_id(&tx, id).await.unwrap().unwrap().enrollment_count, 0);
    assert!(seat::recount(&tx).await.unwrap().is_empty());
}
