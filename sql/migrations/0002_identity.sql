-- People of a tenant, what they may do, and how they prove who they are.
create table users (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  first_name text not null constraint user_first_name_length check (char_length(first_name) between 2 and 50),
  last_name text not null constraint user_last_name_length check (char_length(last_name) between 2 and 50),
  email text not null constraint user_email_shape check (email = lower(email) and char_length(email) between 3 and 254),
  phone text constraint user_phone_shape check (phone ~ '^\+[0-9]{6,18}$'),
  avatar_asset_id uuid,
  is_active boolean not null default true,
  email_verified_at timestamptz,
  last_login timestamptz,
  requires_password_change boolean not null default false,
  locale text constraint user_locale check (locale in ('en', 'ar')),
  timezone text not null default 'UTC' constraint user_timezone_length check (char_length(timezone) <= 64),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id),
  constraint user_email_unique unique (tenant_id, email),
  constraint user_phone_unique unique (tenant_id, phone)
);
call protect_tenant_table('users', 'select, insert, update');
create index users_by_name on users (tenant_id, last_name, first_name, id);
grant select, insert, update on users to courseworx_auth;

create table user_roles (
  tenant_id uuid not null,
  user_id uuid not null,
  role text not null constraint user_role check (role in ('learner', 'instructor', 'admin', 'super_admin')),
  created_at timestamptz not null default now(),
  primary key (tenant_id, user_id, role),
  foreign key (tenant_id, user_id) references users (tenant_id, id) on delete cascade
);
call protect_tenant_table('user_roles', 'select, insert, delete');
create index user_roles_by_role on user_roles (tenant_id, role, user_id);
grant select, insert on user_roles to courseworx_auth;

-- Password hashes: the serving role has no right here at all.
create table user_passwords (
  tenant_id uuid not null,
  user_id uuid not null,
  hash text not null constraint user_password_hash_shape check (hash ~ '^\$2[aby]\$'),
  changed_at timestamptz not null default now(),
  primary key (tenant_id, user_id),
  foreign key (tenant_id, user_id) references users (tenant_id, id) on delete cascade
);
call protect_tenant_table('user_passwords', 'select, insert, update, delete', 'courseworx_auth');

-- A signed-in browser (kind web: cookie) or program (kind api: refresh token family).
create table sessions (
  tenant_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  kind text not null constraint session_kind check (kind in ('web', 'api')),
  token_hash bytea not null constraint session_token_hash_length check (octet_length(token_hash) = 32),
  user_agent text not null default '' constraint session_user_agent_length check (char_length(user_agent) <= 300),
  ip text not null default '' constraint session_ip_length check (char_length(ip) <= 64),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, user_id) references users (tenant_id, id) on delete cascade,
  constraint session_token_unique unique (tenant_id, token_hash)
);
call protect_tenant_table('sessions', 'select, insert, update, delete');
create index sessions_by_user on sessions (tenant_id, user_id, last_seen_at desc);
grant select, insert, update, delete on sessions to courseworx_auth;

-- Refresh tokens that were already exchanged: one seen again means that the family was stolen.
create table spent_refresh_tokens (
  tenant_id uuid not null,
  token_hash bytea not null constraint spent_token_hash_length check (octet_length(token_hash) = 32),
  session_id uuid not null,
  spent_at timestamptz not null default now(),
  primary key (tenant_id, token_hash),
  foreign key (tenant_id, session_id) references sessions (tenant_id, id) on delete cascade
);
call protect_tenant_table('spent_refresh_tokens', 'select, insert, delete', 'courseworx_auth');
create index spent_refresh_tokens_by_session on spent_refresh_tokens (tenant_id, session_id);

-- One-time links sent by mail.
create table email_tokens (
  tenant_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  purpose text not null constraint email_token_purpose check (purpose in ('verify', 'reset', 'invite')),
  token_hash bytea not null constraint email_token_hash_length check (octet_length(token_hash) = 32),
  email text not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, user_id) references users (tenant_id, id) on delete cascade,
  constraint email_token_unique unique (tenant_id, token_hash)
);
call protect_tenant_table('email_tokens', 'select, insert, update, delete', 'courseworx_auth');
create index email_tokens_by_user on email_tokens (tenant_id, user_id, purpose);

-- People who asked for an account and have not yet shown that the address is theirs. Whether the address already has an
-- account is only looked at afterwards, so that asking takes the same time and gets the same answer.
create table sign_ups (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  email text not null constraint sign_up_email_shape check (email = lower(email) and char_length(email) between 3 and 254),
  first_name text not null constraint sign_up_first_name_length check (char_length(first_name) between 2 and 50),
  last_name text not null constraint sign_up_last_name_length check (char_length(last_name) between 2 and 50),
  password_hash text not null constraint sign_up_password_hash_shape check (password_hash ~ '^\$2[aby]\$'),
  locale text not null constraint sign_up_locale check (locale in ('en', 'ar')),
  next_path text not null default '' constraint sign_up_next_length check (char_length(next_path) <= 500),
  token_hash bytea constraint sign_up_token_hash_length check (octet_length(token_hash) = 32),
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  constraint sign_up_token_unique unique (tenant_id, token_hash)
);
call protect_tenant_table('sign_ups', 'select, insert, update, delete', 'courseworx_auth');
create index sign_ups_by_email on sign_ups (tenant_id, email, created_at);

-- Failed sign-ins per identifier, whether or not an account has it.
create table sign_in_failures (
  tenant_id uuid not null references tenants (id),
  identifier_hash bytea not null constraint sign_in_failure_hash_length check (octet_length(identifier_hash) = 32),
  failures integer not null default 0,
  locked_until timestamptz,
  last_failed_at timestamptz not null default now(),
  primary key (tenant_id, identifier_hash)
);
call protect_tenant_table('sign_in_failures', 'select, insert, update, delete', 'courseworx_auth');
