-- The product's own template becomes the tenant's, unless the tenant has a default for that language.
--! insert_default
insert into certificate_templates (tenant_id, id, name, locale, source, is_default)
values (:tenant_id, :id, :name, :locale, :source, true)
on conflict (tenant_id, locale) where is_default do nothing;

-- The template of the course, else the tenant's default for that language.
--! for_course : TemplateRow()
select t.id, t.name
from courses c
join certificate_templates t
  on t.tenant_id = c.tenant_id
  and (t.id = c.certificate_template_id or (c.certificate_template_id is null and t.locale = :locale and t.is_default))
where c.id = :course_id;

--: DefaultRow()

-- The tenant's default of each language.
--! defaults : DefaultRow
select id, locale, name, source, revision, created_at
from certificate_templates
where is_default
order by locale;

-- The same, held for a change until the transaction ends.
--! hold_defaults : DefaultRow
select id, locale, name, source, revision, created_at
from certificate_templates
where is_default
order by locale
for update;

-- What certificates were issued with stays, as a template that no new one is issued with.
--! retire_defaults
update certificate_templates
set is_default = false
where is_default;

--! insert_version
insert into certificate_templates (tenant_id, id, name, locale, source, is_default, revision, created_at)
values (:tenant_id, :id, :name, :locale, :source, true, :revision, :at);
