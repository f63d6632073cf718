-- What the tenant has set. Held until the transaction ends, so that two uploads are not promised the same room.
--! hold_settings
select settings
from tenants
where id = :tenant_id
for no key update;

--! settings
select settings
from tenants
where id = :tenant_id;

-- What is stored, pictures in other widths included, and what was promised room.
--! usage
select
  (select count(*) from media_assets) as files,
  (
    coalesce((select sum(bytes) from media_assets), 0) + coalesce((select sum(bytes) from media_variants), 0)
  )::bigint as stored,
  coalesce((select sum(length) from uploads where asset_id is null and expires_at > :now), 0)::bigint as promised;

-- Other settings of the tenant stay.
--! set_limits (storage_quota_bytes?)
update tenants
set settings = settings || jsonb_build_object(
  'uploadMaxBytes', :upload_max_bytes::bigint,
  'storageQuotaBytes', :storage_quota_bytes::bigint
)
where id = :tenant_id;

--! insert
insert into uploads (tenant_id, id, user_id, course_id, name, length, created_at, expires_at)
values (:tenant_id, :id, :user_id, :course_id, :name, :length, :at, :expires_at);

--: UploadRow(kind?, asset_id?)

-- One that is neither over nor somebody else's.
--! by_id : UploadRow
select id, course_id, name, length, kind, asset_id, expires_at
from uploads
where id = :id
  and user_id = :user_id
  and expires_at > :now;

--! hold : UploadRow
select id, course_id, name, length, kind, asset_id, expires_at
from uploads
where id = :id
for update;

-- One person's in a course: those on their way, and those whose file neither a lesson nor the course itself shows yet.
--! of_course : UploadRow
select u.id, u.course_id, u.name, u.length, u.kind, u.asset_id, u.expires_at
from uploads u
where u.course_id = :course_id
  and u.user_id = :user_id
  and u.expires_at > :now
  and not exists (
    select
    from course_contents c
    where c.tenant_id = u.tenant_id
      and (
        c.asset_id = u.asset_id
        or c.captions @> jsonb_build_array(jsonb_build_object('assetId', u.asset_id))
        or strpos(c.article_html, 'data-asset="' || u.asset_id || '"') > 0
      )
  )
  and not exists (
    select
    from courses c
    where c.tenant_id = u.tenant_id
      and c.thumbnail_asset_id = u.asset_id
  )
order by u.created_at, u.id;

--! recognise
update uploads
set kind = :kind
where id = :id;

--! finish
update uploads
set asset_id = :asset_id, kind = :kind, expires_at = :expires_at
where id = :id;

--! remove
delete from uploads
where id = :id;

--! expired : UploadRow
select id, course_id, name, length, kind, asset_id, expires_at
from uploads
where expires_at <= :now
for update skip locked;

--! known
select id
from uploads
where id = any(:ids);

-- Whether anything shows the file.
--! is_used
select exists (
    select
    from course_contents
    where asset_id = :asset_id
      or captions @> jsonb_build_array(jsonb_build_object('assetId', :asset_id))
      or strpos(article_html, 'data-asset="' || :asset_id::uuid || '"') > 0
  )
  or exists (select from courses where thumbnail_asset_id = :asset_id)
  or exists (select from users where avatar_asset_id = :asset_id)
  or exists (select from tenants where branding ->> 'logoAssetId' = :asset_id::text) as used;

-- Notes of each file whether anything shows it, and if not, since when that was seen.
--! note_unused
with used as (
  select asset_id as id
  from course_contents
  where asset_id is not null
  union
  select (track ->> 'assetId')::uuid
  from course_contents
  cross join jsonb_array_elements(captions) as track
  union
  select (regexp_matches(article_html, 'data-asset="([0-9a-f-]{36})"', 'g'))[1]::uuid
  from course_contents
  where article_html like '%data-asset=%'
  union
  select thumbnail_asset_id
  from courses
  where thumbnail_asset_id is not null
  union
  select avatar_asset_id
  from users
  where avatar_asset_id is not null
  union
  select (branding ->> 'logoAssetId')::uuid
  from tenants
  where branding ->> 'logoAssetId' is not null
  union
  select asset_id
  from uploads
  where asset_id is not null
)
update media_assets a
set unused_since = case when u.id is null then :now::timestamptz end
from media_assets b
left join used u on u.id = b.id
where a.tenant_id = b.tenant_id
  and a.id = b.id
  and (b.unused_since is null) = (u.id is null);

-- Files that nothing has shown for long.
--! unused
select id
from media_assets
where unused_since <= :before
order by id
limit 500;

-- Those of these blobs that nothing names: no file, no variant, no upload, and no picture whose variants are being made.
--! unnamed
select blob.key
from unnest(:keys::text[]) as blob (key)
where not exists (select from media_assets a where a.blob_key = blob.key)
  and not exists (select from media_variants v where v.blob_key = blob.key)
  and not exists (select from uploads u where blob.key = :tenant_id::uuid || '/' || u.id)
  and not exists (
    select
    from jobs j
    where j.kind = 'media.variants'
      and j.finished_at is null
      and j.failed_at is null
      and blob.key like :tenant_id::uuid || '/' || j.key || '.%'
  )
order by blob.key;
