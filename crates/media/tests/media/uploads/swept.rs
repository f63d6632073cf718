//! What is taken back, and what nobody came back for.

use bytes::Bytes;
use media::upload::{self, AppendError, LIFETIME, Part, RemoveError};
use time::Duration;

use super::{Desk, text};

#[tokio::test]
async fn an_upload_that_is_taken_back_leaves_nothing() {
    let desk = Desk::new().await;
    let (who, to) = ((desk.tenant, desk.user), (&desk.staging, &desk.world.blobs));
    let open = desk.create("notes.txt", 30_000).await.unwrap();
    desk.send(open, 0, &text(20_000)).await.unwrap();
    let done = desk.upload("done.txt", &text(20_000)).await.unwrap().id;
    assert_eq!((desk.staged(), desk.stored()), (1, 1));
    for id in [open, done] {
        upload::remove(desk.db(), to, &who, id).await.unwrap();
        assert!(matches!(upload::remove(desk.db(), to, &who, id).await, Err(RemoveError::NotFound)));
        assert!(matches!(desk.send(id, 20_000, &text(10_000)).await, Err(AppendError::NotFound)));
    }
    assert_eq!((desk.staged(), desk.stored(), desk.rows().await), (0, 0, 0));
    assert_eq!(desk.world.count("select count(*) from media_assets").await, 0);
}

#[tokio::test]
async fn a_part_that_arrives_while_its_upload_is_taken_back_goes_nowhere() {
    let desk = Desk::new().await;
    let (who, to) = ((desk.tenant, desk.user), (&desk.staging, &desk.world.blobs));
    let id = desk.create("notes.txt", 60_000).await.unwrap();
    let (sender, receiver) = futures::channel::mpsc::unbounded();
    let part = Part::default();
    let arriving = upload::append(desk.db(), to, &who, id, &part, receiver);
    let removing = async {
        sender.unbounded_send(Ok(Bytes::from(text(30_000)))).unwrap();
        while desk.find(desk.user, id).await.unwrap().kind.is_none() {
            tokio::task::yield_now().await;
        }
        upload::remove(desk.db(), to, &who, id).await.unwrap();
        sender.unbounded_send(Ok(Bytes::from(text(30_000)))).unwrap();
        drop(sender);
    };
    let (outcome, ()) = futures::future::join(arriving, removing).await;
    assert!(outcome.is_err(), "{outcome:?}");
    assert_eq!((desk.staged(), desk.stored(), desk.rows().await), (0, 0, 0));
}

#[tokio::test]
async fn a_file_that_a_lesson_shows_stays() {
    let desk = Desk::new().await;
    let (who, to) = ((desk.tenant, desk.user), (&desk.staging, &desk.world.blobs));
    let shown = desk.upload("shown.txt", &text(9_000)).await.unwrap().id;
    let idle = desk.upload("idle.txt", &text(9_000)).await.unwrap().id;
    let sql = "insert into course_contents (tenant_id, id, course_id, title, type, asset_id, position) \
        values ($1, $2, $3, 'Notes', 'document', $2, 1)";
    desk.world.test.superuser().await.execute(sql, &[&desk.tenant.0, &shown.0, &desk.course.0]).await.unwrap();
    assert!(matches!(upload::remove(desk.db(), to, &who, shown).await, Err(RemoveError::Used)));
    let tx = desk.world.begin(desk.tenant).await;
    let listed = upload::list(&tx, to.0, to.1, desk.user, desk.course).await.unwrap();
    assert_eq!(listed.iter().map(|upload| upload.id).collect::<Vec<_>>(), [idle]);
    drop(tx);
    desk.world.test.clock.advance(LIFETIME + Duration::seconds(1));
    assert_eq!(upload::sweep(desk.db(), to, desk.tenant).await.unwrap(), 2);
    assert_eq!((desk.stored(), desk.rows().await), (1, 0));
    assert_eq!(desk.world.count("select count(*) from media_assets where name = 'shown.txt'").await, 1);
}

#[tokio::test]
async fn a_file_that_an_article_shows_stays() {
    let desk = Desk::new().await;
    let (who, to) = ((desk.tenant, desk.user), (&desk.staging, &desk.world.blobs));
    let shown = desk.upload("shown.txt", &text(9_000)).await.unwrap().id;
    let sql = "insert into course_contents (tenant_id, id, course_id, title, type, article_html, position) \
        values ($1, $2, $3, 'Notes', 'article', '<img data-asset=\"' || $2::uuid || '\" alt=\"A map\">', 1)";
    desk.world.test.superuser().await.execute(sql, &[&desk.tenant.0, &shown.0, &desk.course.0]).await.unwrap();
    assert!(matches!(upload::remove(desk.db(), to, &who, shown).await, Err(RemoveError::Used)));
    let tx = desk.world.begin(desk.tenant).await;
    assert!(upload::list(&tx, to.0, to.1, desk.user, desk.course).await.unwrap().is_empty());
    drop(tx);
    desk.world.test.clock.advance(LIFETIME + Duration::seconds(1));
    assert_eq!(upload::sweep(desk.db(), to, desk.tenant).await.unwrap(), 1);
    assert_eq!((desk.stored(), desk.rows().await), (1, 0));
}

