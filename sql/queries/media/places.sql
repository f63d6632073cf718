--! of_tenant
select store
from media_places
where tenant_id = :tenant_id;

-- Where new files go from now on. Saying the same again leaves the row as it is.
--! choose
insert into media_places (tenant_id, store, since)
values (:tenant_id, :store, :at)
on conflict (tenant_id) do update
set store = excluded.store, since = excluded.since, settled_at = null
where media_places.store <> excluded.store;

-- Whether the tenant's place is still this one; it stays so until the transaction ends.
--! hold
select store
from media_places
where tenant_id = :tenant_id
  and store = :store
for share;

--! settle
update media_places
set settled_at = :at
where tenant_id = :tenant_id
  and store = :store;

-- A tenant whose files are in a store that is not one of these.
--! elsewhere
select tenants.slug, media_places.store
from media_places
join tenants on tenants.id = media_places.tenant_id
where media_places.store <> all(:known::text[])
order by tenants.slug
limit 1;

-- What a blob must be, by the row of its file or variant.
--! digest_of
select sha256
from media_assets
where tenant_id = :tenant_id
  and blob_key = :blob_key
union all
select sha256
from media_variants
where tenant_id = :tenant_id
  and blob_key = :blob_key
limit 1;
