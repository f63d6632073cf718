//! What a transaction promises: its tenant is there or nothing is, and what is not committed is gone.
#![expect(clippy::unwrap_used, reason = "tests")]

use cluster::Role;
use db::{Event, Handover, NewJob, Scope};
use kernel::{TenantId, UserId};
use queries::client::GenericClient;
use serde::Serialize;
use testkit::TestDb;
use uuid::Uuid;

const COUNT: &str = "select count(*) from events";

#[derive(Serialize)]
struct Tested {
    id: Uuid,
}

impl Event for Tested {
    const KIND: &'static str = "tested";

    fn entity(&self) -> Uuid {
        self.id
    }
}

#[tokio::test]
async fn a_tenant_sees_its_own_rows_and_no_others() {
    let test = TestDb::new().await;
    let (one, two) = (test.tenant("one").await, test.tenant("two").await);
    let tx = test.db.begin(&one).await.unwrap();
    tx.emit(&Tested { id: Uuid::from_u128(1) }).await.unwrap();
    tx.commit().await.unwrap();
    let mine: i64 = test.db.begin(&one).await.unwrap().query_one(COUNT, &[]).await.unwrap().get(0);
    let theirs: i64 = test.db.begin(&two).await.unwrap().query_one(COUNT, &[]).await.unwrap().get(0);
    assert_eq!((mine, theirs), (1, 0));
}

#[tokio::test]
async fn what_is_dropped_uncommitted_was_never_written() {
    let test = TestDb::new().await;
    let tenant = test.tenant("one").await;
    let tx = test.db.begin(&tenant).await.unwrap();
    tx.emit(&Tested { id: Uuid::from_u128(1) }).await.unwrap();
    drop(tx);
    let left: i64 = test.db.begin(&tenant).await.unwrap().query_one(COUNT, &[]).await.unwrap().get(0);
    assert_eq!(left, 0);
}

#[tokio::test]
async fn no_row_is_written_for_another_tenant() {
    let test = TestDb::new().await;
    let (one, two) = (test.tenant("one").await, test.tenant("two").await);
    let tx = test.db.begin(&one).await.unwrap();
    let sql = "insert into events (tenant_id, id, kind, entity_id, payload, at) values ($1, $2, 'x', $2, '{}', now())";
    assert!(tx.execute(sql, &[&two.0, &Uuid::from_u128(1)]).await.is_err());
}

#[tokio::test]
async fn without_a_tenant_there_are_no_rows() {
    let test = TestDb::new().await;
    let tenant = test.tenant("one").await;
    let tx = test.db.begin(&tenant).await.unwrap();
    tx.emit(&Tested { id: Uuid::from_u128(1) }).await.unwrap();
    tx.commit().await.unwrap();
    let bare = test.connect(Role::App).await;
    let seen: i64 = bare.query_one(COUNT, &[]).await.unwrap().get(0);
    assert_eq!(seen, 0);
}

#[tokio::test]
async fn the_serving_role_may_not_read_password_hashes_nor_change_what_was_audited() {
    let test = TestDb::new().await;
    let tenant = test.tenant("one").await;
    for sql in [
        "select * from user_passwords",
        "update audit_log set action = 'x'",
        "delete from audit_log",
        "create table x (i int)",
    ] {
        let tx = test.db.begin(&tenant).await.unwrap();
        assert!(tx.execute(sql, &[]).await.is_err(), "{sql}");
    }
}

/// Somebody who was recognised in a transaction.
struct Recognised {
    tenant: TenantId,
    actor: UserId,
    begun: Handover,
}

impl Scope for Recognised {
    fn tenant(&self) -> TenantId {
        self.tenant
    }

    fn actor(&self) -> Option<UserId> {
        Some(self.actor)
    }

    fn handover(&self) -> Option<&Handover> {
        Some(&self.begun)
    }
}

