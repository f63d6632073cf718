-- What happened (events), who did it (audit_log), what is still to do (jobs), and which requests were already answered.
create table events (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  kind text not null constraint event_kind_length check (char_length(kind) between 1 and 100),
  entity_id uuid not null,
  actor uuid,
  payload jsonb not null,
  at timestamptz not null,
  delivered_at timestamptz,
  primary key (tenant_id, id)
);
call protect_tenant_table('events', 'select, insert, update');
grant insert on events to courseworx_auth;
create index events_undelivered on events (tenant_id, id) where delivered_at is null;
create policy platform on events for select to courseworx_platform using (true);
grant select on events to courseworx_platform;

create table audit_log (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  actor uuid,
  action text not null constraint audit_action_length check (char_length(action) between 1 and 100),
  entity_id uuid,
  detail jsonb not null default '{}',
  at timestamptz not null,
  primary key (tenant_id, id)
);
call protect_tenant_table('audit_log', 'select, insert');
grant insert on audit_log to courseworx_auth;
create index audit_log_by_entity on audit_log (tenant_id, entity_id, at desc);
create index audit_log_by_time on audit_log (tenant_id, at desc);

create table jobs (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  kind text not null constraint job_kind_length check (char_length(kind) between 1 and 100),
  payload jsonb not null,
  actor uuid,
  key text constraint job_key_length check (char_length(key) <= 200),
  run_at timestamptz not null default now(),
  attempts integer not null default 0,
  max_attempts integer not null default 8,
  locked_at timestamptz,
  locked_by text,
  progress numeric(5, 2) not null default 0 constraint job_progress_range check (progress between 0 and 100),
  note text not null default '' constraint job_note_length check (char_length(note) <= 500),
  last_error text constraint job_error_length check (char_length(last_error) <= 2000),
  finished_at timestamptz,
  failed_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id),
  constraint job_key_unique unique (tenant_id, kind, key)
);
call protect_tenant_table('jobs', 'select, insert, update, delete');
grant select, insert on jobs to courseworx_auth;
create index jobs_due on jobs (tenant_id, run_at) where finished_at is null and failed_at is null;
create index jobs_due_all on jobs (run_at) where finished_at is null and failed_at is null;
create policy platform on jobs to courseworx_platform using (true) with check (true);
grant select, update on jobs to courseworx_platform;

-- Wakes the workers of every instance as soon as the row is committed.
create function announce_job() returns trigger language plpgsql as $$
begin
  perform pg_notify('courseworx_jobs', '');
  return null;
end $$;
create trigger announce after insert on jobs for each statement execute function announce_job();
create trigger announce after insert on events for each statement execute function announce_job();

create table idempotency_keys (
  tenant_id uuid not null references tenants (id),
  user_id uuid not null,
  key text not null constraint idempotency_key_length check (char_length(key) between 1 and 200),
  request_hash bytea not null,
  status integer not null,
  body jsonb not null,
  created_at timestamptz not null default now(),
  primary key (tenant_id, user_id, key)
);
call protect_tenant_table('idempotency_keys', 'select, insert, delete');
