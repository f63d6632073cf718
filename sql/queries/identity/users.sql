--! insert (phone?, email_verified_at?, locale?)
insert into users (tenant_id, id, first_name, last_name, email, phone, email_verified_at, requires_password_change, locale,
  timezone, created_at, updated_at)
values (:tenant_id, :id, :first_name, :last_name, :email, :phone, :email_verified_at, :requires_password_change, :locale,
  :timezone, :at, :at);

--! grant_roles
insert into user_roles (tenant_id, user_id, role, created_at)
select :tenant_id, :user_id, role, :at
from unnest(:roles::text[]) as role;

--! id_by_email
select id
from users
where email = :email;

-- The person as letters address them.
--! addressee : Addressee(locale?)
select id, email, first_name, last_name, locale
from users
where id = :id
  and is_active;

--! addressee_by_email : Addressee(locale?)
select id, email, first_name, last_name, locale
from users
where email = :email
  and is_active;

-- A person's own page.
--! profile : ProfileRow(phone?, avatar_asset_id?, locale?, last_login?)
select u.id, u.first_name, u.last_name, u.email, u.phone, u.avatar_asset_id, u.email_verified_at is not null as email_verified,
  u.locale, u.timezone, u.last_login, u.created_at,
  array(select r.role from user_roles r where r.tenant_id = u.tenant_id and r.user_id = u.id) as roles
from users u
where u.id = :id;

--! update_profile (phone?, locale?)
update users
set first_name = :first_name, last_name = :last_name, phone = :phone, locale = :locale, timezone = :timezone
where id = :id;

-- People whose name, address or number holds the text, newest first, after the cursor.
--! list (search?, role?, active?, after_at?, after_id?) : ListedUser(phone?, last_login?)
select u.id, u.first_name, u.last_name, u.email, u.phone, u.is_active, u.email_verified_at is not null as email_verified,
  u.last_login, u.created_at,
  array(select r.role from user_roles r where r.tenant_id = u.tenant_id and r.user_id = u.id) as roles
from users u
where (:search::text is null
    or strpos(lower(u.first_name || ' ' || u.last_name), lower(:search)) > 0
    or strpos(u.email, lower(:search)) > 0
    or strpos(u.phone, :search) > 0)
  and (:role::text is null
    or exists (select from user_roles r where r.tenant_id = u.tenant_id and r.user_id = u.id and r.role = :role))
  and (:active::boolean is null or u.is_active = :active)
  and (:after_at::timestamptz is null or (u.created_at, u.id) < (:after_at, :after_id::uuid))
order by u.created_at desc, u.id desc
limit :most;

-- How many people the tenant has, and how many of them may sign in.
--! count
select count(*) as people, count(*) filter (where is_active) as active
from users;
