-- Files: their bytes stand in the blob store under blob_key, what is true of them stands here.
create table media_assets (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  kind text not null constraint media_kind check (kind in ('document', 'image', 'video', 'captions')),
  mime text not null constraint media_mime_length check (char_length(mime) between 3 and 127),
  name text not null constraint media_name_length check (char_length(name) between 1 and 255),
  bytes bigint not null constraint media_bytes_positive check (bytes >= 0),
  sha256 bytea not null constraint media_sha256_length check (octet_length(sha256) = 32),
  blob_key text not null constraint media_blob_key_length check (char_length(blob_key) between 1 and 300),
  width integer,
  height integer,
  duration_seconds integer constraint media_duration_positive check (duration_seconds >= 0),
  is_public boolean not null default false,
  created_by uuid,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, created_by) references users (tenant_id, id)
);
call protect_tenant_table('media_assets', 'select, insert, update, delete');
-- The marketplace shows the public pictures of every tenant.
create policy platform on media_assets for select to courseworx_platform using (is_public);
grant select on media_assets to courseworx_platform;
create index media_assets_public on media_assets (id) where is_public;
alter table users add constraint user_avatar foreign key (tenant_id, avatar_asset_id) references media_assets (tenant_id, id);
