-- Files on their way in. What has arrived stands in a staging file outside the database, whose length is the offset.
create table uploads (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  user_id uuid not null,
  course_id uuid not null,
  name text not null constraint upload_name_length check (char_length(name) between 1 and 255),
  length bigint not null constraint upload_length_positive check (length > 0),
  kind text constraint upload_kind check (kind in ('document', 'image', 'video', 'captions')),
  asset_id uuid,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, user_id) references users (tenant_id, id),
  foreign key (tenant_id, course_id) references courses (tenant_id, id) on delete cascade,
  foreign key (tenant_id, asset_id) references media_assets (tenant_id, id) on delete cascade
);
call protect_tenant_table('uploads', 'select, insert, update, delete');
create index uploads_by_course on uploads (tenant_id, course_id, user_id, created_at);
create index uploads_by_expiry on uploads (tenant_id, expires_at);
create index uploads_by_asset on uploads (tenant_id, asset_id) where asset_id is not null;
