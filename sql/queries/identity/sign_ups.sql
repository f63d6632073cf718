--! insert
insert into sign_ups (tenant_id, id, email, first_name, last_name, password_hash, locale, next_path, expires_at, created_at)
values (:tenant_id, :id, :email, :first_name, :last_name, :password_hash, :locale, :next_path, :expires_at, :at);

-- What the letter to the applicant needs: who it is, whether the address has an account, how often it was written to lately.
--! for_letter
select s.email, s.first_name, s.last_name, s.locale, s.next_path,
  exists (select from users u where u.tenant_id = s.tenant_id and u.email = s.email) as taken,
  (select count(*) from sign_ups o where o.tenant_id = s.tenant_id and o.email = s.email and o.created_at > :since) as lately
from sign_ups s
where s.id = :id
  and s.expires_at > :now;

--! give_token
update sign_ups
set token_hash = :token_hash
where id = :id;

-- Who asked for the account that this link confirms.
--! by_token
select id, email, first_name, last_name
from sign_ups
where token_hash = :token_hash
  and expires_at > :now;

-- A link works once.
--! take
delete from sign_ups
where token_hash = :token_hash
  and expires_at > :now
returning id, email, first_name, last_name, password_hash, locale;

--! delete_of_email
delete from sign_ups
where email = :email;

--! delete_one
delete from sign_ups
where id = :id;

--! delete_expired
delete from sign_ups
where expires_at < :now;
