--! insert
insert into email_tokens (tenant_id, id, user_id, purpose, token_hash, email, expires_at, created_at)
values (:tenant_id, :id, :user_id, :purpose, :token_hash, :email, :expires_at, :at);

-- Whose link this is, when it still works.
--! find : LinkHolder(phone?)
select t.user_id, u.email, u.phone
from email_tokens t
join users u on u.tenant_id = t.tenant_id and u.id = t.user_id
where t.token_hash = :token_hash
  and t.purpose = :purpose
  and t.used_at is null
  and t.expires_at > :now
  and t.email = u.email
  and u.is_active;

-- A link works once, and using it ends every other link of its kind.
--! use_up
update email_tokens t
set used_at = :now
from email_tokens used
where used.token_hash = :token_hash
  and used.purpose = :purpose
  and used.used_at is null
  and used.expires_at > :now
  and t.tenant_id = used.tenant_id
  and t.user_id = used.user_id
  and t.purpose = used.purpose
  and t.used_at is null
returning t.id;

--! delete_expired
delete from email_tokens
where expires_at < :now;
