-- Smaller copies of a picture, each a blob of its own.
create table media_variants (
  tenant_id uuid not null references tenants (id),
  asset_id uuid not null,
  width integer not null constraint media_variant_width check (width between 1 and 10000),
  format text not null constraint media_variant_format check (format in ('avif', 'webp')),
  bytes bigint not null constraint media_variant_bytes_positive check (bytes > 0),
  sha256 bytea not null constraint media_variant_sha256_length check (octet_length(sha256) = 32),
  blob_key text not null constraint media_variant_blob_key_length check (char_length(blob_key) between 1 and 300),
  created_at timestamptz not null default now(),
  primary key (tenant_id, asset_id, width, format),
  foreign key (tenant_id, asset_id) references media_assets (tenant_id, id) on delete cascade
);
call protect_tenant_table('media_variants', 'select, insert, update, delete');
-- As with the pictures themselves, the platform shows those of public ones.
create policy platform on media_variants for select to courseworx_platform using (
  exists (
    select from media_assets
    where media_assets.tenant_id = media_variants.tenant_id
      and media_assets.id = media_variants.asset_id
      and media_assets.is_public
  )
);
grant select on media_variants to courseworx_platform;
create index media_variants_by_asset on media_variants (asset_id);

-- Since when nothing shows the file, as far as the sweep has seen: what an author took out and puts back is still there.
alter table media_assets add column unused_since timestamptz;
create index media_assets_unused on media_assets (tenant_id, unused_since) where unused_since is not null;