#[tokio::test]
async fn what_is_over_is_swept_and_what_is_not_stays() {
    let desk = Desk::new().await;
    let to = (&desk.staging, &desk.world.blobs);
    let old = desk.create("old.txt", 30_000).await.unwrap();
    desk.send(old, 0, &text(20_000)).await.unwrap();
    desk.world.test.clock.advance(Duration::days(3));
    let young = desk.create("young.txt", 30_000).await.unwrap();
    desk.send(young, 0, &text(20_000)).await.unwrap();
    assert_eq!(upload::sweep(desk.db(), to, desk.tenant).await.unwrap(), 0);
    desk.world.test.clock.advance(Duration::days(4));
    assert!(desk.find(desk.user, old).await.is_none(), "over at this instant");
    assert!(matches!(desk.send(old, 20_000, &text(10_000)).await, Err(AppendError::NotFound)));
    assert_eq!(upload::sweep(desk.db(), to, desk.tenant).await.unwrap(), 1);
    assert_eq!((desk.staged(), desk.rows().await), (1, 1));
    assert_eq!(desk.find(desk.user, young).await.unwrap().offset, 20_000);
    assert_eq!(desk.world.count("select count(*) from jobs where kind = 'media.sweep_uploads'").await, 2);
}

#[tokio::test]
async fn a_staging_file_of_which_no_row_knows_is_swept_after_a_day() {
    let desk = Desk::new().await;
    let to = (&desk.staging, &desk.world.blobs);
    let id = desk.create("notes.txt", 30_000).await.unwrap();
    desk.send(id, 0, &text(20_000)).await.unwrap();
    desk.world.test.superuser().await.execute("delete from uploads", &[]).await.unwrap();
    let path = desk.folder.path().join(desk.tenant.to_string()).join(id.to_string());
    let touched = |at: kernel::Time| {
        std::fs::File::options().write(true).open(&path).unwrap().set_modified(at.into()).unwrap();
    };
    let now = desk.db().now();
    touched(now - Duration::hours(23));
    assert_eq!(upload::sweep(desk.db(), to, desk.tenant).await.unwrap(), 0);
    touched(now - Duration::hours(25));
    assert_eq!(desk.staging.tenants().await.unwrap(), [desk.tenant]);
    assert_eq!(upload::sweep(desk.db(), to, desk.tenant).await.unwrap(), 1);
    assert_eq!(desk.staged(), 0);
}

#[tokio::test]
async fn a_file_that_was_taken_out_of_its_lesson_goes_after_a_while() {
    let desk = Desk::new().await;
    let to = (&desk.staging, &desk.world.blobs);
    let shown = desk.upload("shown.txt", &text(9_000)).await.unwrap().id;
    let sql = "insert into course_contents (tenant_id, id, course_id, title, type, asset_id, position) \
        values ($1, $2, $3, 'Notes', 'document', $2, 1)";
    let superuser = desk.world.test.superuser().await;
    superuser.execute(sql, &[&desk.tenant.0, &shown.0, &desk.course.0]).await.unwrap();
    let sweep = async |days: i64| {
        desk.world.test.clock.advance(Duration::days(days));
        upload::sweep(desk.db(), to, desk.tenant).await.unwrap()
    };
    assert_eq!((sweep(8).await, sweep(30).await, desk.stored()), (1, 0, 1), "the upload is over, the file is used");
    superuser.execute("delete from course_contents", &[]).await.unwrap();
    assert_eq!((sweep(1).await, sweep(6).await, desk.stored()), (0, 0, 1));
    // Put back, it stays, and the time begins anew.
    superuser.execute(sql, &[&desk.tenant.0, &shown.0, &desk.course.0]).await.unwrap();
    assert_eq!(sweep(2).await, 0);
    superuser.execute("delete from course_contents", &[]).await.unwrap();
    assert_eq!((sweep(1).await, sweep(6).await, desk.stored()), (0, 0, 1));
    assert_eq!((sweep(1).await, desk.stored()), (1, 0));
    assert_eq!(desk.world.count("select count(*) from media_assets").await, 0);
}
