-- Each description of a tenant by the platform counts up its revision; who describes it anew says which one was seen.
alter table tenants
  add column revision integer not null default 1 constraint tenant_revision_positive check (revision > 0);

-- What the marketplace says of a tenant follows the tenant, whoever changes it.
create function listings_follow_tenant() returns trigger language plpgsql as $$
begin
  update catalog_listings
  set listed = new.listed_in_marketplace and new.status = 'active', publisher_slug = new.slug, publisher_name = new.name
  where publisher_id = new.id;
  return null;
end $$;
create trigger listings_follow
  after update on tenants
  for each row
  when ((old.name, old.slug, old.status, old.listed_in_marketplace)
    is distinct from (new.name, new.slug, new.status, new.listed_in_marketplace))
  execute function listings_follow_tenant();

-- Each new default template of a tenant counts up; one that certificates were issued with is never changed.
alter table certificate_templates
  add column revision integer not null default 1 constraint template_revision_positive check (revision > 0);
