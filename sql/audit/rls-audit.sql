-- Tenant isolation as the catalogue shows it: each row is one finding, and a sound database has none.
-- One statement for PostgreSQL 15 and later; it looks at the schema public and at the schemas of plugins (plg_…), and may
-- be run by anyone who can read the catalogue:  psql -f sql/audit/rls-audit.sql
with relation as (
  select
    class.oid,
    class.oid::regclass::text as name,
    class.relkind as kind,
    class.relowner as owner,
    class.relrowsecurity as has_rls,
    class.relforcerowsecurity as forces_rls,
    coalesce(array_to_string(class.reloptions, ',') ~ 'security_invoker=(true|on|yes|1)', false) as asks_as_reader,
    tenant.attnum as tenant_column,
    tenant.attnotnull as tenant_known
  from pg_class class
  join pg_namespace space on space.oid = class.relnamespace
  left join pg_attribute tenant on tenant.attrelid = class.oid and tenant.attname = 'tenant_id' and not tenant.attisdropped
  where (space.nspname = 'public' or space.nspname ~ '^plg_')
    and class.relkind in ('r', 'p', 'v', 'm', 'f')
),
tenant_table as (
  select * from relation where tenant_column is not null and kind in ('r', 'p')
),
policy as (
  select
    policy.polname as name,
    policy.polcmd as command,
    policy.polpermissive as permissive,
    relation.oid as relation,
    relation.name as relation_name,
    relation.has_rls,
    relation.tenant_column is not null as of_tenant_table,
    policy.polwithcheck is not null as checks_writes,
    pg_get_expr(policy.polqual, policy.polrelid) as reads,
    pg_get_expr(policy.polwithcheck, policy.polrelid) as writes,
    array(select rolname from pg_roles where oid = any (policy.polroles)) as roles
  from pg_policy policy
  join relation on relation.oid = policy.polrelid
),
program_role as (
  select * from pg_roles where rolname ~ '^courseworx_'
),
serving_role as (
  select * from program_role where rolname <> 'courseworx_owner'
),
finding (message) as (
  -- What a tenant owns must be fenced, and the fence must hold for the owner of the table too.
  select 'row security is not enabled: ' || name from tenant_table where not has_rls
  union all
  select 'row security is not forced: ' || name from tenant_table where not forces_rls
  union all
  select 'tenant_id may be null: ' || name from tenant_table where not tenant_known
  union all
  select 'no policy at all, with row security on: ' || relation.name
  from relation
  where has_rls and not exists (select from policy where policy.relation = relation.oid)
  union all
  select 'policies without effect, row security is off: ' || relation_name from policy where not has_rls
  union all
  select 'no policy names the tenant: ' || name
  from tenant_table
  where not exists (
    select from policy where policy.relation = tenant_table.oid and policy.reads ~ 'tenant_id' and policy.reads ~ 'app\.tenant_id')
  union all
  -- Policies must look at what is written as well as at what is read, and must not ask the setting anew for each row.
  select 'policy lets any row be written: ' || name || ' on ' || relation_name
  from policy
  where command in ('*', 'a', 'w') and not checks_writes
  union all
  select 'policy asks the setting once per row: ' || name || ' on ' || relation_name
  from policy
  cross join lateral (values (reads), (writes)) as side (expression)
  where expression ~ 'current_setting' and expression !~* '\(\s*select '
  union all
  select 'policy opens a tenant table to a role that serves tenants: ' || name || ' on ' || relation_name
  from policy
  where of_tenant_table
    and permissive
    and coalesce(reads, writes) !~ 'app\.tenant_id'
    and roles <> array['courseworx_platform']::name[]
  union all
  -- What is derived from tenant tables must not look past the fence.
  select 'view reads with the rights of its owner: ' || name from relation where kind = 'v' and not asks_as_reader
  union all
  select 'stored view keeps rows of tenants: ' || name from relation where kind = 'm' and tenant_column is not null
  union all
  select 'foreign table holds rows of tenants: ' || name from relation where kind = 'f' and tenant_column is not null
  union all
  select 'function runs with the rights of its owner: ' || function.oid::regprocedure
  from pg_proc function
  join pg_namespace space on space.oid = function.pronamespace
  join pg_roles owner on owner.oid = function.proowner
  where (space.nspname = 'public' or space.nspname ~ '^plg_') and function.prosecdef and owner.rolcanlogin
  union all
  -- Keys must carry the tenant, so that no row can point into another tenant, and so that rows can be spread by tenant.
  select 'foreign key without the tenant: ' || link.conname || ' on ' || here.name
  from pg_constraint link
  join tenant_table here on here.oid = link.conrelid
  join tenant_table there on there.oid = link.confrelid
  where link.contype = 'f'
    and not exists (
      select
      from unnest(link.conkey, link.confkey) as pair (here_column, there_column)
      where pair.here_column = here.tenant_column and pair.there_column = there.tenant_column)
  union all
  select 'foreign key writes tenant_id when its target goes: ' || link.conname || ' on ' || here.name
  from pg_constraint link
  join tenant_table here on here.oid = link.conrelid
  join tenant_table there on there.oid = link.confrelid
  where link.contype = 'f'
    and link.confdeltype in ('n', 'd')
    and (link.confdelsetcols is null or here.tenant_column = any (link.confdelsetcols))
  union all
  select 'no primary key: ' || name
  from tenant_table
  where not exists (select from pg_index where indrelid = tenant_table.oid and indisprimary)
  union all
  select 'key does not begin with tenant_id: ' || index.indexrelid::regclass
  from tenant_table
  join pg_index index on index.indrelid = tenant_table.oid
  where index.indisunique and index.indkey[0] <> tenant_table.tenant_column
  union all
  select 'index does not begin with tenant_id, and the platform does not read across tenants here: ' || index.indexrelid::regclass
  from tenant_table
  join pg_index index on index.indrelid = tenant_table.oid
  where not index.indisunique
    and index.indkey[0] <> tenant_table.tenant_column
    and not exists (
      select from policy where policy.relation = tenant_table.oid and policy.roles = array['courseworx_platform']::name[])
  union all
  -- The roles of the program.
  select 'role is above row security: ' || rolname from program_role where rolsuper or rolbypassrls
  union all
  select 'role may make roles or databases: ' || rolname from program_role where rolcreaterole or rolcreatedb
  union all
  select 'serving role owns: ' || relation.name
  from relation
  join serving_role on serving_role.oid = relation.owner
  union all
  select 'serving role is a member of another role: ' || serving_role.rolname
  from serving_role
  join pg_auth_members membership on membership.member = serving_role.oid
  union all
  select 'serving role may create objects in ' || space.nspname || ': ' || serving_role.rolname
  from serving_role
  cross join pg_namespace space
  where (space.nspname = 'public' or space.nspname ~ '^plg_')
    and has_schema_privilege(serving_role.oid, space.oid, 'create')
  union all
  select 'serving role may empty, trigger on or reference ' || relation.name || ': ' || serving_role.rolname
  from serving_role
  cross join relation
  where relation.kind in ('r', 'p') and has_table_privilege(serving_role.oid, relation.oid, 'truncate, trigger, references')
  union all
  select 'table without row security is open to a role that serves tenants: ' || relation.name || ', ' || serving_role.rolname
  from serving_role
  cross join relation
  where serving_role.rolname <> 'courseworx_platform'
    and relation.kind in ('r', 'p')
    and not relation.has_rls
    and (has_any_column_privilege(serving_role.oid, relation.oid, 'select, insert, update')
      or has_table_privilege(serving_role.oid, relation.oid, 'delete'))
  union all
  select 'password hashes can be read by ' || serving_role.rolname
  from serving_role
  cross join relation
  where relation.name ~ '(^|\.)user_passwords$'
    and serving_role.rolname <> 'courseworx_auth'
    and has_any_column_privilege(serving_role.oid, relation.oid, 'select')
)
select message as finding
from finding
order by finding;
