-- A variant made again is the same.
--! insert
insert into media_variants (tenant_id, asset_id, width, format, bytes, sha256, blob_key, created_at)
values (:tenant_id, :asset_id, :width, :format, :bytes, :sha256, :blob_key, :at)
on conflict (tenant_id, asset_id, width, format) do update
set bytes = excluded.bytes, sha256 = excluded.sha256, blob_key = excluded.blob_key;

--: VariantRow()

--! of_width : VariantRow
select format, bytes, sha256, blob_key
from media_variants
where asset_id = :asset_id
  and width = :width
order by format = :format desc
limit 1;

--! keys
select blob_key
from media_variants
where asset_id = :asset_id
order by blob_key;
