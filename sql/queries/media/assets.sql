--! insert (width?, height?, duration_seconds?, created_by?)
insert into media_assets (
  tenant_id, id, kind, mime, name, bytes, sha256, blob_key, width, height, duration_seconds, is_public, created_by, created_at
)
values (
  :tenant_id, :id, :kind, :mime, :name, :bytes, :sha256, :blob_key, :width, :height, :duration_seconds, :is_public,
  :created_by, :at
);

--: AssetRow(width?, height?, duration_seconds?, created_by?)

--! by_id : AssetRow
select id, kind, mime, name, bytes, sha256, blob_key, width, height, duration_seconds, is_public, created_by, created_at
from media_assets
where id = :id;

-- A public picture of any tenant, for the platform.
--! public_by_id : AssetRow
select id, kind, mime, name, bytes, sha256, blob_key, width, height, duration_seconds, is_public, created_by, created_at
from media_assets
where id = :id
  and is_public;

-- Whether it is there, and stays so until the transaction ends.
--! hold
select id
from media_assets
where id = :id
for key share;

--! remove
delete from media_assets
where id = :id;
