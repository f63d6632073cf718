-- Who learns what, why they may, and what they have done.
create table enrollments (
  tenant_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  course_id uuid not null,
  status text not null default 'enrolled'
    constraint enrollment_status check (status in ('enrolled', 'completed', 'dropped', 'suspended', 'waitlisted')),
  enrolled_at timestamptz not null,
  completed_at timestamptz,
  progress numeric(5, 2) not null default 0 constraint enrollment_progress_range check (progress between 0 and 100),
  grade numeric(5, 2) constraint enrollment_grade_range check (grade between 0 and 100),
  notes text not null default '' constraint enrollment_notes_length check (char_length(notes) <= 5000),
  last_content_id uuid,
  last_active_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id),
  constraint enrollment_once unique (tenant_id, user_id, course_id),
  foreign key (tenant_id, user_id) references users (tenant_id, id),
  foreign key (tenant_id, course_id) references courses (tenant_id, id),
  foreign key (tenant_id, course_id, last_content_id) references course_contents (tenant_id, course_id, id)
    on delete set null (last_content_id)
);
call protect_tenant_table('enrollments', 'select, insert, update');
create index enrollments_by_course on enrollments (tenant_id, course_id, status);
create index enrollments_by_learner on enrollments (tenant_id, user_id, enrolled_at desc, id);

-- One row per reason for access. Access is any row that is live: begun, not ended, not revoked.
create table entitlements (
  tenant_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  course_id uuid not null,
  reason text not null constraint entitlement_reason check (reason in ('free', 'assigned', 'purchase', 'gift', 'seat', 'grant')),
  source text not null default '' constraint entitlement_source_length check (char_length(source) <= 200),
  granted_by uuid,
  granted_at timestamptz not null,
  starts_at timestamptz not null,
  ends_at timestamptz,
  revoked_at timestamptz,
  revoked_by uuid,
  revoke_reason text constraint entitlement_revoke_reason_length check (char_length(revoke_reason) <= 500),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, user_id) references users (tenant_id, id),
  foreign key (tenant_id, course_id) references courses (tenant_id, id)
);
call protect_tenant_table('entitlements', 'select, insert, update');
create index entitlements_by_learner on entitlements (tenant_id, user_id, course_id);
create unique index entitlement_live_once on entitlements (tenant_id, user_id, course_id, reason, source) where revoked_at is null;

-- Evidence (opened_at, confirmed_at, covered, time_spent, last_position) and what follows from it (completed, completed_at).
create table lesson_progress (
  tenant_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  course_id uuid not null,
  content_id uuid not null,
  opened_at timestamptz not null,
  confirmed_at timestamptz,
  covered bytea not null default '',
  covered_seconds integer not null default 0 constraint progress_covered_positive check (covered_seconds >= 0),
  time_spent integer not null default 0 constraint progress_time_positive check (time_spent >= 0),
  last_position integer not null default 0 constraint progress_position_positive check (last_position >= 0),
  reported_at timestamptz not null,
  attempts integer not null default 1,
  score numeric(5, 2) constraint progress_score_range check (score between 0 and 100),
  completed boolean not null default false,
  completed_at timestamptz,
  notes text not null default '' constraint progress_notes_length check (char_length(notes) <= 5000),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id),
  constraint progress_once unique (tenant_id, user_id, content_id),
  foreign key (tenant_id, user_id) references users (tenant_id, id),
  foreign key (tenant_id, course_id, content_id) references course_contents (tenant_id, course_id, id) on delete cascade
);
call protect_tenant_table('lesson_progress', 'select, insert, update');
create index progress_by_course on lesson_progress (tenant_id, user_id, course_id, content_id);
