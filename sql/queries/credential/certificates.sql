-- What a certificate says, as it is now.
--! snapshot : Snapshot()
select u.first_name || ' ' || u.last_name as learner_name, c.title as course_title, c.language, c.duration_minutes,
  i.first_name || ' ' || i.last_name as instructor_name, t.name as issuer_name, t.default_locale, t.branding
from courses c
join tenants t on t.id = c.tenant_id
join users i on i.tenant_id = c.tenant_id and i.id = c.trainer_id
join users u on u.tenant_id = c.tenant_id and u.id = :user_id
where c.id = :course_id;

-- A mark is kept once, however many certificates carry it.
--! keep_logo
insert into certificate_logos (tenant_id, sha256, bytes)
values (:tenant_id, :sha256, :bytes)
on conflict (tenant_id, sha256) do nothing;

--! insert (hours?, logo_sha256?)
insert into certificates (
  tenant_id, id, user_id, course_id, template_id, code, locale, issued_at, title, learner_name, course_title, issuer_name,
  instructor_name, hours, branding, logo_sha256, verify_url
)
values (
  :tenant_id, :id, :user_id, :course_id, :template_id, :code, :locale, :issued_at, :title, :learner_name, :course_title,
  :issuer_name, :instructor_name, :hours, :branding, :logo_sha256, :verify_url
)
on conflict on constraint certificate_once do nothing
returning id;

--: CertificateRow(expires_at?, hours?, revoked_at?, revoke_reason?)

-- One certificate by its public code.
--! by_code : CertificateRow
select k.id, k.user_id, k.course_id, k.code, k.locale, k.issued_at, k.expires_at, k.title, k.learner_name, k.course_title,
  k.issuer_name, k.instructor_name, k.hours, k.verify_url, r.revoked_at, r.reason as revoke_reason
from certificates k
left join certificate_revocations r on r.tenant_id = k.tenant_id and r.certificate_id = k.id
where k.code = :code;

-- One of the learner's own.
--! own : CertificateRow
select k.id, k.user_id, k.course_id, k.code, k.locale, k.issued_at, k.expires_at, k.title, k.learner_name, k.course_title,
  k.issuer_name, k.instructor_name, k.hours, k.verify_url, r.revoked_at, r.reason as revoke_reason
from certificates k
left join certificate_revocations r on r.tenant_id = k.tenant_id and r.certificate_id = k.id
where k.id = :id
  and k.user_id = :user_id;

-- All of the learner's own, newest first.
--! mine : CertificateRow
select k.id, k.user_id, k.course_id, k.code, k.locale, k.issued_at, k.expires_at, k.title, k.learner_name, k.course_title,
  k.issuer_name, k.instructor_name, k.hours, k.verify_url, r.revoked_at, r.reason as revoke_reason
from certificates k
left join certificate_revocations r on r.tenant_id = k.tenant_id and r.certificate_id = k.id
where k.user_id = :user_id
order by k.issued_at desc, k.id desc;

-- Everyone's, for the tenant's administrators; `code` is what was typed, when it is a whole code.
--! list (text?, code?, cursor_at?, cursor_id?) : CertificateRow
select k.id, k.user_id, k.course_id, k.code, k.locale, k.issued_at, k.expires_at, k.title, k.learner_name, k.course_title,
  k.issuer_name, k.instructor_name, k.hours, k.verify_url, r.revoked_at, r.reason as revoke_reason
from certificates k
left join certificate_revocations r on r.tenant_id = k.tenant_id and r.certificate_id = k.id
where (:text::text is null or k.code = :code or strpos(search_normalize(k.learner_name || ' ' || k.course_title || ' ' || k.code), search_normalize(:text)) > 0)
  and (:cursor_at::timestamptz is null or (k.issued_at, k.id) < (:cursor_at, :cursor_id::uuid))
order by k.issued_at desc, k.id desc
limit :most;

--! of_course
select id
from certificates
where user_id = :user_id
  and course_id = :course_id;

-- What the press needs beside the certificate.
--! sheet : SheetRow(logo?)
select k.branding, t.source, l.bytes as logo
from certificates k
join certificate_templates t on t.tenant_id = k.tenant_id and t.id = k.template_id
left join certificate_logos l on l.tenant_id = k.tenant_id and l.sha256 = k.logo_sha256
where k.id = :id;

--! exists_one
select exists (select from certificates where id = :id) as known;

--! revoke
insert into certificate_revocations (tenant_id, id, certificate_id, revoked_by, reason, revoked_at)
values (:tenant_id, :id, :certificate_id, :by, :reason, :at)
on conflict on constraint revocation_once do nothing
returning id;
