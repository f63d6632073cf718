-- The product's own template becomes the tenant's, unless the tenant has a default for that language.
--! insert_default
insert into certificate_templates (tenant_id, id, name, locale, source, is_default)
values (:tenant_id, :id, :name, :locale, :source, true)
on conflict (tenant_id, locale) where is_default do nothing;

-- The template of the course, else the tenant's default for that language.
--! for_course : TemplateRow(id?)
select coalesce(c.certificate_template_id, (
  select t.id from certificate_templates t where t.tenant_id = c.tenant_id and t.locale = :locale and t.is_default
)) as id
from courses c
where c.id = :course_id;
