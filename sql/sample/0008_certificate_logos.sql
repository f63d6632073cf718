insert into certificate_logos (tenant_id, sha256, bytes)
values (pg_temp.sample_tenant(), sha256(pg_temp.sample_hash('logo')), pg_temp.sample_hash('logo'));

update certificates
set logo_sha256 = sha256(pg_temp.sample_hash('logo'))
where tenant_id = pg_temp.sample_tenant()
  and id = pg_temp.sample_id('certificate');
