insert into users (tenant_id, id, first_name, last_name, email, phone, email_verified_at, last_login, locale)
values
  (pg_temp.sample_tenant(), pg_temp.sample_id('learner'), 'Sample', 'Learner', 'learner@example.org', '+96550000001',
    '2026-01-01', '2026-01-02', 'en'),
  (pg_temp.sample_tenant(), pg_temp.sample_id('trainer'), 'نموذج', 'المدرب', 'trainer@example.org', null, null, null, 'ar');

insert into user_roles (tenant_id, user_id, role)
values
  (pg_temp.sample_tenant(), pg_temp.sample_id('learner'), 'learner'),
  (pg_temp.sample_tenant(), pg_temp.sample_id('trainer'), 'instructor');

insert into user_passwords (tenant_id, user_id, hash)
values (pg_temp.sample_tenant(), pg_temp.sample_id('learner'), '$2b$04$not.a.hash.that.any.password.has');

insert into sessions (tenant_id, id, user_id, kind, token_hash, user_agent, ip, expires_at)
values
  (pg_temp.sample_tenant(), pg_temp.sample_id('browser'), pg_temp.sample_id('learner'), 'web',
    pg_temp.sample_hash('cookie'), 'Sample', '192.0.2.1', '2026-02-01'),
  (pg_temp.sample_tenant(), pg_temp.sample_id('program'), pg_temp.sample_id('learner'), 'api',
    pg_temp.sample_hash('refresh'), '', '', '2026-02-01');

insert into spent_refresh_tokens (tenant_id, token_hash, session_id)
values (pg_temp.sample_tenant(), pg_temp.sample_hash('spent'), pg_temp.sample_id('program'));

insert into email_tokens (tenant_id, id, user_id, purpose, token_hash, email, expires_at)
values (
  pg_temp.sample_tenant(), pg_temp.sample_id('reset'), pg_temp.sample_id('learner'), 'reset',
  pg_temp.sample_hash('reset'), 'learner@example.org', '2026-02-01'
);

insert into sign_ups (tenant_id, id, email, first_name, last_name, password_hash, locale, token_hash, expires_at)
values (
  pg_temp.sample_tenant(), pg_temp.sample_id('sign up'), 'new@example.org', 'Sample', 'Newcomer',
  '$2b$04$not.a.hash.that.any.password.has', 'ar', pg_temp.sample_hash('sign up'), '2026-02-01'
);

insert into sign_in_failures (tenant_id, identifier_hash, failures)
values (pg_temp.sample_tenant(), pg_temp.sample_hash('learner@example.org'), 3);
