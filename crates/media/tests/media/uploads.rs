//! Files that arrive part by part: cut, resumed, lied about, taken back.

mod accepted;
mod limits;
mod refused;
mod resumed;
mod swept;
mod unnamed;

use bytes::Bytes;
use db::Db;
use kernel::{CourseId, TenantId, UploadId, UserId};
use media::upload::{self, AppendError, CreateUploadError, Interrupted, NewUpload, Part, Staging, Upload};
use uuid::Uuid;

use crate::support::World;

/// A teacher with a course, and a folder for what arrives.
pub(super) struct Desk {
    pub(super) world: World,
    pub(super) tenant: TenantId,
    pub(super) user: UserId,
    pub(super) course: CourseId,
    pub(super) staging: Staging,
    pub(super) folder: tempfile::TempDir,
}

impl Desk {
    pub(super) async fn new() -> Self {
        let world = World::new().await;
        let tenant = world.test.tenant("demo").await;
        let user = world.add(tenant, "lina@example.org").await;
        let course = course(&world, tenant, user).await;
        let folder = tempfile::tempdir().unwrap();
        let staging = Staging::new(folder.path()).unwrap();
        Self { world, tenant, user, course, staging, folder }
    }

    pub(super) fn db(&self) -> &Db {
        &self.world.test.db
    }

    pub(super) async fn create(&self, name: &str, length: usize) -> Result<UploadId, CreateUploadError> {
        let tx = self.db().begin(&(self.tenant, self.user)).await.unwrap();
        let length = u64::try_from(length).unwrap();
        let new = NewUpload { user: self.user, course: self.course, name: name.to_owned(), length };
        let id = upload::create(&tx, &new).await?;
        tx.commit().await.unwrap();
        Ok(id)
    }

    /// Sends one part, in pieces of a few kilobytes.
    pub(super) async fn send(&self, id: UploadId, offset: usize, bytes: &[u8]) -> Result<Upload, AppendError> {
        self.send_part(id, &Part { offset: u64::try_from(offset).unwrap(), ..Part::default() }, bytes).await
    }

    pub(super) async fn send_part(&self, id: UploadId, part: &Part, bytes: &[u8]) -> Result<Upload, AppendError> {
        let pieces: Vec<_> = bytes.chunks(5_000).map(|piece| Ok(Bytes::copy_from_slice(piece))).collect();
        self.send_pieces(id, part, pieces).await
    }

    pub(super) async fn send_pieces(
        &self,
        id: UploadId,
        part: &Part,
        pieces: Vec<Result<Bytes, Interrupted>>,
    ) -> Result<Upload, AppendError> {
        let who = (self.tenant, self.user);
        let to = (&self.staging, &self.world.blobs);
        upload::append(self.db(), to, &who, id, part, futures::stream::iter(pieces)).await
    }

    /// Creates and sends in one part.
    pub(super) async fn upload(&self, name: &str, bytes: &[u8]) -> Result<Upload, AppendError> {
        let id = self.create(name, bytes.len()).await.unwrap();
        self.send(id, 0, bytes).await
    }

    pub(super) async fn find(&self, user: UserId, id: UploadId) -> Option<Upload> {
        let tx = self.world.begin(self.tenant).await;
        upload::find(&tx, &self.staging, &self.world.blobs, user, id).await.unwrap()
    }

    /// The files that stand in the staging folder.
    pub(super) fn staged(&self) -> usize {
        files(self.folder.path())
    }

    /// The files that the store keeps.
    pub(super) fn stored(&self) -> usize {
        files(self.world.folder.path())
    }

    pub(super) async fn rows(&self) -> i64 {
        self.world.count("select count(*) from uploads").await
    }
}

fn files(folder: &std::path::Path) -> usize {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.map(|path| if path.is_dir() { files(&path) } else { 1 }).sum()
}

pub(super) async fn course(world: &World, tenant: TenantId, user: UserId) -> CourseId {
    let id = Uuid::from_u128(user.0.as_u128() ^ 1);
    let sql = "insert into courses (tenant_id, id, trainer_id, title, slug, description) \
        values ($1, $2, $3, 'A course', $4, 'Of something.')";
    world.test.superuser().await.execute(sql, &[&tenant.0, &id, &user.0, &format!("course-{id}")]).await.unwrap();
    CourseId(id)
}

/// Text of so many bytes.
pub(super) fn text(length: usize) -> Vec<u8> {
    b"A line of nothing much, and then another one.\n".iter().copied().cycle().take(length).collect()
}
