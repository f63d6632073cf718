insert into uploads (tenant_id, id, user_id, course_id, name, length, kind, asset_id, expires_at)
values
  (pg_temp.sample_tenant(), pg_temp.sample_id('finished upload'), pg_temp.sample_id('trainer'), pg_temp.sample_id('course'),
    'فيديو.mp4', 4096, 'video', pg_temp.sample_id('video'), '2030-01-01'),
  (pg_temp.sample_tenant(), pg_temp.sample_id('open upload'), pg_temp.sample_id('trainer'), pg_temp.sample_id('course'),
    'notes.pdf', 100000, null, null, '2030-01-01');
