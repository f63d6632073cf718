insert into media_assets (tenant_id, id, kind, mime, name, bytes, sha256, blob_key, is_public, created_by)
values
  (pg_temp.sample_tenant(), pg_temp.sample_id('picture'), 'image', 'image/png', 'picture.png', 68,
    pg_temp.sample_hash('picture'), 'sample/picture', true, pg_temp.sample_id('trainer')),
  (pg_temp.sample_tenant(), pg_temp.sample_id('video'), 'video', 'video/mp4', 'فيديو.mp4', 4096,
    pg_temp.sample_hash('video'), 'sample/video', false, pg_temp.sample_id('trainer'));

update users
set avatar_asset_id = pg_temp.sample_id('picture')
where tenant_id = pg_temp.sample_tenant()
  and id = pg_temp.sample_id('learner');
