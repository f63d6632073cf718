-- Certificates: the document as it was issued, and the rows that say whether it still holds.
create table certificate_templates (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  name text not null constraint template_name_length check (char_length(name) between 1 and 120),
  locale text not null constraint template_locale check (locale in ('en', 'ar')),
  source text not null constraint template_source_length check (char_length(source) between 1 and 100000),
  is_default boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id)
);
call protect_tenant_table('certificate_templates', 'select, insert');
grant update (name, is_default, updated_at) on certificate_templates to courseworx_app;
create unique index template_default_once on certificate_templates (tenant_id, locale) where is_default;
alter table courses add constraint course_certificate_template
  foreign key (tenant_id, certificate_template_id) references certificate_templates (tenant_id, id);

create table certificates (
  tenant_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  course_id uuid not null,
  template_id uuid not null,
  code text not null constraint certificate_code_shape check (code ~ '^[0-9A-HJKMNP-TV-Z]{20}$'),
  locale text not null constraint certificate_locale check (locale in ('en', 'ar')),
  issued_at timestamptz not null,
  expires_at timestamptz,
  title text not null constraint certificate_title_length check (char_length(title) between 1 and 200),
  learner_name text not null constraint certificate_learner_length check (char_length(learner_name) between 1 and 120),
  course_title text not null constraint certificate_course_length check (char_length(course_title) between 1 and 200),
  issuer_name text not null constraint certificate_issuer_length check (char_length(issuer_name) between 1 and 120),
  instructor_name text not null default '',
  hours integer,
  grade numeric(5, 2),
  branding jsonb not null default '{}',
  verify_url text not null constraint certificate_verify_url_length check (char_length(verify_url) between 1 and 500),
  credential jsonb not null default '{}',
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  constraint certificate_once unique (tenant_id, user_id, course_id),
  constraint certificate_code_unique unique (tenant_id, code),
  foreign key (tenant_id, user_id) references users (tenant_id, id),
  foreign key (tenant_id, course_id) references courses (tenant_id, id),
  foreign key (tenant_id, template_id) references certificate_templates (tenant_id, id)
);
call protect_tenant_table('certificates', 'select, insert');
create index certificates_by_learner on certificates (tenant_id, user_id, issued_at desc, id);

create table certificate_revocations (
  tenant_id uuid not null,
  id uuid not null,
  certificate_id uuid not null,
  revoked_by uuid not null,
  reason text not null constraint revocation_reason_length check (char_length(reason) between 3 and 500),
  revoked_at timestamptz not null,
  primary key (tenant_id, id),
  constraint revocation_once unique (tenant_id, certificate_id),
  foreign key (tenant_id, certificate_id) references certificates (tenant_id, id),
  foreign key (tenant_id, revoked_by) references users (tenant_id, id)
);
call protect_tenant_table('certificate_revocations', 'select, insert');
