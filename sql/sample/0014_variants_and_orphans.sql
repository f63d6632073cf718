insert into media_variants (tenant_id, asset_id, width, format, bytes, sha256, blob_key)
values
  (pg_temp.sample_tenant(), pg_temp.sample_id('picture'), 480, 'avif', 40, pg_temp.sample_hash('small picture'),
    'sample/picture.480.avif');
