-- The ground that every later table stands on: who the tenants are, and the one way a table becomes a tenant's own.
create extension if not exists pg_trgm;

create function touch_updated_at() returns trigger language plpgsql as $$
begin
  new.updated_at := clock_timestamp();
  return new;
end $$;

-- Makes a table a tenant table: row security enabled and forced, the one policy, and rights for the serving role.
create procedure protect_tenant_table(target regclass, rights text, grantee text default 'courseworx_app') language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format(
    'create policy tenant on %s using (tenant_id = (select nullif(current_setting(''app.tenant_id'', true), '''')::uuid)) '
    'with check (tenant_id = (select nullif(current_setting(''app.tenant_id'', true), '''')::uuid))', target);
  execute format('grant %s on %s to %s', rights, target, grantee);
  if exists (select from pg_attribute where attrelid = target and attname = 'updated_at' and not attisdropped) then
    execute format('create trigger touch before update on %s for each row execute function touch_updated_at()', target);
  end if;
end $$;

create table tenants (
  id uuid primary key,
  slug text not null constraint tenant_slug_unique unique
    constraint tenant_slug_shape check (slug ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'),
  kind text not null default 'centre' constraint tenant_kind check (kind in ('centre', 'platform')),
  name text not null constraint tenant_name_length check (char_length(name) between 2 and 120),
  tagline text not null default '' constraint tenant_tagline_length check (char_length(tagline) <= 300),
  custom_domain text constraint tenant_domain_unique unique
    constraint tenant_domain_shape check (custom_domain = lower(custom_domain) and char_length(custom_domain) <= 253),
  status text not null default 'active' constraint tenant_status check (status in ('active', 'suspended')),
  plan text not null default 'standard' constraint tenant_plan_length check (char_length(plan) <= 60),
  branding jsonb not null default '{}',
  default_locale text not null default 'en' constraint tenant_locale check (default_locale in ('en', 'ar')),
  default_currency char(3) not null default 'USD',
  listed_in_marketplace boolean not null default false,
  settings jsonb not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create unique index tenant_one_platform on tenants (kind) where kind = 'platform';
create trigger touch before update on tenants for each row execute function touch_updated_at();
alter table tenants enable row level security;
alter table tenants force row level security;
create policy own on tenants using (id = (select nullif(current_setting('app.tenant_id', true), '')::uuid))
  with check (id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));
create policy platform on tenants to courseworx_platform using (true) with check (true);
grant select on tenants to courseworx_app, courseworx_auth;
grant update (name, tagline, branding, default_locale, default_currency, settings) on tenants to courseworx_app;
grant select, insert, update on tenants to courseworx_platform;

-- Tells every instance that what it remembers under a tag is stale.
create function announce_tenant_change() returns trigger language plpgsql as $$
begin
  perform pg_notify('courseworx_cache', 'tenants');
  return null;
end $$;
create trigger announce after insert or update or delete on tenants for each statement execute function announce_tenant_change();

-- What the platform did across tenants, and who did it. Rows are added and read, never changed.
create table platform_audit (
  id uuid primary key,
  actor uuid,
  action text not null constraint platform_audit_action_length check (char_length(action) between 1 and 120),
  detail jsonb not null default '{}',
  at timestamptz not null default now()
);
create index platform_audit_at on platform_audit (at desc);
grant select, insert on platform_audit to courseworx_platform;
