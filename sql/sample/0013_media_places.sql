insert into media_places (tenant_id, store, since)
values (pg_temp.sample_tenant(), 's3://sample/files', timestamptz '2026-01-10 09:00Z');
