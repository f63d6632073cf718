//! Blobs that no row names.

use std::path::PathBuf;

use media::upload;
use time::Duration;

use super::{Desk, text};
use crate::pictures::{make, photograph};

impl Desk {
    /// Plants a blob of this name, so many hours old.
    fn plant(&self, name: &str, hours: i64) {
        let path = self.blob(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, b"bytes that nobody knows of").unwrap();
        self.age(name, hours);
    }

    fn blob(&self, name: &str) -> PathBuf {
        self.world.folder.path().join(self.tenant.to_string()).join(name)
    }

    fn age(&self, name: &str, hours: i64) {
        let at = self.db().now() - Duration::hours(hours);
        std::fs::File::options().write(true).open(self.blob(name)).unwrap().set_modified(at.into()).unwrap();
    }

    /// Makes all that the store keeps of the tenant old.
    fn age_all(&self) {
        let all = std::fs::read_dir(self.world.folder.path().join(self.tenant.to_string())).unwrap();
        for entry in all {
            self.age(entry.unwrap().file_name().to_str().unwrap(), 24 * 30);
        }
    }

    async fn sweep_unnamed(&self) -> usize {
        upload::sweep_unnamed(self.db(), &self.world.blobs, self.tenant).await.unwrap()
    }
}

#[tokio::test]
async fn a_blob_that_no_row_names_goes_after_a_day_and_every_other_stays() {
    let desk = Desk::new().await;
    desk.upload("notes.txt", &text(9_000)).await.unwrap();
    desk.upload("photo.jpg", &photograph()).await.unwrap();
    desk.world.store(desk.tenant, "logo.jpg", &photograph()).await.unwrap();
    make(&desk.world).await;
    // All of it has arrived at the store, and the program ended before the row was written.
    let whole = text(20_000);
    let id = desk.create("whole.txt", whole.len()).await.unwrap();
    std::fs::write(desk.blob(&id.to_string()), &whole).unwrap();
    let kept = desk.stored();
    assert_eq!(kept, 3 + 2 * 2 + 1, "files, copies, and what is to be finished");
    desk.age_all();
    assert_eq!(desk.sweep_unnamed().await, 0);
    desk.plant("01890000-0000-7000-8000-000000000001", 25);
    desk.plant("01890000-0000-7000-8000-000000000002", 23);
    desk.plant("01890000-0000-7000-8000-000000000003.01234567.480.webp", 25);
    assert_eq!(desk.sweep_unnamed().await, 2);
    assert_eq!(desk.stored(), kept + 1);
    assert!(desk.blob("01890000-0000-7000-8000-000000000002").is_file(), "it is young");
    let done = upload::finish(desk.db(), (&desk.staging, &desk.world.blobs), &(desk.tenant, desk.user), id).await;
    assert!(done.unwrap().asset.is_some());
}

#[tokio::test]
async fn a_copy_waits_for_the_job_that_may_yet_write_its_row() {
    let desk = Desk::new().await;
    let asset = desk.world.store(desk.tenant, "photo.jpg", &photograph()).await.unwrap();
    let name = format!("{}.01234567.480.webp", asset.id);
    desk.plant(&name, 48);
    assert_eq!(desk.sweep_unnamed().await, 0);
    make(&desk.world).await;
    desk.age_all();
    assert_eq!((desk.sweep_unnamed().await, desk.blob(&name).is_file()), (1, false));
}

#[tokio::test]
async fn other_tenants_blobs_are_not_looked_at() {
    let desk = Desk::new().await;
    let other = desk.world.test.tenant("other").await;
    desk.plant("01890000-0000-7000-8000-000000000001", 48);
    assert_eq!(upload::sweep_unnamed(desk.db(), &desk.world.blobs, other).await.unwrap(), 0);
    assert_eq!(desk.sweep_unnamed().await, 1);
}
