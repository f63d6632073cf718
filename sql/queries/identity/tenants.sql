-- The centre whose label stands before the base domain.
--! by_slug : TenantRow(custom_domain?)
select id, slug, kind, name, tagline, custom_domain, status, plan, branding, default_locale, default_currency,
  timezone, listed_in_marketplace, created_at
from tenants
where slug = :slug
  and kind = 'centre';

-- The centre that has this domain of its own.
--! by_domain : TenantRow(custom_domain?)
select id, slug, kind, name, tagline, custom_domain, status, plan, branding, default_locale, default_currency,
  timezone, listed_in_marketplace, created_at
from tenants
where custom_domain = :domain
  and kind = 'centre';

-- The tenant that is the platform itself.
--! platform : TenantRow(custom_domain?)
select id, slug, kind, name, tagline, custom_domain, status, plan, branding, default_locale, default_currency,
  timezone, listed_in_marketplace, created_at
from tenants
where kind = 'platform';

-- The tenant of the transaction; for the platform, any.
--! own : TenantRow(custom_domain?)
select id, slug, kind, name, tagline, custom_domain, status, plan, branding, default_locale, default_currency,
  timezone, listed_in_marketplace, created_at
from tenants
where id = :id;

-- Tenants whose name, label or domain holds the text, newest first, after the cursor.
--! list (search?, after_at?, after_id?) : TenantRow(custom_domain?)
select id, slug, kind, name, tagline, custom_domain, status, plan, branding, default_locale, default_currency,
  timezone, listed_in_marketplace, created_at
from tenants
where (:search::text is null
    or strpos(lower(name), lower(:search)) > 0
    or strpos(slug, lower(:search)) > 0
    or strpos(custom_domain, lower(:search)) > 0)
  and (:after_at::timestamptz is null or (created_at, id) < (:after_at, :after_id::uuid))
order by created_at desc, id desc
limit :most;

-- The centres that show themselves in the marketplace, newest first, after the cursor.
--! listed (after_at?, after_id?) : TenantRow(custom_domain?)
select id, slug, kind, name, tagline, custom_domain, status, plan, branding, default_locale, default_currency,
  timezone, listed_in_marketplace, created_at
from tenants
where kind = 'centre'
  and status = 'active'
  and listed_in_marketplace
  and (:after_at::timestamptz is null or (created_at, id) < (:after_at, :after_id::uuid))
order by created_at desc, id desc
limit :most;

--! insert (custom_domain?)
insert into tenants (id, slug, kind, name, tagline, custom_domain, plan, branding, default_locale, default_currency,
  timezone, listed_in_marketplace, created_at, updated_at)
values (:id, :slug, :kind, :name, :tagline, :custom_domain, :plan, :branding, :default_locale, :default_currency,
  :timezone, :listed, :at, :at);

-- The logo comes after the tenant, because the file belongs to it.
--! brand
update tenants
set branding = :branding
where id = :id;

-- The tenant of the transaction, which nobody else changes until that ends.
--! hold : TenantRow(custom_domain?)
select id, slug, kind, name, tagline, custom_domain, status, plan, branding, default_locale, default_currency,
  timezone, listed_in_marketplace, created_at
from tenants
where id = :id
for no key update;

--! set_timezone
update tenants
set timezone = :timezone
where id = :id;

-- The centre, held for a change until the transaction ends.
--! hold_centre
select revision
from tenants
where id = :id
  and kind = 'centre'
for update;

--! revision
select revision
from tenants
where id = :id
  and kind = 'centre';

-- What the platform says of a centre. Its label stays: letters and certificates name it.
--! describe (custom_domain?)
update tenants
set name = :name, tagline = :tagline, custom_domain = :custom_domain, status = :status, default_locale = :default_locale,
  default_currency = :default_currency, listed_in_marketplace = :listed, revision = revision + 1
where id = :id
returning revision;
