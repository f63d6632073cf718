//! Reviews and the rating that they make.

use catalog::course;
use catalog::review::{self, ReviewError};
use kernel::Cursor;
use time::Duration;

use crate::support::World;

#[tokio::test]
async fn a_review_is_one_of_each_person_and_the_rating_follows() {
    let world = World::new().await;
    let id = world.publish_titled("Reading charts").await;
    let second = world.add_person(world.tenant, "second@example.org").await;
    let tx = world.begin().await;
    review::record(&tx, id, world.trainer, 5, "Clear.").await.unwrap();
    review::record(&tx, id, second, 2, "").await.unwrap();
    review::record(&tx, id, second, 4, "Better the second time.").await.unwrap();
    let course = course::by_id(&tx, id).await.unwrap().unwrap();
    assert_eq!((course.rating.to_string().as_str(), course.rating_count), ("4.5", 2));
    assert_eq!(review::spread(&tx, id).await.unwrap(), [1, 1, 0, 0, 0]);
    assert_eq!(review::own(&tx, id, second).await.unwrap(), Some((4, "Better the second time.".to_owned())));
    tx.commit().await.unwrap();
    let search = catalog::search::Search::all(catalog::search::Scope::Marketplace);
    assert_eq!(world.find(&search).await.items[0].rating_count, 2);
}

#[tokio::test]
async fn stars_and_text_have_limits() {
    let world = World::new().await;
    let id = world.publish_titled("Reading charts").await;
    let tx = world.begin().await;
    for (stars, body) in [(0, "x".to_owned()), (6, "x".to_owned()), (3, "x".repeat(4_001)), (3, "a\u{0}b".to_owned())] {
        assert!(matches!(review::record(&tx, id, world.trainer, stars, &body).await, Err(ReviewError::Invalid(_))));
    }
}

#[tokio::test]
async fn reviews_are_read_newest_first_without_a_gap() {
    let world = World::new().await;
    let id = world.publish_titled("Reading charts").await;
    for n in 0..5_i16 {
        world.test.clock.advance(Duration::minutes(1));
        let person = world.add_person(world.tenant, &format!("person{n}@example.org")).await;
        let tx = world.begin().await;
        review::record(&tx, id, person, n + 1, "").await.unwrap();
        tx.commit().await.unwrap();
    }
    let tx = world.begin().await;
    let (mut cursor, mut seen) = (None, Vec::new());
    loop {
        let page = review::list(&tx, id, cursor, 2).await.unwrap();
        seen.extend(page.items.iter().map(|review| review.rating));
        assert!(page.items.iter().all(|review| review.author == "Lina A."));
        cursor = page.next_cursor.map(|next| Cursor::decode(&next).unwrap());
        if cursor.is_none() {
            break;
        }
    }
    assert_eq!(seen, [5, 4, 3, 2, 1]);
}
