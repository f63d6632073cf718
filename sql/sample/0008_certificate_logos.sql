insert into certificate_logos (tenant_id, sha256, bytes)
values (pg_temp.sample_tenant(), sha256('\x3c7376672f3e'), '\x3c7376672f3e');

update certificates
set logo_sha256 = sha256('\x3c7376672f3e')
where tenant_id = pg_temp.sample_tenant()
  and id = pg_temp.sample_id('certificate');
