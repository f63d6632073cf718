-- The marks that certificates were issued with. A tenant may change or remove its logo; what was issued keeps its own.
create table certificate_logos (
  tenant_id uuid not null references tenants (id),
  sha256 bytea not null constraint certificate_logo_digest check (sha256 = sha256(bytes)),
  bytes bytea not null constraint certificate_logo_size check (octet_length(bytes) between 1 and 1048576),
  created_at timestamptz not null default now(),
  primary key (tenant_id, sha256)
);
call protect_tenant_table('certificate_logos', 'select, insert');
alter table certificates
  add column logo_sha256 bytea,
  add constraint certificate_logo foreign key (tenant_id, logo_sha256) references certificate_logos (tenant_id, sha256);
