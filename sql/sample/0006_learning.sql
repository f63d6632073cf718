insert into enrollments (
  tenant_id, id, user_id, course_id, status, enrolled_at, completed_at, progress, last_content_id, last_active_at
)
values (
  pg_temp.sample_tenant(), pg_temp.sample_id('enrollment'), pg_temp.sample_id('learner'), pg_temp.sample_id('course'),
  'completed', '2026-01-01', '2026-01-02', 100, pg_temp.sample_id('lesson video'), '2026-01-02'
);

insert into entitlements (tenant_id, id, user_id, course_id, reason, source, granted_at, starts_at)
values (
  pg_temp.sample_tenant(), pg_temp.sample_id('entitlement'), pg_temp.sample_id('learner'), pg_temp.sample_id('course'),
  'free', '', '2026-01-01', '2026-01-01'
);

insert into lesson_progress (
  tenant_id, id, user_id, course_id, content_id, opened_at, confirmed_at, covered, covered_seconds, time_spent, reported_at,
  completed, completed_at
)
values
  (pg_temp.sample_tenant(), pg_temp.sample_id('progress article'), pg_temp.sample_id('learner'), pg_temp.sample_id('course'),
    pg_temp.sample_id('article'), '2026-01-01', '2026-01-01', '', 0, 30, '2026-01-01', true, '2026-01-01'),
  (pg_temp.sample_tenant(), pg_temp.sample_id('progress video'), pg_temp.sample_id('learner'), pg_temp.sample_id('course'),
    pg_temp.sample_id('lesson video'), '2026-01-01', null, '\xffffffffffffff0f', 60, 60, '2026-01-02', true, '2026-01-02');
