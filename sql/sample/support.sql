-- What the sample files are written with. The setting sample.tenant names the tenant that is being loaded.
create or replace function pg_temp.sample_id(name text) returns uuid language sql stable as $$
  select md5(current_setting('sample.tenant') || ' ' || name)::uuid
$$;

create or replace function pg_temp.sample_tenant() returns uuid language sql stable as $$
  select pg_temp.sample_id('tenant')
$$;

-- A token's hash, as long as SHA-256 makes it.
create or replace function pg_temp.sample_hash(name text) returns bytea language sql stable as $$
  select sha256(convert_to(current_setting('sample.tenant') || ' ' || name, 'UTF8'))
$$;