#[tokio::test]
async fn a_transaction_that_is_handed_over_goes_on_once_for_the_one_who_takes_it() {
    const WHICH: &str = "select pg_current_xact_id()::text";
    let test = TestDb::new().await;
    let tenant = test.tenant("one").await;
    let first = test.db.begin(&tenant).await.unwrap();
    let begun: String = first.query_one(WHICH, &[]).await.unwrap().get(0);
    let who = Recognised { tenant, actor: UserId(Uuid::from_u128(7)), begun: Handover::of(first) };
    let taken = test.db.begin(&who).await.unwrap();
    let next = test.db.begin(&who).await.unwrap();
    assert_eq!((taken.actor(), next.actor()), (Some(who.actor), Some(who.actor)));
    assert_eq!(taken.query_one(WHICH, &[]).await.unwrap().get::<_, String>(0), begun);
    assert_ne!(next.query_one(WHICH, &[]).await.unwrap().get::<_, String>(0), begun);
}

#[tokio::test]
async fn a_transaction_of_another_tenant_is_not_gone_on_with() {
    let test = TestDb::new().await;
    let (one, two) = (test.tenant("one").await, test.tenant("two").await);
    let begun = Handover::of(test.db.begin(&one).await.unwrap());
    let tx = test.db.begin(&Recognised { tenant: two, actor: UserId(Uuid::from_u128(7)), begun }).await.unwrap();
    let seen: String = tx.query_one("select current_setting('app.tenant_id')", &[]).await.unwrap().get(0);
    assert_eq!((tx.tenant(), seen), (two, two.0.to_string()));
}

#[tokio::test]
async fn joined_reads_are_answered_together() {
    let test = TestDb::new().await;
    let tenant = test.tenant("one").await;
    let tx = test.db.begin(&tenant).await.unwrap();
    let (a, b) = tokio::try_join!(tx.query_one("select 1", &[]), tx.query_one("select 2", &[])).unwrap();
    assert_eq!((a.get::<_, i32>(0), b.get::<_, i32>(0)), (1, 2));
}

#[tokio::test]
async fn a_job_with_a_key_is_enqueued_once() {
    let test = TestDb::new().await;
    let tenant = test.tenant("one").await;
    let tx = test.db.begin(&tenant).await.unwrap();
    for _ in 0..2 {
        tx.enqueue(&NewJob { kind: "tested", payload: 1, key: Some("once"), run_at: None }).await.unwrap();
    }
    let jobs: i64 = tx.query_one("select count(*) from jobs", &[]).await.unwrap().get(0);
    assert_eq!(jobs, 1);
}

#[tokio::test]
async fn reads_that_take_the_end_with_them_stay_in_their_tenant() {
    let test = TestDb::new().await;
    let (one, two) = (test.tenant("one").await, test.tenant("two").await);
    let tx = test.db.begin(&one).await.unwrap();
    tx.emit(&Tested { id: Uuid::from_u128(1) }).await.unwrap();
    tx.commit().await.unwrap();
    // The first times a connection prepares the statement; later it is sent at once, and the end right behind it.
    for _ in 0..8 {
        let tx = test.db.begin(&one).await.unwrap();
        let count = async |tx: &db::Tx| -> i64 {
            let prepared = tx.prepare(COUNT).await.unwrap();
            tx.query_one(&prepared, &[]).await.unwrap().get(0)
        };
        let (first, second) = tx.reads(async { tokio::join!(count(&tx), count(&tx)) }).await;
        assert_eq!((first, second), (1, 1));
        // What comes later has its tenant too: a transaction begins anew.
        let later = tx.reads(async { count(&tx).await + count(&tx).await }).await;
        assert_eq!(later, 2);
        drop(tx);
        assert_eq!(count(&test.db.begin(&two).await.unwrap()).await, 0);
    }
}

#[tokio::test]
async fn what_is_written_after_reads_is_committed() {
    let test = TestDb::new().await;
    let tenant = test.tenant("one").await;
    for n in 1..=3_u32 {
        let tx = test.db.begin(&tenant).await.unwrap();
        let prepared = tx.prepare(COUNT).await.unwrap();
        let before: i64 = tx.reads(tx.query_one(&prepared, &[])).await.unwrap().get(0);
        assert_eq!(before, i64::from(n) - 1);
        tx.emit(&Tested { id: Uuid::from_u128(u128::from(n)) }).await.unwrap();
        tx.commit().await.unwrap();
    }
}
