-- Who holds this cookie. Everything a page needs to know of a person comes with it, in one statement.
--! by_cookie : Holder(locale?, avatar_asset_id?)
select s.id as session_id, s.last_seen_at, s.expires_at, u.id as user_id, u.first_name, u.last_name, u.email, u.locale, u.timezone,
  u.avatar_asset_id, u.requires_password_change, u.email_verified_at is not null as email_verified,
  array(select r.role from user_roles r where r.tenant_id = u.tenant_id and r.user_id = u.id) as roles
from sessions s
join users u on u.tenant_id = s.tenant_id and u.id = s.user_id
where s.token_hash = :token_hash
  and s.kind = 'web'
  and s.expires_at > :now
  and u.is_active;

-- Who an access token speaks for, as long as its session lasts.
--! by_id : Holder(locale?, avatar_asset_id?)
select s.id as session_id, s.last_seen_at, s.expires_at, u.id as user_id, u.first_name, u.last_name, u.email, u.locale, u.timezone,
  u.avatar_asset_id, u.requires_password_change, u.email_verified_at is not null as email_verified,
  array(select r.role from user_roles r where r.tenant_id = u.tenant_id and r.user_id = u.id) as roles
from sessions s
join users u on u.tenant_id = s.tenant_id and u.id = s.user_id
where s.id = :id
  and s.user_id = :user_id
  and s.kind = 'api'
  and s.expires_at > :now
  and u.is_active;

--! start
insert into sessions (tenant_id, id, user_id, kind, token_hash, user_agent, ip, last_seen_at, expires_at, created_at)
values (:tenant_id, :id, :user_id, :kind, :token_hash, :user_agent, :ip, :at, :expires_at, :at);

-- A session that is used lasts longer, up to its last day.
--! touch
update sessions
set last_seen_at = :now, expires_at = least(:expires_at, created_at + make_interval(days => :most_days))
where id = :id;

-- A person's live sessions, the one used last first.
--! of_user
select id, kind, user_agent, ip, created_at, last_seen_at, expires_at
from sessions
where user_id = :user_id
  and expires_at > :now
order by last_seen_at desc, id desc
limit 100;

--! end_one
delete from sessions
where id = :id
  and user_id = :user_id;

--! end_by_token
delete from sessions
where token_hash = :token_hash
returning id, user_id;

--! end_all
delete from sessions
where user_id = :user_id;

--! end_others
delete from sessions
where user_id = :user_id
  and id <> :kept;

-- Gives a refresh token's session its next token; nothing when the token is not the session's present one.
--! exchange
update sessions s
set token_hash = :next_hash,
  last_seen_at = :now,
  expires_at = least(:expires_at, s.created_at + make_interval(days => :most_days))
from users u
where s.token_hash = :token_hash
  and s.kind = 'api'
  and s.expires_at > :now
  and u.tenant_id = s.tenant_id
  and u.id = s.user_id
  and u.is_active
returning s.id, s.user_id, s.expires_at;

--! spend
insert into spent_refresh_tokens (tenant_id, token_hash, session_id, spent_at)
values (:tenant_id, :token_hash, :session_id, :at);

-- Ends the session whose token was already exchanged once: someone else holds it.
--! end_by_spent_token
delete from sessions s
using spent_refresh_tokens t
where t.token_hash = :token_hash
  and s.tenant_id = t.tenant_id
  and s.id = t.session_id
returning s.id, s.user_id;

--! delete_expired
delete from sessions
where expires_at < :now;
