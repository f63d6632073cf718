insert into events (tenant_id, id, kind, entity_id, actor, payload, at, delivered_at)
values
  (pg_temp.sample_tenant(), pg_temp.sample_id('delivered'), 'sample.delivered', pg_temp.sample_id('course'),
    pg_temp.sample_id('learner'), '{"sample": 1}', '2026-01-01', '2026-01-02'),
  (pg_temp.sample_tenant(), pg_temp.sample_id('waiting'), 'sample.waiting', pg_temp.sample_id('course'),
    null, '{"sample": 2}', '2026-01-03', null);

insert into audit_log (tenant_id, id, actor, action, entity_id, at)
values (
  pg_temp.sample_tenant(), pg_temp.sample_id('audit'), pg_temp.sample_id('learner'), 'sample.delivered',
  pg_temp.sample_id('course'), '2026-01-01'
);

insert into jobs (tenant_id, id, kind, payload, key, run_at, finished_at, progress)
values
  (pg_temp.sample_tenant(), pg_temp.sample_id('job'), 'sample.wait', '{}', 'once', '2026-01-01', null, 0),
  (pg_temp.sample_tenant(), pg_temp.sample_id('job done'), 'sample.done', '{}', null, '2026-01-01', '2026-01-01', 100);

insert into idempotency_keys (tenant_id, user_id, key, request_hash, status, body)
values (
  pg_temp.sample_tenant(), pg_temp.sample_id('learner'), 'sample', pg_temp.sample_hash('request'), 201, '{"sample": true}'
);
