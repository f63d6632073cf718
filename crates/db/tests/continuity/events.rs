//! Events reach their subscriber once and in order, with two workers at it; one that can not be delivered holds up nobody
//! else's.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use kernel::Clock;
use testkit::TestDb;
use time::Duration;
use uuid::Uuid;

use crate::work::{Remembers, Tested, emit, enqueue, worker};

#[tokio::test]
async fn an_event_is_delivered_once_and_in_order_per_entity_with_two_workers() {
    let test = TestDb::new().await;
    let tenants = [test.tenant("one").await, test.tenant("two").await];
    let mut expected = BTreeMap::new();
    for count in 0..40 {
        for (n, tenant) in tenants.iter().enumerate() {
            let entity = Uuid::from_u128(u128::try_from(n).unwrap() * 2 + u128::try_from(count % 2).unwrap());
            emit(&test.db, *tenant, entity, count).await;
            expected.entry(entity).or_insert_with(Vec::new).push(count);
        }
        test.clock.advance(Duration::milliseconds(1));
    }
    let subscriber = Arc::new(Remembers::default());
    let workers = ["one", "two"].map(|name| worker(&test.db, name, None, Some(subscriber.clone())));
    loop {
        let (one, two) = tokio::try_join!(workers[0].work_off(), workers[1].work_off()).unwrap();
        if one + two == 0 {
            break;
        }
    }
    let mut seen = BTreeMap::new();
    for (entity, count) in subscriber.seen.lock().unwrap().iter() {
        seen.entry(*entity).or_insert_with(Vec::new).push(*count);
    }
    assert_eq!(seen, expected);
}

#[tokio::test]
async fn a_rolled_back_event_is_never_delivered() {
    let test = TestDb::new().await;
    let tenant = test.tenant("one").await;
    let tx = test.db.begin(&tenant).await.unwrap();
    tx.emit(&crate::work::Counted { entity: Uuid::from_u128(1), count: 1 }).await.unwrap();
    drop(tx);
    let subscriber = Arc::new(Remembers::default());
    worker(&test.db, "one", None, Some(subscriber.clone())).work_off().await.unwrap();
    assert!(subscriber.seen.lock().unwrap().is_empty());
}

#[tokio::test]
async fn an_event_that_can_not_be_delivered_stops_neither_jobs_nor_other_tenants() {
    let test = TestDb::new().await;
    let (one, two) = (test.tenant("one").await, test.tenant("two").await);
    let (bad, good) = (Uuid::from_u128(1), Uuid::from_u128(2));
    emit(&test.db, one, bad, 1).await;
    emit(&test.db, two, good, 1).await;
    enqueue(&test.db, one, "tested").await;
    let subscriber = Arc::new(Remembers { refuses: Some(bad), ..Remembers::default() });
    let handler = Arc::new(Tested::default());
    let _ = worker(&test.db, "one", Some(handler.clone()), Some(subscriber.clone())).work_off().await;
    assert_eq!(handler.runs.load(Ordering::SeqCst), 1, "the job is done");
    assert_eq!(*subscriber.seen.lock().unwrap(), [(good, 1)]);
    let mended = Arc::new(Remembers::default());
    worker(&test.db, "two", None, Some(mended.clone())).work_off().await.unwrap();
    assert_eq!(*mended.seen.lock().unwrap(), [(bad, 1)], "it waits and is delivered once it can be");
    assert!(test.clock.now() >= testkit::START);
}
