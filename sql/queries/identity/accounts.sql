-- The account that an identifier names, with its password hash.
--! by_identifier (email?, phone?) : Account(hash?)
select u.id, u.is_active, u.requires_password_change, p.hash
from users u
left join user_passwords p on p.tenant_id = u.tenant_id and p.user_id = u.id
where u.email = :email or u.phone = :phone;

--! by_user : Account(hash?)
select u.id, u.is_active, u.requires_password_change, p.hash
from users u
left join user_passwords p on p.tenant_id = u.tenant_id and p.user_id = u.id
where u.id = :id;

--! set_password
insert into user_passwords (tenant_id, user_id, hash, changed_at)
values (:tenant_id, :user_id, :hash, :at)
on conflict (tenant_id, user_id) do update
set hash = excluded.hash, changed_at = excluded.changed_at;

-- The person chose the password: nobody else knows it any more.
--! password_is_own
update users
set requires_password_change = false
where id = :id;

--! note_sign_in
update users
set last_login = :at
where id = :id;

-- Whoever follows a link sent to the address holds the address.
--! verify_email
update users
set email_verified_at = :at
where id = :id
  and email_verified_at is null;

--! failure_state : FailureState(locked_until?)
select failures, locked_until
from sign_in_failures
where identifier_hash = :identifier_hash
  and locked_until > :now;

-- Counts a failure, from one again when the last is long ago; nothing while the identifier is locked.
--! count_failure
insert into sign_in_failures as f (tenant_id, identifier_hash, failures, last_failed_at)
values (:tenant_id, :identifier_hash, 1, :now)
on conflict (tenant_id, identifier_hash) do update
set failures = case when f.last_failed_at < :forget_before then 1 else f.failures + 1 end, last_failed_at = :now
where f.locked_until is null or f.locked_until <= :now
returning failures;

--! lock
update sign_in_failures
set locked_until = :until
where identifier_hash = :identifier_hash;

--! forget_failures
delete from sign_in_failures
where identifier_hash = any(:identifier_hashes);

--! delete_old_failures
delete from sign_in_failures
where last_failed_at < :before
  and (locked_until is null or locked_until < :before);
