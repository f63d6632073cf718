insert into certificate_templates (tenant_id, id, name, locale, source, is_default)
values (pg_temp.sample_tenant(), pg_temp.sample_id('template'), 'Sample', 'en', '= Certificate', true);

update courses
set certificate_template_id = pg_temp.sample_id('template')
where tenant_id = pg_temp.sample_tenant()
  and id = pg_temp.sample_id('course');

insert into certificates (
  tenant_id, id, user_id, course_id, template_id, code, locale, issued_at, title, learner_name, course_title, issuer_name,
  verify_url
)
values (
  pg_temp.sample_tenant(), pg_temp.sample_id('certificate'), pg_temp.sample_id('learner'), pg_temp.sample_id('course'),
  pg_temp.sample_id('template'), '0123456789ABCDEFGHJK', 'en', '2026-01-02', 'Certificate of completion', 'Sample Learner',
  'Sample course', 'Sample', 'http://sample.localhost/verify/0123456789ABCDEFGHJK'
);

insert into certificate_revocations (tenant_id, id, certificate_id, revoked_by, reason, revoked_at)
values (
  pg_temp.sample_tenant(), pg_temp.sample_id('revocation'), pg_temp.sample_id('certificate'), pg_temp.sample_id('trainer'),
  'Issued by mistake', '2026-01-03'
);
